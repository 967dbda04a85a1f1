"""The small signs of the picture, drawn as shapes so that no font has to have them."""

from __future__ import annotations

import math

from journeymap.scene import Circle, Curve, Group, Item, Point

_MOUTHS: dict[int, tuple[list[Point], bool]] = {
    # control points in units of the radius; True: an open mouth, filled
    2: ([(-0.5, 0.12), (-0.42, 0.78, 0.42, 0.78, 0.5, 0.12)], True),
    1: ([(-0.45, 0.2), (-0.25, 0.55, 0.25, 0.55, 0.45, 0.2)], False),
    0: ([(-0.42, 0.34), (0.42, 0.34)], False),
    -1: ([(-0.42, 0.48), (-0.22, 0.16, 0.22, 0.16, 0.42, 0.48)], False),
    -2: ([(-0.48, 0.66), (-0.4, 0.0, 0.4, 0.0, 0.48, 0.66)], True),
}


def emotion_colour(emotion: int) -> str:
    """The name of the colour of an emotion from -2 to 2."""
    return f"emotion{emotion:+d}"


def face(x: float, y: float, r: float, emotion: int) -> Group:
    """A face: the emotion told by its mouth as well as by its colour."""
    mouth, filled = _MOUTHS[emotion]
    points: list[Point] = [tuple(v * r + (x if i % 2 == 0 else y) for i, v in enumerate(p)) for p in mouth]
    stroke = max(1.0, r * 0.16)
    items: list[Item] = [
        Circle(x, y, r, emotion_colour(emotion)),
        Circle(x - 0.34 * r, y - 0.22 * r, max(0.7, 0.13 * r), "on-emotion"),
        Circle(x + 0.34 * r, y - 0.22 * r, max(0.7, 0.13 * r), "on-emotion"),
    ]
    if filled:
        items.append(Curve([*points, points[0]], fill="on-emotion"))
    else:
        items.append(Curve(points, "on-emotion", stroke))
    return Group(items, kind="face")


def star(x: float, y: float, r: float) -> Curve:
    """A moment of truth."""
    corners: list[Point] = []
    for i in range(10):
        radius = r if i % 2 == 0 else r * 0.44
        angle = math.pi * (i / 5 - 0.5)
        corners.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
    return Curve([*corners, corners[0]], fill="moment")


def alert(x: float, y: float, r: float) -> Group:
    """A pain point: a triangle with a stroke and a dot."""
    triangle: list[Point] = [(x, y - r), (x + r * 1.05, y + r * 0.8), (x - r * 1.05, y + r * 0.8), (x, y - r)]
    return Group(
        [
            Curve(triangle, "pain", 1.4, fill="pain"),
            Curve([(x, y - r * 0.35), (x, y + r * 0.22)], "on-emotion", 1.4),
            Circle(x, y + r * 0.55, 0.8, "on-emotion"),
        ]
    )


def diamond(x: float, y: float, r: float) -> Curve:
    """An opportunity, the golden point."""
    return Curve([(x, y - r), (x + r * 0.85, y), (x, y + r), (x - r * 0.85, y), (x, y - r)], fill="golden")


def arrowhead(tip: tuple[float, float], towards: tuple[float, float], size: float, colour: str) -> Curve:
    """A filled triangle with its tip at `tip`, pointing along the unit vector `towards`."""
    (x, y), (dx, dy) = tip, towards
    bx, by = x - dx * size, y - dy * size
    half = size * 0.55
    left, right = (bx - dy * half, by + dx * half), (bx + dy * half, by - dx * half)
    return Curve([tip, left, right, tip], fill=colour)
