"""JM310: a feeling that the team expects, drawn like one that was measured."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.sound import SOUND, sound
from journeymap.rules.subject import Subject, place, quoted
from journeymap.rules.voices import shown, visitors

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

_HELP = "Name what shows it (evidence: interviews-2026), or take the emotion out until customers were asked."


def check(subject: Subject) -> Iterator[Finding]:
    """Emotions of steps of expected paths, and of touchpoints that only such paths visit, without evidence."""
    for path, node in subject.paths:
        if path.kind == "expected" and not path.evidence:
            for visit, step in subject.visits(path, node):
                if visit.step.emotion is not None and not shown(visit.step):
                    yield RULE.at(
                        place(step, "emotion"),
                        f"The path {quoted([path.title])} is what the team expects, yet it says how customers feel at"
                        f" {quoted([visit.touchpoint.title])}.",
                        _HELP,
                    )
    if not subject.actual:
        return
    visits = visitors(subject)
    for touchpoint, _, node in subject.touchpoints:
        kinds = {path.kind for path, _, _ in visits.get(touchpoint.id, ())}
        if kinds == {"expected"} and touchpoint.emotion is not None and not shown(touchpoint):
            yield RULE.at(
                place(node, "emotion"),
                f"No actual path visits {quoted([touchpoint.title])}, yet the map says how customers feel there.",
                _HELP,
            )
