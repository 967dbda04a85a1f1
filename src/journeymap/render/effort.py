"""How much work a picture is to draw in pixels or on paper, told before it is begun; and where that is too much."""

from __future__ import annotations

from math import dist

from journeymap.errors import OptionError
from journeymap.picture.scene import Curve, Scene, SceneText, shapes
from journeymap.render.format import Request

MOST = 20_000_000  # about 20 seconds of work; a map that people look at takes one or two
_LONG = 5_000_000  # which takes long enough for a word

# What things take, as measured: a shape, a letter, a dash of a line, and a pixel of what is seen through.
# In a PDF, the time for a shape grows with the number of shapes.
_SHAPE, _LETTER, _DASH, _PIXEL, _SQUARE = 300.0, 40.0, 24.0, 0.1, 0.06


def effort(scene: Scene, scale: float | None = None) -> float:
    """The work of drawing a picture, in millionths of a second or so; as vectors where there is no scale."""
    work = 0.0
    number = 0
    if scale is not None:
        width, height = scene.size
        area = scale * scale * width * height / max(1.0, scene.width * scene.height)
        work += scale * scale * width * height * _PIXEL
    for shape in shapes(scene.items):
        number += 1
        if isinstance(shape, SceneText):
            work += len(shape.text) * _LETTER
        elif isinstance(shape, Curve) and scale is not None:
            if shape.dash:
                work += _length(shape) / max(1.0, sum(map(float, shape.dash.split()))) * _DASH
            if shape.opacity < 1:
                work += _box(shape) * area * _PIXEL
    return work + number * _SHAPE + (number * number * _SQUARE if scale is None else 0.0)


def _length(curve: Curve) -> float:
    """How long a line is, as good as it matters here."""
    ends = [point[-2:] if len(point) != 3 else point[:2] for point in curve.points]
    return sum(dist(before, after) for before, after in zip(ends, ends[1:], strict=False))


def _box(curve: Curve) -> float:
    xs = [point[-2] if len(point) != 3 else point[0] for point in curve.points]
    ys = [point[-1] if len(point) != 3 else point[1] for point in curve.points]
    return (max(xs) - min(xs) + curve.width) * (max(ys) - min(ys) + curve.width) if xs else 0.0


def bound(request: Request, work: float, format: str) -> None:
    """Tells that a picture will take long; raises `OptionError` where it would take far too long."""
    refuse(work, format)
    if work > _LONG:
        request.tell(f"this is a large map: drawing it as {format} takes a while. SVG and HTML are faster.")


def refuse(work: float, format: str) -> None:
    """Raises `OptionError` where a picture would take far too long."""
    if work > MOST:
        raise OptionError(
            f"This map is too large to be drawn as {format}.",
            "Draw it as SVG or HTML, which have no such bound, or only some of its paths with --path.",
        )
