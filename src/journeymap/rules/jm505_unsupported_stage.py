"""JM505: a stage in which the company has nothing to say."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM505",
    "unsupported-stage",
    Severity.INFO,
    "In a map with campaigns, each stage has a campaign or some content of the company. That is paid, owned or shared "
    "media, facts that are told, or something that staff or systems do in the customer's sight. "
    "A stage in which a touchpoint says nothing of its media is left out.",
    "What others say decides a stage that the company leaves to them. That may be wise; it should be a decision.",
    source="Sean Corcoran, “Defining Earned, Owned and Paid Media”, Forrester, 2009",
    bad=sound(("media: owned", "media: earned")),
    good=sound(
        ("media: owned", "media: earned"),
        ("emotion: 1, evidence", "frontstage: A shared album, emotion: 1, evidence"),
    ),
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The stages that live on earned media alone."""
    if not subject.journey.campaigns:
        return
    left = {stage.id for stage, _ in subject.stages if stage.touchpoints}
    for part, touchpoint, stage, _ in subject.moments:
        media = part.media or touchpoint.media
        if media != "earned" or part.campaigns or part.says or part.frontstage:
            left.discard(stage.id)
    for stage, node in subject.stages:
        if stage.id in left:
            yield RULE.at(
                place(node),
                f"No campaign and no content of yours supports the stage {quoted(stage.title)}: "
                "all its media are earned.",
                "Add what you do for customers there (campaigns: […], says: {…}, frontstage: […]), "
                "or accept that others speak for you.",
            )
