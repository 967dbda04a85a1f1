"""The moments that matter: which reach nearly everyone, which nobody planned, what costs hours by hand."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.model.journey import Touchpoint
from journeymap.outline.inline import Outliner, anchor
from journeymap.outline.types import Badge, Block, Inline, Paragraph, Run, Section, Table
from journeymap.wiggle import MapNumbers, unplanned

_MOST = 30


def matters(outliner: Outliner, numbers: MapNumbers) -> Iterable[Section]:
    """A table of them, those that most customers meet first."""
    journey = outliner.journey
    reach = {one.id: one.reach for one in numbers.touchpoints}
    everyone = {one.id for one in numbers.nearly_everyone}
    surprises = set(unplanned(journey))

    def hours(touchpoint: Touchpoint) -> float:
        effort = touchpoint.effort
        return 0.0 if effort is None or effort.automated == "fully" else effort.hours_per_week or 0.0

    chosen = [t for t in journey.touchpoints if t.id in everyone or t.id in surprises or hours(t)]
    if not chosen:
        return
    # Several reasons at once come first, then what most customers meet.
    chosen.sort(
        key=lambda t: (
            -sum((t.id in everyone, t.id in surprises, hours(t) > 0)),
            -(reach.get(t.id) or 0),
            -hours(t),
        )
    )
    by_hand = any(map(hours, chosen))
    own, say = outliner.own, outliner.words
    rows: list[tuple[Inline, ...]] = []
    for one in chosen[:_MOST]:
        why: list[Badge] = []
        if one.id in everyone:
            why.append(Badge(say.get("matters.everyone"), "everyone"))
        if one.id in surprises:
            why.append(Badge(say.get("matters.unplanned"), "added"))
        if hours(one):
            why.append(Badge(say.get("matters.by-hand"), "by-hand"))
        share = reach.get(one.id)
        stage = journey.stage_of(one.id)
        row: list[Inline] = [
            (outliner.touchpoint(one.id),),
            (Run(stage.title, to=anchor("stage", stage.id)),),
            tuple(why),
            () if share is None else (Run(say.percent(share), authored=False),),
        ]
        if by_hand:
            row.append((Run(say.number(hours(one)), authored=False),) if hours(one) else ())
        rows.append(tuple(row))
    head = [(own("touchpoint"),), (own("stage"),), (own("matters.why"),), (own("reach"),)]
    if by_hand:
        head.append((own("hours-by-hand"),))
    table = Table((own("matters"),), tuple(head), tuple(rows), frozenset({3, 4}), "wide")
    more = len(chosen) - _MOST
    rest: tuple[Block, ...] = ()
    if more > 0:
        rest = (Paragraph((Run(say.count("more", more), authored=False),), "note"),)
    yield Section("matters", (own("matters"),), (table, *rest))
