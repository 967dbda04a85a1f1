"""Where on its line the number of a move may stand, so that it hides no box and no other number."""

from __future__ import annotations

import math
from collections.abc import Sequence

from journeymap.picture.graph import Spot

Box = tuple[float, float, float, float]  # left, top, right, bottom
_ARROW = 11.0  # px to keep from the end of a line
_STEP = 7.0
_CELL = 200.0


class Places:
    """What is taken already, in the cells of a coarse grid so that asking stays quick."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = {}

    def take(self, box: Box) -> None:
        """No number may stand here any more."""
        for cell in _cells(box):
            self._cells.setdefault(cell, []).append(box)

    def find(self, line: Sequence[Spot], w: float, h: float) -> Spot:
        """Takes a place of this size on a line: the free one nearest its end, else one that hides least."""
        best, least = line[0], math.inf
        for x, y in _backwards(line):
            box = (x - w / 2 - 1, y - h / 2 - 1, x + w / 2 + 1, y + h / 2 + 1)
            near = {other for cell in _cells(box) for other in self._cells.get(cell, ())}
            hidden = sum(_overlap(box, other) for other in near)
            if hidden < least:
                best, least = (x, y), hidden
            if not hidden:
                break
        x, y = best
        self.take((x - w / 2, y - h / 2, x + w / 2, y + h / 2))
        return best


def _backwards(line: Sequence[Spot]) -> list[Spot]:
    """Points of a chain of cubic curves, from its end to its start."""
    points = [line[0]]
    for i in range(1, len(line), 3):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = line[i - 1 : i + 3]
        steps = max(2, min(60, int(math.dist((x0, y0), (x3, y3)) / _STEP)))
        for k in range(1, steps + 1):
            t, u = k / steps, 1 - k / steps
            a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            points.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return [spot for spot in points[::-1] if math.dist(spot, line[-1]) >= _ARROW] or [
        points[len(points) // 2]
    ]


def _cells(box: Box) -> list[tuple[int, int]]:
    left, top, right, bottom = (math.floor(side / _CELL) for side in box)
    return [(x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]


def _overlap(a: Box, b: Box) -> float:
    """How many square px two boxes share."""
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
