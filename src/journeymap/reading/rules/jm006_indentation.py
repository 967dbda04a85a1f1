"""JM006: lines that stand in the wrong column."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity

RULE = Rule(
    "JM006",
    "indentation",
    Severity.ERROR,
    "Lines that belong together start in the same column, and spaces (no tabs) bring them there.",
    "The indentation says what belongs to what. One space more or less hangs a touchpoint on another stage.",
    bad="title: Buying a coffee machine\nstatus: draft\npersona:\n  name: Lina\n   role: Designer\nstages: [Awareness]\n",
    good="title: Buying a coffee machine\nstatus: draft\npersona:\n  name: Lina\n  role: Designer\nstages: [Awareness]\n",
    source="YAML 1.2.2, section 6.1",
    phase=Phase.SYNTAX,
    blocks=True,
)
