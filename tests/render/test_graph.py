"""The graph view: everything is on it, nothing overlaps, and a Graphviz that fails is told plainly."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from journeymap.drawing import render
from journeymap.errors import ProgramError
from journeymap.model.journey import Journey
from journeymap.picture.graph import Placed
from journeymap.picture.layout.content import content_of
from journeymap.picture.layout.graph import make_graph
from journeymap.picture.layout.graph_picture import graph_scene
from journeymap.picture.layout.lettering import extent
from journeymap.picture.scene import Group, Item, Rect, Scene, SceneText, groups
from journeymap.programs import DOT_VARIABLE, dot_program
from journeymap.render.graph import place
from journeymap.render.svg import svg
from tests.picture.journeys import journeys
from tests.render.graphs import EXAMPLES, example, graph_of, journey, large, path

Box = tuple[float, float, float, float]


def picture(map: Journey, chosen: tuple[str, ...] = ()) -> Scene:
    content = content_of(map, chosen)
    graph = make_graph(content)
    return graph_scene(content, graph, place(graph))


def texts(items: list[Item]) -> Iterator[SceneText]:
    for item in items:
        if isinstance(item, SceneText):
            yield item
        elif isinstance(item, Group):
            yield from texts(item.items)


def frame(group: Group) -> Box:
    """The outline of a box, a pill or a number: its first rectangle."""
    rect = next(item for item in group.items if isinstance(item, Rect))
    return rect.x, rect.y, rect.x + rect.w, rect.y + rect.h


def span(text: SceneText) -> tuple[float, float]:
    wide = extent(text.text, text.size, text.bold)
    left = text.x - {"left": 0.0, "middle": wide / 2, "right": wide}[text.anchor]
    return left, left + wide


def apart(a: Box, b: Box) -> bool:
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def seats(scene: Scene) -> dict[str, Box]:
    return {card.data["touchpoint"]: frame(card) for card in groups(scene.items, "card")}


def check(scene: Scene, map: Journey) -> None:
    """What must hold for every picture."""
    cards = list(groups(scene.items, "card"))
    assert sorted(card.data["touchpoint"] for card in cards) == sorted(t.id for t in map.touchpoints)
    pills = [group for group in groups(scene.items, "path") if isinstance(group.items[0], Rect)]
    boxes = [frame(card) for card in [*cards, *pills]]
    for i, box in enumerate(boxes):
        assert box[0] >= 0 and box[2] <= scene.width and box[1] >= 0 and box[3] <= scene.height
        assert all(apart(box, other) for other in boxes[i + 1 :])
    for group in [*cards, *pills]:
        left, _, right, _ = frame(group)
        for text in texts([group]):
            start, end = span(text)
            assert left <= start and end <= right, text


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_every_example_has_room_for_all(file: Path) -> None:
    """Boxes and pills lie apart, within the picture, and hold their texts; each move has its number."""
    map = example(file)
    scene = picture(map)
    check(scene, map)
    numbers = [frame(number) for number in groups(scene.items, "visit")]
    assert len(numbers) == len(graph_of(map).edges)
    boxes = [*seats(scene).values(), *numbers]
    hidden = sum(not apart(a, b) for i, a in enumerate(numbers) for b in boxes[len(seats(scene)) + i + 1 :])
    assert hidden <= len(numbers) / 10


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys(most_touchpoints=30, most_paths=9))
def test_any_journey_has_room_for_all(map: Journey) -> None:
    """Long words, every script, empty stages, revisits and self-loops: nothing overlaps or sticks out."""
    check(picture(map), map)


def test_each_visit_has_its_number_on_a_move_to_it() -> None:
    """The numbers of a path run from 1 to its length, each told with where it leads."""
    map = journey({"A": ["x", "y"], "B": ["z"]}, path("p", "x", "z", "x", "z", "z", "y"))
    told = {
        text.text: group.title for group in groups(picture(map).items, "visit") for text in texts([group])
    }
    assert set(told) == {"1", "2, 4", "3", "5", "6"}
    assert told["1"].endswith("\nx") and told["2, 4"].endswith("\nx → z") and told["5"].endswith("\nz → z")


def test_stages_stand_in_order_and_apart() -> None:
    """Each stage has a band of its own, in reading order, that holds its boxes and no others."""
    points = {s: [{"id": f"{s}{i}", "title": f"{s} {i}"} for i in range(14)] for s in "abc"}
    map = journey(points, path("p", *(f"{s}{i}" for i in range(14) for s in "abc")))
    found = seats(picture(map))
    spans = [
        (min(found[f"{s}{i}"][0] for i in range(14)), max(found[f"{s}{i}"][2] for i in range(14)))
        for s in "abc"
    ]
    assert spans[0][1] < spans[1][0] and spans[1][1] < spans[2][0]
    assert len({found[f"a{i}"][0] for i in range(14)}) == 2  # fourteen boxes make two columns, not one


def test_right_to_left_maps_are_turned() -> None:
    """In Persian the path starts on the right and goes to the left."""
    map = journey({"آگاهی": ["دیدن"], "خرید": ["پرداخت"]}, path("p", "دیدن", "پرداخت"), lang="fa")
    found = seats(picture(map))
    assert found["دیدن"][0] > found["پرداخت"][2]


def test_what_is_on_no_path_stands_below() -> None:
    """Boxes that no drawn path visits lie under all others and say so."""
    map = journey({"A": ["x", "never"], "B": ["z"]}, path("p", "x", "z"))
    scene = picture(map)
    found = seats(scene)
    assert found["never"][1] > max(found["x"][3], found["z"][3])
    assert any("not on any path" in card.title for card in groups(scene.items, "card"))


def test_a_map_without_paths_has_its_boxes_in_order() -> None:
    """Without moves the boxes stand as in the file, from the top down."""
    found = seats(picture(journey({"A": ["one", "two", "three"], "B": []})))
    assert found["one"][3] <= found["two"][1] and found["two"][3] <= found["three"][1]


def test_only_chosen_paths_are_drawn() -> None:
    """--path takes the moves of other paths away."""
    map = journey({"A": ["x"], "B": ["z"]}, path("one", "x", "z"), path("two", "z", "x"))
    assert {move.data["path"] for move in groups(picture(map, ("two",)).items, "move")} == {"two"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "map",
    [large(6, 600, 50, 20), large(12, 600, 200, 40, stride=12), large(100, 100, 20, 30, stride=100)],
    ids=["600 and 50 paths", "600 and 200 wandering paths", "100 stages"],
)
def test_large_maps_take_seconds(map: Journey) -> None:
    """What once took Graphviz more than a minute is placed and drawn in seconds."""
    started = time.monotonic()
    svg(picture(map))
    assert time.monotonic() - started < 300


def fake(folder: Path, body: str) -> str:
    file = folder / "dot"
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)
    return str(file)


SMALL = journey({"A": ["x"], "B": ["z"]}, path("p", "x", "z"))


@pytest.mark.skipif(os.name == "nt", reason="the stand-ins for programs are shell scripts")
@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("sleep 60", "did not finish within 0.5 seconds"),
        ("echo 'Segmentation fault' >&2; exit 139", "Segmentation fault"),
        ("exit 0", "is not a layout of this graph"),
        ("echo '<svg>'", "is not a layout of this graph"),
        ("head -c 5000 /dev/urandom", "is not a layout of this graph"),
        ("""echo '{"bb": "0,0,1,1", "objects": []}'""", "is not a layout of this graph"),
        ("""echo '{"bb": "0,0,nan,1", "objects": []}'""", "is not a layout of this graph"),
        ("""echo '{"bb": [0, 0], "objects": 3}'""", "is not a layout of this graph"),
        ("""printf '[%.0s' $(seq 100000)""", "is not a layout of this graph"),
        ("""sed 's/n1/n7/' | EMBEDDED -Kdot -Tjson0""", "is not a layout of this graph"),
        ("""EMBEDDED -Kdot -Tjson0 | sed 's/"e,/"x,/'""", "is not a layout of this graph"),
        ("""EMBEDDED -Kdot -Tjson0; exit 1""", "failed (exit code 1)"),
    ],
)
def test_a_graphviz_that_fails_is_told(
    body: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that hangs, crashes, or writes anything but a layout leads to a sentence and a way out."""
    body = body.replace("EMBEDDED", dot_program())
    monkeypatch.setenv(DOT_VARIABLE, fake(tmp_path, body))
    with pytest.raises(ProgramError) as failed:
        place(graph_of(SMALL), seconds=0.5 if "sleep" in body else 20)
    assert said in str(failed.value)
    assert "Unset JOURNEYMAP_DOT" in failed.value.help


