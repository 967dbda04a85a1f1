"""YAML's own traps. YAML says only that it cannot go on; this says why, where, and what to write instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from journeymap.findings import Finding
from journeymap.reading import problems
from journeymap.reading.parse import Parsed, Trouble, parse
from journeymap.reading.traps import brackets, closing, colons, edges, indents, quotes
from journeymap.reading.traps.mender import Mender
from journeymap.reading.traps.rows import row_of

_TRIES = 3  # mends of one line; then it is taken out

_FAMILIES: tuple[Callable[[Mender, Trouble], Finding | None], ...] = (
    edges.documents,
    edges.fences,
    edges.spaces,
    edges.directives,
    indents.item_in_text,
    colons.no_dash_space,
    quotes.question_mark,
    closing.quoted,
    quotes.bullet,
    quotes.after_alias,
    brackets.brackets,
    quotes.starters,
    colons.missing,
    colons.too_many,
    colons.of_name,
    colons.first_line,
    indents.wrong_column,
)


def mend(lines: list[str], parsed: Parsed, findings: list[Finding], most: int, work: int) -> Parsed:
    """Tell what the trouble is, mend it in memory, parse again, and so on, up to `most` times.

    `lines` are changed. `work` bounds the characters that are parsed. Gives the last parse, which has no
    trouble if all of it could be mended.
    """
    m = Mender(lines)
    tries: Counter[int] = Counter()
    for _ in range(most):
        trouble = parsed.trouble
        if trouble is None or work < 0:
            break
        changes = m.changes
        line = min(trouble.line, len(lines) - 1)
        tries[line] += 1
        m.begin()
        finding = m.clean(_diagnose(m, trouble, tries[line] > _TRIES))
        if finding.fix is None:
            finding = replace(finding, fix=m.fix())
        if not any(old.place == finding.place and old.code == finding.code for old in findings):
            findings.append(finding)
        if m.changes == changes:
            break
        text = "\n".join(lines)
        work -= len(text)
        parsed = parse(text, lines)
    m.restore(parsed)
    return parsed


def _diagnose(m: Mender, trouble: Trouble, give_up: bool) -> Finding:
    if not give_up:
        for family in _FAMILIES:
            finding = family(m, trouble)
            if finding is not None:
                return finding
    return _unexplained(m, trouble, give_up)


def _unexplained(m: Mender, trouble: Trouble, give_up: bool) -> Finding:
    line = min(trouble.line, len(m.lines) - 1)
    row = row_of(m.lines, line)
    start = min(trouble.column, max(0, row.end - 1))
    place = m.place(line, start, max(row.end, start + 1))
    if not give_up and row.value < row.end and not row.opens_text:
        m.quote(line, row.value, row.end)
        help = f"If it is a text, put it in quotes: {m.shown(line)}"
    else:
        m.blank(line)
        help = (
            "Compare it with the lines around it: the colon, the dash, the spaces before it,"
            " quotes and brackets."
        )
    return problems.SYNTAX.at(place, f"YAML cannot read this line ({trouble.message}).", help)
