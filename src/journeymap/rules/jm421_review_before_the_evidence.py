"""JM421: evidence that nobody has looked at since."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Option, Rule, Severity
from journeymap.model.calendars import is_far
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

_MONTH = 30 * 86_400

RULE = Rule(
    "JM421",
    "review-before-the-evidence",
    Severity.WARNING,
    "A month after there is new evidence, the map has been reviewed with it.",
    "Research that came after the last review is on the list, and nobody has asked whether the map is still right. It looks"
    " as if it rested on what it does not know yet.",
    bad=sound(("reviewed: 2026-11-01", "reviewed: 2026-09-01"), ("review_every: 90d", "review_every: 120d")),
    good=SOUND,
    options=(Option("within", "duration", _MONTH, "How long evidence may wait for a review."),),
    spares=("draft",),
    yields_to=("JM405",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A last review that is older than evidence which has been there for a while."""
    reviewed, within = subject.journey.reviewed, subject.option(RULE, "within")
    if reviewed is None or is_far(reviewed, subject.today):
        return
    newer = [
        (one.date, one.title or id)
        for id, one in subject.journey.evidence.items()
        if one.date and one.date > reviewed and (subject.today - one.date).total_seconds() > within
    ]
    if not newer:
        return
    date, name = max(newer)
    more = f" and {len(newer) - 1} more" if len(newer) > 1 else ""
    yield RULE.at(
        place(subject.root, "reviewed"),
        f"The last review was on {reviewed}, and the evidence {quoted(name)}{more} is newer ({date}).",
        f"Go through the map with it, mend what it shows, and write the day of that: reviewed: {subject.today}",
        about=(WHOLE,),
    )
