"""Findings for the merge requests of GitLab: a Code Quality report.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.escaping import terminal
from journeymap.findings import Severity
from journeymap.findings.fingerprints import fingerprints
from journeymap.findings.result import Checked, location
from journeymap.reporters import Reporter, as_json

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(files: Sequence[Checked], unread: int = 0) -> str:
    """A list of findings; the format has no word for files that could not be read."""
    return as_json(
        [
            {
                "description": terminal(f"{finding.message} {finding.help}".strip()),
                "check_name": f"{finding.code} {finding.slug}",
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": location(file.name),
                    "lines": {"begin": finding.place.line, "end": finding.place.end_line},
                },
            }
            for file in files
            for finding, fingerprint in zip(file.findings, fingerprints(file), strict=True)
        ]
    )


REPORTER = Reporter("gitlab", 1, report)
