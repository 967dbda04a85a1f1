"""JM510: a date that is still to come, where only the past makes sense."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Rule, Severity
from journeymap.reading.node import Node
from journeymap.rules.index import shortened
from journeymap.rules.moments import moments
from journeymap.rules.sound import sound
from journeymap.rules.subject import Subject, items, place

if TYPE_CHECKING:
    from journeymap.model.parts import Metric

RULE = Rule(
    "JM510",
    "future-date",
    Severity.WARNING,
    "What has happened has a date in the past: the review of the map, its evidence, the measuring of a value, and since "
    "when an opportunity has its status. Tomorrow is fine: elsewhere on earth it has begun.",
    "A wrong year makes old evidence look fresh and an overdue review look done, for as long as it lies ahead.",
    bad=sound(("date: 2026-09-12", "date: 2027-09-12")),
    good=sound(("date: 2026-09-12", "date: 2026-11-22")),
)
_HELP = "Is the year right? Write the day on which it was done; for a plan, leave the date out until then."


def check(subject: Subject) -> Iterator[Finding]:
    """The dates after tomorrow."""
    journey = subject.journey
    last = min(subject.today, date.max - timedelta(1)) + timedelta(1)
    if journey.reviewed and journey.reviewed > last:
        yield _finding(subject.root, "reviewed", "This map cannot have been reviewed on", journey.reviewed)
    for id, evidence, _, value in subject.entries("evidence"):
        if evidence.date and evidence.date > last:
            what = f"The evidence «{shortened(evidence.title or id)}» cannot be from"
            yield _finding(value, "date", what, evidence.date)
    for stage, node in subject.stages:
        yield from _metrics(stage.metrics, node, last)
    for _, _, part, node in moments(subject):
        yield from _metrics(part.metrics, node, last)
        opportunities = items(node, "opportunities") if part.opportunities else ()
        for opportunity, at in zip(part.opportunities, opportunities, strict=True):
            if opportunity.since and opportunity.since > last:
                status = f"be {opportunity.status}" if opportunity.status else "have its status"
                what = f"The opportunity «{shortened(opportunity.text)}» cannot {status} since"
                yield _finding(at, "since", what, opportunity.since)


def _metrics(metrics: tuple[Metric, ...], node: Node, last: date) -> Iterator[Finding]:
    """The measured values; one without a value is not measured yet, and its date may be a plan."""
    for metric, at in zip(metrics, items(node, "metrics") if metrics else (), strict=True):
        if metric.date and metric.date > last and metric.value is not None:
            what = f"«{shortened(metric.name)}» cannot have been measured on"
            yield _finding(at, "date", what, metric.date)


def _finding(node: Node, field: str, what: str, day: date) -> Finding:
    return RULE.at(place(node, field), f"{what} {day}: that day is still to come.", _HELP)
