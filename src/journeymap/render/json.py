"""The map as JSON, which is a map again: all short forms written out, ids made explicit."""

from __future__ import annotations

import json

from journeymap.render.format import Format, Request

_FIRST = ("journeymap", "id", "at", "title", "name", "text")


def _draw(request: Request) -> bytes:
    return (json.dumps(_names_first(request.data()), ensure_ascii=False, indent=2) + "\n").encode()


def _names_first(value: object) -> object:
    """The same data with what names a thing before what is said of it."""
    if isinstance(value, dict):
        names = [key for key in _FIRST if key in value]
        return {
            key: _names_first(value[key]) for key in [*names, *(key for key in value if key not in names)]
        }
    return [_names_first(item) for item in value] if isinstance(value, list) else value


FORMAT = Format(
    name="json",
    rank=60,
    endings=(".json",),
    summary="The map as it was read, for programs.",
    takes=(),
    draw=_draw,
)
