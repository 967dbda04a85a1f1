# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0", "uharfbuzz>=0.50"]
# ///
"""Makes the fonts that journeymap ships and the table of their widths. For maintainers; the results are committed.

    python tools/make_fonts.py [FOLDER-WITH-NOTO-FONTS]

The folder is where Debian's `fonts-noto-core` (20201225-1 made what is committed) puts its .ttf files. The same
input gives the same bytes. Writes src/journeymap/fonts/*.ttf and src/journeymap/text_widths.py.
"""

from __future__ import annotations

import io
import sys
import unicodedata
from pathlib import Path

import uharfbuzz as hb
from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "src" / "journeymap" / "fonts"
WIDTHS = ROOT / "src" / "journeymap" / "text_widths.py"

Ranges = list[tuple[int, int]]

# Latin with all its extensions for living European, Turkic and Vietnamese orthographies, Greek, Cyrillic.
TEXT: Ranges = [
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0259, 0x0259), (0x02B0, 0x02FF), (0x0300, 0x036F), (0x0370, 0x03FF),
    (0x0400, 0x052F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF),
    (0x2100, 0x214F), (0x2150, 0x215F), (0xFB00, 0xFB06), (0xFEFF, 0xFEFF), (0xFFFC, 0xFFFD),
]  # fmt: skip
# Arabic, Persian, Urdu, Kurdish, Pashto. The presentation forms are not needed: letters join by shaping.
ARABIC: Ranges = [(0x0600, 0x06FF), (0x0750, 0x077F), (0x200C, 0x200F), (0xFD3E, 0xFD3F), (0xFDFC, 0xFDFC)]
HEBREW: Ranges = [(0x0590, 0x05FF), (0x200C, 0x200F), (0xFB1D, 0xFB4F)]
# Pictures' symbols. Those that are emoji by default (☕ ⚡ ✅) are left out: everyone draws them in colour.
SYMBOLS: Ranges = [
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x2303), (0x2308, 0x230B), (0x23CE, 0x23CF), (0x2460, 0x24FF),
    (0x25A0, 0x25FF), (0x2600, 0x26FF), (0x2701, 0x27BF), (0x27F0, 0x27FF), (0x2B00, 0x2B1A), (0x2B50, 0x2B5A),
]  # fmt: skip

# Scripts whose fonts are not shipped: how wide a letter is on average (1/1000 em), from Noto's fonts for them.
OTHERS = {
    "Armenian": (0x0530, 0x058F), "Devanagari": (0x0900, 0x097F), "Bengali": (0x0980, 0x09FF),
    "Gurmukhi": (0x0A00, 0x0A7F), "Gujarati": (0x0A80, 0x0AFF), "Oriya": (0x0B00, 0x0B7F),
    "Tamil": (0x0B80, 0x0BFF), "Telugu": (0x0C00, 0x0C7F), "Kannada": (0x0C80, 0x0CFF),
    "Malayalam": (0x0D00, 0x0D7F), "Sinhala": (0x0D80, 0x0DFF), "Thai": (0x0E00, 0x0E7F), "Lao": (0x0E80, 0x0EFF),
    "Myanmar": (0x1000, 0x109F), "Georgian": (0x10A0, 0x10FF), "Ethiopic": (0x1200, 0x139F),
    "Khmer": (0x1780, 0x17FF), "Cherokee": (0x13A0, 0x13FF),
}  # fmt: skip


def characters(ranges: Ranges) -> set[int]:
    return {code for first, last in ranges for code in range(first, last + 1)}


def subset(path: Path, codes: set[int], shaping: bool = True) -> TTFont:
    """The font with these characters only; without hints, glyph names and the tables that nobody needs."""
    options = Options()
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["MATH", "STAT", "meta"]
    if not shaping:
        options.drop_tables += ["GSUB", "GPOS", "GDEF"]
    font = TTFont(path, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes & font.getBestCmap().keys())
    subsetter.subset(font)
    return font


def as_file(font: TTFont) -> io.BytesIO:
    file = io.BytesIO()
    font.save(file)
    file.seek(0)
    return file


def symbols(folder: Path, taken: set[int]) -> TTFont:
    """One font of symbols out of Noto's three, each giving what those before it lack."""
    parts = []
    wanted = {
        code for code in characters(SYMBOLS) - taken if unicodedata.east_asian_width(chr(code)) != "W"
    }
    for name in ("Symbols2", "Math", "Symbols"):
        path = folder / f"NotoSans{name}-Regular.ttf"
        have = wanted & TTFont(path).getBestCmap().keys()
        wanted -= have
        parts.append(as_file(subset(path, have, shaping=False)))
    font = Merger().merge(parts)
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = 3_700_000_000  # else it is the time of day
    # Another name than Noto's: it is none of Noto's fonts any more, and must not stand in for one of them.
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = "JourneymapSymbols-Regular" if record.nameID == 6 else "Journeymap Symbols"
    return font


def write(font: TTFont, name: str) -> Path:
    path = FONTS / name
    font.save(path)
    print(f"{path.stat().st_size:8} {len(font.getBestCmap()):5} characters  {name}")
    return path


