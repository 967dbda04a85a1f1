"""What stands around the picture: its paths with their numbers, the filters, the lanes below the stages."""

from __future__ import annotations

from journeymap.outline.inline import Teller, anchor
from journeymap.outline.lanes import lanes
from journeymap.outline.types import Filter, Guide, Line, Run
from journeymap.wiggle import MapNumbers, PathNumbers


def guide(teller: Teller, numbers: MapNumbers, filters: tuple[Filter, ...]) -> Guide:
    """The guide to the picture of a map."""
    journey, words = teller.journey, teller.words
    both = sorted(zip(journey.paths, numbers.paths, strict=True), key=lambda one: one[0].kind != "actual")
    lines = tuple(
        Line(
            path.id,
            Run(path.title),
            anchor("path", path.id),
            words.percent(path.share) if path.share is not None else "",
            _numbers(teller, told),
        )
        for path, told in both
    )
    stages = tuple(Run(stage.title, to=anchor("stage", stage.id)) for stage in journey.stages)
    return Guide(lines, filters, stages, lanes(teller))


def _numbers(teller: Teller, path: PathNumbers) -> tuple[tuple[str, str], ...]:
    """The numbers that tell a path at a glance, fitness first; a plan is only counted."""
    words = teller.words
    told = [(words.number(path.visits), words.noun("visits", path.visits))]
    if path.kind != "actual":
        return tuple(told)
    if path.against:
        told.insert(0, (words.percent(path.against.fitness), words.get("fitness").lower()))
    told.append((words.number(path.backtracks), words.noun("back-steps", path.backtracks)))
    if path.channel_switch_ratio is not None:
        n = path.channel_switches
        told.append((words.number(n), words.noun("channel-switches", n)))
    return tuple(told)
