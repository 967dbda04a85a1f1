"""Numbers for programs: JSON, version 1, under the names of `PathNumbers` and `MapNumbers`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TextIO

from journeymap.stats import StatsFormat, rounded
from journeymap.wiggle import MapNumbers, of_map

if TYPE_CHECKING:
    from journeymap.stats import Maps


def as_json(maps: Sequence[tuple[str, MapNumbers]]) -> str:
    """The numbers of maps, each with the name of its file, under the names of `PathNumbers` and `MapNumbers`.

    Stable for programs: version 1 may get more keys, and renames none. Floats have four places.
    """
    document = {"version": 1, "maps": [{"map": name, **_plain(numbers)} for name, numbers in maps]}
    return json.dumps(rounded(document), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _plain(value: Any) -> Any:
    """Numbers under their names; `from_` is a word that Python keeps for itself."""
    if not isinstance(value, tuple):
        return value
    plain = [_plain(one) for one in value]
    names = getattr(value, "_fields", None)
    return dict(zip((name.rstrip("_") for name in names), plain, strict=True)) if names else plain


def _write(maps: Maps, out: TextIO) -> None:
    out.write(as_json([(name, of_map(journey)) for name, journey in maps]))


STATS = StatsFormat("json", 2, _write)
