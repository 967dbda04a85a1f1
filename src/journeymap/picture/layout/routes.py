"""How a line gets from card to card: a curve where the way is free, else along the gutters between the cards."""

from __future__ import annotations

import math
from collections import defaultdict

from journeymap.picture.layout.grid import SLOT_GAP, Card, Grid
from journeymap.picture.scene import Point

ARROW = 8.0
_CELL = 64.0
_DIRECTION = {"right": (1, 0), "left": (-1, 0), "top": (0, -1), "bottom": (0, 1)}
_LANES = (0.0, 5.0, -5.0, 10.0, -10.0)
Route = tuple[list[Point], tuple[float, float], tuple[float, float]]  # points, tip, direction of the tip


class Router:
    """Finds ways over a grid; it remembers what it gave out, so that lines spread over the sides of a card."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._used: dict[tuple[str, str], int] = defaultdict(int)
        self._lanes: dict[tuple[str, int], int] = defaultdict(int)
        self._near: dict[tuple[int, int], list[Card]] = defaultdict(list)
        for card in grid.cards.values():
            for i in range(int((card.x - 4) // _CELL), int((card.x + card.w + 4) // _CELL) + 1):
                for j in range(int((card.y - 4) // _CELL), int((card.y + card.h + 4) // _CELL) + 1):
                    self._near[i, j].append(card)

    def route(self, a: Card, b: Card) -> Route:
        """The way from the edge of one card to the edge of another (or back to itself)."""
        if a is b:
            return self._loop(a)
        for out, into in self._wishes(a, b):
            points, tip, towards = self._curve(a, b, out, into)
            if self._is_free(points, a, b):
                self._used[a.touchpoint.id, out] += 1
                self._used[b.touchpoint.id, into] += 1
                return points, tip, towards
        return self._along_gutters(a, b)

    def _wishes(self, a: Card, b: Card) -> list[tuple[str, str]]:
        """The sides to leave and to enter by, best first."""
        up = b.line < a.line
        facing = ("top", "bottom") if up else ("bottom", "top")
        if b.slot > a.slot:
            wishes = [("right", "left"), ("right", facing[1]), (facing[0], "left"), facing]
            return [*wishes, ("top", "top")] if a.line == b.line else wishes
        if b.slot < a.slot:
            if a.line == b.line:
                return [("top", "top"), ("bottom", "bottom"), ("left", "right")]
            return [facing, ("left", facing[1]), (facing[0], "right"), ("left", "right")]
        return [facing, ("right", "right"), ("left", "left")]

    def _port(self, card: Card, side: str) -> tuple[float, float]:
        """A point on a side; each further line at this side gets a point beside it."""
        n = self._used[card.touchpoint.id, side]
        sideways = side in ("left", "right")
        step, reach = (10.0, card.h / 2 - 12) if sideways else (16.0, card.w / 2 - 16)
        shift = ((n + 1) // 2) * step * (1 if n % 2 else -1)
        shift = max(-reach, min(reach, shift))
        middle = card.y + card.h / 2
        if side == "right":
            return card.x + card.w, middle + shift
        if side == "left":
            return card.x, middle + shift
        # Badges stand over the start of the upper side: lines keep to its other half.
        x = card.x + card.w * 0.62 + shift * 0.5
        return x, card.y if side == "top" else card.y + card.h

    def _curve(self, a: Card, b: Card, out: str, into: str) -> Route:
        (x1, y1), (x2, y2) = self._port(a, out), self._port(b, into)
        (ux, uy), (vx, vy) = _DIRECTION[out], _DIRECTION[into]
        ex, ey = x2 + vx * ARROW * 0.8, y2 + vy * ARROW * 0.8
        across, down = abs(ex - x1), abs(ey - y1)
        if out == into:
            k1 = k2 = min(46.0, 18 + 0.12 * (across if uy else down))
        else:
            k1 = _reach(across if ux else down)
            k2 = _reach(across if vx else down)
        points: list[Point] = [(x1, y1), (x1 + ux * k1, y1 + uy * k1, ex + vx * k2, ey + vy * k2, ex, ey)]
        return points, (x2, y2), (-vx, -vy)

    def _is_free(self, points: list[Point], a: Card, b: Card) -> bool:
        """Whether a curve touches no card but at its ends, and stays within the grid."""
        (x0, y0), (x1, y1, x2, y2, x3, y3) = points
        grid, near = self.grid, self._near
        steps = max(8, min(60, int((abs(x3 - x0) + abs(y3 - y0)) / 24)))
        low, high = grid.top + grid.head - 2, grid.bottom
        for i in range(1, steps):
            t = i / steps
            s = 1 - t
            p, q, r, u = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
            x, y = p * x0 + q * x1 + r * x2 + u * x3, p * y0 + q * y1 + r * y2 + u * y3
            if not low <= y <= high:
                return False
            for card in near.get((int(x // _CELL), int(y // _CELL)), ()):
                margin = 0 if card is a or card is b else 4
                if (
                    card.x - margin < x < card.x + card.w + margin
                    and card.y - margin < y < card.y + card.h + margin
                ):
                    return False
        return True

    def _lane(self, kind: str, index: int) -> float:
        n = self._lanes[kind, index]
        self._lanes[kind, index] += 1
        return _LANES[n % len(_LANES)]

    def _along_gutters(self, a: Card, b: Card) -> Route:
        """Out at one side, along the gutters, in at the other side: never through a card."""
        grid = self.grid
        forward = b.slot > a.slot
        out, into = (
            ("right", "left") if forward else ("left", "right") if b.slot < a.slot else ("right", "right")
        )
        (x1, y1), (x2, y2) = self._port(a, out), self._port(b, into)
        self._used[a.touchpoint.id, out] += 1
        self._used[b.touchpoint.id, into] += 1
        first = a.slot + 1 if out == "right" else a.slot
        last = b.slot + 1 if into == "right" else b.slot
        g1 = grid.gutters_x[first] + self._lane("x", first)
        g2 = grid.gutters_x[last] + self._lane("x", last) if last != first else g1
        # The gutter beside the target's line, on the side one comes from; within one line, forward over the top and
        # back below.
        below = b.line < a.line or (b.line == a.line and not forward)
        level = b.line + 1 if below else b.line
        h = grid.gutters_y[level] + self._lane("y", level) * 0.6
        vx = _DIRECTION[into][0]
        end = x2 + vx * ARROW * 0.8
        corners = [(x1, y1), (g1, y1)]
        if first != last:
            corners += [(g1, h), (g2, h)]
        corners += [(g2, y2), (end, y2)]
        return _rounded(corners), (x2, y2), (-vx, 0)

    def _loop(self, a: Card) -> Route:
        """A visit that follows a visit at the same place."""
        n = self._used[a.touchpoint.id, "loop"]
        self._used[a.touchpoint.id, "loop"] += 1
        x, y = a.x + a.w, a.y + a.h
        out = min(SLOT_GAP / 2 - 3, 11.0 + 3 * n)
        points: list[Point] = [
            (x, y - 22),
            (x + out * 1.9, y - 24, x + out * 1.9, y + out * 1.1, x - 16, y + 7),
        ]
        return [*points[:1], points[1]], (x - 20, y + 1), (-0.6, -0.8)


def _reach(distance: float) -> float:
    """How far a curve keeps its first direction."""
    return max(16.0, min(distance * 0.5, 240.0))


def _rounded(corners: list[tuple[float, float]], r: float = 22) -> list[Point]:
    """A line through corners, each rounded."""
    points: list[Point] = [corners[0]]
    kept = [c for i, c in enumerate(corners) if i == 0 or math.dist(c, corners[i - 1]) > 0.5]
    for before, corner, after in zip(kept, kept[1:], kept[2:], strict=False):
        d1, d2 = math.dist(before, corner), math.dist(corner, after)
        cut = min(r, d1 / 2, d2 / 2)
        a = _towards(corner, before, cut / d1)
        b = _towards(corner, after, cut / d2)
        c1, c2 = _towards(a, corner, 0.6), _towards(b, corner, 0.6)
        points += [a, (*c1, *c2, *b)]
    return [*points, kept[-1]]


def _towards(a: tuple[float, float], b: tuple[float, float], part: float) -> tuple[float, float]:
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
