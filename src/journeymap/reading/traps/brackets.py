"""Lists and groups of fields in brackets: not closed, wrongly closed, with a text that needs quotes."""

from __future__ import annotations

import re

from journeymap.findings import Finding
from journeymap.reading import problems
from journeymap.reading.parse import Trouble
from journeymap.reading.traps.flow import Flow, flow_at
from journeymap.reading.traps.mender import Mender
from journeymap.reading.traps.quotes import comma_too_many, in_flow, needs_quotes
from journeymap.reading.traps.rows import is_empty, row_before, row_of

_CLOSE = {"[": "]", "{": "}"}
_FOREIGN = "،、，；"
_NAME = re.compile(r"\s*[\w\-]+:(?=\s)")


def brackets(m: Mender, t: Trouble) -> Finding | None:
    """A trouble inside brackets."""
    line, column = t.line, t.column
    if any(word in t.context for word in ("alias", "anchor", "tag")) and t.context_line == line:
        column = t.context_column  # where the text starts that is read as one, not where it ends
    flow = flow_at(m.lines, line, column)
    if flow is None:
        return _one_too_many(m, t)
    if (end := _block_begins(m, flow, line)) is not None:
        return _unclosed(m, flow, end)
    text = m.lines[line] if line < len(m.lines) else ""
    sign = text[column : column + 1]
    if line >= len(m.lines) - 1 and not sign and flow.line <= line:
        return _unclosed(m, flow, len(m.lines))
    wanted = _CLOSE[flow.open[-1][0]]
    if sign and sign in "]}" and sign != wanted:
        if any(_CLOSE[bracket[0]] == sign for bracket in flow.open):
            return _inner_unclosed(m, flow, line, column)
        if wanted in text[column + 1 :] and text[column + 1 : column + 2].isalnum():
            return in_flow(m, line, column)
        place = m.place(line, column, column + 1)
        m.replace(line, column, wanted)
        m.sure = True
        message = f"The bracket {flow.open[-1][0]} is closed by {sign}."
        return problems.SYNTAX.at(place, message, f"Close it with {wanted}. Write: {m.shown(line)}")
    if sign == "," and "node content" in t.message:
        return comma_too_many(m, line, column)
    if finding := _foreign_comma(m, flow, line, column):
        return finding
    return in_flow(m, line, column)


def _block_begins(m: Mender, flow: Flow, line: int) -> int | None:
    """The first line after the opening one that is not indented more: it cannot belong to the list."""
    indent = row_of(m.lines, flow.line).indent
    for number in range(flow.line + 1, min(line, len(m.lines) - 1) + 1):
        text = m.lines[number]
        row = row_of(m.lines, number)
        if is_empty(text) or text.strip()[0] in "]}":
            continue
        if row.indent <= indent and (row.colon >= 0 or row.dashes) and row.text[row.end - 1 : row.end] != ",":
            return number
    return None


def _unclosed(m: Mender, flow: Flow, end: int) -> Finding:
    sign, line, column = flow.open[-1]
    last = row_before(m.lines, end)
    number = max(last.number if last else line, line)
    if finding := _cut_by_hash(m, flow.line, number):
        return finding
    inner = flow_at(m.lines, number, len(m.lines[number]))
    closers = "".join(_CLOSE[bracket[0]] for bracket in reversed((inner or flow).open))
    place = m.place(line, column, column + 1)
    at = max(row_of(m.lines, number).end, column + 1 if number == line else 0)
    m.insert(number, at, closers)
    where = (
        f"Write: {m.shown(number)}" if number == line else f"Write {closers} at the end of line {number + 1}."
    )
    return problems.SYNTAX.at(place, f"The bracket {sign} that opens here is not closed.", where)


def _cut_by_hash(m: Mender, first: int, last: int) -> Finding | None:
    """`[Store #1, web]`: the closing bracket stands in what became a comment."""
    for number in range(first, last + 1):
        text = m.lines[number]
        at = max(text.find(" #"), text.find("\t#"))
        if at > 0 and any(sign in text[at:] for sign in "]}"):
            message = (
                "A # after a space starts a comment: the rest of the line is cut off, with its"
                " closing bracket."
            )
            return in_flow(m, number, at + 1, message)
    return None


def _inner_unclosed(m: Mender, flow: Flow, line: int, column: int) -> Finding:
    """`[a, {b: c]`: the bracket that closes here belongs to one further out."""
    sign, opener_line, opener = flow.open[-1]
    place = m.place(opener_line, opener, opener + 1)
    m.insert(line, column, _CLOSE[sign])
    where = (
        f"Write: {m.shown(line)}"
        if line == opener_line
        else f"Close it with {_CLOSE[sign]} in line {line + 1}."
    )
    return problems.SYNTAX.at(place, f"The bracket {sign} that opens here is not closed.", where)


def _one_too_many(m: Mender, t: Trouble) -> Finding | None:
    """`[a, b]]`, and text after a closing bracket."""
    if t.line >= len(m.lines):
        return None
    row = row_of(m.lines, t.line)
    last_line, last_column, end_line, end_column = t.last
    opener = m.lines[last_line][last_column : last_column + 1] if last_line >= 0 else ""
    if opener not in ("[", "{") or end_line != t.line or t.column < end_column:
        return None
    rest = m.text(t.line, t.column, row.end)
    if rest == ",":
        return comma_too_many(m, t.line, t.column)
    if rest and not rest.strip("]} "):
        place = m.place(t.line, t.column, row.end)
        m.replace(t.line, t.column, " " * len(rest))
        m.sure = True
        message = f"There is a closing bracket too many here: {rest}"
        return problems.SYNTAX.at(place, message, f"Write: {m.shown(t.line)}")
    if last_line == t.line == row.number and row.value == last_column:
        return needs_quotes(m, t.line, row.value, row.end)
    return None


def _foreign_comma(m: Mender, flow: Flow, line: int, column: int) -> Finding | None:
    """`{name: Lina، role: Designer}`: the error comes at the second colon."""
    start = (flow.value or flow.item)[1] if (flow.value or flow.item)[0] == line else 0
    for at in range(start, min(column, len(m.lines[line]))):
        sign = m.lines[line][at]
        if sign in _FOREIGN:
            place = m.place(line, at, at + 1)
            m.replace(line, at, ",")
            for further in range(column, len(m.lines[line])):  # the same mistake again, before another name
                if m.lines[line][further] in _FOREIGN and _NAME.match(m.lines[line], further + 1):
                    m.replace(line, further, ",")
            m.sure = True
            message = f"The sign «{sign}» separates nothing in YAML: what follows belongs to the same text."
            return problems.SYNTAX.at(place, message, f"Write a plain comma and a space: {m.shown(line)}")
    return None
