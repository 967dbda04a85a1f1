"""JM026: a share that is none."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM026",
    "bad-share",
    Severity.ERROR,
    "A share is a percentage, or a number from 0 to 1.",
    "`62` might mean 62 % or 62 people: a share says which.",
    bad=HEAD + "segments: {new: {share: 140%}}\n" + STAGES,
    good=HEAD + "segments: {new: {share: 40%}}\n" + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
