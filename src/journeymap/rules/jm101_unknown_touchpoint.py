"""JM101: a step that goes nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeymap.findings import Finding, Fix, Phase, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.model.ids import fold, is_id, make_id
from journeymap.reading.edits import as_scalar, replaced
from journeymap.rules.support.index import References, Use

_MAP = """\
title: A map
status: draft
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
    phase=Phase.REFERENCES,
    blocks=True,
)


_BETWEEN = re.compile(r"->|=>|[,،、，；;→←➜>|]")


def _several(known: dict[str, str], use: Use) -> tuple[str, Fix | None]:
    """What to do where one text names several touchpoints: `store, shop` or `store → shop`.

    `known` are the ids of the map, by their keys.
    """
    words = [word.strip() for word in _BETWEEN.split(use.text.strip(" ()［］【】"))]
    if len(words) < 2 or not all(fold(word) in known for word in words if word):
        return "", None
    ids = [id if is_id(id) else make_id(id) for id in (known[fold(word)] for word in words if word)]
    help = f"Write the steps as a list, with plain commas: [{clipped(', '.join(ids))}]"
    return help, _as_list(use, [as_scalar(id) for id in ids])


def _as_list(use: Use, ids: list[str]) -> Fix | None:
    """Steps in the place of one; what stands in one line only, and is no value of `at`."""
    around = use.around
    if around is None or around.kind == "map":
        return None
    if around is use.node:
        return replaced(use.node, f"[{', '.join(ids)}]")
    dash = " " * (use.node.column - 3) + "- "
    return replaced(use.node, ", ".join(ids) if around.flow else f"\n{dash}".join(ids))


def check(references: References) -> Iterator[Finding]:
    """The steps whose touchpoint does not exist."""
    if "touchpoint" not in references.declared:
        return  # no stages at all, which is reported as such
    stages = {stage.key: stage.id for stage in references.names["stage"]}
    existing = references.existing("touchpoint")
    known = {name.key: name.id for name in references.names["touchpoint"]}
    for use in references.unknown("touchpoint"):
        help, fix = _several(known, use)
        if not help:
            help, fix = references.suggest(use, "touchpoint")
        if not help and use.key in stages:
            help = f"{stages[use.key]} is a stage; a step names a touchpoint. {existing}"
        if not help:
            help = f"{existing}To add one, write it under touchpoints of a stage."
        yield RULE.at(
            use.node.place, f"There is no touchpoint with the id «{clipped(use.text)}».", help.strip(), fix
        )
