"""What is to be done about each pain point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeymap.model.parts import Opportunity, PainPoint
from journeymap.reading.node import Node
from journeymap.rules.support.subject import Subject, items, same


class Answers(NamedTuple):
    """How far the opportunities for a pain point are (None: they do not say), and the first that is an idea."""

    statuses: frozenset[str | None] = frozenset()
    idea: Opportunity | None = None

    def __or__(self, other: Answers) -> Answers:
        return Answers(self.statuses | other.statuses, self.idea or other.idea)


def answers(subject: Subject) -> Iterator[tuple[PainPoint, Node, Answers]]:
    """Each pain point, where it stands, and what would solve it: by its name, or by standing at the same touchpoint
    and naming none."""
    by_name: dict[str, list[Opportunity]] = {}
    for opportunity, _ in subject.opportunities:
        for name in opportunity.solves:
            by_name.setdefault(same(name), []).append(opportunity)
    named = {name: _summed(found) for name, found in by_name.items()}
    for touchpoint, _, node in subject.touchpoints:
        here = [
            (touchpoint, node),
            *((visit.step, step) for _, visit, step in subject.visitors.get(touchpoint.id, ())),
        ]
        if not any(part.pain_points for part, _ in here):
            continue
        unnamed = _summed(one for part, _ in here for one in part.opportunities if not one.solves)
        for part, part_node in here:
            for pain_point, at in zip(part.pain_points, items(part_node, "pain_points"), strict=True):
                own, text = same(pain_point.id or pain_point.text), same(pain_point.text)
                yield pain_point, at, unnamed | named.get(own, Answers()) | named.get(text, Answers())


def _summed(opportunities: Iterable[Opportunity]) -> Answers:
    found = list(opportunities)
    idea = next((one for one in found if one.status == "idea"), None)
    return Answers(frozenset(one.status for one in found), idea)
