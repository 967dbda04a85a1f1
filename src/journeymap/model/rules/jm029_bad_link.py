"""JM029: a link that would not be opened."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM029",
    "bad-link",
    Severity.ERROR,
    "A link starts with http, https or mailto.",
    "Links of a map are opened by colleagues: other kinds can run a program or read a file.",
    bad=HEAD + 'links: ["javascript:alert(1)"]\n' + STAGES,
    good=HEAD + 'links: ["https://example.com"]\n' + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
