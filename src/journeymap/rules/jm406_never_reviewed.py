"""JM406: a map that nobody has looked through since it was drawn."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place, whole

RULE = Rule(
    "JM406",
    "never-reviewed",
    Severity.WARNING,
    "A map in use says when it was last reviewed.",
    "Readers cannot see whether a map is of this month or of three years ago, and so they trust neither.",
    source="Smaply, the ten most common customer journey mapping mistakes (no owner, no cadence, no governance),"
    " https://www.smaply.com/blog/journey-mapping-mistakes",
    bad=sound(("reviewed: 2026-11-01\n", "")),
    good=SOUND,
    spares=("draft", "review"),
    yields_to=("JM414",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A map without the day of a review."""
    if subject.journey.reviewed is None:
        yield RULE.at(
            place(subject.root, "review_every"),
            "The map does not say when it was last reviewed.",
            f"Go through it with its teams and write the day, as year-month-day: reviewed: {subject.today.isoformat()}",
            about=(whole("reviewed"),),
        )
