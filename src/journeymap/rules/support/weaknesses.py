"""Weaknesses: a map that is well formed, and still says too little or contradicts itself."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Phase, Rule
from journeymap.reading.node import Node
from journeymap.rules import Check, checks
from journeymap.rules.support.subject import Options, Subject

if TYPE_CHECKING:
    from journeymap.model.journey import Journey


def check(root: Node, journey: Journey, today: date, options: Options | None = None) -> list[Finding]:
    """All that is weak in a map, also what one rule finds where another one does: `settle` leaves one of them.

    `today` is the day that dates are held against, `options` what a configuration sets for rules. A retired
    map is history: nothing is asked of it.
    """
    if journey.status == "retired":
        return []
    subject = Subject(root, journey, today, options)
    marks = {journey.status, journey.state}
    found: list[Finding] = []
    for rule, find in _strongest_first():
        if marks.isdisjoint(rule.spares):
            findings = list(find(subject))
            subject.claim(rule, findings)
            found += findings
    return found


@cache
def _strongest_first() -> tuple[tuple[Rule, Check], ...]:
    """The rules, each after those that it yields to."""
    waiting = {rule.code: (rule, find) for rule, find in checks(Phase.MAP)}
    ordered: list[tuple[Rule, Check]] = []
    while waiting:
        ready = [one for one in waiting.values() if waiting.keys().isdisjoint(one[0].yields_to)]
        assert ready, "rules yield to each other in a circle"
        for one in ready:
            ordered.append(waiting.pop(one[0].code))
    return tuple(ordered)
