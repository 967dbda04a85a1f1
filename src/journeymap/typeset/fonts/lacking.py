"""Which characters of a text no font has: they would be drawn as boxes."""

from __future__ import annotations

import unicodedata

from journeymap.escaping import xml
from journeymap.typeset.fonts import FAMILIES, FILES
from journeymap.typeset.measuring import covered

_NONE = "\U0010fffd"  # a character that no font has
_OF_A_KIND = 3  # a font has all of a script or nothing of it: so many are tried
_NOT_ALONE = ("Mn", "Mc", "Me", "Cf", "Cc", "Zs", "Zl", "Zp")
_LISTED = 8


def lacking(text: str) -> str:
    """The characters of a text, a few of each kind, that no font here has: ours nor one of this machine.

    Each is drawn alone, as is a character that no font has; where both look the same, it is missing.
    """
    kinds: dict[int, list[str]] = {}
    for character in dict.fromkeys(text):
        if not xml(character):  # never drawn, as no SVG can hold it
            continue
        # Marks are never drawn alone; where letters have a font, their marks have it too.
        if not covered(character) and unicodedata.category(character) not in _NOT_ALONE:
            kinds.setdefault(ord(character) >> 11, []).append(character)
    tried = [character for kind in kinds.values() for character in kind[:_OF_A_KIND]]
    if not tried:
        return ""
    from svg2pdf_py import ConversionOptions, FontDatabase, svg_pages_to_pdfs

    fonts = FontDatabase()
    for file in FILES:
        fonts.load_font_file(file)
    fonts.load_system_fonts()
    drawn = svg_pages_to_pdfs(
        [_alone(character) for character in (_NONE, *tried)],
        fonts,
        ConversionOptions(compress=False, embed_text=False),
    )
    return "".join(c for c, shape in zip(tried, drawn[1:], strict=True) if shape == drawn[0])[:_LISTED]


def _alone(character: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">'
        f'<text x="8" y="28" font-size="20" font-family="{FAMILIES}">{xml(character)}</text></svg>'
    )
