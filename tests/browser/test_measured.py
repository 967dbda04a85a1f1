"""What the table of widths says is what a browser draws."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from journeymap.checking.one import load
from journeymap.drawing import render
from journeymap.typeset.fonts import FILES

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")]
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))

# With journeymap's own font, as in PNG and PDF: other machines have other fonts.
_PAGE = """<!doctype html><style>
@font-face {{ font-family: "Journeymap Sans"; src: url("{regular}"); font-weight: 400 }}
@font-face {{ font-family: "Journeymap Sans"; src: url("{bold}"); font-weight: 700 }}
</style>{picture}"""
_BOXES = """() => document.fonts.ready.then(() => [...document.querySelectorAll(".jm-card")].map(card => {
  const box = e => { const b = e.getBBox(); return [b.x, b.y, b.x + b.width, b.y + b.height] };
  return [box(card.querySelector("rect")), [...card.children].filter(e => e.localName === "text").map(e =>
    [e.textContent, +e.getAttribute("font-size"), e.getAttribute("font-weight") === "700",
      e.getComputedTextLength(), box(e)])];
}))"""


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser.new_page()
        browser.close()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_texts_stay_in_their_cards_in_a_browser(page: Page, example: Path, tmp_path: Path) -> None:
    """Each text of a card lies within it as Chromium measures it; the table is at most 5 % off."""
    from journeymap.typeset.measuring import width

    journey = load(example.read_bytes(), example.name).journey
    assert journey is not None
    regular, bold = (Path(file).as_uri() for file in FILES)
    file = tmp_path / "page.html"
    file.write_text(
        _PAGE.format(regular=regular, bold=bold, picture=render(journey, "svg").decode()), encoding="utf-8"
    )
    page.goto(file.as_uri())
    cards: list[Any] = page.evaluate(_BOXES)
    assert len(cards) == len(journey.touchpoints)
    for frame, texts in cards:
        for said, size, is_bold, drawn, box in texts:
            told = width(said, size, is_bold)
            assert abs(told - drawn) <= max(0.05 * drawn, 1), (said, told, drawn)
            assert frame[0] <= box[0] and box[2] <= frame[2], said
