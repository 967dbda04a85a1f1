"""JM034: a text that says nothing."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM034",
    "empty-text",
    Severity.ERROR,
    "Every text that stands in the file, and every item of a list, says something.",
    "It would draw an empty box.",
    bad=HEAD + 'stages:\n  - title: ""\n',
    good=HEAD + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
