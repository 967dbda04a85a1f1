"""What holds for every picture: nothing overlaps, nothing sticks out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from journeymap.model.journey import Journey
from journeymap.picture.layout.content import content_of
from journeymap.picture.layout.grid import BADGE, Grid, make_grid
from journeymap.picture.layout.map import map_scene, wiggle_scene
from journeymap.picture.layout.moves import moves
from journeymap.picture.scene import Circle, Curve, Group, Item, Rect, Scene, SceneText, groups
from journeymap.render.paper import SMALLEST
from journeymap.typeset.measuring import width
from tests.picture.journeys import journeys

Box = tuple[float, float, float, float]
# Without shrinking: a journey takes long to shrink, and the message tells what overlaps.
THOROUGH = settings(
    max_examples=200,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
LARGE = settings(THOROUGH, max_examples=8, suppress_health_check=list(HealthCheck))


def flat(items: list[Item]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Group):
            yield from flat(item.items)
        else:
            yield item


def text_box(text: SceneText) -> Box:
    wide = width(text.text, text.size, text.bold)
    left = {"left": text.x, "middle": text.x - wide / 2, "right": text.x - wide}[text.anchor]
    return left, text.y - 0.72 * text.size, left + wide, text.y + 0.1 * text.size


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] - 0.5 and b[0] < a[2] - 0.5 and a[1] < b[3] - 0.5 and b[1] < a[3] - 0.5


def inside(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0] - 0.5
        and inner[1] >= outer[1] - 0.5
        and inner[2] <= outer[2] + 0.5
        and inner[3] <= outer[3] + 0.5
    )


def first_overlap(boxes: list[tuple[Box, str]]) -> tuple[str, str] | None:
    """Two boxes that overlap, by a sweep from left to right."""
    active: list[tuple[Box, str]] = []
    for box, name in sorted(boxes):
        active = [(other, label) for other, label in active if other[2] > box[0]]
        for other, label in active:
            if overlap(box, other):
                return label, name
        active.append((box, name))
    return None


def grid_of(journey: Journey) -> Grid:
    return make_grid(content_of(journey), 100)


def everything_fits(scene: Scene) -> None:
    picture = (0.0, 0.0, scene.width, scene.height)
    texts = [item for item in flat(scene.items) if isinstance(item, SceneText)]
    for text in texts:
        assert inside(text_box(text), picture), f"{text.text!r} leaves the picture"
        if any(char.isalpha() for char in text.text):
            assert text.size >= SMALLEST, "paper takes these for the smallest letters of a picture"
    for item in flat(scene.items):
        if isinstance(item, Rect):
            assert inside((item.x, item.y, item.x + item.w, item.y + item.h), picture)
        elif isinstance(item, Circle):
            assert inside((item.x - item.r, item.y - item.r, item.x + item.r, item.y + item.r), picture)
        elif isinstance(item, Curve):
            for point in item.points:
                x, y = point[:2] if len(point) == 3 else point[-2:]
                assert inside((x, y, x, y), picture)
    assert first_overlap([(text_box(text), text.text) for text in texts]) is None


@pytest.mark.slow
@THOROUGH
@given(journeys())
def test_no_text_overlaps_another_and_all_is_inside(journey: Journey) -> None:
    """In a map of any journey no two texts overlap, and everything lies within the picture."""
    everything_fits(map_scene(content_of(journey)))


@pytest.mark.slow
@THOROUGH
@given(journeys())
def test_chart_alone_fits(journey: Journey) -> None:
    """The wiggle chart alone: no two texts overlap, and everything lies within the picture."""
    everything_fits(wiggle_scene(content_of(journey)))


@pytest.mark.slow
@THOROUGH
@given(journeys())
def test_cards_keep_apart(journey: Journey) -> None:
    """No two cards overlap, and each lies in the column of its stage and the row of its channel."""
    grid = grid_of(journey)
    boxes = [((c.x, c.y, c.x + c.w, c.y + c.h), c.touchpoint.id) for c in grid.cards.values()]
    assert len(boxes) == len(journey.touchpoints)
    assert first_overlap(boxes) is None
    for card in grid.cards.values():
        column = grid.columns[card.stage]
        assert column.x <= card.x and card.x + card.w <= column.x + column.w
        row = journey.channel(card.touchpoint.channel)
        band = next(
            b for b in grid.bands if (b.channel.id if b.channel else None) == (row.id if row else None)
        )
        assert band.y <= card.y and card.y + card.h <= band.y + band.h


@pytest.mark.slow
@THOROUGH
@given(journeys())
def test_texts_of_a_card_stay_in_it(journey: Journey) -> None:
    """Title, media and notes of a card lie within the card; its badges on or above its upper edge, apart."""
    for card in groups(map_scene(content_of(journey)).items, "card"):
        frame = next(item for item in card.items if isinstance(item, Rect))
        box = (frame.x, frame.y, frame.x + frame.w, frame.y + frame.h)
        for item in card.items:
            if isinstance(item, SceneText) and not item.text.startswith("+"):
                assert inside(text_box(item), box), item.text
        dots = [
            dot for badge in groups(card.items, "visit") for dot in badge.items if isinstance(dot, Circle)
        ]
        for dot in dots:
            assert frame.x - BADGE <= dot.x <= frame.x + frame.w + BADGE
            assert dot.y <= frame.y + 0.5
        places = [(dot.x, dot.y) for dot in dots]
        assert all(
            (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 >= (2 * BADGE) ** 2 - 1e-6
            for a in places
            for b in places
            if a is not b
        )


def samples(points: list[tuple[float, ...]]) -> Iterator[tuple[float, float]]:
    """Points on a curve, a few px apart."""
    x, y = points[0][:2]
    for point in points[1:]:
        if len(point) == 2:
            controls = ((x, y), (x, y), point, point)
        else:
            controls = ((x, y), point[:2], point[2:4], point[4:6])
        for i in range(1, 60):
            t, s = i / 60, 1 - i / 60
            weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
            yield tuple(sum(w * c[k] for w, c in zip(weights, controls, strict=True)) for k in (0, 1))  # type: ignore[misc]
        x, y = point[-2], point[-1]


@pytest.mark.slow
@THOROUGH
@given(journeys(most_touchpoints=40, most_paths=5))
def test_moves_keep_out_of_cards(journey: Journey) -> None:
    """No line of a move runs through a card, be it behind another card's text or its own."""
    content = content_of(journey)
    grid = make_grid(content, 100)
    boxes = [(c.x + 2, c.y + 2, c.x + c.w - 2, c.y + c.h - 2) for c in grid.cards.values()]
    for move in groups(moves(grid, content), "move"):
        for line in move.items:
            if isinstance(line, Curve) and line.stroke:
                for x, y in samples(line.points):
                    assert not any(b[0] < x < b[2] and b[1] < y < b[3] for b in boxes)


