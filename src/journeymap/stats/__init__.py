"""The numbers of maps as they are written: one file a format, which registers its `STATS`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from journeymap.registry import ranked

if TYPE_CHECKING:
    from journeymap.model.journey import Journey

    Maps = Sequence[tuple[str, Journey]]  # each with the name of its file


class StatsFormat(NamedTuple):
    """A format of numbers: `rank` is its place in the help; `write` works out the numbers of maps and writes them."""

    name: str
    rank: int
    write: Callable[[Maps, TextIO], None]


def formats() -> list[str]:
    """The formats there are, in the order of the help."""
    return [format.name for format in ranked(__name__, "STATS")]


def rounded(value: Any) -> Any:
    """Floats with four places, and never -0.0."""
    if isinstance(value, float):
        return round(value, 4) + 0.0
    if isinstance(value, dict):
        return {key: rounded(one) for key, one in value.items()}
    return [rounded(one) for one in value] if isinstance(value, (list, tuple)) else value
