"""Whether a value may stand in a field: by its shape, and by what the field's own validator says."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from journeymap.model import synonyms
from journeymap.model.fields import ModelField
from journeymap.reading.node import Node


def has_shape(value: Node, field: ModelField) -> bool:
    """Whether a value looks like what a field holds: a text, a list, a group of fields."""
    if value.is_null:
        return True
    if field.inner is not None:
        if field.holds == "entries":
            return value.kind != "text"
        if value.kind == "text":
            return field.inner.short_form is not None and field.name not in ("stages", "paths")
        return field.holds == "list" or value.kind == "map"
    takes = field.takes.name if field.takes else ""
    if takes == "names and values":
        return value.kind == "map"
    many = takes in ("texts", "ids", "links")
    return value.kind == "text" or (many and value.kind == "list")


def fits(value: Node, field: ModelField) -> bool:
    """Whether a value is right as it stands, or would be with another word for the same."""
    if field.inner is not None:
        return has_shape(value, field)
    if value.kind == "text" and (
        synonyms.value(field.words, value.text) or (field.name == "emotion" and synonyms.emotion(value.text))
    ):
        return True
    return is_right(value, field)


def is_right(value: Node, field: ModelField) -> bool:
    """Whether the field's own validator takes a value as it stands."""
    try:
        _adapter(field).validate_python(value.data())
    except ValidationError:
        return False
    return True


@cache
def _adapter(field: ModelField) -> TypeAdapter[Any]:
    return TypeAdapter(field.hint)
