"""What stands around the picture: its paths with their numbers, the filters, the lanes below the stages."""

from __future__ import annotations

from journeymap.outline.inline import Outliner, anchor
from journeymap.outline.lanes import lanes
from journeymap.outline.types import Filter, Guide, Line, Run
from journeymap.wiggle import MapNumbers, PathNumbers


def guide(outliner: Outliner, numbers: MapNumbers, filters: tuple[Filter, ...]) -> Guide:
    """The guide to the picture of a map."""
    journey, words = outliner.journey, outliner.words
    both = sorted(zip(journey.paths, numbers.paths, strict=True), key=lambda one: one[0].kind != "actual")
    lines = tuple(
        Line(
            path.id,
            Run(path.title),
            anchor("path", path.id),
            words.percent(path.share) if path.share is not None else "",
            _numbers(outliner, of_path),
        )
        for path, of_path in both
    )
    stages = tuple(Run(stage.title, to=anchor("stage", stage.id)) for stage in journey.stages)
    return Guide(lines, filters, stages, lanes(outliner))


def _numbers(outliner: Outliner, path: PathNumbers) -> tuple[tuple[str, str], ...]:
    """The numbers that tell a path at a glance, fitness first; a plan is only counted."""
    words = outliner.words
    figures = [(words.number(path.visits), words.noun("visits", path.visits))]
    if path.kind != "actual":
        return tuple(figures)
    if path.against:
        figures.insert(0, (words.percent(path.against.fitness), words.get("fitness").lower()))
    figures.append((words.number(path.backtracks), words.noun("back-steps", path.backtracks)))
    if path.channel_switch_ratio is not None:
        n = path.channel_switches
        figures.append((words.number(n), words.noun("channel-switches", n)))
    return tuple(figures)
