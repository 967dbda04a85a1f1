"""JM001: bytes that are no text."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import GOOD

RULE = Rule(
    "JM001",
    "unreadable-text",
    Severity.ERROR,
    "The file is a text, saved as UTF-8.",
    "A map is read on every machine and in every script. Files saved as Windows-1252 or"
    " UTF-16 turn letters into"
    " garbage elsewhere, and a picture or a Word file is no map at all.",
    bad="%PDF-1.7\n",
    good=GOOD,
    source="YAML 1.2.2, section 5.2",
    phase=Phase.TEXT,
    blocks=True,
)
