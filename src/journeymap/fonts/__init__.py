"""The font that PNG and PDF are drawn with, and how a picture is made ready for it. Licence: OFL.txt.

Journeymap Sans has Latin, Greek, Cyrillic, Arabic, Hebrew, symbols and the commonest emoji (in one colour) in
one font, because resvg and svg2pdf look poorly for a second one within a text. Fonts of the machine are taken
only for what it lacks, so that a picture is the same everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from pathlib import Path

from journeymap.text import FAMILIES, covered

FILES = [str(Path(__file__).parent / f"JourneymapSans-{weight}.ttf") for weight in ("Regular", "Bold")]

_FLAG = "[\U0001f1e6-\U0001f1ff]"
_EMOJI = "[\u2190-\u27bf\u2b05-\u2b55\U0001f000-\U0001faff]"
_AFTER = "[\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
_SEQUENCE = re.compile(f"({_FLAG}{{2}})|({_EMOJI}){_AFTER}*(?:\u200d{_EMOJI}{_AFTER}*)*|[\ufe0e\ufe0f\u20e3]")
_TEXT = re.compile(r"(<text\b[^>]*>)(.*?)(</text>)", re.DOTALL)
_TAG = re.compile(r"<title\b.*?</title>|<[^>]*>", re.DOTALL)

# Sans-serif fonts of Linux, macOS and Windows; without a name resvg would take any, be it a bold serif.
_SCRIPTS = {
    "HIRAGANA": "Noto Sans CJK JP, Hiragino Sans, Yu Gothic, Meiryo",
    "KATAKANA": "Noto Sans CJK JP, Hiragino Sans, Yu Gothic, Meiryo",
    "HANGUL": "Noto Sans CJK KR, Apple SD Gothic Neo, Malgun Gothic",
    "CJK": "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, WenQuanYi Micro Hei, Droid Sans Fallback",
    "DEVANAGARI": "Noto Sans Devanagari, Kohinoor Devanagari, Nirmala UI",
    "BENGALI": "Noto Sans Bengali, Kohinoor Bangla, Nirmala UI",
    "TAMIL": "Noto Sans Tamil, Tamil Sangam MN, Nirmala UI",
    "THAI": "Noto Sans Thai, Thonburi, Leelawadee UI",
}


def prepare(svg: str) -> tuple[str, bool]:
    """The picture with text that resvg can draw, and whether it needs fonts of the machine for that.

    An emoji sequence (a family, a skin tone) becomes its first emoji, a flag its two letters, which resvg and
    svg2pdf draw as boxes. Expects what journeymap's own SVG keeps to: `>` is escaped in attributes.
    """
    if covered(svg) and not re.search("[\ufe0e\ufe0f\u200d]", svg):
        return svg, False
    needs_more = False

    def one_text(found: re.Match[str]) -> str:
        nonlocal needs_more
        start, body, end = found.groups()
        body = _SEQUENCE.sub(_one_emoji, body)
        words = unescape(_TAG.sub("", body))
        if not covered(words):
            needs_more = True
            if "font-family" not in start:
                start = f'<text font-family="{_families(words)}"{start[5:]}'
        return f"{start}{body}{end}"

    return _TEXT.sub(one_text, svg), needs_more


def _one_emoji(found: re.Match[str]) -> str:
    flag, emoji = found.groups()
    if flag:
        return "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in flag)
    return emoji or ""


def _families(words: str) -> str:
    """Fonts for the scripts that the shipped font lacks; kana, first, tell Japanese from Chinese.

    A text with Arabic or Hebrew stays with the shipped font, which alone has those for sure.
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


def lacking(svg: str) -> str:
    """The characters of a picture, one of each kind, that no font here has: ours nor one of this machine.

    Each is drawn beside a character that no font has; where both look the same, it is missing.
    """
    svg, needs_more = prepare(svg)
    if not needs_more:
        return ""
    from resvg_py import svg_to_bytes

    words = unescape("".join(_TAG.sub("", text[2]) for text in _TEXT.finditer(svg)))
    kinds: dict[int, str] = {}
    for character in words:
        if not covered(character):
            kinds.setdefault(ord(character) >> 11, character)  # a few thousand characters make a kind

    def drawn(character: str) -> bytes:
        picture = (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">'
            f'<text x="8" y="28" font-size="20" font-family="Journeymap Sans">{character}</text></svg>'
        )
        return svg_to_bytes(svg_string=picture, font_files=FILES, skip_system_fonts=False)

    nothing = {drawn("\U0010fffd"), drawn(" ")}
    return "".join(character for character in list(kinds.values())[:8] if drawn(character) in nothing)
