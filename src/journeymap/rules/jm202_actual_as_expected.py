"""JM202: customers who do just what was expected of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

if TYPE_CHECKING:
    from journeymap.model.journey import Path

RULE = Rule(
    "JM202",
    "actual-as-expected",
    Severity.WARNING,
    "At least one actual path differs from what was expected.",
    "Some customers follow the plan. When all of them do, to the visit, the plan was copied rather than"
    " observed: real customers go back, leave things out and take ways of their own.",
    bad=sound(
        ("[ask-friends, store, web-shop, care]", "[ask-friends, compare-prices, store, web-shop, care]"),
        ("      - {at: compare-prices, after: 1h}\n", ""),
    ),
    good=SOUND,
    source="Wil van der Aalst, Process Mining: Data Science in Action, 2nd edition, 2016 (models of what should"
    " happen and of what does); David Court et al., “The consumer decision journey”, McKinsey Quarterly, 2009",
    spares=("future",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding at the first actual path, where every one is the same as an expected one."""
    journey = subject.journey

    def visits(path: Path) -> tuple[tuple[str, str | None], ...]:
        """What makes two paths the same: the touchpoints, and the channels that steps may change."""
        found = []
        for visit in journey.visits(path):
            channel = journey.channel(visit.get("channel"))
            found.append((visit.touchpoint.id, channel.id if channel else None))
        return tuple(found)

    expected = {visits(path): path for path, _ in subject.paths if path.kind == "expected"}
    if not expected or not subject.actual:
        return
    if any(visits(path) not in expected for path, _ in subject.actual):
        return
    path, node = subject.actual[0]
    copied = expected[visits(path)]
    yield RULE.at(
        place(node, "title"),
        f"The path {quoted(path.title)} is visit by visit the same as the expected path {quoted(copied.title)}"
        + ("." if len(subject.actual) == 1 else ", and no other actual path differs from the plan."),
        "Ask customers or look into the records for what they did before, between and instead, and write those"
        " visits into the steps. If it really is so, say what shows it: # journeymap: ignore JM202 -- the reason",
    )
