"""JM003: a file with nothing in it."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import GOOD

RULE = Rule(
    "JM003",
    "empty-file",
    Severity.ERROR,
    "The file has some content.",
    "An empty file, or one with comments only, is most often a map that was not saved.",
    bad="# Buying a coffee machine\n",
    good=GOOD,
    phase=Phase.TEXT,
    blocks=True,
)
