"""Texts in a picture: wrapped to a width, cut with an ellipsis when they must be, in the right direction."""

from __future__ import annotations

from journeymap.picture.scene import Anchor, Item, SceneText
from journeymap.typeset.direction import direction
from journeymap.typeset.measuring import width
from journeymap.typeset.wrapping import ellipsis, wrap

# A reader's machine may have other fonts than the ones measured: boxes keep this much room.
ROOM = 1.05


def fit(text: str, box: float, size: float, bold: bool = False, lines: int = 0) -> list[str]:
    """The lines of a text in a box of this width; with `lines`, no more than these, the last with an ellipsis."""
    found = wrap(text, box / ROOM, size, bold, lines)
    if len(found) < 2 or len(found[-1]) > 2:
        return found
    # A last line of one or two characters looks lost: with a little less room, the lines share the text.
    for part in (0.92, 0.84, 0.76):
        narrower = wrap(text, box / ROOM * part, size, bold, lines)
        if len(narrower) == len(found) and len(narrower[-1]) > 2:
            return narrower
    return found


def cut(text: str, box: float, size: float, bold: bool = False) -> str:
    """The text on one line of this width, with an ellipsis when it is longer."""
    return ellipsis(text, box / ROOM, size, bold)


def extent(text: str, size: float, bold: bool = False) -> float:
    """How wide a text is at the most, px."""
    return width(text, size, bold) * ROOM


def write(
    x: float,
    y: float,
    lines: list[str],
    size: float,
    leading: float,
    *,
    whole: str | None = None,
    fill: str = "ink",
    bold: bool = False,
    anchor: Anchor = "left",
    rtl: bool = False,
) -> list[Item]:
    """Lines below each other, the first with its baseline at y; `whole` is the text they are from."""
    base = direction(whole if whole is not None else " ".join(lines), "rtl" if rtl else "ltr") == "rtl"
    return [
        SceneText(x, y + i * leading, line, size, fill, bold, anchor, base) for i, line in enumerate(lines)
    ]
