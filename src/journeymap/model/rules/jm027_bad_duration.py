"""JM027: a time span that is none."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM027",
    "bad-duration",
    Severity.ERROR,
    "A time span is a number with its unit: s, min, h, d, w, mo or y.",
    "A bare `m` could be minutes or months.",
    bad=HEAD + "review_every: 3m\n" + STAGES,
    good=HEAD + "review_every: 3mo\n" + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
