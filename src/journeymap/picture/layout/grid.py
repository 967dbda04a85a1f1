"""Where things stand: columns are stages, rows are channels, cards are touchpoints, with gutters for the lines."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from journeymap.model.journey import Journey, Stage, Touchpoint
from journeymap.picture.layout.bands import ROW_TITLE, Band, bands_of, channel_title
from journeymap.picture.layout.content import Content
from journeymap.picture.layout.lettering import extent, fit
from journeymap.picture.layout.threads import Thread

MARGIN = 28.0
CARD_W = 158.0
SLOT_GAP = 36.0
STAGE_PAD = 20.0
STAGE_GAP = 4.0
BADGE = 9.5  # the radius of a visit's number
BADGES_A_ROW = 7
BADGE_ROWS = 2
TITLE_SIZE, TITLE_LEADING = 12.5, 16.0
MAX_TITLE_LINES = 4
ROOMY = 13  # up to so many touchpoints, each has a slot of its own; more are packed


@dataclass(slots=True)
class Badge:
    """The number of a visit on a card."""

    thread: Thread
    number: int
    note: str = ""  # the channel of this visit, where it is not the card's


@dataclass(slots=True)
class Card:
    """A touchpoint in its place; `slot` counts columns of cards and `line` rows of cards over the whole grid."""

    touchpoint: Touchpoint
    stage: int
    slot: int
    line: int
    title: list[str]
    badges: list[Badge] = field(default_factory=list)
    on_plan: bool = False
    x: float = 0
    y: float = 0
    h: float = 0
    w: float = CARD_W

    @property
    def visited(self) -> bool:
        return bool(self.badges) or self.on_plan

    @property
    def notes(self) -> list[Badge]:
        return [badge for badge in self.badges if badge.note]


@dataclass(slots=True)
class Column:
    """A stage."""

    stage: Stage
    title: list[str]
    goal: list[str]
    first_slot: int
    slots: int
    x: float = 0
    w: float = 0


@dataclass(slots=True)
class Grid:
    """The whole of it, px. `gutters_x` run between the slots, `gutters_y` above each line and below the last."""

    columns: list[Column]
    bands: list[Band]
    cards: dict[str, Card]
    top: float
    head: float
    left: float
    right: float = 0
    bottom: float = 0
    gutters_x: list[float] = field(default_factory=list)
    gutters_y: list[float] = field(default_factory=list)


def make_grid(content: Content, top: float) -> Grid:
    """Places every touchpoint of a journey, from `top` downwards."""
    journey = content.journey
    bands = bands_of(content)
    band_of = {band.channel.id if band.channel else None: i for i, band in enumerate(bands)}
    labelled = [band for band in bands if band.title]
    left = MARGIN
    if labelled:
        widest = max(extent(line, ROW_TITLE, True) for band in labelled for line in band.title)
        left += max(widest, max(extent(band.kind, 10.5) for band in labelled), 84) + 18
    else:
        left += 84 + 18  # the emotion curve has its words here
    columns: list[Column] = []
    seats: list[_Seat] = []
    for rank, stage in enumerate(journey.stages):
        column, taken = _column(journey, rank, stage, band_of)
        columns.append(column)
        seats += taken
    cards = _cards(columns, bands, seats)
    _add_badges(content, cards)
    grid = Grid(columns, bands, cards, top, 0, left)
    _place_columns(grid)
    _place_lines(grid)
    return grid


class _Seat(NamedTuple):
    """Where in its stage and its channel a touchpoint stands: both counted from 0, as are the lines of the band."""

    touchpoint: Touchpoint
    stage: int
    slot: int
    band: int
    line: int


def _column(
    journey: Journey, rank: int, stage: Stage, band_of: dict[str | None, int]
) -> tuple[Column, list[_Seat]]:
    """A stage's cards in its slots: one slot each while they are few, then packed with as little stacking as it takes."""
    count = len(stage.touchpoints)
    of_band = [band_of[row.id if (row := journey.channel(t.channel)) else None] for t in stage.touchpoints]
    fullest = max((of_band.count(band) for band in set(of_band)), default=0)
    if count <= 6 and len(journey.touchpoints) <= ROOMY:
        slots = max(1, count)
    else:
        slots = min(
            count, 6, max(math.ceil(math.sqrt(fullest * 2)), math.ceil(min(count, 5) * 0.4), count // 12)
        )
        slots = max(1, slots)
    seats: list[_Seat] = []
    for band in dict.fromkeys(of_band):
        members = [i for i, own in enumerate(of_band) if own == band]
        for place, i in enumerate(members):
            touchpoint = stage.touchpoints[i]
            if len(members) > slots:  # line after line, as one reads
                line, slot = divmod(place, slots)
            else:  # on one line, each as near as it can be to its place in the stage
                line, last = 0, slots - (len(members) - place)
                first = slot + 1 if place else 0
                slot = min(max(first, i * slots // count), last)
            seats.append(_Seat(touchpoint, rank, slot, band, line))
    width = slots * CARD_W + (slots - 1) * SLOT_GAP + 2 * STAGE_PAD
    title = fit(stage.title, width - 26, 15, True, 3)
    goal = fit(stage.goal, width - 26, 11.5, False, 4) if stage.goal else []
    return Column(stage, title, goal, 0, slots, 0, width), seats


def _cards(columns: list[Column], bands: list[Band], seats: list[_Seat]) -> dict[str, Card]:
    """The cards by the ids of their touchpoints, their slots and lines counted over the whole grid."""
    for seat in seats:
        bands[seat.band].lines = max(bands[seat.band].lines, seat.line + 1)
    slot = line = 0
    for column in columns:
        column.first_slot = slot
        slot += column.slots
    for band in bands:
        band.first_line = line
        line += band.lines
    return {
        seat.touchpoint.id: Card(
            seat.touchpoint,
            seat.stage,
            columns[seat.stage].first_slot + seat.slot,
            bands[seat.band].first_line + seat.line,
            fit(seat.touchpoint.title, CARD_W - 24, TITLE_SIZE, True, MAX_TITLE_LINES),
        )
        for seat in seats
    }


def _add_badges(content: Content, cards: dict[str, Card]) -> None:
    journey = content.journey
    for thread in content.threads:
        for visit in thread.visits:
            card = cards[visit.touchpoint.id]
            if not thread.numbered:
                card.on_plan = True
                continue
            own = journey.channel(visit.step.channel)
            usual = journey.channel(visit.touchpoint.channel)
            elsewhere = own is not None and (usual is None or own.id != usual.id)
            note = channel_title(own, content.words) if own and elsewhere else ""
            card.badges.append(Badge(thread, visit.number, note))


def _place_columns(grid: Grid) -> None:
    x = grid.left
    for column in grid.columns:
        column.x = x
        for slot in range(column.slots):
            first = x + STAGE_PAD + slot * (CARD_W + SLOT_GAP)
            grid.gutters_x.append(first - SLOT_GAP / 2)
            for card in grid.cards.values():
                if card.slot == column.first_slot + slot:
                    card.x = first
        x += column.w + STAGE_GAP
    grid.right = x - STAGE_GAP
    grid.gutters_x.append(grid.right - STAGE_PAD / 2)


def _place_lines(grid: Grid) -> None:
    """Rows as high as their fullest card needs, with room for badges above and lines between."""
    titles = max(len(column.title) * 19 for column in grid.columns)
    goals = max(len(column.goal) * 15 for column in grid.columns)
    grid.head = 16 + titles + goals + 12
    y = grid.top + grid.head
    on_line: dict[int, list[Card]] = defaultdict(list)
    for card in grid.cards.values():
        on_line[card.line].append(card)
    for band in grid.bands:
        band.y = y
        for line in range(band.first_line, band.first_line + band.lines):
            here = on_line[line]
            badge_rows = max((badge_rows_of(card) for card in here), default=1)
            grid.gutters_y.append(y + 9)
            y += 29 + (badge_rows - 1) * (2 * BADGE + 2)
            height = max((_height(card) for card in here), default=44)
            for card in here:
                card.y, card.h = y, height
            y += height + 7
        y += 8
        band.h = max(y - band.y, len(band.title) * 16 + 34)
        y = band.y + band.h
    grid.gutters_y.append(y - 7)
    grid.bottom = y


def badge_rows_of(card: Card) -> int:
    """How many rows of badges stand on a card; more than fit end in a «+n»."""
    return max(1, min(BADGE_ROWS, math.ceil(len(card.badges) / BADGES_A_ROW)))


def _height(card: Card) -> float:
    return 13 + len(card.title) * TITLE_LEADING + 8 + 15 + (14 * min(2, len(card.notes)) if card.notes else 0)
