"""What messages and help lines of several rules say, written in one way."""

from __future__ import annotations

from journeymap.findings.wording import clipped
from journeymap.rules.support.subject import Subject

_MOST_NAMES = 3
_MOST_TEAMS = 5


def quoted(*names: str) -> str:
    """«a», «b» and 2 more: a name, or several, in a sentence."""
    texts = [f"«{clipped(name)}»" for name in names[:_MOST_NAMES]]
    more = len(names) - len(texts)
    return f"{', '.join(texts)} and {more} more" if more else listed(texts)


def listed(words: list[str]) -> str:
    """One, two and three."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def some_team(subject: Subject) -> str:
    """A team for an example: one that this map knows, where it knows any."""
    journey = subject.journey
    return clipped(next(iter(journey.teams), None) or journey.owner or "growth")


def idea(subject: Subject, text: str = "…") -> str:
    """An opportunity as a map should have it, to be copied: with a team that this map knows, and the others."""
    teams = [clipped(id) for id in subject.journey.teams]
    listed_teams = [*teams[:_MOST_TEAMS], *(["…"] if len(teams) > _MOST_TEAMS else [])]
    others = f" (owner: one of {', '.join(listed_teams)})" if len(teams) > 1 else ""
    return f"opportunities: [{{text: {text}, owner: {some_team(subject)}, status: idea}}]{others}"
