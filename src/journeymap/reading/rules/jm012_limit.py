"""JM012: a file that is larger than any map."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import GOOD, with_title

RULE = Rule(
    "JM012",
    "limit",
    Severity.ERROR,
    "The file keeps within the limits: 1 MiB, 20 levels, 20,000 values, 10,000 characters in"
    " a text, 200 in a key.",
    "No journey map comes near them. They keep a broken or malicious file from taking the machine down.",
    bad=with_title("title: Buying a coffee machine\nx-deep: " + "[" * 30 + "]" * 30),
    good=GOOD,
    phase=Phase.TREE,
    blocks=True,
)
