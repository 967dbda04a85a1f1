"""JM404: a map that one team drew alone."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place, same, whole
from journeymap.rules.support.wording import contributors, quoted

RULE = Rule(
    "JM404",
    "one-team-alone",
    Severity.WARNING,
    "More than one team had a hand in the map: owner and contributors together are at least two.",
    "Each team sees its own piece of the journey only, and nobody acts on a map that others drew. A broad team"
    " across departments is what successful journey mapping has in common most often.",
    source="Jim Tincher and Nicole Newton, “How Hard Is It to Be Your Customer?”, 2019",
    bad=sound(("contributors: [growth, retail]", "contributors: [growth]")),
    good=SOUND,
    spares=("draft",),
    yields_to=("JM414",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """An owner and contributors that are one and the same team."""
    journey = subject.journey
    teams = [*([journey.owner] if journey.owner else []), *journey.contributors]
    if len({same(team) for team in teams}) != 1:
        return
    only = teams[0]
    yield RULE.at(
        place(subject.root, "contributors", "owner"),
        f"Only one team is named that worked on this map: {quoted(journey.team(only))}.",
        "Go through it with those who meet the customer elsewhere, and name them: "
        f"{contributors(subject, only)}",
        about=(WHOLE,) if journey.contributors else (WHOLE, whole("contributors")),
    )
