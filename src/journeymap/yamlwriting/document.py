"""A map as YAML text, as a person would write it: fields in the order of the model, short forms, braces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from journeymap.model import fields
from journeymap.model.fields import ModelField
from journeymap.model.journey import Journey, Path, Stage, Step, Titled
from journeymap.model.parts import Activity, Metric, Moment, Part
from journeymap.yamlwriting.scalars import WIDTH, comment, flow, is_plain, key, scalar, text_lines

_ONE_LINE = ("name", "title")  # texts that are never folded
_EMPTY: tuple[object, ...] = (None, "", [], {}, ())
_IN_BRACES = (Step, Activity)  # {one: line, if: it fits}
# A stage, a path or a metric with nothing but its name is not done yet: written so that one sees where more goes.
_WRITTEN_OUT = (Stage, Path, Metric)


class Item(dict[str, object]):
    """A group of fields, with comments that are written above it."""

    def __init__(self, fields: Mapping[str, object] | None = None, /, **more: object) -> None:
        super().__init__(fields or {}, **more)
        self.comments: list[str] = []

    def many(self, key: str) -> list[Any]:
        """The list under this key; a new one where there is none."""
        found = self.setdefault(key, [])
        assert isinstance(found, list)
        return found


def write(journey: Item) -> str:
    """The map as the text of a file. Empty fields are left out."""
    lines = [comment(words) for words in journey.comments]
    for name, value in _in_order(journey, Journey):
        written = _field(name, value, Journey, 0)
        if len(written) > 1 and not isinstance(value, str):
            lines.append("")
        lines += written
    return "\n".join(lines) + "\n"


def _in_order(item: Mapping[str, object], part: type[Part] | None) -> list[tuple[str, object]]:
    """The fields that say something, as the model orders them; fields of one's own (x-…) before the long lists."""
    known = fields.of(part) if part else {}
    order = list(known.values())
    own = next((rank for rank, field in enumerate(order) if _is_long(field)), len(order))
    ranks = {field.name: rank for rank, field in enumerate(order)}
    filled = [(name, _typed(known.get(name), value)) for name, value in item.items() if value not in _EMPTY]
    return sorted(filled, key=lambda field: ranks.get(field[0], own - 0.5))


def _typed(field: ModelField | None, value: object) -> object:
    """A date as one, which needs no quotes."""
    if isinstance(value, str) and field and field.takes and field.takes.name == "date":
        with suppress(ValueError):
            return date.fromisoformat(value)
    return value


def _is_long(field: ModelField) -> bool:
    """Whether it lists what a map is made of: stages, touchpoints, paths, steps."""
    return field.holds == "list" and field.inner is not None and issubclass(field.inner, (Titled, Moment))


def _field(name: str, value: object, part: type[Part] | None, indent: int) -> list[str]:
    """`name: value`, in as many lines as it takes; `part` is what it is a field of, if the model knows it."""
    field = fields.of(part).get(name) if part else None
    inner = field.inner if field else None
    start = f"{' ' * indent}{key(name)}:"
    if isinstance(value, Sequence) and not isinstance(value, str):
        if len(value) == 1 and _may_stand_alone(field, part):
            value = value[0]
        else:
            return _list(start, value, field, indent)
    if isinstance(value, Mapping) and field and field.holds == "part":
        value = _shortened(value, inner)
    if isinstance(value, str):
        return text_lines(start, value, indent, _is_one_line(field))
    if not isinstance(value, Mapping):
        return [f"{start} {scalar(value)}"]
    if field and field.holds == "entries":
        return [start, *_entries(value, inner, indent + 2)]
    return [start, *_fields(value, inner, indent + 2)]


def _may_stand_alone(field: ModelField | None, part: type[Part] | None) -> bool:
    """What somebody does, thinks and feels at a moment is mostly one text, which needs no list."""
    if not field or not field.takes or not part or not issubclass(part, Moment):
        return False
    return field.takes.name == "texts" and field.name in Moment.model_fields


