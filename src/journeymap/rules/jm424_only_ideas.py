"""JM424: many ideas, and none of them planned."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Option, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject
from journeymap.rules.support.wording import quoted

_STATUS = "status: planned\n            since: 2026-10-01"
_SOLVED = "severity: 3}]\n        opportunities:\n          - text: One price everywhere"

RULE = Rule(
    "JM424",
    "only-ideas",
    Severity.WARNING,
    "Of three opportunities or more, one at least is more than an idea: planned, under way or done.",
    "A list of ideas feels like progress and changes nothing for any customer. One that is done is worth more than ten that"
    " are written down.",
    bad=sound(
        (_STATUS, "status: idea"),
        ("severity: 3", "severity: 2"),
        (
            "opportunities: [{text: A film of one minute",
            "opportunities: [{text: A letter, owner: growth, status: idea}, {text: A film of one minute",
        ),
    ),
    good=SOUND,
    source="Bruce Temkin, “Mapping the Customer Journey”, Forrester, 2010 (take action on insights)",
    options=(Option("many", "number", 3, "From how many ideas on one of them must be planned."),),
    spares=("draft", "future"),
    yields_to=("JM423",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for a map with ideas alone; what was dropped does not count."""
    kept = [one for one, _ in subject.opportunities if one.status != "dropped"]
    if not kept or len(kept) < subject.option(RULE, "many") or any(one.status != "idea" for one in kept):
        return
    first = kept[0]
    owner = f"owner: {clipped(first.owner)}, " if first.owner else ""
    yield RULE.at(
        subject.top,
        f"The map has {len(kept)} opportunities, and all are ideas: nothing is planned, under way or done.",
        f"Choose the one that helps most customers, and plan it. If it is {quoted(first.text)}: {owner}status: planned,"
        f" since: {subject.today}",
        about=(WHOLE,),
    )
