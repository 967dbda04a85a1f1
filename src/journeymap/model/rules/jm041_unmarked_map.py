"""JM041: a file among the maps that looks like one and does not say so."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM041",
    "unmarked-map",
    Severity.WARNING,
    "A file that looks like a map, in a folder that `maps` names, has the line `journeymap: 1`.",
    "A folder may hold YAML of all kinds; only the line tells that a file is a map. Without it, nothing in the file is"
    " checked, and nobody notices.",
    good=HEAD + STAGES,
    phase=Phase.CONFIGURATION,
)
