"""JM425: an idea that has been one for years."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

_YEAR = 365 * 86_400

_IDEA = "minute, owner: growth, status: idea}"

RULE = Rule(
    "JM425",
    "old-idea",
    Severity.WARNING,
    "Within a year an idea is planned or dropped.",
    "What nobody wanted to do for years nobody will do. Old ideas hide the ones that are worth something, and make it look"
    " as if the pain were taken care of.",
    bad=sound((_IDEA, "minute, owner: growth, status: idea, since: 2024-03-01}")),
    good=sound((_IDEA, "minute, owner: growth, status: dropped, since: 2026-11-02}")),
    options=(Option("longest", "duration", _YEAR, "How long an opportunity may be an idea."),),
    yields_to=("JM423",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The ideas that have been ideas for longer than they may."""
    longest = subject.option(RULE, "longest")
    for opportunity, node in subject.opportunities:
        since = opportunity.since
        if opportunity.status == "idea" and since and (subject.today - since).total_seconds() > longest:
            yield RULE.at(
                place(node, "since"),
                f"{quoted(opportunity.text)} has been an idea since {since}.",
                f"Decide about it, and write it here: status: planned, since: {subject.today}; or status: dropped",
                about=(opportunity.text,),
            )
