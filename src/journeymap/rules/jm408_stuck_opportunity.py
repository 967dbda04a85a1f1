"""JM408: an opportunity that has been waiting for too long."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM408",
    "stuck-opportunity",
    Severity.WARNING,
    "A planned opportunity is begun within half a year, and one that is begun is done within a year.",
    "A plan that nobody starts keeps everybody from looking for another answer to the same pain.",
    bad=sound(("since: 2026-10-01", "since: 2026-01-12")),
    good=sound(
        ("status: planned\n            since: 2026-10-01", "status: doing\n            since: 2026-11-16")
    ),
    options=(
        Option("longest", "duration", 180 * 86_400, "How long an opportunity may be planned."),
        Option(
            "doing_longest", "duration", 365 * 86_400, "How long an opportunity may be under way (doing)."
        ),
    ),
)
_LIMITS = {"planned": ("longest", "planned"), "doing": ("doing_longest", "under way")}


def check(subject: Subject) -> Iterator[Finding]:
    """The opportunities that have been planned or under way for longer than they may."""
    for opportunity, node in subject.opportunities:
        if opportunity.since is None or opportunity.status not in _LIMITS:
            continue
        option, words = _LIMITS[opportunity.status]
        if (subject.today - opportunity.since).total_seconds() > subject.option(RULE, option):
            yield RULE.at(
                place(node, "since"),
                f"The opportunity {quoted(opportunity.text)} has been {words} since {opportunity.since}.",
                "Decide about it: write how far it is today (status: doing, done or dropped) and since when.",
            )
