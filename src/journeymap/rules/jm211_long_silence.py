"""JM211: weeks in which nothing happens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.model.quantities import duration_words
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import idea, quoted

if TYPE_CHECKING:
    from journeymap.model.journey import Path, Visit
    from journeymap.reading.node import Node

_AGAIN = "      - {at: compare-prices, after: 1h}\n"
_PAY = "{at: web-shop, after: 1d}"
_MAIL = "opportunities: [{text: A mail with the price that she was shown, owner: growth, status: idea}]"

RULE = Rule(
    "JM211",
    "long-silence",
    Severity.WARNING,
    "Where an actual path pauses for weeks, a pain point or an opportunity stands on one side of it. Weeks are a pause"
    " where the other waits of the path are much shorter.",
    "A wait that nobody explains feels longer, and customers fill it on their own: with doubts, with other offers,"
    " with a call to the support. Or something happened that the map does not know of.",
    bad=sound((_AGAIN, ""), (_PAY, "{at: web-shop, after: 5w}")),
    good=sound((_AGAIN, ""), (_PAY, f"{{at: web-shop, after: 5w, {_MAIL}}}")),
    source="David Maister, “The Psychology of Waiting Lines”, 1985 (unexplained waits feel longer; from when on a wait"
    " is long is our own bound)",
    options=(
        Option("at_least", "duration", 14 * 86_400, "Gaps between two visits that are at least so long."),
        Option(
            "times",
            "number",
            3,
            "So many times as long as the other waits of the path, as they mostly are (their median).",
        ),
    ),
    spares=("draft",),
)


_FEW = 2  # other waits: of fewer, nobody can say what is long for the path


class _Silence(NamedTuple):
    """A long wait before a visit."""

    wait: float
    path: Path
    visit: Visit
    step: Node


def check(subject: Subject) -> Iterator[Finding]:
    """The long gaps of actual paths between touchpoints that nobody works on; of each pair the longest."""
    pairs: dict[tuple[str, str], list[_Silence]] = {}
    for path, node in subject.actual:
        waits = sorted(
            wait for visit in subject.journey.visits(path)[1:] if (wait := visit.step.after) is not None
        )
        for (before, _), (after, step) in pairwise(subject.visits(path, node)):
            wait = after.step.after
            if (
                wait is not None
                and _is_long(subject, wait, waits)
                and not (_is_known(before) or _is_known(after))
            ):
                pair = (before.touchpoint.id, after.touchpoint.id)
                pairs.setdefault(pair, []).append(_Silence(wait, path, after, step))
    for silences in pairs.values():
        longest = max(silences, key=lambda one: one.wait)
        written = longest.step.get("after")
        time = duration_words(written.text if written is not None else longest.wait)
        titles = list(dict.fromkeys(one.path.title for one in silences))
        upto = "up to " if len({one.wait for one in silences}) > 1 else ""
        yield RULE.at(
            place(longest.step, "after"),
            f"On the path{'s' if len(titles) > 1 else ''} {quoted(*titles)} nothing happens for {upto}{time} before"
            f" {quoted(longest.visit.touchpoint.title)}.",
            "Ask what customers do in that time and add the visit. Or write at this step what you could do then:"
            f" {idea(subject, 'A short mail in the second week')}",
        )


def _is_long(subject: Subject, wait: float, waits: Sequence[float]) -> bool:
    """Whether a wait is long, and long for its path: a journey of months has long waits all the way."""
    if wait < subject.option(RULE, "at_least"):
        return False
    return len(waits) <= _FEW or wait >= subject.option(RULE, "times") * _median_of_others(waits, wait)


def _median_of_others(waits: Sequence[float], wait: float) -> float:
    """The median of sorted waits but for this one; found without a new list, since a path may have thousands."""
    at, count = bisect_left(waits, wait), len(waits) - 1
    low, high = (waits[n + (n >= at)] for n in ((count - 1) // 2, count // 2))
    return (low + high) / 2


def _is_known(visit: Visit) -> bool:
    """Whether the map says anything of what hurts or could be done here: then the team knows of the wait."""
    parts = (visit.step, visit.touchpoint)
    return bool(visit.step.description) or any(part.pain_points or part.opportunities for part in parts)
