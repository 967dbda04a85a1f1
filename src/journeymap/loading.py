"""Bytes → a checked map: the one way through that every command takes."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.findings import Finding, Severity, in_order
from journeymap.model.build import build
from journeymap.model.journey import Journey
from journeymap.reading import Source, read
from journeymap.rules import references
from journeymap.silence import heed


@dataclass(frozen=True, slots=True)
class Loaded:
    """A map file as read: its text, all findings sorted by place, and the journey where there are no errors."""

    name: str
    source: Source
    findings: tuple[Finding, ...]
    journey: Journey | None

    @property
    def has_errors(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def load(data: bytes, name: str) -> Loaded:
    """Reads and checks a map. Never raises for bad input: what is wrong is in the findings.

    `name` is what findings call the file.
    """
    document = read(data, name)
    findings = list(document.findings)
    journey: Journey | None = None
    if document.root is not None:
        journey, problems = build(document.root)
        findings += problems
        if document.root.kind == "map":
            # References are checked on the tree, so that one wrong field hides none of them.
            findings += references.check(document.root)
    findings = heed(in_order(findings), document.source)
    sound = all(finding.severity is not Severity.ERROR for finding in findings)
    return Loaded(name, document.source, tuple(findings), journey if sound else None)
