"""Items of a list whose dash lacks its space, or that YAML reads as a piece of the text above."""

from __future__ import annotations

import re

from journeymap.findings.wording import clipped
from journeymap.reading import problems
from journeymap.reading.traps.indents import moved, spaces_in_words
from journeymap.reading.traps.levels import levels
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.rows import Row

_DASH = re.compile(r"-[^\s\-]")


def dash(context: Context) -> Mend | None:
    """`-text` on a line of its own."""
    page, stop = context
    return dash_without_space(page, stop.line, stop.column)


def looks_like_item(page: Page, row: Row) -> bool:
    """Whether the content of a line starts with a dash and something else."""
    return bool(_DASH.match(row.text[row.start : min(row.end, row.start + 2)]))


def dash_without_space(page: Page, line: int, column: int) -> Mend:
    """The dash of an item, and its fields below it, which start where its text does."""
    place = page.place(line, column, column + 1)
    draft = Draft(page)
    draft.insert(line, column + 1, " ")
    for below in page.rows_below(line):
        if below.indent <= column:
            break
        if below.indent == column + 1:
            draft.indent(below.number, column + 2)
    safe = page[line][column + 1 : column + 2].isalpha() and _item_fits(page, line, column)
    message = "A space is missing after the dash."
    return draft.mend(problems.SYNTAX, place, message, f"Write: {draft.quotation(line)}", safe=safe)


def _item_fits(page: Page, line: int, column: int) -> bool:
    """Whether a list is open in this column, or a field above waits for its value."""
    above = page.row_above(line)
    if above is None or page[line][:column].strip():
        return False
    if above.colon >= 0 and above.value >= above.end:
        return above.start <= column
    return any(level.is_list and level.column == column for level in levels(page, line)) or (
        looks_like_item(page, above) and above.start == column
    )


def item_in_text(context: Context) -> Mend:
    """A list item that is indented more than the one above is a piece of its text, says YAML silently."""
    page, stop = context
    row = page.row(stop.line)
    first = page.row(stop.context_line)
    if first.dashes and stop.context_column == first.start and first.colon < 0:
        below = next((r for r in page.rows_below(stop.line) if r.dashes and r.indent <= row.indent), None)
        if below and below.indent == row.indent > first.dashes[-1]:  # it is the first one that stands alone
            return _first_item(page, first, row.indent)
        target = first.dashes[-1]
        draft = moved(page, stop.line, row.indent, target)
        message = (
            f"This item is read as a piece of the text in line {first.number + 1}, for it is indented more."
        )
        help = f"Start it in column {target + 1}, with {target} spaces before the dash."
    else:
        draft = Draft(page)
        draft.stand_in(stop.line, row.indent)
        message, help = _item_below_text(first, first.colon >= 0 and stop.context_column == first.value)
    return draft.mend(problems.INDENTATION, page.place(stop.line, row.indent, row.end), message, help)


def _first_item(page: Page, first: Row, width: int) -> Mend:
    """An item that starts further left than all those below it."""
    draft = Draft(page)
    draft.indent(first.number, width)
    message = f"This item starts in column {first.indent + 1}, but the items below start in {width + 1}."
    help = f"Put {spaces_in_words(width)} before it instead of {first.indent}."
    return draft.mend(problems.INDENTATION, page.place(first.number, first.indent, first.end), message, help)


def _item_below_text(first: Row, of_field: bool) -> tuple[str, str]:
    """What to say of an item below a text that is no item of the same list."""
    line = first.number + 1
    if not of_field:
        message = f"This item is read as a piece of the text that starts in line {line}."
        return message, "Write a dash before each of the items, in the same column."
    name = clipped(first.name)
    help = (
        f"A field has a text or a list: take the text away after «{name}:», or write | there"
        " for a text of several lines."
    )
    return f"This item is read as a piece of the text of «{name}» in line {line}.", help
