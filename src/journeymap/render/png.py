"""PNG: the SVG drawn by resvg with the shipped font."""

from __future__ import annotations

import math

from journeymap.picture.lettered import lettered, needs_more_fonts
from journeymap.picture.scene import Scene
from journeymap.render.format import Format, Request
from journeymap.render.svg import svg

MAX_SIDE = 32_000  # px; many viewers stop at 32,767
MAX_PIXELS = 50_000_000  # 400 MB while drawing


def bounded(scene: Scene, scale: float) -> float:
    """The scale, or the largest one that can be drawn."""
    width, height = scene.size
    return min(scale, MAX_SIDE / max(width, height), math.sqrt(MAX_PIXELS / (width * height)))


def png(scene: Scene, theme: str = "light", scale: float = 2.0) -> bytes:
    """The picture as PNG, `scale` pixels for each px of it; fewer where it would be too large to draw."""
    from resvg_py import svg_to_bytes

    from journeymap.typeset.fonts import FILES

    ready = lettered(scene)
    return svg_to_bytes(
        svg_string=svg(ready, theme),
        zoom=bounded(scene, scale),
        font_files=FILES,
        skip_system_fonts=not needs_more_fonts(ready),
    )


def _draw(request: Request) -> bytes:
    from journeymap.render.effort import bound, effort
    from journeymap.render.notes import note_missing_letters
    from journeymap.render.paper import resized

    options = request.options
    scene = request.scene()
    if options.width is not None:
        scene = resized(scene, options.width)
    scale = 2.0 if options.scale is None else options.scale
    bound(request, effort(scene, bounded(scene, scale)), "PNG")
    note_missing_letters(request, scene)
    if (possible := bounded(scene, scale)) < scale:
        request.tell(
            f"at --scale {scale:g} the PNG would be too large for most programs; it is drawn at "
            f"{possible:.2g}. Choose a smaller --scale, or SVG or PDF, which have no such bound."
        )
    return png(scene, options.theme or "light", scale)


FORMAT = Format(
    name="png",
    rank=30,
    endings=(".png",),
    summary="The picture in pixels, for slides and chats.",
    takes=("view", "paths", "theme", "width", "scale"),
    draw=_draw,
    is_text=False,
)
