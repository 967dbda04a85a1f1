"""JM108: two titles that give the same id."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Phase, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.reading.edits import with_id
from journeymap.rules.support.index import REGISTRIES, SHARED, Name, References

_MAP = """\
title: A map
status: draft
persona: Lina
stages:
  - title: Awareness
    touchpoints: [Ask a friend]
  - title: Desire
    touchpoints: [{}]
"""

RULE = Rule(
    "JM108",
    "same-id-from-titles",
    Severity.ERROR,
    "Two titles of one kind do not give the same id.",
    "Without an id, one is made from the title. If two are alike, a path that names it could mean either.",
    bad=_MAP.format("Ask a friend!"),
    good=_MAP.format('{id: ask-again, title: "Ask a friend!"}'),
    phase=Phase.REFERENCES,
    blocks=True,
)


def check(references: References) -> Iterator[Finding]:
    """The titles whose id was made from another title before."""
    for kind in ("stage", "touchpoint", "path", *REGISTRIES.values()):
        taken = dict.fromkeys((name.key for name in references.names[kind]), 2)
        meant = {use.key for use in references.uses[kind]}
        first: dict[str, Name] = {}
        for name in references.names[kind]:
            before = first.setdefault(name.key, name)
            if before is name or not (before.made and name.made):
                continue
            message = (
                f"The {kind} «{clipped(name.title)}» gets the id {clipped(name.id)} from its title,"
                f" and so does the one on line {before.node.line}."
            )
            id = references.numbered(name, taken)
            help = f"Give one of them an id of its own, such as id: {clipped(id)}"
            fix = with_id(name.part, id, "title", safe=name.key not in meant)
            if kind in REGISTRIES.values():
                help, fix = f"Write an id before the colon of one of them: {clipped(id)}: {{title: …}}", None
            yield RULE.at(
                name.node.place,
                message,
                SHARED if name.node is before.node else help,
                fix,
            )
