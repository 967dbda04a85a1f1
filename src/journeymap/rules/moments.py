"""Touchpoints and steps alike: everything in a map that says what happens at a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.reading.node import Node
from journeymap.rules.subject import Subject

if TYPE_CHECKING:
    from journeymap.model.journey import Stage, Touchpoint
    from journeymap.model.parts import Moment


def moments(subject: Subject) -> Iterator[tuple[Touchpoint, Stage, Moment, Node]]:
    """Each touchpoint, then each step that says something itself: with its touchpoint, stage and node."""
    for touchpoint, stage, node in subject.touchpoints:
        yield touchpoint, stage, touchpoint, node
    for path, at in subject.paths:
        for visit, step in subject.visits(path, at):
            if step.kind == "map":  # a bare reference says nothing
                yield visit.touchpoint, visit.stage, visit.step, step
