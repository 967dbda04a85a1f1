"""Small pieces of text that all parts of an outline are put together from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from journeymap.escaping import link as safe_link
from journeymap.i18n import Words, words
from journeymap.model.calendars import Stretch
from journeymap.model.ids import fold
from journeymap.model.journey import Journey, Path
from journeymap.outline.types import Badge, Block, Entries, Entry, Fact, Facts, Inline, Paragraph, Run

_MAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"'.]+")


class Outliner:
    """A journey, and the words in which its outline is written."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.words: Words = words(journey.lang)
        self._declared: dict[str, set[str]] = {}
        self._pains: dict[str, str] | None = None

    def own(self, key: str, **values: str) -> Run:
        """One of journeymap's own words."""
        return Run(self.words.get(key, **values), authored=False)

    def fact(self, key: str, *blocks: Block | Inline | None, kind: str = "") -> Iterable[Fact]:
        """A fact under one of journeymap's own words; none where there is nothing to say."""
        content = tuple(
            block if not isinstance(block, tuple) else Paragraph(block) for block in blocks if block
        )
        if content:
            yield Fact((self.own(key),), content, kind)

    def text(self, key: str, value: Any, kind: str = "") -> Iterable[Fact]:
        """A fact whose value is one text of the map, or a whole number."""
        if value is not None:
            run = Run(self.words.number(value), authored=False) if isinstance(value, int) else Run(value)
            yield from self.fact(key, (run,), kind=kind)

    def texts(self, key: str, values: tuple[str, ...], kind: str = "") -> Iterable[Fact]:
        """A fact whose value is a list of texts of the map."""
        if values:
            yield from self.fact(key, entries(values), kind=kind)

    def choice(self, key: str, group: str, value: str | None) -> Iterable[Fact]:
        """A fact whose value is one of the format's own words."""
        if value is not None:
            yield from self.fact(key, (self.own(f"{group}.{value}"),))

    def mapping(self, key: str, values: Mapping[str, str], kind: str = "") -> Iterable[Fact]:
        """A fact whose value is names with values, as the map has them."""
        if values:
            pairs = tuple(Fact((Run(name),), (Paragraph((Run(value),)),)) for name, value in values.items())
            yield from self.fact(key, Facts(pairs, "pairs"), kind=kind)

    def refs(self, key: str, kind: str, values: Iterable[str | None]) -> Iterable[Fact]:
        """A fact that names entries of `teams`, `evidence`, `campaigns`, `actors` or `segments`."""
        if names := self.names(kind, values):
            yield from self.fact(key, names)

    def names(self, kind: str, values: Iterable[str | None]) -> Inline:
        """The names of entries of a registry, each leading to where the page tells more about it."""
        return self.separated(
            Run(self.journey.name(kind, ref), to=anchor(kind, ref) if self.declares(kind, ref) else None)
            for ref in values
            if ref
        )

    def declares(self, kind: str, ref: str) -> bool:
        """Whether the map has an entry with this id."""
        if kind not in self._declared:
            self._declared[kind] = {fold(id) for id in getattr(self.journey, kind)}
        return fold(ref) in self._declared[kind]

    def separated(self, runs: Iterable[Run]) -> Inline:
        """Runs with commas between them."""
        comma = Run(self.words.get("list.comma"), authored=False)
        separated: list[Run] = []
        for run in runs:
            separated += [comma, run] if separated else [run]
        return tuple(separated)

    def links(self, urls: tuple[str, ...]) -> Iterable[Fact]:
        """The links of a part."""
        if urls:
            yield from self.fact("links", Entries(tuple(Entry((linked(url),)) for url in urls)))

    def day(self, day: date) -> Run:
        """A date, or the month or year that stands in its place."""
        say = self.words.date
        if isinstance(day, Stretch):
            say = self.words.year if day.is_year else self.words.month
        return Run(say(day), authored=False, time=day.isoformat())

    def span(self, key: str, seconds: int | None) -> Iterable[Fact]:
        """A time span."""
        if seconds is not None:
            yield from self.fact(key, (Run(self.words.duration(seconds), authored=False),))

    def emotion(self, level: int) -> Badge:
        """How a customer feels, from -2 to 2."""
        return Badge(self.words.get(f"emotion.{level}"), "emotion", level=level)

    def touchpoint(self, ref: str) -> Run:
        """The title of a touchpoint, leading to it."""
        found = self.journey.touchpoint(ref)
        return Run(found.title, to=anchor("touchpoint", found.id))

    def channel(self, ref: str) -> str:
        """The title of a channel in the language of the map, with its platform."""
        row = self.journey.channel(ref)
        if row is None:
            return ref
        title = row.title if row.own_title else self.words.channel(row.id, row.title)
        known = fold(title)
        return f"{title} · {row.platform}" if row.platform and fold(row.platform) not in known else title

    def pain(self, ref: str) -> str:
        """The text of a pain point, by its id or by an id made from its text."""
        if self._pains is None:
            self._pains = {}
            steps = (step for path in self.journey.paths for step in path.steps)
            for moment in (*self.journey.touchpoints, *steps):
                for pain in moment.pain_points:
                    self._pains.setdefault(fold(pain.id or pain.text), pain.text)
        return self._pains.get(fold(ref), ref)

    @cached_property
    def visited(self) -> dict[str, list[tuple[Path, list[int]]]]:
        """For each touchpoint the paths that come to it, with the numbers of their visits."""
        found: dict[str, list[tuple[Path, list[int]]]] = {}
        for path in self.journey.paths:
            numbers: dict[str, list[int]] = {}
            for visit in self.journey.visits(path):
                numbers.setdefault(visit.touchpoint.id, []).append(visit.number)
            for id, visits in numbers.items():
                found.setdefault(id, []).append((path, visits))
        return found

    def identity(self, id: str | None) -> Iterable[Fact]:
        """The name that the file uses."""
        if id:
            yield from self.fact("id", (Run(id, code=True),), kind="id")

    def extras(self, part: Any) -> Iterable[Fact]:
        """The keys that start with `x-`, told as they stand in the file."""
        if part.model_extra:
            yield from self.fact("own-fields", _plain(part.model_extra), kind="wide")


