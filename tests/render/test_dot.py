"""The DOT source: what a user who runs `dot` on it sees, and that no text of a map can break it."""

from __future__ import annotations

import json
import re
import time
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from journeymap.model.journey import Journey
from journeymap.programs import dot_program, run
from journeymap.render.dot import bare, dot
from journeymap.render.themes import THEMES
from tests.picture.journeys import journeys
from tests.render.graphs import EXAMPLES, example, graph_of, journey, large, path

SVG = "{http://www.w3.org/2000/svg}"
LIGHT = THEMES["light"]
ELEMENTS = {"svg", "g", "title", "polygon", "path", "text", "ellipse", "polyline", "a"}
# fmt: off
ATTRIBUTES = {
    "rankdir", "newrank", "splines", "ranksep", "nodesep", "label", "labelloc", "labeljust", "bgcolor",
    "fontname", "fontsize", "fontcolor", "shape", "style", "fillcolor", "fixedsize", "constraint", "id",
    "labeldistance", "labelangle", "rank", "width", "height", "color", "penwidth", "tooltip", "margin",
    "arrowsize", "headlabel", "taillabel", "dir",
}
# fmt: on


def laid_out(source: str) -> dict[str, Any]:
    """What Graphviz has understood."""
    data: dict[str, Any] = json.loads(run([dot_program(), "-Tjson"], source.encode(), help=""))
    return data


def drawn(source: str) -> ET.Element:
    """The picture that Graphviz itself makes of it."""
    return ET.fromstring(run([dot_program(), "-Tsvg"], source.encode(), help=""))


