"""Texts that need quotes: signs that mean something to YAML, at their start or inside."""

from __future__ import annotations

import re

from journeymap.findings import Edit, Finding, Fix
from journeymap.findings.wording import clipped
from journeymap.reading import problems
from journeymap.reading.parse import Trouble
from journeymap.reading.traps.flow import flow_at
from journeymap.reading.traps.mender import Mender
from journeymap.reading.traps.rows import FIELD_NAMES, Row, goes_on_below, has_more_inside, name_end, row_of

_CURLY = "“”„‟«»‘’‚"
_CURLY_FREE = re.compile(f"[^{_CURLY}]*")
_NAMES = re.compile(r"([a-z_]+):(?=\s|$)")
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


def needs_quotes(
    m: Mender, line: int, start: int, end: int, message: str = "", content: str = "", sign: str = ""
) -> Finding:
    """The finding about a stretch of a line that should stand in quotes; it is one from now on.

    `content` and `sign` are those of `Mender.quote`.
    """
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
            m.writable = False  # it is for the author to say that it may go
            help = f"Delete it: what «{clipped(row.name)}» has in it stands on the lines below."
            return problems.QUOTES.at(place, message, help)
    m.quote(line, start, end, content or None, sign)
    m.sure, m.writable = _is_text(m, row, start, text), last == line
    help = f"Put the text in straight quotes. Write: {m.shown(line)}"
    if last > line:
        help = f"Put the text in straight quotes: one before it, and one at its end, in line {last + 1}."
    return problems.QUOTES.at(place, message, help)


def _is_text(m: Mender, row: Row, start: int, text: str) -> bool:
    """Whether a stretch of a line can be nothing else than one text."""
    if text[:1] in _CURLY and (text[-1:] not in _CURLY or not _CURLY_FREE.fullmatch(text[1:-1])):
        return False
    if flow_at(m.lines, row.number, start):
        return text[:1] in f"@`%*&!{_CURLY}" and ":" not in text
    if start != row.value and not (row.dashes and start == row.start and not row.is_field):
        return False
    return text[:1] not in "|>-[{,]}" and FIELD_NAMES.isdisjoint(_NAMES.findall(text))


def _reason(text: str) -> str:
    if text[:1] in "@`%*&!|>,]}" or text[:2] in ("- ", "? ", "-", "?"):
        return _STARTS.get(text[:1], "YAML cannot read this text.")
    if re.search(r":(\s|$)", text):
        return f"A colon and a space inside a text start a new field for YAML: «{clipped(text)}»."
    return _STARTS.get(text[:1], f"YAML cannot read this text: «{clipped(text)}».")


def whole_value(m: Mender, row: Row, message: str = "", content: str = "") -> Finding:
    """The value of a line, or the whole item where the name before the colon belongs to a sentence."""
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
    if flow.open[-1][0] == "{" and flow.value is None and start < (colon := name_end(text, start)) < end:
        end = colon  # the name of a field, whose value is none of its business
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


def bullet(m: Mender, t: Trouble) -> Finding | None:
    """`* milk`: Markdown's other way to write a list."""
    if t.line >= len(m.lines):
        return None
    row = row_of(m.lines, t.context_line if "alias" in t.context else t.line)
    if not row.text.startswith("* ", row.start) or row.dashes:
        return None
    place = m.place(row.number, row.start, row.start + 1)
    for number in range(row.number, len(m.lines)):  # the rest of the list with it
        if not m.lines[number].startswith("* ", row.start) or m.lines[number][: row.start].strip():
            break
        m.replace(number, row.start, "-")
    m.sure = True
    message = "YAML writes a dash, not *, before the items of a list."
    return problems.SYNTAX.at(place, message, f"Write: {m.shown(row.number)}")


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


def question_mark(m: Mender, t: Trouble) -> Finding | None:
    """`- ? why`: YAML reads it as the name of a field, without a word."""
    if t.message != "question mark":
        return None
    row = row_of(m.lines, t.line)
    return in_flow(m, t.line, t.column) or needs_quotes(m, t.line, t.column, max(row.end, t.column + 1))


def after_alias(m: Mender, t: Trouble) -> Finding | None:
    """`title: *wow text`: the reference ends, and the text goes on."""
    if t.line >= len(m.lines):
        return None
    row = row_of(m.lines, t.line)
    if m.text(row.number, row.value, row.value + 1) == "*" and t.column > row.value:
        return in_flow(m, t.line, t.column) or needs_quotes(m, t.line, row.value, row.end)
    return None


def comma_too_many(m: Mender, line: int, column: int) -> Finding:
    """A comma behind which nothing can come; the finding."""
    place = m.place(line, column, column + 1)
    start = len(m.lines[line][:column].rstrip())
    fix = Fix((Edit(m.place(line, start, column + 1), ""),))
    m.replace(line, column, " ")
    return problems.SYNTAX.at(place, "There is a comma too many here.", f"Write: {m.shown(line)}", fix)
