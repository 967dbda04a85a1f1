"""JM102: a channel that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Fix, Phase, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.model.channel_words import likely_type
from journeymap.model.channels import ALIASES, CHANNEL_TYPES, WELL_KNOWN
from journeymap.model.ids import MAX_ID, is_id, make_id
from journeymap.reading.edits import in_flow, insertion
from journeymap.reading.node import Node
from journeymap.rules.support.index import References, Use

_MAP = """\
title: A map
status: draft
persona: Lina
stages:
  - title: Awareness
    touchpoints: [{{title: Read a letter, channel: {}}}]
"""

RULE = Rule(
    "JM102",
    "unknown-channel",
    Severity.ERROR,
    "Every channel is declared under `channels`, or one of the well-known names such as email, store or web.",
    "Channels are the rows of the map. A misspelt one would get a row of its own, and look like a channel"
    " switch.",
    bad=_MAP.format("emial"),
    good=_MAP.format("email"),
    phase=Phase.REFERENCES,
)

_MOST = 12  # channels that are declared in one line


def check(references: References) -> Iterator[Finding]:
    """The channels that are neither declared nor well known, each once; a misspelt one wherever it stands."""
    known = (*WELL_KNOWN, *ALIASES)
    unknown: dict[str, list[Use]] = {}
    for use in references.unknown("channel", known):
        unknown.setdefault(use.key, []).append(use)
    lines: dict[str, str] = {}  # which declare those that are no slips
    for key, uses in unknown.items():
        help, fix = references.suggest(uses[0], "channel", known)
        line = _declared(uses[0].text)
        if help and (not line or (fix and (fix.safe or _is_own(references, fix)))):
            for use in uses:
                yield RULE.at(use.node.place, _message(use), *references.suggest(use, "channel", known))
        else:
            lines[key] = line
    whole = list(filter(None, lines.values()))[:_MOST]
    existing = references.existing("channel")
    for key, line in lines.items():
        use, *others = unknown[key]
        message = _message(use, f", which {1 + len(others)} parts of the map name" if others else "")
        if line:
            yield RULE.at(use.node.place, message, *_declaration(references.root, line, whole))
            whole = []  # said once
        else:
            types = ", ".join(CHANNEL_TYPES)
            line = f"{clipped(_key(use.text))}: direct"
            help = f"Declare it under channels with its type, one of {types}, such as {line}"
            help = existing + help
            yield RULE.at(use.node.place, message, help)


def _is_own(references: References, fix: Fix) -> bool:
    """Whether a guess is a channel that the map declares itself."""
    return any(name.id == edit.text for name in references.names["channel"] for edit in fix.edits)


def _message(use: Use, more: str = "") -> str:
    return f"There is no channel with the id «{clipped(use.text)}»{more}."


def _key(text: str) -> str:
    return text if is_id(text) else make_id(text)


def _declared(text: str) -> str:
    """The line that declares a channel, with the type that its name speaks for; empty where it speaks for none."""
    kind = likely_type(text)
    key = _key(text)
    if kind is None or not key or len(key) > MAX_ID:
        return ""
    return f"{key}: {kind}" if key == text else f"{key}: {{title: {in_flow(text)}, type: {kind}}}"


def _declaration(root: Node, line: str, lines: list[str]) -> tuple[str, Fix | None]:
    """How to declare a channel in this map; `lines` are those of all channels that it lacks."""
    channels = root.get("channels")
    if channels is not None and channels.kind == "map" and channels.entries:
        first = channels.entries[0][0]
        between = ", " if channels.flow else "\n" + " " * (first.column - 1)
        return f"Write under channels: {line}", Fix((insertion(first.line, first.column, line + between),))
    stages = root.key("stages")
    fix = None
    if channels is None and stages is not None and not root.flow:
        start = " " * (stages.column - 1)
        fix = Fix((insertion(stages.line, stages.column, f"channels:\n{start}  {line}\n{start}"),))
    if not lines:
        return f"Write under channels: {line}", fix
    return f"Write above stages: channels: {{{', '.join(lines)}}}", fix
