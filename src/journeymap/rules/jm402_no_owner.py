"""JM402: a map that nobody keeps."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.jm403_part_without_owner import parts_owned
from journeymap.rules.sound import SOUND, sound
from journeymap.rules.subject import Subject
from journeymap.rules.wording import some_team

RULE = Rule(
    "JM402",
    "no-owner",
    Severity.WARNING,
    "A map names the team that keeps it.",
    "A map that nobody keeps is drawn once and then forgotten. In a survey, a fifth of those whose journey"
    " mapping had no leader said that it brought nothing; of those who had one, nobody did.",
    source="MyCustomer, “Who should own customer journey mapping?” (survey of 2018),"
    " https://www.mycustomer.com/service/management/who-should-own-customer-journey-mapping",
    bad=sound(("owner: growth\n", "")),
    good=SOUND,
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A map without an owner."""
    if not subject.journey.owner:
        # Where no part has an owner either, JM403 leaves it to this one finding.
        too = (
            "" if parts_owned(subject) else "; and in the same way at each stage the one that answers for it"
        )
        yield RULE.at(
            subject.top,
            "No team is named that keeps this map up to date.",
            f"Name the team that will correct it when something changes: owner: {some_team(subject)}{too}",
        )
