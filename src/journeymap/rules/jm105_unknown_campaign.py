"""JM105: a campaign that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Phase, Rule, Severity
from journeymap.rules.support.index import References

_MAP = """\
title: A map
status: draft
persona: Lina
campaigns: {{autumn: {{title: Autumn offer}}}}
stages:
  - title: Awareness
    touchpoints: [{{title: Read an e-mail, campaigns: [{}]}}]
"""

RULE = Rule(
    "JM105",
    "unknown-campaign",
    Severity.ERROR,
    "Every campaign that a touchpoint names is declared under `campaigns`.",
    "The map tells which message reaches the customer where; a misspelt one reaches nobody.",
    bad=_MAP.format("autum"),
    good=_MAP.format("autumn"),
    phase=Phase.REFERENCES,
)


def check(references: References) -> Iterator[Finding]:
    """The campaigns that are named and not declared."""
    return references.missing(RULE, "campaign", "under campaigns (such as autumn: {title: Autumn offer}).")
