"""JM103: a team that the map does not declare."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Phase, Rule, Severity
from journeymap.rules.support.index import References

_MAP = """\
title: A map
status: draft
persona: Lina
teams: {{growth: Growth team}}
owner: {}
stages: [Awareness]
"""

RULE = Rule(
    "JM103",
    "unknown-team",
    Severity.ERROR,
    "Where a map declares its teams, every owner and helper is one of them.",
    "Whoever is responsible must be found: a misspelt team gets no handover and no work.",
    bad=_MAP.format("growht"),
    good=_MAP.format("growth"),
    phase=Phase.REFERENCES,
)


def check(references: References) -> Iterator[Finding]:
    """The teams that are not declared, in a map that declares teams."""
    if "team" not in references.declared:
        return iter(())
    return references.missing(RULE, "team", "under teams (such as growth: Growth team).")
