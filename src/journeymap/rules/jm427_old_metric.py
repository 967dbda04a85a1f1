"""JM427: a number from another time."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

_YEAR = 365 * 86_400
_MOST = 3  # metrics that are told one by one where all are old

RULE = Rule(
    "JM427",
    "old-metric",
    Severity.WARNING,
    "The numbers of a map were measured within the last year.",
    "A value is held against its target as if it were so today. An old one makes people work on what is solved, and trust"
    " what is broken.",
    bad=sound(("date: 2026-10-31", "date: 2025-06-30")),
    good=SOUND,
    options=(Option("oldest", "duration", _YEAR, "How old a number may be."),),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The metrics with a date that is too long ago; one finding where there are many and all are old."""
    oldest = subject.option(RULE, "oldest")
    dated = [(metric, metric.date, node) for metric, node in subject.metrics if metric.date]
    old = [one for one in dated if (subject.today - one[1]).total_seconds() > oldest]
    if len(old) > _MOST and len(old) == len(dated):
        newest = max(day for _, day, _ in old)
        yield RULE.at(
            place(old[0][2], "date"),
            f"All {len(old)} numbers of this map that have a date are old; the newest is from {newest}.",
            f"Measure again, and write value and day: value: …, date: {subject.today}",
        )
        return
    for metric, day, node in old:
        yield RULE.at(
            place(node, "date"),
            f"The number {quoted(metric.name)} is from {day}.",
            f"Measure again, and write the new value with its day: date: {subject.today}",
        )
