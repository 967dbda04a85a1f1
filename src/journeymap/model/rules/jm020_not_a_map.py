"""JM020: a file that holds no fields."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM020",
    "not-a-map",
    Severity.ERROR,
    "The file is a list of fields such as `title: …`.",
    "A journey map is a mapping with `title`, `persona` and `stages` at its top; anything else cannot be read as one.",
    bad="- one\n- two\n",
    good=HEAD + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
