"""What a map names and what it refers to, collected once from the tree for all reference rules."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from journeymap.findings import Finding, Fix, Rule
from journeymap.model.ids import fold, is_id, make_id
from journeymap.reading.edits import rewritten
from journeymap.reading.node import Node
from journeymap.suggestions import Comparisons, unmistakable

_LONGEST = 200  # of an id that is put in the place of another one, and of a text that is looked at to show it

REGISTRIES = {
    "teams": "team",
    "channels": "channel",
    "segments": "segment",
    "actors": "actor",
    "evidence": "evidence",
    "campaigns": "campaign",
}
# The fields of each part that refer to something, and to what.
_MOMENT = {
    "channel": "channel",
    "actor": "actor",
    "owner": "team",
    "support": "team",
    "campaigns": "campaign",
    "evidence": "evidence",
}
_MAP = {"owner": "team", "contributors": "team"}
_STAGE = {"owner": "team", "support": "team"}
_PATH = {"actor": "actor", "segment": "segment", "evidence": "evidence"}
_STEP = {"at": "touchpoint", **_MOMENT}
_CAMPAIGN = {"owner": "team", "channel": "channel", "segments": "segment"}
_SOURCED = {"evidence": "evidence"}
_OWNED = {"owner": "team"}
# The parts within a touchpoint or a step.
_INNER = {
    "quote": _SOURCED,
    "opportunities": {"solves": "pain point", **_OWNED},
    "frontstage": _OWNED,
    "backstage": _OWNED,
}


SHARED = (
    "It is one part that stands in two places (&name, *name): write it out in both, and let the ids differ."
)


class Name(NamedTuple):
    """What can be referred to: `key` is what references are compared with, `id` how it is written."""

    key: str
    id: str
    title: str
    node: Node
    part: Node
    made: bool  # the id was made from the title


class Use(NamedTuple):
    """A place that refers to something."""

    key: str
    text: str
    node: Node
    around: Node | None = None  # of a step: the list that it stands in, or itself where it stands alone


class References:
    """The names and uses of a map, each by its kind (`touchpoint`, `stage`, `team`, `pain point`, …)."""

    def __init__(self, root: Node, comparisons: Comparisons | None = None) -> None:
        self._comparisons = comparisons or Comparisons()
        self._spelt: dict[tuple[str, tuple[str, ...]], tuple[dict[str, str], Counter[str]]] = {}
        self.names: dict[str, list[Name]] = defaultdict(list)
        self.uses: dict[str, list[Use]] = defaultdict(list)
        # A kind is unknown where the field that would name its things is missing or empty.
        self.declared = {kind for field, kind in REGISTRIES.items() if self._given(root, field)}
        if self._given(root, "stages"):
            self.declared |= {"stage", "touchpoint"}
        persona = self._get(root, "persona")
        name = persona if persona is None or persona.kind == "text" else self._get(persona, "name")
        self.persona = fold(name.text) if name is not None else ""

        self._use(root, _MAP)
        for field, kind in REGISTRIES.items():
            self._registry(kind, self._get(root, field))
        for stage in _items(self._get(root, "stages")):
            self._name("stage", stage)
            self._use(stage, _STAGE)
            for touchpoint in _items(self._get(stage, "touchpoints")):
                self._name("touchpoint", touchpoint)
                self._moment(touchpoint, _MOMENT)
        for path in _items(self._get(root, "paths")):
            self._name("path", path)
            self._use(path, _PATH)
            steps = self._get(path, "steps")
            for step in _items(steps):
                if step.kind == "text":
                    self._refer("touchpoint", step, steps)
                else:
                    self._moment(step, _STEP)

    @staticmethod
    def numbered(name: Name, taken: dict[str, int]) -> str:
        """The id of something with a number after it that makes it another one.

        `taken` are the keys that there are, each with the number to try next; the new one is put in.
        """
        number = taken.get(name.key, 2)
        while f"{name.key}-{number}" in taken:
            number += 1
        taken[name.key] = number + 1
        taken[f"{name.key}-{number}"] = 2
        return f"{name.id}-{number}"

    def unknown(self, kind: str, also: Iterable[str] = ()) -> Iterator[Use]:
        """The uses of a kind that nothing has the name of; the keys of `also` are known as well."""
        known = {name.key for name in self.names[kind]}.union(also)
        return (use for use in self.uses[kind] if use.key not in known)

    def missing(self, rule: Rule, kind: str, where: str, also: Iterable[str] = ()) -> Iterator[Finding]:
        """A finding for each unknown use: `where` says how to name something of this kind."""
        also = tuple(also)
        existing = self.existing(kind)
        add = f"{existing}Use one of them, or write it {where}" if existing else f"Write it {where}"
        for use in self.unknown(kind, also):
            message = f"There is no {kind} with the id «{shortened(use.text)}»."
            help, fix = self.suggest(use, kind, also)
            yield rule.at(use.node.place, message, help or add, fix)

    def suggest(self, use: Use, kind: str, also: tuple[str, ...] = ()) -> tuple[str, Fix | None]:
        """«Did you mean …?» where something has an id or a title that is close to the one used."""
        if (kind, also) not in self._spelt:
            self._spelt[kind, also] = self._spellings(kind, also)
        spelt, titles = self._spelt[kind, also]
        if use.key in spelt:  # its title
            near, sure = use.key, titles[use.key] < 2
        elif matches := self._comparisons.close(use.key[:200], spelt, 5):
            near = matches[0]
            others = [key for key in matches if spelt[key] != spelt[near]]
            sure = unmistakable(use.key, near, others)
        else:
            return "", None
        id = spelt[near]
        fix = rewritten(use.node, id if is_id(id) else make_id(id), sure) if len(id) <= _LONGEST else None
        return f"Did you mean {shortened(id)}?", fix

    def _spellings(self, kind: str, also: tuple[str, ...]) -> tuple[dict[str, str], Counter[str]]:
        """What a use may be meant to be, with the id of each, and how many things have a title."""
        names = self.names[kind]
        titles = Counter(fold(name.title) for name in names)
        ids = {name.key: name.id for name in names}
        spelt = {fold(name.title): name.id for name in names} | {key: key for key in also} | ids
        spelt.pop("", None)
        return spelt, titles

    def existing(self, kind: str, most: int = 8) -> str:
        """A sentence that lists the ids of a kind; empty where there are none."""
        ids = list(dict.fromkeys(name.id for name in self.names[kind]))
        if not ids:
            return ""
        more = f" and {len(ids) - most} more" if len(ids) > most else ""
        return f"The map has: {', '.join(map(shortened, ids[:most]))}{more}. "

    # --- collecting -----------------------------------------------------------------------------------------

    def _registry(self, kind: str, registry: Node | None) -> None:
        if registry is None:
            return
        if registry.kind != "map":  # reported by the model; its names are still not unknown
            for item in _items(registry):
                self._name(kind, item)
            return
        for key, value in registry.entries:
            title = self._get(value, "title") or self._get(value, "name") or key
            if key.kind == "text" and fold(key.text):
                self.names[kind].append(Name(fold(key.text), key.text, title.text, key, value, False))
            if kind == "campaign":
                self._use(value, _CAMPAIGN)

    def _name(self, kind: str, part: Node) -> None:
        """Takes in a part that has an id, or one made from its title (or, for pain points, its text)."""
        title = (
            part
            if part.kind == "text"
            else self._get(part, "title") or self._get(part, "text") or self._get(part, "name")
        )
        id = self._get(part, "id")
        if id is not None and not id.is_null:
            if id.kind == "text" and fold(id.text):
                words = title.text if title is not None else ""
                self.names[kind].append(Name(fold(id.text), id.text.strip(), words, id, part, False))
        elif title is not None and title.kind == "text":
            made = make_id(title.text)
            if kind != "pain point":  # these are named by their whole text
                made = made[:200].rstrip("-")
            if made:
                self.names[kind].append(Name(fold(made), made, title.text, title, part, True))

    def _moment(self, part: Node, fields: dict[str, str]) -> None:
        """A touchpoint or a step."""
        if part.kind != "map":
            return
        self._use(part, fields)
        for pain_point in _items(self._get(part, "pain_points")):
            self._name("pain point", pain_point)
            self._use(pain_point, _SOURCED)
        for field, value in part.pairs():
            if field in _INNER:
                for item in _items(value):
                    self._use(item, _INNER[field])

    def _use(self, part: Node, fields: dict[str, str]) -> None:
        if part.kind != "map":
            return
        for field, value in part.pairs():
            if field in fields:
                for item in value.items if value.kind == "list" else [value]:
                    self._refer(fields[field], item)

    def _refer(self, kind: str, node: Node, around: Node | None = None) -> None:
        if node.kind == "text" and not node.is_null and node.text.strip():
            self.uses[kind].append(Use(fold(node.text), node.text.strip(), node, around))

    def _given(self, root: Node, field: str) -> bool:
        value = self._get(root, field)
        return value is not None and bool(
            value.items or value.entries or (value.kind == "text" and not value.is_null)
        )

    def _get(self, node: Node, field: str) -> Node | None:
        """The value of a field, also where its name is misspelt: what it names shall not count as unknown too."""
        found = node.get(field)
        if found is None:
            known = _fields()
            for key, value in node.pairs():
                if key not in known and self._comparisons.close(key.lower().replace("-", "_"), [field]):
                    return value
        return found


def _items(node: Node | None) -> list[Node]:
    """The parts in a list; one part may stand alone. Parts under names of their own are told elsewhere."""
    if node is None or node.is_null:
        return []
    if node.kind == "list":
        return [item for item in node.items if not item.is_null]
    if node.kind == "text" or not {"id", "title", "text", "at"}.isdisjoint(name for name, _ in node.pairs()):
        return [node]
    return [value for _, value in node.pairs() if not value.is_null]


@cache
def _fields() -> frozenset[str]:
    """The fields of all parts of a map."""
    from journeymap.model import journey, parts

    models = [*vars(parts).values(), *vars(journey).values()]
    return frozenset(
        name
        for model in models
        if isinstance(model, type) and issubclass(model, parts.Part)
        for name in model.model_fields
    )


def shortened(text: str) -> str:
    """A text of the map as a finding quotes it: short, on one line."""
    words = " ".join(text[:_LONGEST].split())
    return words if len(words) <= 60 else words[:59] + "…"
