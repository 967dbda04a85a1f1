"""JM008: what Git could not merge."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import GOOD

RULE = Rule(
    "JM008",
    "merge-conflict",
    Severity.ERROR,
    "No merge conflict is left in the file.",
    "Git could not tell which of two versions is right and wrote both. Somebody has to choose.",
    bad="<<<<<<< HEAD\ntitle: Buying a coffee machine\n=======\ntitle: Buying a machine\n>>>>>>> autumn\n"
    "status: draft\npersona: Lina\nstages: [Awareness]\n",
    good=GOOD,
    source="git-merge(1)",
    phase=Phase.TEXT,
    blocks=True,
)
