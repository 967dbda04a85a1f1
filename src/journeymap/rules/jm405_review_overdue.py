"""JM405: a map whose review is due."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Option, Rule, Severity
from journeymap.model.calendars import is_far
from journeymap.model.quantities import duration_words
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place

RULE = Rule(
    "JM405",
    "review-overdue",
    Severity.WARNING,
    "A map is reviewed as often as it says itself, or else once a year.",
    "Offers, prices and habits change. Whoever finds one thing in a map that is no longer so will not believe"
    " the rest of it.",
    source="“Inside the Management, Maintenance of Your Customer Journey Mapping Program”, CMSWire (Noz Urbina)",
    bad=sound(("reviewed: 2026-11-01", "reviewed: 2026-05-01")),
    good=sound(
        ("reviewed: 2026-11-01", "reviewed: 2026-11-18  # growth and retail, over the calls since May"),
        ("status: planned\n            since: 2026-10-01", "status: doing\n            since: 2026-11-16"),
    ),
    options=(
        Option(
            "every",
            "duration",
            365 * 86_400,
            "How often a map is to be reviewed that does not say it itself with review_every.",
        ),
    ),
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A last review that is longer ago than it may be."""
    journey = subject.journey
    if journey.reviewed is None or is_far(journey.reviewed, subject.today):
        return
    own = subject.root.get("review_every")
    every = journey.review_every if journey.review_every is not None else subject.option(RULE, "every")
    if not (subject.today - journey.reviewed).total_seconds() > every:
        return
    often = duration_words(own.text if own is not None and journey.review_every is not None else every)
    if often.startswith("1 ") and often.count(" ") == 1:
        often = often[2:]  # every year, not every 1 year
    yield RULE.at(
        place(subject.root, "reviewed"),
        f"The last review of this map was on {journey.reviewed}, and one is due every {often}.",
        "Go through the map with its teams, mend what has changed, and write the day of it here"
        " (year-month-day).",
        about=(WHOLE,),
    )
