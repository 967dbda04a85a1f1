"""JM305: a pain point that nobody has an answer to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.findings import WHOLE, Finding, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, items, place, same
from journeymap.rules.support.wording import idea, quoted

if TYPE_CHECKING:
    from journeymap.model.parts import PainPoint
    from journeymap.reading.node import Node

_AT = "        emotion: 1\n        says: {returns: 30 days}\n        frontstage"
_PAIN = "        pain_points: [Nobody knows the machine]\n"

RULE = Rule(
    "JM305",
    "pain-point-without-opportunity",
    Severity.WARNING,
    "Every pain point has an opportunity that would solve it, be it one that was dropped.",
    "A pain point that is only written down stays: the map is there to decide what is done about it.",
    bad=sound((_AT, _PAIN + _AT)),
    good=sound(
        (
            _AT,
            _PAIN
            + "        opportunities: [{text: Train two people in each store, owner: retail, status: idea}]\n"
            + _AT,
        )
    ),
    source="Sarah Gibbons, “Journey Mapping 101”, Nielsen Norman Group, 2018 (opportunities: what to do with what"
    " was learned)",
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The pain points that no opportunity solves; all of them at once where there is no opportunity at all."""
    help = (
        f"Write what would solve it, at the same touchpoint: {idea(subject)}."
        " If you will not mend it, write the idea with status: dropped"
    )
    found = list(_unsolved(subject))
    # Without any opportunity, what hurts is where the map as a whole should begin.
    whole = () if subject.has_opportunities else (WHOLE,)
    if len(found) > 1 and whole:
        yield RULE.at(
            subject.top,
            f"The map has {len(found)} pain points and not a single opportunity.",
            help,
            about=(*dict.fromkeys(id for id, _, _ in found), *whole),
        )
        return
    for id, pain_point, at in found:
        yield RULE.at(
            place(at, "text"),
            f"No opportunity solves the pain point {quoted(pain_point.text)}.",
            help,
            about=(id, *whole),
        )


def _unsolved(subject: Subject) -> Iterator[tuple[str, PainPoint, Node]]:
    """The pain points that no opportunity solves: with the id of their touchpoint, and where they stand."""
    solved = {same(name) for opportunity, _ in subject.opportunities for name in opportunity.solves}
    for touchpoint, _, node in subject.touchpoints:
        here = [
            (touchpoint, node),
            *((visit.step, step) for _, visit, step in subject.visitors.get(touchpoint.id, ())),
        ]
        if any(not opportunity.solves for part, _ in here for opportunity in part.opportunities):
            continue  # what solves none by name is there for all that hurts here
        for part, part_node in here:
            for pain_point, at in zip(part.pain_points, items(part_node, "pain_points"), strict=True):
                if solved.isdisjoint(_names(pain_point)):
                    yield touchpoint.id, pain_point, at


def _names(pain_point: PainPoint) -> set[str]:
    return {same(pain_point.id or pain_point.text), same(pain_point.text)}
