"""Findings for people in a hurry and for programs that read lines: one line each, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.escaping import terminal
from journeymap.findings.result import Checked
from journeymap.reporters import Reporter


def report(files: Sequence[Checked], unread: int = 0) -> str:
    """`file:line:column: severity CODE message`, file by file; without findings there is no line."""
    return "".join(
        [
            f"{name}:{finding.place.line}:{finding.place.column}: {finding.severity.value} {finding.code}"
            f" {terminal(finding.message)}\n"
            for file in files
            for name in [terminal(file.name)]
            for finding in file.findings
        ]
    )


REPORTER = Reporter("concise", 1, report)
