"""JM217: a path that begins with a wait."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM217",
    "wait-before-the-first-step",
    Severity.WARNING,
    "The first step of a path has no `after`: it is the time since the visit before.",
    "Before the first visit there is none. Mostly the time was meant as the one until the next visit, and then all waits of"
    " the path stand one step too early.",
    bad=sound(
        (
            "      - ask-friends\n      - {at: compare-prices, after: 2d}\n",
            "      - {at: ask-friends, after: 2d}\n      - compare-prices\n",
        )
    ),
    good=SOUND,
)


def check(subject: Subject) -> Iterator[Finding]:
    """The paths whose first step has a wait."""
    for path, node in subject.paths:
        if not path.steps[0].after:
            continue
        visits = [visit for visit, _ in zip(subject.visits(path, node), range(2), strict=False)]
        step = visits[0][1]
        wait = step.get("after")
        time = clipped(wait.text) if wait is not None else ""
        help = "Take it out: there is no visit before the first one."
        if len(visits) > 1 and path.steps[1].after is None:
            second = clipped(path.steps[1].at)
            help = f"If it is the time until the second visit, write it there: {{at: {second}, after: {time}}}. If not, take"
            help += " it out."
        yield RULE.at(
            place(step, "after"),
            f"The path {quoted(path.title)} begins with a wait of {time}, and there is no visit before it.",
            help,
        )
