"""Findings for programs: JSON, version 1, which `findings.schema.json` beside this file describes."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.findings import Severity
from journeymap.findings.result import Checked, count
from journeymap.reporters import Reporter, as_json


def report(files: Sequence[Checked], unread: int = 0) -> str:
    """One object: `version`, `findings`, `summary`. Lines and columns count from 1, ends are exclusive."""
    counted = count(files)
    document = {
        "version": 1,
        "findings": [
            {
                "code": finding.code,
                "slug": finding.slug,
                "severity": finding.severity.value,
                "message": finding.message,
                "file": file.name,
                "line": finding.place.line,
                "column": finding.place.column,
                "end_line": finding.place.end_line,
                "end_column": finding.place.end_column,
                "help": finding.help,
            }
            for file in files
            for finding in file.findings
        ],
        "summary": {
            "files": len(files),
            "errors": counted[Severity.ERROR],
            "warnings": counted[Severity.WARNING],
            "infos": counted[Severity.INFO],
            "unreadable": unread,
        },
    }
    return as_json(document)


REPORTER = Reporter("json", 1, report)
