"""The lines of a file as YAML sees them, some of them mended, and the way back to those of the file.

Signs that YAML stumbles over are replaced by stand-ins of the same width (private characters that mean
nothing to it) and put back into the tree afterwards; where something had to be put in or lines be moved, the
columns are counted back.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from journeymap.findings import Finding, Place
from journeymap.findings.wording import in_quotes
from journeymap.reading.node import Node
from journeymap.reading.traps.rows import Row, is_empty, row_of
from journeymap.reading.tree import Parsed

_BASE = 0x10F000
_STAND_IN = {ord(sign): _BASE + ord(sign) for sign in string.punctuation}
_ORIGINAL = {stand_in: sign for sign, stand_in in _STAND_IN.items()}
_LONGEST = 120  # of a text that is quoted in a help line
_MAX_ROWS = 20_000  # that are kept, so that a file of nothing but short lines takes little memory


def with_stand_ins(text: str) -> str:
    """The text with signs that mean nothing to YAML in the place of those that do."""
    return text.translate(_STAND_IN)


def with_own_signs(text: str) -> str:
    """The text as it stands in the file."""
    return text.translate(_ORIGINAL)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch of a line that is a text now, and what belongs between its quotes.

    `sign`: the quotes that the content is written for, escapes and all; empty where it is to be quoted anew.
    """

    start: int
    end: int
    content: str
    sign: str

    def written(self, content: str) -> str:
        return f"{self.sign}{content}{self.sign}" if self.sign else in_quotes(content)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A field with a text whose line YAML needs for another one: it comes back into the tree."""

    name: str
    start: int
    end: int
    value: str
    value_start: int
    value_end: int
    instead: str  # the name of the field that YAML sees there


@dataclass(frozen=True, slots=True)
class Line:
    """A line as YAML sees it. Every change gives another line; columns count from 0."""

    text: str
    quoted: tuple[Quoted, ...] = ()
    shifts: tuple[tuple[int, int], ...] = ()  # in order: column, characters put in
    deleted: bool = False
    hidden: tuple[Hidden, ...] = ()

    def with_text(self, text: str) -> Line:
        return replace(self, text=text)

    def replaced(self, start: int, new: str) -> Line:
        """With signs in the place of as many others."""
        return self.with_text(self.text[:start] + new + self.text[start + len(new) :])

    def inserted(self, column: int, new: str) -> Line:
        return self.with_text(self.text[:column] + new + self.text[column:])._moved(column, len(new))

    def spliced(self, start: int, end: int, new: str) -> Line:
        """With signs in the place of a stretch, whatever its width."""
        spliced = self.with_text(self.text[:start] + new + self.text[end:])
        return spliced._moved(start + min(end - start, len(new)), len(new) - (end - start))

    def indented(self, width: int) -> Line:
        """Starting in another column."""
        content = self.text.lstrip()
        delta = width - (len(self.text) - len(content))
        return self.with_text(" " * width + content)._moved(0, delta)

    def with_quotes(self, start: int, end: int, content: str | None, sign: str) -> Line:
        """With a stretch that is a text."""
        stretch = self.text[start:end]
        kept = [region for region in self.quoted if region.end <= start or region.start >= end]
        kept.append(Quoted(start, end, with_own_signs(stretch) if content is None else content, sign))
        ordered = tuple(sorted(kept, key=lambda region: region.start))
        return replace(self.replaced(start, with_stand_ins(stretch)), quoted=ordered)

    def _moved(self, column: int, delta: int) -> Line:
        if not delta:
            return self
        quoted = tuple(
            replace(region, start=region.start + delta, end=region.end + delta)
            if region.start >= column
            else region
            for region in self.quoted
        )
        return replace(self, quoted=quoted, shifts=(*self.shifts, (column, delta)))

    def in_file(self, column: int) -> int:
        """The column in the file's own line."""
        for start, delta in reversed(self.shifts):
            if column >= start:
                column = max(start, column - delta)
        return column

    def written(self) -> str:
        """The whole line as it should be written."""
        text = self.text
        for region in reversed(self.quoted):
            text = text[: region.start] + region.written(region.content) + text[region.end :]
        return with_own_signs(text)

    def quotation(self) -> str:
        """The line as it should be written, for a sentence: without its indentation, and not too long."""
        text = self.text
        for region in reversed(self.quoted):
            content = region.content
            if len(content) > _LONGEST:
                content = content[: _LONGEST // 2].rstrip() + " … " + content[-_LONGEST // 3 :].lstrip()
            text = text[: region.start] + region.written(content) + text[region.end :]
        text = with_own_signs(text).strip()
        return text if len(text) <= 2 * _LONGEST else text[: 2 * _LONGEST] + " …"


class Page:
    """The lines of a file, by their numbers from 0; behind the last one, lines are empty."""

    def __init__(self, texts: list[str]) -> None:
        self.texts = texts  # changed in place by `apply`: they are what is parsed again
        self._lines: dict[int, Line] = {}  # those that were mended
        self._rows: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, number: int) -> str:
        """The text of a line as YAML sees it."""
        return self.texts[number] if 0 <= number < len(self.texts) else ""

    def line(self, number: int) -> Line:
        return self._lines.get(number) or Line(self[number])

    def is_mended(self, number: int) -> bool:
        return number in self._lines

    def row(self, number: int) -> Row:
        """The parts of a line; each is taken apart once."""
        row = self._rows.get(number)
        if row is None:
            if len(self._rows) == _MAX_ROWS:
                self._rows.clear()
            row = self._rows[number] = row_of(self[number], number)
        return row

    def is_empty(self, number: int) -> bool:
        """Whether nothing, or nothing but a comment, stands in a line."""
        return is_empty(self[number])

    def rows_below(self, number: int) -> Iterator[Row]:
        """The rows with content below a line."""
        return (self.row(below) for below in range(number + 1, len(self)) if not self.is_empty(below))

    def row_above(self, number: int) -> Row | None:
        """The nearest row with content above a line."""
        for above in range(min(number, len(self)) - 1, -1, -1):
            if not self.is_empty(above):
                return self.row(above)
        return None

    def text(self, number: int, start: int = 0, end: int | None = None) -> str:
        """A stretch of a line, with its own signs."""
        return with_own_signs(self[number][start:end])

    def place(self, number: int, start: int, end: int) -> Place:
        """The place in the file; at least one column wide, where the line has one."""
        line = self.line(number)
        first = line.in_file(start)
        return Place(number + 1, first + 1, number + 1, max(line.in_file(end), first + 1) + 1)

    def apply(self, changes: Mapping[int, Line]) -> bool:
        """Takes in the lines of a mend; whether YAML sees anything else now."""
        other = False
        for number, line in changes.items():
            other |= line.text != self.texts[number]
            self.texts[number] = line.text
            self._lines[number] = line
            self._rows.pop(number, None)
        return other

    def restore(self, parsed: Parsed) -> None:
        """Put the file's own signs and columns into a tree and the findings that came of the mended text."""
        for number, finding in enumerate(parsed.findings):
            place = finding.place
            parsed.findings[number] = replace(
                with_file_signs(finding),
                fix=None,  # it would be one of the mended text
                place=Place(
                    place.line,
                    self._column(place.line, place.column),
                    place.end_line,
                    self._column(place.end_line, place.end_column),
                ),
            )
        waiting = [parsed.root] if parsed.root else []
        seen: set[int] = set()
        while waiting:
            node = waiting.pop()
            if id(node) in seen:
                continue
            seen.add(id(node))
            self._restore_node(node)
            waiting.extend(node.items)
            for key, value in node.entries:
                waiting += (key, value)

    def _restore_node(self, node: Node) -> None:
        text = with_own_signs(node.text)
        if text != node.text:
            node.text, node.plain = text, False
        node.column = self._column(node.line, node.column)
        node.end_column = self._column(node.end_line, node.end_column)
        if node.kind == "map":
            for key, _ in list(node.entries):
                line = self._lines.get(key.line - 1)
                for hidden in line.hidden if line else ():
                    if hidden.instead == key.text and hidden.start == key.column - 1:
                        node.entries.insert(0, self._hidden(key.line, hidden))

    def _hidden(self, line: int, hidden: Hidden) -> tuple[Node, Node]:
        """A field that had to make room, as the nodes that it would have been."""
        name = Node("text", line, hidden.start + 1, line, hidden.end + 1, hidden.name, True)
        place = (line, hidden.value_start + 1, line, hidden.value_end + 1)
        return name, Node("text", *place, hidden.value, True)

    def _column(self, line: int, column: int) -> int:
        """A column in the file; lines and columns count from 1 here."""
        mended = self._lines.get(line - 1)
        return mended.in_file(column - 1) + 1 if mended else column


def with_file_signs(finding: Finding) -> Finding:
    """A finding whose sentences quote the file's own signs."""
    return replace(finding, message=with_own_signs(finding.message), help=with_own_signs(finding.help))
