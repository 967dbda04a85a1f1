"""JM010: YAML's tags and merge keys."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import with_title

RULE = Rule(
    "JM010",
    "tag-or-merge-key",
    Severity.ERROR,
    "The map uses neither YAML tags (!name) nor merge keys (<<).",
    "They make a file do things that a reader cannot see. A text that starts with ! needs quotes.",
    bad=with_title("title: !important Buying a coffee machine"),
    good=with_title('title: "!important Buying a coffee machine"'),
    source="YAML 1.2.2, section 6.9.1; merge keys are YAML 1.1 only",
    phase=Phase.TREE,
    blocks=True,
)
