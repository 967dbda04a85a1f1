"""JM507: many hours by hand, and nothing planned."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place, planned
from journeymap.rules.support.wording import idea, quoted

_EFFORT = (
    "backstage: [{text: Nightly",
    "effort: {hours_per_week: 12, automated: no}\n        backstage: [{text: Nightly",
)

RULE = Rule(
    "JM507",
    "work-by-hand",
    Severity.WARNING,
    "A touchpoint that costs many hours a week by hand, with nothing automated, has an opportunity. "
    "One that was dropped does not count.",
    "Hours repeat every week. A map that shows where they go and proposes nothing gives away the easiest gain; "
    "where people are the point, that is worth a sentence.",
    source="G. Lynn Shostack, “Designing Services That Deliver”, Harvard Business Review, January 1984",
    options=(Option("hours", "number", 10, "How many hours a week are many."),),
    bad=sound(_EFFORT),
    good=sound(
        _EFFORT,
        (
            "effort: {hours",
            "opportunities: [{text: Book a time online, owner: retail, status: idea}]\n        effort: {hours",
        ),
    ),
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The touchpoints with much work and no idea."""
    hours = subject.option(RULE, "hours")
    heavy = {
        touchpoint.id: (touchpoint.title, touchpoint.effort.hours_per_week, effort)
        for touchpoint, _, node in subject.touchpoints
        if touchpoint.effort
        and touchpoint.effort.automated == "no"
        and touchpoint.effort.hours_per_week is not None
        and touchpoint.effort.hours_per_week >= hours
        and (effort := node.get("effort")) is not None
    }
    if not heavy:
        return
    answered = {one.touchpoint.id for one in subject.moments if planned(one.moment)}
    for id, (title, spent, effort) in heavy.items():
        if id not in answered:
            yield RULE.at(
                place(effort, "hours_per_week"),
                f"{quoted(title)} costs {spent:g} hours a week by hand, "
                "and no opportunity says how that could be less.",
                f"Write down what would save the time: {idea(subject, 'Book a time online')}. "
                "If it is to stay by hand, say so: # journeymap: ignore JM507 -- the reason",
            )
