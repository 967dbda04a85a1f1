"""JM520: a date that is too far away to be meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from journeymap.findings import Finding, Rule, Severity
from journeymap.model.calendars import FAR, is_far
from journeymap.reading.node import Node
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place

RULE = Rule(
    "JM520",
    "far-date",
    Severity.WARNING,
    f"No date of a map is more than {FAR} years away.",
    "A slip in the year, or the year of another calendar, makes a map look long overdue, or fresh for ever.",
    bad=sound(("date: 2026-09-12", "date: 1926-09-12")),
    good=SOUND,
)


def check(subject: Subject) -> Iterator[Finding]:
    """All dates whose year is hardly the one that was meant."""
    for day, node, field in _dates(subject):
        if day is not None and is_far(day, subject.today):
            years = abs(day.year - subject.today.year)
            yield RULE.at(
                place(node, field),
                f"{day} is {years} years {'ago' if day < subject.today else 'ahead'}.",
                "Is the year right? Write the day in the Gregorian calendar: year-month-day.",
            )


def _dates(subject: Subject) -> Iterator[tuple[date | None, Node, str]]:
    yield subject.journey.reviewed, subject.root, "reviewed"
    for _, evidence, _, node in subject.entries("evidence"):
        yield evidence.date, node, "date"
    for _, campaign, _, node in subject.entries("campaigns"):
        yield campaign.start, node, "start"
        yield campaign.end, node, "end"
    for opportunity, node in subject.opportunities:
        yield opportunity.since, node, "since"
    for metric, node in subject.metrics:
        yield metric.date, node, "date"
