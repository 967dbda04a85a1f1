"""What a check of a file came to."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.files.repository import top
from journeymap.findings.finding import Finding, Severity
from journeymap.findings.source import Source


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was checked. `source` is None where nothing was found: no text is kept for nothing.

    `strict`: warnings count as much as errors.
    """

    name: str
    findings: tuple[Finding, ...] = ()
    source: Source | None = None
    strict: bool = False

    def with_findings(self, findings: tuple[Finding, ...]) -> Checked:
        """The same file with other findings."""
        return Checked(self.name, findings, self.source if findings else None, self.strict)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding of this file makes a run fail."""
        return finding.severity is Severity.ERROR or (self.strict and finding.severity is Severity.WARNING)


def count(files: Sequence[Checked]) -> Counter[Severity]:
    """How many findings there are of each severity."""
    return Counter(finding.severity for file in files for finding in file.findings)


def location(name: str) -> str:
    """The name by which a repository knows a file: from its top, with forward slashes; `stdin` for `-`.

    Outside of a repository, the name from the folder that the program runs in, if it leads there.
    """
    if name == "-":
        return "stdin"
    path = os.path.abspath(name)
    root = top(os.path.dirname(path)) or os.getcwd()
    inner = path.removeprefix(os.path.join(root, ""))
    return (os.path.normpath(name) if inner == path else inner).replace(os.sep, "/")
