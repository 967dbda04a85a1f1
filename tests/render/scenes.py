"""Small pictures of a few texts."""

from __future__ import annotations

from journeymap.picture.scene import Anchor, Item, Scene, SceneText
from journeymap.typeset.direction import direction


def picture(*lines: str, width: float = 400, height: float = 100, more: list[Item] | None = None) -> Scene:
    """Lines of text below each other, every second one bold."""
    texts: list[Item] = [
        SceneText(5, 20 + 20 * i, line, 16, bold=bool(i % 2), rtl=direction(line) == "rtl")
        for i, line in enumerate(lines)
    ]
    return Scene(width, height, "T", "", "en", False, [*(more or []), *texts])


def one_line(words: str, anchor: Anchor = "left") -> Scene:
    """One line with its anchor in the middle of the picture."""
    text = SceneText(300, 20, words, 16, anchor=anchor, rtl=direction(words) == "rtl")
    return Scene(600, 40, "T", "", "ar", False, [text])
