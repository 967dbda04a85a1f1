"""What every importer fills: a map in the making, and what there is to say about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from journeymap.errors import ExchangeError
from journeymap.exchange.language import customer, guess_language
from journeymap.exchange.scores import LARGEST
from journeymap.findings.wording import clipped
from journeymap.model.ids import fold, make_id
from journeymap.model.validators import MAX_TEXT, is_visible
from journeymap.reading.decode import CONTROL
from journeymap.yamlwriting.document import Item


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of one journey in a file."""

    text: str
    line: int = 1  # where it begins in the file
    unclosed: str = ""  # what opens it, where nothing closes it


def _whole(text: str) -> list[Piece]:
    return [Piece(text)]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A foreign format: a folder of this room registers one as its `EXCHANGE`."""

    name: str
    endings: tuple[str, ...]
    fits: Callable[[str], bool]  # does the content look like it?
    read: Callable[[str, Draft], None]  # fills the draft with one journey, or raises ExchangeError
    journeys: Callable[[str], list[Piece]] = _whole  # the journeys of a file, or raises ExchangeError


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may say about a map that is made."""

    kind: str = "actual"  # of its path: expected, actual or ideal
    persona: str = ""  # who the customer is
    scale: float | None = None  # the highest of the scores

    def __post_init__(self) -> None:
        if self.kind not in ("expected", "actual", "ideal"):
            raise ExchangeError(f"«{self.kind}» is no kind of path.", "Write expected, actual or ideal.")
        if self.scale is not None and not 1 <= self.scale <= LARGEST:
            raise ExchangeError(
                f"A scale of scores ends at a number from 1 to {LARGEST:,.0f}.",
                "Write the highest score that can be given: --scale 10",
            )


@dataclass(slots=True)
class _Counted:
    """What is told once with a number, and where it was."""

    one: str
    many: str
    examples: list[str] = field(default_factory=list)
    number: int = 0

    def __str__(self) -> str:
        sentence = self.one if self.number == 1 else self.many.format(n=f"{self.number:,}")
        if not self.examples:
            return f"{sentence}."
        more = self.number - len(self.examples)
        return f"{sentence}: {', '.join(self.examples)}{f' and {more:,} more' if more else ''}."


MAX_EXAMPLES = 5


