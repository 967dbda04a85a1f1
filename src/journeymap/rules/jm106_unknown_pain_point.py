"""JM106: an opportunity that solves nothing."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Phase, Rule, Severity
from journeymap.rules.support.index import References

_MAP = """\
title: A map
status: draft
persona: Lina
stages:
  - title: Interest
    touchpoints:
      - title: Compare prices
        pain_points: [{{id: price-gap, text: The prices differ}}]
        opportunities: [{{text: One price everywhere, solves: [{}]}}]
"""

RULE = Rule(
    "JM106",
    "unknown-pain-point",
    Severity.ERROR,
    "What an opportunity `solves` is the id (or the text) of a pain point of the map.",
    "Opportunities are chosen by the pain they end; this one would count for none.",
    bad=_MAP.format("price-gab"),
    good=_MAP.format("price-gap"),
    phase=Phase.REFERENCES,
)


def check(references: References) -> Iterator[Finding]:
    """The pain points that are to be solved and do not exist."""
    return references.missing(RULE, "pain point", "under pain_points of a touchpoint, with an id.")
