"""JM007: more than one map in a file."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import GOOD, with_title

RULE = Rule(
    "JM007",
    "several-documents",
    Severity.ERROR,
    "A file holds one map.",
    "A line of --- starts another document; what stands below would be lost.",
    bad=with_title("title: Buying a coffee machine") + "---\n" + with_title("title: Selling it again"),
    good=GOOD,
    source="YAML 1.2.2, section 9.2",
    phase=Phase.SYNTAX,
    blocks=True,
)
