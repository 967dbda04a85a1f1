"""Weaknesses: a map that is well formed, and still says too little or contradicts itself. (JM2xx to JM5xx)"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from journeymap.findings import Finding
from journeymap.reading.node import Node
from journeymap.rules import modules
from journeymap.rules.subject import Options, Subject

if TYPE_CHECKING:
    from journeymap.model.journey import Journey

FAMILIES = ("JM2", "JM3", "JM4", "JM5")


def check(root: Node, journey: Journey, today: date, options: Options | None = None) -> list[Finding]:
    """What is weak in a map, in the order of the rules.

    `today` is the day that dates are held against, `options` what a configuration sets for rules. A retired
    map is history: nothing is asked of it.
    """
    if journey.status == "retired":
        return []
    subject = Subject(root, journey, today, options)
    marks = {journey.status, journey.state}
    return [
        finding
        for family in FAMILIES
        for module in modules(family)
        if marks.isdisjoint(module.RULE.spares)
        for finding in module.check(subject)
    ]
