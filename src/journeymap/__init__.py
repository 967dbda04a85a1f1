"""Customer journey maps as code: read, checked, drawn and measured.

    import journeymap

    map = journeymap.load("coffee-machine.yaml")
    for finding in journeymap.validate("coffee-machine.yaml"):
        print(finding.place.line, finding.message, finding.help)
    if map.journey:
        picture = journeymap.draw(map.journey, "svg")
        numbers = journeymap.numbers(map.journey)

These four functions are the public interface; everything is imported when it is first needed.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from journeymap.findings import Finding
    from journeymap.loading import Loaded
    from journeymap.model.journey import Journey
    from journeymap.wiggle import MapNumbers

__version__ = "0.1.0"
__all__ = ["draw", "load", "numbers", "validate"]


def load(map: str | os.PathLike[str] | bytes) -> Loaded:
    """Reads and checks a map, from a file or from the bytes of one.

    Never raises for what is in the file: all that is wrong is in the `findings`, and `journey` is None where
    one of them is an error. Raises `journeymap.finding_maps.Unreadable` for a file that cannot be read.
    """
    from journeymap.finding_maps import MapFile
    from journeymap.loading import load

    if isinstance(map, bytes):
        return load(map, "-")
    path = os.fspath(map)
    return load(MapFile(path, path).read(), path)


def validate(map: str | os.PathLike[str] | bytes, today: date | None = None) -> tuple[Finding, ...]:
    """What is wrong with a map and what is weak in it, sorted by place; empty where all is well.

    A file is judged by the configuration (`.journeymap.yaml`) nearest to it, bytes by the defaults. `today` is
    the day that dates are held against; without it the one that is configured, else the day it is. Raises as
    `load` does, and `journeymap.settings.Misconfigured`.
    """
    from datetime import date

    from journeymap.finding_maps import MapFile
    from journeymap.loading import load
    from journeymap.settings import Configurations, Settings

    if isinstance(map, bytes):
        data, path, settings = map, "-", Settings()
    else:
        path = os.fspath(map)
        data, settings = MapFile(path, path).read(), Configurations().of(path)
    found = load(data, path, today or settings.today or date.today(), settings.options).findings
    return tuple(settings.judge(found, path)[0])


def draw(
    journey: Journey,
    format: str = "html",
    view: str = "map",
    paths: tuple[str, ...] = (),
    theme: str | None = None,
) -> bytes:
    """The picture of a journey; the same journey gives the same bytes everywhere.

    `format` is html, svg, png, pdf, dot or json, `view` map, graph or wiggle, `theme` light, dark or print.
    `paths` are the ids of the paths to draw, empty for all. Raises KeyError for an unknown path.
    """
    from journeymap.drawing import render

    return render(journey, format=format, view=view, paths=paths, theme=theme)


def numbers(journey: Journey) -> MapNumbers:
    """The numbers of the wiggle: of each path, of paths against what was expected, and of the whole map."""
    from journeymap.wiggle import of_map

    return of_map(journey)
