"""A colon that is missing, one without its space, and one too many."""

from __future__ import annotations

import re

from journeymap.findings import Edit, Finding, Fix
from journeymap.findings.wording import clipped
from journeymap.reading import problems
from journeymap.reading.parse import Trouble
from journeymap.reading.traps.indents import after_comment, under_text
from journeymap.reading.traps.mender import Mender
from journeymap.reading.traps.quotes import needs_quotes, whole_value
from journeymap.reading.traps.rows import FIELD_NAMES, Row, is_empty, row_before, row_of

_NO_DASH_SPACE = re.compile(r"-[^\s\-]")
_WIDE = re.compile(r"[^\s:：]+(：)")
_NO_SPACE = re.compile(r"[\w\-]+:(?!//)(?=[^ \t:])")
_NAME = re.compile(r"([a-z_]+)[:：]")
_OTHER_SIGN = re.compile(r"([\w\-]+)( ?[=;] ?| [\-–—] )(\S.*)")
_TWO_WORDS = re.compile(r"[a-z_][a-z0-9_\-]*[ \t]+\S")
_MAX_NAME = 1024  # libyaml's own bound, in bytes


def no_dash_space(m: Mender, t: Trouble) -> Finding | None:
    """`-text` on a line of its own."""
    if t.message != "no space after the dash":
        return None
    return _dash(m, t.line, t.column)


def _dash(m: Mender, line: int, column: int) -> Finding:
    place = m.place(line, column, column + 1)
    m.insert(line, column + 1, " ")
    m.sure = True
    for number in range(line + 1, len(m.lines)):  # the item's other fields start below its first one
        if not is_empty(m.lines[number]):
            if (indent := row_of(m.lines, number).indent) <= column:
                break
            if indent == column + 1:
                m.indent(number, column + 2)
    message = "A space is missing after the dash."
    return problems.SYNTAX.at(place, message, f"Write: {m.shown(line)}")


def missing(m: Mender, t: Trouble) -> Finding | None:
    """A line that is neither a field nor a list item."""
    if "could not find expected ':'" not in t.message:
        return None
    row = row_of(m.lines, t.context_line)
    return _too_long(m, row) or _no_colon(m, row)


def _too_long(m: Mender, row: Row) -> Finding | None:
    if row.colon - row.start > _MAX_NAME // 4 and len(row.text[row.start : row.colon].encode()) > _MAX_NAME:
        place = m.place(row.number, row.start, row.colon)
        m.blank(row.number)
        return problems.LIMIT.at(
            place, "The name of this field is far too long.", "At most 200 characters are allowed."
        )
    return None


def _no_colon(m: Mender, row: Row) -> Finding:
    line, start, end = row.number, row.start, row.end
    text = m.lines[line]
    content = text[start:end]
    place = m.place(line, start, end)
    if _NO_DASH_SPACE.match(content):
        return _dash(m, line, start)
    if match := _WIDE.match(content):
        at = start + match.start(1)
        m.replace(line, at, ":")
        if text[at + 1 : at + 2] not in ("", " "):
            m.insert(line, at + 1, " ")
        m.sure = True
        message = "The full-width colon ： is a letter like any other for YAML."
        return problems.SYNTAX.at(place, message, f"Write a plain colon and a space: {m.shown(line)}")
    if match := _NO_SPACE.match(content):
        at = start + match.end()
        if text[at].isspace():
            m.replace(line, at, " ")
        else:
            m.insert(line, at, " ")
        m.sure = True
        return problems.SYNTAX.at(place, "A space is missing after the colon.", f"Write: {m.shown(line)}")
    if match := _OTHER_SIGN.match(content):
        name, sign, value = match.groups()
        fix = Fix(
            (Edit(m.place(line, start + match.start(2), start + match.end(2)), ": "),),
            safe=name in FIELD_NAMES and sign.strip() == "=",
        )
        m.replace(line, start + match.start(2), ":" + " " * (len(sign) - 1))
        if len(sign) == 1:
            m.insert(line, start + match.end(2), " ")
        message = f"YAML puts a colon, not {sign.strip()}, between a field and its value."
        return problems.SYNTAX.at(place, message, f"Write: {name}: {clipped(value)}", fix)
    above = row_before(m.lines, line)
    goes_on = above is not None and above.value < above.end and not above.opens_text
    goes_on = goes_on and above is not None and above.text[above.value] not in "[{\"'"
    word = content.split()[0] if content else ""
    known = word in FIELD_NAMES
    if not known and (finding := after_comment(m, row)):
        return finding
    sentence = goes_on and above is not None and (above.indent > row.indent or len(content.split()) > 4)
    if known or (_TWO_WORDS.match(content) and not sentence):
        m.insert(line, start + len(word), ":")
        m.sure = known and (not goes_on or len(content.split()) == 2)
        help = f"Write: {m.shown(line)}"
        if goes_on and not known:
            help += (
                " — or, if the line goes on with the text above, put more spaces before it than"
                " that line has."
            )
        return problems.SYNTAX.at(place, f"A colon is missing after «{word}».", help)
    m.blank(line)
    message = f"This line is neither a field (name: value) nor an item of a list: «{clipped(content)}»."
    help = "Write a name and a colon before it, or a dash and a space."
    if goes_on:
        help = "If it goes on with the text above, put more spaces before it than that line has. " + help
    return problems.SYNTAX.at(place, message, help)


