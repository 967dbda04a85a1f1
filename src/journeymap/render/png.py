"""PNG: the SVG drawn by resvg with the shipped font."""

from __future__ import annotations

import math
import re

from journeymap.render.format import Format, Request

MAX_SIDE = 32_000  # px; many viewers stop at 32,767
MAX_PIXELS = 100_000_000  # 400 MB while drawing

# The size on the page, else that of what is drawn.
_SIZE = re.compile(
    r"<svg\b[^>]*?\bwidth=\"([\d.]+)\" height=\"([\d.]+)\"|<svg\b[^>]*?\bviewBox=\"[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)\""
)


def bounded(svg: str, scale: float) -> float:
    """The scale, or the largest one that can be drawn. Raises ValueError when `svg` has no size."""
    found = _SIZE.search(svg)
    width, height = (float(found[1] or found[3]), float(found[2] or found[4])) if found else (0.0, 0.0)
    if not width * height:
        raise ValueError("the picture has no viewBox, so its size is unknown")
    return min(scale, MAX_SIDE / max(width, height), math.sqrt(MAX_PIXELS / (width * height)))


def png(svg: str, scale: float = 2.0) -> bytes:
    """The picture as PNG, `scale` pixels for each unit of the SVG; fewer where it would be too large to draw.

    Raises ValueError when `svg` is no SVG with a size or a viewBox.
    """
    from resvg_py import svg_to_bytes

    from journeymap.typeset.fonts import FILES, prepare

    scale = bounded(svg, scale)
    svg, needs_more = prepare(svg)
    return svg_to_bytes(svg_string=svg, zoom=scale, font_files=FILES, skip_system_fonts=not needs_more)


def _draw(request: Request) -> bytes:
    from journeymap.render.notes import tell_lacking
    from journeymap.render.paper import resized
    from journeymap.render.svg import svg

    options = request.options
    picture = svg(request.scene(), options.theme or "light")
    if options.width is not None:
        picture = resized(picture, options.width)
    tell_lacking(request, picture)
    scale = 2.0 if options.scale is None else options.scale
    if (possible := bounded(picture, scale)) < scale:
        request.tell(
            f"at --scale {scale:g} the PNG would be too large for most programs; it is drawn at "
            f"{possible:.2g}. Choose a smaller --scale, or SVG or PDF, which have no such bound."
        )
    return png(picture, scale)


FORMAT = Format(
    name="png",
    rank=30,
    endings=(".png",),
    summary="The picture in pixels, for slides and chats.",
    takes=("view", "paths", "theme", "width", "scale"),
    draw=_draw,
)
