"""JM023: a value of another kind than its field takes."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM023",
    "wrong-type",
    Severity.ERROR,
    "Every value is of the kind that its field takes: a text, a number, a list, or fields of its own.",
    "YAML turns `Note: they rang` into a field and `[a, b]` into a list, even inside a sentence.",
    bad=HEAD + "description: [one, two]\n" + STAGES,
    good=HEAD + "description: one and two\n" + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
