"""JM504: a campaign that is over, on a live map."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place, same
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM504",
    "ended-campaign",
    Severity.WARNING,
    "A touchpoint or step of a live map names only campaigns that still run, or are yet to come.",
    "A map that shows last season's offer shows a journey that no customer takes any more, and hides that "
    "nothing has come in its place.",
    bad=sound(("end: 2027-05-31", "end: 2026-10-31")),
    good=sound(("end: 2027-05-31", "end: 2026-11-21")),
    spares=("draft", "review", "future"),
    yields_to=("JM509",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The campaigns that ended before today, and are still named."""
    over = {
        same(id): (id, campaign, value)
        for id, campaign, _, value in subject.entries("campaigns")
        if campaign.end and campaign.end < subject.today
    }
    if not over:
        return
    naming: dict[str, dict[str, None]] = {}
    for part, touchpoint, _, _ in subject.moments:
        for key in map(same, part.campaigns):
            if key in over:
                naming.setdefault(key, {})[touchpoint.title] = None
    for key, titles in naming.items():
        id, campaign, value = over[key]
        yield RULE.at(
            place(value, "end"),
            f"The campaign {quoted(campaign.title or id)} ended on {campaign.end}, and {quoted(*titles)} still"
            f" {'names' if len(titles) == 1 else 'name'} it.",
            "Take it out of the `campaigns` there and put in what came after it, or correct its end. "
            "If the whole map is history: status: retired",
            about=(key,),
        )
