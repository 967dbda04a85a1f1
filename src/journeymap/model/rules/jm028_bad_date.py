"""JM028: a date that is none."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM028",
    "bad-date",
    Severity.ERROR,
    "A date is a day of the calendar, written year-month-day.",
    "02/03/2026 is February in one country and March in another; ISO 8601 is the same everywhere.",
    bad=HEAD + "reviewed: 01/11/2026\n" + STAGES,
    good=HEAD + "reviewed: 2026-11-01\n" + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
