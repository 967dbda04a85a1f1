"""JM511: a map that does not say where anything happens."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject

_CHANNELS = ["facebook-posts", "search", "store", "web-shop", "email"]

RULE = Rule(
    "JM511",
    "no-channel",
    Severity.WARNING,
    "A map says on which channels customers and company meet.",
    "Half of the trouble on a journey is in the change from one channel to another: the price that is another one in the"
    " store, the form that asks again. Without channels none of it can be seen.",
    bad=sound(
        ("channels: {facebook-posts: {type: social, platform: Facebook}}\n", ""),
        ("channel: facebook-posts, ", ""),
        *[(f"        channel: {channel}\n", "") for channel in _CHANNELS[1:]],
    ),
    good=SOUND,
    source="Katherine N. Lemon and Peter C. Verhoef, “Understanding Customer Experience Throughout the Customer"
    " Journey”, Journal of Marketing 80(6), 2016 (touchpoints across channels)",
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for a map with touchpoints and no channel at any of them."""
    if not subject.touchpoints or any(one.moment.channel for one in subject.moments):
        return
    declared = [clipped(id) for id in subject.journey.channels] or ["web", "phone", "email", "store", "app"]
    yield RULE.at(
        subject.top,
        "No touchpoint of this map says on which channel it happens.",
        f"Write at each where it happens: channel: {declared[0]}"
        + (
            f" (or {', '.join(declared[1:5])}, or another one)."
            if len(declared) > 1
            else " (or another one)."
        ),
        about=(WHOLE,),
    )
