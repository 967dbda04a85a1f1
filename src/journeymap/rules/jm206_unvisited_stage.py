"""JM206: a stage that no path visits."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

_STAGE = """\
  - title: Recommend
    phase: post-purchase
    owner: growth
    touchpoints:
      - {id: thanks, title: Open the thank-you card, channel: letter, media: owned, emotion: 1, evidence: interviews}
"""

RULE = Rule(
    "JM206",
    "unvisited-stage",
    Severity.WARNING,
    "Every stage is visited by some path, in a map that has paths.",
    "Stages are often taken from a textbook funnel. One that no path comes to is a column of the company's wishes,"
    " or a part of the journey that nobody has looked at yet.",
    bad=sound(("paths:\n", f"{_STAGE}paths:\n")),
    good=SOUND,
    source="David Court et al., “The consumer decision journey”, McKinsey Quarterly, 2009",
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The stages without a visit; one finding if they are most of the map's."""
    if not subject.paths:
        return
    stages = {visit.stage.id for visits in subject.visitors.values() for _, visit, _ in visits}
    found = [(stage, node) for stage, node in subject.stages if stage.id not in stages]
    if len(found) > 1 and 2 * len(found) > len(subject.stages):
        yield RULE.at(
            place(subject.root, "paths"),
            f"The paths leave most stages out: {quoted(*[stage.title for stage, _ in found])}.",
            "Write the paths out to their ends, or take the stages that belong to another journey out of the map.",
            about=tuple(stage.id for stage, _ in found),
        )
        return
    for stage, node in found:
        help = "Add one of its touchpoints to the steps of a path, or take the stage out of the map."
        if not stage.touchpoints:
            help = (
                "It has no touchpoint: add what happens there and visit it on a path, or take the stage out."
            )
        message = f"No path visits the stage {quoted(stage.title)}."
        yield RULE.at(place(node, "title"), message, help, about=(stage.id,))
