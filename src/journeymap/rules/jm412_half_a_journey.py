"""JM412: a journey that begins or ends at the till."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM412",
    "half-a-journey",
    Severity.WARNING,
    "A map with a purchase also has a stage before and a stage after it.",
    "Customers choose long before they pay, and they decide afterwards whether they come back and what they tell"
    " their friends.",
    source="Katherine N. Lemon and Peter C. Verhoef, “Understanding Customer Experience Throughout the Customer"
    " Journey”, Journal of Marketing 80(6), 2016",
    bad=sound(("title: Use\n    phase: post-purchase", "title: Collect it\n    phase: purchase")),
    good=SOUND,
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A purchase with nothing before or nothing after it. A stage that does not say its phase may be either."""
    phases = [stage.phase for stage, _ in subject.stages]
    bought = [rank for rank, phase in enumerate(phases) if phase == "purchase"]
    if not bought:
        return
    before = "pre-purchase" in phases or None in phases[: bought[0]]
    after = "post-purchase" in phases or None in phases[bought[-1] :]
    if before and after:
        return
    stage, node = subject.stages[bought[0] if not before else bought[-1]]
    title = quoted(stage.title)
    if not before and not after:
        message = f"The map has the purchase only ({title}): no stage comes before it, and none after it."
        help = "Add stages for how customers come to choose (phase: pre-purchase) and for what comes of it"
        help += " (phase: post-purchase)."
    elif not before:
        message = f"The journey begins with the purchase ({title}): no stage comes before it."
        help = "Add a stage for how customers come to choose: {title: Interest, phase: pre-purchase}"
    else:
        message = f"The journey ends with the purchase ({title}): no stage comes after it."
        help = "Add a stage for what customers do with it afterwards: {title: Use, phase: post-purchase}"
    yield RULE.at(place(node, "phase"), message, help)
