"""PNG and PDF: the same picture as the SVG, the same bytes everywhere, text that can be found."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

import journeymap
from journeymap.drawing import render
from journeymap.picture.lettered import lettered, letters, needs_more_fonts
from journeymap.picture.scene import Curve, Group, texts
from journeymap.render.pdf import pdf
from journeymap.render.png import png
from tests.render.graphs import journey, path
from tests.render.scenes import one_line, picture

MANY = picture(
    "Buying a coffee machine, Țară",
    "قیمت مدل X: ۱۹۹ یورو",
    "שלום עולם 🎉",
    "Ελληνικά ★ → ✓",
    more=[Group([Curve([(9, i), (18, i), (18, 59)], "path-0")], opacity=i / 10) for i in range(1, 7)],
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
        usual = one_line(words)
        bold = replace(usual, items=[replace(text, bold=True) for text in texts(usual)])
        assert pixels(png(usual)) != pixels(png(bold))


def test_the_usual_picture_needs_no_font_of_the_machine() -> None:
    """Only a text with other scripts makes the fonts of the machine be loaded."""
    assert lettered(MANY) is MANY and not needs_more_fonts(MANY)
    assert needs_more_fonts(lettered(picture("買う")))
    assert not needs_more_fonts(lettered(replace(picture("ok"), title="買う", description="買う")))


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
    found = letters(lettered(picture(words)))  # stretches as they are seen, without the spaces between them
    assert sorted(found.replace(" ", "")) == sorted(drawn.replace(" ", ""))


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
        "import hashlib; from journeymap.render.pdf import pdf; from journeymap.render.png import png\n"
        "from tests.render.test_png_pdf import MANY as m\n"
        "print(hashlib.sha256(png(m) + pdf(m) + pdf(m, m)).hexdigest())"
    )
    digests = set()
    for seed, zone, language in (("1", "UTC", "C"), ("2", "Asia/Tehran", "tr_TR.UTF-8")):
        folder = tmp_path / seed
        folder.mkdir()
        settings = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "HOME": str(folder)}
        source = os.pathsep.join(
            str(Path(file).parents[n]) for file, n in ((journeymap.__file__, 1), (__file__, 2))
        )
        run = subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, **settings, "PYTHONPATH": source},
            cwd=folder,
            capture_output=True,
            check=True,
        )
        digests.add(run.stdout)
    assert len(digests) == 1
    assert len({pdf(MANY) for _ in range(8)}) == 1


@needs_pdftotext
def test_a_pdf_has_a_page_for_each_picture(tmp_path: Path) -> None:
    """Pages come in order, each in its own size, and the file is called as the first picture is."""
    file = tmp_path / "map.pdf"
    second = replace(picture("Second", width=200, height=300), title="No")
    file.write_bytes(pdf(replace(picture("First"), title="Țară & قهوه", lang="ro"), second, second))
    found = subprocess.run(["pdfinfo", "-l", "3", file], capture_output=True, text=True, check=True)
    assert not found.stderr
    assert re.search(r"Title: +Țară & قهوه\n", found.stdout)
    assert re.findall(r"Page +\d size: +(\d+ x \d+)", found.stdout) == ["400 x 100", "200 x 300", "200 x 300"]
    assert [page.strip() for page in found_in(file.read_bytes(), tmp_path).split("\f")[:3]] == [
        "First",
        "Second",
        "Second",
    ]
    assert b"(ro)" in file.read_bytes()


@pytest.mark.parametrize("words", ["half a \ud83e character", "no \ufffe XML \x0b at all"])
def test_what_no_file_can_hold_is_left_out(words: str) -> None:
    """A map made by a program may have such characters: they are no error, and not said to lack a font."""
    map = journey({"A": ["x"]}, path("p", "x"), title=words)
    notes: list[str] = []
    assert render(map, "png", tell=notes.append).startswith(b"\x89PNG")
    assert render(map, "pdf", tell=notes.append).startswith(b"%PDF-")
    assert notes == []
