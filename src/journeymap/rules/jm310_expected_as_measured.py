"""JM310: a feeling that the team expects, drawn like one that was measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, has_evidence, place
from journeymap.rules.support.wording import evidence, quoted

if TYPE_CHECKING:
    from journeymap.model.parts import Moment

_PLAN = "kind: expected, steps: [ask-friends, store, web-shop, care]}"

RULE = Rule(
    "JM310",
    "expected-as-measured",
    Severity.WARNING,
    "What customers feel is said where they were seen: on an actual path, or with the evidence for it.",
    "The emotion curve is read as what customers told. An emotion on a path that nobody walked is a hope, and looks"
    " the same.",
    bad=sound((_PLAN, _PLAN.replace("care]", "{at: care, emotion: 2}]"))),
    good=SOUND,
    source="Marc Stickdorn, Markus Hormess, Adam Lawrence and Jakob Schneider, This Is Service Design Doing, 2018"
    " (assumption-based and research-based journey maps)",
    spares=("future",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Expected paths that say how customers feel, and touchpoints that do and are on no other path, without evidence.

    An emotion of 0 claims nothing. What is told of many visits or touchpoints is told at the first of them.
    """
    help = f"Take the emotion out until customers were asked, or name what shows it: {evidence(subject)}"
    for path, node in subject.paths:
        if path.kind != "expected" or path.evidence:
            continue
        felt = [one for one in subject.visits(path, node) if _claims(one[0].step)]
        if felt:
            titles = dict.fromkeys(visit.touchpoint.title for visit, _ in felt)
            yield RULE.at(
                place(felt[0][1], "emotion"),
                f"The path {quoted(path.title)} is what the team expects, yet it says how customers feel at"
                f" {quoted(*titles)}.",
                help,
            )
    if not subject.actual:
        return
    hoped = [
        at
        for at in subject.touchpoints
        if _claims(at.touchpoint)
        and {path.kind for path, _, _ in subject.visitors.get(at.touchpoint.id, ())} == {"expected"}
    ]
    if hoped:
        yield RULE.at(
            place(hoped[0].node, "emotion"),
            f"No actual path visits {quoted(*[at.touchpoint.title for at in hoped])}, yet the map says how customers"
            " feel there.",
            help,
        )


def _claims(part: Moment) -> bool:
    return bool(part.emotion) and not has_evidence(part)
