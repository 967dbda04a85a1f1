"""JM040: a setting that cannot be done."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM040",
    "bad-setting",
    Severity.ERROR,
    "What the configuration says (.journeymap.yaml, or [tool.journeymap] in pyproject.toml) can be done.",
    "A rule that is misspelt there would go on finding what nobody wants to hear, or would be silent for no reason.",
    good=HEAD + STAGES,
    phase=Phase.CONFIGURATION,
    blocks=True,
)
