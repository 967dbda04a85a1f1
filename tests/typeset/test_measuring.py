"""Texts are as wide as a browser says."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from journeymap.typeset.fonts import FILES
from journeymap.typeset.measuring import _is_emoji, covered, width
from tests.typeset.words import PROSE, SIZE


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("phrase", PROSE)
def test_a_bold_text_is_wider_and_a_longer_one_too(phrase: str, bold: bool) -> None:
    """Widths grow with the size, the length and the weight."""
    assert width(phrase, 20, bold) == pytest.approx(2 * width(phrase, 10, bold))
    assert width(phrase + " " + phrase, SIZE, bold) > 2 * width(phrase, SIZE, bold)
    if not _is_emoji(phrase[-1]) and phrase[-1] not in "①":
        assert width(phrase, SIZE, True) > width(phrase, SIZE)


def test_arabic_letters_are_measured_joined() -> None:
    """Four beh in a row are narrower than four that stand alone, and lam and alef make one shape."""
    assert width("بببب", SIZE) < 4 * width("ب", SIZE) * 0.8
    assert width("لا", SIZE) < width("ل", SIZE) + width("ا", SIZE)
    assert width("ب\u200cب", SIZE) == pytest.approx(2 * width("ب", SIZE))


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("é", "e\u0301"),
        ("👩", "👩‍👩‍👧"),
        ("👍", "👍🏽"),
        ("🇷🇴", "🎉"),
        ("⌚️", "🎉"),
        ("م", "مّ"),
        ("a", "a\u200b"),
    ],
)
def test_marks_and_sequences_add_no_width(one: str, same: str) -> None:
    """Marks, joiners, skin tones and flags take the room of one character."""
    assert width(same, SIZE) == pytest.approx(width(one, SIZE))


def test_wide_scripts_fill_their_squares() -> None:
    """Chinese, Japanese and Korean characters are one em wide."""
    assert width("买咖啡机コーヒー커피", SIZE) == pytest.approx(10 * SIZE)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
@pytest.mark.parametrize("bold", [False, True])
def test_widths_are_those_of_a_browser(bold: bool, tmp_path: Path) -> None:
    """In the shipped font, what is measured here is at most 3 % off what Chromium measures."""
    font = base64.b64encode(Path(FILES[bold]).read_bytes()).decode()
    page = tmp_path / "page.html"
    script = """document.fonts.ready.then(() => {
        const pen = document.createElement('canvas').getContext('2d'); pen.font = '100px J';
        document.getElementById('o').textContent = JSON.stringify(TEXTS.map(t => pen.measureText(t).width))
        })""".replace("TEXTS", json.dumps(PROSE))
    page.write_text(
        f"<style>@font-face {{font-family: J; src: url(data:font/ttf;base64,{font})}}</style>"
        f'<p style="font: 20px J">x</p><pre id=o></pre><script>{script}</script>'
    )
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()]
    dom = subprocess.run(command, capture_output=True, text=True, timeout=600).stdout
    found = re.search(r'<pre id="o">(\[.*?)</pre>', dom)
    assert found, dom[-500:]
    for phrase, real in zip(PROSE, json.loads(found[1]), strict=True):
        assert width(phrase, 100, bold) == pytest.approx(real, rel=0.03), phrase


def test_what_the_shipped_font_covers() -> None:
    """Latin, Greek, Cyrillic, Arabic, Hebrew, signs and common emoji are; Chinese and Thai are not."""
    assert all(covered(phrase) for phrase in PROSE)
    assert covered("Ελληνικά Đặt “quoted” 1–2 € ♥ ⚙ ≥ ⁧x⁩\n")
    assert not covered("买") and not covered("สวัสดี") and not covered("a🦄")
