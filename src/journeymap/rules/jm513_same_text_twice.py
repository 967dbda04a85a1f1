"""JM513: a title or a quote that stands there twice."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import At, Subject, place, same
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM513",
    "same-text-twice",
    Severity.WARNING,
    "No two touchpoints on the same channel have the same title, and no quote stands at two moments.",
    "Two cards with one name cannot be told apart; mostly they are one touchpoint to which customers come back, and that"
    " is what paths are for. And nobody says the same sentence in two places: one of them is a copy.",
    bad=sound(
        (
            "title: Pay in the web shop\n        channel: web-shop",
            "title: Try one in a store\n        channel: store",
        )
    ),
    good=SOUND,
    spares=("draft",),
)
_SHORT = 12  # letters; «Finally!» may well be said twice


def check(subject: Subject) -> Iterator[Finding]:
    """The titles and quotes that stood there before."""
    yield from _titles(subject)
    yield from _quotes(subject)


def _titles(subject: Subject) -> Iterator[Finding]:
    first: dict[tuple[str, str | None], At] = {}
    for at in subject.touchpoints:
        touchpoint = at.touchpoint
        row = subject.journey.channel(touchpoint.channel)
        before = first.setdefault((same(touchpoint.title), row.id if row else None), at)
        if before is not at:
            id, line = clipped(before.touchpoint.id), place(before.node, "title").line
            yield RULE.at(
                place(at.node, "title"),
                f"The touchpoint {quoted(touchpoint.title)} stands in line {line} already ({id}).",
                f"If it is the same one to which customers come back, leave this out, and let their path visit {id} again:"
                f" steps: [{id}, …, {id}]. If not, say in the titles what is different.",
            )


def _quotes(subject: Subject) -> Iterator[Finding]:
    first: dict[str, tuple[int, str]] = {}
    for moment, touchpoint, _, node in subject.moments:
        if moment.quote is None or len(key := same(moment.quote.text)) < _SHORT:
            continue
        where = place(node, "quote")
        line, title = first.setdefault(key, (where.line, touchpoint.title))
        if line != where.line:
            yield RULE.at(
                where,
                f"The quote {quoted(moment.quote.text)} stands at {quoted(title)} too, in line {line}.",
                f"Leave it where it was said, and write here what customers said about {quoted(touchpoint.title)}.",
            )
