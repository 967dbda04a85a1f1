"""What happens when a customer and the company meet: told of a touchpoint, and of a single visit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap.model.parts import Activity, Metric, Moment, Opportunity, PainPoint
from journeymap.outline.inline import Teller, facts, linked
from journeymap.outline.types import (
    Badge,
    Block,
    Entries,
    Entry,
    Fact,
    Inline,
    Paragraph,
    Piece,
    Quote,
    Run,
    Table,
)


def badges(teller: Teller, moment: Moment) -> tuple[Badge, ...]:
    """What a reader should see at a glance."""
    own = teller.words.get
    told: list[Badge] = []
    if moment.emotion is not None:
        told.append(teller.emotion(moment.emotion))
    if moment.channel:
        told.append(Badge(teller.channel(moment.channel), "channel", said=True))
    if moment.device:
        told.append(Badge(moment.device, "device", said=True))
    if moment.media:
        told.append(Badge(own(f"media.{moment.media}"), "media"))
    if moment.moment:
        told.append(Badge(own(f"moment.{moment.moment}"), "moment"))
    return tuple(told)


def experience(teller: Teller, moment: Moment) -> Iterable[Block]:
    """The customer's side: what it is, what they do, think, feel and say, what hurts and what would help."""
    if moment.description:
        yield Paragraph((Run(moment.description),))
    if moment.quote:
        yield Quote((Run(moment.quote.text),), teller.named("evidence", moment.quote.evidence))
        yield from facts("inline", teller.extras(moment.quote))
    yield from facts(
        "grid",
        teller.texts("doing", moment.doing, "doing"),
        teller.texts("thinking", moment.thinking, "thinking"),
        teller.texts("feeling", moment.feeling, "feeling"),
        teller.mapping("says", moment.says),
    )
    yield from facts("grid", _pains(teller, moment.pain_points), _chances(teller, moment.opportunities))


def company(teller: Teller, moment: Moment) -> Iterable[Block]:
    """The company's side: what staff and systems do, what is measured, which campaigns run."""
    yield from facts(
        "grid",
        _activities(teller, "frontstage", moment.frontstage),
        _activities(teller, "backstage", moment.backstage),
    )
    yield from metrics(teller, moment.metrics)


def small_facts(teller: Teller, moment: Moment) -> list[Iterable[Fact]]:
    """Short facts: who, how long, and where more is to be found."""
    return [
        teller.refs("actor", "actors", [moment.actor]),
        teller.span("takes", moment.takes),
        teller.refs("owner", "teams", [moment.owner]),
        teller.refs("support", "teams", moment.support),
        teller.refs("campaigns", "campaigns", moment.campaigns),
        teller.refs("evidence", "evidence", moment.evidence),
        teller.links(moment.links),
    ]


def metrics(teller: Teller, measured: Sequence[Metric]) -> Iterable[Block]:
    """Metrics with their targets, as a table."""
    if not measured:
        return
    own = teller.own
    dated = any(metric.date for metric in measured)
    head: tuple[Inline, ...] = ((own("metric"),), (own("value"),), (own("target"),))
    yield Table(
        (own("metrics"),),
        (*head, (own("date-label"),)) if dated else head,
        tuple(_metric(teller, metric, dated) for metric in measured),
        frozenset({1, 2}),
    )


def _metric(teller: Teller, metric: Metric, dated: bool) -> tuple[Inline, ...]:
    kind = () if metric.kind == "other" else (_soft(teller, teller.words.get(f"metric.{metric.kind}")),)
    extra = tuple(_extra_runs(teller, metric.model_extra))
    unit = (Run(f" {metric.unit}"),) if metric.unit else ()

    def number(value: float | None) -> Inline:
        return () if value is None else (Run(teller.words.number(value), said=False), *unit)

    # A metric without numbers still says its unit.
    name: Inline = (Run(metric.name), *kind, *(unit if metric.value is metric.target is None else ()), *extra)
    row = (name, number(metric.value), number(metric.target))
    return (*row, (teller.day(metric.date),) if metric.date else ()) if dated else row


def _pains(teller: Teller, pains: Sequence[PainPoint]) -> Iterable[Fact]:
    if pains:
        told = Entries(tuple(_pain(teller, pain) for pain in pains))
        yield from teller.fact("pain-points", told, kind="pain")


def _pain(teller: Teller, pain: PainPoint) -> Entry:
    text: list[Piece] = [Run(pain.text)]
    if pain.severity:
        said = teller.words.get(f"severity.{pain.severity}")
        text.append(Badge(said, "severity", level=pain.severity))
    more = facts(
        "inline",
        teller.refs("evidence", "evidence", pain.evidence),
        teller.extras(pain),
        teller.identity(pain.id),
    )
    return Entry(tuple(text), more)


def _chances(teller: Teller, chances: Sequence[Opportunity]) -> Iterable[Fact]:
    if chances:
        told = Entries(tuple(_chance(teller, chance) for chance in chances))
        yield from teller.fact("opportunities", told, kind="gain")


def _chance(teller: Teller, chance: Opportunity) -> Entry:
    own = teller.words.get
    text: list[Piece] = [Run(chance.text)]
    if chance.status:
        text.append(Badge(own(f"progress.{chance.status}"), "progress"))
    if chance.since:
        day = teller.day(chance.since)
        text.append(Run(teller.words.get("since", date=day.text), said=False, time=day.time, soft=True))
    solved = teller.separated(Run(teller.pain(ref)) for ref in chance.solves)
    more = facts(
        "inline",
        teller.fact("solves", solved),
        teller.refs("owner", "teams", [chance.owner]),
        teller.fact("ticket", (linked(chance.ticket),) if chance.ticket else None),
        teller.text("metric", chance.metric),
        teller.extras(chance),
    )
    return Entry(tuple(text), more)


def _activities(teller: Teller, key: str, activities: Sequence[Activity]) -> Iterable[Fact]:
    if activities:
        yield from teller.fact(key, Entries(tuple(_activity(teller, one) for one in activities)), kind=key)


def _activity(teller: Teller, activity: Activity) -> Entry:
    more = facts(
        "inline",
        teller.refs("owner", "teams", [activity.owner]),
        teller.text("system", activity.system),
        teller.span("takes", activity.takes),
        teller.extras(activity),
    )
    return Entry((Run(activity.text),), more)


def _soft(teller: Teller, text: str) -> Run:
    return Run(f" · {text}", said=False, soft=True)


def _extra_runs(teller: Teller, extra: dict[str, object] | None) -> Iterable[Run]:
    for key, value in (extra or {}).items():
        yield Run(f" · {key}: {value}", soft=True)
