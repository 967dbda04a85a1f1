"""Content → Scene: the map view, and the wiggle chart alone."""

from __future__ import annotations

from journeymap.picture.layout.cards import cards
from journeymap.picture.layout.composition import LEAST_WIDTH, composed, stacked
from journeymap.picture.layout.content import Content
from journeymap.picture.layout.emotion_lane import emotion_lane
from journeymap.picture.layout.grid import MARGIN, make_grid
from journeymap.picture.layout.ground import ground
from journeymap.picture.layout.moves import moves
from journeymap.picture.layout.wiggle_chart import label_width, least_width, wiggle_chart
from journeymap.picture.scene import Item, Scene

_GAP = 26.0


def map_scene(content: Content, titled: bool = True) -> Scene:
    """The whole map: head, grid with cards and paths, emotion curve, wiggle chart, legend.

    Without `titled`, title and persona are left to the page around the picture.
    """
    # The grid says how wide the picture is, the head how far down the grid begins: it is placed at 0, then moved.
    probe = make_grid(content, 0)
    label = max(label_width(content.journey), probe.left - MARGIN) if content.threads else 0
    width = max(probe.right + MARGIN, LEAST_WIDTH, least_width(content.threads, label) + 2 * MARGIN)

    def body(top: float) -> tuple[list[Item], float]:
        grid = make_grid(content, top + 12)
        lane, lane_height = emotion_lane(grid, content)
        bottom = grid.bottom + lane_height + 10
        items = [
            *ground(grid, bottom, content.journey.rtl),
            *moves(grid, content),
            *cards(grid, content),
            *lane,
        ]
        chart, y = _chart(content, width, bottom + _GAP, label)
        return [*items, *chart], y

    return composed(content, width, body, titled=titled)


def wiggle_scene(content: Content, titled: bool = True) -> Scene:
    """The wiggle chart alone, with the head of the map."""
    label = label_width(content.journey)
    longest = max((len(thread.visits) for thread in content.threads), default=1)
    width = max(least_width(content.threads, label) + 2 * MARGIN, 900.0, min(1400.0, label + 84.0 * longest))
    return composed(
        content, width, lambda top: _chart(content, width, top + 12, label), titled=titled, with_cards=False
    )


def overview(content: Content, width: float) -> tuple[list[Item], float, float]:
    """Head, wiggle chart and the whole legend of the map, and how wide and high they are: at least this wide."""
    label = label_width(content.journey)
    width = max(width, least_width(content.threads, label) + 2 * MARGIN)
    items, height = stacked(content, width, lambda top: _chart(content, width, top + 12, label))
    return items, width, height


def _chart(content: Content, width: float, top: float, label: float) -> tuple[list[Item], float]:
    """The wiggle chart, where there are paths, and where it ends."""
    if not content.threads:
        return [], top
    chart, height = wiggle_chart(content, MARGIN, top, width - MARGIN, label)
    return chart, top + height + 10
