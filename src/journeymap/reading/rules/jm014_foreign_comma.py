"""JM014: a comma of another script that separates nothing."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import with_title

RULE = Rule(
    "JM014",
    "foreign-comma",
    Severity.WARNING,
    "The items of a list in brackets are separated by the plain comma.",
    "The Arabic and the Chinese comma separate nothing in YAML: [one، two] is a list of one item.",
    bad=with_title("title: Buying a coffee machine", "stages: [Awareness، Interest]"),
    good=with_title("title: Buying a coffee machine", "stages: [Awareness, Interest]"),
    source="YAML 1.2.2, section 7.4.1",
    phase=Phase.TREE,
)
