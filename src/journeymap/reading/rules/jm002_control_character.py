"""JM002: characters that nobody sees."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import GOOD, with_title

RULE = Rule(
    "JM002",
    "control-character",
    Severity.ERROR,
    "No text holds invisible control characters or switches of the writing direction.",
    "They come along when text is copied from other programs. They break pages and terminals,"
    " and direction switches"
    " can make a line look different from what it says.",
    bad=with_title("title: Buying\x08 a coffee machine"),
    good=GOOD,
    source="YAML 1.2.2, section 5.1; CVE-2021-42574 (Trojan Source)",
    phase=Phase.TEXT,
    blocks=True,
)
