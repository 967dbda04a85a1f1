"""Texts that need several fonts: each stretch is a text of its own, in the order in which it is read."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from journeymap.picture.lettered import lettered
from journeymap.picture.scene import Anchor, texts
from journeymap.render.pdf import pdf
from journeymap.render.png import png
from journeymap.typeset.fonts.lacking import lacking
from journeymap.typeset.measuring import width
from tests.render.scenes import one_line


def seen(words: str, anchor: Anchor = "left") -> list[tuple[float, str]]:
    """The texts that are drawn, from left to right, with where they are placed."""
    places = [(text.x, text.text) for text in texts(lettered(one_line(words, anchor)))]
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
    assert [stretch for _, stretch in seen(words)] == order


@pytest.mark.parametrize(("anchor", "part"), [("left", 0.0), ("middle", 0.5), ("right", 1.0)])
def test_stretches_stay_at_their_place(anchor: Anchor, part: float) -> None:
    """The whole has its left edge, middle or right edge where the text had it."""
    words = "قهوه 買 لا"
    places = seen(words, anchor)
    assert places[0][0] == pytest.approx(300 - part * width(words, 16), abs=0.2)
    assert places[-1][0] + width("قهوه", 16) == pytest.approx(places[0][0] + width(words, 16), abs=0.3)


def test_a_text_of_one_font_is_left_as_it_is() -> None:
    """Nothing is split that the shipped font can draw."""
    usual = one_line("قهوه abc 12")
    assert lettered(usual) is usual


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler-utils")
def test_emoji_leave_the_text_of_a_pdf_alone(tmp_path: Path) -> None:
    """An emoji that only a font of coloured pictures has is a picture; the words around it are still found."""
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf(one_line("A unicorn 🦄 appears")))
    found = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    assert "A unicorn" in found and "appears" in found


def test_what_no_font_has_is_told() -> None:
    """Characters that no font can have are named; those of the shipped font never are, nor marks alone."""
    assert lacking("Made up \ue321 and \ue322") == "\ue321\ue322"
    assert lacking("Plain, قهوه 🎉") == ""
    assert lacking("a\u20dd") == ""


def test_pages_are_the_same_bytes_each_time() -> None:
    """Several pages of mixed scripts: nothing depends on chance."""
    pages = [one_line("قهوه 買 لا"), one_line("Hello"), one_line("🦄")]
    assert len({pdf(*pages) for _ in range(4)}) == 1
    assert len({png(pages[0]) for _ in range(3)}) == 1
