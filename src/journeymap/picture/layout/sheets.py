"""Content → Scenes for sheets of paper: an overview, then the map in pieces whose letters can be read.

Pieces end between stages and between channels, so that no card is cut; each has the names of its stages and
channels.
"""

from __future__ import annotations

from dataclasses import replace

from journeymap.picture.layout.cards import cards
from journeymap.picture.layout.composition import finished
from journeymap.picture.layout.content import Content
from journeymap.picture.layout.emotion_lane import emotion_lane
from journeymap.picture.layout.grid import MARGIN, Grid, make_grid
from journeymap.picture.layout.ground import STAGE_COLOURS, ground
from journeymap.picture.layout.lettering import cut, extent, write
from journeymap.picture.layout.map import overview
from journeymap.picture.layout.moves import moves
from journeymap.picture.scene import (
    Circle,
    Curve,
    Group,
    Image,
    Item,
    Rect,
    Scene,
    SceneText,
    Shape,
    moved,
)

_SCALES = (0.62, 0.56, 0.5, 0.45)  # points for a px; the smallest letters have 10 px
_TOP = 10.0
_FOOT = 30.0  # for the title and the number of the sheet
_SIDE = 6.0
_FAR = 200.0  # more than the margin of the paper around a sheet
Span = tuple[float, float]
_Box = tuple[float, float, float, float]  # left, top, right, bottom


def sheets(content: Content, area: Span) -> list[Scene]:
    """The map on sheets that all have the shape of `area` (width and height in points), upright or lying.

    As few sheets as can be read, and then as large as they can be. None where a stage is too large for a sheet.
    """
    whole = _Whole(content)
    plans = []
    for points in (area, area[::-1]):
        for scale in _SCALES:
            w, h = points[0] / scale, points[1] / scale
            if windows := whole.windows(w, h):
                plans.append((len(windows), -scale, w, h, windows))
    if not plans:
        return []
    _, _, w, h, windows = min(plans, key=lambda plan: plan[:2])
    count = len(windows) + 1
    found = [_overview(content, w, h, count)]
    for number, window in enumerate(windows, 2):
        items = [*whole.sheet(window, w, h), *_foot(content, number, count, w, h)]
        found.append(finished(content, w, h, items))
    return found


def _overview(content: Content, w: float, h: float, count: int) -> Scene:
    """The first sheet, as high as the others or, where it has more to tell, larger in the same shape."""
    items, width, height = overview(content, w)
    if (height + _FOOT) / width > h / w:
        items, width, height = overview(content, (height + _FOOT) * w / h)
    height = max(height + _FOOT, width * h / w)
    return finished(content, width, height, [*items, *_foot(content, 1, count, width, height)])


def _foot(content: Content, number: int, count: int, w: float, h: float) -> list[Item]:
    """The last line of a sheet: the title of the map, and which sheet this is."""
    journey, words = content.journey, content.words
    place = f"{words.number(number)} / {words.number(count)}"
    y, right = h - 8, w - _SIDE
    room = right - MARGIN - extent(place, 12) - 20
    title = cut(journey.title, room, 12)
    return [
        *write(MARGIN, y, [title], 12, 14, whole=journey.title, fill="muted", rtl=journey.rtl),
        *write(right, y, [place], 12, 14, fill="muted", anchor="right", rtl=journey.rtl),
    ]


