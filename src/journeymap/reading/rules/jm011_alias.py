"""JM011: a reference within YAML that leads nowhere."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import with_title

RULE = Rule(
    "JM011",
    "alias",
    Severity.ERROR,
    "A reference (*name) points to something that was named (&name) before it.",
    "A reference into nowhere, or into itself, has no content.",
    bad=with_title("title: *coffee"),
    good=with_title('title: "*coffee"'),
    source="YAML 1.2.2, section 7.1",
    phase=Phase.TREE,
    blocks=True,
)
