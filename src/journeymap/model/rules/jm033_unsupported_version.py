"""JM033: a version of the format that is not known."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM033",
    "unsupported-version",
    Severity.ERROR,
    "`journeymap:` names a version of the format that this program knows.",
    "A newer format may mean something else by the same words.",
    bad="journeymap: 9\n" + HEAD + STAGES,
    good="journeymap: 1\n" + HEAD + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
