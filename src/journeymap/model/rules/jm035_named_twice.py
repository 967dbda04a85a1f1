"""JM035: a part that has two names."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD

RULE = Rule(
    "JM035",
    "named-twice",
    Severity.ERROR,
    "A stage or a path that stands under a name has no second one inside.",
    "In a mapping of stages, the name before the colon is the title; in one of paths, it is the id. With another"
    " one inside, nobody knows which of the two is meant.",
    bad=HEAD + "stages:\n  Awareness: {title: Interest}\n",
    good=HEAD + "stages:\n  Awareness: {goal: Find out}\n",
    phase=Phase.FIELDS,
    blocks=True,
)
