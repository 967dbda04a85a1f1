"""Lists and groups of fields in brackets: not closed, wrongly closed, with a text that needs quotes."""

from __future__ import annotations

import re

from journeymap.reading import problems
from journeymap.reading.traps.flow import Flow, flow_at
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.quoting import comma_too_many, in_flow, needs_quotes
from journeymap.reading.trouble import Stop, Trouble

_CLOSE = {"[": "]", "{": "}"}
_FOREIGN = "،、，；"
_FOREIGN_AND_NAME = re.compile(rf"[{_FOREIGN}](?=\s*[\w\-]+:\s)")
_NAMED = (Trouble.ALIAS_NAME, Trouble.ANCHOR_NAME, Trouble.TAG)
_NO_CONTENT = (Trouble.NOTHING_IN_BRACKETS, Trouble.NO_TEXT)


def in_brackets(context: Context) -> Mend | None:
    """A trouble inside brackets."""
    page, stop = context
    line, column = stop.line, _column(stop)
    flow = flow_at(page, line, column)
    if flow is None:
        return None
    if (end := _block_begins(page, flow, line)) is not None:
        return _not_closed(page, flow, end)
    sign = page[line][column : column + 1]
    if line >= len(page) - 1 and not sign and flow.line <= line:
        return _not_closed(page, flow, len(page))
    if sign and sign in "]}" and sign != _CLOSE[flow.open[-1][0]]:
        return _other_bracket(page, flow, line, column)
    if sign == "," and stop.kind in _NO_CONTENT:
        return comma_too_many(page, line, column)
    return _foreign_comma(page, flow, line, column) or in_flow(page, line, column)


def _column(stop: Stop) -> int:
    """Where a text starts that is read as a reference, a name or a tag; for all else, where YAML stopped."""
    begins_before = stop.kind in _NAMED and stop.context_line == stop.line
    return stop.context_column if begins_before else stop.column


def _block_begins(page: Page, flow: Flow, line: int) -> int | None:
    """The first line after the opening one that is not indented more: it cannot belong to the list."""
    indent = page.row(flow.line).indent
    for number in range(flow.line + 1, min(line, len(page) - 1) + 1):
        if page.is_empty(number):
            continue
        row = page.row(number)
        if row.text.lstrip()[0] in "]}":
            continue
        if row.indent <= indent and (row.colon >= 0 or row.dashes) and row.text[row.end - 1 : row.end] != ",":
            return number
    return None


def _not_closed(page: Page, flow: Flow, end: int) -> Mend:
    sign, line, column = flow.open[-1]
    last = page.row_above(end)
    number = max(last.number if last else line, line)
    if mend := _cut_by_hash(page, flow.line, number):
        return mend
    inner = flow_at(page, number, len(page[number]))
    closers = "".join(_CLOSE[bracket[0]] for bracket in reversed((inner or flow).open))
    place = page.place(line, column, column + 1)
    draft = Draft(page)
    draft.insert(number, max(page.row(number).end, column + 1 if number == line else 0), closers)
    help = (
        f"Write: {draft.quotation(number)}"
        if number == line
        else f"Write {closers} at the end of line {number + 1}."
    )
    return draft.mend(problems.SYNTAX, place, f"The bracket {sign} that opens here is not closed.", help)


def _cut_by_hash(page: Page, first: int, last: int) -> Mend | None:
    """`[Store #1, web]`: the closing bracket stands in what became a comment."""
    for number in range(first, last + 1):
        text = page[number]
        at = max(text.find(" #"), text.find("\t#"))
        if at > 0 and any(sign in text[at:] for sign in "]}"):
            message = (
                "A # after a space starts a comment: the rest of the line is cut off, with its"
                " closing bracket."
            )
            return in_flow(page, number, at + 1, message)
    return None


