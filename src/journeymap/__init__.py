"""Customer journey maps as code: read, checked, drawn and measured.

    import journeymap

    map = journeymap.load("coffee-machine.yaml")
    for finding in journeymap.validate("coffee-machine.yaml"):
        print(finding.place.line, finding.message, finding.help)
    if map.journey:
        picture = journeymap.draw(map.journey, "svg")
        numbers = journeymap.numbers(map.journey)

What `__all__` lists is the public interface: the functions, the types that they return and the errors that they
raise. Everything is imported when it is first needed.
"""

from __future__ import annotations

import os

from journeymap.version import __version__

TYPE_CHECKING = False  # `typing` itself takes longer to load than all that the program needs to begin
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Any

    from graphviz import Digraph

    from journeymap.checking.one import Loaded
    from journeymap.config.errors import ConfigurationError
    from journeymap.errors import JourneymapError, OptionError, ProgramError, UnreadableError
    from journeymap.findings import Edit, Finding, Fix, Place, Severity
    from journeymap.findings.source import Source
    from journeymap.model.journey import Journey
    from journeymap.wiggle import Against, Handover, MapNumbers, PathNumbers, Reach

# The types and errors of the public interface, each with the module that it is imported from when it is needed.
_FROM = {
    "Against": "wiggle",
    "ConfigurationError": "config.errors",
    "Edit": "findings",
    "Finding": "findings",
    "Fix": "findings",
    "Handover": "wiggle",
    "Journey": "model.journey",
    "JourneymapError": "errors",
    "Loaded": "checking.one",
    "MapNumbers": "wiggle",
    "OptionError": "errors",
    "PathNumbers": "wiggle",
    "Place": "findings",
    "ProgramError": "errors",
    "Reach": "wiggle",
    "Severity": "findings",
    "Source": "findings.source",
    "UnreadableError": "errors",
}
__all__ = [
    "Against",
    "ConfigurationError",
    "Edit",
    "Finding",
    "Fix",
    "Handover",
    "Journey",
    "JourneymapError",
    "Loaded",
    "MapNumbers",
    "OptionError",
    "PathNumbers",
    "Place",
    "ProgramError",
    "Reach",
    "Severity",
    "Source",
    "UnreadableError",
    "__version__",
    "digraph",
    "draw",
    "load",
    "numbers",
    "validate",
]


def __getattr__(name: str) -> Any:
    if name not in _FROM:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_FROM[name]}"), name)


def load(map: str | os.PathLike[str] | bytes) -> Loaded:
    """Reads and checks a map, from a file or from the bytes of one.

    Never raises for what is in the file: all that is wrong is in the `findings`, and `journey` is None where
    one of them is an error. Raises `UnreadableError` for a file that cannot be read.
    """
    from journeymap.checking.one import load
    from journeymap.files.maps import MapFile

    if isinstance(map, bytes):
        return load(map, "-")
    path = os.fspath(map)
    return load(MapFile(path, path).read(), path)


def validate(map: str | os.PathLike[str] | bytes, today: date | None = None) -> tuple[Finding, ...]:
    """What is wrong with a map and what is weak in it, sorted by place; empty where all is well.

    A file is judged by the configuration (`.journeymap.yaml`) nearest to it, bytes by the defaults. `today` is
    the day that dates are held against; without it the one that is configured, else the day it is. Raises as
    `load` does, and `journeymap.config.ConfigurationError`.
    """
    from journeymap.checking.session import Overrides, Session
    from journeymap.files.maps import MapFile

    overrides = Overrides(today=today)
    if isinstance(map, bytes):
        return Session(overrides, configured=False).check(MapFile("-", "-"), map).findings
    path = os.fspath(map)
    return Session(overrides).check(MapFile(path, path)).findings


def draw(
    journey: Journey,
    format: str = "html",
    view: str | None = None,
    paths: Iterable[str] = (),
    theme: str | None = None,
    *,
    width: float | None = None,
    scale: float | None = None,
    page: str | None = None,
) -> bytes:
    """The picture of a journey; the same journey gives the same bytes everywhere.

    `format` is html, svg, png, pdf, dot or json, `view` map (without one), graph or wiggle, `theme` light, dark or
    print. `paths` are the ids of the paths to draw, empty for all. `width` is that of an SVG or PNG in px, `scale`
    the pixels of a PNG for each of them, `page` A4, A3 or fit for a PDF. Raises `OptionError` for an unknown path,
    for a word that is none of these, and for an option that the format does not take: dot is always a graph, and
    takes `paths` only; json is the map as it is.
    """
    from journeymap.drawing import render

    return render(journey, format, view=view, paths=paths, theme=theme, width=width, scale=scale, page=page)


def digraph(journey: Journey, paths: tuple[str, ...] = ()) -> Digraph:
    """The graph of a journey as a `graphviz.Digraph`, to be changed and rendered with a Graphviz of one's own.

    Its source is what `draw` gives as `dot`. `paths` as for `draw`.
    """
    from journeymap.drawing import paths_of
    from journeymap.picture.layout.content import content_of
    from journeymap.picture.layout.graph import make_graph
    from journeymap.render.dot import digraph

    return digraph(make_graph(content_of(journey, paths_of(journey, paths))))


def numbers(journey: Journey) -> MapNumbers:
    """The numbers of the wiggle: of each path, of paths against what was expected, and of the whole map."""
    from journeymap.wiggle import of_map

    return of_map(journey)
