"""JM302: a map that never says how the customer feels."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.governing import moments
from journeymap.rules.sound import SOUND, sound
from journeymap.rules.subject import Subject

RULE = Rule(
    "JM302",
    "no-emotions",
    Severity.WARNING,
    "A map says how the customer feels, with an emotion from -2 to +2 at its touchpoints or steps.",
    "Without emotions it is a process chart: nobody sees where customers suffer and where they are glad, which is"
    " what the map is for.",
    bad=sound(
        (", emotion: 1, evidence", ", evidence"),
        ("        emotion: -2\n", ""),
        ("        emotion: 1\n", ""),
        ("        emotion: 0\n", ""),
        ("        emotion: 1\n", ""),
    ),
    good=SOUND,
    source="Sarah Gibbons, “Journey Mapping 101”, Nielsen Norman Group, 2018 (actions, mindsets and emotions)",
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A map with touchpoints and without any emotion."""
    if subject.touchpoints and all(part.emotion is None for part, _ in moments(subject)):
        yield RULE.at(
            subject.top,
            "The map never says how the customer feels.",
            "Give the moments that matter an emotion from -2 (awful) to 2 (great): emotion: -1",
        )