def entries(values: Iterable[str]) -> Entries:
    """Texts of the map as a list."""
    return Entries(tuple(Entry((Run(value),)) for value in values))


def linked(text: str) -> Run:
    """A text that leads where it says, if that is a web address."""
    return Run(text, link=safe_link(text))


def contact(text: str) -> Run:
    """How to reach somebody: an address of the web or of mail leads there."""
    return Run(text, link=safe_link(f"mailto:{text}" if _MAIL.fullmatch(text) else text))


def anchor(kind: str, ref: str) -> str:
    """The id of the section or row about something."""
    return f"{kind}-{fold(ref)}"


def collect(*parts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Facts in a row."""
    return tuple(fact for part in parts for fact in part)


def facts(kind: str, *parts: Iterable[Fact]) -> tuple[Facts, ...]:
    """A block of facts, or no block where there are none."""
    collected = collect(*parts)
    return (Facts(collected, kind),) if collected else ()


def _plain(value: Any) -> Block:
    """Any YAML value: maps as facts, lists as lists, the rest as text."""
    if isinstance(value, Mapping):
        return Facts(tuple(Fact((Run(str(key)),), (_plain(item),)) for key, item in value.items()), "pairs")
    if isinstance(value, (list, tuple)):
        return Entries(tuple(_entry(item) for item in value))
    return Paragraph((_scalar(value),))


def _entry(value: Any) -> Entry:
    return (
        Entry((), (_plain(value),)) if isinstance(value, (Mapping, list, tuple)) else Entry((_scalar(value),))
    )


def _scalar(value: Any) -> Run:
    if value is None:
        return Run("–")
    text = ("no", "yes")[value] if isinstance(value, bool) else str(value)
    return linked(text)
