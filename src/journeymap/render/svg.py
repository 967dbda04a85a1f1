"""Scene → SVG: one self-contained file without scripts, styles, ids or references to anything outside."""

from __future__ import annotations

from base64 import b64encode

from journeymap.escaping import link, xml
from journeymap.picture.scene import Circle, Curve, Group, Image, Item, Point, Rect, Scene, SceneText
from journeymap.render.format import Format, Request
from journeymap.render.themes import THEMES
from journeymap.typeset.direction import isolate
from journeymap.typeset.fonts import FAMILIES

_ANCHORS = {"left": "", "middle": ' text-anchor="middle"', "right": ' text-anchor="end"'}


def svg(scene: Scene, theme: str = "light") -> str:
    """The picture as an SVG document; `theme` is light, dark, print, or page.

    On a page every colour is a CSS variable (`--jm-ink`) that the page gives a value.

    Texts carry `direction="ltr"` and isolates of their own: so an anchor is the same side in every renderer.
    """
    # A picture with links is no single image: what is in it can be reached.
    role = "group" if theme != "page" and _has_link(scene.items) else "img"
    out: list[str] = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {_frame(scene)} role="{role}" lang="{xml(scene.lang)}" '
        f'direction="{"rtl" if scene.rtl else "ltr"}" font-family="{FAMILIES}">',
        f"<title>{xml(scene.title)}</title>",
        f"<desc>{xml(scene.description)}</desc>",
        # What most elements share is said once.
        '<g direction="ltr" fill="none" stroke-linecap="round" stroke-linejoin="round" stroke-width="1.3">',
    ]
    _write(scene.items, THEMES[theme], out, theme != "page")
    out += ["</g>", "</svg>", ""]
    # A file of its own is read and compared line by line; in a page, line ends are only weight.
    return ("" if theme == "page" else "\n").join(out)


def _frame(scene: Scene) -> str:
    """What is seen of the picture, and how large."""
    if (frame := scene.frame) is None:
        w, h = _n(scene.width), _n(scene.height)
        return f'viewBox="0 0 {w} {h}" width="{w}" height="{h}"'
    box = " ".join(f"{value:.10g}" for value in (frame.x, frame.y, frame.w, frame.h))
    return f'viewBox="{box}" width="{frame.width:.10g}" height="{frame.height:.10g}"'


def _has_link(items: list[Item]) -> bool:
    return any(isinstance(item, Group) and (item.link or _has_link(item.items)) for item in items)


def _write(items: list[Item], colours: dict[str, str], out: list[str], links: bool) -> None:
    """Writes things; without `links`, those of the map are left to the page around the picture."""
    for item in items:
        if isinstance(item, Group):
            _group(item, colours, out, links)
        elif isinstance(item, SceneText):
            _text(item, colours, out)
        elif isinstance(item, Curve):
            _curve(item, colours, out)
        elif isinstance(item, Rect):
            attributes = f' rx="{_n(item.r)}"' if item.r else ""
            attributes += _paint(item.fill, item.stroke, item.width, colours)
            if item.opacity < 1:
                attributes += f' opacity="{item.opacity:g}"'
            out.append(
                f'<rect x="{_n(item.x)}" y="{_n(item.y)}" width="{_n(item.w)}" height="{_n(item.h)}"{attributes}/>'
            )
        elif isinstance(item, Circle):
            paint = _paint(item.fill, item.stroke, item.width, colours)
            out.append(f'<circle cx="{_n(item.x)}" cy="{_n(item.y)}" r="{_n(item.r)}"{paint}/>')
        elif isinstance(item, Image):
            place = f'x="{item.x:.2f}" y="{item.y:.2f}" width="{item.w:.2f}" height="{item.h:.2f}"'
            out.append(f'<image {place} href="data:image/png;base64,{b64encode(item.png).decode()}"/>')


