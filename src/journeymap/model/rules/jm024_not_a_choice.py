"""JM024: a word that is none of those to choose from."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM024",
    "not-a-choice",
    Severity.ERROR,
    "A field with a fixed choice of words has one of them.",
    "Some fields have a fixed vocabulary, so that maps of different teams can be compared.",
    bad=HEAD + "state: now\n" + STAGES,
    good=HEAD + "state: current\n" + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
