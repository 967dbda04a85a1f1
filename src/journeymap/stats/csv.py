"""Numbers for spreadsheets: CSV, one row a path."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TextIO

from journeymap.escaping import csv_cell, terminal
from journeymap.stats import StatsFormat, rounded
from journeymap.wiggle import MapNumbers, PathNumbers, of_map

if TYPE_CHECKING:
    from journeymap.stats import Maps

_AGAINST = ("path", "fitness", "added", "left_out")
_PATH = tuple(name for name in PathNumbers._fields if name != "against")


def as_csv(maps: Sequence[tuple[str, MapNumbers]]) -> str:
    """One row a path, under the keys of the JSON; lists of ids are separated by spaces."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["map", *_PATH, *(f"against.{key}" for key in _AGAINST)])
    for name, numbers in maps:
        for path in numbers.paths:
            cells = [terminal(name), *(getattr(path, key) for key in _PATH)]
            cells += [getattr(path.against, key, None) for key in _AGAINST]
            writer.writerow([_cell(value) for value in cells])
    return out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(rounded(value))  # a number stays one, also with a minus before it
    return csv_cell(value if isinstance(value, str) else " ".join(value))


def _write(maps: Maps, out: TextIO) -> None:
    out.write(as_csv([(name, of_map(journey)) for name, journey in maps]))


STATS = StatsFormat("csv", 3, _write)
