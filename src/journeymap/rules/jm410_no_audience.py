"""JM410: a map that nobody is told of."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, whole
from journeymap.rules.support.wording import audience

RULE = Rule(
    "JM410",
    "no-audience",
    Severity.WARNING,
    "A map says whom it is for.",
    "A map changes nothing in the drawer of those who drew it. Whoever meets the customer has to have seen it.",
    source="Bruce Temkin, “Mapping the Customer Journey”, Forrester, 2010 (widely share findings)",
    bad=sound(("audience: [New colleagues, Store managers]\n", "")),
    good=SOUND,
    spares=("draft",),
    yields_to=("JM414",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A map without an audience."""
    if not subject.journey.audience:
        yield RULE.at(
            subject.top,
            "The map does not say whom it is for.",
            f"Name those who should see it, and show it to them: {audience(subject)}",
            about=(whole("audience"),),
        )
