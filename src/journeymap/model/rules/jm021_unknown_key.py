"""JM021: a field that nobody knows."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM021",
    "unknown-key",
    Severity.ERROR,
    "Every field is one that journeymap knows, or starts with `x-`.",
    "A misspelt field would be ignored in silence, and what it says would be missing from the picture.",
    bad=HEAD + "onwer: growth\n" + STAGES,
    good=HEAD + "owner: growth\n" + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
