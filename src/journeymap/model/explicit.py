"""A journey as plain data: all short forms written out, and whatever is named named by its id."""

from __future__ import annotations

from typing import Any

from journeymap.model import fields
from journeymap.model.ids import fold
from journeymap.model.journey import Journey
from journeymap.model.parts import Part

_Ids = dict[str, dict[str, str]]  # by the kind of what they name, and by what references are compared with


def data(journey: Journey) -> dict[str, Any]:
    """The fields of a journey that hold anything."""
    plain: dict[str, Any] = journey.model_dump(mode="json", exclude_none=True)
    ids: _Ids = {
        kind: {fold(id): id for id in getattr(journey, field)} for field, kind in fields.registries().items()
    }
    ids["touchpoint"] = {fold(touchpoint.id): touchpoint.id for touchpoint in journey.touchpoints}
    _name(plain, Journey, ids)
    return plain


def _name(plain: dict[str, Any], part: type[Part], ids: _Ids) -> None:
    """Puts ids in the place of whatever else things are named by: their titles, or other letters."""
    for field in fields.of(part).values():
        value = plain.get(field.name)
        if value is None:
            continue
        if known := ids.get(field.refers):
            if isinstance(value, list):
                plain[field.name] = [known.get(fold(name), name) for name in value]
            else:
                plain[field.name] = known.get(fold(value), value)
        elif field.inner:
            inner = (
                value.values() if field.holds == "entries" else value if field.holds == "list" else [value]
            )
            for one in inner:
                _name(one, field.inner, ids)
