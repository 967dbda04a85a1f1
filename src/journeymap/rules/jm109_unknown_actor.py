"""JM109: an actor who is not there."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Phase, Rule, Severity
from journeymap.rules.support.index import References

_MAP = """\
title: A map
status: draft
persona: Lina
actors: {{partner: {{name: Radu}}}}
stages:
  - title: Interest
    touchpoints: [{{title: Compare prices, actor: {}}}]
"""

RULE = Rule(
    "JM109",
    "unknown-actor",
    Severity.ERROR,
    "An actor of a path, a step or a touchpoint is declared under `actors`.",
    "Whoever takes part in the journey is shown with name and role; of this one the map knows nothing.",
    bad=_MAP.format("partnr"),
    good=_MAP.format("partner"),
    phase=Phase.REFERENCES,
)


def check(references: References) -> Iterator[Finding]:
    """The actors that are named and not declared; the persona may be named too."""
    where = "under actors (such as partner: {name: Radu}); without an actor, the persona is meant."
    return references.missing(RULE, "actor", where, [references.persona])