def _is_one_line(field: ModelField | None) -> bool:
    """Names and ids are never folded."""
    if field is None:
        return False
    if field.inner:
        return _is_one_line(fields.of(field.inner).get(field.inner.short_form or ""))
    return field.name in _ONE_LINE or bool(field.takes and field.takes.name == "id")


def _fields(item: Mapping[str, object], part: type[Part] | None, indent: int) -> list[str]:
    return [line for name, value in _in_order(item, part) for line in _field(name, value, part, indent)]


def _entries(registry: Mapping[str, object], part: type[Part] | None, indent: int) -> list[str]:
    """What `actors`, `teams` and the like hold: ids, and what each of them is."""
    lines = []
    for id, entry in registry.items():
        pad = " " * indent
        lines += [pad + comment(words) for words in getattr(entry, "comments", ())]
        entry = _shortened(entry, part)
        if not isinstance(entry, Mapping):
            lines += text_lines(f"{pad}{key(id)}:", str(entry), indent, True)
        elif len(braces := _braced(entry, part)) + len(pad) + len(id) + 2 <= WIDTH and _is_flat(entry):
            lines.append(f"{pad}{key(id)}: {braces}")
        else:
            lines += [f"{pad}{key(id)}:", *_fields(entry, part, indent + 2)]
    return lines


def _list(start: str, values: Sequence[object], field: ModelField | None, indent: int) -> list[str]:
    """A list, in one line where it is short."""
    inner = field.inner if field else None
    values = [_shortened(value, inner) for value in values]
    brackets = "" if inner and issubclass(inner, Titled) else _bracketed(values)
    if brackets and len(start) + 1 + len(brackets) <= WIDTH:
        return [f"{start} {brackets}"]
    return [start, *(line for value in values for line in _item(value, field, indent + 2))]


def _item(value: object, field: ModelField | None, indent: int) -> list[str]:
    """`- value`: an item of a list, its comments above it."""
    pad, inner = " " * indent, field.inner if field else None
    if isinstance(value, str):
        return text_lines(f"{pad}-", value, indent, _is_one_line(field))
    if not isinstance(value, Mapping):
        return [f"{pad}- {flow(value)}"]
    comments = [pad + comment(words) for words in getattr(value, "comments", ())]
    if inner and issubclass(inner, _IN_BRACES) and _is_simple(value):
        braces = _braced(value, inner)
        if indent + 2 + len(braces) <= WIDTH:
            return [*comments, f"{pad}- {braces}"]
    first, *rest = _fields(value, inner, indent + 2)
    return [*comments, f"{pad}- {first.lstrip()}", *rest]


def _shortened(value: object, part: type[Part] | None) -> object:
    """The short form, where a part says nothing but its main text."""
    if not isinstance(value, Mapping) or not part or issubclass(part, _WRITTEN_OUT):
        return value
    filled = _in_order(value, part)
    name, main = filled[0] if len(filled) == 1 else ("", None)
    return main if name == part.short_form and isinstance(main, str) and not _commented(value) else value


def _commented(value: object) -> bool:
    return bool(getattr(value, "comments", ()))


def _bracketed(values: Sequence[object]) -> str:
    """`[one, two]`; empty where they are too long or too odd for one line."""
    if not values or any(not isinstance(value, str) or len(value) > 40 or "\n" in value for value in values):
        return "" if values else "[]"
    return flow(values)


def _is_flat(item: Mapping[str, object]) -> bool:
    """Whether nothing stands in it but values and lists of them, on one line each."""
    return not any(
        isinstance(value, Mapping) or (isinstance(value, str) and "\n" in value) for value in item.values()
    )


def _is_simple(item: Mapping[str, object]) -> bool:
    """Short enough, and without anything that needs quotes: it reads well in braces."""
    values = [value for value in item.values() if value not in _EMPTY]
    texts = [value for value in values if isinstance(value, str)]
    return all(isinstance(value, (int, float, str)) for value in values) and all(
        len(text) <= 60 and is_plain(text, flow=True) for text in texts
    )


def _braced(item: Mapping[str, object], part: type[Part] | None) -> str:
    return "{" + ", ".join(f"{key(name)}: {flow(value)}" for name, value in _in_order(item, part)) + "}"
