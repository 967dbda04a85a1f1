"""JM308: words between quotation marks that nobody may have said."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.jm307_little_evidence import RULE as JM307
from journeymap.rules.jm307_little_evidence import check as little_evidence
from journeymap.rules.jm413_live_on_nothing import check as live_on_nothing
from journeymap.rules.sound import SOUND, sound
from journeymap.rules.subject import Subject, items, place
from journeymap.rules.wording import quoted

RULE = Rule(
    "JM308",
    "quote-without-source",
    Severity.WARNING,
    "A quote names the evidence that it is from.",
    "A quote is the strongest thing on a map, as long as a customer said it. Without a source it may as well be the"
    " team's own idea of what customers say.",
    bad=sound(
        ('quote: {text: "Five tabs, five prices.", evidence: interviews}', 'quote: "Five tabs, five prices."')
    ),
    good=SOUND,
    spares=("draft",),
)

_HELP = "Say where it was heard: quote: {text: …, evidence: interviews-2026}. What was made up is no quote: use thinking."


def check(subject: Subject) -> Iterator[Finding]:
    """The quotes without evidence of their own; all of them at once where no quote has any.

    Where the map names nothing that a quote could be from, JM307 or JM413 tell of the whole map.
    """
    quotes = [
        (part.quote, at)
        for part, _, _, node in subject.moments
        if part.quote
        for at in items(node, "quote")[:1]
    ]
    found = [(quote, at) for quote, at in quotes if not quote.evidence]
    if not found or (not subject.journey.evidence and _told_already(subject)):
        return
    if len(found) > 1 and len(found) == len(quotes):
        yield RULE.at(
            subject.top, f"None of the {len(found)} quotes of this map says where it is from.", _HELP
        )
        return
    for quote, at in found:
        yield RULE.at(
            place(at, "text"), f"The quote {quoted(quote.text)} does not say where it is from.", _HELP
        )


def _told_already(subject: Subject) -> bool:
    if subject.journey.state in JM307.spares:
        return False
    return any(live_on_nothing(subject)) or any(little_evidence(subject))
