"""The lanes below the picture: one kind of thing, stage by stage, each only where the map has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from journeymap.model.ids import fold
from journeymap.model.journey import Stage, Touchpoint
from journeymap.model.parts import Activity, Campaign, Metric
from journeymap.outline.inline import Outliner, anchor
from journeymap.outline.types import Badge, Inline, Lane, Note, Run

_Tell = Callable[[Outliner, Stage], Iterable[Note]]


def lanes(outliner: Outliner) -> tuple[Lane, ...]:
    """All lanes in which something is said."""
    rows = (
        Lane(
            kind,
            (outliner.own(title),),
            tuple(tuple(notes(outliner, one)) for one in outliner.journey.stages),
        )
        for kind, title, notes in _LANES
    )
    return tuple(lane for lane in rows if any(lane.cells))


def _texts(name: str) -> _Tell:
    def notes(outliner: Outliner, stage: Stage) -> Iterable[Note]:
        for touchpoint in stage.touchpoints:
            for text in getattr(touchpoint, name):
                yield Note((Run(text),), _about(touchpoint))

    return notes


def _about(touchpoint: Touchpoint) -> Run:
    return Run(touchpoint.title, to=anchor("touchpoint", touchpoint.id))


def _pains(outliner: Outliner, stage: Stage) -> Iterable[Note]:
    for touchpoint in stage.touchpoints:
        for pain in touchpoint.pain_points:
            level = pain.severity
            mark: Inline = (
                (Badge(outliner.words.get(f"severity.{level}"), "severity", level=level),) if level else ()
            )
            yield Note((Run(pain.text), *mark), _about(touchpoint))


def _chances(outliner: Outliner, stage: Stage) -> Iterable[Note]:
    for touchpoint in stage.touchpoints:
        for chance in touchpoint.opportunities:
            mark: Inline = ()
            if chance.status:
                mark = (Badge(outliner.words.get(f"progress.{chance.status}"), "progress"),)
            yield Note((Run(chance.text), *mark), _about(touchpoint))


def _owners(outliner: Outliner, stage: Stage) -> Iterable[Note]:
    """Each team once in a stage: as one that is responsible, else as one that helps."""
    leads = [stage.owner or outliner.journey.owner, *(one.owner for one in stage.touchpoints)]
    helps = [*stage.support, *(team for one in stage.touchpoints for team in one.support)]
    seen: set[str] = set()
    for teams, mark in ((leads, ()), (helps, (Badge(outliner.words.get("helps"), "helps"),))):
        for team in teams:
            if team and fold(team) not in seen:
                seen.add(fold(team))
                yield Note((*outliner.names("teams", [team]), *mark))


def _activities(name: str) -> _Tell:
    def notes(outliner: Outliner, stage: Stage) -> Iterable[Note]:
        for touchpoint in stage.touchpoints:
            for one in getattr(touchpoint, name):
                yield Note(_activity(outliner, one), _about(touchpoint))

    return notes


def _activity(outliner: Outliner, one: Activity) -> Inline:
    who = [outliner.journey.team(one.owner)] if one.owner else []
    who += [one.system] if one.system else []
    return (Run(one.text), *((Run(f" · {word}", soft=True)) for word in who))


def _metrics(outliner: Outliner, stage: Stage) -> Iterable[Note]:
    for one in stage.metrics:
        yield Note(_metric(outliner, one))
    for touchpoint in stage.touchpoints:
        for one in touchpoint.metrics:
            yield Note(_metric(outliner, one), _about(touchpoint))


def _metric(outliner: Outliner, metric: Metric) -> Inline:
    say = outliner.words
    unit = f" {metric.unit}" if metric.unit else ""
    runs: list[Run] = [Run(metric.name)]
    if metric.value is not None:
        runs += [
            Run(" ", authored=False),
            Run(say.number(metric.value) + unit, authored=bool(unit), strong=True),
        ]
    if metric.target is not None:
        runs += [Run(" ", authored=False), Run(f"{say.get('target')}: ", authored=False, soft=True)]
        runs.append(Run(say.number(metric.target) + unit, authored=bool(unit), soft=True))
    return tuple(runs)


def _campaigns(outliner: Outliner, stage: Stage) -> Iterable[Note]:
    """The campaigns that reach the customer in a stage, each with its place in the time of all of them."""
    refs = dict.fromkeys(fold(ref) for one in stage.touchpoints for ref in one.campaigns)
    if not refs:
        return
    known = {fold(id): (id, one) for id, one in outliner.journey.campaigns.items()}
    days = [day for _, one in known.values() for day in (one.start, one.end) if day]
    for ref in refs:
        if ref in known:
            id, one = known[ref]
            text: list[Run] = list(outliner.names("campaigns", [id]))  # type: ignore[arg-type]
            if span := period(outliner, one):
                text += [Run(" ", authored=False), Run(span, authored=False, soft=True)]
            yield Note(tuple(text), None, _span(one, days))
        else:
            yield Note(outliner.names("campaigns", [ref]))


def period(outliner: Outliner, campaign: Campaign) -> str | None:
    """From when to when a campaign runs."""
    say, start, end = outliner.words, campaign.start, campaign.end
    if start and end:
        return say.get("from-to", start=say.date(start), end=say.date(end))
    if start:
        return say.get("from", start=say.date(start))
    return say.get("until", end=say.date(end)) if end else None


def _span(campaign: Campaign, days: list[date]) -> tuple[float, float] | None:
    if not campaign.start and not campaign.end:
        return None
    first, last = min(days), max(days)
    whole = max(1, (last - first).days + 1)
    start, end = campaign.start or first, campaign.end or last
    return (start - first).days / whole, ((end - first).days + 1) / whole


def _evidence(outliner: Outliner, stage: Stage) -> Iterable[Note]:
    """What a stage rests on, each once."""
    refs: dict[str, str] = {}
    for one in stage.touchpoints:
        mentioned = [*one.evidence, *(one.quote.evidence if one.quote else ())]
        mentioned += [ref for pain in one.pain_points for ref in pain.evidence]
        for ref in mentioned:
            refs.setdefault(fold(ref), ref)
    return (Note(outliner.names("evidence", [ref])) for ref in refs.values())


_LANES: tuple[tuple[str, str, _Tell], ...] = (
    ("doing", "doing", _texts("doing")),
    ("thinking", "thinking", _texts("thinking")),
    ("feeling", "feeling", _texts("feeling")),
    ("pain", "pain-points", _pains),
    ("gain", "opportunities", _chances),
    ("owners", "owners", _owners),
    ("frontstage", "frontstage", _activities("frontstage")),
    ("backstage", "backstage", _activities("backstage")),
    ("metrics", "metrics", _metrics),
    ("campaigns", "campaigns", _campaigns),
    ("evidence", "evidence", _evidence),
)
