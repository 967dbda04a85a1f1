"""Which paths a picture shows, and how: colour, dashes, weight, and whether its visits are numbered."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.model.journey import Journey, Path, Visit
from journeymap.wiggle import weights

COLOURED = 6  # more actual paths than these share one colour
NUMBERED = 3  # more numbered paths than these would hide each other's badges


@dataclass(frozen=True, slots=True)
class Thread:
    """A path as the picture shows it; `weight` is its share of all customers, 0 where that says nothing."""

    path: Path
    visits: tuple[Visit, ...]
    colour: str
    dash: str
    weight: float
    numbered: bool
    bundled: bool = False

    @property
    def is_plan(self) -> bool:
        """An expected or ideal path beside actual ones: drawn as a background line."""
        return self.path.kind != "actual" and not self.numbered


def threads(journey: Journey, chosen: tuple[str, ...] = ()) -> list[Thread]:
    """The paths to draw: plans first, then actual ones, the most usual first. `chosen` holds ids; empty for all."""
    paths = [path for path in journey.paths if not chosen or path.id in chosen]
    share = weights(journey)
    actual = sorted((p for p in paths if p.kind == "actual"), key=lambda p: -share.get(p.id, 0))
    plans = [p for p in paths if p.kind != "actual"]
    # Without an actual path the plan itself is what the picture tells: the ideal one before the expected one.
    focus = None if actual else next(iter(sorted(plans, key=lambda p: p.kind != "ideal")), None)
    drawn = [
        Thread(
            path,
            journey.visits(path),
            "expected" if path.kind == "expected" else "ideal",
            "1 6" if path.kind == "expected" else "6.5 7.5",
            0,
            path is focus,
        )
        for path in plans
    ]
    for i, path in enumerate(actual):
        bundled = len(actual) > COLOURED and i >= NUMBERED
        colour = "bundle" if bundled else f"path-{i}"
        drawn.append(
            Thread(path, journey.visits(path), colour, "", share.get(path.id, 0), i < NUMBERED, bundled)
        )
    return drawn


def focal(drawn: list[Thread]) -> Thread | None:
    """The path that the picture tells first: the most usual actual one, else the plan that is numbered."""
    return next((t for t in drawn if t.path.kind == "actual"), next((t for t in drawn if t.numbered), None))
