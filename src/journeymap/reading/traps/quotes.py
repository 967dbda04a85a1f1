"""Texts that need quotes, and quotes that went wrong."""

from __future__ import annotations

import re

from journeymap.findings import Finding
from journeymap.reading import problems
from journeymap.reading.parse import Trouble
from journeymap.reading.prose import clipped
from journeymap.reading.traps.mender import Mender
from journeymap.reading.traps.rows import (
    Row,
    closing,
    flow_at,
    goes_on_below,
    has_more_inside,
    is_empty,
    name_end,
    row_of,
)

_CURLY = "“”„‟«»‘’‚"
_STARTS = {
    "@": "A text cannot start with @ in YAML.",
    "`": "A text cannot start with ` in YAML.",
    "%": "A text cannot start with % in YAML.",
    "*": "At the start of a text, * means a reference to something else in the file.",
    "&": "At the start of a text, & gives the value a name.",
    "!": "At the start of a text, ! means a YAML tag.",
    "|": "At the start of a text, | means that the text follows on the next lines.",
    ">": "At the start of a text, > means that the text follows on the next lines.",
    "-": "«- » starts an item of a list, which cannot stand here.",
    "?": "«? » at the start of a text means something else in YAML.",
    ",": "A text cannot start with a comma in YAML.",
    "]": "A text cannot start with ] in YAML: it closes a list.",
    "}": "A text cannot start with } in YAML: it closes a group of fields.",
    "[": "The text starts with [, which is read as a list, and goes on after the ].",
    "{": "The text starts with {, which is read as a group of fields, and goes on after the }.",
    '"': "The text goes on after its closing quote.",
    "'": "The text goes on after its closing quote.",
}


def needs_quotes(m: Mender, line: int, start: int, end: int, message: str = "", content: str = "") -> Finding:
    """The finding about a stretch of a line that should stand in quotes; it is one from now on."""
    text = m.text(line, start, end)
    if text[:1] in _CURLY and text:
        straight = text.strip(_CURLY)
        content = content or straight
        message = (
            f"Curly quotes like {text[0]} are a part of the text for YAML: they do not protect what is in it."
        )
    elif not message:
        message = _reason(text)
    place = m.place(line, start, end)
    last = line
    row = row_of(m.lines, line)
    if start == row.value and not flow_at(m.lines, line, start):
        last = goes_on_below(m.lines, row)
        if row.colon >= 0 and (len(text) < 3 or text.endswith(":")) and has_more_inside(m.lines, row):
            m.replace(line, start, " " * (end - start))
            help = f"Delete it: what «{clipped(row.name)}» has in it stands on the lines below."
            return problems.QUOTES.at(place, message, help)
    m.quote(line, start, end, content or None)
    help = f"Put the text in straight quotes. Write: {m.shown(line)}"
    if last > line:
        help = f"Put the text in straight quotes: one before it, and one at its end, in line {last + 1}."
    return problems.QUOTES.at(place, message, help)


def _reason(text: str) -> str:
    if text[:1] in "@`%*&!|>,]}" or text[:2] in ("- ", "? ", "-", "?"):
        return _STARTS.get(text[:1], "YAML cannot read this text.")
    if re.search(r":(\s|$)", text):
        return f"A colon and a space inside a text start a new field for YAML: «{clipped(text)}»."
    return _STARTS.get(text[:1], f"YAML cannot read this text: «{clipped(text)}».")


def whole_value(m: Mender, row: Row, message: str = "", content: str = "") -> Finding:
    """The value of a line (or a list item as a whole, where the name before the colon is a piece of a sentence)."""
    start = row.value
    if row.dashes and row.colon >= 0 and not row.is_field and row.text[row.start] not in "\"'":
        start = row.start
    return needs_quotes(m, row.number, start, row.end, message, content)


def in_flow(m: Mender, line: int, column: int, message: str = "") -> Finding | None:
    """The item inside brackets that a place belongs to."""
    flow = flow_at(m.lines, line, column)
    if flow is None:
        return None
    number, start = flow.item
    if flow.value is not None and (flow.open[-1][0] == "{" or _is_field(m, flow.item, flow.value)):
        number, start = flow.value
    text = m.lines[line]
    if number != line or start > column:
        start = len(text) - len(text.lstrip())
    end = item_end(text, max(start, column + (text[column : column + 1] in ("]", "}"))))
    while start < end and text[start] == " ":
        start += 1
    if start >= end:
        return None
    return needs_quotes(m, line, start, end, message)


