"""A file's text as it is on the disk, and what edits make of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from journeymap.findings import Edit, Finding
from journeymap.model.problems import UNKNOWN_KEY

_LINE_END = re.compile("\r\n|\r|\n")
_TO_VALUE = re.compile(r"[^\s:]*[ \t]*:\s*(?:#.*\s*)*")
_BRACKET = re.compile(r"""[\[\]{}]|"(?:[^"\\]|\\.)*"|'[^'\n]*'""")
_INDENT = re.compile(r"[ \t]*(?:-[ \t]+)*")
_BELOW = re.compile(r"( *)(\S?)")


class Text:
    """A file's text with its own line ends and byte order mark, and where its lines start."""

    def __init__(self, data: bytes) -> None:
        text = data.decode("utf-8", "surrogateescape")
        self.mark = "\ufeff" if text.startswith("\ufeff") else ""
        self.text = text.removeprefix(self.mark)
        ends = list(_LINE_END.finditer(self.text))
        self.starts = [0, *(end.end() for end in ends)]
        self.line_end = ends[0][0] if ends else "\n"

    def offset(self, line: int, column: int) -> int:
        """How many signs stand before a place."""
        if line > len(self.starts):
            return len(self.text)
        return min(self.starts[line - 1] + column - 1, len(self.text))

    def span(self, edit: Edit) -> tuple[int, int]:
        """Where an edit begins and ends."""
        place = edit.place
        return self.offset(place.line, place.column), self.offset(place.end_line, place.end_column)

    def edited(self, findings: Sequence[Finding]) -> Change:
        """The file with the edits of findings."""
        edits = sorted(
            (
                self.span(edit),
                edit.text.replace("\n", self.line_end),
                number,
                finding.code == UNKNOWN_KEY.code,
            )
            for number, finding in enumerate(findings)
            for edit in (finding.fix.edits if finding.fix else ())
        )
        pieces: list[str] = []
        names: list[int] = []
        put: list[_Put] = []
        at = length = 0
        for (start, end), new, number, is_name in edits:
            pieces += (self.text[at:start], new)
            length += start - at
            put.append(_Put(length, length + len(new), start, end, number))
            length += len(new)
            at = end
            if is_name:
                names.append(length)
        whole = "".join([*pieces, self.text[at:]])
        data = (self.mark + whole).encode("utf-8", "surrogateescape")
        return Change(data, put, [_value_of(whole, name) for name in names])


class _Put(NamedTuple):
    """Where an edit has put its text: in the new text, and in place of what in the old one; whose edit it is."""

    start: int
    end: int
    old_start: int
    old_end: int
    owner: int


class Change:
    """What edits have made of a text.

    `opened` is what may hold mistakes that nobody could see before: what a field holds whose name was misspelt, from
    the start of its value to its end, as offsets in the new text.
    """

    def __init__(self, data: bytes, put: list[_Put], opened: list[tuple[int, int]]) -> None:
        self.data, self.opened, self._put = data, opened, put
        self._starts = [one.start for one in put]
        self._old_starts = [one.old_start for one in put]

    def origin(self, offset: int) -> tuple[int, int]:
        """Where a sign of the new text comes from: its offset in the old one and -1, or that of an edit's place and
        the number of the finding whose edit has put it there."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return offset, -1
        put = self._put[number]
        if offset < put.end:
            return put.old_start, put.owner
        return put.old_end + offset - put.end, -1

    def replaces(self, offset: int) -> int:
        """The number of the finding whose edit takes a sign of the old text away; -1: none does."""
        number = bisect_right(self._old_starts, offset) - 1
        return self._put[number].owner if number >= 0 and offset < self._put[number].old_end else -1


def _value_of(text: str, name_end: int) -> tuple[int, int]:
    """Where the value of a field begins and ends; a text has nothing in it and ends where it begins."""
    match = _TO_VALUE.match(text, name_end)
    start = match.end() if match else name_end
    if text[start : start + 1] in ("[", "{"):
        depth = 0
        for bracket in _BRACKET.finditer(text, start):
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(bracket[0], 0)
            if not depth:
                return start, bracket.end()
        return start, len(text)
    if "\n" not in text[name_end:start]:
        return start, start
    line = text.rfind("\n", 0, name_end) + 1
    name = _INDENT.match(text, line)
    width = name.end() - line if name else 0
    end = text.find("\n", start)
    while end >= 0:
        below = _BELOW.match(text, end + 1)
        if below and below[2] not in ("", "#") and len(below[1]) < width + (below[2] != "-"):
            return start, end
        end = text.find("\n", end + 1)
    return start, len(text)
