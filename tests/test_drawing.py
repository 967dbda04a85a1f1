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

import journeymap
from journeymap.checking.one import load
from journeymap.drawing import format_ending, format_named, formats, render
from journeymap.errors import OptionError
from journeymap.model.journey import Journey
from journeymap.render.options import Options
from tests.accepting import Goldens
from tests.command_line import GOOD
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
for format, _, view in (word.partition("-") for word in sys.argv[2:]):
    print(format, view, hashlib.sha256(render(journey, format, view or None)).hexdigest())
"""


_DRAWN = "svg-map svg-graph svg-wiggle html-map png-map pdf-map dot json".split()


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


# Something to ask of each option that is not what is drawn without it.
ASKED: dict[str, list[Any]] = {
    "view": ["graph", "wiggle"],
    "paths": [("what-lina-does",)],
    "theme": ["dark", "print"],
    "width": [700],
    "scale": [1],
    "page": ["A4", "A3"],
}


def sketch() -> Journey:
    journey = journeymap.load(GOOD.encode()).journey
    assert journey is not None
    return journey


def test_every_option_is_asked_for() -> None:
    """The next test asks something of each option that there is."""
    assert list(ASKED) == list(Options._fields)
    assert {option for format in formats() for option in format.takes} == set(ASKED)


@pytest.mark.parametrize("option", ASKED)
@pytest.mark.parametrize("format", ["html", "svg", "png", "pdf", "dot", "json"])
def test_an_option_takes_effect_or_is_refused(format: str, option: str) -> None:
    """What is asked of a format changes its bytes, or is refused in a sentence with the formats that take it."""
    journey = sketch()
    its = format_named(format)
    plain = render(journey, format)
    drawn = []
    for value in ASKED[option]:
        if its.honours(option, value):
            drawn.append(render(journey, format, **{option: value}))
            continue
        with pytest.raises(OptionError) as refused:
            render(journey, format, **{option: value})
        able = [other.name for other in formats() if other.honours(option, value)]
        assert refused.value.message.endswith(f", not for {format}.")
        assert all(name in refused.value.message for name in able) and able
        assert refused.value.help == f"Leave {option} out."
    if format == "dot" and option == "view":
        assert drawn == [plain]  # a graph is all that it can be
    else:
        assert len({plain, *drawn}) == len(drawn) + 1


def test_sizes_of_one_picture_go_together() -> None:
    """A PNG takes width and scale, a PDF page and theme, each with its own effect."""
    journey = sketch()
    png = render(journey, "png", width=600, scale=1.5, theme="dark")
    assert int.from_bytes(png[16:20]) == 900
    assert render(journey, "pdf", page="a4", theme="light") != render(journey, "pdf", page="A4")
    assert render(journey, "pdf", page="A4") == render(journey, "pdf", page="A4", theme="print")
    assert render(journey, "pdf", page="fit") == render(journey, "pdf")


@pytest.mark.parametrize(
    ("asked", "message", "help"),
    [
        (
            {"format": "docx"},
            "format cannot be «docx».",
            "It can be html, svg, png, pdf, dot, json.",
        ),
        ({"format": "themes"}, "format cannot be «themes».", "It can be html, svg, png, pdf, dot, json."),
        ({"view": "foo"}, "view cannot be «foo».", "It can be map, graph, wiggle."),
        ({"view": ""}, "view cannot be «».", "It can be map, graph, wiggle."),
        ({"theme": "foo"}, "theme cannot be «foo».", "It can be light, dark, print."),
        ({"theme": "page"}, "theme cannot be «page».", "It can be light, dark, print."),
        (
            {"paths": ["what-lina-dos"]},
            "The map has no path «what-lina-dos».",
            "Did you mean what-lina-does? Its paths are what-we-assume, what-lina-does.",
        ),
        (
            {"format": "svg", "width": 20_001},
            "width cannot be «20001».",
            "It is a number from 50 to 20,000.",
        ),
        (
            {"format": "png", "scale": float("nan")},
            "scale cannot be «nan».",
            "It is a number from 0.1 to 10.",
        ),
        ({"format": "pdf", "page": "A5"}, "page cannot be «A5».", "It can be a4, a3, fit."),
        (
            {"format": "dot", "view": "wiggle"},
            "view wiggle is for html, svg, png and pdf, not for dot.",
            "Leave view out.",
        ),
        (
            {"format": "dot", "view": "map"},
            "view map is for html, svg, png and pdf, not for dot.",
            "Leave view out.",
        ),
        (
            {"format": "json", "view": "graph"},
            "view graph is for html, svg, png, pdf and dot, not for json.",
            "Leave view out.",
        ),
        (
            {"format": "json", "paths": ["what-lina-does"]},
            "paths is for html, svg, png, pdf and dot, not for json.",
            "Leave paths out.",
        ),
        ({"format": "html", "page": "A4"}, "page is for pdf, not for html.", "Leave page out."),
    ],
)
def test_what_cannot_be_drawn_is_refused(asked: dict[str, Any], message: str, help: str) -> None:
    """`journeymap.draw` raises an error of its own with a sentence and what to do, and draws nothing else instead."""
    with pytest.raises(journeymap.OptionError) as refused:
        journeymap.draw(sketch(), **asked)
    assert isinstance(refused.value, journeymap.JourneymapError)
    assert (refused.value.message, refused.value.help) == (message, help)


def test_one_path_may_be_named_alone() -> None:
    """An id is taken for one path, in a list or on its own; never letter by letter."""
    journey = sketch()
    alone = journeymap.draw(journey, "svg", paths="what-lina-does")
    assert alone == journeymap.draw(journey, "svg", paths=["what-lina-does"])
    assert alone != journeymap.draw(journey, "svg")


def test_a_map_without_paths_says_so() -> None:
    """Where there is no path at all, the help does not list any."""
    journey = journeymap.load(GOOD[: GOOD.index("paths:")].encode() + b"status: draft\n").journey
    assert journey is not None
    with pytest.raises(journeymap.OptionError) as refused:
        journeymap.draw(journey, paths=["lina"])
    assert refused.value.help == "It has no paths."


def test_every_ending_is_of_one_format() -> None:
    """No two formats claim the same ending; each is found by all of its own, and has one like its name."""
    endings = [ending for format in formats() for ending in format.endings]
    assert len(endings) == len(set(endings))
    for format in formats():
        assert format.endings[0] == f".{format.name}"
        assert all(format_ending(ending) is format for ending in format.endings)
    assert {ending: found.name for ending in (".htm", ".gv") if (found := format_ending(ending))} == {
        ".htm": "html",
        ".gv": "dot",
    }
    assert format_ending(".docx") is None and format_ending("") is None
