"""PNG and PDF: the same picture as the SVG, the same bytes everywhere, text that can be found."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from journeymap.escaping import xml
from journeymap.render.pdf import pdf
from journeymap.render.png import png
from journeymap.typeset import fonts, text


def picture(*lines: str, width: float = 400, height: float = 100, more: str = "") -> str:
    texts = "".join(
        f'<text x="5" y="{20 + 20 * i}" font-weight="{400 + 300 * (i % 2)}">'
        f"{xml(text.isolate(line, text.direction(line)))}</text>"
        for i, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'font-family="{text.FAMILIES}" font-size="16"><title>T</title>{more}{texts}</svg>'
    )


MANY = picture(
    "Buying a coffee machine, Țară",
    "قیمت مدل X: ۱۹۹ یورو",
    "שלום עולם 🎉",
    "Ελληνικά ★ → ✓",
    more="".join(f'<g opacity=".{i}"><path d="M9 {i}9h50" stroke="#37459b"/></g>' for i in range(1, 7)),
)


def size(data: bytes) -> tuple[int, int]:
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", data[16:24])


def pixels(data: bytes) -> bytes:
    """The unpacked lines of a PNG; enough to tell two pictures apart."""
    parts, place = [], 8
    while place < len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        if data[place + 4 : place + 8] == b"IDAT":
            parts.append(data[place + 8 : place + 8 + length])
        place += 12 + length
    return zlib.decompress(b"".join(parts))


def found_in(data: bytes, folder: Path) -> str:
    file = folder / "map.pdf"
    file.write_bytes(data)
    return subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout


needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler-utils")


def test_a_png_has_as_many_pixels_as_asked_for() -> None:
    """The size is that of the picture times the scale."""
    assert size(png(picture("Hi"))) == (800, 200)
    assert size(png(picture("Hi"), scale=1)) == (400, 100)


@pytest.mark.parametrize(("width", "height"), [(900_000, 1000), (100, 500_000)])
def test_a_huge_picture_is_drawn_smaller(width: int, height: int) -> None:
    """A PNG has bounds that programs can open; the scale gives way, the shape stays."""
    wide, high = size(png(picture("Hi", width=width, height=height)))
    assert max(wide, high) == 32_000
    assert wide / high == pytest.approx(width / height, rel=0.2)


def test_a_picture_of_too_many_pixels_is_drawn_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    """The memory that drawing takes has a bound."""
    monkeypatch.setattr("journeymap.render.png.MAX_PIXELS", 10_000)
    assert size(png(picture("Hi"))) == (200, 50)


def test_every_letter_of_the_shipped_font_is_drawn() -> None:
    """Arabic, Hebrew, signs and emoji are drawn, each another way than a missing character is."""
    box = pixels(png(picture("\U000fffff")))
    for sign in "aЖΩșقۀلאש★✓→⚑🎉😀✅":
        assert pixels(png(picture(sign))) != box, sign
    assert pixels(png(picture("بب"))) != pixels(png(picture("ب\u200cب")))


def test_bold_is_drawn_bold() -> None:
    """The bold face is there, for Persian too."""
    for words in ("Coffee", "قهوه"):
        svg = picture(words)
        assert pixels(png(svg)) != pixels(png(svg.replace('font-weight="400"', 'font-weight="700"')))


def test_the_usual_picture_needs_no_font_of_the_machine() -> None:
    """Only a text with other scripts makes the fonts of the machine be loaded."""
    assert fonts.prepare(MANY) == (MANY, False)
    assert fonts.prepare(picture("買う"))[1]
    assert not fonts.prepare(picture("ok", more="<desc>買う</desc>"))[1]


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("👩‍👩‍👧 and 👍🏽", "👩 and 👍"),
        ("🇷🇴 ❤️ 1️⃣", "RO ❤ 1"),
        ("می‌شود 👩‍💻 क्‍ष", "می‌شود 👩 क्‍ष"),
    ],
)
def test_emoji_sequences_are_drawn_as_their_first_emoji(words: str, drawn: str) -> None:
    """What resvg would draw as boxes is made simple; joiners of other scripts are left alone."""
    assert text.isolate(drawn, text.direction(words)) in fonts.prepare(picture(words))[0]


@pytest.mark.parametrize(
    "words", ["🦄 unicorn", "買う 咖啡 커피", "नमस्ते สวัสดี", "قهوه 买 لا", "\u16a0\ue000\U000fffff"]
)
def test_any_script_is_drawn_with_what_the_machine_has(words: str) -> None:
    """Characters beyond the shipped font are no error, whichever fonts are there."""
    assert size(png(picture(words, words))) == (800, 200)
    assert pdf(picture(words, words)).startswith(b"%PDF-")


@needs_pdftotext
def test_words_are_found_in_a_pdf(tmp_path: Path) -> None:
    """A PDF can be searched, in Latin, Greek, Persian and Hebrew, and holds no picture of text."""
    words = found_in(pdf(MANY), tmp_path)
    for word in ("Buying a coffee machine, Țară", "قیمت مدل", "یورو", "שלום", "Ελληνικά ★ → ✓"):
        assert word in words


@needs_pdftotext
def test_every_object_of_a_pdf_is_found(tmp_path: Path) -> None:
    """The table of objects is right: poppler has no complaint and sees one page of the picture's size."""
    file = tmp_path / "map.pdf"
    file.write_bytes(pdf(MANY))
    told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True)
    assert not told.stderr
    assert re.search(r"Pages: +1\n", told.stdout) and re.search(r"Page size: +400 x 100 pts", told.stdout)


def test_a_pdf_tells_no_date() -> None:
    """Nothing in a PDF changes with the time of day."""
    assert not re.search(rb"/(CreationDate|ModDate|ID)\b", pdf(MANY))


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    """Again in this process, and in another with another hash seed, time zone, language and folder."""
    program = (
        "import hashlib, sys; from journeymap.render.pdf import pdf; from journeymap.render.png import png\n"
        "svg = sys.stdin.buffer.read().decode(); print(hashlib.sha256(png(svg) + pdf(svg)).hexdigest())"
    )
    told = set()
    for seed, zone, language in (("1", "UTC", "C"), ("2", "Asia/Tehran", "tr_TR.UTF-8")):
        folder = tmp_path / seed
        folder.mkdir()
        settings = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "HOME": str(folder)}
        source = str(Path(text.__file__).parents[1])
        run = subprocess.run(
            [sys.executable, "-c", program],
            input=MANY.encode(),
            env={**os.environ, **settings, "PYTHONPATH": source},
            cwd=folder,
            capture_output=True,
            check=True,
        )
        told.add(run.stdout)
    assert len(told) == 1
    assert len({pdf(MANY) for _ in range(8)}) == 1


@pytest.mark.parametrize(
    "svg", ["", "<svg", "no picture", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">']
)
def test_no_svg_is_a_plain_error(svg: str) -> None:
    """What is no SVG raises ValueError and nothing else."""
    with pytest.raises(ValueError, match=r"."):
        png(svg)
    with pytest.raises(ValueError, match=r"."):
        pdf(svg)
