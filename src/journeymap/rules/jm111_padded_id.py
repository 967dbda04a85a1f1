"""JM111: spaces around an id."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Phase, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.reading.edits import rewritten
from journeymap.rules.support.index import References

_MAP = """\
title: A map
status: draft
persona: Lina
stages:
  - title: Awareness
    touchpoints: [{{id: {}, title: Try one in a store}}]
"""

RULE = Rule(
    "JM111",
    "padded-id",
    Severity.WARNING,
    "No id, and nothing that refers to one, has spaces around it.",
    "Nobody sees a space at the end of a text in quotes. journeymap leaves it aside; a search, a spreadsheet and"
    " other programs that read the map do not, and find two ids where there is one.",
    bad=_MAP.format('"store "'),
    good=_MAP.format('"store"'),
    phase=Phase.REFERENCES,
)


def check(references: References) -> Iterator[Finding]:
    """The ids and references in quotes that begin or end with a space."""
    ids = (name.node for names in references.names.values() for name in names if not name.made)
    for node in (*ids, *(use.node for uses in references.uses.values() for use in uses)):
        if not node.plain and node.line == node.end_line and node.text != node.text.strip():
            yield RULE.at(
                node.place,
                f"There are spaces around the id «{clipped(node.text)}».",
                f"Write it without them: {clipped(node.text)}",
                rewritten(node, node.text.strip()),
            )