@pytest.mark.slow
@LARGE
@given(journeys(most_touchpoints=600, most_paths=50))
def test_large_maps_fit_too(journey: Journey) -> None:
    """With up to 600 touchpoints and 50 paths nothing overlaps either."""
    everything_fits(map_scene(content_of(journey)))


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(journeys(most_touchpoints=10, most_paths=3), st.data())
def test_only_the_chosen_paths_are_drawn(journey: Journey, data: st.DataObject) -> None:
    """`--path` leaves the other paths out of the picture."""
    if not journey.paths:
        return
    chosen = data.draw(st.sampled_from(journey.paths)).id
    scene = map_scene(content_of(journey, (chosen,)))
    named = {
        group.data["path"]
        for kind in ("path", "visit", "move", "thread", "plan")
        for group in groups(scene.items, kind)
    }
    assert named == {chosen}


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_right_to_left_runs_the_other_way(lang: str) -> None:
    """The first stage stands left in English and right in Persian; texts follow."""
    journey = Journey.model_validate(
        {
            "title": "T",
            "lang": lang,
            "persona": "P",
            "stages": [{"title": "one", "touchpoints": ["a"]}, {"title": "two", "touchpoints": ["b"]}],
        }
    )
    scene = map_scene(content_of(journey))
    first, second = (
        next(item.x for item in card.items if isinstance(item, Rect)) for card in groups(scene.items, "card")
    )
    assert (first < second) == (lang == "en")
