"""JM309: evidence from another time."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.model.calendars import is_far, last_day
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

_DAY, _YEAR = 86_400, 31_536_000

_ROUND = "interviews: {{kind: interview, title: {}, date: {}, sample: {}}}"
_SOUND = "interviews: {kind: interview, date: 2026-09-12, sample: 14}"

RULE = Rule(
    "JM309",
    "old-evidence",
    Severity.WARNING,
    "The evidence of a map is at most a year old.",
    "Offers, prices, channels and competitors change, and customers with them. Old research answers for customers"
    " who are no longer there.",
    bad=sound((_SOUND, _ROUND.format("First round", "2025-09-12", 14))),
    good=sound(
        ("reviewed: 2026-11-01", "reviewed: 2026-11-18  # all that rests on the interviews"),
        (_SOUND, _ROUND.format("Second round", "2026-11-04", 11)),
    ),
    source="Kim Flaherty, “Are Your Personas Outdated? Know When It's Right To Revise”, Nielsen Norman Group, 2016"
    " (revise when something changed; of 156 professionals most did so every one to four years. A year is our own, the"
    " strict end of that: set `oldest` to what holds for you)",
    options=(Option("oldest", "duration", _YEAR, "How old evidence may be."),),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Evidence with a date that is too long ago."""
    oldest = subject.option(RULE, "oldest")
    for id, evidence, _, node in subject.entries("evidence"):
        if evidence.date is None or is_far(evidence.date, subject.today):
            continue
        if (subject.today - last_day(evidence.date)).days * _DAY > oldest:
            yield RULE.at(
                place(node, "date"),
                f"The evidence {quoted(evidence.title or id)} is from {evidence.date}: older than {_age(oldest)}.",
                "Ask or measure again, name the newer evidence, and take out what is no longer so.",
            )


def _age(seconds: float) -> str:
    if seconds == _YEAR:
        return "a year"
    from journeymap.model.quantities import duration_words

    return duration_words(seconds)
