"""Quotes that went wrong: not closed, closed too early, with a backslash inside."""

from __future__ import annotations

import re
from dataclasses import replace

from journeymap.findings import Edit, Place
from journeymap.reading import problems
from journeymap.reading.edits import insertion
from journeymap.reading.traps.flow import closing, flow_at
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.quoting import comma_too_many, item_end, needs_quotes
from journeymap.reading.traps.rows import name_end

# What can stand in quotes as it is
_INSIDE = {
    "'": re.compile(r"(?:[^']|'')*"),
    '"': re.compile(r'(?:[^"\\]|\\(?:[0abt\tnvfre "/\\N_LP]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}))*'),
}
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]..(\\u[dD][c-fC-F]..)?")
_ELISION = re.compile(r"'(?:\d|(?:tis|twas|em|cause|til|n)\b)")  # the quote may be an apostrophe: 'tis, '90s
_QUOTE_AFTER_SPACE = re.compile(r"\s'")


def not_closed(context: Context) -> Mend | None:
    """A quote that swallows all the rest of the file."""
    stop = context.stop
    return _closed_here(context.page, stop.context_line, stop.context_column)


def backslash(context: Context) -> Mend | None:
    """A backslash in double quotes that starts no code of YAML's."""
    page, stop = context
    line = min(stop.line, len(page) - 1)
    slash = page[line].rfind("\\", 0, stop.column + 1)
    if slash < 0:
        slash = max(0, page[line].find("\\"))
    draft = Draft(page)
    draft.stand_in(line, slash)
    surrogate = _SURROGATE.match(page.text(line, slash, slash + 12))
    if surrogate:
        halves = surrogate[0]
        place = page.place(line, slash, slash + len(halves))
        message = f"«{halves}» is one half of a character, which is no text."
        if surrogate[1]:
            draft.stand_in(line, slash + 6)
            message = f"«{halves}» means nothing in YAML: it is a character written as two halves."
        help = "Write the character itself (YAML is UTF-8)."
        edits = _whole(place, halves) if surrogate[1] else ()
        return draft.mend(problems.CONTROL, place, message, help, safe=True, edits=edits)
    message = (
        f"«{page.text(line, slash, slash + 2)}» means nothing: in double quotes, a backslash starts a code."
    )
    help = "Write two backslashes for one (\\\\), or use single quotes: '…'"
    place = page.place(line, slash, slash + 2)
    # Not safe: others may stand in the same text and mean something by chance, as C:\temp\docs has a tab in it.
    return draft.mend(
        problems.QUOTES, place, message, help, edits=(insertion(place.line, place.column, "\\"),)
    )


def _whole(place: Place, halves: str) -> tuple[Edit, ...]:
    """A character in place of the two halves that it was written as."""
    try:
        units = bytes.fromhex(halves[2:6] + halves[8:12])
        return (Edit(place, units.decode("utf-16-be")),)
    except ValueError:
        return ()


def not_closed_above(context: Context) -> Mend | None:
    """A quote that opens in a line above, and swallows fields and items until another quote closes it."""
    page, stop = context
    before = stop.line
    number = 0
    skip_over = -1
    while number < min(before, len(page)):
        at = number
        number += 1
        if page.is_empty(at):
            continue
        row = page.row(at)
        if 0 <= skip_over < row.indent:
            continue
        skip_over = row.indent if row.opens_text else -1
        sign = row.text[row.value : row.value + 1]
        if not sign or sign not in "\"'" or closing(row.text, row.value) >= 0:
            continue
        for below in range(number, min(before + 1, len(page))):
            if page.is_empty(below):
                continue
            after = page.row(below)
            if after.is_field or (after.dashes and after.indent <= row.indent):
                return _closed_here(page, row.number, row.value)
            if sign in after.text:
                number = below + 1
                break
    return None


def closed_below(context: Context) -> Mend | None:
    """A quote that was closed further down, with fields or items in between."""
    page, stop = context
    line, column, end_line, end_column = stop.last
    if line < 0 or page[line][column : column + 1] not in ('"', "'"):
        return None
    if end_line > line and (stop.line, stop.column) >= (end_line, end_column):
        for number in range(line + 1, end_line + 1):
            row = page.row(number)
            if row.colon >= 0 or row.dashes:
                return _closed_here(page, line, column)
    return None


def goes_on(context: Context) -> Mend | None:
    """`title: "Great" they said`, `title: 'It's`: more stands behind a closing quote."""
    page, stop = context
    line, column, end_line, close = stop.last
    if line < 0 or page[line][column : column + 1] not in ('"', "'") or not end_line == line == stop.line:
        return None
    if stop.column < close or page.text(line, close, stop.column).strip():
        return None
    row = page.row(line)
    flow = flow_at(page, line, column)
    end = item_end(page[line], close) if flow else row.end
    text = page.text(line, column, end)
    colon = name_end(page[line], close)
    if column == row.indent and not flow and colon > close:  # "title" of: x
        end, text = colon, page.text(line, column, colon)
    if text[close - column :].strip() == ",":
        return comma_too_many(page, line, page[line].index(",", close))
    if end <= close or text[close - column] in ",:]}#":
        return None
    mend = _around_all(page, line, column, end, close - column)
    return replace(mend, safe=mend.safe and end != colon)  # a name with quotes in it is hardly one


def _around_all(page: Page, line: int, start: int, end: int, close: int) -> Mend:
    """Quotes around a text that has quotes of its own; `close`: the length of what YAML took for the text.

    An inner quote that stands behind a space opens something, so the first one opened the whole text.
    """
    text = page.text(line, start, end)
    sign = text[0]
    opens_inside = text[close - 2].isspace()
    if sign == "'" and text[close].isalpha():
        whole = text.endswith("'") and len(text) > 2
        content = (text[1:-1] if whole else text[1:]).replace("''", "'")
        certain = whole and not _QUOTE_AFTER_SPACE.search(text)
        message = "The apostrophe ends the text, because a ' opened it."
        return needs_quotes(page, line, start, end, message, content, certain=certain)
    count = text.count(sign)
    if text.endswith(sign) and count > 2 and text[1 : close - 1].count(" ") > 1:
        # "He said "no" to it": the inner ones are quotes too
        message = "The text has quotes inside its quotes."
        certain = opens_inside and count % 2 == 0
        return needs_quotes(page, line, start, end, message, text[1:-1], certain=certain)
    certain = not opens_inside and count % 2 == 0
    return needs_quotes(page, line, start, end, "", text, certain=certain)


def _closed_here(page: Page, line: int, column: int) -> Mend:
    """A quote that is not closed; the text ends with the line, or with the item in brackets."""
    row = page.row(line)
    flow = flow_at(page, line, column)
    end = item_end(page[line], column) if flow else max(row.end, column + 1)
    colon = name_end(page[line], column)
    if column == row.indent and not flow and colon > column + 1:  # "title: Buying
        end = colon
    text = page.text(line, column, end)
    content = text[1:].strip() or text
    message = f"The quote {text[0]} that opens here is not closed."
    sign = text[0] if text[1:].strip() and _INSIDE[text[0]].fullmatch(content) else ""
    # The quote may have been there to protect a #
    certain = not page.text(line, row.end).strip() and not _ELISION.match(text)
    return needs_quotes(page, line, column, end, message, content, sign, certain=certain)
