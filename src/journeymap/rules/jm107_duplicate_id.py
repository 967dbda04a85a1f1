"""JM107: two things of one kind with the same id."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Phase, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.reading.edits import rewritten, with_id
from journeymap.rules.support.index import REGISTRIES, SHARED, Name, References

_MAP = """\
title: A map
status: draft
persona: Lina
stages:
  - title: Awareness
    touchpoints: [{{id: ask, title: Ask friends}}]
  - title: Desire
    touchpoints: [{{id: {}, title: Ask the barista}}]
"""

RULE = Rule(
    "JM107",
    "duplicate-id",
    Severity.ERROR,
    "Ids are unique: among the touchpoints of the whole map, its stages, paths, pain points, teams, and so"
    " on.",
    "A reference to an id that two things have could mean either. Capital letters make no difference, nor"
    " do the two"
    " ways to write ی and ک.",
    bad=_MAP.format("ask"),
    good=_MAP.format("ask-barista"),
    phase=Phase.REFERENCES,
    blocks=True,
)
_KINDS = ("stage", "touchpoint", "path", "pain point", *REGISTRIES.values())


def check(references: References) -> Iterator[Finding]:
    """The ids that were taken before; two that were made from titles are another matter (JM108)."""
    for kind in _KINDS:
        first: dict[str, Name] = {}
        taken = dict.fromkeys((name.key for name in references.names[kind]), 2)
        for name in references.names[kind]:
            before = first.setdefault(name.key, name)
            if before is name or (before.made and name.made):
                continue
            if kind == "pain point" and (before.made or name.made):
                # A text without an id only lends its words to `solves`; an id is what counts.
                first[name.key] = before if name.made else name
                continue
            if kind in REGISTRIES.values() and name.id == before.id and not (name.made or before.made):
                continue  # the very same key twice is told by the reader
            # Whatever refers to the id means the other one from now on: that may be wrong.
            other = before if before.made else name
            id = references.numbered(other, taken)
            fix = (
                rewritten(other.node, id, safe=False)
                if not other.made
                else with_id(other.part, id, "title", safe=False)
                if kind not in REGISTRIES.values()
                else None
            )
            help = SHARED if name.node is before.node else "Give one of the two another id."
            yield RULE.at(name.node.place, _message(kind, name, before), help, fix)


def _message(kind: str, name: Name, before: Name) -> str:
    id, title = clipped(name.id), clipped((name if name.made else before).title)
    also = f" (written {clipped(before.id)})" if before.id != name.id else ""
    taken = f"the {kind} on line {before.node.line}"
    if name.made:
        return f"The title «{title}» gives the id {id}, which {taken} has already{also}."
    if before.made:
        return f"The id {id} is also the one made from the title of {taken}: «{title}»."
    return f"The id {id} is taken: {taken} has it already{also}."
