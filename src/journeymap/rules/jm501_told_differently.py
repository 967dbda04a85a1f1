"""JM501: one fact, told in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from journeymap.findings import Finding, Place, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.reading.node import Node
from journeymap.rules.support.facts import comparable, fact_key
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, same
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM501",
    "told-differently",
    Severity.WARNING,
    "The same fact is told in the same way wherever the customer meets it: a price, a delivery time, the terms. "
    "Case, spaces, punctuation, accents and the script of the digits make no difference. "
    "Ideal paths are left out, and a segment may have facts of its own.",
    "Customers move between channels and compare. Who hears 14 days in the store and 30 days in the web shop "
    "believes neither.",
    source="Nielsen Norman Group, “Consistency in the Omnichannel Experience”, "
    "https://www.nngroup.com/articles/omnichannel-consistency/",
    bad=sound(
        (
            "media: owned\n        emotion: 0\n        says: {returns: 30 days}",
            "media: owned\n        emotion: 0\n        says: {returns: 14 days}",
        )
    ),
    good=sound(("says: {returns: 30 days}", 'says: {Returns: "30 DAYS."}')),
)


class _Fact(NamedTuple):
    """A fact at a place: `where` is a touchpoint (with its channel), perhaps on a path."""

    key: str
    name: str
    value: str
    where: str
    place: Place


def check(subject: Subject) -> Iterator[Finding]:
    """The values that differ from what most of the others say; of two, the later one."""
    lang = subject.journey.lang
    seen: set[Place] = set()
    for group in _groups(subject):
        by_fact: dict[str, list[_Fact]] = {}
        for fact in sorted(set(group), key=lambda fact: fact.place):
            by_fact.setdefault(fact.key, []).append(fact)
        for facts in by_fact.values():
            if len({fact.value for fact in facts}) == 1:
                continue
            values = [comparable(fact.value, lang) for fact in facts]
            usual = Counter(values).most_common(1)[0][0]  # of equals the first met
            first = facts[values.index(usual)]
            for fact, value in zip(facts, values, strict=True):
                if value != usual and fact.place not in seen:
                    seen.add(fact.place)
                    yield RULE.at(
                        fact.place,
                        f"{quoted(fact.name)} is {quoted(fact.value)} at {fact.where}, "
                        f"but {quoted(first.value)} at {first.where}.",
                        "Find out which is right, and tell it everywhere. If both are right, these are two facts: "
                        "give each a name of its own.",
                    )


def _groups(subject: Subject) -> Iterator[list[_Fact]]:
    """What may be compared: what everybody is told, then what the customers of each segment are told.

    Customers of a segment may have a price of their own, as long as they meet no other one on their path.
    """
    journey = subject.journey
    usual = {
        at.touchpoint.id: list(
            _facts(subject, at.node, _where(subject, at.touchpoint.title, at.touchpoint.channel))
        )
        for at in subject.touchpoints
        if at.touchpoint.says
    }
    groups: dict[str, list[_Fact]] = {"": [fact for facts in usual.values() for fact in facts]}
    for path, node in subject.paths:
        if path.kind == "ideal" or not any(visit.step.says for visit in journey.visits(path)):
            continue
        segment = same(path.segment or "")
        group = groups.setdefault(segment, [])
        for visit, step in subject.visits(path, node):
            if visit.step.says:
                where = _where(subject, visit.touchpoint.title, visit.get("channel"))
                group += _facts(subject, step, f"{where} on the path {quoted(path.title)}")
            elif segment:
                group += usual.get(visit.touchpoint.id, ())
    yield from groups.values()


def _where(subject: Subject, title: str, channel: str | None) -> str:
    row = subject.journey.channel(channel)
    return quoted(title) + (f" ({clipped(row.title)})" if row else "")


def _facts(subject: Subject, part: Node, where: str) -> Iterator[_Fact]:
    says = part.get("says")
    for key, value in says.entries if says is not None else ():
        if not value.is_null:
            name = key.text.strip()
            yield _Fact(fact_key(name), name, value.text.strip(), where, value.place)
