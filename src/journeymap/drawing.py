"""A journey → the bytes of a picture or a page, in any format that is registered in `render`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from journeymap.errors import OptionError
from journeymap.registry import find, ranked
from journeymap.render.format import Format
from journeymap.render.options import Choice, Label, Options, understood
from journeymap.suggestions import closest, question

if TYPE_CHECKING:
    from journeymap.model.journey import Journey
    from journeymap.outline.types import Outline
    from journeymap.picture.graph import Graph
    from journeymap.picture.layout.content import Content
    from journeymap.picture.scene import Scene

_ROOM = "journeymap.render"


def formats() -> list[Format]:
    """All output formats, in the order of the help."""
    return ranked(_ROOM, "FORMAT")


def format_named(name: str, option: str = "format") -> Format:
    """The format of a name; raises `OptionError` where there is none. No other is imported."""
    found: Format | None = find(_ROOM, "FORMAT", name.strip().lower())
    if found is None:
        word = Choice([format.name for format in formats()]).read(name, option)
        raise AssertionError(f"«{word}» is not registered in the module of its name")
    return found


def format_ending(ending: str) -> Format | None:
    """The format of the files with an ending such as `.svg`; None where there is none."""
    likely: Format | None = find(_ROOM, "FORMAT", ending.removeprefix("."))
    if likely is not None and ending in likely.endings:
        return likely
    return next((format for format in formats() if ending in format.endings), None)


def fitting(format: Format, options: Options, label: Label = str) -> Options:
    """The options that a format is drawn with, the view named; raises `OptionError` for one that it does not take."""
    for option in options.asked():
        value = getattr(options, option)
        if not format.honours(option, value):
            able = [other.name for other in formats() if other.honours(option, value)]
            listed = " and ".join([*([", ".join(able[:-1])] if able[:-1] else []), able[-1]])
            asked = f"{label(option)} {value}" if option == "view" else label(option)
            raise OptionError(
                f"{asked} is for {listed}, not for {format.name}.", f"Leave {label(option)} out."
            )
    return options._replace(view=options.view or format.views[0])


def paths_of(journey: Journey, references: Iterable[str], map: str = "The map") -> tuple[str, ...]:
    """The ids of paths; raises `OptionError` for one that the map, called so, does not have."""
    found = []
    for reference in references:
        path = journey.path(reference)
        if path is None:
            ids = [path.id for path in journey.paths]
            has = f"Its paths are {', '.join(ids)}." if ids else "It has no paths."
            raise OptionError(f"{map} has no path «{reference}».", question(closest(reference, ids), has))
        found.append(path.id)
    return tuple(found)


def render(
    journey: Journey,
    format: str = "html",
    view: str | None = None,
    paths: Iterable[str] = (),
    theme: str | None = None,
    *,
    width: float | None = None,
    scale: float | None = None,
    page: str | None = None,
    tell: Callable[[str], None] = lambda note: None,
) -> bytes:
    """Draws a journey; the same journey gives the same bytes everywhere.

    `format` is html, svg, png, pdf, dot or json, `view` map (if None), graph or wiggle, `theme` light, dark or print
    (without one a page follows its reader's system, and a picture is light). `paths` are the ids of the paths to
    draw; empty for all. `width` is that of the picture in px (its own if None), `scale` the pixels of a PNG for each
    of them (2 if None), `page` that of a PDF: A4, A3 or fit. `tell` is called with what a user should know. Raises
    `OptionError` for what a format does not take, and `ProgramError` when Graphviz fails.
    """
    its = format_named(format)
    chosen = (paths,) if isinstance(paths, str) else tuple(paths)
    asked = understood(view=view, paths=chosen, theme=theme, width=width, scale=scale, page=page)
    return draw(journey, its, fitting(its, asked), tell)


def draw(
    journey: Journey, format: Format, options: Options, tell: Callable[[str], None] = lambda note: None
) -> bytes:
    """Draws a journey with options that are fitting; raises `OptionError` for a path that it does not have."""
    options = options._replace(paths=paths_of(journey, options.paths))
    return format.draw(_Request(journey, options, tell))


class _Request:
    """Makes of a journey what a format asks for."""

    def __init__(self, journey: Journey, options: Options, tell: Callable[[str], None]) -> None:
        self.journey, self.options, self.tell = journey, options, tell

    def scene(self, titled: bool = True) -> Scene:
        if self.options.view == "graph":
            from journeymap.picture.layout.graph_picture import graph_scene
            from journeymap.render.graph import place

            graph = self.graph()
            return graph_scene(self._content, graph, place(graph), titled)
        from journeymap.picture.layout.map import map_scene, wiggle_scene

        return (wiggle_scene if self.options.view == "wiggle" else map_scene)(self._content, titled)

    def sheets(self, area: tuple[float, float]) -> list[Scene]:
        from journeymap.picture.layout.sheets import sheets

        return sheets(self._content, area)

    def graph(self) -> Graph:
        from journeymap.picture.layout.graph import make_graph

        return make_graph(self._content)

    def outline(self) -> Outline:
        from journeymap.outline.whole import outline

        return outline(self.journey)

    @cached_property
    def _content(self) -> Content:
        from journeymap.picture.layout.content import content_of

        return content_of(self.journey, self.options.paths)

    def data(self) -> dict[str, Any]:
        from journeymap.model.explicit import data

        return data(self.journey)
