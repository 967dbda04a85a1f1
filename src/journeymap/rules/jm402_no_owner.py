"""JM402: a map that nobody keeps."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, whole
from journeymap.rules.support.wording import some_team

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
    yields_to=("JM414",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A map without an owner."""
    if not subject.journey.owner:
        parts = "; and in the same way at each stage the one that answers for it"
        too = "" if subject.has_owned_parts else parts
        yield RULE.at(
            subject.top,
            "No team is named that keeps this map up to date.",
            f"Name the team that will correct it when something changes: owner: {some_team(subject)}{too}",
            about=(WHOLE, whole("owner")),
        )
