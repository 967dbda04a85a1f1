"""JM025: a number that is none, or out of bounds."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD

RULE = Rule(
    "JM025",
    "bad-number",
    Severity.ERROR,
    "A number is written in digits, and keeps within the bounds of its field.",
    "An emotion of 7 on a scale from -2 to +2 cannot be drawn.",
    bad=HEAD + "stages:\n  - title: A\n    touchpoints: [{title: Visit, emotion: 7}]\n",
    good=HEAD + "stages:\n  - title: A\n    touchpoints: [{title: Visit, emotion: 2}]\n",
    phase=Phase.FIELDS,
    blocks=True,
)
