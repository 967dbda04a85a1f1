"""Texts that need several fonts: each stretch is a text of its own, in the order in which it is read."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from journeymap.escaping import xml
from journeymap.render.pdf import pdf
from journeymap.render.png import png
from journeymap.typeset import text
from journeymap.typeset.fonts import prepare
from journeymap.typeset.fonts.lacking import lacking


def picture(words: str, anchor: str = "") -> str:
    said = xml(text.isolate(words, text.direction(words)))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 40" width="600" height="40" lang="ar" '
        f'font-family="{text.FAMILIES}"><title>T</title><text x="300" y="20" font-size="16"{anchor}>{said}</text></svg>'
    )


def seen(words: str, anchor: str = "") -> list[tuple[float, str]]:
    """The texts that are drawn, from left to right, with where they are placed."""
    found = re.findall(r'<text[^>]* x="([\d.]+)"[^>]*>([^<]*)</text>', prepare(picture(words, anchor))[0])
    places = [(float(x), re.sub("[\u2066-\u2069]", "", unescape(said))) for x, said in found]
    assert places == sorted(places)
    return places


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("قهوه 買咖啡 لا", ["لا", "買咖啡", "قهوه"]),
        ("abc 买 def قهوه لا 12", ["abc", "买", "def", "قهوه لا 12"]),
        ("قهوه abc 买 def لا", ["لا", "abc", "买", "def", "قهوه"]),
        ("שלום 買買 12 买 עולם", ["עולם", "買買", "12", "买", "שלום"]),
        ("قهوه (買), abc 买!", ["!", "abc", "买", "),", "買", "قهوه ("]),
        ("Say नमस्ते and สวัสดี", ["Say", "नमस्ते", "and", "สวัสดี"]),
        ("買う咖啡", ["買う咖啡"]),
    ],
)
def test_stretches_stand_in_the_order_of_reading(words: str, order: list[str]) -> None:
    """Left to right as a browser shows them: what runs left is turned around, what runs right within it is not."""
    assert [said for _, said in seen(words)] == order


@pytest.mark.parametrize(
    ("anchor", "part"), [("", 0.0), (' text-anchor="middle"', 0.5), (' text-anchor="end"', 1.0)]
)
def test_stretches_stay_at_their_place(anchor: str, part: float) -> None:
    """The whole has its left edge, middle or right edge where the text had it."""
    words = "قهوه 買 لا"
    places = seen(words, anchor)
    assert places[0][0] == pytest.approx(300 - part * text.width(words, 16), abs=0.2)
    assert places[-1][0] + text.width("قهوه", 16) == pytest.approx(
        places[0][0] + text.width(words, 16), abs=0.3
    )


def test_a_text_of_one_font_is_left_as_it_is() -> None:
    """Nothing is split that the shipped font can draw."""
    assert prepare(picture("قهوه abc 12"))[0] == picture("قهوه abc 12")


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler-utils")
def test_emoji_leave_the_text_of_a_pdf_alone(tmp_path: Path) -> None:
    """An emoji that only a font of coloured pictures has is a picture; the words around it are still found."""
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf(picture("A unicorn 🦄 appears")))
    said = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    assert "A unicorn" in said and "appears" in said


def test_what_no_font_has_is_told() -> None:
    """Characters that no font can have are named; those of the shipped font never are, nor marks alone."""
    assert lacking(picture("Made up \ue321 and \ue322")) == "\ue321\ue322"
    assert lacking(picture("Plain, قهوه 🎉")) == ""
    assert lacking(picture("a\u20dd")) == ""


def test_pages_are_the_same_bytes_each_time() -> None:
    """Several pages of mixed scripts: nothing depends on chance."""
    pages = [picture("قهوه 買 لا"), picture("Hello"), picture("🦄")]
    assert len({pdf(*pages) for _ in range(4)}) == 1
    assert len({png(pages[0]) for _ in range(3)}) == 1
