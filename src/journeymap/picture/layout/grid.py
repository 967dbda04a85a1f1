"""Where things stand: columns are stages, rows are channels, cards are touchpoints, with gutters for the lines."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field

from journeymap.i18n import Words
from journeymap.model.journey import Journey, Row, Stage, Touchpoint
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
ROW_TITLE = 13.0


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
class Band:
    """A channel; None for touchpoints without one."""

    channel: Row | None
    title: list[str]
    kind: str
    first_line: int = 0
    lines: int = 1
    y: float = 0
    h: float = 0


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


def make_grid(journey: Journey, drawn: list[Thread], words: Words, top: float) -> Grid:
    """Places every touchpoint of a journey, from `top` downwards."""
    bands = _bands(journey, words)
    band_of = {band.channel.id if band.channel else None: i for i, band in enumerate(bands)}
    labelled = [band for band in bands if band.title]
    left = MARGIN
    if labelled:
        widest = max(extent(line, ROW_TITLE, True) for band in labelled for line in band.title)
        left += max(widest, max(extent(band.kind, 10.5) for band in labelled), 84) + 18
    else:
        left += 84 + 18  # the emotion curve has its words here
    cards: dict[str, Card] = {}
    columns = [
        _column(journey, rank, stage, band_of, bands, cards, journey.rtl)
        for rank, stage in enumerate(journey.stages)
    ]
    _number(columns, bands, cards)
    _add_badges(journey, drawn, cards, words)
    grid = Grid(columns, bands, cards, top, 0, left)
    _place_columns(grid)
    _place_lines(grid)
    return grid


def channel_title(row: Row, words: Words) -> str:
    """The name of a channel: the map's own, else the well-known one in the map's language."""
    return row.title if row.own_title else words.channel(row.id, row.title)


def _kind(row: Row, words: Words) -> str:
    """The type of a channel, unless its name says the same."""
    kind = words.get(f"type.{row.type}") if row.type else ""
    return "" if kind.casefold() == channel_title(row, words).casefold() else kind


def _bands(journey: Journey, words: Words) -> list[Band]:
    """Channels in the order of first use, those of one type together; touchpoints without a channel last."""
    used: dict[str, Row] = {}
    bare = False
    for touchpoint in journey.touchpoints:
        row = journey.channel(touchpoint.channel)
        if row is None:
            bare = True
        else:
            used.setdefault(row.id, row)
    types = list(dict.fromkeys(row.type for row in used.values()))
    rows = sorted(used.values(), key=lambda row: types.index(row.type))
    bands = [
        Band(row, fit(channel_title(row, words), 124, ROW_TITLE, True, 3), _kind(row, words)) for row in rows
    ]
    if bare or not bands:
        bands.append(Band(None, fit(words.get("no-channel"), 124, ROW_TITLE, True, 3) if bands else [], ""))
    return bands


def _column(
    journey: Journey,
    rank: int,
    stage: Stage,
    band_of: dict[str | None, int],
    bands: list[Band],
    cards: dict[str, Card],
    rtl: bool,
) -> Column:
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
            bands[band].lines = max(bands[band].lines, line + 1)
            title = fit(touchpoint.title, CARD_W - 24, TITLE_SIZE, True, MAX_TITLE_LINES)
            # The line within the band for now; `_number` makes it the line within the grid.
            cards[touchpoint.id] = Card(touchpoint, rank, slot, line, title, y=band)
    width = slots * CARD_W + (slots - 1) * SLOT_GAP + 2 * STAGE_PAD
    title = fit(stage.title, width - 26, 15, True, 3)
    goal = fit(stage.goal, width - 26, 11.5, False, 4) if stage.goal else []
    return Column(stage, title, goal, 0, slots, 0, width)


def _number(columns: list[Column], bands: list[Band], cards: dict[str, Card]) -> None:
    """Slots and lines counted over the whole grid."""
    slot = line = 0
    for column in columns:
        column.first_slot = slot
        slot += column.slots
    for band in bands:
        band.first_line = line
        line += band.lines
    for card in cards.values():
        card.slot += columns[card.stage].first_slot
        card.line += bands[int(card.y)].first_line


def _add_badges(journey: Journey, drawn: list[Thread], cards: dict[str, Card], words: Words) -> None:
    for thread in drawn:
        for visit in thread.visits:
            card = cards[visit.touchpoint.id]
            if not thread.numbered:
                card.on_plan = True
                continue
            said = journey.channel(visit.step.channel)
            usual = journey.channel(visit.touchpoint.channel)
            elsewhere = said is not None and (usual is None or said.id != usual.id)
            card.badges.append(
                Badge(thread, visit.number, channel_title(said, words) if said and elsewhere else "")
            )


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