def _group(group: Group, colours: dict[str, str], out: list[str], links: bool) -> None:
    attributes = f' class="jm-{group.kind}"' if group.kind else ""
    attributes += "".join(f' data-{name}="{xml(value)}"' for name, value in group.data.items())
    if group.opacity < 1:
        attributes += f' opacity="{group.opacity:g}"'
    href = link(group.link) if links and group.link else None
    out.append(f'<a href="{xml(href)}"{attributes}>' if href else f"<g{attributes}>")
    if group.title:
        out.append(f"<title>{xml(group.title)}</title>")
    _write(group.items, colours, out, links)
    out.append("</a>" if href else "</g>")


def _text(text: SceneText, colours: dict[str, str], out: list[str]) -> None:
    style = f' font-family="{xml(text.families)}"' if text.families else ""
    style += ' font-weight="700"' if text.bold else ""
    words = xml(isolate(text.text, "rtl" if text.rtl else "ltr"))
    out.append(
        f'<text x="{_n(text.x)}" y="{_n(text.y)}" font-size="{_n(text.size)}" fill="{colours[text.fill]}"'
        f"{style}{_ANCHORS[text.anchor]}>{words}</text>"
    )


def _curve(curve: Curve, colours: dict[str, str], out: list[str]) -> None:
    if len(curve.points) < 2:
        return
    attributes = _paint(curve.fill, curve.stroke, curve.width, colours)
    if curve.stroke and curve.dash:
        attributes += f' stroke-dasharray="{curve.dash}"'
    if curve.opacity < 1:
        attributes += f' opacity="{curve.opacity:g}"'
    out.append(f'<path d="{_path(curve.points)}"{attributes}/>')


def _path(points: list[Point]) -> str:
    """The path in steps from point to point, which is half as long as in absolute numbers."""
    x = y = first_x = first_y = 0
    path, before = "", ""
    for i, point in enumerate(points):
        tenths = [round(value * 10) for value in point]
        if i == 0 or len(point) == 3:
            path += f"M{_tenths(tenths[:2])}"
            x, y = first_x, first_y = tenths[0], tenths[1]
            before = ""
            continue
        steps = [value - (y if k % 2 else x) for k, value in enumerate(tenths)]
        x, y = tenths[-2], tenths[-1]
        if len(point) == 2 and (x, y) == (first_x, first_y) and before:
            path, before = path + "z", ""
            continue
        command = "c" if len(point) == 6 else "v" if steps[0] == 0 else "h" if steps[1] == 0 else "l"
        numbers = _tenths(steps[1:] if command == "v" else steps[:1] if command == "h" else steps)
        # A command that is repeated need not be named again.
        path += command + numbers if command != before else numbers if numbers[0] == "-" else " " + numbers
        before = command
    return path


def _tenths(values: list[int]) -> str:
    """Numbers of tenths, with no more signs between them than it takes."""
    text = ""
    for value in values:
        whole, rest = divmod(abs(value), 10)
        number = (
            ("-" if value < 0 else "")
            + (str(whole) if whole or not rest else "")
            + (f".{rest}" if rest else "")
        )
        text += number if not text or number[0] == "-" else " " + number
    return text


def _paint(fill: str | None, stroke: str | None, width: float, colours: dict[str, str]) -> str:
    paint = f' fill="{colours[fill]}"' if fill else ""
    if stroke:
        paint += f' stroke="{colours[stroke]}"'
        if width != 1.3:
            paint += f' stroke-width="{_n(width)}"'
    return paint


def _n(value: float) -> str:
    """A number with at most one place."""
    text = f"{value:.1f}"
    text = text[:-2] if text.endswith(".0") else text
    return "0" if text == "-0" else text


def _draw(request: Request) -> bytes:
    scene = request.scene()
    if request.options.width is not None:
        from journeymap.render.paper import resized

        scene = resized(scene, request.options.width)
    return svg(scene, request.options.theme or "light").encode()


FORMAT = Format(
    name="svg",
    rank=20,
    endings=(".svg",),
    summary="The picture, for web pages and documents.",
    takes=("view", "paths", "theme", "width"),
    draw=_draw,
)
