"""JM104: evidence that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Phase, Rule, Severity
from journeymap.rules.support.index import References

_MAP = """\
title: A map
status: draft
persona: Lina
evidence: {{interviews-2026: {{kind: interview, title: Interviews}}}}
stages:
  - title: Awareness
    touchpoints: [{{title: Ask friends, evidence: [{}]}}]
"""

RULE = Rule(
    "JM104",
    "unknown-evidence",
    Severity.ERROR,
    "All evidence that is pointed to is declared under `evidence`.",
    "A claim that rests on research which nobody can find rests on nothing.",
    bad=_MAP.format("interview-2026"),
    good=_MAP.format("interviews-2026"),
    phase=Phase.REFERENCES,
)


def check(references: References) -> Iterator[Finding]:
    """The evidence that is pointed to and not declared."""
    return references.missing(
        RULE,
        "evidence",
        "under evidence (such as interviews: {kind: interview, title: Interviews}).",
    )