@pytest.mark.skipif(os.name == "nt", reason="the stand-ins for programs are shell scripts")
def test_a_readers_own_dot_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """JOURNEYMAP_DOT decides which program places the graph; the picture is ours all the same."""
    embedded, seen = dot_program(), tmp_path / "seen"
    usual = render(SMALL, "svg", "graph")
    monkeypatch.setenv(DOT_VARIABLE, fake(tmp_path, f'echo "$@" > {seen}; exec {embedded} "$@"'))
    assert render(SMALL, "svg", "graph") == usual
    assert seen.read_text() == "-Kdot -Tjson0\n"


def test_the_map_view_needs_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Graphviz is missing the graph view says so, and the map is drawn."""
    monkeypatch.setenv(DOT_VARIABLE, "/nowhere/dot")
    with pytest.raises(ProgramError, match="/nowhere/dot"):
        render(SMALL, "svg", "graph")
    assert b"<svg" in render(SMALL, "svg", "map")
    assert b"digraph" in render(SMALL, "dot")


def test_texts_of_a_map_never_reach_the_placing_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is placed are boxes without words: nothing in a map can be taken for Graphviz's language."""
    seen = tmp_path / "seen"
    monkeypatch.setenv(DOT_VARIABLE, fake(tmp_path, f"tee {seen} | {dot_program()} -Kdot -Tjson0"))
    map = journey(
        {"Secret": [{"id": "x", "title": "Secret"}]}, path("p", "x", title="Secret"), title="Secret"
    )
    assert isinstance(place(graph_of(map)), Placed)
    assert "Secret" not in seen.read_text()
