"""What a heuristic gives: the lines that change, whether nothing else can be meant, and the finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from journeymap.findings import Edit, Finding, Fix, Place, Rule
from journeymap.reading.traps.page import Hidden, Line, Page, with_file_signs, with_stand_ins
from journeymap.reading.traps.rows import Row, row_of
from journeymap.reading.trouble import Stop


class Context(NamedTuple):
    """All that a heuristic knows: the lines as mended so far, and where YAML stopped in them."""

    page: Page
    stop: Stop


@dataclass(frozen=True, slots=True)
class Mend:
    """How YAML can go on. `edits` are what an author would write; none where only YAML is helped.

    `safe`: nothing else can be meant, and the file reads as it was meant once the edits are in it.
    """

    changes: Mapping[int, Line]
    edits: tuple[Edit, ...]
    safe: bool
    finding: Finding

    @property
    def fix(self) -> Fix | None:
        return Fix(self.edits, self.safe) if self.edits else None


class Draft(Page):
    """A page that is being mended: its changes lie above those of the page below, which stays as it is."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.texts)
        self.page = page
        self.changes: dict[int, Line] = {}
        # Whether the mended lines are what somebody would write, and not only what lets YAML go on
        self.writable = True

    def __getitem__(self, number: int) -> str:
        return self.line(number).text

    def line(self, number: int) -> Line:
        return self.changes.get(number) or self.page.line(number)

    def row(self, number: int) -> Row:
        return row_of(self[number], number) if number in self.changes else self.page.row(number)

    def quote(self, number: int, start: int, end: int, content: str | None = None, sign: str = "") -> None:
        """Make a stretch of a line a text. `content`: what belongs between the quotes, if not all of it."""
        self.changes[number] = self.line(number).with_quotes(start, end, content, sign)

    def replace(self, number: int, start: int, new: str) -> None:
        """Put signs in the place of as many others."""
        self.changes[number] = self.line(number).replaced(start, new)

    def stand_in(self, number: int, start: int) -> None:
        """Take one sign's meaning from it."""
        self.writable = False
        self.replace(number, start, with_stand_ins(self[number][start]))

    def insert(self, number: int, column: int, new: str) -> None:
        self.changes[number] = self.line(number).inserted(column, new)

    def splice(self, number: int, start: int, end: int, new: str) -> None:
        """Put signs in the place of a stretch, whatever its width."""
        self.changes[number] = self.line(number).spliced(start, end, new)

    def indent(self, number: int, width: int) -> None:
        """Let a line start in another column."""
        self.changes[number] = self.line(number).indented(width)

    def blank(self, number: int) -> None:
        """Leave a line aside."""
        self.writable = False
        self.changes[number] = self.line(number).with_text("")

    def hide(self, number: int, row: Row, instead: str) -> None:
        """Let YAML see the name of another field in the place of one with a text."""
        self.writable = False
        text = self.line(number).text
        place = (row.start, row.colon, text[row.value : row.end], row.value, row.end)
        hidden = Hidden(row.name, *place, instead)
        line = self.line(number)
        seen = f"{text[: row.start]}{instead}:"
        self.changes[number] = replace(line, text=seen, hidden=(*line.hidden, hidden))

    def delete(self, number: int) -> None:
        """Take a line out that does not belong there."""
        self.changes[number] = Line("", deleted=True)

    def quotation(self, number: int) -> str:
        """A line as it should be written, for a sentence."""
        return self.line(number).quotation()

    def mend(
        self,
        rule: Rule,
        place: Place,
        message: str,
        help: str,
        *,
        safe: bool = False,
        edits: tuple[Edit, ...] | None = None,
    ) -> Mend:
        """The mend that has come of it; `edits` where an author would write something else than YAML is given."""
        changes = {number: line for number, line in self.changes.items() if line != self.page.line(number)}
        if edits is None:
            edits = self._edits(sorted(changes))
        return Mend(changes, edits, safe, with_file_signs(rule.at(place, message, help)))

    def _edits(self, changed: list[int]) -> tuple[Edit, ...]:
        """The changed lines as edits of the file; none where they are of no use there."""
        if not self.writable or any(self.page.is_mended(number) for number in changed):
            return ()  # for YAML alone; or on top of a mend that somebody has to take first
        if any("\ufffd" in self.page[number] for number in changed):
            return ()  # a sign that cannot be read stands there
        return tuple(self._edit(number) for number in changed)

    def _edit(self, number: int) -> Edit:
        """From the line as it was to the line as it should be, leaving alone what is the same in both."""
        before, line = self.page[number], self.changes[number]
        if line.deleted and number + 1 < len(self):
            return Edit(Place(number + 1, 1, number + 2, 1), "")
        now = line.written()
        if before == before.rstrip():
            now = now.rstrip()
        most = min(len(before), len(now))
        start = next((n for n in range(most) if before[n] != now[n]), most)
        most -= start
        same = next((n for n in range(most) if before[-1 - n] != now[-1 - n]), most)
        place = Place(number + 1, start + 1, number + 1, len(before) - same + 1)
        return Edit(place, now[start : len(now) - same])
