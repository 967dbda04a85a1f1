"""The font that PNG and PDF are drawn with, and how a picture is made ready for it. Licence: OFL.txt.

Journeymap Sans has Latin, Greek, Cyrillic, Arabic, Hebrew, symbols and the commonest emoji (in one colour) in
one font, because resvg and svg2pdf look poorly for a second one within a text. Fonts of the machine are taken
only for what it lacks, so that a picture is the same everywhere.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from journeymap.text import covered

FILES = [str(Path(__file__).parent / f"JourneymapSans-{weight}.ttf") for weight in ("Regular", "Bold")]

_FLAG = "[\U0001f1e6-\U0001f1ff]"
_EMOJI = "[\u2190-\u27bf\u2b05-\u2b55\U0001f000-\U0001faff]"
_AFTER = "[\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
_SEQUENCE = re.compile(f"({_FLAG}{{2}})|({_EMOJI}){_AFTER}*(?:\u200d{_EMOJI}{_AFTER}*)*|[\ufe0e\ufe0f\u20e3]")
_TEXT = re.compile(r"(<text\b[^>]*>)(.*?)(</text>)", re.DOTALL)
_TAG = re.compile(r"<title\b.*?</title>|<[^>]*>", re.DOTALL)


def prepare(svg: str) -> tuple[str, bool]:
    """The picture with emoji that resvg can draw, and whether it needs fonts of the machine besides.

    A sequence (a family, a skin tone) becomes its first emoji, a flag its two letters: resvg and svg2pdf draw
    boxes otherwise. Expects what journeymap's own SVG keeps to: `>` is escaped in attributes.
    """
    if covered(svg) and "\ufe0e" not in svg and "\ufe0f" not in svg and "\u200d" not in svg:
        return svg, False
    svg = _TEXT.sub(lambda text: text[1] + _SEQUENCE.sub(_one_emoji, text[2]) + text[3], svg)
    words = "".join(_TAG.sub("", text[2]) for text in _TEXT.finditer(svg))
    return svg, not covered(unescape(words))


def _one_emoji(found: re.Match[str]) -> str:
    flag, emoji = found.groups()
    if flag:
        return "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in flag)
    return emoji or ""
