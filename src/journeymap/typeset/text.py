"""Text: how wide it is, where it breaks, and which way it runs.

Measuring needs no font engine: `text_widths` holds the advance widths of the fonts that journeymap ships
(Latin, Greek, Cyrillic, Arabic by joining form, Hebrew, symbols); other scripts are estimated.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

Direction = Literal["ltr", "rtl"]

# What a picture names as its fonts: the shipped one (see journeymap.fonts), then those it is made of.
FAMILIES = "Journeymap Sans, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Vazirmatn, system-ui, sans-serif"
ELLIPSIS = "…"
_WIDE = 1000  # a Chinese, Japanese or Korean character fills its square
_EMOJI = 1270
_UNKNOWN = 600


class _Table(NamedTuple):
    widths: dict[str, int]
    joining: dict[str, tuple[int, ...]]
    lam_alef: tuple[int, int]


@lru_cache(2)
def _table(bold: bool) -> _Table:
    from journeymap.typeset import widths as data

    runs = data.BOLD if bold else data.REGULAR
    widths = {chr(first + i): int(w) for first, row in runs.items() for i, w in enumerate(row.split())}
    if bold:
        return _Table(widths, data.BOLD_JOINING, data.BOLD_LAM_ALEF)
    return _Table(widths, data.REGULAR_JOINING, data.REGULAR_LAM_ALEF)


# --- clusters: what a reader takes for one character ---

_SIMPLE = re.compile(
    r"[\u0020-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590]*"
)  # no character of these joins another


def clusters(text: str) -> list[str]:
    """The text in pieces that must never be torn: a letter with its marks, an emoji sequence, a flag."""
    if _SIMPLE.fullmatch(text):
        return list(text)
    found: list[str] = []
    for char in text:
        if found and _joins(found[-1], char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _joins(before: str, char: str) -> bool:
    last = before[-1]
    if unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf") or "\U0001f3fb" <= char <= "\U0001f3ff":
        return True  # marks, joiners and other invisible characters, skin tones
    if last == "\u200d" and len(before) > 1:
        return _is_emoji(char) or char in "♂♀⚕⚖✈❤⬛☠➡↔↕"
    if "\U0001f1e6" <= char <= "\U0001f1ff":  # two regional letters make a flag
        return len(before) == 1 and "\U0001f1e6" <= before <= "\U0001f1ff"
    if "\u1160" <= char <= "\u11ff":  # the vowel and the end of a Korean syllable
        return "\u1100" <= before[0] <= "\u115f"
    return False


def _is_emoji(char: str) -> bool:
    """Drawn in colour, wider than its em, unless a variation selector says otherwise."""
    if char < "\u231a" or "\u3000" <= char < "\U0001f000":
        return False
    return char >= "\U0001f000" or unicodedata.east_asian_width(char) == "W"


# --- measuring ---

_ARABIC = re.compile(r"[\u0620-\u077f]")
_PLAIN = re.compile(r"[\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027]*")
_ALEFS = "اأإآٱ"


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide the text is in one line, in the unit of the font size (px)."""
    return _width(text, bold) * size / 1000


@lru_cache(1 << 15)
def _width(text: str, bold: bool) -> int:
    """In 1/1000 em."""
    table = _table(bold)
    widths = table.widths
    if _PLAIN.fullmatch(text):
        return sum([widths.get(char, _UNKNOWN) for char in text])
    total = 0
    if _ARABIC.search(text):
        joined, text = _arabic(text, table)
        total += joined
    for cluster in clusters(text):
        total += _cluster(cluster, widths)
    return total


