"""JM208: a touchpoint after which customers are gone, and nobody has an idea for it."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import idea, quoted

_PATH = """\
  - id: radu
    title: Where Radu gives up
    kind: actual
    share: 38%
    evidence: interviews
    outcome: dropped
    steps: [ask-friends, compare-prices, store, web-shop]
"""
_IDEA = "        emotion: 0\n        opportunities: [{{text: Pay by invoice, owner: retail, status: {}}}]\n"

RULE = Rule(
    "JM208",
    "dead-end",
    Severity.WARNING,
    "A touchpoint after which many customers drop out has an opportunity, and not one that was dropped.",
    "To keep a customer who has come this far costs less than to win a new one. The place where they leave is the"
    " first that a team should have an idea for.",
    bad=sound(("        emotion: 0\n", _IDEA.format("dropped"))) + _PATH,
    good=sound(("        emotion: 0\n", _IDEA.format("idea"))) + _PATH,
    source="Frederick Reichheld and W. Earl Sasser, “Zero Defections: Quality Comes to Services”, Harvard Business"
    " Review, 1990",
    options=(
        Option("share", "share", 0.1, "At least this share of all customers drops out after the touchpoint."),
    ),
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The touchpoints without an opportunity at which dropped paths of enough customers end."""
    ends = _lost(subject)
    for at in subject.touchpoints:
        if at.touchpoint.id in ends:
            title = quoted(at.touchpoint.title)
            yield RULE.at(
                place(at.node, "title"),
                f"Customers drop out after {title}, and no opportunity says how to keep them.",
                f"Write what could keep them, and who would do it: {idea(subject, 'Ask those who stop what was missing')}",
                about=(at.touchpoint.id,),
            )


def _lost(subject: Subject) -> set[str]:
    """The ids of these touchpoints."""
    ends: dict[str, list[str]] = {}
    answered = set()
    for path, _ in subject.actual:
        if path.outcome == "dropped":
            last = subject.journey.visits(path)[-1]
            ends.setdefault(last.touchpoint.id, []).append(path.id)
            if subject.answered(last):
                answered.add(last.touchpoint.id)
    share = subject.option(RULE, "share")
    return {id for id, paths in ends.items() if subject.come(paths) >= share} - answered
