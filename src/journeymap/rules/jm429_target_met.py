"""JM429: a target that asks for nothing any more."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.scales import is_met
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM429",
    "target-met",
    Severity.INFO,
    "The target of a metric is still ahead of its value.",
    "A target that is met moves nobody. Either the work is done and the next number is due, or it was chosen so that it"
    " could not be missed. One that was just reached may be one to be held.",
    bad=sound(("value: 41, target: 55", "value: 61, target: 55")),
    good=sound(("value: 41, target: 55", "value: 61, target: 75")),
    source="Edwin A. Locke and Gary P. Latham, “Building a Practically Useful Theory of Goal Setting and Task"
    " Motivation”, American Psychologist 57(9), 2002",
    options=(Option("margin", "share", 0.1, "By what part of the target the value must be beyond it."),),
    spares=("draft",),
    yields_to=("JM426",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The metrics whose value is the target, or well beyond it where one can tell which way is better."""
    margin = subject.option(RULE, "margin")
    for metric, node in subject.metrics:
        if is_met(metric, subject.journey.lang, margin):
            yield RULE.at(
                place(node, "target"),
                f"{quoted(metric.name)} is at {metric.value:g}, and the target is {metric.target:g}: it is met.",
                "Set the next target, or take the metric out if the number needs no more watching.",
                about=(metric.name,),
            )
