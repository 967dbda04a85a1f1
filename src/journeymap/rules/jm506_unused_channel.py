"""JM506: a channel that is declared and never used."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM506",
    "unused-channel",
    Severity.WARNING,
    "Every channel that a map declares is used by a touchpoint, a step or a campaign.",
    "A channel that nobody meets is either forgotten in the map or paid for in vain; readers cannot tell which.",
    bad=sound(("channels: {", "channels: {kiosk: {title: Kiosk, type: place}, ")),
    good=sound(
        ("channels: {", "channels: {kiosk: {title: Kiosk, type: place}, "),
        ("channel: store", "channel: kiosk"),
    ),
    spares=("draft",),
    yields_to=("JM511",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The declared channels that nothing refers to."""
    journey = subject.journey
    if not journey.channels:
        return
    names = {one.moment.channel for one in subject.moments}
    names |= {campaign.channel for campaign in journey.campaigns.values()}
    used = {row.id for name in names if (row := journey.channel(name))}
    for id, channel, key, _ in subject.entries("channels"):
        if id not in used:
            yield RULE.at(
                key.place,
                f"Nothing in this map happens on the channel {quoted(channel.title or id)}.",
                f"Name it where customers meet it (channel: {clipped(id)}), or take it out of `channels`.",
                about=(WHOLE,),
            )
