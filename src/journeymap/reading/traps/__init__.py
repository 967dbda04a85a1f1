"""YAML's own traps: libyaml says that it cannot go on; here it is said why, where, and what to write instead."""

from __future__ import annotations

from journeymap.findings import Finding, Place
from journeymap.reading import problems
from journeymap.reading.parse import Parsed


def mend(lines: list[str], parsed: Parsed, findings: list[Finding], most: int, work: int) -> Parsed:
    t = parsed.trouble
    if t:
        line = min(t.line, len(lines) - 1)
        findings.append(problems.SYNTAX.at(Place(line + 1, 1, line + 1, len(lines[line]) + 1), t.message, "…"))
    return parsed
