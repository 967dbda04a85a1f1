# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0", "uharfbuzz>=0.50"]
# ///
"""Makes the fonts that journeymap ships and the table of their widths. For maintainers.

    python tools/make_fonts.py FOLDER-WITH-NOTO-FONTS NotoEmoji-Regular.ttf

The folder is where Debian's `fonts-noto-core` puts its .ttf files (20201225-1 made what is committed); Noto
Emoji is version 3.006 (in the npm package @expo-google-fonts/noto-emoji 0.4.7). The same input gives the
same bytes.
Writes src/journeymap/typeset/fonts/*.ttf and src/journeymap/typeset/widths.py.
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
from fontTools.ttLib.scaleUpem import scale_upem

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "src" / "journeymap" / "typeset" / "fonts"
WIDTHS = ROOT / "src" / "journeymap" / "typeset" / "widths.py"

Ranges = list[tuple[int, int]]

# Latin with all its extensions for living European, Turkic and Vietnamese orthographies, Greek, Cyrillic.
TEXT: Ranges = [
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0259, 0x0259), (0x02B0, 0x036F), (0x0370, 0x03FF),
    (0x0400, 0x052F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF),
    (0x2100, 0x214F), (0x2150, 0x215F), (0xFB00, 0xFB06), (0xFEFF, 0xFEFF), (0xFFFC, 0xFFFD),
]  # fmt: skip
# Arabic, Persian, Urdu, Kurdish, Pashto. The presentation forms are not needed: letters join by shaping.
ARABIC: Ranges = [(0x0600, 0x06FF), (0x0750, 0x077F), (0x200C, 0x200F), (0xFD3E, 0xFD3F), (0xFDFC, 0xFDFC)]
HEBREW: Ranges = [(0x0590, 0x05FF), (0x200C, 0x200F), (0xFB1D, 0xFB4F)]
# Pictures' symbols. Those that are emoji by default (☕ ⚡ ✅) are left out: everyone draws them in colour.
SYMBOLS: Ranges = [
    (0x2190, 0x21FF), (0x2200, 0x222B), (0x2236, 0x226B), (0x2282, 0x2287), (0x2295, 0x22A5),
    (0x22C5, 0x22C5), (0x2300, 0x2303), (0x23CE, 0x23CF), (0x2460, 0x2473), (0x24B6, 0x24E9),
    (0x25A0, 0x25FF), (0x2600, 0x261F), (0x2639, 0x263C), (0x2640, 0x2642), (0x2660, 0x2667),
    (0x2690, 0x269C), (0x26A0, 0x26A0), (0x2701, 0x2767), (0x2776, 0x27BF), (0x27F0, 0x27FF),
    (0x2B05, 0x2B0D), (0x2B50, 0x2B5A),
]  # fmt: skip

# A character comes from the first of these that has it.
SOURCES = [
    ("", TEXT), ("Arabic", ARABIC), ("Hebrew", HEBREW),
    ("Symbols2", SYMBOLS), ("Math", SYMBOLS), ("Symbols", SYMBOLS),
]  # fmt: skip
FAMILY = "Journeymap Sans"

# The emoji that maps like best, in one colour (all would be 650 KB). Others are up to the machine's fonts.
EMOJI = (
    "😀😃😄😁😆😅😂🤣😊😇🙂🙃😉😌😍🥰😘😋😜🤪🤨🧐🤓😎🤩🥳😏😒😞😔😟😕🙁😣😖😫😩🥺😢😭😤😠😡🤯😳😱😨😰😥😓🤗🤔"
    "🤫😶😐😑😬🙄😮😲🥱😴🤢🤒🤕🤝👍👎👏🙌🙏👌👋💪👀👉👈👆👇✋✊🤷🤦👤👥👩👨🧑👶👪👵👴💔💙💚💛💜🧡🖤💖"
    "✅❌❓❗➕➖⭐✨🔥💥💯🎉🎊🎁🎯🏆🥇🏅🚀💡⚡🔔🔕🔍🔎🔑🔒🔓🔗📌📍📎📱📞📧📨📩📬📮💬💭📣📢📝📋📄📃📑"
    "📊📈📉📅📆🗓⏰⌚⌛⏳🛒🛍💳💰💵💶💸🏷🧾📦🚚🏪🏬🏠🏡🏢🏥🏦🏫🏨💻🖥🖨📷📸🎥🎬📺🎧🎤🎵🎨"
    "🚗🚕🚌🚆🚲🚶🏃🗺🧭🌍🌐☕🍵🍕🍔🍽🍺🍷🎂🌧🌈🌱🌳🌸🐶🐱🔴🟠🟡🟢🔵🟣⚪⚫🟥🟩🟦🟧🟨"
    "🔄🔁🔙🔜🆕🆗🆓🆘⛔🚫🚧🛑🔧🔨🛠🧪🧠💊🤖👑🎓📚📖📰🖊🖼🎮🎲🧩👗👟💍👜"
)

# Scripts whose fonts are not shipped: the average width of a letter (1/1000 em) in Noto's fonts.
OTHERS = {
    "Armenian": (0x0530, 0x058F), "Devanagari": (0x0900, 0x097F), "Bengali": (0x0980, 0x09FF),
    "Gurmukhi": (0x0A00, 0x0A7F), "Gujarati": (0x0A80, 0x0AFF), "Oriya": (0x0B00, 0x0B7F),
    "Tamil": (0x0B80, 0x0BFF), "Telugu": (0x0C00, 0x0C7F), "Kannada": (0x0C80, 0x0CFF),
    "Malayalam": (0x0D00, 0x0D7F), "Sinhala": (0x0D80, 0x0DFF), "Thai": (0x0E00, 0x0E7F),
    "Lao": (0x0E80, 0x0EFF), "Myanmar": (0x1000, 0x109F), "Georgian": (0x10A0, 0x10FF),
    "Ethiopic": (0x1200, 0x139F), "Khmer": (0x1780, 0x17FF), "Cherokee": (0x13A0, 0x13FF),
}  # fmt: skip


def characters(ranges: Ranges) -> set[int]:
    return {code for first, last in ranges for code in range(first, last + 1)}


def rename(font: TTFont, family: str, weight: str) -> None:
    """Another name than Noto's: it is none of theirs any more, and must not stand in for one."""
    file = f"{family.replace(' ', '')}-{weight}"
    names = {1: family, 2: weight, 3: f"{family} {weight} 1", 4: f"{family} {weight}", 6: file}
    for record in font["name"].names:
        record.string = names.get(record.nameID, record.toUnicode())


