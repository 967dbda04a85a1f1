"""The font that PNG and PDF are drawn with, and the fonts of the machine for what it lacks. Licence: OFL.txt.

Journeymap Sans has Latin, Greek, Cyrillic, Arabic, Hebrew, symbols and the commonest emoji (in one colour) in
one font, because resvg and svg2pdf look poorly for a second one within a text. Fonts of the machine are taken
only for what it lacks, so that a picture is the same everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from journeymap.typeset.measuring import covered

FILES = [str(Path(__file__).parent / f"JourneymapSans-{weight}.ttf") for weight in ("Regular", "Bold")]
# What a picture names as its fonts: the shipped one, then those it is made of.
FAMILIES = "Journeymap Sans, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Vazirmatn, system-ui, sans-serif"

_FLAG = "[\U0001f1e6-\U0001f1ff]"
_EMOJI = "[\u2190-\u27bf\u2b05-\u2b55\U0001f000-\U0001faff]"
_AFTER = "[\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
_SEQUENCE = re.compile(f"({_FLAG}{{2}})|({_EMOJI}){_AFTER}*(?:\u200d{_EMOJI}{_AFTER}*)*|[\ufe0e\ufe0f\u20e3]")
_IN_SEQUENCES = re.compile("[\ufe0e\ufe0f\u200d]")

# Sans-serif fonts of Linux, macOS and Windows; without a name resvg would take any, be it a bold serif.
_SCRIPTS = {
    "HIRAGANA": "Noto Sans CJK JP, Hiragino Sans, Yu Gothic, Meiryo",
    "KATAKANA": "Noto Sans CJK JP, Hiragino Sans, Yu Gothic, Meiryo",
    "HANGUL": "Noto Sans CJK KR, Apple SD Gothic Neo, Malgun Gothic",
    "CJK": "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, WenQuanYi Micro Hei, Droid Sans Fallback",
    "DEVANAGARI": "Noto Sans Devanagari, Kohinoor Devanagari, Nirmala UI, Lohit Devanagari",
    "BENGALI": "Noto Sans Bengali, Kohinoor Bangla, Nirmala UI, Lohit Bengali",
    "TAMIL": "Noto Sans Tamil, Tamil Sangam MN, Nirmala UI, Lohit Tamil",
    "THAI": "Noto Sans Thai, Thonburi, Leelawadee UI, Loma",
}


def drawable(text: str) -> bool:
    """Can the shipped font draw the text as it stands?"""
    return covered(text) and not _IN_SEQUENCES.search(text)


def simplified(text: str) -> str:
    """The text with an emoji sequence (a family, a skin tone) as its first emoji, a flag as its two letters.

    resvg and svg2pdf draw the sequences as boxes.
    """
    return _SEQUENCE.sub(_one_emoji, text)


def _one_emoji(found: re.Match[str]) -> str:
    flag, emoji = found.groups()
    if flag:
        return "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in flag)
    return emoji or ""


def families(words: str) -> str:
    """Fonts for the scripts that the shipped font lacks; kana, first, tell Japanese from Chinese.

    A text with Arabic or Hebrew that could not be split stays with the shipped font, which alone has those for sure.
    """
    if any(unicodedata.bidirectional(char) in ("R", "AL") for char in words):
        return FAMILIES
    lacking = [char for char in words if unicodedata.category(char) == "Lo" and not covered(char)]
    scripts = {unicodedata.name(char, "UNKNOWN").split()[0].split("-")[0] for char in lacking}
    known = [families for script, families in _SCRIPTS.items() if script in scripts]
    others = [
        f"Noto Sans {script.title()}" for script in sorted(scripts - _SCRIPTS.keys()) if script.isalpha()
    ]
    return ", ".join([*known, *others, FAMILIES])