class _Whole:
    """The grid of the map and all that is in it, from which sheets are cut."""

    def __init__(self, content: Content) -> None:
        self.grid = grid = make_grid(content, 0)
        lane, height = emotion_lane(grid, content)
        self.lane = (grid.bottom, grid.bottom + height + 10) if lane else None
        back = ground(grid, grid.bottom + height + 10, content.journey.rtl)
        groups = [item for item in back if isinstance(item, Group)]
        self.heads = [group for group in groups if group.kind == "stage"]
        self.channels = [group for group in groups if group.kind == "channel"]
        # What stands at the side of the emotion curve is its name, which every sheet with a piece of it has.
        self.side = [item for item in lane if isinstance(item, SceneText)]
        self.items: list[Item] = [
            *(item for item in back if isinstance(item, Curve)),
            *moves(grid, content),
            *cards(grid, content),
            *(item for item in lane if not isinstance(item, SceneText)),
        ]

    def windows(self, w: float, h: float) -> list[_Box]:
        """The pieces for sheets of this size, px, in the order in which they are read; none if one is too large."""
        grid = self.grid
        room = h - _TOP - grid.head - _FOOT
        rows: list[Span] = []
        for band in grid.bands:
            rows += [(band.y, band.y + band.h)] if band.h <= room else _lines(grid, band.y, band.y + band.h)
        rows += [self.lane] if self.lane else []
        across = _packed([(c.x, c.x + c.w) for c in grid.columns], w - grid.left - _SIDE)
        down = _packed(rows, room)
        return [(x0, y0, x1, y1) for y0, y1 in down for x0, x1 in across]

    def sheet(self, window: _Box, w: float, h: float) -> list[Item]:
        """One piece: its columns, what is in them, and over all that sticks out, the names at its edges."""
        x0, y0, x1, y1 = window
        grid = self.grid
        top = _TOP + grid.head
        dx, dy = grid.left - x0, top - y0
        right, bottom = x1 + dx, y1 + dy
        here = [i for i, column in enumerate(grid.columns) if x0 <= column.x < x1]
        columns = [(grid.columns[i], f"stage-{i % STAGE_COLOURS}") for i in here]
        items: list[Item] = [
            Rect(c.x + dx, _TOP, c.w, bottom - _TOP, f"{colour}-soft", r=10) for c, colour in columns
        ]
        items += [moved(item, dx, dy) for item in _within(self.items, window)]
        items += [
            Rect(-_FAR, -_FAR, w + 2 * _FAR, top + _FAR, "paper"),
            Rect(-_FAR, -_FAR, grid.left + _FAR, h + 2 * _FAR, "paper"),
            Rect(right, -_FAR, w - right + _FAR, h + 2 * _FAR, "paper"),
            Rect(-_FAR, bottom, w + 2 * _FAR, h - bottom + _FAR, "paper"),
        ]
        for column, colour in columns:
            x = column.x + dx
            items.append(Rect(x, _TOP, column.w, grid.head, f"{colour}-soft", r=10))
            items.append(Rect(x, top - 10, column.w, 10, f"{colour}-soft"))
            items.append(Rect(x, _TOP, column.w, 5, colour, r=2.5))
        items += [moved(self.heads[i], dx, _TOP) for i in here]
        return items + self._side(window, dy)

    def _side(self, window: _Box, dy: float) -> list[Item]:
        """The names of the channels, each in the middle of what is seen of it."""
        _, y0, _, y1 = window
        grid = self.grid
        items: list[Item] = []
        labels = iter(self.channels)
        for band in grid.bands:
            label = next(labels) if band.title else None
            first, last = max(y0, band.y), min(y1, band.y + band.h)
            if first >= last:
                continue
            items.append(Curve([(MARGIN, first + dy), (grid.left, first + dy)], "line"))
            if label is not None:
                items.append(moved(label, 0, dy + (first + last) / 2 - band.y - band.h / 2))
        if self.lane and y0 < self.lane[1] <= y1:
            items.append(Curve([(MARGIN, grid.bottom + dy), (grid.left, grid.bottom + dy)], "line"))
            items += [moved(item, 0, dy) for item in self.side]
        return items


def _lines(grid: Grid, top: float, bottom: float) -> list[Span]:
    """The lines of cards of a channel that is too high for a sheet."""
    starts = [y - 9 for y in grid.gutters_y[:-1] if top <= y - 9 < bottom]
    return list(zip(starts, [*starts[1:], bottom], strict=True))


def _packed(spans: list[Span], room: float) -> list[Span]:
    """Neighbours put together to pieces of at most this size: as few as can be, about equally large."""
    largest = max(b - a for a, b in spans)
    if largest > room:
        return []
    pieces = _filled(spans, room)
    low, high = largest, room
    while high - low > 1:
        middle = (low + high) / 2
        if len(_filled(spans, middle)) == len(pieces):
            high = middle
        else:
            low = middle
    return _filled(spans, high)


def _filled(spans: list[Span], room: float) -> list[Span]:
    pieces: list[Span] = []
    for a, b in spans:
        if pieces and b - pieces[-1][0] <= room:
            pieces[-1] = (pieces[-1][0], b)
        else:
            pieces.append((a, b))
    return pieces


def _within(items: list[Item], window: _Box) -> list[Item]:
    """The things that are seen in a window, whole; of groups, what is seen of them."""
    seen: list[Item] = []
    x0, y0, x1, y1 = window
    for item in items:
        if isinstance(item, Group):
            if inner := _within(item.items, window):
                seen.append(replace(item, items=inner))
            continue
        left, top, right, bottom = _box(item)
        if left < x1 and right > x0 and top < y1 and bottom > y0:
            seen.append(item)
    return seen


def _box(item: Shape) -> _Box:
    """What a thing is in, with a line's width."""
    match item:
        case Rect() | Image():
            return item.x, item.y, item.x + item.w, item.y + item.h
        case Circle():
            return item.x - item.r, item.y - item.r, item.x + item.r, item.y + item.r
        case SceneText():
            w = extent(item.text, item.size, item.bold)
            left = item.x - {"left": 0, "middle": w / 2, "right": w}[item.anchor]
            return left, item.y - item.size, left + w, item.y + item.size * 0.3
    ends = [point[:2] if len(point) == 3 else point for point in item.points]
    xs, ys = [x for point in ends for x in point[::2]], [y for point in ends for y in point[1::2]]
    half = item.width / 2
    return min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half
