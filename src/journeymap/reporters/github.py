"""Findings as notes on the lines of a pull request: GitHub's workflow commands.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.escaping import github
from journeymap.findings import Finding, Severity
from journeymap.findings.result import Checked, location
from journeymap.reporters import Reporter, summary

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(files: Sequence[Checked], unread: int = 0) -> str:
    """A command for each finding, and a line for the log."""
    placed = [(location(file.name), file.findings) for file in files if file.findings]
    lines = [_command(name, finding) for name, findings in placed for finding in findings]
    return "\n".join([*lines, summary(files, unread), ""])


def _command(name: str, finding: Finding) -> str:
    place = finding.place
    properties = {"file": name, "line": place.line, "endLine": place.end_line}
    if place.end_line == place.line:  # GitHub refuses columns over several lines
        properties |= {"col": place.column, "endColumn": max(place.column, place.end_column - 1)}
    properties["title"] = f"{finding.code} {finding.slug}"
    written = ",".join(f"{key}={github(str(value), property=True)}" for key, value in properties.items())
    message = github(f"{finding.message}\n{finding.help}".strip())
    return f"::{_COMMANDS[finding.severity]} {written}::{message}"


REPORTER = Reporter("github", 1, report)