def _cluster(cluster: str, widths: dict[str, int]) -> int:
    first = cluster[0]
    if "\ufe0f" in cluster or (_is_emoji(first) and "\ufe0e" not in cluster):
        return _EMOJI
    known = widths.get(first)
    if known is None:
        known = _guess(first)
    # Spacing marks (Devanagari, Tamil) take room of their own.
    return known + sum(_guess(mark) // 2 for mark in cluster[1:] if unicodedata.category(mark) == "Mc")


def _guess(char: str) -> int:
    from journeymap.typeset.widths import OTHERS

    if unicodedata.east_asian_width(char) in "WF":
        return _WIDE
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp"):
        return 0
    for (first, last), mean in OTHERS.items():
        if first <= ord(char) <= last:
            return mean
    return _UNKNOWN


def _arabic(text: str, table: _Table) -> tuple[int, str]:
    """The width of the letters that join, and the text without them."""
    joining = table.joining
    total = 0
    rest = []
    joined = False  # does the letter before reach out to this one?
    letters = [c for c in text if c in joining or unicodedata.category(c) not in ("Mn", "Me")]
    for i, char in enumerate(letters):
        forms = joining.get(char)
        if forms is None:
            joined = char in "ـ\u200d"
            rest.append(char)
            continue
        after = letters[i + 1] if i + 1 < len(letters) else ""
        dual = len(forms) == 4
        if char == "ل" and after and after in _ALEFS:
            total += table.lam_alef[joined] - joining[after][1]  # the alef, next, adds its final form again
            joined = True
            continue
        reaches = dual and (after in joining or (after != "" and after in "ـ\u200d"))
        total += forms[(3 if joined else 2) if reaches else (1 if joined else 0)]
        joined = reaches
    return total, "".join(rest)


def covered(text: str) -> bool:
    """Are all its characters in the shipped font? If not, a picture needs the fonts of the machine."""
    widths = _table(False).widths
    return all(char in widths or char in "\n\t\r" for char in set(text))


# --- fitting ---

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
    if _width(text, bold) <= room:
        return text
    return _cut(text, room, bold)


def _cut(text: str, room: float, bold: bool) -> str:
    parts = clusters(text)
    low, high = 0, len(parts)
    while low < high:  # the largest number of clusters that fits
        middle = (low + high + 1) // 2
        if _width("".join(parts[:middle]).rstrip() + ELLIPSIS, bold) <= room:
            low = middle
        else:
            high = middle - 1
    return "".join(parts[:low]).rstrip() + ELLIPSIS


def wrap(text: str, width: float, size: float, bold: bool = False, max_lines: int = 0) -> list[str]:
    """The text in lines of at most this width (px); any run of white space counts as one space.

    Only a single cluster that is wider than the line sticks out. With `max_lines`, the last line ends in `…`
    where text is left over. An empty text has no lines.
    """
    room = width * 1000 / size
    words = [word for word in _SPACE.split(text) if word]
    if _width(whole := " ".join(words), bold) <= room:
        return [whole] if whole else []
    space = _width(" ", bold)
    pieces = [(piece, i == 0) for word in words for i, piece in enumerate(_pieces(word))]
    lines: list[str] = []
    glue: list[str] = []  # what stood between a line and the one before it: a space or nothing
    used = 0.0
    for number, (piece, is_word) in enumerate(pieces):
        gap = " " if is_word else ""
        wide = _width(piece, bold)
        if lines and used + (space if gap else 0) + wide <= room:
            lines[-1] += gap + piece
            used += (space if gap else 0) + wide
            continue
        for chunk in [piece] if wide <= room else _tear(piece, room, bold):
            lines.append(chunk)
            glue.append(gap)
            gap = ""
        used = _width(lines[-1], bold)
        if 0 < max_lines < len(lines):
            rest = "".join(" " * is_word + piece for piece, is_word in pieces[number + 1 :])
            tail = "".join(g + line for g, line in zip(glue[max_lines:], lines[max_lines:], strict=True))
            return [*lines[: max_lines - 1], _cut(lines[max_lines - 1] + tail + rest, room, bold)]
    return lines


def _tear(word: str, room: float, bold: bool) -> list[str]:
    """A word that is too long for any line, between its clusters."""
    found: list[str] = []
    line = ""
    for cluster in clusters(word):
        if line and _width(line + cluster, bold) > room:
            found.append(line)
            line = ""
        line += cluster
    return [*found, line]


# --- direction ---

_RLI, _LRI, _FSI, _PDI = "\u2067", "\u2066", "\u2068", "\u2069"
_BIDI_CONTROL = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def direction(text: str, default: Direction = "ltr") -> Direction:
    """Which way the text runs: as its first letter that has a direction does."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind == "L":
            return "ltr"
        if kind in ("R", "AL"):
            return "rtl"
    return default


def isolate(text: str, base: Direction) -> str:
    """The text so that it runs in this direction wherever it stands in left-to-right surroundings.

    Invisible isolate characters do it, because resvg and svg2pdf know no `direction` attribute. Direction
    controls that the text itself opens are closed, and those that it did not open are dropped.
    """
    if _BIDI_CONTROL.search(text):
        text = _balanced(text)
    return f"{_RLI}{text}{_PDI}" if base == "rtl" else text


def _balanced(text: str) -> str:
    out: list[str] = []
    closers: list[str] = []
    for char in text:
        if char in (_RLI, _LRI, _FSI):
            closers.append(_PDI)
        elif "\u202a" <= char <= "\u202e" and char != "\u202c":
            closers.append("\u202c")
        elif char in (_PDI, "\u202c"):
            if not closers or closers[-1] != char:
                continue
            closers.pop()
        out.append(char)
    return "".join(out + closers[::-1])
