"""What messages and help lines of several rules say, written in one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.findings.wording import clipped
from journeymap.model.ids import fold
from journeymap.rules.support.subject import Subject
from journeymap.yamlwriting.scalars import scalar

if TYPE_CHECKING:
    from journeymap.model.parts import Moment

_MOST_NAMES = 3
_MOST_TEAMS = 5
_LONGEST = 60  # letters of a text that is written out again


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
    owners = [stage.owner for stage in journey.stages] + [part.owner for part in journey.touchpoints]
    named = (*journey.teams, journey.owner, *journey.contributors, *owners)
    return clipped(next(filter(None, named), "growth"))


def as_written(text: str) -> str:
    """A text of the map as it can be pasted between braces; «…» for one that is too long to be said again."""
    return scalar(text, flow=True) if len(text) <= _LONGEST and clipped(text) == text else "…"


def evidence(subject: Subject) -> str:
    """A line for what evidence shows: with what this map has, or with how to add some."""
    known = [clipped(id) for id in subject.journey.evidence]
    if known:
        others = f" (or {', '.join(known[1:_MOST_NAMES])})" if len(known) > 1 else ""
        return f"evidence: {known[0]}{others}"
    return f"evidence: interviews, and at the top of the map what that is: {new_evidence(subject)}"


def new_evidence(subject: Subject) -> str:
    """The first evidence of a map that has none, as it stands at the top."""
    return f"evidence: {{interviews: {{kind: interview, date: {subject.today.isoformat()}, sample: 8}}}}"


def felt(*parts: Moment) -> str:
    """Pain points in the customer's own words, where the map has some at one of these moments."""
    words = [
        text for part in parts for text in (*part.thinking, part.quote.text if part.quote else "") if text
    ]
    return f"pain_points: [{as_written(words[0]) if words else '…'}]"


def scope(subject: Subject) -> str:
    """The scope of a map by its own first and last visit, or its first and last touchpoint."""
    journey = subject.journey
    touchpoints = [visit.touchpoint for path, _ in subject.actual[:1] for visit in journey.visits(path)]
    goals = [as_written(text) for text in journey.scope.goal] if journey.scope is not None else []
    goal = f", goal: [{', '.join(goals)}]" if goals else ""
    touchpoints = touchpoints or [at.touchpoint for at in subject.touchpoints]
    if not touchpoints:
        return f"scope: {{start: …, end: …{goal}}}"
    first, last = as_written(touchpoints[0].title), as_written(touchpoints[-1].title)
    return f"scope: {{start: {first}, end: {last}{goal}}}"


def audience(subject: Subject) -> str:
    """Whom a map can be for: its own teams, or those whom every map is for."""
    teams = [as_written(team.title or id) for id, team in subject.journey.teams.items()]
    return f"audience: [{', '.join(teams[:_MOST_NAMES] or ['New colleagues', 'Whoever meets customers'])}]"


def contributors(subject: Subject, first: str) -> str:
    """Two teams, or as many as are known, that could have had a hand in a map; a new one is introduced."""
    teams = [id for id in subject.journey.teams if fold(id) != fold(first)]
    line = f"contributors: [{clipped(first)}, {clipped(teams[0]) if teams else 'care'}]"
    return line if teams or not subject.journey.teams else f"{line}, with care: Customer care under teams"


def idea(subject: Subject, text: str = "…") -> str:
    """An opportunity as a map should have it, to be copied: with a team that this map knows, and the others."""
    teams = [clipped(id) for id in subject.journey.teams]
    listed_teams = [*teams[1:_MOST_TEAMS], *(["…"] if len(teams) > _MOST_TEAMS else [])]
    others = f" (or owner: {', '.join(listed_teams)})" if len(teams) > 1 else ""
    return f"opportunities: [{{text: {text}, owner: {some_team(subject)}, status: idea}}]{others}"
