"""JM013: a text that is cut short by a #."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import with_title

RULE = Rule(
    "JM013",
    "cut-by-comment",
    Severity.WARNING,
    "No text is cut short by a # that starts a comment.",
    "A # after a space ends the text: «Reviews #1» is read as «Reviews».",
    bad=with_title("title: Our reviews #1"),
    good=with_title('title: "Our reviews #1"'),
    source="YAML 1.2.2, section 6.6",
    phase=Phase.TREE,
)
