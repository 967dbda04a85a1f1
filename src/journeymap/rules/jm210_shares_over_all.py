"""JM210: shares that come to more than everybody."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from journeymap.findings import WHOLE, Finding, Place, Rule, Severity
from journeymap.rules.support.sound import SOUND
from journeymap.rules.support.subject import Subject, place, same
from journeymap.rules.support.wording import quoted

_PATH = """\
  - id: radu
    title: What Radu does
    kind: actual
    share: {}
    evidence: interviews
    outcome: ongoing
    steps: [compare-prices, store, web-shop, care]
"""

RULE = Rule(
    "JM210",
    "shares-over-all",
    Severity.ERROR,
    "The shares of the actual paths of one segment come to 100% at most. So do those of all segments, and those"
    " of all actual paths together.",
    "Every customer is counted once. Shares over 100% make all numbers wrong that are weighted by them, such as"
    " how many customers a touchpoint reaches.",
    bad=SOUND + _PATH.format("48%"),
    good=SOUND + _PATH.format("38%"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The shares with which the customers of the map, or of one of its segments, become more than all."""
    found = [*_segments(subject), *_within(subject)]
    yield from found or _all(subject)


def _over(shares: list[tuple[float | None, Place]], whose: str, help: str) -> Iterator[Finding]:
    """One finding, at the share that goes over 1."""
    total: list[float] = []
    where = None
    for share, at in shares:
        total.append(share or 0.0)
        # 0.1 + 0.2 + 0.7 is 1, whatever floating point makes of it.
        if where is None and round(fsum(total), 9) > 1:
            where = at
    if where is not None:
        percent = f"{round(100 * fsum(total), 7):.10g}%"
        message = f"The shares of {whose} come to {percent}, which is more than everybody."
        yield RULE.at(where, message, help, about=(WHOLE,))


def _segments(subject: Subject) -> Iterator[Finding]:
    shares = [(segment.share, place(node, "share")) for _, segment, _, node in subject.entries("segments")]
    help = "Lower one of these shares. Where a customer can be in two segments, leave the share out."
    return _over(shares, "the segments", help)


def _within(subject: Subject) -> Iterator[Finding]:
    """Path by path: a share is one of the path's segment, or of all customers where it has none."""
    groups: dict[str, list[tuple[float | None, Place]]] = {}
    for path, node in subject.actual:
        groups.setdefault(same(path.segment or ""), []).append((path.share, place(node, "share")))
    help = "Lower one of these shares: every customer is counted on one path only."
    for segment, shares in groups.items():
        whose = "the actual paths"
        if segment:
            whose += f" of the segment {quoted(subject.journey.name('segments', segment))}"
        elif len(groups) > 1:
            whose += " without a segment"
        yield from _over(shares, whose, help)


def _all(subject: Subject) -> Iterator[Finding]:
    """Paths with a segment beside some without one: the first count for the share of their segment only."""
    of_all = {same(id): segment.share for id, segment in subject.journey.segments.items()}
    shares = []
    for path, node in subject.actual:
        share = path.share
        if share is not None and path.segment:
            share *= of_all.get(same(path.segment)) or 0.0
        shares.append((share, place(node, "share")))
    help = (
        "Lower one of these shares, or give every path a segment. The share of a path with a segment counts within"
        " that segment, of a path without one it counts for all customers."
    )
    return _over(shares, "the actual paths, with and without a segment,", help)
