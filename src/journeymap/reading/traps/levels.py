"""The lists and maps that are open where a line begins, and what a line has above and below it."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.reading.traps.page import Page
from journeymap.reading.traps.rows import Row


@dataclass(frozen=True, slots=True)
class Level:
    """A column in which a list's items or a map's fields start, and the last line where one does."""

    column: int
    is_list: bool
    line: int


def levels(page: Page, number: int) -> list[Level]:
    """The lists and maps that are open when a line begins, the innermost last."""
    found: list[Level] = []
    skip_over = -1  # a text after | goes on while the lines are indented more than this
    for above in range(number):
        if page.is_empty(above):
            continue
        row = page.row(above)
        if 0 <= skip_over < row.indent:
            continue
        skip_over = row.indent if row.opens_text else -1
        if not row.dashes and row.colon < 0:
            continue  # the second line of a text, or of a list in brackets
        while found and (
            found[-1].column > row.indent
            or (found[-1].column == row.indent and found[-1].is_list and not row.dashes)
        ):
            found.pop()
        fresh = [Level(column, True, above) for column in row.dashes]
        if row.colon >= 0:
            fresh.append(Level(row.start, False, above))
        for level in fresh:
            if found and (found[-1].column, found[-1].is_list) == (level.column, level.is_list):
                found.pop()
            found.append(level)
    return found


def goes_on_below(page: Page, row: Row) -> int:
    """The last of the lines below that go on with this one's text; its own number where there are none."""
    last = row.number
    for number in range(row.number + 1, min(len(page), row.number + 50)):
        if page.is_empty(number):
            break
        below = page.row(number)
        if below.indent <= row.indent or below.dashes or below.colon >= 0:
            break
        last = number
    return last


def has_more_inside(page: Page, row: Row) -> bool:
    """Do fields or list items follow that belong into this field?"""
    below = next(page.rows_below(row.number), None)
    if below is None:
        return False
    if below.indent == row.start:
        return bool(below.dashes) and not row.dashes
    return below.indent > row.start and (below.colon >= 0 or bool(below.dashes))
