"""Comments that silence findings: `# journeymap: ignore JM305` on the line of the finding."""

from __future__ import annotations

import re
from functools import cache

from journeymap.findings import Finding, Severity
from journeymap.reading import Source

_COMMENT = re.compile(r"#\s*journeymap:\s*ignore\s+([^#]*)", re.IGNORECASE)
# Codes or slugs, separated by commas or spaces; what follows ` -- ` or `:` is the reason.
_CODES = re.compile(r"[\w-]+(?:\s*,\s*[\w-]+)*")


def heed(findings: list[Finding], source: Source) -> list[Finding]:
    """The findings without those that a comment on their line silences.

    An error that would make the map impossible to draw or read stays.
    """
    if "journeymap:" not in source.text.lower():
        return findings
    codes = cache(lambda line: _silenced(source.line(line)))
    return [
        finding
        for finding in findings
        if _stays(finding) or codes(finding.place.line).isdisjoint((finding.code, finding.slug))
    ]


def _stays(finding: Finding) -> bool:
    broken = finding.code.startswith("JM0") or finding.code in ("JM101", "JM107", "JM108")
    return broken and finding.severity is Severity.ERROR


def _silenced(line: str) -> frozenset[str]:
    """The codes and slugs that a comment on a line names."""
    for found in _COMMENT.finditer(line):
        if _is_comment(line, found.start()):
            words = found[1].split(" -- ")[0].split(":")[0]
            codes = _CODES.match(words.strip())
            return frozenset(
                code.upper() if code.upper().startswith("JM") else code.lower()
                for code in re.split(r"\s*,\s*", codes[0] if codes else "")
            )
    return frozenset()


def _is_comment(line: str, at: int) -> bool:
    """Whether the `#` there starts a comment: after a space, and not within quotes."""
    if at and line[at - 1] not in " \t":
        return False
    quote = ""
    i = 0
    while i < at:
        char = line[i]
        if quote:
            if line.startswith("\\" if quote == '"' else "''", i):
                i += 1
            elif char == quote:
                quote = ""
        elif char in "\"'" and (i == 0 or line[i - 1] in " \t[{,"):
            quote = char
        i += 1
    # An apostrophe in a text without quotes opens nothing: then no other one closes it.
    return not quote or quote not in line[at:]
