"""JM512: evidence, actors, teams, segments and campaigns that are declared and never named."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum
from typing import NamedTuple

from journeymap.findings import WHOLE, Finding, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.model.ids import fold
from journeymap.reading.node import Node
from journeymap.rules.support.phrases import words
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.uses import uses
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM512",
    "declared-and-unused",
    Severity.WARNING,
    "The actors, segments, teams, evidence and campaigns that a map declares are named somewhere in it.",
    "A study that nothing rests on, a team that does nothing: either it was forgotten where it belongs, or it is left over"
    " and makes the map look better founded than it is.",
    bad=sound(("retail: Stores}", "retail: Stores, support: Support}")),
    good=sound(
        ("retail: Stores}", "retail: Stores, support: Support}"),
        ("contributors: [growth, retail]", "contributors: [growth, retail, support]"),
    ),
    spares=("draft",),
    yields_to=("JM307", "JM404"),
)


class _Kind(NamedTuple):
    kind: str
    one: str
    help: str


_KINDS = {
    "actors": _Kind("actor", "actor", "Say where they act, at a touchpoint, a step or a path: actor: {id}"),
    "segments": _Kind("segment", "segment", "Say which path these customers take: segment: {id}"),
    "teams": _Kind(
        "team", "team", "Say what it is responsible for (owner: {id}) or helps with (support: [{id}])"
    ),
    "evidence": _Kind(
        "evidence", "evidence", "Say what it shows, at a touchpoint or a path: evidence: [{id}]"
    ),
    "campaigns": _Kind(
        "campaign", "campaign", "Say where it reaches customers, at a touchpoint: campaigns: [{id}]"
    ),
}
_OF_PATHS = ("actors", "segments")  # what above all paths name


def check(subject: Subject) -> Iterator[Finding]:
    """What is declared and never used; one finding where all of a kind is."""
    journey = subject.journey
    if not any(getattr(journey, field) for field in _KINDS):
        return
    used = uses(journey)
    for field, kind in _KINDS.items():
        known = used.get(kind.kind, set())
        if field in _OF_PATHS and not subject.actual:
            continue  # there is nothing yet that could name them
        if field == "teams" and not journey.contributors:
            continue  # nobody has said yet which teams worked on the map
        unused = [(id, part, key) for id, part, key, _ in subject.entries(field) if fold(id) not in known]
        if field == "segments" and known and _are_all(subject):
            unused = [one for one in unused if one[1].share is None]
        elif field == "campaigns":
            unused = [one for one in unused if not (one[1].end and one[1].end < subject.today)]
        elif field == "actors" and unused:
            spoken = _spoken(subject)
            unused = [one for one in unused if not _is_spoken_of(one[0], one[1].name, spoken)]
        if unused:
            yield from _unused(subject, field, unused)


# Where little rests on evidence, or one team did it all, that is what has to be mended.
_ABOUT = {"evidence": (WHOLE,), "teams": (WHOLE,)}


def _unused(subject: Subject, field: str, unused: list[tuple[str, object, Node]]) -> Iterator[Finding]:
    kind = _KINDS[field]
    about = _ABOUT.get(field, ())
    names = [getattr(part, "title", None) or getattr(part, "name", None) or id for id, part, _ in unused]
    if len(unused) > 1 and len(unused) == len(getattr(subject.journey, field)):
        yield RULE.at(
            place(subject.root, field),
            f"None of the {field if field != 'evidence' else 'pieces of evidence'} is named anywhere in this map:"
            f" {quoted(*names)}.",
            kind.help.format(id=clipped(unused[0][0])) + f"; or take them out of `{field}`.",
            about=about,
        )
        return
    for (id, _, key), name in zip(unused, names, strict=True):
        yield RULE.at(
            key.place,
            f"Nothing in this map names the {kind.one} {quoted(name)}.",
            kind.help.format(id=clipped(id)) + f"; or take it out of `{field}`.",
            about=about,
        )


def _are_all(subject: Subject) -> bool:
    """Whether the segments with a share divide all customers among them: then each of them has its place."""
    return fsum(segment.share or 0.0 for segment in subject.journey.segments.values()) >= 0.995


def _spoken(subject: Subject) -> set[str]:
    """The words of all texts of the map, but for those of the list of actors."""
    found: set[str] = set()
    waiting = [value for name, value in subject.root.pairs() if name != "actors"]
    while waiting:
        node = waiting.pop()
        if node.kind == "text":
            found.update(words(node.text))
        waiting += node.items
        waiting += [value for _, value in node.entries]
    return found


def _is_spoken_of(id: str, name: str, spoken: set[str]) -> bool:
    """Whether texts of the map have the words of an actor's id or name: «The seller will not wait»."""
    return any(own and own <= spoken for own in (set(words(id)), set(words(name))))
