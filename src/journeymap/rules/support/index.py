"""What a map names and what it refers to, collected once from the tree for all reference rules."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from journeymap.findings import Finding, Fix, Rule
from journeymap.findings.wording import clipped
from journeymap.model import fields
from journeymap.model.bare import bare
from journeymap.model.fields import ModelField
from journeymap.model.ids import MAX_ID, fold, is_id, make_id
from journeymap.model.journey import Journey
from journeymap.model.parts import Part, Persona
from journeymap.reading.edits import rewritten
from journeymap.reading.node import Implied, Node
from journeymap.suggestions import Guess, Words, question

REGISTRIES = fields.registries()
_MOST = 2_000_000  # pairs of words that are compared in one map: that takes about a second

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

    def __init__(self, root: Node) -> None:
        self.root = root
        self._spelt: dict[tuple[str, tuple[str, ...]], tuple[dict[str, str], Words, Counter[str]]] = {}
        self._alike: dict[str, dict[str, str]] = {}
        self._left = _MOST
        self.names: dict[str, list[Name]] = defaultdict(list)
        self.uses: dict[str, list[Use]] = defaultdict(list)
        # A kind is unknown where the field that would name its things is missing or empty.
        given = _fields(root, Journey)
        self.declared = {kind for field, kind in REGISTRIES.items() if _says(given.get(field))}
        if _says(given.get("stages")):
            self.declared |= {"stage", "touchpoint"}
        persona = given.get("persona")
        self.persona = _person(persona) if persona is not None else ""
        self._collect(root, Journey, given)

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
            message = f"There is no {kind} with the id «{clipped(use.text)}»."
            help, fix = self.suggest(use, kind, also)
            yield rule.at(use.node.place, message, help or add, fix)

    def suggest(self, use: Use, kind: str, also: tuple[str, ...] = ()) -> tuple[str, Fix | None]:
        """«Did you mean …?» where something has an id or a title that is close to the one used."""
        if (kind, also) not in self._spelt:
            self._spelt[kind, also] = self._spellings(kind, also)
        spelt, words, titles = self._spelt[kind, also]
        if use.key in spelt:  # its title
            guess: Guess | None = Guess(spelt[use.key], titles[use.key] < 2)
        else:
            guess = self._guess(use.key, words)
        if guess is None:
            return "", None
        id, sure = guess
        fix = rewritten(use.node, id if is_id(id) else make_id(id), sure) if len(id) <= MAX_ID else None
        return question(clipped(id)), fix

    def alike(self, kind: str) -> dict[str, str]:
        """The ids of a kind by their letters alone, and by those of their titles; none that two things share."""
        if kind not in self._alike:
            found: dict[str, set[str]] = defaultdict(set)
            for name in self.names[kind]:
                for word in (name.id, name.title):
                    found[bare(word)].add(name.id)
            self._alike[kind] = {word: min(ids) for word, ids in found.items() if word and len(ids) == 1}
        return self._alike[kind]

    def _guess(self, key: str, words: Words) -> Guess | None:
        """What is meant, unless there are thousands of wrong words. People make these names up: to one of three
        letters, one more makes another name."""
        self._left -= len(words) * (1 + len(key) // 50)
        return words.guess(key) if len(key) > 3 and self._left >= 0 else None

    def _spellings(self, kind: str, also: tuple[str, ...]) -> tuple[dict[str, str], Words, Counter[str]]:
        """What a use may be meant to be, with the id of each, and how many things have a title."""
        names = self.names[kind]
        titles = Counter(fold(name.title) for name in names)
        ids = {name.key: name.id for name in names}
        spelt = {fold(name.title): name.id for name in names} | {key: key for key in also} | ids
        spelt.pop("", None)
        return spelt, Words(spelt, spelt), titles

    def existing(self, kind: str, most: int = 8) -> str:
        """A sentence that lists the ids of a kind; empty where there are none."""
        ids = list(dict.fromkeys(name.id for name in self.names[kind]))
        if not ids:
            return ""
        more = f" and {len(ids) - most} more" if len(ids) > most else ""
        return f"The map has: {', '.join(map(clipped, ids[:most]))}{more}. "

    # --- collecting -----------------------------------------------------------------------------------------

    def _collect(self, node: Node, part: type[Part], given: dict[str, Node]) -> None:
        """Takes in what a part refers to, and the parts within it."""
        for field in _followed(part):
            value = given.get(field.name)
            if value is None:
                continue
            if field.inner is None:
                for item in value.items if value.kind == "list" else [value]:
                    self._refer(field.refers, item)
            elif field.holds == "entries" and value.kind == "map":
                self._entries(value, field.inner)
            elif field.holds == "part" and value.kind == "map":
                self._item(value, field.inner, value)
            else:  # entries in a list are reported by the model; their names are still not unknown
                for item in _items(value):
                    self._item(item, field.inner, value)

    def _entries(self, registry: Node, part: type[Part]) -> None:
        for key, value in registry.entries:
            given = _fields(value, part)
            title = given.get("title") or given.get("name") or key
            if key.kind == "text" and fold(key.text):
                made = isinstance(key, Implied)  # a title stands there
                name = Name(fold(key.text), key.text, title.text, key, value, made)
                self.names[part.kind_of_reference].append(name)
            self._collect(value, part, given)

    def _item(self, node: Node, part: type[Part], around: Node) -> None:
        given = _fields(node, part)
        if part.kind_of_reference:
            self._name(part.kind_of_reference, node, given)
        if node.kind == "text" and (kind := fields.references(part).get(part.short_form or "")):
            self._refer(kind, node, around)
        self._collect(node, part, given)

    def _name(self, kind: str, part: Node, given: dict[str, Node]) -> None:
        """Takes in a part that has an id, or one made from its title (or, for pain points, its text)."""
        title = part if part.kind == "text" else given.get("title") or given.get("text") or given.get("name")
        id = given.get("id")
        if id is not None and not id.is_null:
            if id.kind == "text" and fold(id.text):
                words = title.text if title is not None else ""
                self.names[kind].append(Name(fold(id.text), id.text.strip(), words, id, part, False))
        elif title is not None and title.kind == "text":
            made = make_id(title.text)
            if kind != "pain point":  # these are named by their whole text
                made = made[:MAX_ID].rstrip("-")
            if made:
                self.names[kind].append(Name(fold(made), made, title.text, title, part, True))

    def _refer(self, kind: str, node: Node, around: Node | None = None) -> None:
        # What starts with ! is no name, but something that YAML has told of.
        if node.kind == "text" and not node.is_null and node.text.strip() and node.text[0] != "!":
            self.uses[kind].append(Use(fold(node.text), node.text.strip(), node, around))


@cache
def _followed(part: type[Part]) -> tuple[ModelField, ...]:
    """The fields of a part that name things or refer to them, or hold parts that do."""
    return tuple(
        field
        for field in fields.of(part).values()
        if field.refers or (field.inner and (field.inner.kind_of_reference or _followed(field.inner)))
    )


def _fields(node: Node, part: type[Part]) -> dict[str, Node]:
    """The fields of a part that stand there, also misspelt ones: what those name shall not count as unknown too."""
    given: dict[str, Node] = {}
    misspelt: list[tuple[str, Node]] = []
    known = fields.of(part)
    for name, value in node.pairs():
        if name in known:
            given.setdefault(name, value)
        elif name not in fields.names():
            misspelt.append((name, value))
    for name, value in misspelt:
        if guess := fields.guess(part, name):
            given.setdefault(guess.meant, value)
    return given


def _person(persona: Node) -> str:
    """What the persona is compared by: the name, or the role where there is none."""
    if persona.kind == "text":
        return fold(persona.text)
    given = _fields(persona, Persona)
    name = given.get("name") or given.get("role")
    return fold(name.text) if name is not None else ""


def _says(value: Node | None) -> bool:
    """Whether there is anything in a field."""
    return value is not None and bool(
        value.items or value.entries or (value.kind == "text" and not value.is_null)
    )


def _items(node: Node) -> list[Node]:
    """The parts in a list; one part may stand alone. Parts under names of their own are told elsewhere."""
    if node.is_null:
        return []
    if node.kind == "list":
        return [item for item in node.items if not item.is_null]
    if node.kind == "text" or not {"id", "title", "text", "at"}.isdisjoint(name for name, _ in node.pairs()):
        return [node]
    return [value for _, value in node.pairs() if not value.is_null]
