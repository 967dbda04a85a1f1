"""JM504: a campaign that is over, on a live map."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.index import shortened
from journeymap.rules.moments import moments
from journeymap.rules.sound import sound
from journeymap.rules.subject import Subject, place, quoted, same

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
)


def check(subject: Subject) -> Iterator[Finding]:
    """The campaigns that ended before today, and are still named."""
    over = {
        same(id): (campaign, value)
        for id, campaign, _, value in subject.entries("campaigns")
        if campaign.end and campaign.end < subject.today and campaign.end >= (campaign.start or campaign.end)
    }
    if not over:
        return
    named: dict[str, dict[str, None]] = {}
    for touchpoint, _, part, _ in moments(subject):
        for name in part.campaigns:
            if same(name) in over:
                named.setdefault(same(name), {})[touchpoint.title] = None
    for key, titles in named.items():
        campaign, value = over[key]
        name = shortened(subject.journey.name("campaigns", key))
        yield RULE.at(
            place(value, "end"),
            f"The campaign «{name}» ended on {campaign.end}, and {quoted(list(titles))} still "
            f"{'names' if len(titles) == 1 else 'name'} it.",
            "Take it from the `campaigns` there and put in what came after it, or correct its end. "
            "If the whole map is history: status: retired",
        )
