"""JM401: a journey without a beginning or an end."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, lacks_scope, place, whole
from journeymap.rules.support.wording import scope

RULE = Rule(
    "JM401",
    "no-scope",
    Severity.WARNING,
    "A map says where its journey starts or ends.",
    "Without a scope a map grows until nobody can read it, and two teams that speak of «the journey» mean two"
    " different ones.",
    source="Sarah Gibbons, “Journey Mapping 101”, Nielsen Norman Group, 2018",
    bad=sound(("start: The old pot breaks, end: A month with the new machine, ", "")),
    good=SOUND,
    spares=("draft",),
    yields_to=("JM414",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A missing scope, or one that says neither start nor end."""
    if lacks_scope(subject):
        yield RULE.at(
            place(subject.root, "scope"),
            "The map does not say where its journey starts and where it ends.",
            f"Write what sets it off and what ends it, such as {scope(subject)}",
            about=(whole("scope"),),
        )
