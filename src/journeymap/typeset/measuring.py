"""How wide a text is, and what a reader takes for one character of it.

Measuring needs no font engine: `typeset.widths` holds the advance widths of the fonts that journeymap ships
(Latin, Greek, Cyrillic, Arabic by joining form, Hebrew, symbols); other scripts are estimated.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

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


_ARABIC = re.compile(r"[\u0620-\u077f]")
_PLAIN = re.compile(r"[\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027]*")
_ALEFS = "اأإآٱ"


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide the text is in one line, in the unit of the font size (px)."""
    return units(text, bold) * size / 1000


@lru_cache(1 << 15)
def units(text: str, bold: bool) -> int:
    """How wide the text is in one line, in 1/1000 of the font size."""
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
