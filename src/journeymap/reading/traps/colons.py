"""A colon where no field can start: in the middle of a text, or in a line under one."""

from __future__ import annotations

import re

from journeymap.findings.wording import clipped
from journeymap.model import fields
from journeymap.reading import problems
from journeymap.reading.traps.fields import name_too_long, without_colon
from journeymap.reading.traps.indents import under_text
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.parts import is_field_at, part_at
from journeymap.reading.traps.quoting import needs_quotes, whole_value
from journeymap.reading.traps.rows import FIELD_NAMES, Row, is_known

_BEFORE_FIELD = re.compile(r"[,،;]\s+(?=[\w\-]+:\s)")
_LONGEST = 500  # of a line that is taken apart
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
        return _fields_in_line(page, row) or whole_value(page, row)
    above = page.row_above(row.number)
    if above is None:
        return None
    first = _text_begins(page, above)
    if first.colon < 0 and (not first.dashes or _lacks_space(first)):
        return without_colon(page, first)
    # The second line of a text has a colon in it, or a field stands under a text?
    if not is_field_at(page, first, row.name) and (
        not row.is_field or (first.colon < 0 and not is_known(row.name))
    ):
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


def _fields_in_line(page: Page, row: Row) -> Mend | None:
    """`- Pay, channel: web, emotion: -1`: a part on one line, without its braces."""
    part = part_at(page, row.number, row.start)
    text = page.text(row.number, row.start, row.end)
    if (
        part is None
        or not part.short_form
        or not row.dashes
        or len(text) > _LONGEST
        or set("[]{}\"'#") & set(text)
    ):
        return None
    first, *pieces = _BEFORE_FIELD.split(text)
    names = [piece.partition(":")[0].strip() for piece in pieces]
    has_key = row.colon >= 0 and row.name in fields.of(part) and first.startswith(row.name)
    start = first[len(row.name) + 1 :] if has_key else first
    if len(pieces) < 2 - has_key or ": " in start or not all(name in fields.of(part) for name in names):
        return None
    if any(re.search(r":\s|[,،]", piece.partition(":")[2].strip()) for piece in pieces):
        return None
    key = "" if has_key else f"{part.short_form}: "
    draft = Draft(page)
    draft.insert(row.number, row.end, "}")
    draft.insert(row.number, row.start, "{" + key)
    message = "A part with several fields on one line stands in braces."
    place = page.place(row.number, row.start, row.end)
    return draft.mend(
        problems.QUOTES, place, message, f"Write: {draft.quotation(row.number)}", safe=len(pieces) > 1
    )


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
