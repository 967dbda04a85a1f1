"""Texts fitted into the room there is: broken into lines, or clipped with an ellipsis."""

from __future__ import annotations

import re
from functools import lru_cache

from journeymap.typeset.measuring import clusters, units

_ELLIPSIS = "…"
# Spaces that may become a line break: not the no-break ones (U+00A0, U+202F, U+2007).
_SPACE = re.compile(r"[ \t\n\r\f\v\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000]+")
_CJK = r"\u2e80-\u2fff\u3000-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_NO_START = (
    r"、。，．！？：；・…‥ー々〻）」』】〉》〕］｝〗〙〟’”％)\]},.!?:;"
    r"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_NO_END = r"（「『【〈《〔［｛〖〘〝‘“(\[{"


@lru_cache(1)
def _break() -> re.Pattern[str]:
    """After a hyphen, dash or slash between letters, and between Chinese or Japanese characters."""
    after_hyphen = r"(?<=\w[-‐–—/])(?=[^\W\d])"
    after_cjk = rf"(?<=[{_CJK}])(?<![{_NO_END}])(?![{_NO_START}])(?!$)"
    before_cjk = rf"(?<=\w)(?=[{_CJK}])(?![{_NO_START}])"
    return re.compile(f"{after_hyphen}|{after_cjk}|{before_cjk}")


def _pieces(word: str) -> list[str]:
    """The word where a line may end within it."""
    if word.isascii() and "-" not in word and "/" not in word:
        return [word]
    return [piece for piece in _break().split(word) if piece]


def ellipsis(text: str, width: float, size: float, bold: bool = False) -> str:
    """The text, or as much of its beginning as fits with a `…` behind it."""
    room = width * 1000 / size
    if units(text, bold) <= room:
        return text
    return _clipped(text, room, bold)


def shortened(text: str, most: int) -> str:
    """The text, or as much of its beginning as makes this many characters with a `…` behind it."""
    return text if len(text) <= most else text[: most - 1] + _ELLIPSIS


def _clipped(text: str, room: float, bold: bool) -> str:
    parts = clusters(text)
    low, high = 0, len(parts)
    while low < high:  # the largest number of clusters that fits
        middle = (low + high + 1) // 2
        if units("".join(parts[:middle]).rstrip() + _ELLIPSIS, bold) <= room:
            low = middle
        else:
            high = middle - 1
    return "".join(parts[:low]).rstrip() + _ELLIPSIS


def wrap(text: str, width: float, size: float, bold: bool = False, max_lines: int = 0) -> list[str]:
    """The text in lines of at most this width (px); any run of white space counts as one space.

    Only a single cluster that is wider than the line sticks out. With `max_lines`, the last line ends in `…`
    where text is left over. An empty text has no lines.
    """
    room = width * 1000 / size
    words = [word for word in _SPACE.split(text) if word]
    if units(whole := " ".join(words), bold) <= room:
        return [whole] if whole else []
    space = units(" ", bold)
    pieces = [(piece, i == 0) for word in words for i, piece in enumerate(_pieces(word))]
    lines: list[str] = []
    glue: list[str] = []  # what stood between a line and the one before it: a space or nothing
    used = 0.0
    for number, (piece, is_word) in enumerate(pieces):
        gap = " " if is_word else ""
        wide = units(piece, bold)
        if lines and used + (space if gap else 0) + wide <= room:
            lines[-1] += gap + piece
            used += (space if gap else 0) + wide
            continue
        for chunk in [piece] if wide <= room else _tear(piece, room, bold):
            lines.append(chunk)
            glue.append(gap)
            gap = ""
        used = units(lines[-1], bold)
        if 0 < max_lines < len(lines):
            rest = "".join(" " * is_word + piece for piece, is_word in pieces[number + 1 :])
            tail = "".join(g + line for g, line in zip(glue[max_lines:], lines[max_lines:], strict=True))
            return [*lines[: max_lines - 1], _clipped(lines[max_lines - 1] + tail + rest, room, bold)]
    return lines


def _tear(word: str, room: float, bold: bool) -> list[str]:
    """A word that is too long for any line, between its clusters."""
    found: list[str] = []
    line = ""
    for cluster in clusters(word):
        if line and units(line + cluster, bold) > room:
            found.append(line)
            line = ""
        line += cluster
    return [*found, line]
