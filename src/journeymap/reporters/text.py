"""Findings for people: the place, the sentence, the line with the place underlined, and what to do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeymap.escaping import COMMAND_WITHIN, terminal
from journeymap.findings import Finding, Severity
from journeymap.findings.result import Checked
from journeymap.reporters import Reporter, summary

if TYPE_CHECKING:
    from journeymap.findings.source import Source

Piece = tuple[str, str]  # a text and its style, as rich names it; none is plain

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_ROOM = 100  # how many columns of a line are shown; the rest of a very long line is left out
_BEFORE = 40  # how many of them before the place
_TAB = 4
_MANY = 30  # more findings than that are summed up


def report(files: Sequence[Checked], unread: int = 0) -> str:
    """The findings, file by file, and a line that sums them up; without colour."""
    return "".join(text for text, _ in pieces(files, unread))


def pieces(files: Sequence[Checked], unread: int = 0) -> list[Piece]:
    """The same with a style for each piece of text."""
    # Lists, not generators within each other: there may be tens of thousands of findings.
    found = [piece for file in files for piece in pieces_of_file(file)]
    kinds = Counter((finding.code, finding.slug) for file in files for finding in file.findings)
    if kinds.total() > _MANY:
        often = [f"{code} {slug} ({number})" for (code, slug), number in kinds.most_common(5)]
        found.append((f"Most often: {', '.join(often)}\n", ""))
    well = not unread and not kinds
    return [*found, (summary(files, unread) + "\n", "bold green" if well else "bold")]


def pieces_of_file(file: Checked) -> list[Piece]:
    """The findings of one file. Several at one place show it once."""
    found: list[Piece] = []
    before = None
    for finding in file.findings:
        found += pieces_of_finding(file.name, finding, file.source if finding.place != before else None)
        before = finding.place
    return found


def pieces_of_finding(name: str, finding: Finding, source: Source | None) -> list[Piece]:
    """One finding of a file, with its line where there is a source; an empty line ends it."""
    place, style = finding.place, _STYLES[finding.severity]
    found = [
        (f"{terminal(name)}:{place.line}:{place.column}: ", "bold"),
        (finding.severity.value, style),
        (f" {finding.code} {finding.slug}: ", "dim"),
        (f"{terminal(finding.message)}\n", ""),
    ]
    line = source.line(place.line) if source is not None else ""
    if line.strip():
        number = str(place.line).rjust(4)
        end = place.end_column if place.end_line == place.line else len(line.rstrip()) + 1
        clipped, marks = _snippet(line, place.column - 1, end - 1)
        found += [(f"{number} | ", "dim"), (f"{clipped}\n", "")]
        found += [(" " * len(number) + " | ", "dim"), (f"{marks}\n", style)]
    if finding.help:
        found += [("help: ", "bold cyan"), (f"{terminal(finding.help)}\n", "")]
    return [*found, ("\n", "")]


def _snippet(line: str, start: int, end: int) -> tuple[str, str]:
    """What is shown of a line, and the marks under it, aligned as a terminal does it."""
    first = max(0, start - _BEFORE) if len(line) > _ROOM else 0
    last = min(len(line), first + _ROOM)
    plain = line.isascii() and line.isprintable() and "##" not in line
    if first == 0 and last == len(line) and plain:
        return line.rstrip(), " " * start + "^" * max(1, min(end, last) - start)  # one column a character
    clipped = "…" if first else ""
    broken = {found.start(): r"\x23" for found in re.finditer(COMMAND_WITHIN, line)}
    before = marked = _width(clipped)
    for i in range(first, last):
        char = line[i]
        clipped += " " * (_TAB - _width(clipped) % _TAB) if char == "\t" else broken.get(i) or terminal(char)
        if i < start:
            before = _width(clipped)
        if i < end:
            marked = _width(clipped)
    if last < len(line):
        clipped += "…"
    marked = max(marked, before + 1)
    return clipped.rstrip(), " " * before + "^" * (marked - before)


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    return max(0, wcswidth(text))


REPORTER = Reporter("text", 0, report)
