"""What help lines of several rules advise, written in one way."""

from __future__ import annotations

from journeymap.rules.index import shortened
from journeymap.rules.subject import Subject

_MOST = 5  # teams that are named


def some_team(subject: Subject) -> str:
    """A team for an example: one that this map knows, where it knows any."""
    journey = subject.journey
    return shortened(next(iter(journey.teams), None) or journey.owner or "growth")


def idea(subject: Subject, text: str = "…") -> str:
    """An opportunity as a map should have it, to be copied: with a team that this map knows, and the others."""
    teams = [shortened(id) for id in subject.journey.teams]
    named = [*teams[:_MOST], *(["…"] if len(teams) > _MOST else [])]
    others = f" (owner: one of {', '.join(named)})" if len(teams) > 1 else ""
    return f"opportunities: [{{text: {text}, owner: {some_team(subject)}, status: idea}}]{others}"
