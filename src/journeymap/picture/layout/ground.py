"""The ground of the map: coloured columns with the names of the stages, and a row for each channel."""

from __future__ import annotations

from journeymap.picture.layout.bands import ROW_TITLE
from journeymap.picture.layout.grid import MARGIN, Grid
from journeymap.picture.layout.lettering import write
from journeymap.picture.scene import Curve, Group, Item, Rect

STAGE_COLOURS = 7


def ground(grid: Grid, bottom: float, rtl: bool) -> list[Item]:
    """Columns down to `bottom`, their heads, the rows and their names."""
    items: list[Item] = []
    for rank, column in enumerate(grid.columns):
        colour = f"stage-{rank % STAGE_COLOURS}"
        items.append(Rect(column.x, grid.top, column.w, bottom - grid.top, f"{colour}-soft", r=10))
        items.append(Rect(column.x, grid.top, column.w, 5, colour, r=2.5))
    for band in grid.bands:
        items.append(Curve([(MARGIN, band.y), (grid.right, band.y)], "line"))
    items.append(Curve([(MARGIN, grid.bottom), (grid.right, grid.bottom)], "line"))
    for rank, column in enumerate(grid.columns):
        stage = column.stage
        x, y = column.x + 14, grid.top + 28
        head: list[Item] = [
            *write(x, y, column.title, 15, 19, whole=stage.title, bold=True, rtl=rtl),
            *write(
                x, y + len(column.title) * 19, column.goal, 11.5, 15, whole=stage.goal, fill="muted", rtl=rtl
            ),
        ]
        title = stage.title + (f"\n{stage.goal}" if stage.goal else "")
        # Where the column begins and how wide it is: what stands under the picture is aligned with it.
        place = {"x": f"{column.x:.7g}", "w": f"{column.w:.7g}"}
        items.append(Group(head, title, "stage", {"stage": stage.id, "rank": str(rank), **place}))
    for band in grid.bands:
        if not band.title:
            continue
        height = len(band.title) * 16 + (14 if band.kind else 0)
        y = band.y + (band.h - height) / 2 + 13
        label = [
            *write(MARGIN, y, band.title, ROW_TITLE, 16, bold=True, rtl=rtl),
            *write(
                MARGIN,
                y + len(band.title) * 16 - 1,
                [band.kind] if band.kind else [],
                10.5,
                14,
                fill="muted",
                rtl=rtl,
            ),
        ]
        items.append(Group(label, "", "channel", {"channel": band.channel.id} if band.channel else {}))
    return items