class Ids:
    """Gives out ids of one kind, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}  # the last one that an id was given

    def give(self, title: str, otherwise: str, also: str = "") -> str:
        """A short id made from the title; where it is taken, from `also` too, or numbered."""
        made = _short(make_id(title)) or otherwise
        for candidate in (made, f"{made}-{_short(make_id(also))}" if make_id(also) else made):
            if self._take(candidate):
                return candidate
        number = self._numbers.get(made, 1) + 1
        while not self._take(f"{made}-{number}"):
            number += 1
        self._numbers[made] = number
        return f"{made}-{number}"

    def _take(self, id: str) -> bool:
        key = fold(id)
        if key in self._taken:
            return False
        self._taken.add(key)
        return True


def _short(id: str) -> str:
    """At most about 40 characters, cut between words."""
    return id if len(id) <= 40 else id[: id.rfind("-", 20, 41) if "-" in id[20:41] else 40].rstrip("-")


@dataclass(slots=True)
class Draft:
    """A map in the making."""

    called: str  # the file's name without folder and ending; a title of last resort
    options: Options = field(default_factory=Options)
    line: int = 1  # where the journey begins in its file
    map: Item = field(default_factory=Item)
    steps: list[Item] = field(default_factory=list)
    source: str = ""  # what the header says about where it is from
    ids: dict[str, Ids] = field(default_factory=dict)
    touchpoints: dict[int, str] = field(
        default_factory=dict
    )  # id(item): its id, which the item may leave out
    _told: dict[str, _Counted | None] = field(default_factory=dict)
    _controls: set[str] = field(default_factory=set)  # texts that had some
    _cut: set[str] = field(default_factory=set)  # texts that were too long

    @property
    def notes(self) -> list[str]:
        """What there is to tell the user, in the order in which it came up."""
        return [str(counted) if counted else sentence for sentence, counted in self._told.items()]

    def note(self, sentence: str) -> None:
        """Something to tell the user, once."""
        self._told.setdefault(sentence, None)

    def tally(self, one: str, many: str, example: str = "", line: int = 0) -> None:
        """Something that may come up often: it is told in one sentence with its number ({n}) and some examples."""
        counted = self._told.setdefault(one, _Counted(one, many))
        assert counted is not None
        counted.number += 1
        if example and len(counted.examples) < MAX_EXAMPLES:
            shown = f"«{clipped(self.text(example))}»"
            counted.examples.append(f"{shown} (line {line})" if line else shown)

    def text(self, value: object, lines: bool = False) -> str:
        """A text as a map may hold it: without invisible controls, in one line unless `lines` allows more."""
        text = str(value).replace("\r\n", "\n").replace("\t", " ")
        text = re.sub("[\r\x85\u2028\u2029]", "\n", text)
        clean = re.sub("[\ud800-\udfff]", "\ufffd", text)
        clean = CONTROL.sub("", clean).replace("\ufeff", "")
        if clean != text:
            self._controls.add(text)
        clean = clean.strip() if lines else " ".join(clean.split("\n")).strip()
        if not is_visible(clean):
            return ""
        if len(clean) > MAX_TEXT:
            self._cut.add(clean)
            clean = clean[: MAX_TEXT - 1].rstrip() + "…"
        return clean

    def give_id(self, kind: str, title: str, otherwise: str, also: str = "") -> str:
        return self.ids.setdefault(kind, Ids()).give(title, otherwise, also)

    def stage(self, title: str) -> Item:
        """A new stage at the end."""
        stages = self.map.many("stages")
        stage = Item(title=title)
        given = self.give_id("stage", title, f"stage-{len(stages) + 1}")
        if given != make_id(title):
            stage["id"] = given
        stages.append(stage)
        return stage

    def touchpoint(self, stage: Item, title: str) -> Item:
        """A new touchpoint in a stage."""
        touchpoints = stage.many("touchpoints")
        item = Item(title=title)
        otherwise = f"touchpoint-{len(self.touchpoints) + 1}"
        given = self.give_id("touchpoint", title, otherwise, also=str(stage["title"]))
        if given != make_id(title):
            item["id"] = given
        self.touchpoints[id(item)] = given
        touchpoints.append(item)
        return item

    def visit(self, touchpoint: Item) -> Item:
        """A step of the path to a touchpoint."""
        step = Item(at=self.touchpoints[id(touchpoint)])
        self.steps.append(step)
        return step

    def finish(self) -> Item:
        """The whole map, with what every map has."""
        title = str(self.map.get("title") or "")
        if not title:
            title = self.text(self.called).replace("_", " ").replace("-", " ").strip() or "Imported journey"
            title = title[0].upper() + title[1:]
            self.map["title"] = title
            self.note(f"The file has no title, so the map is called «{title}», after the file.")
        self._language()
        self._persona()
        # Nobody keeps it yet: a draft is not asked who does, only about what it says.
        self.map["status"] = "draft"
        if self.steps:
            kind = self.options.kind
            self.map["paths"] = [Item(id=kind, title=title, kind=kind, steps=self.steps)]
        if self._controls:
            self.note(f"Invisible control characters were removed from {count(len(self._controls), 'text')}.")
        if self._cut:
            self.note(
                f"{count(len(self._cut), 'text')} with over {MAX_TEXT:,} characters: cut there, a … tells it."
            )
        self.map["journeymap"] = 1
        self.map.comments.insert(0, f"Made by journeymap import from {self.text(self.source)}.")
        return self.map

    def _language(self) -> None:
        """The language that letters or words tell; what they do not tell is told."""
        if self.map.get("lang"):
            return
        words = _all_text(self.map)
        lang, told_by = guess_language(words)
        if lang and lang != "en":
            self.map["lang"] = lang
            self.note(
                f"The language was taken to be «{lang}», from the {told_by}. Mend lang: if it is another."
            )
        elif not lang and any(map(str.isalpha, words)):
            self.note(
                "The language could not be told, so the map counts as English. Write lang: if it is another."
            )

    def _persona(self) -> None:
        """The persona that the user names; else that of the file; else nobody in particular."""
        if name := self.text(self.options.persona):
            there = self.map.get("persona")
            named = there.get("name") if isinstance(there, Item) else there
            if named and named != name:
                self.map.comments.append(f"The persona of the original: {named}")
            self.map["persona"] = Item(there, name=name) if isinstance(there, Item) else Item(name=name)
        elif not self.map.get("persona"):
            who = customer(str(self.map.get("lang", "")))
            self.map["persona"] = who
            self.note(
                f"The file does not say who the customer is: the persona is called «{who}». Write who it is, or"
                " import again with --persona NAME."
            )


def count(number: int, what: str) -> str:
    """«3 tags»."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def listed(names: list[str], most: int = 5) -> str:
    """«A», «B» and 3 more."""
    quoted = [f"«{clipped(name)}»" for name in names[:most]]
    if len(names) > most:
        return ", ".join(quoted) + f" and {len(names) - most} more"
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _all_text(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(_all_text(part) for part in value.values())
    if isinstance(value, list):
        return " ".join(_all_text(part) for part in value)
    return value if isinstance(value, str) else ""
