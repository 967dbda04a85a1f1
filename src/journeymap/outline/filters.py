"""What touchpoints can be chosen by: channel, team, media, moment of truth, pain points."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journeymap.model.ids import fold
from journeymap.model.journey import Touchpoint
from journeymap.model.parts import Moment
from journeymap.outline.inline import Outliner
from journeymap.outline.types import Filter, Run

Tags = dict[str, tuple[str, ...]]


def filters(outliner: Outliner) -> tuple[tuple[Filter, ...], Tags]:
    """The filters that this map has a use for, and the tags of each touchpoint by its id.

    What a step of a path says of a touchpoint (another channel, a pain point) counts for the touchpoint too.
    """
    found: list[Filter] = []
    tags: dict[str, list[str]] = {one.id: [] for one in outliner.journey.touchpoints}
    moments = _moments(outliner)
    for kind, title, values, name in _kinds(outliner):
        mine = {
            one.id: list(dict.fromkeys(values(one, moments[one.id]))) for one in outliner.journey.touchpoints
        }
        seen = dict.fromkeys(value for own in mine.values() for value in own)
        if len(seen) < (1 if kind == "pain" else 2):  # what all have in common chooses nothing
            continue
        tag = {value: f"{kind[0]}{i}" for i, value in enumerate(seen)}
        found.append(Filter(kind, (outliner.own(title),), tuple((tag[value], name(value)) for value in seen)))
        for id, own in mine.items():
            tags[id] += (tag[value] for value in own)
    return tuple(found), {id: tuple(mine) for id, mine in tags.items()}


_Values = Callable[[Touchpoint, list[Moment]], Iterable[str]]


def _kinds(outliner: Outliner) -> Iterable[tuple[str, str, _Values, Callable[[str], Run]]]:
    journey, own = outliner.journey, outliner.own
    rows = {row.id: row for t in journey.touchpoints if (row := journey.channel(t.channel))}

    def channels(_: Touchpoint, moments: list[Moment]) -> Iterable[str]:
        for moment in moments:
            if row := journey.channel(moment.channel):
                rows.setdefault(row.id, row)
                yield row.id

    def teams(touchpoint: Touchpoint, moments: list[Moment]) -> Iterable[str]:
        stage = journey.stage_of(touchpoint.id)
        teams = [journey.owner_of(touchpoint), *stage.support]
        for moment in moments:
            teams += [moment.owner, *moment.support]
            teams += [one.owner for one in (*moment.frontstage, *moment.backstage)]
        return (fold(team) for team in teams if team)

    def pains(_: Touchpoint, moments: list[Moment]) -> Iterable[str]:
        return ["yes"] if any(moment.pain_points for moment in moments) else []

    yield "channel", "channel", channels, lambda id: Run(outliner.channel(id))
    yield "team", "team", teams, lambda id: Run(journey.team(id))
    yield "media", "media", lambda _, m: (one.media for one in m if one.media), lambda v: own(f"media.{v}")
    yield (
        "zmot",
        "moment-of-truth",
        lambda _, m: (one.moment for one in m if one.moment),
        lambda v: own(f"moment.{v}"),
    )
    yield "pain", "pain-points", pains, lambda _: own("filter.pain")


def _moments(outliner: Outliner) -> dict[str, list[Moment]]:
    """Each touchpoint with all that steps say of it."""
    found: dict[str, list[Moment]] = {one.id: [one] for one in outliner.journey.touchpoints}
    for path in outliner.journey.paths:
        for visit in outliner.journey.visits(path):
            found[visit.touchpoint.id].append(visit.step)
    return found
