"""What every importer fills: a map in the making, and what there is to say about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from journeymap.findings.wording import clipped
from journeymap.model.ids import fold, make_id
from journeymap.model.validators import MAX_TEXT, is_visible
from journeymap.reading.decode import CONTROL
from journeymap.yamlwriting.document import Item


@dataclass(frozen=True, slots=True)
class Exchange:
    """A foreign format: a folder of this room registers one as its `EXCHANGE`."""

    name: str
    endings: tuple[str, ...]
    fits: Callable[[str], bool]  # does the content look like it?
    read: Callable[[str, Draft], None]  # fills the draft, or raises ExchangeError


class Ids:
    """Gives out ids of one kind, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def give(self, title: str, otherwise: str, also: str = "") -> str:
        """A short id made from the title; where it is taken, from `also` too, or numbered."""
        made = _short(make_id(title)) or otherwise
        for candidate in (made, f"{made}-{_short(make_id(also))}" if make_id(also) else made):
            if self._take(candidate):
                return candidate
        number = 2
        while not self._take(f"{made}-{number}"):
            number += 1
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
    kind: str
    map: Item = field(default_factory=Item)
    notes: list[str] = field(default_factory=list)
    steps: list[Item] = field(default_factory=list)
    source: str = ""  # what the header says about where it is from
    ids: dict[str, Ids] = field(default_factory=dict)
    touchpoints: dict[int, str] = field(
        default_factory=dict
    )  # id(item): its id, which the item may leave out
    _controls: set[str] = field(default_factory=set)  # texts that had some
    _cut: set[str] = field(default_factory=set)  # texts that were too long

    def note(self, sentence: str) -> None:
        """Something to tell the user, once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

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
        lang, customer = guess_language(_all_text(self.map))
        if lang and not self.map.get("lang"):
            self.map["lang"] = lang
            self.note(
                f"The language was taken to be «{lang}», from the letters. Mend lang: if it is another."
            )
        if not self.map.get("persona"):
            self.map["persona"] = customer
            self.note(
                f"The file names no customer: the persona is called «{customer}». Write who it is instead."
            )
        # Nobody keeps it yet: a draft is not asked who does, only about what it says.
        self.map["status"] = "draft"
        if self.steps:
            self.map["paths"] = [Item(id=self.kind, title=title, kind=self.kind, steps=self.steps)]
        if self._controls:
            self.note(f"Invisible control characters were removed from {count(len(self._controls), 'text')}.")
        if self._cut:
            self.note(
                f"{count(len(self._cut), 'text')} with over {MAX_TEXT:,} characters: cut there, a … tells it."
            )
        self.map["journeymap"] = 1
        self.map.comments.insert(0, f"Made by journeymap import from {self.text(self.source)}.")
        return self.map


def count(number: int, what: str) -> str:
    """«3 tags»."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def listed(names: list[str], most: int = 5) -> str:
    """«A», «B» and 3 more."""
    quoted = [f"«{clipped(name)}»" for name in names[:most]]
    if len(names) > most:
        return ", ".join(quoted) + f" and {len(names) - most} more"
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


# Scripts that tell the language, or the direction at least; what a customer is called there.
_SCRIPTS = {
    "Arabic": re.compile("[\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"),
    "he": re.compile("[\u05d0-\u05ea]"),
    "kana": re.compile("[\u3041-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "el": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "Latin": re.compile("[A-Za-z\u00c0-\u024f]"),
}
_CUSTOMER = {
    "fa": "مشتری",
    "ar": "العميل",
    "ur": "گاہک",
    "he": "לקוח",
    "ja": "顧客",
    "zh": "客户",
    "ko": "고객",
    "ro": "Client",
}


def guess_language(text: str) -> tuple[str, str]:
    """A language tag, or nothing where the letters do not tell; and the word for a customer in it."""
    seen = Counter({name: len(pattern.findall(text)) for name, pattern in _SCRIPTS.items()})
    script = max(_SCRIPTS, key=lambda name: seen[name])
    lang = script if len(script) == 2 else ""
    if not seen[script]:
        lang = ""
    elif script == "kana" or (script == "zh" and seen["kana"] * 10 > seen["zh"]):
        lang = "ja"
    elif script == "Arabic":
        lang = "ur" if re.search("[ٹڈڑںے]", text) else "fa" if re.search("[پچژگکی]", text) else "ar"
    elif script == "Latin" and re.search("[șțȘȚ]", text):
        lang = "ro"
    return lang, _CUSTOMER.get(lang, "Customer")


def _all_text(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(_all_text(part) for part in value.values())
    if isinstance(value, list):
        return " ".join(_all_text(part) for part in value)
    return value if isinstance(value, str) else ""
