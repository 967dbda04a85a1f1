"""JM428: numbers of which nobody knows when they were so."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM428",
    "undated-metrics",
    Severity.WARNING,
    "Some number of a map says when it was measured.",
    "Without a day nobody can tell whether 41% is the number of this month or that of three years ago, and nobody sees when"
    " it should be measured again.",
    bad=sound((", date: 2026-10-31}", "}")),
    good=SOUND,
    spares=("draft", "future"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for a map whose values are all without a date."""
    values = [(metric, node) for metric, node in subject.metrics if metric.value is not None]
    if not values or any(metric.date for metric, _ in values):
        return
    metric, node = values[0]
    one = len(values) == 1
    what = (
        f"The number {quoted(metric.name)} does not say"
        if one
        else f"None of the {len(values)} numbers of this map says"
    )
    yield RULE.at(
        place(node) if one else subject.top,
        f"{what} when it was measured.",
        f"Write the day beside {'the' if one else 'each'} value: value: {metric.value:g}, date: {subject.today}",
    )
