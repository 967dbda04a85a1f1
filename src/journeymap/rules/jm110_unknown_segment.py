"""JM110: a segment that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Phase, Rule, Severity
from journeymap.rules.support.index import References

_MAP = """\
title: A map
status: draft
persona: Lina
segments: {{first-timers: {{title: First machine ever, share: 70%}}}}
stages:
  - title: Awareness
    touchpoints: [Ask friends]
paths:
  - title: What Lina does
    segment: {}
    steps: [ask-friends]
"""

RULE = Rule(
    "JM110",
    "unknown-segment",
    Severity.ERROR,
    "The segments of paths and campaigns are declared under `segments`.",
    "Shares are counted within a segment: an unknown one would put all its customers out of the numbers.",
    bad=_MAP.format("first-timer"),
    good=_MAP.format("first-timers"),
    phase=Phase.REFERENCES,
)


def check(references: References) -> Iterator[Finding]:
    """The segments that are named and not declared."""
    return references.missing(
        RULE, "segment", "under segments (such as first-timers: {title: First-timers, share: 70%})."
    )
