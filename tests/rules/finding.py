"""What is found in a map, as short as a test can tell it."""

from __future__ import annotations

from datetime import date

from journeymap.checking.one import load
from journeymap.rules.support.subject import Options

TODAY = date(2026, 11, 21)
DRAFT, FUTURE = ("status: live", "status: draft"), ("state: current", "state: future")
CARE = "care-mails: {start: 2026-06-01, end: 2027-05-31, message: Five minutes of care, channel: email}"

Change = tuple[str, str]
Expected = list[tuple[str, str]]


def found(text: str, options: Options | None = None, family: str = "JM") -> list[tuple[str, str]]:
    """The codes of all findings, each with the text at its place."""
    loaded = load(text.encode(), "x", TODAY, options)
    return [
        (f.code, loaded.source.line(f.place.line)[f.place.column - 1 : f.place.end_column - 1])
        for f in loaded.findings
        if f.code.startswith(family)
    ]


def line_of(text: str, part: str) -> int:
    """The number of the first line with this text in it."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)
