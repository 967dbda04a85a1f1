"""JM304: the customer suffers, and the map does not say from what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place, same
from journeymap.rules.support.wording import felt, quoted

if TYPE_CHECKING:
    from journeymap.model.parts import Moment
    from journeymap.reading.node import Node

_STORE = "        emotion: 1\n        says: {returns: 30 days}\n        frontstage"
_LOW = _STORE.replace("1", "-1", 1)

RULE = Rule(
    "JM304",
    "low-without-pain-point",
    Severity.WARNING,
    "Where the customer feels bad, a pain point says why.",
    "A low emotion tells that something hurts, not what. What has no name is never solved.",
    bad=sound((_STORE, _LOW)),
    good=sound(
        (
            _STORE,
            "        pain_points: [{text: Nobody knows the machine, evidence: interviews}]\n"
            "        opportunities: [{text: Train two people in each store, owner: retail, status: idea}]\n"
            + _LOW,
        )
    ),
    options=(Option("at_most", "number", -1, "Emotions of at most so much need a pain point."),),
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for each touchpoint with a low emotion, its own or on a visit, and no pain point at all."""
    at_most = subject.option(RULE, "at_most")
    found = []
    for touchpoint, _, node in subject.touchpoints:
        here: list[tuple[Moment, Node, str | None]] = [(touchpoint, node, touchpoint.acts)]
        for path, visit, step in subject.visitors.get(touchpoint.id, ()):
            here.append((visit.step, step, visit.get("acts") or path.acts))
        if any(part.pain_points for part, _, _ in here):
            continue
        low = [
            (at, actor) for part, at, actor in here if part.emotion is not None and part.emotion <= at_most
        ]
        if low:
            node, actor = low[0]
            help = f"Write what hurts, in the customer's words: {felt(*[part for part, _, _ in here])}"
            found.append((touchpoint, node, _who(subject, actor), help))
    if len(found) > 1 and not subject.has_pain_points:
        who = {who for _, _, who, _ in found}
        yield RULE.at(
            subject.top,
            f"{who.pop() if len(who) == 1 else 'Somebody'} feels bad at"
            f" {quoted(*[touchpoint.title for touchpoint, *_ in found])}, and the map has no pain point at all.",
            found[0][3],
        )
        return
    for touchpoint, node, one, help in found:
        yield RULE.at(
            place(node, "emotion"),
            f"{one} feels bad at {quoted(touchpoint.title)}, and no pain point says why.",
            help,
        )


def _who(subject: Subject, actor: str | None) -> str:
    """Whose feeling it is: that of an actor who is not the persona by another name, or the customer's."""
    if actor is None or same(actor) == same(subject.journey.persona.name):
        return "The customer"
    return quoted(subject.journey.name("actors", actor))
