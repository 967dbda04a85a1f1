"""What several of the rules about the customer's voice ask of a map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.rules.subject import Subject

if TYPE_CHECKING:
    from journeymap.model.journey import Path, Touchpoint, Visit
    from journeymap.model.parts import Moment
    from journeymap.reading.node import Node


def visitors(subject: Subject) -> dict[str, list[tuple[Path, Visit, Node]]]:
    """The visits of each touchpoint (by its id) on paths of any kind, each with its path and its step."""
    found: dict[str, list[tuple[Path, Visit, Node]]] = defaultdict(list)
    for path, node in subject.paths:
        for visit, step in subject.visits(path, node):
            found[visit.touchpoint.id].append((path, visit, step))
    return found


def moments_at(subject: Subject) -> Iterator[tuple[Moment, Touchpoint, Node]]:
    """Each touchpoint, then each step of every path: with the touchpoint that it is at, and where it stands."""
    for touchpoint, _, node in subject.touchpoints:
        yield touchpoint, touchpoint, node
    for path, node in subject.paths:
        for visit, step in subject.visits(path, node):
            yield visit.step, visit.touchpoint, step


def has_pain_points(subject: Subject) -> bool:
    """Whether the map names any pain point, at a touchpoint or a step."""
    journey = subject.journey
    return any(touchpoint.pain_points for touchpoint in journey.touchpoints) or any(
        step.pain_points for path in journey.paths for step in path.steps
    )


def has_opportunities(subject: Subject) -> bool:
    """Whether the map names any opportunity, at a touchpoint or a step."""
    journey = subject.journey
    return any(touchpoint.opportunities for touchpoint in journey.touchpoints) or any(
        step.opportunities for path in journey.paths for step in path.steps
    )


def shown(part: Moment) -> bool:
    """Whether a touchpoint or step names evidence: its own, that of its quote or of a pain point."""
    return bool(
        part.evidence
        or (part.quote and part.quote.evidence)
        or any(pain_point.evidence for pain_point in part.pain_points)
    )
