"""JM302: a map that says nowhere, or at one moment only, how the customer feels."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject
from journeymap.rules.support.wording import quoted

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

_MANY = 5  # touchpoints on actual paths: one emotion among so many is no curve

_HELP = "Give the moments that matter an emotion from -2 (awful) to 2 (great): emotion: -1"


def check(subject: Subject) -> Iterator[Finding]:
    """A map with touchpoints and without any emotion, or with a single one for all that customers go through."""
    felt = [one.touchpoint for one in subject.moments if one.moment.emotion is not None]
    if subject.touchpoints and not felt:
        yield RULE.at(subject.top, "The map never says how the customer feels.", _HELP)
    elif len(felt) == 1 and len(_walked(subject)) >= _MANY:
        yield RULE.at(
            subject.top,
            f"The map says how the customer feels at {quoted(felt[0].title)}, and nowhere else.",
            _HELP,
        )


def _walked(subject: Subject) -> set[str]:
    return {visit.touchpoint.id for path, _ in subject.actual for visit in subject.journey.visits(path)}
