"""JM209: customers who go far back, and nothing in the map says why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.own_people import among_own_people
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import felt, quoted

if TYPE_CHECKING:
    from journeymap.model.journey import Visit

_TEST = "      - {id: test, title: Read a test, channel: reviews, media: earned, emotion: 0, evidence: interviews}\n"
_COMPARE, _CARE, _LAST = (
    "      - id: compare-prices\n",
    "      - id: care\n",
    "      - {at: care, after: 12d}\n",
)
_BACK = (
    (_COMPARE, _TEST + _COMPARE),
    ("steps: [ask-friends, store", "steps: [ask-friends, test, store"),
    ("      - ask-friends\n", "      - ask-friends\n      - {at: test, after: 1d}\n"),
    (_LAST, _LAST + "      - {at: test, after: 2d}\n      - {at: care, after: 2d}\n"),
)
_WHY = (_CARE, _CARE + "        pain_points: [The guide is for another machine than hers]\n")

RULE = Rule(
    "JM209",
    "unexplained-back-step",
    Severity.WARNING,
    "Where an actual path goes back over two stages or more, a pain point on either side says why. To ask family and"
    " friends once more needs no reason.",
    "To go back that far mostly has a reason: something was promised too early, not said, or did not work. The"
    " step back is seen in the numbers, its reason only in the pain point.",
    bad=sound(*_BACK),
    good=sound(*_BACK, _WHY),
    source="Lara Catledge and James Pitkow, “Characterizing browsing strategies in the World-Wide Web”, 1995 (that"
    " people go back often, counted in a browser; that two stages back have a reason is our own experience)",
    options=(Option("stages", "number", 2, "Steps back over at least so many stages."),),
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The steps back over stages without a pain point; one finding for a map without any pain point."""
    stages = subject.option(RULE, "stages")
    found = []
    for path, node in subject.actual:
        for (before, _), (after, step) in pairwise(subject.visits(path, node)):
            if (
                after.rank < before.rank
                and before.rank - after.rank >= stages
                and not before.get("pain_points")
                and not after.get("pain_points")
                and not among_own_people(subject.journey, after.touchpoint)
            ):
                found.append((path, before, after, step))
    if len(found) > 1 and not subject.has_pain_points:
        yield RULE.at(
            place(found[0][3]),
            "Customers go back over whole stages more than once, and the map has no pain point that says why.",
            _help(*found[0][1:3]),
        )
        return
    for path, before, after, step in found:
        names = f"from {quoted(before.touchpoint.title)} to {quoted(after.touchpoint.title)}"
        yield RULE.at(
            place(step),
            f"The path {quoted(path.title)} goes back {before.rank - after.rank} stages, {names},"
            " and no pain point says why.",
            _help(before, after),
        )


def _help(before: Visit, after: Visit) -> str:
    """What to write of a step back, in the customer's words where the map has some."""
    words = felt(before.step, after.step, before.touchpoint)
    return f"Write what sends customers back, where it happens: {words}"
