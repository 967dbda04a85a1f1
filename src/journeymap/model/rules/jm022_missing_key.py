"""JM022: a field that has to be there and is not."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM022",
    "missing-key",
    Severity.ERROR,
    "Every required field is there: a map's title, persona and stages, a step's touchpoint.",
    "A map needs a title, a persona and stages; a step needs to say where it is.",
    bad="title: A map\n" + STAGES,
    good=HEAD + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
