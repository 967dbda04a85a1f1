"""The small signs of the picture, drawn as shapes so that no font has to have them."""

from __future__ import annotations

import math

from journeymap.picture.scene import Circle, Curve, Item, Point

# The mouth of each emotion, in units of the radius; the two strong ones are open.
_MOUTHS: dict[int, list[Point]] = {
    2: [(-0.5, 0.12, 0), (-0.42, 0.78, 0.42, 0.78, 0.5, 0.12), (-0.5, 0.12)],
    1: [(-0.45, 0.2, 0), (-0.25, 0.55, 0.25, 0.55, 0.45, 0.2)],
    0: [(-0.42, 0.34, 0), (0.42, 0.34)],
    -1: [(-0.42, 0.48, 0), (-0.22, 0.16, 0.22, 0.16, 0.42, 0.48)],
    -2: [(-0.48, 0.66, 0), (-0.4, 0.0, 0.4, 0.0, 0.48, 0.66), (-0.48, 0.66)],
}
_EYES: list[Point] = [(-0.34, -0.24, 0), (-0.34, -0.22), (0.34, -0.24, 0), (0.34, -0.22)]


def emotion_colour(emotion: int) -> str:
    """The name of the colour of an emotion from -2 to 2."""
    return f"emotion{emotion:+d}"


def face(x: float, y: float, r: float, emotion: int) -> list[Item]:
    """A face: the emotion told by its mouth as well as by its colour."""
    features = [_placed(point, x, y, r) for point in (*_EYES, *_MOUTHS[emotion])]
    fill = "on-emotion" if abs(emotion) == 2 else None
    return [
        Circle(x, y, r, emotion_colour(emotion)),
        Curve(features, "on-emotion", 1.3 if r < 8 else r * 0.19, fill=fill),
    ]


def _placed(point: Point, x: float, y: float, r: float) -> Point:
    """A point in units of r, put where it belongs."""
    if len(point) == 3:
        return (point[0] * r + x, point[1] * r + y, 0)
    return tuple(value * r + (y if i % 2 else x) for i, value in enumerate(point))


def star(x: float, y: float, r: float) -> Curve:
    """A moment of truth."""
    corners: list[Point] = []
    for i in range(10):
        radius = r if i % 2 == 0 else r * 0.44
        angle = math.pi * (i / 5 - 0.5)
        corners.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
    return Curve([*corners, corners[0]], fill="moment")


def alert(x: float, y: float, r: float) -> list[Item]:
    """A pain point: a triangle with a stroke and a dot."""
    triangle: list[Point] = [(x, y - r), (x + r * 1.05, y + r * 0.8), (x - r * 1.05, y + r * 0.8), (x, y - r)]
    stroke: list[Point] = [(x, y - r * 0.4, 0), (x, y + r * 0.15), (x, y + r * 0.55, 0), (x, y + r * 0.56)]
    return [Curve(triangle, "pain", 1.4, fill="pain"), Curve(stroke, "on-emotion", 1.5)]


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
