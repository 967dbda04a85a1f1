"""Journey → Scene: the map view, and the wiggle chart alone."""

from __future__ import annotations

from journeymap.i18n import Words, words
from journeymap.model.journey import Journey
from journeymap.picture.layout.cards import cards
from journeymap.picture.layout.emotion_lane import emotion_lane, emotions_of
from journeymap.picture.layout.grid import MARGIN, make_grid
from journeymap.picture.layout.ground import ground
from journeymap.picture.layout.header import header
from journeymap.picture.layout.legend import legend
from journeymap.picture.layout.moves import moves
from journeymap.picture.layout.threads import Thread, threads
from journeymap.picture.layout.wiggle_chart import label_width, least_width, wiggle_chart
from journeymap.picture.scene import Curve, Item, Rect, Scene, mirrored

_LEAST_WIDTH = 760.0
_GAP = 26.0


def map_scene(journey: Journey, chosen: tuple[str, ...] = (), titled: bool = True) -> Scene:
    """The whole map: head, grid with cards and paths, emotion curve, wiggle chart, legend.

    `chosen` holds the ids of the paths to draw; empty for all. Without `titled`, title and persona are left to the
    page around the picture.
    """
    language = words(journey.lang)
    drawn = threads(journey, chosen)
    # The grid says how wide the picture is, the head how far down the grid begins: it is placed at 0, then moved.
    probe = make_grid(journey, drawn, language, 0)
    label = max(label_width(journey), probe.left - MARGIN) if drawn else 0
    width = max(probe.right + MARGIN, _LEAST_WIDTH, least_width(drawn, label) + 2 * MARGIN)
    head, y = header(journey, drawn, language, width, titled)
    grid = make_grid(journey, drawn, language, y + 12)
    emotions = emotions_of(journey, drawn)
    lane, lane_height = emotion_lane(grid, journey, emotions, language)
    bottom = grid.bottom + lane_height + 10
    items: list[Item] = [
        Rect(0, 0, width, 0, "paper"),
        *head,
        *ground(grid, bottom, journey.rtl),
        *moves(grid, drawn, language),
        *cards(grid, journey, emotions, language),
        *lane,
    ]
    y = bottom + _GAP
    if drawn:
        chart, height = wiggle_chart(journey, drawn, language, MARGIN, y, width - MARGIN, label)
        items += chart
        y += height + 10
    return _finished(journey, language, items, width, y, drawn, emotions)


def wiggle_scene(journey: Journey, chosen: tuple[str, ...] = (), titled: bool = True) -> Scene:
    """The wiggle chart alone, with the head of the map."""
    language = words(journey.lang)
    drawn = threads(journey, chosen)
    label = label_width(journey)
    longest = max((len(thread.visits) for thread in drawn), default=1)
    width = max(least_width(drawn, label) + 2 * MARGIN, 900.0, min(1400.0, label + 84.0 * longest))
    return _chart_scene(journey, drawn, language, width, titled, None)


def overview_scene(journey: Journey, chosen: tuple[str, ...], width: float) -> Scene:
    """Head, wiggle chart and the whole legend of the map, at least this wide: the first of several sheets."""
    language = words(journey.lang)
    drawn = threads(journey, chosen)
    width = max(width, least_width(drawn, label_width(journey)) + 2 * MARGIN)
    return _chart_scene(journey, drawn, language, width, True, emotions_of(journey, drawn))


def _chart_scene(
    journey: Journey,
    drawn: list[Thread],
    language: Words,
    width: float,
    titled: bool,
    emotions: dict[str, float] | None,
) -> Scene:
    items, y = header(journey, drawn, language, width, titled)
    items = [Rect(0, 0, width, 0, "paper"), *items]
    y += 12
    if drawn:
        chart, height = wiggle_chart(
            journey, drawn, language, MARGIN, y, width - MARGIN, label_width(journey)
        )
        items += chart
        y += height + 10
    return _finished(journey, language, items, width, y, drawn, emotions)


def _finished(
    journey: Journey,
    language: Words,
    items: list[Item],
    width: float,
    y: float,
    drawn: list[Thread],
    emotions: dict[str, float] | None,
) -> Scene:
    items.append(Curve([(MARGIN, y), (width - MARGIN, y)], "line"))
    signs, height = legend(
        journey,
        drawn,
        emotions or {},
        language,
        MARGIN,
        y + 6,
        width - MARGIN,
        with_cards=emotions is not None,
    )
    items += signs
    y += height + 24
    paper = items[0]
    assert isinstance(paper, Rect)
    paper.h = y
    description = language.get(
        "picture-description",
        persona=journey.persona.name,
        stages=language.count("stages", len(journey.stages)),
        touchpoints=language.count("touchpoints", len(journey.touchpoints)),
        paths=language.count("paths", len(drawn)),
    )
    title = language.get("picture-of", title=journey.title)
    scene = Scene(width, y, title, description, journey.lang, journey.rtl, items)
    return mirrored(scene) if journey.rtl else scene
