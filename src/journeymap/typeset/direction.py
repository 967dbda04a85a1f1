"""Which way a text runs, and how it keeps its way within another."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Direction = Literal["ltr", "rtl"]
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