def _is_field(m: Mender, item: tuple[int, int], value: tuple[int, int]) -> bool:
    name = m.lines[item[0]][item[1] : value[1] - 1] if item[0] == value[0] else ""
    return bool(re.fullmatch(r"[a-z_][a-z0-9_\-]*", name.strip()))


def item_end(text: str, at: int) -> int:
    """Where an item inside brackets ends: before the next comma or closing bracket, or with the line."""
    depth = 0
    while at < len(text):
        sign = text[at]
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            if not depth:
                break
            depth -= 1
        elif sign == "," and not depth:
            break
        at += 1
    return len(text[:at].rstrip())


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
    """A quote that opens in a line above, and swallows fields and list items until some other quote closes it."""
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
    return needs_quotes(m, line, column, end, message, content)


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
        content = text[1:-1] if text.endswith("'") and len(text) > 2 else text[1:]
        return needs_quotes(
            m, line, column, end, "The apostrophe ends the text, because a ' opened it.", content
        )
    if text.endswith(text[0]) and text.count(text[0]) > 2 and text[1 : close - column - 1].count(" ") > 1:
        # "He said "no" to it": the inner ones are quotes too
        return needs_quotes(m, line, column, end, "The text has quotes inside its quotes.", text[1:-1])
    return needs_quotes(m, line, column, end, "", text)


def comma_too_many(m: Mender, line: int, column: int) -> Finding:
    """A comma behind which nothing can come; the finding."""
    place = m.place(line, column, column + 1)
    m.replace(line, column, " ")
    return problems.SYNTAX.at(place, "There is a comma too many here.", f"Write: {m.shown(line)}")


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
        return problems.CONTROL.at(place, message, "Write the character itself (YAML is UTF-8).")
    message = f"«{escape}» means nothing: in double quotes, a backslash starts a code."
    help = "Write two backslashes for one (\\\\), or use single quotes: '…'"
    return problems.QUOTES.at(place, message, help)


def starters(m: Mender, t: Trouble) -> Finding | None:
    """A text that starts with a sign which means something to YAML."""
    line, column = t.line, t.column
    if any(word in t.context for word in ("alias", "anchor", "tag", "block scalar")):
        line, column = t.context_line, t.context_column
    elif not any(
        words in t.message
        for words in (
            "cannot start any token",
            "entries are not allowed",
            "keys are not allowed",
            "node content",
        )
    ):
        return None
    if line >= len(m.lines) or column >= len(m.lines[line]):
        return None
    if finding := in_flow(m, line, column + 1):
        return finding
    row = row_of(m.lines, line)
    colon = name_end(m.lines[line], column)
    if column == row.indent and colon > column:  # @home: x
        return needs_quotes(m, line, column, colon)
    if column < row.value:
        if row.colon >= 0 and column >= row.start:  # the name of a field starts with it
            return needs_quotes(m, line, column, row.colon, _STARTS.get(m.text(line, column, column + 1), ""))
        return None
    if row.end <= column:
        return None
    if m.text(line, column, column + 1) == "-" and row.colon >= 0:
        message = "A list cannot start behind the colon, and a text that starts with a dash needs quotes."
        finding = needs_quotes(m, line, row.value, row.end, message)
        return problems.QUOTES.at(
            finding.place, message, f"{finding.help} — or start the list on the next line."
        )
    return needs_quotes(m, line, row.value, row.end)


def after_alias(m: Mender, t: Trouble) -> Finding | None:
    """`title: *wow text`: the reference ends, and the text goes on."""
    if t.line >= len(m.lines):
        return None
    row = row_of(m.lines, t.line)
    if m.text(row.number, row.value, row.value + 1) == "*" and t.column > row.value:
        return in_flow(m, t.line, t.column) or needs_quotes(m, t.line, row.value, row.end)
    return None
