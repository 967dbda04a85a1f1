"""The size of a picture: fitted to a width, or put on a sheet of paper. Works on journeymap's own SVG."""

from __future__ import annotations

import re

PAGES = {"A4": (297.0, 210.0), "A3": (420.0, 297.0)}  # mm, as they lie
MARGIN = 10.0  # mm
SMALLEST = 10.0  # px, the smallest letters of a picture but the numbers in the dots

_MM = 72 / 25.4  # points: the unit that a PDF takes a px for
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+" height="[\d.]+"')


def resized(svg: str, width: float) -> str:
    """The picture at this width, px; its height follows. Raises ValueError when `svg` is none of ours."""
    w, h = _size(svg)
    return _SIZE.sub(
        f'viewBox="0 0 {w:g} {h:g}" width="{width:g}" height="{round(h * width / w, 1):g}"', svg, count=1
    )


def area(page: str) -> tuple[float, float]:
    """What can be drawn on of a lying A4 or A3 sheet: width and height in points."""
    across, down = PAGES[page]
    return (across - 2 * MARGIN) * _MM, (down - 2 * MARGIN) * _MM


def on_paper(svg: str, page: str) -> tuple[str, float]:
    """The picture in the middle of an A4 or A3 sheet, turned as it fits best; and its smallest letters in points.

    Raises ValueError when `svg` is none of ours.
    """
    w, h = _size(svg)
    across, down = PAGES[page] if w >= h else PAGES[page][::-1]
    scale = min((across - 2 * MARGIN) * _MM / w, (down - 2 * MARGIN) * _MM / h)
    sheet_w, sheet_h = across * _MM / scale, down * _MM / scale
    box = f"{(w - sheet_w) / 2:.2f} {(h - sheet_h) / 2:.2f} {sheet_w:.2f} {sheet_h:.2f}"
    root = f'viewBox="{box}" width="{across * _MM:.2f}" height="{down * _MM:.2f}"'
    return _SIZE.sub(root, svg, count=1), SMALLEST * scale


def _size(svg: str) -> tuple[float, float]:
    found = _SIZE.search(svg[:1000])
    if found is None:
        raise ValueError("this SVG was not drawn by journeymap")
    return float(found[1]), float(found[2])
