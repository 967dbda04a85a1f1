"""Which opportunities answer which pain point."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.model.parts import Opportunity, PainPoint
from journeymap.reading.node import Node
from journeymap.rules.support.subject import Subject, items, same


def names(pain_point: PainPoint) -> set[str]:
    """What an opportunity may call a pain point by."""
    return {same(pain_point.id or pain_point.text), same(pain_point.text)}


def answered_pains(subject: Subject) -> Iterator[tuple[PainPoint, Node, list[Opportunity]]]:
    """Each pain point, where it stands, and what would solve it: by its name, or by standing at the same touchpoint
    and naming none."""
    by_name: dict[str, list[Opportunity]] = {}
    for opportunity, _ in subject.opportunities:
        for name in opportunity.solves:
            by_name.setdefault(same(name), []).append(opportunity)
    for touchpoint, _, node in subject.touchpoints:
        here = [
            (touchpoint, node),
            *((visit.step, step) for _, visit, step in subject.visitors.get(touchpoint.id, ())),
        ]
        if not any(part.pain_points for part, _ in here):
            continue
        unnamed = [one for part, _ in here for one in part.opportunities if not one.solves]
        for part, part_node in here:
            for pain_point, at in zip(part.pain_points, items(part_node, "pain_points"), strict=True):
                named = [one for name in sorted(names(pain_point)) for one in by_name.get(name, ())]
                yield pain_point, at, unnamed + named
