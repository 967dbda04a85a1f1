"""JM102: a channel that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Phase, Rule, Severity
from journeymap.model.channels import ALIASES, WELL_KNOWN
from journeymap.rules.support.index import References

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


def check(references: References) -> Iterator[Finding]:
    """The channels that are neither declared nor well known."""
    known = (*WELL_KNOWN, *ALIASES)
    where = "under channels with its type (such as pigeon: direct). Names that always work:"
    where += " email, sms, phone, chat, search, social, store, event, web, app and reviews."
    return references.missing(RULE, "channel", where, known)
