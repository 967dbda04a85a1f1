"""A journey → the bytes of a picture or a page, in any format and view."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeymap.model.journey import Journey
    from journeymap.picture.layout.content import Content
    from journeymap.picture.scene import Scene

FORMATS = ("html", "svg", "png", "pdf", "dot", "json")
VIEWS = ("map", "graph", "wiggle")
THEMES = ("light", "dark", "print")
READABLE = 4.0  # points; smaller letters are not read on paper


def render(
    journey: Journey,
    format: str = "html",
    view: str = "map",
    paths: tuple[str, ...] = (),
    theme: str | None = None,
    *,
    width: float | None = None,
    scale: float = 2.0,
    sheet: str = "fit",
    tell: Callable[[str], None] = lambda note: None,
) -> bytes:
    """Draws a journey; the same journey gives the same bytes everywhere.

    `format` is html, svg, png, pdf, dot or json, `view` map, graph or wiggle, `theme` light, dark or print (without
    one a page follows its reader's system, and a picture is light). `paths` are the ids of the paths to draw; empty
    for all. `width` is that of the picture in px (its own if None), `scale` the pixels of a PNG for each of them,
    `sheet` the page of a PDF: A4, A3 or fit. `tell` is called with what a user should know. Raises KeyError for an
    unknown path and `programs.ProgramError` when Graphviz fails.
    """
    chosen = tuple(_id(journey, path) for path in paths)
    if format == "json":
        import json

        data = _named_first(journey.model_dump(mode="json", exclude_none=True))
        return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
    if format == "dot":
        from journeymap.picture.layout.content import content_of
        from journeymap.picture.layout.graph import make_graph
        from journeymap.render.dot import dot

        return dot(make_graph(content_of(journey, chosen))).encode()

    from journeymap.picture.layout.content import content_of
    from journeymap.render.svg import svg

    content = content_of(journey, chosen)
    scene = _scene(content, view, titled=format != "html")
    if format == "html":
        from journeymap.outline.whole import outline
        from journeymap.render.html import page

        return page(outline(journey), scene, theme).encode()
    theme = theme or ("light" if sheet == "fit" else "print")
    if width is not None:
        from journeymap.render.paper import resized

        scene = resized(scene, width)
    if format == "svg":
        return svg(scene, theme).encode()
    _tell_lacking(scene, tell)
    if format == "png":
        from journeymap.render.png import bounded, png

        if (possible := bounded(scene, scale)) < scale:
            tell(
                f"at --scale {scale:g} the PNG would be too large for most programs; it is drawn at "
                f"{possible:.2g}. Choose a smaller --scale, or SVG or PDF, which have no such bound."
            )
        return png(scene, theme, scale)
    from journeymap.render.pdf import pdf

    if sheet == "fit":
        return pdf(scene, theme=theme)
    pages, points = _on_paper(content, view, scene, sheet)
    if len(pages) > 1:
        tell(
            f"on one {sheet} page the map could not be read; it is drawn on {len(pages)}: an overview, then "
            "its parts. --page fit draws it on one large page."
        )
    if points < READABLE:
        tell(
            f"on {sheet} the smallest letters are {points:.1f} points high, too small to read. "
            "Choose a larger page, --page fit, or fewer paths with --path."
        )
    return pdf(*pages, theme=theme)


def _tell_lacking(scene: Scene, tell: Callable[[str], None]) -> None:
    """Says which characters will be boxes."""
    from journeymap.picture.lettered import lettered, letters
    from journeymap.typeset.fonts.lacking import lacking

    if missing := lacking(letters(lettered(scene))):
        tell(
            f"no font on this machine has characters such as {missing}: they are drawn as boxes. "
            "Install a font for them, such as one of the Noto family; SVG and HTML need none."
        )


def _on_paper(content: Content, view: str, scene: Scene, sheet: str) -> tuple[list[Scene], float]:
    """The pictures of the sheets, one if it can be read so, and the size of their smallest letters in points.

    Only the map is cut into several: the other views have no rows and columns to cut it along.
    """
    from journeymap.render.paper import area, on_paper

    page, points = on_paper(scene, sheet)
    if points >= READABLE or view != "map":
        return [page], points
    from journeymap.picture.layout.sheets import sheets

    placed = [on_paper(part, sheet) for part in sheets(content, area(sheet))]
    if not placed:
        return [page], points
    return [page for page, _ in placed], min(points for _, points in placed)


_FIRST = ("journeymap", "id", "at", "title", "name", "text")


def _named_first(value: object) -> object:
    """The same data with what names a thing before what is said of it."""
    if isinstance(value, dict):
        names = [key for key in _FIRST if key in value]
        return {
            key: _named_first(value[key]) for key in [*names, *(key for key in value if key not in names)]
        }
    return [_named_first(item) for item in value] if isinstance(value, list) else value


def _id(journey: Journey, reference: str) -> str:
    path = journey.path(reference)
    if path is None:
        raise KeyError(reference)
    return path.id


def _scene(content: Content, view: str, titled: bool) -> Scene:
    if view == "graph":
        from journeymap.picture.layout.graph import make_graph
        from journeymap.picture.layout.graph_picture import graph_scene
        from journeymap.render.graph import place

        graph = make_graph(content)
        return graph_scene(content, graph, place(graph), titled)
    from journeymap.picture.layout.map import map_scene, wiggle_scene

    return wiggle_scene(content, titled) if view == "wiggle" else map_scene(content, titled)
