"""The text of a file, in the form that all positions refer to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from journeymap.findings.finding import Finding, Place


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name and text. The byte order mark is gone and every line break is a single line feed.

    Nothing else than a line feed ends a line here (unlike `str.splitlines`), so line numbers are those that
    editors show.
    """

    name: str
    text: str
    lines: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        text = self.text.removeprefix("\ufeff")
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "lines", tuple(text.split("\n")))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1; empty where there is no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""


def within(finding: Finding, source: Source) -> Finding:
    """The finding with a place that exists: what YAML names may lie behind the last line, or behind a line's end."""
    line, column, end_line, end_column = finding.place
    last = len(source.lines)
    if line <= end_line <= last and (
        column <= len(source.lines[line - 1]) and end_column <= len(source.lines[end_line - 1]) + 1
    ):
        return finding
    end_line = min(end_line, last)
    if line > end_line:
        line, column = end_line, len(source.line(end_line)) + 1
    column = min(column, len(source.line(line)) + 1)
    end_column = min(end_column, len(source.line(end_line)) + 1)
    if line == end_line:
        end_column = max(column, end_column)
    place = Place(line, column, end_line, end_column)
    return finding if place == finding.place else replace(finding, place=place)
