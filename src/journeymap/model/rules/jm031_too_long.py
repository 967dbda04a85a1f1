"""JM031: more than a map may hold."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM031",
    "too-long",
    Severity.ERROR,
    "Texts, lists, and the numbers of stages, touchpoints and paths keep within their bounds.",
    "Maps come from strangers too; a bound keeps one file from stopping everybody's checks.",
    bad=HEAD + f"stages:\n  - {{id: {'a' * 201}, title: Awareness}}\n",
    good=HEAD + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
