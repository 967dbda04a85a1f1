"""The picture as pure geometry: all that a renderer of pictures ever sees.

Lengths are px, x grows to the right, y grows downwards. Colours are names (`ink`, `stage-2`, `emotion--1`) that a
theme gives a value. Everything is laid out from left to right; `mirrored` turns a picture for right-to-left readers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

Anchor = Literal["left", "middle", "right"]
Point = tuple[
    float, ...
]  # (x, y): a line to there; (x1, y1, x2, y2, x, y): a cubic curve with two control points


@dataclass(slots=True)
class Rect:
    """A box, with rounded corners of radius r."""

    x: float
    y: float
    w: float
    h: float
    fill: str | None = None
    stroke: str | None = None
    width: float = 1
    r: float = 0
    dash: str = ""
    opacity: float = 1


@dataclass(slots=True)
class Circle:
    """A dot."""

    x: float
    y: float
    r: float
    fill: str | None = None
    stroke: str | None = None
    width: float = 1


@dataclass(slots=True)
class SceneText:
    """One line of text; x is its left edge, middle or right edge (by anchor), y its baseline.

    `rtl` is the base direction of the whole text that the line is part of. `families` names the fonts of a text
    that the picture's own font cannot draw.
    """

    x: float
    y: float
    text: str
    size: float
    fill: str = "ink"
    bold: bool = False
    anchor: Anchor = "left"
    rtl: bool = False
    families: str = ""


@dataclass(slots=True)
class Curve:
    """A line through points, open or filled, with an arrowhead at its end if wanted."""

    points: list[Point]
    stroke: str | None = None
    width: float = 1
    dash: str = ""
    fill: str | None = None
    opacity: float = 1


@dataclass(slots=True)
class Image:
    """A bitmap, as the bytes of a PNG, in a box."""

    x: float
    y: float
    w: float
    h: float
    png: bytes


@dataclass(slots=True)
class Group:
    """Things that belong together; `title` is what a reader is told about them, `link` where they lead.

    `kind` and `data` name what it stands for (a card, a visit), for pages that do more with it.
    """

    items: list[Item] = field(default_factory=list)
    title: str = ""
    kind: str = ""
    data: dict[str, str] = field(default_factory=dict)
    link: str | None = None
    opacity: float = 1


Shape = Rect | Circle | SceneText | Curve | Image
Item = Shape | Group


@dataclass(frozen=True, slots=True)
class Frame:
    """What is seen of a picture, a box that may be larger than it, and how large that is shown."""

    x: float
    y: float
    w: float
    h: float
    width: float
    height: float


@dataclass(slots=True)
class Scene:
    """A whole picture with its title and a description for those who do not see it.

    Without a frame all of it is seen, in its own size.
    """

    width: float
    height: float
    title: str
    description: str
    lang: str
    rtl: bool
    items: list[Item]
    frame: Frame | None = None

    @property
    def size(self) -> tuple[float, float]:
        """How wide and high it is shown, px, as exactly as it is written."""
        if self.frame is not None:
            return self.frame.width, self.frame.height
        return round(self.width, 1), round(self.height, 1)


def shapes(items: list[Item]) -> Iterator[Shape]:
    """All things of a picture but the groups that they are in."""
    for item in items:
        if isinstance(item, Group):
            yield from shapes(item.items)
        else:
            yield item


def groups(items: list[Item], kind: str) -> Iterator[Group]:
    """All groups of a kind, in the order in which they are drawn."""
    for item in items:
        if isinstance(item, Group):
            if item.kind == kind:
                yield item
            yield from groups(item.items, kind)


def texts(scene: Scene) -> Iterator[SceneText]:
    """All lines of text of a picture."""
    return (shape for shape in shapes(scene.items) if isinstance(shape, SceneText))


def replaced(items: list[Item], change: Callable[[Shape], list[Item]]) -> list[Item]:
    """The same groups with what `change` makes of each thing in them."""
    found: list[Item] = []
    for item in items:
        if isinstance(item, Group):
            found.append(replace(item, items=replaced(item.items, change)))
        else:
            found += change(item)
    return found


_OPPOSITE: dict[Anchor, Anchor] = {"left": "right", "middle": "middle", "right": "left"}


def mirrored(scene: Scene) -> Scene:
    """The picture as seen in a mirror, texts still readable: for languages written from right to left."""
    return replace(scene, items=replaced(scene.items, lambda shape: [_mirrored(shape, scene.width)]))


def _mirrored(shape: Shape, width: float) -> Shape:
    match shape:
        case Rect() | Image():
            return replace(shape, x=width - shape.x - shape.w)
        case Circle():
            return replace(shape, x=width - shape.x)
        case SceneText():
            return replace(shape, x=width - shape.x, anchor=_OPPOSITE[shape.anchor])
        case Curve():
            return replace(shape, points=[_mirrored_point(point, width) for point in shape.points])


def _mirrored_point(point: Point, width: float) -> Point:
    """A point of a curve in the mirror."""
    if len(point) == 3:
        return (width - point[0], point[1], 0)
    return tuple(width - value if i % 2 == 0 else value for i, value in enumerate(point))


def moved(item: Item, dx: float, dy: float) -> Item:
    """The same thing in another place."""
    match item:
        case Curve():
            return replace(item, points=[_shifted(point, dx, dy) for point in item.points])
        case Group():
            return replace(item, items=[moved(inner, dx, dy) for inner in item.items])
        case _:
            return replace(item, x=item.x + dx, y=item.y + dy)


def _shifted(point: Point, dx: float, dy: float) -> Point:
    if len(point) == 3:
        return (point[0] + dx, point[1] + dy, 0)
    return tuple(value + (dy if i % 2 else dx) for i, value in enumerate(point))
