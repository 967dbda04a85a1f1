"""The size of a picture: fitted to a width, or put on a sheet of paper."""

from __future__ import annotations

from dataclasses import replace

from journeymap.picture.scene import Frame, Scene

PAGES = {"A4": (297.0, 210.0), "A3": (420.0, 297.0)}  # mm, as they lie
MARGIN = 10.0  # mm
SMALLEST = 10.0  # px, the smallest letters of a picture; the numbers in its dots may be smaller

_MM = 72 / 25.4  # points: the unit that a PDF takes a px for


def resized(scene: Scene, width: float) -> Scene:
    """The picture at this width, px; its height follows."""
    w, h = round(scene.width, 1), round(scene.height, 1)
    return replace(scene, frame=Frame(0, 0, w, h, width, round(h * width / w, 1)))


def area(page: str) -> tuple[float, float]:
    """What can be drawn on of a lying A4 or A3 sheet: width and height in points."""
    across, down = PAGES[page]
    return (across - 2 * MARGIN) * _MM, (down - 2 * MARGIN) * _MM


def on_paper(scene: Scene, page: str) -> tuple[Scene, float]:
    """The picture in the middle of an A4 or A3 sheet, turned as it fits best; and its smallest letters in points."""
    w, h = round(scene.width, 1), round(scene.height, 1)
    across, down = PAGES[page] if w >= h else PAGES[page][::-1]
    scale = min((across - 2 * MARGIN) * _MM / w, (down - 2 * MARGIN) * _MM / h)
    sheet_w, sheet_h = across * _MM / scale, down * _MM / scale
    box = ((w - sheet_w) / 2, (h - sheet_h) / 2, sheet_w, sheet_h, across * _MM, down * _MM)
    frame = Frame(*(round(length, 2) for length in box))
    return replace(scene, frame=frame), SMALLEST * scale
