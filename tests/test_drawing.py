"""Pictures as a user gets them: bytes that never change by chance, safe in every viewer, as they were accepted."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from journeymap.checking.one import load
from journeymap.drawing import render
from journeymap.model.journey import Journey
from tests.accepting import Goldens
from tests.picture.journeys import journeys

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
GOLDENS = Path(__file__).parent / "goldens"
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {SVG + name for name in "svg g title desc rect circle path text a".split()}


def journey_of(path: Path) -> Journey:
    loaded = load(path.read_bytes(), path.name)
    assert loaded.journey is not None, loaded.findings
    return loaded.journey


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_examples_have_no_findings(example: Path) -> None:
    """Every example is a map without a single finding."""
    assert load(example.read_bytes(), example.name).findings == ()


@pytest.mark.parametrize("view", ["map", "graph", "wiggle"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_pictures_are_as_accepted(example: Path, view: str, goldens: Goldens) -> None:
    """The SVG of each example is byte for byte the one that was looked at."""
    goldens.check(GOLDENS / f"{example.stem}.{view}.svg", render(journey_of(example), "svg", view))


_DIGESTS = """
import hashlib, sys
from journeymap.drawing import render
from journeymap.checking.one import load
journey = load(open(sys.argv[1], "rb").read(), "map.yaml").journey
for format, view in (word.split("-") for word in sys.argv[2:]):
    print(format, view, hashlib.sha256(render(journey, format, view)).hexdigest())
"""


_DRAWN = "svg-map svg-graph svg-wiggle html-map png-map pdf-map dot-map json-map".split()


@pytest.mark.slow
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_the_same_bytes_everywhere(example: Path, tmp_path: Path) -> None:
    """Another hash seed, time zone, locale or folder changes no byte of any format."""
    said = []
    for seed, zone, locale, folder in [("1", "UTC", "C", ROOT), ("2", "Asia/Tehran", "C.UTF-8", tmp_path)]:
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": locale}
        env["PYTHONPATH"] = os.pathsep.join(sys.path)
        done = subprocess.run(
            [sys.executable, "-c", _DIGESTS, str(example), *_DRAWN],
            cwd=folder,
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
        said.append(done.stdout.splitlines())
    assert len(said[0]) == 8
    assert said[0] == said[1]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_json_reads_back_as_the_same_map(example: Path) -> None:
    """`render -f json` writes a map that is read as the same journey."""
    first = render(journey_of(example), "json")
    again = load(first, "again.json")
    assert again.findings == ()
    assert again.journey is not None
    same = render(again.journey, "json") == first
    same &= render(again.journey, "svg") == render(journey_of(example), "svg")
    assert same


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys(most_touchpoints=20, most_paths=4))
def test_any_journey_survives_json(journey: Journey) -> None:
    """Whatever a journey says, its JSON is a map that says the same."""
    text = render(journey, "json")
    again = load(text, "again.json")
    assert again.journey == journey, again.findings
    assert json.loads(text)["title"] == journey.title


HOSTILE = "</title></text><script>alert(1)</script>]]>--><svg onload='x'>&amp;\"'{{7*7}}"


def hostile_map() -> dict[str, Any]:
    return {
        "title": HOSTILE,
        "description": HOSTILE,
        "links": ["https://example.com/?a=<script>&b='\""],
        "persona": {"name": HOSTILE, "role": HOSTILE, "quote": HOSTILE, "age": HOSTILE, "location": HOSTILE},
        "channels": {"c": {"title": HOSTILE, "type": "social", "platform": HOSTILE}},
        "stages": [
            {
                "title": HOSTILE,
                "id": "s",
                "goal": HOSTILE,
                "touchpoints": [
                    {
                        "id": "t",
                        "title": HOSTILE,
                        "channel": "c",
                        "device": HOSTILE,
                        "feeling": HOSTILE,
                        "emotion": -2,
                        "pain_points": [HOSTILE],
                        "opportunities": [HOSTILE],
                    }
                ],
            }
        ],
        "paths": [{"title": HOSTILE, "id": "p", "steps": ["t", {"at": "t", "channel": "sms"}]}],
    }


@pytest.mark.parametrize("view", ["map", "graph", "wiggle"])
def test_markup_in_a_map_stays_text(view: str) -> None:
    """Markup in any text reaches the SVG as text: no element, attribute or link comes from a map."""
    picture = render(Journey.model_validate(hostile_map()), "svg", view).decode()
    root = ET.fromstring(picture)
    for element in root.iter():
        assert element.tag in ELEMENTS
        assert not any(name.lower().startswith("on") or "href" in name for name in element.attrib)
    assert "<script" not in picture
    assert any(HOSTILE in (title.text or "") for title in root.iter(SVG + "title"))


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize("view", ["map", "graph", "wiggle"])
def test_every_svg_tells_what_it_is(view: str, theme: str) -> None:
    """A title, a description, language and direction are on every SVG; no id, style or reference to elsewhere."""
    journey = journey_of(ROOT / "examples" / "academy.fa.yaml")
    picture = render(journey, "svg", view, theme=theme).decode()
    root = ET.fromstring(picture)
    assert root.attrib["lang"] == "fa" and root.attrib["direction"] == "rtl"
    title, description = root[0], root[1]
    assert title.tag == SVG + "title" and journey.title in (title.text or "")
    assert description.tag == SVG + "desc" and description.text
    assert " id=" not in picture and "url(" not in picture and "<style" not in picture
    links = sum(element.tag == SVG + "a" for element in root.iter())
    assert picture.count("http") == 1 + links  # the name space


def test_themes_differ() -> None:
    """Light, dark and print are three different pictures."""
    journey = journey_of(ROOT / "examples" / "coffee-machine.yaml")
    pictures = {
        hashlib.sha256(render(journey, "svg", theme=theme)).hexdigest()
        for theme in ("light", "dark", "print")
    }
    assert len(pictures) == 3
