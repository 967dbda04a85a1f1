"""How many findings there are of each rule, in place of the findings: a table for people, JSON for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.findings import Finding
from journeymap.findings.result import Checked
from journeymap.reporters import as_json, summary

FORMATS = ("text", "json")


@dataclass(slots=True)
class _Row:
    """A rule, its findings, the files that they are in, and how many of them have a fix."""

    of: Finding  # any of them: code, name and severity are those of the rule
    findings: int = 0
    files: int = 0
    fixable: int = 0


def statistics(format: str, files: Sequence[Checked], unread: int = 0) -> str:
    """The rules in one of the formats, those that find most first, and what it came to."""
    rows = _rows(files)
    if format == "text":
        return _table(rows) + summary(files, unread) + "\n"
    counted = [
        {
            "code": row.of.code,
            "slug": row.of.slug,
            "severity": row.of.severity.value,
            "findings": row.findings,
            "files": row.files,
            "fixable": row.fixable,
        }
        for row in rows
    ]
    return as_json({"version": 1, "statistics": counted})


def _rows(files: Sequence[Checked]) -> list[_Row]:
    # A configuration may give a rule another severity in one folder than in the next: these are two rows.
    rows: dict[tuple[str, str], _Row] = {}
    for file in files:
        seen = set()
        for finding in file.findings:
            kind = (finding.code, finding.severity.value)
            row = rows.setdefault(kind, _Row(finding))
            row.findings += 1
            row.files += kind not in seen
            row.fixable += finding.fix is not None
            seen.add(kind)
    return sorted(rows.values(), key=lambda row: (-row.findings, row.of.code, row.of.severity.value))


def _table(rows: Sequence[_Row]) -> str:
    """The rows with a heading; without findings, nothing."""
    if not rows:
        return ""
    cells = [("findings", "files", "fixable", "severity", "rule")]
    cells += [
        (
            str(row.findings),
            str(row.files),
            str(row.fixable),
            row.of.severity.value,
            f"{row.of.code} {row.of.slug}",
        )
        for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = []
    for *numbers, severity, rule in cells:
        numbers = [number.rjust(width) for number, width in zip(numbers, widths[:3], strict=True)]
        lines.append("  ".join([*numbers, severity.ljust(widths[3]), rule]) + "\n")
    return "".join([*lines, "\n"])