def named(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {item["name"]: item for item in data["objects"]}


def moves(data: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    """The visible moves by the ids of their ends, turned round where the source has them backwards."""
    names = [item["name"] for item in data["objects"]]
    found = {}
    for edge in data["edges"]:
        if edge.get("style") != "invis":
            ends = names[edge["tail"]], names[edge["head"]]
            found[ends[::-1] if edge.get("dir") == "back" else ends] = edge
    return found


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_graphviz_draws_every_example(file: Path) -> None:
    """Each stage is a cluster in its order, each touchpoint a box in it, each path a pill."""
    map = example(file)
    data = laid_out(dot(graph_of(map)))
    items = named(data)
    clusters = [item for item in data["objects"] if item["name"].startswith("cluster_")]
    assert len(clusters) == len(map.stages)
    for cluster, stage in zip(clusters, map.stages, strict=True):
        assert [items[f"n{i}"]["tooltip"].split("\\n")[0] for i in _ids(cluster, data)] == [
            touchpoint.title for touchpoint in stage.touchpoints
        ]
    lefts = [float(cluster["bb"].split(",")[0]) for cluster in clusters]
    assert lefts == sorted(lefts, reverse=map.rtl)
    assert sum(name.startswith("p") for name in items) == len(map.paths)


def _ids(cluster: dict[str, Any], data: dict[str, Any]) -> list[int]:
    return sorted(int(data["objects"][i]["name"][1:]) for i in cluster["nodes"])


def test_moves_carry_the_numbers_of_their_visits() -> None:
    """A move that is made twice is one line with both numbers; the first visit comes from the pill."""
    map = journey({"A": ["x", "y"], "B": ["z"]}, path("p", "x", "z", "x", "z", "y"))
    found = moves(laid_out(dot(graph_of(map))))
    labels = {ends: edge.get("headlabel") or edge.get("taillabel") for ends, edge in found.items()}
    assert labels == {("p1", "n1"): "1", ("n1", "n3"): "2, 4", ("n3", "n1"): "3", ("n3", "n2"): "5"}


def test_lines_tell_what_they_are_without_colour_too() -> None:
    """What happens is solid, a step back dashed and red, what is expected dotted; the title says so."""
    map = journey(
        {"A": ["x"], "B": ["z"]},
        path("plan", "x", "z", kind="expected"),
        path("p", "x", "z", "x", share="70%"),
    )
    source = dot(graph_of(map))
    found = moves(laid_out(source))
    looks = {ends: (edge["style"], edge["color"]) for ends, edge in found.items()}
    assert looks["p1", "n1"] == ("dotted", LIGHT["expected"])
    assert looks["p2", "n1"] == ("solid", LIGHT["path-0"])
    assert looks["n2", "n1"] == ("dashed", LIGHT["back"])
    assert "a step back" in source


def test_emotions_have_a_sign_and_a_colour() -> None:
    """How a touchpoint feels is told by triangles in its box as well as by its border."""
    points = [{"id": f"t{e}", "title": f"Feels {e}", "emotion": e, "channel": "email"} for e in (2, 0, -2)]
    items = named(laid_out(dot(graph_of(journey({"A": points})))))
    assert [items[f"n{i}"]["label"].split("\\n")[-1] for i in (1, 2, 3)] == [
        "▲▲ E-mail",
        "● E-mail",
        "▼▼ E-mail",
    ]
    assert items["n1"]["color"] == LIGHT["emotion+2"] and items["n3"]["color"] == LIGHT["emotion-2"]


def test_up_to_six_paths_have_a_colour_each() -> None:
    """Six actual paths can be told apart; with more, the rare ones become one bundle."""
    steps = [path(f"p{i}", "x", "z") for i in range(7)]
    six = dot(graph_of(journey({"A": ["x"], "B": ["z"]}, *steps[:6])))
    assert {line["fillcolor"] for name, line in named(laid_out(six)).items() if name[0] == "p"} == {
        LIGHT[f"path-{i}"] for i in range(6)
    }
    seven = laid_out(dot(graph_of(journey({"A": ["x"], "B": ["z"]}, *steps))))
    pills = [item["label"] for name, item in named(seven).items() if name[0] == "p"]
    assert pills == ["Path p0", "Path p1", "Path p2", "4 paths"]
    assert moves(seven)["n1", "n2"]


def test_a_bundle_is_as_thick_as_its_share() -> None:
    """The move that most customers make is the thickest, and tells its share."""
    many = [path(f"p{i}", "x", "z" if i else "y") for i in range(9)]
    found = moves(
        laid_out(dot(graph_of(journey({"A": ["x"], "B": ["y", "z"]}, *many, path("rare", "x", "y")))))
    )
    usual = found["n1", "n3"]
    assert usual["headlabel"] == "60%"  # six of ten: three have lines of their own
    assert float(usual["penwidth"]) > 2 * min(float(edge["penwidth"]) for edge in found.values())


def test_chosen_paths_only() -> None:
    """With --path the others are gone, and what they alone visit is still there, as on no path."""
    map = journey({"A": ["x"], "B": ["z"]}, path("one", "x"), path("two", "x", "z"))
    data = laid_out(dot(graph_of(map, ("one",))))
    assert list(moves(data)) == [("p1", "n1")]
    assert named(data)["n2"]["fontcolor"] == LIGHT["muted"]


def test_right_to_left_maps_run_right_to_left() -> None:
    """The first stage stands on the right."""
    map = journey({"آگاهی": ["دیدن"], "خرید": ["پرداخت"]}, path("p", "دیدن", "پرداخت"), lang="fa")
    items = named(laid_out(dot(graph_of(map))))
    assert float(items["n1"]["pos"].split(",")[0]) > float(items["n2"]["pos"].split(",")[0])


HOSTILE = [
    "<b>bold</b><script>alert(1)</script>",
    '"]; } digraph evil { a [image="/etc/passwd"] }',
    "ends in a backslash \\",
    "\\N \\G \\E \\n \\l",
    "&lt; &amp; &#60;b&#62;",
    "{a|b|<c>} // # /* x */",
    "<<table><tr><td>cell</td></tr></table>>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_markup(text: str) -> None:
    """Whatever stands in a map is drawn as it stands: no element, escape or entity comes of it."""
    map = journey(
        {text: [{"id": "x", "title": text}]},
        {"id": "p", "title": text, "steps": ["x"]},
        title=text,
        persona=text,
    )
    root = drawn(dot(graph_of(map)))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
    texts = [element.text or "" for element in root.iter(SVG + "text")]
    assert texts.count(text) >= 2  # the title and the persona, whole
    squeezed = "".join("".join(texts).split())
    assert squeezed.count("".join(text.split())) == 5
    assert all("image" not in element.tag for element in root.iter())


def test_long_texts_are_bounded() -> None:
    """No string comes near the 16 KB that Graphviz fails on; what is cut ends in an ellipsis."""
    long = "word " * 990
    map = journey(
        {long: [{"id": "x", "title": long, "pain_points": [long]}]},
        {"id": "p", "title": long, "steps": ["x"]},
        title=long,
        persona=long,
    )
    source = dot(graph_of(map))
    strings = re.findall(r'"(?:[^"\\]|\\.)*"', source)
    assert max(len(string.encode()) for string in strings) < 500
    assert sum("…" in string for string in strings) >= 6
    assert laid_out(source)


def test_only_known_attributes_values_and_names() -> None:
    """Colours are those of the theme, ids are made up, nothing is curved, no label is HTML."""
    source = "".join(dot(graph_of(example(file))) for file in EXAMPLES)
    bare_source = re.sub(r'"(?:[^"\\]|\\.)*"', '""', source)
    assert set(re.findall(r'"(#[0-9A-Fa-f]{6})"', source)) <= set(LIGHT.values())
    assert "curved" not in source and "=<" not in bare_source
    assert set(re.findall(r"\b([a-z]+[0-9]+)(?= \[| ->)", bare_source)) <= set(
        re.findall(r"\b(?:n|p)[0-9]+\b", bare_source)
    )
    assert set(re.findall(r"(\w+)=", bare_source)) <= ATTRIBUTES


def test_an_empty_stage_keeps_its_place() -> None:
    """A stage without touchpoints is a cluster between its neighbours."""
    data = laid_out(dot(graph_of(journey({"A": ["x"], "B": [], "C": ["z"]}))))
    boxes = [item["bb"].split(",") for item in data["objects"] if item["name"].startswith("cluster_")]
    assert all(float(a[2]) < float(b[0]) for a, b in pairwise(boxes))


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys(most_touchpoints=30, most_paths=9))
def test_graphviz_takes_any_journey(map: Journey) -> None:
    """Revisits, self-loops, empty stages and every script: Graphviz lays out both sources, all moves."""
    graph = graph_of(map)
    expected = {edge.id for edge in graph.edges}
    for source in (dot(graph), bare(graph)):
        data = laid_out(source)
        assert {edge["id"] for edge in data.get("edges", []) if "id" in edge} == expected


@pytest.mark.slow
def test_six_hundred_touchpoints_are_no_matter() -> None:
    """What a user runs `dot` on is laid out in seconds, not minutes, at 600 touchpoints and 50 paths."""
    source = dot(graph_of(large(6, 600, 50, 20)))
    started = time.monotonic()
    run([dot_program(), "-Tsvg"], source.encode(), help="", seconds=60)
    assert time.monotonic() - started < 300
