"""JM510: a date that is still to come, where only the past makes sense."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeGuard

from journeymap.findings import Finding, Rule, Severity
from journeymap.model.calendars import is_far
from journeymap.reading.node import Node
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM510",
    "future-date",
    Severity.WARNING,
    "What has happened has a date in the past. That is so for the review of the map, its evidence, the day a value "
    "was measured, and since when an opportunity has its status. Tomorrow is fine: elsewhere on earth it has begun.",
    "A wrong year makes old evidence look fresh and an overdue review look done, for as long as it lies ahead.",
    bad=sound(("date: 2026-09-12", "date: 2027-09-12")),
    good=sound(("date: 2026-09-12", "date: 2026-11-22")),
)
_HELP = "Is the year right? Write the day on which it was done; for a plan, leave the date out until then."


def check(subject: Subject) -> Iterator[Finding]:
    """The dates after tomorrow."""
    journey = subject.journey
    last = min(subject.today, date.max - timedelta(1)) + timedelta(1)
    if _is_ahead(journey.reviewed, last):
        yield _finding(subject.root, "reviewed", "This map cannot have been reviewed on", journey.reviewed)
    for id, evidence, _, value in subject.entries("evidence"):
        if _is_ahead(evidence.date, last):
            what = f"The evidence {quoted(evidence.title or id)} cannot be from"
            yield _finding(value, "date", what, evidence.date)
    for metric, at in subject.metrics:
        # Without a value it is not measured yet, and its date may be a plan.
        if metric.value is not None and _is_ahead(metric.date, last):
            what = f"{quoted(metric.name)} cannot have been measured on"
            yield _finding(at, "date", what, metric.date)
    for opportunity, at in subject.opportunities:
        if _is_ahead(opportunity.since, last):
            status = f"be {opportunity.status}" if opportunity.status else "have its status"
            what = f"The opportunity {quoted(opportunity.text)} cannot {status} since"
            yield _finding(at, "since", what, opportunity.since)


def _is_ahead(day: date | None, last: date) -> TypeGuard[date]:
    """Whether a day is still to come; one that is far away is told by JM520."""
    return day is not None and day > last and not is_far(day, last)


def _finding(node: Node, field: str, what: str, day: date) -> Finding:
    return RULE.at(place(node, field), f"{what} {day}: that day is still to come.", _HELP)
