"""JM503: two campaigns that say the same, at the same place and time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.index import shortened
from journeymap.rules.moments import moments
from journeymap.rules.sound import sound
from journeymap.rules.subject import Subject, place, same

if TYPE_CHECKING:
    from journeymap.model.parts import Campaign

_MOST = 50  # campaigns that are compared with each other at one place; a bound on the work, not a judgement

_TWICE = (
    "channel: email}\n",
    "channel: email}\n  care-push: {start: 2026-09-01, message: Five minutes of care!, channel: push}\n",
)

RULE = Rule(
    "JM503",
    "redundant-campaigns",
    Severity.WARNING,
    "Two campaigns that run at the same time at the same touchpoint, for the same customers, have different messages.",
    "Hearing the same from two teams on one day tells customers that nobody here knows of the others, "
    "and it is paid for twice.",
    bad=sound(_TWICE, ("campaigns: care-mails", "campaigns: [care-mails, care-push]")),
    good=sound(
        _TWICE,
        ("start: 2026-09-01, message: Five minutes of care!", "start: 2026-09-01, message: A film instead"),
        ("campaigns: care-mails", "campaigns: [care-mails, care-push]"),
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The campaigns that repeat one declared before."""
    declared = {
        same(id): (number, campaign, value)
        for number, (id, campaign, _, value) in enumerate(subject.entries("campaigns"))
    }
    told: set[int] = set()
    for touchpoint, _, part, _ in moments(subject):
        if len(part.campaigns) < 2:
            continue
        by_message: dict[str, list[int]] = {}
        entries = {
            declared[key][0]: declared[key] for name in part.campaigns if (key := same(name)) in declared
        }
        for number in sorted(entries):
            message = same(entries[number][1].message or "")
            if message:
                by_message.setdefault(message, []).append(number)
        for numbers in by_message.values():
            for earlier, later in combinations(numbers[:_MOST], 2):
                (_, one, _), (_, other, value) = entries[earlier], entries[later]
                if later in told or not _meet(one, other):
                    continue
                told.add(later)
                yield RULE.at(
                    place(value, "message"),
                    f"«{_name(subject, later)}» tells customers at «{shortened(touchpoint.title)}» the same as "
                    f"«{_name(subject, earlier)}» does, at the same time.",
                    "Stop one of them, give it another message, or let one start after the other ends.",
                )


def _name(subject: Subject, number: int) -> str:
    id = list(subject.journey.campaigns)[number]
    return shortened(subject.journey.name("campaigns", id))


def _meet(one: Campaign, other: Campaign) -> bool:
    """Whether there is a day on which both may reach the same customer; a missing date leaves it open."""
    if (one.start or date.min) > (other.end or date.max) or (other.start or date.min) > (one.end or date.max):
        return False
    segments = {same(name) for name in one.segments}, {same(name) for name in other.segments}
    return not all(segments) or not segments[0].isdisjoint(segments[1])
