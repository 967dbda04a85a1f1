"""Merge conflicts that were left in a file: two versions of some lines, one below the other."""

from __future__ import annotations

from journeymap.findings import Finding, Place
from journeymap.reading import problems

MAX_CONFLICTS = 100  # that many are findings of their own


def conflicts(lines: list[str], text: str, findings: list[Finding]) -> str:
    """Tell the merge conflicts, and take our side of each for what follows. Blanks lines in place."""
    if "<<<<<<<" not in text and "\n=======" not in text and ">>>>>>>" not in text:
        return text
    start = -1  # of the conflict that is open
    theirs = False
    found = False
    for number, line in enumerate(lines):
        mark = line[:7]
        if mark not in ("<<<<<<<", "|||||||", "=======", ">>>>>>>") or line[7:8] not in ("", " "):
            if theirs:
                lines[number] = ""
            continue
        if mark == "=======" and (start < 0 and not _is_marker(line)):
            continue
        if start < 0:
            if mark == "|||||||":
                continue
            start, found = number, True
        if mark in ("=======", "|||||||"):
            theirs = True
        lines[number] = ""
        if mark == ">>>>>>>":
            if len(findings) < MAX_CONFLICTS:
                findings.append(_conflict(start, number, len(line)))
            start, theirs = -1, False
    if start >= 0:
        findings.append(_conflict(start, start, 7))
    return "\n".join(lines) if found else text


def _is_marker(line: str) -> bool:
    return line.rstrip() == "======="


def _conflict(first: int, last: int, end: int) -> Finding:
    message = "A merge conflict was left in the file: Git wrote two versions one below the other."
    help = "Keep the lines of one version, and delete the lines that start with <<<<<<<, ======= and >>>>>>>."
    return problems.CONFLICT.at(Place(first + 1, 1, last + 1, end + 1), message, help)
