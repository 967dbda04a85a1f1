"""The frame that all pictures share: paper, head, what the picture shows, legend; turned where one reads leftwards."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.picture.layout.content import Content
from journeymap.picture.layout.grid import MARGIN
from journeymap.picture.layout.header import header
from journeymap.picture.layout.legend import legend
from journeymap.picture.scene import Curve, Item, Rect, Scene, mirrored

LEAST_WIDTH = 760.0
# What a picture shows below its head, from there on downwards; and where it ends.
Body = Callable[[float], tuple[list[Item], float]]


def composed(
    content: Content, width: float, body: Body, *, titled: bool = True, with_cards: bool = True
) -> Scene:
    """A picture of this width; `titled` and `with_cards` as for `header` and `legend`."""
    items, height = stacked(content, width, body, titled=titled, with_cards=with_cards)
    return finished(content, width, height, items)


def stacked(
    content: Content, width: float, body: Body, *, titled: bool = True, with_cards: bool = True
) -> tuple[list[Item], float]:
    """Head, body and legend below each other, and how high they are together."""
    head, y = header(content, width, titled)
    items, y = body(y)
    line = Curve([(MARGIN, y), (width - MARGIN, y)], "line")
    signs, height = legend(content, MARGIN, y + 6, width - MARGIN, with_cards)
    return [*head, *items, line, *signs], y + height + 24


def finished(content: Content, width: float, height: float, items: list[Item]) -> Scene:
    """The things on paper, with what is said to those who do not see them."""
    journey, words = content.journey, content.words
    description = words.get(
        "picture-description",
        persona=journey.persona.name,
        stages=words.count("stages", len(journey.stages)),
        touchpoints=words.count("touchpoints", len(journey.touchpoints)),
        paths=words.count("paths", len(content.threads)),
    )
    title = words.get("picture-of", title=journey.title)
    paper = Rect(0, 0, width, height, "paper")
    scene = Scene(width, height, title, description, journey.lang, journey.rtl, [paper, *items])
    return mirrored(scene) if journey.rtl else scene