def _other_bracket(page: Page, flow: Flow, line: int, column: int) -> Mend | None:
    """A list closed by the bracket of a group of fields, or the other way round."""
    opening = flow.open[-1][0]
    wanted = _CLOSE[opening]
    text = page[line]
    sign = text[column]
    if any(_CLOSE[bracket[0]] == sign for bracket in flow.open):
        return _inner_not_closed(page, flow, line, column)
    if wanted in text[column + 1 :] and text[column + 1 : column + 2].isalnum():
        return in_flow(page, line, column)
    draft = Draft(page)
    draft.replace(line, column, wanted)
    return draft.mend(
        problems.SYNTAX,
        page.place(line, column, column + 1),
        f"The bracket {opening} is closed by {sign}.",
        f"Close it with {wanted}. Write: {draft.quotation(line)}",
        safe=_closes_at_end(draft, line),
    )


def _closes_at_end(draft: Draft, line: int) -> bool:
    """Whether the outermost bracket is closed by the last sign of a line, and by none before it."""
    end = draft.row(line).end
    return flow_at(draft, line, end - 1) is not None and flow_at(draft, line, end) is None


def _inner_not_closed(page: Page, flow: Flow, line: int, column: int) -> Mend:
    """`[a, {b: c]`: the bracket that closes here belongs to one further out."""
    sign, opening_line, opening = flow.open[-1]
    place = page.place(opening_line, opening, opening + 1)
    draft = Draft(page)
    draft.insert(line, column, _CLOSE[sign])
    help = (
        f"Write: {draft.quotation(line)}"
        if line == opening_line
        else f"Close it with {_CLOSE[sign]} in line {line + 1}."
    )
    return draft.mend(problems.SYNTAX, place, f"The bracket {sign} that opens here is not closed.", help)


def after_brackets(context: Context) -> Mend | None:
    """`[a, b]]`, and text after a closing bracket."""
    page, stop = context
    if stop.line >= len(page) or flow_at(page, stop.line, _column(stop)):
        return None
    row = page.row(stop.line)
    last_line, last_column, end_line, end_column = stop.last
    opening = page[last_line][last_column : last_column + 1]
    if opening not in ("[", "{") or end_line != stop.line or stop.column < end_column:
        return None
    rest = page.text(stop.line, stop.column, row.end)
    if rest == ",":
        return comma_too_many(page, stop.line, stop.column)
    if rest and not rest.strip("]} "):
        place = page.place(stop.line, stop.column, row.end)
        draft = Draft(page)
        draft.replace(stop.line, stop.column, " " * len(rest))
        message = f"There is a closing bracket too many here: {rest}"
        help = f"Write: {draft.quotation(stop.line)}"
        safe = not rest.strip(_CLOSE[opening] + " ")  # another kind may close what was not opened
        return draft.mend(problems.SYNTAX, place, message, help, safe=safe)
    if last_line == stop.line and row.value == last_column:
        return needs_quotes(page, stop.line, row.value, row.end)
    return None


def _foreign_comma(page: Page, flow: Flow, line: int, column: int) -> Mend | None:
    """`{name: Lina، role: Designer}`: the error comes at the second colon."""
    value = flow.value or flow.item
    start = value[1] if value[0] == line else 0
    text = page[line]
    commas = [at for at in range(start, min(column, len(text))) if text[at] in _FOREIGN]
    if not commas:
        return None
    before_names = [at for at in commas if _FOREIGN_AND_NAME.match(text, at)]
    at = (before_names or commas)[-1]
    signs = list(text)
    signs[at] = ","
    for match in _FOREIGN_AND_NAME.finditer(text, column):  # the same mistake again, before another name
        signs[match.start()] = ","
    draft = Draft(page)
    draft.replace(line, 0, "".join(signs))
    message = f"The sign «{text[at]}» separates nothing in YAML: what follows belongs to the same text."
    help = f"Write a plain comma and a space: {draft.quotation(line)}"
    place = page.place(line, at, at + 1)
    return draft.mend(problems.SYNTAX, place, message, help, safe=bool(before_names))
