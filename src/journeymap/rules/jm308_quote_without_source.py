"""JM308: words between quotation marks that nobody may have said."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, items, place, whole
from journeymap.rules.support.wording import as_written, evidence, quoted

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
    yields_to=("JM307", "JM413", "JM414"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The quotes without evidence of their own; all of them at once where no quote has any.

    Where the map declares nothing that a quote could be from, they are about the evidence of the map as a whole.
    """
    quotes = [
        (part.quote, at)
        for part, _, _, node in subject.moments
        if part.quote
        for at in items(node, "quote")[:1]
    ]
    found = [(quote, at) for quote, at in quotes if not quote.evidence]
    about = () if subject.journey.evidence else (WHOLE, whole("evidence"))
    if len(found) > 1 and len(found) == len(quotes):
        yield RULE.at(
            subject.top,
            f"None of the {len(found)} quotes of this map says where it is from.",
            _help(subject, found[0][0].text),
            about=about,
        )
        return
    for quote, at in found:
        yield RULE.at(
            place(at, "text"),
            f"The quote {quoted(quote.text)} does not say where it is from.",
            _help(subject, quote.text),
            about=about,
        )


def _help(subject: Subject, text: str) -> str:
    """How a quote names its evidence: this quote, and evidence that the map has."""
    heard, _, more = evidence(subject).partition(",")
    source, _, others = heard.partition(" (")
    return (
        f"Say where it was heard: quote: {{text: {as_written(text)}, {source}}}"
        f"{f' ({others}' if others else ''}{f'{more and chr(44)}{more}'}. What was made up is no quote: use thinking."
    )
