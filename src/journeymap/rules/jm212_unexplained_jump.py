"""JM212: customers who leave out a stage, and nothing in the map says why."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND
from journeymap.rules.support.subject import Subject, place, planned
from journeymap.rules.support.wording import quoted

_PATH = """\
  - id: radu
    title: What Radu does
{}    kind: actual
    share: 38%
    evidence: interviews
    outcome: completed
    steps: [compare-prices, care]
"""

RULE = Rule(
    "JM212",
    "unexplained-jump",
    Severity.INFO,
    "Where an actual path leaves out a stage with touchpoints, its description or the step after it says why.",
    "Some customers need less than was planned for them: a short cut is worth copying. Others missed something, or"
    " it happened where nobody looked. The map should tell which it is.",
    bad=SOUND + _PATH.format(""),
    good=SOUND
    + _PATH.format("    description: He has the machine already, and looks for what its care costs.\n"),
    source="David Court et al., “The consumer decision journey”, McKinsey Quarterly, 2009",
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The first jump of each actual path over stages that it has not been to, if nothing explains it."""
    stages = subject.journey.stages
    for path, node in subject.actual:
        if path.description:
            continue
        seen: set[int] = set()
        rank = len(stages)  # nothing is left out before the first visit
        for visit, step in subject.visits(path, node):
            passed = range(rank + 1, visit.rank)
            # Who goes back and then on again does not leave out what is already done.
            missed = [stages[at].title for at in passed if stages[at].touchpoints and at not in seen]
            if missed and not visit.step.description and not planned(visit.step):
                which = f"{'the stage' if len(missed) == 1 else 'the stages'} {quoted(*missed)}"
                yield RULE.at(
                    place(step),
                    f"The path {quoted(path.title)} leaves out {which} before {quoted(visit.touchpoint.title)}.",
                    "Say in the description of the path why, such as description: A colleague told her enough. Or"
                    " add the visits that are missing.",
                )
                break
            rank = visit.rank
            seen.add(rank)
