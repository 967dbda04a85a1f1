"""What was planned: the path that another is held against, and how well it fits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from journeymap.wiggle.numbers import Against
from journeymap.wiggle.subsequences import CommonSubsequences

if TYPE_CHECKING:
    from journeymap.model.journey import Journey, Path


def best_expected(journey: Journey, path: Path) -> Path | None:
    """The path that this one is held against: the expected one it fits best (of equals the first).

    Where no path is expected, actual paths are held against the ideal one. None for expected paths, and
    where there is nothing to hold a path against.
    """
    best = Plan(journey).best(path)
    return best[0] if best else None


def unplanned(journey: Journey) -> tuple[str, ...]:
    """The touchpoints that nobody planned: on an actual path, but on no expected one (none: no ideal one).

    In the order of the file; none where nothing is planned at all.
    """
    planned = _visited(journey, Plan(journey).paths)
    if not planned:
        return ()
    walked = _visited(journey, of_kind(journey, "actual"))
    return tuple(t.id for t in journey.touchpoints if t.id in walked - planned)


class Plan:
    """The paths that others are held against, prepared once for all of them."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.paths = of_kind(journey, "expected") or of_kind(journey, "ideal")
        self._common = CommonSubsequences(self._touchpoints(path) for path in self.paths)

    def _touchpoints(self, path: Path) -> list[str]:
        return [visit.touchpoint.id for visit in self.journey.visits(path)]

    def best(self, path: Path) -> tuple[Path, float] | None:
        """The path that this one fits best, of equals the first, and how well it does."""
        if not self.paths or path.kind in ("expected", self.paths[0].kind):
            return None
        common = self._common.lengths(self._touchpoints(path))
        n = len(path.steps)
        # Equal fractions are equal floats (division is rounded correctly): `max` takes the first of equals.
        fits = [2 * lcs / (n + len(one.steps)) for lcs, one in zip(common, self.paths, strict=True)]
        best = max(range(len(fits)), key=fits.__getitem__)
        return self.paths[best], fits[best]

    def against(self, path: Path) -> Against | None:
        """The path held against the one it fits best."""
        best = self.best(path)
        if best is None:
            return None
        planned, fitness = best
        # Dictionaries, for sets that keep the order of the first visit.
        walked, wanted = (dict.fromkeys(self._touchpoints(one)) for one in (path, planned))
        return Against(
            path=planned.id,
            fitness=fitness,
            added=tuple(id for id in walked if id not in wanted),
            left_out=tuple(id for id in wanted if id not in walked),
        )


def of_kind(journey: Journey, kind: str) -> list[Path]:
    """The journey's paths of one kind: expected, actual or ideal."""
    return [path for path in journey.paths if path.kind == kind]


def _visited(journey: Journey, paths: Iterable[Path]) -> set[str]:
    return {visit.touchpoint.id for path in paths for visit in journey.visits(path)}
