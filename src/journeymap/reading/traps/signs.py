"""Signs that mean something to YAML at the start of a text: @ % * & ! | > - ? and others."""

from __future__ import annotations

from dataclasses import replace

from journeymap.reading import problems
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.quoting import in_flow, needs_quotes, why_not_at_start
from journeymap.reading.traps.rows import name_end
from journeymap.reading.trouble import Trouble

_NAMED = (Trouble.ALIAS_NAME, Trouble.ANCHOR_NAME, Trouble.TAG, Trouble.TEXT_BELOW, Trouble.TAB_IN_TEXT_BELOW)


def bullet(context: Context) -> Mend | None:
    """`* milk`, `> milk`: other ways to write a list."""
    page, stop = context
    row = page.row(stop.context_line if stop.kind in (Trouble.ALIAS_NAME, Trouble.TEXT_BELOW) else stop.line)
    sign = row.text[row.start : row.start + 2]
    if sign not in ("* ", "> ") or row.dashes:
        return None
    draft = Draft(page)
    last = row.number
    for number in range(row.number, len(page)):  # the rest of the list with it
        if not page[number].startswith(sign, row.start) or page[number][: row.start].strip():
            break
        draft.replace(number, row.start, "-")
        last = number
    if sign == "> " and last == row.number:
        return None  # one line alone may be a text that starts with this sign
    place = page.place(row.number, row.start, row.start + 1)
    message = f"YAML writes a dash, not {sign[0]}, before the items of a list."
    help = f"Write: {draft.quotation(row.number)}"
    return draft.mend(problems.SYNTAX, place, message, help, safe=sign == "* ")


def sign_at_start(context: Context) -> Mend | None:
    """A text that starts with a sign which means something to YAML."""
    page, stop = context
    line, column = stop.line, stop.column
    if stop.kind in _NAMED:
        line, column = stop.context_line, stop.context_column
    if column >= len(page[line]):
        return None
    if mend := in_flow(page, line, column + 1):
        return mend
    row = page.row(line)
    colon = name_end(page[line], column)
    if column == row.indent and colon > column:  # @home: x
        return needs_quotes(page, line, column, colon)
    if column < row.value:
        if row.colon >= 0 and column >= row.start:  # the name of a field starts with it
            message = why_not_at_start(page.text(line, column, column + 1))
            return needs_quotes(page, line, column, row.colon, message)
        return None
    if row.end <= column:
        return None
    if page.text(line, column, column + 1) == "-" and row.colon >= 0:
        message = "A list cannot start behind the colon, and a text that starts with a dash needs quotes."
        mend = needs_quotes(page, line, row.value, row.end, message)
        help = f"{mend.finding.help} — or start the list on the next line."
        return replace(mend, finding=replace(mend.finding, message=message, help=help))
    return needs_quotes(page, line, row.value, row.end)


def question_mark(context: Context) -> Mend | None:
    """`- ? why`: YAML reads it as the name of a field, without a word."""
    page, stop = context
    end = max(page.row(stop.line).end, stop.column + 1)
    return in_flow(page, stop.line, stop.column) or needs_quotes(page, stop.line, stop.column, end)


def after_alias(context: Context) -> Mend | None:
    """`title: *wow text`: the reference ends, and the text goes on."""
    page, stop = context
    row = page.row(stop.line)
    if page.text(row.number, row.value, row.value + 1) == "*" and stop.column > row.value:
        return in_flow(page, stop.line, stop.column) or needs_quotes(page, stop.line, row.value, row.end)
    return None
