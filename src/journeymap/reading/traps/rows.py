"""What a line of YAML looks like to its author: indentation, dashes, a field's name, a value, a comment."""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeymap.model import fields

_DASHES = re.compile(r"( *)((?:-(?: +|$))*)")
_KEY = re.compile(
    r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ ]*:(?=[ \t]|$)|[^\s"'#&*!|>%@`\[\]{},].*?:(?=[ \t]|$)"""
)
_COLON = re.compile(r":(?=[ \t]|$)")
_COMMENT = re.compile(r"[ \t]+#(?=\s(?!\d)|$).*|\s+$")
_BLOCK_TEXT = re.compile(r"(?:^|[:\-]\s+)[|>][+\-0-9]*\s*(?:#.*)?$")
_FIELD = re.compile(r"[a-z_][a-z0-9_\-]*")
# To tell a field that lacks its colon from a sentence
FIELD_NAMES = fields.names()


@dataclass(frozen=True, slots=True)
class Row:
    """The parts of a line; columns count from 0. Without a name, the value starts with the content."""

    number: int
    text: str
    indent: int
    dashes: tuple[int, ...]
    start: int  # of what follows the dashes
    colon: int  # after the field's name; -1: there is none
    value: int
    end: int  # of the value, comment left out

    @property
    def name(self) -> str:
        return self.text[self.start : self.colon].strip() if self.colon >= 0 else ""

    @property
    def is_field(self) -> bool:
        """Does the name look like one of journeymap's own, rather than like the first word of a sentence?"""
        return bool(_FIELD.fullmatch(self.name))

    @property
    def opens_text(self) -> bool:
        """Does a text follow on the next lines (after | or >)?"""
        return bool(_BLOCK_TEXT.search(self.text))


def row_of(lines: list[str], number: int) -> Row:
    """Take a line apart."""
    text = lines[number] if number < len(lines) else ""
    match = _DASHES.match(text)
    assert match
    start = match.end()
    indent = len(match[1])
    dashes = tuple(indent + offset for offset, sign in enumerate(match[2]) if sign == "-")
    comment = _COMMENT.search(text, start)
    end = max(start, comment.start() if comment else len(text))
    key = _KEY.match(text, start)
    if key is None or key.end() > end:
        return Row(number, text, indent, dashes, start, -1, start, end)
    value = key.end()
    while value < end and text[value] in " \t":
        value += 1
    return Row(number, text, indent, dashes, start, key.end() - 1, value, end)


def name_end(text: str, start: int) -> int:
    """Where a name ends that may be no good one, such as `@home` in `@home: x`; -1 where no colon follows."""
    match = _COLON.search(text, start)
    return match.start() if match else -1


def goes_on_below(lines: list[str], row: Row) -> int:
    """The last of the lines below that go on with this one's text; its own number where there are none."""
    last = row.number
    for number in range(row.number + 1, min(len(lines), row.number + 50)):
        below = row_of(lines, number)
        if is_empty(lines[number]) or below.indent <= row.indent or below.dashes or below.colon >= 0:
            break
        last = number
    return last


def has_more_inside(lines: list[str], row: Row) -> bool:
    """Do fields or list items follow that belong into this field?"""
    for number in range(row.number + 1, len(lines)):
        if not is_empty(lines[number]):
            below = row_of(lines, number)
            return (below.indent > row.start and (below.colon >= 0 or bool(below.dashes))) or (
                below.indent == row.start and bool(below.dashes) and not row.dashes
            )
    return False


def is_empty(text: str) -> bool:
    """A line with nothing, or nothing but a comment, on it."""
    stripped = text.strip()
    return not stripped or stripped.startswith("#")


def row_before(lines: list[str], number: int) -> Row | None:
    """The nearest line above that has content."""
    for above in range(min(number, len(lines)) - 1, -1, -1):
        if not is_empty(lines[above]):
            return row_of(lines, above)
    return None


@dataclass(frozen=True, slots=True)
class Level:
    """A column in which a list's items or a map's fields start, and the last line where one does."""

    column: int
    is_list: bool
    line: int


def levels(lines: list[str], number: int) -> list[Level]:
    """The lists and maps that are open when a line begins, the innermost last."""
    found: list[Level] = []
    skip_over = -1  # a text after | goes on while the lines are indented more than this
    for above in range(number):
        if is_empty(lines[above]):
            continue
        row = row_of(lines, above)
        if 0 <= skip_over < row.indent:
            continue
        skip_over = row.indent if row.opens_text else -1
        if not row.dashes and row.colon < 0:
            continue  # the second line of a text, or of a list in brackets
        while found and (
            found[-1].column > row.indent
            or (found[-1].column == row.indent and found[-1].is_list and not row.dashes)
        ):
            found.pop()
        fresh = [Level(column, True, above) for column in row.dashes]
        if row.colon >= 0:
            fresh.append(Level(row.start, False, above))
        for level in fresh:
            if found and (found[-1].column, found[-1].is_list) == (level.column, level.is_list):
                found.pop()
            found.append(level)
    return found
