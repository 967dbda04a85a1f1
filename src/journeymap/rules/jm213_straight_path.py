"""JM213: a path that goes straight through the map, and is said to be what customers do."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, has_evidence, place
from journeymap.rules.support.wording import quoted

_PLAN = "  - {id: plan, title: What we assume, kind: expected, steps: [ask-friends, store, web-shop, care]}\n"
_BAD = (
    ("status: live", "status: draft"),
    (_PLAN, ""),
    (", evidence: interviews}\n", "}\n"),
    (", evidence: interviews}\n        pain", "}\n        pain"),
    *[("        evidence: interviews\n", "")] * 4,
    ("    evidence: interviews\n", ""),
    ("      - {at: compare-prices, after: 1h}\n", ""),
)

RULE = Rule(
    "JM213",
    "straight-path",
    Severity.INFO,
    "A single path does not go straight through the whole map, unless evidence shows that customers do so. A map"
    " with an expected or ideal path is not asked.",
    "A journey is hardly ever a straight line: people look round, weigh, come back, leave things out. A path that"
    " visits everything once, in order, is mostly the map read aloud, and then it hides what there is to find out.",
    bad=sound(*_BAD),
    good=sound(*_BAD, ("    kind: actual\n", "    kind: actual\n    evidence: interviews\n")),
    source="Alistair Rennie, Jonny Protheroe et al., Decoding Decisions: Making sense of the messy middle, Google, 2020",
    options=(Option("visits", "number", 5, "A path of at least so many visits."),),
    spares=("future",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The only path, if it is actual, rests on nothing, and visits each touchpoint once in the order of the file."""
    if len(subject.paths) != 1 or not subject.actual:
        return
    path, node = subject.actual[0]
    walked = [visit.touchpoint.id for visit in subject.journey.visits(path)]
    in_order = [touchpoint.id for touchpoint in subject.journey.touchpoints]
    if len(walked) < subject.option(RULE, "visits") or walked != in_order:
        return
    if path.evidence or any(has_evidence(one.moment) for one in subject.moments):
        return
    yield RULE.at(
        place(node, "title"),
        f"The path {quoted(path.title)} goes straight through the map, each touchpoint once: that looks like a plan, not"
        " like what customers did.",
        "If it is what you assume, write kind: expected. If customers did it, name the evidence, and let it wiggle:"
        " visits may come back.",
    )
