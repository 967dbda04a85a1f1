"""A colon where no field can start: in the middle of a text, or in a line under one."""

from __future__ import annotations

import re

from journeymap.findings.wording import clipped
from journeymap.reading import problems
from journeymap.reading.traps.fields import name_too_long, without_colon
from journeymap.reading.traps.indents import under_text
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.quoting import needs_quotes, whole_value
from journeymap.reading.traps.rows import FIELD_NAMES, Row, is_known

_NAME = re.compile(r"([a-z_]+)[:：]")


def colon_too_many(context: Context) -> Mend | None:
    """A colon where no field can start."""
    page, stop = context
    if stop.line >= len(page):
        return None
    row = page.row(stop.line)
    if stop.column < row.start:
        return None
    if mend := name_too_long(page, row):
        return mend
    if row.colon < 0 or stop.column > row.colon:
        return whole_value(page, row)
    above = page.row_above(row.number)
    if above is None:
        return None
    first = _text_begins(page, above)
    if first.colon < 0 and (not first.dashes or _lacks_space(first)):
        return without_colon(page, first)
    # The second line of a text has a colon in it, or a field stands under a text?
    if not row.is_field or (first.colon < 0 and not is_known(row.name)):
        draft = Draft(page)
        draft.stand_in(row.number, row.colon)
        place = page.place(row.number, row.start, row.end)
        message = (
            f"A colon and a space inside a text start a new field for YAML: «{clipped(row.text.strip())}»."
        )
        help = (
            f"Put the whole text, from line {first.number + 1} on, in quotes, or after a | on"
            " lines of its own."
        )
        return draft.mend(problems.QUOTES, place, message, help)
    return under_text(page, row, first)


def _lacks_space(row: Row) -> bool:
    """`- title:Compare prices`: one of journeymap's fields, whose colon YAML does not see."""
    name = _NAME.match(row.text, row.start)
    return name is not None and name[1] in FIELD_NAMES


def _text_begins(page: Page, row: Row) -> Row:
    """The line in which a text begins that goes on in this one."""
    while row.colon < 0 and not row.dashes:
        above = page.row_above(row.number)
        if above is None or above.indent > row.indent or above.value >= above.end:
            break
        if (above.colon >= 0 or above.dashes) and above.start >= row.indent:
            break
        row = above
    return row


def more_after_name(context: Context) -> Mend | None:
    """The name of a field in quotes, and more before the colon."""
    page, stop = context
    if page.is_empty(stop.line):
        return None
    row = page.row(stop.line)
    if row.colon >= 0 and row.start < stop.column < row.colon and row.text[row.start] in "\"'":
        return needs_quotes(page, stop.line, row.start, row.colon)
    return None
