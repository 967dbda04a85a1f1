"""A text that needs several fonts, as several texts, each of one font.

resvg and svg2pdf shape a text as a whole: where a second font has to help, and one of them joins letters (Arabic,
Devanagari), they draw boxes or take the wrong forms. So each stretch gets a text of its own, at the place that the
order of directions gives it.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import NamedTuple

from journeymap.typeset.measuring import clusters, covered, width

_CONTROL = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_STRONG = {"L": "L", "R": "R", "AL": "R", "AN": "R"}


class Stretch(NamedTuple):
    """What one font draws of a text; `x` is its left edge, or its middle."""

    text: str
    runs_left: bool
    x: float
    centred: bool


def split(text: str, size: float, bold: bool, rtl: bool, x: float, before: float) -> list[Stretch]:
    """The stretches of a text from left to right; none if it need not or cannot be split.

    `x` is the place of the whole text, and `before` the part of its width that stands left of there.
    """
    if covered(text) or _CONTROL.search(text):
        return []
    stretches = _stretches(text, rtl)
    if len(stretches) < 2:
        return []
    widths = [width(words, size, bold) for words, _ in stretches]
    x -= sum(widths) * before
    found = []
    for (words, runs_left), wide in zip(stretches, widths, strict=True):
        inner = words.strip(" ")
        if inner:
            # Spaces at the ends of a text are not drawn: their room is left free. What the shipped font lacks is only
            # estimated: it stands in the middle of its room.
            spaces = len(words) - (len(words.rstrip(" ")) if runs_left else len(words.lstrip(" ")))
            centred = not covered(inner)
            place = x + width(" ", size, bold) * spaces + (width(inner, size, bold) / 2 if centred else 0)
            found.append(Stretch(inner, runs_left, place, centred))
        x += wide
    return found


def _stretches(text: str, rtl: bool) -> list[tuple[str, bool]]:
    """Stretches of one direction and one font in the order in which they are seen, each with whether it runs left."""
    pieces = clusters(text)
    directions = _directions(pieces, "R" if rtl else "L")
    scripts = [_script(piece) for piece in pieces]
    for i, piece in enumerate(pieces):  # a space stays with what is before it
        if piece == " " and i:
            scripts[i] = scripts[i - 1]
    runs = [
        ("".join(pieces[i] for i in run), direction == "R")
        for (direction, _), run in groupby(range(len(pieces)), key=lambda i: (directions[i], scripts[i]))
    ]
    if rtl:
        return _turned(runs[::-1], False)
    return _turned(runs, True)


def _script(piece: str) -> str:
    """A name for the font that a cluster needs; empty for the shipped one."""
    if covered(piece):
        return ""
    name = unicodedata.name(piece[0], "UNKNOWN").split()[0].split("-")[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA", "IDEOGRAPHIC", "FULLWIDTH") else name


def _turned(runs: list[tuple[str, bool]], left: bool) -> list[tuple[str, bool]]:
    """The runs with those neighbours in reverse that run this way: against the text around them."""
    seen: list[tuple[str, bool]] = []
    for runs_left, group in groupby(runs, key=lambda run: run[1]):
        neighbours = list(group)
        seen += neighbours[::-1] if runs_left is left else neighbours
    return seen


def _directions(pieces: list[str], base: str) -> list[str]:
    """L or R for each cluster: its own, a digit's as the letter's before it, what is between as its neighbours'.

    The part of the Unicode Bidirectional Algorithm that matters between runs; within one, the renderer does it.
    """
    found: list[str | None] = []
    last = base
    for piece in pieces:
        kind = unicodedata.bidirectional(piece[0])
        strong = last if kind == "EN" else _STRONG.get(kind)
        last = strong or last
        found.append(strong)
    _match_brackets(pieces, found, base)
    out: list[str] = []
    before = base
    for i, direction in enumerate(found):
        if direction is None:
            after = next((later for later in found[i:] if later), base)
            direction = before if before == after else base
        else:
            before = direction
        out.append(direction)
    return out


def _match_brackets(pieces: list[str], found: list[str | None], base: str) -> None:
    """Gives a pair of brackets the direction of the text around it, or else of what is in it (rule N0)."""
    opened: list[int] = []
    for i, piece in enumerate(pieces):
        if piece in "([{":
            opened.append(i)
        elif piece in ")]}" and opened and ")]}"["([{".index(pieces[opened[-1]])] == piece:
            start = opened.pop()
            inside = {direction for direction in found[start + 1 : i] if direction}
            before = next((direction for direction in found[:start][::-1] if direction), base)
            if inside:
                found[start] = found[i] = base if base in inside or before == base else before
