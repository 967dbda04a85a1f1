"""Quotes that went wrong: not closed, closed too early, with a backslash inside."""

from __future__ import annotations

import re

from journeymap.findings import Edit, Finding, Fix, Place
from journeymap.reading import problems
from journeymap.reading.edits import insertion
from journeymap.reading.parse import Trouble
from journeymap.reading.traps.flow import closing, flow_at
from journeymap.reading.traps.mender import Mender
from journeymap.reading.traps.quotes import comma_too_many, item_end, needs_quotes
from journeymap.reading.traps.rows import is_empty, name_end, row_of

# What can stand in quotes as it is
_INSIDE = {
    "'": re.compile(r"(?:[^']|'')*"),
    '"': re.compile(r'(?:[^"\\]|\\(?:[0abt\tnvfre "/\\N_LP]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}))*'),
}


def quoted(m: Mender, t: Trouble) -> Finding | None:
    """A quote that is not closed, text after a closing quote, a backslash."""
    if "quoted scalar" in t.context or "double-quoted" in t.context or "single-quoted" in t.context:
        if "end of stream" in t.message or "document" in t.message:
            return _unclosed(m, t.context_line, t.context_column)
        return _escape(m, t)
    if (unclosed := _earlier(m, t.line)) is not None:
        return _unclosed(m, *unclosed)
    line, column, end_line, end_column = t.last
    if line < 0 or m.lines[line][column : column + 1] not in ('"', "'"):
        return None
    if end_line > line and (t.line, t.column) >= (end_line, end_column):
        for number in range(line + 1, end_line + 1):
            row = row_of(m.lines, number)
            if row.colon >= 0 or row.dashes:
                return _unclosed(m, line, column)
    if (
        end_line == line == t.line
        and t.column >= end_column
        and not m.text(line, end_column, t.column).strip()
    ):
        return _more(m, line, column, end_column)
    return None


def _earlier(m: Mender, before: int) -> tuple[int, int] | None:
    """A quote that opens in a line above, and swallows fields and items until another quote closes it."""
    number = 0
    skip_over = -1
    while number < min(before, len(m.lines)):
        row = row_of(m.lines, number)
        number += 1
        if is_empty(row.text) or 0 <= skip_over < row.indent:
            continue
        skip_over = row.indent if row.opens_text else -1
        sign = row.text[row.value : row.value + 1]
        if not sign or sign not in "\"'" or closing(row.text, row.value) >= 0:
            continue
        for below in range(number, min(before + 1, len(m.lines))):
            if is_empty(m.lines[below]):
                continue
            after = row_of(m.lines, below)
            if after.is_field or (after.dashes and after.indent <= row.indent):
                return row.number, row.value
            if sign in after.text:
                number = below + 1
                break
    return None


def _unclosed(m: Mender, line: int, column: int) -> Finding:
    row = row_of(m.lines, line)
    flow = flow_at(m.lines, line, column)
    end = item_end(m.lines[line], column) if flow else max(row.end, column + 1)
    colon = name_end(m.lines[line], column)
    if column == row.indent and not flow and colon > column + 1:  # "title: Buying
        end = colon
    text = m.text(line, column, end)
    content = text[1:].strip() or text
    message = f"The quote {text[0]} that opens here is not closed."
    sign = text[0] if text[1:].strip() and _INSIDE[text[0]].fullmatch(content) else ""
    return needs_quotes(m, line, column, end, message, content, sign)


def _more(m: Mender, line: int, column: int, close: int) -> Finding | None:
    """`title: "Great" they said`, `title: 'It's`."""
    row = row_of(m.lines, line)
    flow = flow_at(m.lines, line, column)
    end = item_end(m.lines[line], close) if flow else row.end
    text = m.text(line, column, end)
    colon = name_end(m.lines[line], close)
    if column == row.indent and not flow and colon > close:  # "title" of: x
        end, text = colon, m.text(line, column, colon)
    if text[close - column :].strip() == ",":
        return comma_too_many(m, line, m.lines[line].index(",", close))
    if end <= close or text[close - column] in ",:]}#":
        return None
    if text[0] == "'" and text[close - column].isalpha():
        content = (text[1:-1] if text.endswith("'") and len(text) > 2 else text[1:]).replace("''", "'")
        return needs_quotes(
            m, line, column, end, "The apostrophe ends the text, because a ' opened it.", content
        )
    if text.endswith(text[0]) and text.count(text[0]) > 2 and text[1 : close - column - 1].count(" ") > 1:
        # "He said "no" to it": the inner ones are quotes too
        return needs_quotes(m, line, column, end, "The text has quotes inside its quotes.", text[1:-1])
    return needs_quotes(m, line, column, end, "", text)


def _escape(m: Mender, t: Trouble) -> Finding:
    line = min(t.line, len(m.lines) - 1)
    slash = m.lines[line].rfind("\\", 0, t.column + 1)
    if slash < 0:
        slash = max(0, m.lines[line].find("\\"))
    escape = m.text(line, slash, slash + 2)
    place = m.place(line, slash, slash + 2)
    surrogate = re.match(r"\\u[dD][89a-fA-F]..(\\u[dD][c-fC-F]..)?", m.text(line, slash, slash + 12))
    m.stand_in(line, slash)
    if surrogate:
        message = f"«{surrogate[0]}» is one half of a character, which is no text."
        if surrogate[1]:
            m.stand_in(line, slash + 6)
            message = f"«{surrogate[0]}» means nothing in YAML: it is a character written as two halves."
        place = m.place(line, slash, slash + len(surrogate[0]))
        help = "Write the character itself (YAML is UTF-8)."
        return problems.CONTROL.at(
            place, message, help, _whole(place, surrogate[0]) if surrogate[1] else None
        )
    message = f"«{escape}» means nothing: in double quotes, a backslash starts a code."
    help = "Write two backslashes for one (\\\\), or use single quotes: '…'"
    # Others may stand in the same text and mean something by chance: C:\temp\docs has a tab in it.
    return problems.QUOTES.at(
        place, message, help, Fix((insertion(place.line, place.column, "\\"),), safe=False)
    )


def _whole(place: Place, halves: str) -> Fix | None:
    """A character in place of the two halves that it was written as."""
    try:
        units = bytes.fromhex(halves[2:6] + halves[8:12])
        return Fix((Edit(place, units.decode("utf-16-be")),))
    except ValueError:
        return None
