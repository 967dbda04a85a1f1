"""Findings for people: the place, the sentence, the line with the place underlined, and what to do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeymap.escaping import COMMAND_WITHIN, terminal
from journeymap.findings import Finding, Severity
from journeymap.findings.result import Checked
from journeymap.reporters import Reporter, counted, summary

if TYPE_CHECKING:
    from journeymap.findings.source import Source

Piece = tuple[str, str]  # a text and its style, as rich names it; none is plain

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_ROOM = 100  # how many columns of a line are shown; the rest of a very long line is left out
_BEFORE = 40  # how many of them before the place
_TAB = 4
_MANY = 30  # more findings than that are summed up
_BROKEN = "\ud800"  # stands for a sign that a CI would obey; no text has it


def report(files: Sequence[Checked], unread: int = 0) -> str:
    """The findings, file by file, and a line that sums them up; without colour."""
    return "".join([text for text, _ in pieces(files, unread)])


def pieces(files: Sequence[Checked], unread: int = 0) -> list[Piece]:
    """The same with a style for each piece of text. Where several files have findings, each has a heading."""
    # Lists, not generators within each other: there may be tens of thousands of findings.
    weak = [file for file in files if file.findings]
    found: list[Piece] = []
    for file in weak:
        if len(weak) > 1:
            found.append((f"{terminal(file.name)}: {counted([file])}\n", "bold underline"))
        found += pieces_of_file(file)
    kinds = Counter([(finding.code, finding.slug) for file in weak for finding in file.findings])
    if kinds.total() > _MANY:
        often = [f"{code} {slug} ({number})" for (code, slug), number in kinds.most_common(5)]
        found.append((f"Most often: {', '.join(often)}\n", ""))
    well = not unread and not kinds
    return [*found, (summary(files, unread) + "\n", "bold green" if well else "bold")]


def pieces_of_file(file: Checked) -> list[Piece]:
    """The findings of one file, and an empty line after them.

    A line, and a place in it, is shown once where several findings in a row are about it. What to do is said where
    a rule says it first; further down, the number of that line stands behind the marks.
    """
    found: list[Piece] = []
    helped: dict[tuple[str, str], int] = {}  # where a rule says what to do
    name, source = terminal(file.name), file.source
    before = None
    for finding in file.findings:
        place = finding.place
        same = (finding.code, finding.help)
        first = helped.get(same)
        found += _head(name, finding)
        if place != before:
            shown = _line_and_marks(source, finding, before is not None and before.line == place.line, first)
            found += shown
        if first is None or not source:
            found += _help(finding)
            helped[same] = place.line
        before = place
    return [*found, ("\n", "")] if found else []


def pieces_of_finding(name: str, finding: Finding, source: Source | None) -> list[Piece]:
    """One finding of a file, with its line where there is a source."""
    return [*_head(terminal(name), finding), *_line_and_marks(source, finding), *_help(finding)]


def pieces_of_mends(name: str, mended: Sequence[Finding]) -> list[Piece]:
    """What was mended in a file: a line for each finding that is no more."""
    found: list[Piece] = []
    for finding in mended:
        place = finding.place
        found += [
            (f"{terminal(name)}:{place.line}:{place.column}: ", "bold"),
            ("mended", "bold green"),
            (f" {finding.code} {finding.slug}: ", "dim"),
            (f"{terminal(finding.message)}\n", ""),
        ]
    return found


def _head(name: str, finding: Finding) -> list[Piece]:
    """The place and the sentence."""
    place = finding.place
    return [
        (f"{name}:{place.line}:{place.column}: ", "bold"),
        (finding.severity, _STYLES[finding.severity]),
        (f" {finding.code} {finding.slug}: ", "dim"),
        (f"{terminal(finding.message)}\n", ""),
    ]


def _line_and_marks(
    source: Source | None, finding: Finding, known: bool = False, helped: int | None = None
) -> list[Piece]:
    """The line, unless it is `known`, and the marks under the place; `helped` is the line where help is to be found."""
    place = finding.place
    line = source.line(place.line) if source is not None else ""
    if not line or line.isspace():
        return []
    end = place.end_column if place.end_line == place.line else len(line.rstrip()) + 1
    clipped, marks = _snippet(line, place.column - 1, end - 1)
    found = [] if known else [(f"{place.line:>4} | ", "dim"), (f"{clipped}\n", "")]
    margin = " " * max(4, len(str(place.line))) + " | "
    found += [(margin, "dim"), (marks, _STYLES[finding.severity])]
    elsewhere = finding.help and helped not in (None, place.line)
    return [*found, (f" (help: line {helped})\n" if elsewhere else "\n", "dim")]


def _help(finding: Finding) -> list[Piece]:
    return [(" help: ", "bold cyan"), (f"{terminal(finding.help)}\n", "")] if finding.help else []


def _snippet(line: str, start: int, end: int) -> tuple[str, str]:
    """What is shown of a line, and the marks under it, aligned as a terminal does it."""
    first = max(0, start - _BEFORE) if len(line) > _ROOM else 0
    last = min(len(line), first + _ROOM)
    plain = line.isascii() and line.isprintable() and "##" not in line
    if first == 0 and last == len(line) and plain:
        return line.rstrip(), " " * start + "^" * max(1, min(end, last) - start)  # one column a character
    line = re.sub(COMMAND_WITHIN, _BROKEN, line)  # here, where what comes after is not cut off yet
    start, end = max(first, start), max(first, min(end, last))
    clipped = _expanded(line[first:last], cut=first > 0)
    before = _width(_expanded(line[first:start], cut=first > 0))
    marked = max(before + 1, _width(_expanded(line[first:end], cut=first > 0)))
    if last < len(line):
        clipped += "…"
    return clipped.rstrip(), " " * before + "^" * (marked - before)


def _expanded(text: str, cut: bool) -> str:
    """A part of a line as a terminal shows it: its tabs are spaces; `cut`: something before it is left out."""
    shown = "…" if cut else ""
    head, *rest = text.split("\t")
    shown += _visible(head)
    for part in rest:
        shown += " " * (_TAB - _width(shown) % _TAB) + _visible(part)
    return shown


def _visible(text: str) -> str:
    return r"\x23".join(map(terminal, text.split(_BROKEN)))


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    return max(0, wcswidth(text))


REPORTER = Reporter("text", 0, report)
