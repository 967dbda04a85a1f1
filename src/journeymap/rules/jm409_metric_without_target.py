"""JM409: a number without the number it should be."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM409",
    "metric-without-target",
    Severity.WARNING,
    "A metric has a target.",
    "Without a target nobody can say whether 41% is good or bad, and nothing follows from it. People do more"
    " for a goal that is a number than for «as good as possible».",
    source="Edwin A. Locke and Gary P. Latham, “Building a Practically Useful Theory of Goal Setting and Task"
    " Motivation”, American Psychologist 57(9), 2002",
    bad=sound((", target: 55", "")),
    good=SOUND,
    spares=("draft",),
)
_MOST = 3  # metrics that are told one by one where none has a target


def check(subject: Subject) -> Iterator[Finding]:
    """The metrics without a target; one finding where there are many and none has one."""
    found = subject.metrics
    if len(found) > _MOST and all(metric.target is None for metric, _ in found):
        yield RULE.at(
            subject.top,
            f"None of the {len(found)} metrics of this map has a target.",
            "Say of each what it should be: {name: Opened, value: 41, target: 55}",
        )
        return
    for metric, node in found:
        if metric.target is None:
            yield RULE.at(
                place(node),
                f"The metric {quoted(metric.name)} has no target.",
                "Write the number that it should be, beside its value: target: 55",
            )
