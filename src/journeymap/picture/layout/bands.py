"""The rows of the map: its channels, with their names."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.i18n import Words
from journeymap.model.journey import Row
from journeymap.picture.layout.content import Content
from journeymap.picture.layout.lettering import fit

ROW_TITLE = 13.0


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


def channel_title(row: Row, words: Words) -> str:
    """The name of a channel: the map's own, else the well-known one in the map's language."""
    return row.title if row.own_title else words.channel(row.id, row.title)


def _kind(row: Row, words: Words) -> str:
    """The type of a channel, unless its name says the same."""
    kind = words.get(f"type.{row.type}") if row.type else ""
    return "" if kind.casefold() == channel_title(row, words).casefold() else kind


def bands_of(content: Content) -> list[Band]:
    """Channels in the order of first use, those of one type together; touchpoints without a channel last."""
    journey, words = content.journey, content.words
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
