"""The one list of fields, read from the model: which parts there are, and what each of their fields takes.

Whoever needs to know fields (readers, the writer, references, documentation) asks here, so that a field is added
with one line in the model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args, get_origin

from journeymap.model.journey import Journey
from journeymap.model.marks import Lacking, Refers, Takes
from journeymap.model.parts import Part
from journeymap.suggestions import Guess, Words

Location = Iterable[int | str]

_NAMING = ("journeymap", "id", "at", "title", "name", "text")  # what a part is called stands before all else
_DESCRIBING = ("description", "links")
_Mark = TypeVar("_Mark")


@dataclass(frozen=True, slots=True)
class ModelField:
    """A field of a part."""

    name: str
    description: str
    required: bool
    takes: Takes | None  # None: one of the words below, or parts
    words: tuple[str, ...]  # the only ones that it knows; none where it takes others
    refers: str  # the kind of thing that it names; empty for none
    lacking: str
    inner: type[Part] | None  # the part that stands in it
    holds: Literal["value", "part", "list", "entries"]  # what it is: entries are parts under ids of their own

    @property
    def called(self) -> str:
        """What is in it, with its article: «a touchpoint», «a backstage item»; for a value the field's name."""
        return self.inner.called.format(field=self.name) if self.inner else self.name


@cache
def of(part: type[Part]) -> Mapping[str, ModelField]:
    """The fields of a part by their names, in the order in which people write them."""
    return MappingProxyType({name: _field(part, name) for name in _in_order(part)})


@cache
def parts() -> tuple[type[Part], ...]:
    """The map and all parts that may stand in it, each once, in the order of the fields that hold them."""
    found: dict[type[Part], None] = {}

    def collect(part: type[Part]) -> None:
        if part not in found:
            found[part] = None
            for field in of(part).values():
                if field.inner:
                    collect(field.inner)

    collect(Journey)
    return tuple(found)


@cache
def names() -> frozenset[str]:
    """The names of all fields, of whatever part."""
    return frozenset(name for part in parts() for name in of(part))


def guess(part: type[Part], name: str) -> Guess | None:
    """The field of a part that a misspelt name most likely means; None where none is close enough."""
    return _words(part).guess(name, vocabulary=True)


@cache
def _words(part: type[Part]) -> Words:
    return Words(of(part))


@cache
def references(part: type[Part]) -> Mapping[str, str]:
    """The fields of a part that name something declared elsewhere, and the kind of it."""
    return MappingProxyType({field.name: field.refers for field in of(part).values() if field.refers})


@cache
def registries() -> Mapping[str, str]:
    """The fields of the map that declare things under ids of their own, and the kind of them."""
    entries = (field for field in of(Journey).values() if field.holds == "entries")
    return MappingProxyType({field.name: field.inner.kind_of_reference for field in entries if field.inner})


def on_the_way(location: Location) -> Iterator[ModelField]:
    """The fields that a place in a map leads through, from the outermost to the innermost."""
    part: type[Part] | None = Journey
    at_entry = False  # an id comes next, not a field
    for step in location:
        if at_entry or isinstance(step, int):
            at_entry = False
        elif part and (field := of(part).get(step)):
            yield field
            part, at_entry = field.inner, field.holds == "entries"


def part_at(location: Location) -> type[Part] | None:
    """The part that a place in a map leads to; None where it leads to a value."""
    part: type[Part] | None = Journey
    for field in on_the_way(location):
        part = field.inner
    return part


def _in_order(part: type[Part]) -> list[str]:
    """What a part is called, its short facts, its description, and then all else as the model has it."""
    own = [name for name in part.__annotations__ if name in part.model_fields]
    facts = own[: own.index(part.described_after) + 1] if part.described_after else []
    order = (*_NAMING, *facts, *_DESCRIBING, *part.model_fields)
    return [name for name in dict.fromkeys(order) if name in part.model_fields]


def _field(part: type[Part], name: str) -> ModelField:
    info = part.model_fields[name]
    hint = info.annotation
    inner = _part_in(hint)
    refers, lacking = _mark(Refers, info.metadata, hint), _mark(Lacking, info.metadata, hint)
    shape = get_origin(hint)
    words = _words_in(hint)
    return ModelField(
        name,
        info.description or "",
        info.is_required(),
        None if inner or words else _mark(Takes, info.metadata, hint),
        words,
        refers.kind if refers else "",
        lacking.text if lacking else "",
        inner,
        "value" if not inner else "list" if shape is tuple else "entries" if shape is dict else "part",
    )


def _mark(kind: type[_Mark], metadata: Iterable[Any], hint: Any) -> _Mark | None:
    """The outermost mark of this kind on the annotation of a field."""
    for mark in metadata:
        if isinstance(mark, kind):
            return mark
    for inner in get_args(hint):
        found = _mark(kind, getattr(inner, "__metadata__", ()), inner)
        if found is not None:
            return found
    return None


def _part_in(hint: Any) -> type[Part] | None:
    """The part inside `tuple[Stage, ...]`, `dict[Id, Team]`, `Persona | None` and the like."""
    if isinstance(hint, type) and issubclass(hint, Part):
        return hint
    return next((part for inner in get_args(hint) if (part := _part_in(inner))), None)


def _words_in(hint: Any) -> tuple[str, ...]:
    """The words of the `Literal` inside an annotation."""
    if get_origin(hint) is Literal:
        return tuple(str(word) for word in get_args(hint))
    return next((words for inner in get_args(hint) if (words := _words_in(inner))), ())