class Shaper:
    """Widths as HarfBuzz (so every browser and resvg) gives them, in 1/1000 em."""

    def __init__(self, path: Path) -> None:
        self.font = hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
        assert self.font.face.upem == 1000
        self.codes = sorted(TTFont(path).getBestCmap())

    def width(self, text: str) -> int:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self.font, buffer, {"kern": False})
        return sum(position.x_advance for position in buffer.glyph_positions)

    def glyphs(self, text: str) -> list[int]:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self.font, buffer)
        return [info.codepoint for info in buffer.glyph_infos if not self.invisible(info.codepoint)]

    def invisible(self, glyph: int) -> bool:
        return self.font.get_glyph_h_advance(glyph) == 0 and self.font.get_glyph_extents(glyph).width == 0


ZWJ = "\u200d"
ALEFS = "اأإآٱ"


def rows(widths: dict[int, int]) -> str:
    """{code: width} as runs, so that the table stays small: first code → the widths from there on."""
    runs: list[list[int]] = []
    for code in sorted(widths):
        if not runs or code != runs[-1][0] + len(runs[-1]) - 1:
            runs.append([code])
        runs[-1].append(widths[code])
    return "".join(f'    0x{first:04X}: "{" ".join(map(str, run))}",\n' for first, *run in runs)


def joining(shaper: Shaper) -> dict[str, tuple[int, ...]]:
    """Arabic letter → width alone, at the end of a joined run[, at its start, in its middle]."""
    found = {}
    for code in shaper.codes:
        letter = chr(code)
        if unicodedata.category(letter) != "Lo" or not 0x600 <= code <= 0x77F:
            continue
        alone = shaper.glyphs(letter)
        final, initial = shaper.glyphs(ZWJ + letter), shaper.glyphs(letter + ZWJ)
        if initial != alone:
            found[letter] = tuple(shaper.width(t) for t in (letter, ZWJ + letter, letter + ZWJ, ZWJ + letter + ZWJ))
        elif final != alone:
            found[letter] = tuple(shaper.width(t) for t in (letter, ZWJ + letter))
    return found


def table(paths: list[Path]) -> tuple[dict[int, int], dict[str, tuple[int, ...]], tuple[int, int]]:
    widths: dict[int, int] = {}
    letters: dict[str, tuple[int, ...]] = {}
    lam_alef = (0, 0)
    for path in paths:
        shaper = Shaper(path)
        for code in shaper.codes:
            char = chr(code)
            mark = unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp")
            widths.setdefault(code, 0 if mark and not 0x600 <= code <= 0x605 else shaper.width(char))
        if 0x0628 in shaper.codes:
            letters = joining(shaper)
            lam_alef = (shaper.width("لا"), shaper.width(ZWJ + "لا"))
    return widths, letters, lam_alef


def averages(folder: Path) -> dict[tuple[int, int], int]:
    found = {}
    for name, (first, last) in OTHERS.items():
        shaper = Shaper(folder / f"NotoSans{name}-Regular.ttf")
        seen = [
            shaper.font.get_glyph_h_advance(shaper.font.get_nominal_glyph(code))
            for code in shaper.codes
            if first <= code <= last and unicodedata.category(chr(code)) in ("Lo", "Lu", "Ll")
        ]
        found[first, last] = round(sum(seen) / len(seen))
    return found


def main(folder: Path) -> None:
    regular, bold = [], []
    for weight, paths in (("Regular", regular), ("Bold", bold)):
        for name, ranges in (("", TEXT), ("Arabic", ARABIC), ("Hebrew", HEBREW)):
            file = f"NotoSans{name}-{weight}.ttf"
            paths.append(write(subset(folder / file, characters(ranges)), file))
    taken = {code for path in regular for code in TTFont(path).getBestCmap()}
    sign = write(symbols(folder, taken), "JourneymapSymbols-Regular.ttf")
    print(sum(path.stat().st_size for path in [*regular, *bold, sign]), "bytes in all")
    lines = [
        '"""Widths of the shipped fonts, in 1/1000 em. Made by tools/make_fonts.py: do not edit."""\n\n',
        "# ruff: noqa: E501\n# fmt: off\n",
    ]
    for name, paths in (("REGULAR", regular), ("BOLD", bold)):
        widths, letters, lam_alef = table([*paths, sign])
        lines.append(f"\n# first character: the widths from it on\n{name}: dict[int, str] = {{\n{rows(widths)}}}\n")
        lines.append("\n# Arabic letters that join: alone, final[, initial, medial]\n")
        lines.append(f"{name}_JOINING: dict[str, tuple[int, ...]] = {{\n")
        lines += [f'    "{letter}": {forms},\n' for letter, forms in letters.items()]
        lines.append("}\n\n# the ligature of lam and alef: alone, final\n")
        lines.append(f"{name}_LAM_ALEF = {lam_alef}\n")
    lines.append("\n# Scripts without a shipped font: (first, last character): average width\n")
    lines.append("OTHERS: dict[tuple[int, int], int] = {\n")
    lines += [f"    (0x{first:04X}, 0x{last:04X}): {mean},\n" for (first, last), mean in averages(folder).items()]
    lines.append("}\n")
    WIDTHS.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/noto"))
