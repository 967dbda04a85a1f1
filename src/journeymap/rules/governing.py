"""What the rules about governance (JM4xx) go through: opportunities, metrics, and everything that may have them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.reading.node import Node
from journeymap.rules.subject import Subject, items

if TYPE_CHECKING:
    from journeymap.model.journey import Stage
    from journeymap.model.parts import Metric, Moment, Opportunity


def moments(subject: Subject) -> Iterator[tuple[Moment, Node]]:
    """Each touchpoint, then each step of every path, but for steps that are bare ids: those say nothing more."""
    for touchpoint, _, node in subject.touchpoints:
        yield touchpoint, node
    for path, node in subject.paths:
        for step, at in zip(path.steps, items(node, "steps"), strict=True):
            if at.kind == "map":
                yield step, at


def opportunities(subject: Subject) -> Iterator[tuple[Opportunity, Node]]:
    """The opportunities of all moments."""
    for part, node in moments(subject):
        if part.opportunities:
            yield from zip(part.opportunities, items(node, "opportunities"), strict=True)


def metrics(subject: Subject) -> Iterator[tuple[Metric, Node]]:
    """The metrics of all stages and moments."""
    parts: list[tuple[Stage | Moment, Node]] = [*subject.stages, *moments(subject)]
    for part, node in parts:
        if part.metrics:
            yield from zip(part.metrics, items(node, "metrics"), strict=True)


def parts_owned(subject: Subject) -> bool:
    """Whether a team is named as responsible for any stage or touchpoint."""
    return any(
        stage.owner or any(part.owner for part in stage.touchpoints) for stage in subject.journey.stages
    )
