"""JM423: what drives customers away, with nothing but an idea against it."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.rules.support.answers import answers
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted, some_team

RULE = Rule(
    "JM423",
    "worst-pain-only-an-idea",
    Severity.WARNING,
    "For a pain point of severity 3 something is planned, under way or done, or was decided against.",
    "Severity 3 is what drives people away. As long as there is nothing but an idea, they are leaving.",
    bad=sound(("status: planned\n            since: 2026-10-01", "status: idea")),
    good=SOUND,
    spares=("draft", "future"),
)
_WORST = 3


def check(subject: Subject) -> Iterator[Finding]:
    """The pain points of the worst kind for which all that there is are ideas."""
    for pain_point, node, found in answers(subject):
        # Where none has a status, another rule asks for it.
        if pain_point.severity != _WORST or found.idea is None or not found.statuses <= {"idea", None}:
            continue
        idea = found.idea
        owner = clipped(idea.owner or some_team(subject))
        yield RULE.at(
            place(node, "severity"),
            f"{quoted(pain_point.text)} drives customers away (severity 3), and all that there is against it is an idea:"
            f" {quoted(idea.text)}.",
            f"Decide about it, and write in the opportunity what was decided: owner: {owner}, status: planned, since:"
            f" {subject.today}; or status: dropped",
            about=(WHOLE, idea.text),
        )
