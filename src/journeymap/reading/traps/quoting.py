"""Putting a stretch of a line in quotes, and taking a comma out: what several heuristics come down to."""

from __future__ import annotations

import re

from journeymap.findings import Edit
from journeymap.findings.wording import clipped
from journeymap.reading import problems
from journeymap.reading.traps.flow import flow_at
from journeymap.reading.traps.levels import goes_on_below, has_more_inside
from journeymap.reading.traps.mend import Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.rows import FIELD_NAMES, Row, is_field_name, is_known, name_end
from journeymap.reading.trouble import ODD_SPACES

_CURLY = "“”„‟«»‘’‚"
_CURLY_FREE = re.compile(f"[^{_CURLY}]*")
_NAMES = re.compile(r"(?<![a-z_])([a-z_]+):(?=\s|$)")  # starts where a word does: it looks at no letter twice
_COLON_INSIDE = re.compile(r":(?:\s|$)")
_NAME_BEFORE = re.compile(r"\s*[a-z_][a-z0-9_\-]*\s*")
# Signs that were meant to end a name, and are read as a part of it
_SEPARATORS = re.compile(f"[:：=;\u200b{''.join(sorted(ODD_SPACES))}]")
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


def why_not_at_start(sign: str) -> str:
    """The sentence about a sign that a text cannot start with; empty where it can."""
    return _STARTS.get(sign, "")


def needs_quotes(
    page: Page,
    line: int,
    start: int,
    end: int,
    message: str = "",
    content: str = "",
    sign: str = "",
    *,
    certain: bool = True,
) -> Mend:
    """A stretch of a line that should stand in quotes.

    `content`: what belongs between the quotes, if not all of it; `sign`: the quotes that it is written for;
    `certain`: whether the caller sees nothing that makes it doubtful what the text is.
    """
    text = page.text(line, start, end)
    if text[:1] in _CURLY and text:
        content = content or text.strip(_CURLY)
        message = (
            f"Curly quotes like {text[0]} are a part of the text for YAML: they do not protect what is in it."
        )
    elif not message:
        message = _reason(text)
    place = page.place(line, start, end)
    draft = Draft(page)
    last = line
    row = page.row(line)
    if start == row.value and not flow_at(page, line, start):
        last = goes_on_below(page, row)
        if row.colon >= 0 and (len(text) < 3 or text.endswith(":")) and has_more_inside(page, row):
            draft.replace(line, start, " " * (end - start))
            draft.writable = False  # it is for the author to say that it may go
            help = f"Delete it: what «{clipped(row.name)}» has in it stands on the lines below."
            return draft.mend(problems.QUOTES, place, message, help)
    draft.quote(line, start, end, content or None, sign)
    draft.writable = last == line
    help = f"Put the text in straight quotes. Write: {draft.quotation(line)}"
    if last > line:
        help = f"Put the text in straight quotes: one before it, and one at its end, in line {last + 1}."
    safe = certain and _is_text(page, row, start, text)
    return draft.mend(problems.QUOTES, place, message, help, safe=safe)


def _is_text(page: Page, row: Row, start: int, text: str) -> bool:
    """Whether a stretch of a line can be nothing else than one text."""
    if text[:1] in _CURLY and (text[-1:] not in _CURLY or not _CURLY_FREE.fullmatch(text[1:-1])):
        return False
    if flow_at(page, row.number, start):
        return text[:1] in f"@`%*&!{_CURLY}" and ":" not in text
    name = row.text[row.start : max(row.colon, row.start)]
    if row.dashes and start == row.start and not row.is_field:
        return _is_prose(text) and not is_field_name(_SEPARATORS.sub("", name).strip())
    if start != row.value or (row.dashes and row.colon >= 0 and not is_known(row.name)):
        return False  # behind a dash, a word that is no field of ours may belong to the text
    if _SEPARATORS.search(name):
        return False  # that the value is in quotes does not make the field the one that was meant
    if row.colon < 0 and not (_is_name(row, start, text) or _value_expected(page, row)):
        return False
    return _is_prose(text)


def _is_name(row: Row, start: int, text: str) -> bool:
    """Whether a stretch of a line is the name of a field, such as `@home` in `@home: x`."""
    return name_end(row.text, start) == start + len(text)


def _is_prose(text: str) -> bool:
    """Whether a text neither starts like something else nor has fields of ours in it."""
    return text[:1] not in "|>-[{,]}:：=" and FIELD_NAMES.isdisjoint(_NAMES.findall(text))


def _value_expected(page: Page, row: Row) -> bool:
    """Whether a line without a name can hold a value: the field above it has none."""
    above = page.row_above(row.number)
    return above is not None and above.colon >= 0 and above.value >= above.end and above.start < row.indent


def _reason(text: str) -> str:
    if text[:1] in "@`%*&!|>,]}" or text[:2] in ("- ", "? ", "-", "?"):
        return _STARTS.get(text[:1], "YAML cannot read this text.")
    if _COLON_INSIDE.search(text):
        return f"A colon and a space inside a text start a new field for YAML: «{clipped(text)}»."
    return _STARTS.get(text[:1], f"YAML cannot read this text: «{clipped(text)}».")


def whole_value(page: Page, row: Row) -> Mend:
    """The value of a line, or the whole item where the name before the colon belongs to a sentence."""
    start = row.value
    if row.dashes and row.colon >= 0 and not row.is_field and row.text[row.start] not in "\"'":
        start = row.start
    return needs_quotes(page, row.number, start, row.end)


def in_flow(page: Page, line: int, column: int, message: str = "") -> Mend | None:
    """The item inside brackets that a place belongs to."""
    flow = flow_at(page, line, column)
    if flow is None:
        return None
    number, start = flow.item
    if flow.value is not None and (flow.open[-1][0] == "{" or _is_field(page, flow.item, flow.value)):
        number, start = flow.value
    text = page[line]
    if number != line or start > column:
        start = len(text) - len(text.lstrip())
    end = item_end(text, max(start, column + (text[column : column + 1] in ("]", "}"))))
    while start < end and text[start] == " ":
        start += 1
    if flow.open[-1][0] == "{" and flow.value is None and start < (colon := name_end(text, start)) < end:
        end = colon  # the name of a field, whose value is none of its business
    if start >= end:
        return None
    return needs_quotes(page, line, start, end, message)


def _is_field(page: Page, item: tuple[int, int], value: tuple[int, int]) -> bool:
    name = page[item[0]][item[1] : value[1] - 1] if item[0] == value[0] else ""
    return bool(_NAME_BEFORE.fullmatch(name))


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


def comma_too_many(page: Page, line: int, column: int) -> Mend:
    """A comma behind which nothing can come."""
    draft = Draft(page)
    draft.replace(line, column, " ")
    start = len(page[line][:column].rstrip())
    return draft.mend(
        problems.SYNTAX,
        page.place(line, column, column + 1),
        "There is a comma too many here.",
        f"Write: {draft.quotation(line)}",
        safe=True,
        edits=(Edit(page.place(line, start, column + 1), ""),),
    )
