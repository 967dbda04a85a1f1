"""JM101: a step that goes nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from journeymap.findings import Finding, Fix, Phase, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.model.bare import bare
from journeymap.model.ids import fold, is_id, make_id
from journeymap.model.quantities import duration, duration_text
from journeymap.reading.edits import as_scalar, replaced, rewritten
from journeymap.reading.node import Node
from journeymap.rules.support.index import References, Use
from journeymap.suggestions import question

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


_LONGEST = 300  # of a step that is taken apart
_MOST = 12  # touchpoints of a stage that are listed
# What stands before a step of a numbered or drawn list
_MARKED = re.compile(
    r"^(?:step\s*\d+\s*[:.)\-–]|[0-9۰-۹٠-٩]{1,3}\s*[.)\-–:]|[•·▪◦‣*>→←➜➔⇒–—-]+|->|=>)\s*", re.IGNORECASE
)
_TIME = r"[0-9۰-۹٠-٩][^,،;()]{0,30}"
_AFTER = re.compile(
    rf"(?P<step>[^,،;()]+?)\s*[,،;(–—-]?\s*(?:after|dupa|după|بعد از|پس از|بعد)\s+(?P<span>{_TIME})\)?",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"(?P<step>[^,،;()]+?)\s*[,،;(–—-]\s*(?P<span>[0-9۰-۹٠-٩]{1,4}\s*[^\W\d]+)\s+(?:later|mai târziu|بعد)\)?",
    re.IGNORECASE,
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


def _at_once(references: References, use: Use, known: dict[str, str]) -> tuple[str, Fix | None]:
    """A step that can only mean one touchpoint: numbered, with an arrow or a time, in other accents."""
    if len(use.text) > _LONGEST:
        return "", None
    text = _MARKED.sub("", use.text)
    alike = references.alike("touchpoint")
    found = known.get(fold(text)) or alike.get(bare(text))
    if found and len(found) > _LONGEST:
        return "", None
    if found:
        id = _written(found)
        help = question(clipped(id)) if text == use.text else f"Write: {clipped(id)}"
        return help, rewritten(use.node, id)
    match = _AFTER.fullmatch(text) or _LATER.fullmatch(text)
    found = match and (known.get(fold(match["step"])) or alike.get(bare(match["step"])))
    if not match or not found:
        return "", None
    span = _span(match["span"])
    if not span:
        return "", None
    visit = f"{{at: {as_scalar(_written(found))}, after: {span}}}"
    is_item = use.around is not None and use.around.kind == "list"
    return f"Write: {visit}", replaced(use.node, visit) if is_item else None


def _written(id: str) -> str:
    return id if is_id(id) else make_id(id)


def _span(words: str) -> str:
    """A time span as the format writes it; empty where it is none."""
    try:
        duration(words)
    except PydanticCustomError as error:
        return str((error.context or {}).get("write", ""))
    return words if words.isascii() and " " not in words else duration_text(duration(words))


def _of_stage(references: References, use: Use) -> str:
    """What to do where a stage stands as a step: its touchpoints, in their order."""
    stage = next((one for one in references.names["stage"] if one.key == use.key), None)
    if stage is None:
        return ""
    inside = {id(node) for node in _touchpoints(stage.part)}
    ids = [name.id for name in references.names["touchpoint"] if id(name.part) in inside]
    if not ids:
        return f"«{clipped(stage.title)}» is a stage without touchpoints: give it one, and name that here."
    named = ", ".join(map(clipped, ids[:_MOST]))
    return f"«{clipped(stage.title)}» is a stage, and a step names a touchpoint. This stage has: {named}"


def _touchpoints(stage: Node) -> list[Node]:
    inside = stage if stage.kind == "list" else stage.get("touchpoints")
    if inside is None:
        return []
    return [inside, *inside.items, *(value for _, value in inside.entries)]


def check(references: References) -> Iterator[Finding]:
    """The steps whose touchpoint does not exist."""
    if "touchpoint" not in references.declared:
        return  # no stages at all, which is reported as such
    existing = references.existing("touchpoint")
    known = {name.key: name.id for name in references.names["touchpoint"]}
    for use in references.unknown("touchpoint"):
        help, fix = _several(known, use)
        if not help:
            help, fix = _at_once(references, use, known)
        if not help:
            help = _of_stage(references, use)
        if not help:
            help, fix = references.suggest(use, "touchpoint")
        if not help:
            help = f"{existing}To add one, write it under touchpoints of a stage."
        yield RULE.at(
            use.node.place, f"There is no touchpoint with the id «{clipped(use.text)}».", help.strip(), fix
        )
