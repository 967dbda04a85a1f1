"""JM209: customers who go far back, and nothing in the map says why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

_LAST = "      - {at: care, after: 12d}\n"
_BACK = "      - {{at: {}, after: 2d}}\n      - {{at: care, after: 2d}}\n"

RULE = Rule(
    "JM209",
    "unexplained-back-step",
    Severity.WARNING,
    "Where an actual path goes back over two stages or more, a pain point on either side says why.",
    "Nobody goes back that far without a reason: something was promised too early, not said, or did not work. The"
    " step back is seen in the numbers, its reason only in the pain point.",
    bad=sound((_LAST, _LAST + _BACK.format("ask-friends"))),
    good=sound((_LAST, _LAST + _BACK.format("compare-prices"))),
    source="Lara Catledge and James Pitkow, “Characterizing browsing strategies in the World-Wide Web”, 1995 (steps"
    " back as a measure)",
    options=(Option("stages", "number", 2, "Steps back over at least so many stages."),),
    spares=("draft",),
)

_HELP = (
    "Write what sends customers back, where it happens: pain_points: [The price in the store is another one]"
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
            ):
                found.append((path, before, after, step))
    if len(found) > 1 and not subject.has_pain_points:
        yield RULE.at(
            place(found[0][3]),
            "Customers go back over whole stages more than once, and the map has no pain point that says why.",
            _HELP,
        )
        return
    for path, before, after, step in found:
        names = f"from {quoted(before.touchpoint.title)} to {quoted(after.touchpoint.title)}"
        yield RULE.at(
            place(step),
            f"The path {quoted(path.title)} goes back {before.rank - after.rank} stages, {names},"
            " and no pain point says why.",
            _HELP,
        )
