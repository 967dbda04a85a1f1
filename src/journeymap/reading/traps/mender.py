"""A text that is mended in memory so that YAML can go on, without anything moving more than it must.

Signs that YAML stumbles over are replaced by stand-ins of the same width (private characters that mean
nothing to it) and put back into the tree afterwards; where something had to be put in or lines be moved, the
columns are counted back.
"""

from __future__ import annotations

import string
from dataclasses import replace

from journeymap.findings import Edit, Finding, Fix, Place
from journeymap.findings.wording import in_quotes
from journeymap.reading.node import Node
from journeymap.reading.parse import Parsed

_BASE = 0x10F000
_STAND_IN = {ord(sign): _BASE + ord(sign) for sign in string.punctuation}
_ORIGINAL = {stand_in: sign for sign, stand_in in _STAND_IN.items()}
_LONGEST = 120  # of a text that is shown in a help line


class Mender:
    """The lines as YAML sees them, and the way back to those of the file. All counts start from 0 here."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.changes = 0
        self._quoted: dict[int, list[tuple[int, int, str, str]]] = {}
        self._shifts: dict[
            int, list[tuple[int, int]]
        ] = {}  # of each line, in order: column, characters put in
        # Whether the mended lines are what somebody would write (and not only what lets YAML go on), and
        # whether nothing else can be meant
        self.writable, self.sure = True, False
        self._before: list[str] = []
        self._marked: set[int] = set()  # the lines that were quoted since `begin`
        self._mended: set[int] = set()  # the lines that were mended before
        self._deleted: set[int] = set()

    def begin(self) -> None:
        """Another mend starts: `fix` tells what it has changed."""
        self._mended |= self._changed()
        self._before = list(self.lines)
        self._marked.clear()
        self._deleted.clear()
        self.writable, self.sure = True, False

    def fix(self) -> Fix | None:
        """The mend as edits of the file; None where it is of no use there, or comes on top of another one."""
        changed = self._changed()
        if not changed or not self.writable or changed & self._mended:
            return None
        if any("\ufffd" in self._before[line] for line in changed):
            return None  # a sign that cannot be read stands there
        return Fix(tuple(self._edit(line) for line in sorted(changed)), self.sure)

    def _changed(self) -> set[int]:
        changed = {
            number
            for number, (before, now) in enumerate(zip(self._before, self.lines, strict=False))
            if before is not now and before != now
        }
        return changed | self._marked

    def _edit(self, line: int) -> Edit:
        """From the line as it was to the line as it should be, leaving alone what is the same in both."""
        before = self._before[line]
        if line in self._deleted and line + 1 < len(self.lines):
            return Edit(Place(line + 1, 1, line + 2, 1), "")
        now = self._written(line)
        if before == before.rstrip():
            now = now.rstrip()
        most = min(len(before), len(now))
        start = next((n for n in range(most) if before[n] != now[n]), most)
        most -= start
        same = next((n for n in range(most) if before[-1 - n] != now[-1 - n]), most)
        return Edit(
            Place(line + 1, start + 1, line + 1, len(before) - same + 1), now[start : len(now) - same]
        )

    def place(self, line: int, start: int, end: int) -> Place:
        """The place in the file; at least one column wide, where the line has one."""
        first = self._back(line, start)
        return Place(line + 1, first + 1, line + 1, max(self._back(line, end), first + 1) + 1)

    def quote(self, line: int, start: int, end: int, content: str | None = None, sign: str = "") -> None:
        """Make a stretch of a line a text. `content`: what belongs between the quotes, if not all of it.

        `sign`: the quotes that it is in already, escapes and all.
        """
        text = self.lines[line]
        stretch = text[start:end]
        self.replace(line, start, stretch.translate(_STAND_IN))
        regions = [region for region in self._quoted.get(line, []) if region[1] <= start or region[0] >= end]
        regions.append((start, end, stretch.translate(_ORIGINAL) if content is None else content, sign))
        self._quoted[line] = sorted(regions)
        self._marked.add(line)

    def replace(self, line: int, start: int, new: str) -> None:
        """Put signs in the place of as many others."""
        text = self.lines[line]
        self._set(line, text[:start] + new + text[start + len(new) :])

    def stand_in(self, line: int, start: int) -> None:
        """Take one sign's meaning from it."""
        self.writable = False
        self.replace(line, start, self.lines[line][start].translate(_STAND_IN))

    def insert(self, line: int, column: int, new: str) -> None:
        text = self.lines[line]
        self._set(line, text[:column] + new + text[column:])
        self._moved(line, column, len(new))

    def indent(self, line: int, width: int) -> None:
        """Let a line start in another column."""
        text = self.lines[line]
        content = text.lstrip()
        delta = width - (len(text) - len(content))
        self._set(line, " " * width + content)
        self._moved(line, 0, delta)

    def blank(self, line: int) -> None:
        """Leave a line aside."""
        self.writable = False
        self._set(line, "")

    def delete(self, line: int) -> None:
        """Take a line out that does not belong there."""
        self._deleted.add(line)
        self._set(line, "")

    def shown(self, line: int) -> str:
        """The line as it should be written, without its indentation."""
        text = self.lines[line]
        for start, end, content, sign in reversed(self._quoted.get(line, [])):
            if len(content) > _LONGEST:
                content = content[: _LONGEST // 2].rstrip() + " … " + content[-_LONGEST // 3 :].lstrip()
            text = text[:start] + _quoted(content, sign) + text[end:]
        text = text.translate(_ORIGINAL).strip()
        return text if len(text) <= 2 * _LONGEST else text[: 2 * _LONGEST] + " …"

    def _written(self, line: int) -> str:
        """The whole line as it should be written."""
        text = self.lines[line]
        for start, end, content, sign in reversed(self._quoted.get(line, [])):
            text = text[:start] + _quoted(content, sign) + text[end:]
        return text.translate(_ORIGINAL)

    def text(self, line: int, start: int = 0, end: int | None = None) -> str:
        """A stretch of a line, with its own signs."""
        return self.lines[line][start:end].translate(_ORIGINAL)

    def clean(self, finding: Finding) -> Finding:
        """A finding whose sentences show the file's own signs."""
        message, help = finding.message.translate(_ORIGINAL), finding.help.translate(_ORIGINAL)
        return replace(finding, message=message, help=help)

    def restore(self, parsed: Parsed) -> None:
        """Put the file's own signs and columns into a tree and the findings that came of the mended text."""
        for number, finding in enumerate(parsed.findings):
            place = finding.place
            parsed.findings[number] = replace(
                self.clean(finding),
                fix=None,  # it would be one of the mended text
                place=Place(
                    place.line,
                    self._back(place.line - 1, place.column - 1) + 1,
                    place.end_line,
                    self._back(place.end_line - 1, place.end_column - 1) + 1,
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
        text = node.text.translate(_ORIGINAL)
        if text != node.text:
            node.text, node.plain = text, False
        node.column = self._back(node.line - 1, node.column - 1) + 1
        node.end_column = self._back(node.end_line - 1, node.end_column - 1) + 1

    def _back(self, line: int, column: int) -> int:
        for start, delta in reversed(self._shifts.get(line, ())):
            if column >= start:
                column = max(start, column - delta)
        return column

    def _set(self, line: int, text: str) -> None:
        if text != self.lines[line]:
            self.lines[line] = text
            self.changes += 1

    def _moved(self, line: int, column: int, delta: int) -> None:
        if not delta:
            return
        self._shifts.setdefault(line, []).append((column, delta))
        self._quoted[line] = [
            (start + delta, end + delta, content, sign) if start >= column else (start, end, content, sign)
            for start, end, content, sign in self._quoted.get(line, [])
        ]


def _quoted(content: str, sign: str) -> str:
    return f"{sign}{content}{sign}" if sign else in_quotes(content)