def write(font: TTFont, name: str) -> Path:
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = 3_700_000_000  # else it is the time of day
    font["post"].formatType = 3  # no glyph names
    path = FONTS / name
    font.save(path)
    print(f"{path.stat().st_size:8} bytes, {len(font.getBestCmap()):5} characters: {name}")
    return path


def subset(path: Path, codes: set[int], shaping: bool = True) -> io.BytesIO:
    """The font with these characters only, without hints and the tables that nobody needs."""
    options = Options()
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["MATH", "STAT", "meta", "vhea", "vmtx"]
    # resvg falls back to another font only where both give the same number of glyphs: no ligatures.
    options.layout_features = [
        f for f in options.layout_features if f not in ("liga", "clig", "dlig", "frac", "numr", "dnom")
    ]
    if not shaping:
        options.drop_tables += ["GSUB", "GPOS", "GDEF"]
    font = TTFont(path, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes & font.getBestCmap().keys())
    subsetter.subset(font)
    if font["head"].unitsPerEm != 1000:
        scale_upem(font, 1000)
    file = io.BytesIO()
    font.save(file)
    file.seek(0)
    return file


def one_font(folder: Path, emoji: Path, weight: str) -> Path:
    """All the scripts in one font, so that no program needs to look for a second one within a text.

    (resvg and svg2pdf do that poorly: Arabic among Latin became boxes with one font for each script.)
    """
    parts: list[io.BytesIO] = []
    taken: set[int] = set()
    for name, ranges in SOURCES:
        path = folder / f"NotoSans{name}-{weight}.ttf"
        path = path if path.exists() else folder / f"NotoSans{name}-Regular.ttf"
        codes = {
            c
            for c in characters(ranges)
            if ranges is not SYMBOLS or unicodedata.east_asian_width(chr(c)) != "W"
        }
        codes = (codes & TTFont(path).getBestCmap().keys()) - taken
        taken |= codes
        parts.append(subset(path, codes, shaping=ranges is not SYMBOLS))
    parts.append(subset(emoji, {ord(char) for char in EMOJI} - taken, shaping=False))
    font = Merger().merge(parts)
    rename(font, FAMILY, weight)
    return write(font, f"JourneymapSans-{weight}.ttf")