def first_line(m: Mender, t: Trouble) -> Finding | None:
    """`journeymap:1` at the top: YAML takes it for a text that is the whole file."""
    if "document start" not in t.message:
        return None
    first = next((n for n in range(t.line) if not is_empty(m.lines[n]) and m.lines[n].strip() != "---"), None)
    if first is None:
        return None
    row = row_of(m.lines, first)
    return None if row.colon >= 0 or row.dashes else _no_colon(m, row)


def too_many(m: Mender, t: Trouble) -> Finding | None:
    """A colon where no field can start."""
    if "mapping values are not allowed" not in t.message or t.line >= len(m.lines):
        return None
    row = row_of(m.lines, t.line)
    if t.column < row.start:
        return None
    if finding := _too_long(m, row):
        return finding
    if row.colon < 0 or t.column > row.colon:
        return whole_value(m, row)
    above = row_before(m.lines, row.number)
    if above is None:
        return None
    first = _text_begins(m.lines, above)
    if first.colon < 0 and (not first.dashes or _lacks_space(first)):
        return _no_colon(m, first)
    # The second line of a text has a colon in it, or a field stands under a text?
    known = row.name in FIELD_NAMES or row.name.startswith("x-")
    if not row.is_field or (first.colon < 0 and not known):
        place = m.place(row.number, row.start, row.end)
        m.stand_in(row.number, row.colon)
        message = (
            f"A colon and a space inside a text start a new field for YAML: «{clipped(row.text.strip())}»."
        )
        help = (
            f"Put the whole text, from line {first.number + 1} on, in quotes, or after a | on"
            " lines of its own."
        )
        return problems.QUOTES.at(place, message, help)
    return under_text(m, row, first)


def _lacks_space(row: Row) -> bool:
    """`- title:Compare prices`: one of journeymap's fields, whose colon YAML does not see."""
    name = _NAME.match(row.text, row.start)
    return name is not None and name[1] in FIELD_NAMES


def _text_begins(lines: list[str], row: Row) -> Row:
    """The line in which a text begins that goes on in this one."""
    while row.colon < 0 and not row.dashes:
        above = row_before(lines, row.number)
        if above is None or above.indent > row.indent or above.value >= above.end:
            break
        if (above.colon >= 0 or above.dashes) and above.start >= row.indent:
            break
        row = above
    return row


def of_name(m: Mender, t: Trouble) -> Finding | None:
    """The name of a field in quotes, and more before the colon."""
    if t.line >= len(m.lines) or is_empty(m.lines[t.line]):
        return None
    row = row_of(m.lines, t.line)
    if row.colon >= 0 and row.start < t.column < row.colon and row.text[row.start] in "\"'":
        return needs_quotes(m, t.line, row.start, row.colon)
    return None
