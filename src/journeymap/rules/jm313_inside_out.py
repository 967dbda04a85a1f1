"""JM313: a journey that only leads over the company's own ground."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject

if TYPE_CHECKING:
    from journeymap.model.journey import Journey

_OWN = ("product", "direct", "broadcast")  # a place may be anybody's

_FRIENDS = (
    "      - {id: ask-friends, title: Ask friends, channel: facebook-posts, media: earned, emotion: 1,"
    " evidence: interviews}\n"
)
_PAGE = (
    "      - {id: page, title: See the new machines, channel: facebook-posts, media: owned, emotion: 1,"
    " evidence: interviews}\n"
)

RULE = Rule(
    "JM313",
    "inside-out",
    Severity.WARNING,
    "Some touchpoint is not the company's own: a friend, a review, a search, another shop.",
    "Customers ask friends, read reviews and compare before they come and after they bought. A map without these"
    " moments shows where the company is, not where its customers are.",
    bad=sound(
        (_FRIENDS, _PAGE),
        ("steps: [ask-friends", "steps: [page"),
        ("      - ask-friends\n", "      - page\n"),
    ),
    good=sound(
        (_FRIENDS, _PAGE + _FRIENDS),
        ("steps: [ask-friends", "steps: [page, ask-friends"),
        ("      - ask-friends\n", "      - page\n      - {at: ask-friends, after: 1d}\n"),
    ),
    source="Katherine N. Lemon and Peter C. Verhoef, “Understanding Customer Experience Throughout the Customer"
    " Journey”, Journal of Marketing 80(6), 2016 (brand-owned, partner-owned, customer-owned and social"
    " touchpoints); Jim Lecinski, Winning"
    " the Zero Moment of Truth, Google, 2011",
    spares=("draft", "future"),
)

_LEAST = 3  # of so few touchpoints nothing can be said


def check(subject: Subject) -> Iterator[Finding]:
    """A map all of whose touchpoints are known to be the company's own."""
    journey = subject.journey
    phases = {stage.phase for stage in journey.stages} - {None}
    if phases and "pre-purchase" not in phases:
        return  # it starts where nobody asks around any more
    visits = (visit for path in journey.paths for visit in journey.visits(path))
    if (
        len(subject.touchpoints) >= _LEAST
        and all(_own(journey, at.touchpoint.media, at.touchpoint.channel) for at in subject.touchpoints)
        and all(_own(journey, visit.get("media"), visit.get("channel")) for visit in visits)
    ):
        yield RULE.at(
            subject.top,
            "All touchpoints are the company's own: nobody asks a friend, reads a review or compares.",
            "Ask customers where else they were, and add it:"
            " {title: Ask friends, channel: word-of-mouth, media: earned}",
        )


def _own(journey: Journey, media: str | None, channel: str | None) -> bool:
    """Whether a moment is the company's own: by who pays for it, else by the type of its channel."""
    if media:
        return media in ("paid", "owned")
    row = journey.channel(channel)
    return row is not None and row.type in _OWN
