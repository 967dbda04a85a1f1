"""JM509: a campaign that ends before it starts."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Fix, Rule, Severity
from journeymap.reading.edits import rewritten
from journeymap.reading.node import Node
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place, same
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM509",
    "campaign-backwards",
    Severity.ERROR,
    "A campaign ends on the day it starts, or later.",
    "One of the two dates is wrong, so nobody can tell when the message reaches customers.",
    bad=sound(("end: 2027-05-31", "end: 2026-05-31")),
    good=sound(("end: 2027-05-31", "end: 2027-06-01")),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The campaigns whose two dates are in the wrong order."""
    for id, campaign, _, value in subject.entries("campaigns"):
        if campaign.start and campaign.end and campaign.end < campaign.start:
            yield RULE.at(
                place(value, "end"),
                f"The campaign {quoted(campaign.title or id)} ends on {campaign.end}, "
                f"before it starts on {campaign.start}.",
                "Correct the date that is wrong; if the two are swapped: "
                f"start: {campaign.end}, end: {campaign.start}",
                _swapped(value.get("start"), value.get("end")),
                about=(same(id),),
            )


def _swapped(start: Node | None, end: Node | None) -> Fix | None:
    """The two dates in each other's place; it may as well be a wrong year."""
    first = rewritten(start, end.text) if start and end else None
    last = rewritten(end, start.text) if start and end else None
    return Fix(first.edits + last.edits, safe=False) if first and last else None
