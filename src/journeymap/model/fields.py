"""The one list of fields, read from the model: which parts there are, and what each of their fields takes.

Whoever needs to know fields (readers, the writer, references, documentation) asks here, so that a field is added
with one line in the model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic.fields import FieldInfo

from journeymap.model.journey import Journey
from journeymap.model.marks import Lacking, Refers, Takes
from journeymap.model.parts import Part
from journeymap.suggestions import Guess, Words

Location = Iterable[int | str]

_NAMING = ("journeymap", "id", "at", "title", "name", "text")  # what a part is called stands before all else
_DESCRIBING = ("description", "links")
_Mark = TypeVar("_Mark")


class ModelField:
    """A field of a part. What few ask for is looked up when they do: most runs only read maps."""

    def __init__(self, name: str, info: FieldInfo) -> None:
        self._info = info
        self.name = name
        self.inner = _part_in(info.annotation)  # the part that stands in it
        shape = get_origin(info.annotation) if self.inner else None
        # What it is; entries are parts under ids of their own.
        self.holds: Literal["value", "part", "list", "entries"] = (
            "value"
            if not self.inner
            else "list"
            if shape is tuple
            else "entries"
            if shape is dict
            else "part"
        )
        refers = None if self.inner else self._mark(Refers)
        self.refers = refers.kind if refers else ""  # the kind of thing that it names; empty for none

    @property
    def description(self) -> str:
        """What it is for, in a sentence."""
        return self._info.description or ""

    @property
    def hint(self) -> Any:
        """Its type with the validators on it, for whoever checks a value by itself."""
        return Annotated[(self._info.annotation, *self._info.metadata, None)]

    @property
    def required(self) -> bool:
        """Whether a part without it is wrong."""
        return self._info.is_required()

    @cached_property
    def takes(self) -> Takes | None:
        """What it takes; None for one of the `words`, and for parts."""
        return None if self.inner or self.words else self._mark(Takes)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The only words that it knows; none where it takes others."""
        return () if self.inner else _words_in(self._info.annotation)

    @property
    def lacking(self) -> str:
        """How the help goes on where it is missing."""
        mark = self._mark(Lacking)
        return mark.text if mark else ""

    @property
    def called(self) -> str:
        """What is in it, with its article: «a touchpoint», «a backstage item»; for a value the field's name."""
        return self.inner.called.format(field=self.name) if self.inner else self.name

    def _mark(self, kind: type[_Mark]) -> _Mark | None:
        return _mark_in(kind, self._info.metadata, self._info.annotation)


@cache
def of(part: type[Part]) -> Mapping[str, ModelField]:
    """The fields of a part by their names, in the order in which people write them."""
    known = part.model_fields
    return MappingProxyType({name: ModelField(name, known[name]) for name in _in_order(part)})


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
    known = part.model_fields
    own = [name for name in part.__annotations__ if name in known]
    facts = own[: own.index(part.described_after) + 1] if part.described_after else []
    return [name for name in dict.fromkeys((*_NAMING, *facts, *_DESCRIBING, *known)) if name in known]


def _mark_in(kind: type[_Mark], metadata: Iterable[Any], hint: Any) -> _Mark | None:
    """The outermost mark of this kind on an annotation."""
    for mark in metadata:
        if isinstance(mark, kind):
            return mark
    for inner in get_args(hint):
        found = _mark_in(kind, getattr(inner, "__metadata__", ()), inner)
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
