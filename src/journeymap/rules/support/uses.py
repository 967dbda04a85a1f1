"""What parts of a map refer to: the ids of teams, evidence, actors and others that are named anywhere."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from journeymap.model import fields
from journeymap.model.ids import fold

if TYPE_CHECKING:
    from journeymap.model.journey import Journey
    from journeymap.model.parts import Part


def uses(journey: Journey) -> dict[str, set[str]]:
    """The ids that are referred to, folded, by the kind of what they mean (`team`, `evidence`, …)."""
    found: dict[str, set[str]] = defaultdict(set)
    waiting: list[Part] = [journey]
    while waiting:
        part = waiting.pop()
        for name, kind, entries in _followed(type(part)):
            value = getattr(part, name)
            if not value:
                continue
            if kind:
                found[kind].update([value] if isinstance(value, str) else value)
            elif isinstance(value, tuple):
                waiting += value
            else:
                waiting += value.values() if entries else [value]
    return {kind: set(map(fold, ids)) for kind, ids in found.items()}


@cache
def _followed(part: type[Part]) -> tuple[tuple[str, str, bool], ...]:
    """The fields of a part that refer to something, or hold parts that do: name, kind, whether it has entries."""
    return tuple(
        (field.name, field.refers, field.holds == "entries")
        for field in fields.of(part).values()
        if field.refers or (field.inner and _followed(field.inner))
    )