class Shaper:
    """Widths as HarfBuzz (so every browser and resvg) gives them, in 1/1000 em."""

    def __init__(self, path: Path) -> None:
        self.font = hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
        assert self.font.face.upem == 1000
        self.codes = sorted(TTFont(path).getBestCmap())

    def shape(self, text: str) -> list[tuple[int, int]]:
        """Glyphs and their advances."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        hb.shape(self.font, buffer, {"kern": False})
        advances = [position.x_advance for position in buffer.glyph_positions]
        return list(zip([info.codepoint for info in buffer.glyph_infos], advances, strict=True))

    def width(self, text: str) -> int:
        return sum(advance for _, advance in self.shape(text))


ZWJ = "\u200d"


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
        alone, final, initial = (shaper.shape(t) for t in (letter, ZWJ + letter, letter + ZWJ))
        if initial != alone:
            found[letter] = tuple(
                shaper.width(t) for t in (letter, ZWJ + letter, letter + ZWJ, ZWJ + letter + ZWJ)
            )
        elif final != alone:
            found[letter] = tuple(shaper.width(t) for t in (letter, ZWJ + letter))
    return found


def widths(shaper: Shaper) -> dict[int, int]:
    found = {}
    for code in shaper.codes:
        char = chr(code)
        mark = unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp")
        found[code] = 0 if mark and not 0x600 <= code <= 0x605 else shaper.width(char)
    return found


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


def main(folder: Path, emoji: Path) -> None:
    lines = [
        '"""Widths of the shipped fonts, in 1/1000 em. Made by tools/make_fonts.py: do not edit."""\n\n',
        "# ruff: noqa: E501\n# fmt: off\n",
    ]
    for weight in ("Regular", "Bold"):
        shaper = Shaper(one_font(folder, emoji, weight))
        name = weight.upper()
        lines.append("\n# first character: the widths from it on\n")
        lines.append(f"{name}: dict[int, str] = {{\n{rows(widths(shaper))}}}\n")
        lines.append("\n# Arabic letters that join: alone, final[, initial, medial]\n")
        lines.append(f"{name}_JOINING: dict[str, tuple[int, ...]] = {{\n")
        lines += [f'    "{letter}": {forms},\n' for letter, forms in joining(shaper).items()]
        lines.append("}\n\n# the ligature of lam and alef: alone, final\n")
        lines.append(f"{name}_LAM_ALEF = {(shaper.width('لا'), shaper.width(ZWJ + 'لا'))}\n")
    lines.append("\n# Scripts without a shipped font: (first, last character): average width\n")
    lines.append("OTHERS: dict[tuple[int, int], int] = {\n")
    lines += [
        f"    (0x{first:04X}, 0x{last:04X}): {mean},\n" for (first, last), mean in averages(folder).items()
    ]
    lines.append("}\n")
    WIDTHS.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
