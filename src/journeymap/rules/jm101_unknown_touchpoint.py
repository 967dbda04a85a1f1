"""JM101: a step that goes nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.index import References, shortened

_MAP = """\
title: A map
persona: Lina
stages:
  - title: Awareness
    touchpoints: [{{id: store, title: Try one in a store, channel: store}}]
paths:
  - title: What Lina does
    steps: [{}]
"""

RULE = Rule(
    "JM101",
    "unknown-touchpoint",
    Severity.ERROR,
    "Every step of a path names a touchpoint of the map.",
    "A path is drawn from touchpoint to touchpoint: a step to nowhere would leave a hole in the journey and"
    " make all"
    " its numbers wrong.",
    bad=_MAP.format("stor"),
    good=_MAP.format("store"),
)


def check(references: References) -> Iterator[Finding]:
    """The steps whose touchpoint does not exist."""
    if "touchpoint" not in references.declared:
        return  # no stages at all, which is reported as such
    stages = {stage.key: stage.id for stage in references.names["stage"]}
    existing = references.existing("touchpoint")
    for use in references.unknown("touchpoint"):
        help = references.suggest(use, "touchpoint")
        if not help and use.key in stages:
            help = f"{stages[use.key]} is a stage; a step names a touchpoint. {existing}"
        if not help:
            help = f"{existing}To add one, write it under touchpoints of a stage."
        yield RULE.at(
            use.node.place, f"There is no touchpoint with the id «{shortened(use.text)}».", help.strip()
        )
