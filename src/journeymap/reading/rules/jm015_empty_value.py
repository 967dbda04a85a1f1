"""JM015: a field without a value."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import GOOD, with_title

RULE = Rule(
    "JM015",
    "empty-value",
    Severity.WARNING,
    "Every field that stands in the file has a value.",
    "A field without a value is either forgotten, or a piece of a text that a comma cut off.",
    bad=with_title("title: Buying a coffee machine\ndescription:"),
    good=GOOD,
    phase=Phase.TREE,
)
