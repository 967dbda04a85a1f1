"""YAML's own traps. YAML says only that it cannot go on; this says why, where, and what to write instead."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from journeymap.findings import Finding
from journeymap.reading import problems
from journeymap.reading.parse import parse
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.table import HEURISTICS
from journeymap.reading.tree import Parsed
from journeymap.reading.trouble import Stop

__all__ = ["mend"]

MAX_TRIES = 3  # mends of one line; then it is taken out
MAX_LINE = 200_000  # characters of a line that is looked at closely; a longer one is taken out


def mend(lines: list[str], parsed: Parsed, findings: list[Finding], most: int, work: int) -> Parsed:
    """Say what the trouble is, mend it in memory, parse again, and so on, up to `most` times.

    `lines` are changed. `work` bounds the characters that are parsed. Gives the last parse, which has no
    trouble if all of it could be mended.
    """
    page = Page(lines)
    tries: Counter[int] = Counter()
    for _ in range(most):
        if parsed.stop is None or work < 0:
            break
        line = min(parsed.stop.line, len(page) - 1)
        tries[line] += 1
        found = _mend(Context(page, parsed.stop), give_up=tries[line] > MAX_TRIES)
        finding = replace(found.finding, fix=found.fix)
        if not any(old.place == finding.place and old.code == finding.code for old in findings):
            findings.append(finding)
        if not page.apply(found.changes):
            break
        text = "\n".join(lines)
        work -= len(text)
        parsed = parse(text, lines)
    page.restore(parsed)
    return parsed


def _mend(context: Context, give_up: bool) -> Mend:
    """The mend of the first heuristic that knows what the matter is."""
    page, stop = context
    give_up = give_up or any(len(page[number]) > MAX_LINE for number in (stop.line, stop.context_line))
    if not give_up:
        for heuristic in HEURISTICS[stop.kind]:
            if (found := heuristic(context)) is not None:
                return found
    return _unexplained(page, stop, give_up)


def _unexplained(page: Page, stop: Stop, give_up: bool) -> Mend:
    line = min(stop.line, len(page) - 1)
    row = page.row(line)
    start = min(stop.column, max(0, row.end - 1))
    place = page.place(line, start, max(row.end, start + 1))
    draft = Draft(page)
    if not give_up and row.value < row.end and not row.opens_text:
        draft.quote(line, row.value, row.end)
        help = f"If it is a text, put it in quotes: {draft.quotation(line)}"
    else:
        draft.blank(line)
        help = (
            "Compare it with the lines around it: the colon, the dash, the spaces before it,"
            " quotes and brackets."
        )
    return draft.mend(problems.SYNTAX, place, f"YAML cannot read this line ({stop.message}).", help)
