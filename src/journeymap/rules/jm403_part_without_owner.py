"""JM403: a part of the journey that nobody is responsible for."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place, whole
from journeymap.rules.support.wording import quoted, some_team

RULE = Rule(
    "JM403",
    "part-without-owner",
    Severity.WARNING,
    "Each stage has an owner, or each of its touchpoints has. The team that keeps the map does not count.",
    "What belongs to everybody is mended by nobody. Between the teams lie the gaps that customers fall into.",
    source="Sarah Gibbons, “Journey Mapping 101”, Nielsen Norman Group, 2018 (internal ownership)",
    bad=sound(("    phase: pre-purchase\n    owner: growth\n", "    phase: pre-purchase\n")),
    good=SOUND,
    spares=("draft",),
    yields_to=("JM402", "JM414"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The stages that leave touchpoints without an owner; one finding where no part has any."""
    orphans = [
        (stage, node, alone)
        for stage, node in subject.stages
        if not stage.owner and (alone := [part.title for part in stage.touchpoints if not part.owner])
    ]
    team = some_team(subject)
    if orphans and not subject.has_owned_parts:
        yield RULE.at(
            subject.top,
            "No team is named as responsible for any stage or touchpoint of this map.",
            f"Give each stage the team that answers for it: owner: {team}",
            about=(WHOLE, whole("owner")),
        )
        return
    for stage, node, alone in orphans:
        yield RULE.at(
            place(node),
            f"In the stage {quoted(stage.title)}, no team is responsible for {quoted(*alone)}.",
            f"Give the stage the team that answers for it (owner: {team}), or each touchpoint one of its own.",
        )
