"""JM503: two campaigns that say the same, at the same place and time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place, same
from journeymap.rules.support.wording import quoted

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
    "Two campaigns at the same touchpoint, at the same time and for the same customers, have different messages.",
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
        same(id): (number, campaign.title or id, campaign, value)
        for number, (id, campaign, _, value) in enumerate(subject.entries("campaigns"))
    }
    repeated: set[int] = set()
    for part, touchpoint, _, _ in subject.moments:
        if len(part.campaigns) < 2:
            continue
        by_message: dict[str, list[int]] = {}
        entries = {declared[key][0]: declared[key] for key in map(same, part.campaigns) if key in declared}
        for number in sorted(entries):
            message = same(entries[number][2].message or "")
            if message:
                by_message.setdefault(message, []).append(number)
        for numbers in by_message.values():
            for earlier, later in combinations(numbers[:_MOST], 2):
                (_, first, one, _), (_, second, other, value) = entries[earlier], entries[later]
                if later in repeated or not _meet(one, other):
                    continue
                repeated.add(later)
                yield RULE.at(
                    place(value, "message"),
                    f"{quoted(second)} tells customers at {quoted(touchpoint.title)} the same as "
                    f"{quoted(first)} does, at the same time.",
                    "Stop one of them, give it another message, or let one start after the other ends.",
                )


def _meet(one: Campaign, other: Campaign) -> bool:
    """Whether there is a day on which both may reach the same customer; a missing date leaves it open."""
    if (one.start or date.min) > (other.end or date.max) or (other.start or date.min) > (one.end or date.max):
        return False
    segments = {same(name) for name in one.segments}, {same(name) for name in other.segments}
    return not all(segments) or not segments[0].isdisjoint(segments[1])
