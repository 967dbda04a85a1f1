"""Maps on paper: one sheet if it can be read, else several that together hold the whole map."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from journeymap.checking.one import load
from journeymap.cli import main
from journeymap.model.journey import Journey
from journeymap.picture.layout.content import content_of
from journeymap.picture.layout.sheets import sheets
from journeymap.picture.scene import Group, Item, SceneText
from journeymap.render.paper import area
from journeymap.typeset.measuring import width
from tests.picture.journeys import journeys

EXAMPLES = Path(__file__).parents[2] / "examples"
needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler-utils")


def drawn(tmp_path: Path, example: str, *options: str) -> Path:
    out = tmp_path / "a.pdf"
    assert main(["render", str(EXAMPLES / example), "-o", str(out), *options]) == 0
    return out


def told(program: str, *arguments: str | Path) -> str:
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=True).stdout


def pages_of(pdf: Path) -> list[str]:
    return [" ".join(page.split()) for page in told("pdftotext", "-raw", pdf, "-").split("\f")[:-1]]


@needs_poppler
def test_a_map_that_can_be_read_lies_on_one_sheet(tmp_path: Path) -> None:
    """On A3 the example is one lying page of that size, with text that can be searched."""
    pdf = drawn(tmp_path, "coffee-machine.yaml", "--page", "a3")
    said = told("pdfinfo", pdf)
    assert "1190.55 x 841.89 pts (A3)" in said and "Pages:           1" in said
    assert "Buying a coffee machine" in pages_of(pdf)[0]


@needs_poppler
def test_a_larger_map_takes_several_sheets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On A4 each sheet names its stages and all channels, each touchpoint is on one sheet, and a note says so."""
    pdf = drawn(tmp_path, "coffee-machine.yaml", "--page", "A4")
    overview, *parts = pages_of(pdf)
    assert "(A4)" in told("pdfinfo", pdf)
    assert "The wiggle" in overview and "Lina Haddad" in overview and f"1 / {len(parts) + 1}" in overview
    for touchpoint in ("Compare prices on the phone", "Read reviews of three models"):
        assert sum(touchpoint in part for part in parts) == 1
    for channel in ("Facebook posts", "Messenger", "Web shop", "Emotion"):
        assert all(channel in part for part in parts)
    assert f"it is drawn on {len(parts) + 1}: an overview, then its parts" in capsys.readouterr().err


@pytest.mark.slow
@needs_poppler
def test_a_pdf_says_what_it_is(tmp_path: Path) -> None:
    """Viewers show the title of the map, in any script."""
    said = told("pdfinfo", drawn(tmp_path, "academy.fa.yaml", "--page", "A4"))
    journey = load((EXAMPLES / "academy.fa.yaml").read_bytes(), "a").journey
    assert journey is not None and journey.title in said


def test_letters_too_small_to_read_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A view that cannot be cut is drawn on one sheet; if it is too small there, a note says what to do."""
    map = tmp_path / "long.yaml"
    steps = ", ".join(["a", "b"] * 60)
    map.write_text(
        "title: Long\npersona: Lina\nstages: [{title: One, touchpoints: [{id: a, title: A}, {id: b, title: B}]}]\n"
        f"paths: [{{title: Back and forth, steps: [{steps}]}}]\n"
    )
    assert main(["render", str(map), "-o", str(tmp_path / "a.pdf"), "--page", "A4", "--view", "wiggle"]) == 0
    assert "too small to read. Choose a larger page" in capsys.readouterr().err


def groups(items: list[Item]) -> Iterator[Group]:
    for item in items:
        if isinstance(item, Group):
            yield item
            yield from groups(item.items)


def texts(items: list[Item]) -> Iterator[SceneText]:
    for item in items:
        if isinstance(item, Group):
            yield from texts(item.items)
        elif isinstance(item, SceneText):
            yield item


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys(most_touchpoints=80, most_paths=6))
def test_sheets_hold_the_whole_map(journey: Journey) -> None:
    """Every touchpoint is whole on exactly one sheet, every stage named, all text on the paper, all sheets alike."""
    w, h = area("A4")
    found = sheets(content_of(journey), (w, h))
    assert len(found) > 1
    seen: Counter[str] = Counter()
    stages = set()
    for scene in found:
        shape = scene.width / scene.height
        assert shape == pytest.approx(w / h) or shape == pytest.approx(h / w)
        assert shape == pytest.approx(found[0].width / found[0].height)
        for group in groups(scene.items):
            if group.kind == "card":
                seen[group.data["touchpoint"]] += 1
            elif group.kind == "stage":
                stages.add(group.data["stage"])
        for text in texts(scene.items):
            wide = width(text.text, text.size, text.bold)
            left = text.x - {"left": 0, "middle": wide / 2, "right": wide}[text.anchor]
            assert left >= -1 and left + wide <= scene.width + 1, text
            assert 0 <= text.y <= scene.height, text
    assert seen == dict.fromkeys((touchpoint.id for touchpoint in journey.touchpoints), 1)
    assert stages == {stage.id for stage in journey.stages}


@pytest.mark.slow
@needs_poppler
def test_every_sheet_is_a_sound_page(tmp_path: Path) -> None:
    """Poppler draws every page without a complaint."""
    pdf = drawn(tmp_path, "abandoned-cart.ar.yaml", "--page", "A4")
    done = subprocess.run(
        ["pdftoppm", "-r", "20", "-png", pdf, tmp_path / "p"], capture_output=True, check=True
    )
    assert not done.stderr
    count = re.search(r"Pages: +(\d+)", told("pdfinfo", pdf))
    assert count and len(list(tmp_path.glob("p*.png"))) == int(count[1]) > 1
