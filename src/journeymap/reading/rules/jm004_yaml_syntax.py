"""JM004: what YAML cannot read."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import GOOD, with_title

RULE = Rule(
    "JM004",
    "yaml-syntax",
    Severity.ERROR,
    "The file can be read as YAML.",
    "A bracket that is not closed or a colon that is missing leaves open what was meant;"
    " journeymap does not guess.",
    bad=with_title("title: Buying a coffee machine\nstate current"),
    good=GOOD,
    source="YAML 1.2.2",
    phase=Phase.SYNTAX,
    blocks=True,
)
