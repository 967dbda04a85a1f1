"""JM016: a field whose name is no text."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import GOOD, with_title

RULE = Rule(
    "JM016",
    "key-not-text",
    Severity.ERROR,
    "The name of a field is a text.",
    "A list, a map or nothing at all cannot be the name of a field.",
    bad=with_title("title: Buying a coffee machine\nx-notes: {[a, b]: c}"),
    good=GOOD,
    source="YAML 1.2.2, section 3.2.1.1",
    phase=Phase.TREE,
    blocks=True,
)
