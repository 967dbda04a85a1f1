"""JM205: a moment that most customers come to and nobody planned."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.sound import SOUND, sound
from journeymap.rules.subject import Subject, place, quoted
from journeymap.wiggle import unplanned

RULE = Rule(
    "JM205",
    "unplanned-moment",
    Severity.WARNING,
    "A touchpoint that most customers come to, and that no expected path has, comes with an opportunity.",
    "What nobody planned and nearly everybody does decides many sales: reviews, a friend's word, a second look in"
    " the shop. A moment that nobody works on is left to chance, or to a competitor.",
    bad=sound(("[ask-friends, store, web-shop, care]", "[ask-friends, web-shop, care]")),
    good=SOUND,
    source="J. Lecinski, Winning the Zero Moment of Truth, Google (2011)",
    options=(Option("reach", "share", 0.5, "Moments that more than this share of the customers come to."),),
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The unplanned touchpoints with a wide reach and no opportunity; one finding if most touchpoints are."""
    wide = subject.option(RULE, "reach")
    reached = {one.id for one in subject.numbers.touchpoints if (one.reach or 0) > wide}
    candidates = reached.intersection(unplanned(subject.journey))
    if not candidates:
        return
    answered = {
        visit.touchpoint.id
        for path, _ in subject.paths
        for visit in subject.journey.visits(path)
        if subject.answered(visit)
    }
    found = [at for at in subject.touchpoints if at.touchpoint.id in candidates - answered]
    if len(found) > 1 and 2 * len(found) > len(subject.walked):
        yield RULE.at(
            place(subject.root, "paths"),
            f"The plan knows little of what most customers do: {quoted([at.touchpoint.title for at in found])}.",
            "Bring the expected path up to date, or write at those touchpoints what you could do there:"
            " opportunities: [Answer the question before it is asked]",
        )
        return
    many = "Most" if wide >= 0.5 else "Many"
    for at in found:
        yield RULE.at(
            place(at.node, "title"),
            f"{many} customers come to {quoted([at.touchpoint.title])}, which is not in the plan, and no opportunity"
            " says what to make of it.",
            "Write what you could do there, such as opportunities: [Answer the question before it is asked], or add"
            " it to the expected path if it is part of the plan.",
        )
