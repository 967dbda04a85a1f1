"""JM009: a field that stands twice in one place."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import GOOD, with_title

RULE = Rule(
    "JM009",
    "duplicate-key",
    Severity.ERROR,
    "No field stands twice in the same place.",
    "Only one of the two could count, and nobody would see that the other is ignored.",
    bad=with_title("title: Buying a coffee machine\ntitle: Buying a machine"),
    good=GOOD,
    source="YAML 1.2.2, section 3.2.1.3",
    phase=Phase.TREE,
    blocks=True,
)
