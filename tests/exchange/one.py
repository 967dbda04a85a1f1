"""A file with one journey in, a map out."""

from __future__ import annotations

from journeymap import exchange
from journeymap.exchange import Imported, Options


def convert(
    data: bytes, name: str, kind: str = "actual", persona: str = "", scale: float | None = None
) -> Imported:
    (made,) = exchange.convert(data, name, Options(kind, persona, scale))
    return made
