"""What happens when a customer and the company meet: told of a touchpoint, and of a single visit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap.model.parts import Activity, Metric, Moment, Opportunity, PainPoint
from journeymap.outline.inline import Outliner, facts, linked
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


def badges(outliner: Outliner, moment: Moment) -> tuple[Badge, ...]:
    """What a reader should see at a glance."""
    own = outliner.words.get
    marks: list[Badge] = []
    if moment.emotion is not None:
        marks.append(outliner.emotion(moment.emotion))
    if moment.channel:
        marks.append(Badge(outliner.channel(moment.channel), "channel", authored=True))
    if moment.device:
        marks.append(Badge(moment.device, "device", authored=True))
    if moment.media:
        marks.append(Badge(own(f"media.{moment.media}"), "media"))
    if moment.moment:
        marks.append(Badge(own(f"moment.{moment.moment}"), "moment"))
    return tuple(marks)


def experience(outliner: Outliner, moment: Moment) -> Iterable[Block]:
    """The customer's side: what it is, what they do, think, feel and say, what hurts and what would help."""
    if moment.description:
        yield Paragraph((Run(moment.description),))
    if moment.quote:
        yield Quote((Run(moment.quote.text),), outliner.names("evidence", moment.quote.evidence))
        yield from facts("inline", outliner.extras(moment.quote))
    yield from facts(
        "grid",
        outliner.texts("doing", moment.doing, "doing"),
        outliner.texts("thinking", moment.thinking, "thinking"),
        outliner.texts("feeling", moment.feeling, "feeling"),
        outliner.mapping("says", moment.says),
    )
    yield from facts("grid", _pains(outliner, moment.pain_points), _chances(outliner, moment.opportunities))


def company(outliner: Outliner, moment: Moment) -> Iterable[Block]:
    """The company's side: what staff and systems do, what is measured, which campaigns run."""
    yield from facts(
        "grid",
        _activities(outliner, "frontstage", moment.frontstage),
        _activities(outliner, "backstage", moment.backstage),
    )
    yield from metrics(outliner, moment.metrics)


def small_facts(outliner: Outliner, moment: Moment) -> list[Iterable[Fact]]:
    """Short facts: who, how long, and where more is to be found."""
    return [
        outliner.refs("actor", "actors", moment.actor),
        outliner.span("takes", moment.takes),
        outliner.refs("owner", "teams", [moment.owner]),
        outliner.refs("support", "teams", moment.support),
        outliner.refs("campaigns", "campaigns", moment.campaigns),
        outliner.refs("evidence", "evidence", moment.evidence),
        outliner.links(moment.links),
    ]


def metrics(outliner: Outliner, measured: Sequence[Metric]) -> Iterable[Block]:
    """Metrics with their targets, as a table."""
    if not measured:
        return
    own = outliner.own
    dated = any(metric.date for metric in measured)
    head: tuple[Inline, ...] = ((own("metric"),), (own("value"),), (own("target"),))
    yield Table(
        (own("metrics"),),
        (*head, (own("date-label"),)) if dated else head,
        tuple(_metric(outliner, metric, dated) for metric in measured),
        frozenset({1, 2}),
    )


def _metric(outliner: Outliner, metric: Metric, dated: bool) -> tuple[Inline, ...]:
    kind = () if metric.kind == "other" else (_soft(outliner, outliner.words.get(f"metric.{metric.kind}")),)
    extra = tuple(_extra_runs(outliner, metric.model_extra))
    unit = (Run(f"{'' if metric.unit[0] == '/' else ' '}{metric.unit}"),) if metric.unit else ()

    def number(value: float | None) -> Inline:
        return () if value is None else (Run(outliner.words.number(value), authored=False), *unit)

    # A metric without numbers still says its unit.
    name: Inline = (Run(metric.name), *kind, *(unit if metric.value is metric.target is None else ()), *extra)
    row = (name, number(metric.value), number(metric.target))
    return (*row, (outliner.day(metric.date),) if metric.date else ()) if dated else row


def _pains(outliner: Outliner, pains: Sequence[PainPoint]) -> Iterable[Fact]:
    if pains:
        entries = Entries(tuple(_pain(outliner, pain) for pain in pains))
        yield from outliner.fact("pain-points", entries, kind="pain")


def _pain(outliner: Outliner, pain: PainPoint) -> Entry:
    text: list[Piece] = [Run(pain.text)]
    if pain.severity:
        label = outliner.words.get(f"severity.{pain.severity}")
        text.append(Badge(label, "severity", level=pain.severity))
    more = facts(
        "inline",
        outliner.refs("evidence", "evidence", pain.evidence),
        outliner.extras(pain),
        outliner.identity(pain.id),
    )
    return Entry(tuple(text), more)


def _chances(outliner: Outliner, chances: Sequence[Opportunity]) -> Iterable[Fact]:
    if chances:
        entries = Entries(tuple(_chance(outliner, chance) for chance in chances))
        yield from outliner.fact("opportunities", entries, kind="gain")


def _chance(outliner: Outliner, chance: Opportunity) -> Entry:
    own = outliner.words.get
    text: list[Piece] = [Run(chance.text)]
    if chance.status:
        text.append(Badge(own(f"progress.{chance.status}"), "progress"))
    if chance.since:
        day = outliner.day(chance.since)
        text.append(Run(outliner.words.get("since", date=day.text), authored=False, time=day.time, soft=True))
    solved = outliner.separated(Run(outliner.pain(ref)) for ref in chance.solves)
    more = facts(
        "inline",
        outliner.fact("solves", solved),
        outliner.refs("owner", "teams", [chance.owner]),
        outliner.fact("ticket", (linked(chance.ticket),) if chance.ticket else None),
        outliner.text("metric", chance.metric),
        outliner.extras(chance),
    )
    return Entry(tuple(text), more)


def _activities(outliner: Outliner, key: str, activities: Sequence[Activity]) -> Iterable[Fact]:
    if activities:
        yield from outliner.fact(
            key, Entries(tuple(_activity(outliner, one) for one in activities)), kind=key
        )


def _activity(outliner: Outliner, activity: Activity) -> Entry:
    more = facts(
        "inline",
        outliner.refs("owner", "teams", [activity.owner]),
        outliner.text("system", activity.system),
        outliner.span("takes", activity.takes),
        outliner.extras(activity),
    )
    return Entry((Run(activity.text),), more)


def _soft(outliner: Outliner, text: str) -> Run:
    return Run(f" · {text}", authored=False, soft=True)


def _extra_runs(outliner: Outliner, extra: dict[str, object] | None) -> Iterable[Run]:
    for key, value in (extra or {}).items():
        yield Run(f" · {key}: {value}", soft=True)
