"""JM508: a stage that lives on advertising alone."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

_BANNER = ("channel: email\n        media: owned", "channel: banner\n        media: paid")
_LEAFLET = (
    "      - {id: leaflet, title: Find a leaflet in the box, channel: letter, media: owned, emotion: 1,"
    " evidence: interviews}\n"
)

RULE = Rule(
    "JM508",
    "only-paid",
    Severity.WARNING,
    "A stage has more than paid media: something of the company's own, or what customers say and share. "
    "A stage in which a touchpoint says nothing of its media is left out.",
    "Paid media stop on the day the money does, and people trust them least. With nothing behind the advert, "
    "there is nowhere to go.",
    source="Sean Corcoran, “Defining Earned, Owned and Paid Media”, Forrester, 2009",
    bad=sound(_BANNER),
    good=sound(
        _BANNER,
        ("paths:\n", _LEAFLET + "paths:\n"),
        (
            "      - {at: care, after: 12d}\n",
            "      - {at: leaflet, after: 11d}\n      - {at: care, after: 1d}\n",
        ),
        ("web-shop, care]", "web-shop, leaflet, care]"),
    ),
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The stages with paid media and no other."""
    left = {stage.id for stage, _ in subject.stages if stage.touchpoints}
    for part, touchpoint, stage, _ in subject.moments:
        if (part.media or touchpoint.media) != "paid":
            left.discard(stage.id)
    for stage, node in subject.stages:
        if stage.id in left:
            yield RULE.at(
                place(node),
                f"The stage {quoted(stage.title)} has only paid media.",
                "Add what customers find without an advert: a page of your own (media: owned), "
                "or what others say (media: earned).",
            )
