"""JM411: more than one map can hold."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, items, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM411",
    "too-much",
    Severity.WARNING,
    "A map has one goal, at most seven stages, and paths of at most twenty visits.",
    "A map of everything is read by nobody. Two maps that each answer one question are worth more.",
    source="Smaply, the ten most common customer journey mapping mistakes (trying to map everything in one map),"
    " https://www.smaply.com/blog/journey-mapping-mistakes. It names no numbers: one goal, seven stages and twenty visits"
    " are our own, what fits on a wall",
    bad=sound(
        (
            "goal: One more repeat buyer in five",
            "goal: [One more repeat buyer in five, Shorter queues in the stores]",
        )
    ),
    good=SOUND,
    options=(
        Option("visits", "number", 20, "How many visits a path may have."),
        Option("stages", "number", 7, "How many stages a map may have."),
        Option("goals", "number", 1, "How many goals a map may have."),
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Goals, stages and visits of a path over their bounds."""
    journey = subject.journey
    goals = journey.scope.goal if journey.scope is not None else ()
    most = max(0, int(subject.option(RULE, "goals")))
    scope = subject.root.get("scope")
    if len(goals) > most and scope is not None:
        first = items(scope, "goal")[most] if scope.kind == "map" else scope
        yield RULE.at(
            place(first),
            f"The map has {len(goals)} goals: more than one map can serve.",
            "Keep the goal that matters most, and make a map of its own for each other one.",
        )
    most = max(0, int(subject.option(RULE, "stages")))
    if len(subject.stages) > most:
        yield RULE.at(
            place(subject.stages[most][1]),
            f"The map has {len(subject.stages)} stages, more than the {most} that can be taken in at a glance.",
            "Join stages in which the customer wants the same, or split the map where one journey ends.",
        )
    most = max(0, int(subject.option(RULE, "visits")))
    for path, node in subject.paths:
        if len(path.steps) > most:
            yield RULE.at(
                place(node),
                f"The path {quoted(path.title)} has {len(path.steps)} visits, more than the {most} that can be"
                " taken in at a glance.",
                "Split it where the customer pauses for long, or leave out visits that change nothing.",
            )
