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
_COMMENT = re.compile(r"(?<=[ \t])#(?=\s(?!\d)|$)")
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
        return is_field_name(self.name)

    @property
    def opens_text(self) -> bool:
        """Does a text follow on the next lines (after | or >)?"""
        return bool(_BLOCK_TEXT.search(self.text))


def row_of(text: str, number: int) -> Row:
    """Take a line apart."""
    match = _DASHES.match(text)
    assert match
    start = match.end()
    indent = len(match[1])
    dashes = tuple(indent + offset for offset, sign in enumerate(match[2]) if sign == "-")
    end = _content_end(text, start)
    key = _KEY.match(text, start)
    if key is None or key.end() > end:
        return Row(number, text, indent, dashes, start, -1, start, end)
    value = key.end()
    while value < end and text[value] in " \t":
        value += 1
    return Row(number, text, indent, dashes, start, key.end() - 1, value, end)


def _content_end(text: str, start: int) -> int:
    """Where what is written in a line ends: before the spaces at its end, and before a comment."""
    end = len(text.rstrip())
    comment = _COMMENT.search(text, start + 1)
    if comment:
        end = min(end, len(text[: comment.start()].rstrip(" \t")))
    return max(start, end)


def is_field_name(name: str) -> bool:
    """Does a name look like one of journeymap's own, rather than like the first word of a sentence?"""
    return bool(_FIELD.fullmatch(name))


def is_known(name: str) -> bool:
    """Whether a name is one of journeymap's own, or one that authors may add."""
    return name in FIELD_NAMES or name.startswith("x-")


def name_end(text: str, start: int) -> int:
    """Where a name ends that may be no good one, such as `@home` in `@home: x`; -1 where no colon follows."""
    match = _COLON.search(text, start)
    return match.start() if match else -1


def is_empty(text: str) -> bool:
    """A line with nothing, or nothing but a comment, on it."""
    stripped = text.lstrip()
    return not stripped or stripped[0] == "#"
