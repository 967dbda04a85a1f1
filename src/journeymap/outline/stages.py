"""The journey, stage by stage and touchpoint by touchpoint."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.model.journey import Stage, Touchpoint
from journeymap.outline.filters import Tags
from journeymap.outline.inline import Teller, anchor, facts
from journeymap.outline.moments import badges, company, experience, metrics, small_facts
from journeymap.outline.types import Badge, Block, Fact, Paragraph, Piece, Run, Section
from journeymap.wiggle import MapNumbers


def stages(teller: Teller, numbers: MapNumbers, tags: Tags) -> Section:
    """All stages with their touchpoints."""
    reach = {one.id: one.reach for one in numbers.touchpoints}
    told = tuple(_stage(teller, stage, rank, reach, tags) for rank, stage in enumerate(teller.journey.stages))
    return Section("journey", (teller.own("journey"),), sections=told)


def _stage(teller: Teller, stage: Stage, rank: int, reach: dict[str, float | None], tags: Tags) -> Section:
    phase = (Badge(teller.words.get(f"phase.{stage.phase}"), "phase"),) if stage.phase else ()
    blocks: list[Block] = []
    if stage.description:
        blocks.append(Paragraph((Run(stage.description),)))
    blocks += facts(
        "small",
        teller.text("goal", stage.goal),
        teller.refs("owner", "teams", [stage.owner]),
        teller.refs("support", "teams", stage.support),
        teller.links(stage.links),
        teller.identity(stage.id),
        teller.extras(stage),
    )
    blocks += metrics(teller, stage.metrics)
    if not stage.touchpoints:
        blocks.append(Paragraph((teller.own("none-yet"),), "note"))
    return Section(
        anchor("stage", stage.id),
        (Run(stage.title),),
        tuple(blocks),
        tuple(_touchpoint(teller, one, rank, reach.get(one.id), tags[one.id]) for one in stage.touchpoints),
        phase,
        "stage",
        rank,
    )


def _touchpoint(
    teller: Teller, touchpoint: Touchpoint, rank: int, reach: float | None, tags: tuple[str, ...]
) -> Section:
    blocks = (
        *experience(teller, touchpoint),
        *company(teller, touchpoint),
        *facts(
            "small",
            *small_facts(teller, touchpoint),
            _effort(teller, touchpoint),
            teller.texts("events", touchpoint.events),
            _paths(teller, touchpoint),
            teller.fact("reach", (Run(teller.words.percent(reach), said=False),) if reach else None),
            teller.extras(touchpoint),
        ),
    )
    return Section(
        anchor("touchpoint", touchpoint.id),
        (Run(touchpoint.title),),
        blocks,
        badges=(*badges(teller, touchpoint), Badge(touchpoint.id, "id", said=True)),
        kind="card",
        accent=rank,
        ref=touchpoint.id,
        tags=tags,
    )


def _effort(teller: Teller, touchpoint: Touchpoint) -> Iterable[Fact]:
    effort = touchpoint.effort
    if effort is None:
        return
    told = [teller.words.get(f"automated.{effort.automated}")]
    if effort.hours_per_week is not None:
        hours = effort.hours_per_week
        whole = float(hours).is_integer()
        said = teller.words.number(hours)
        told.insert(0, teller.words.count("hours-a-week", int(hours)) if whole else f"{said} h")
    yield from teller.fact("effort", (Run(" · ".join(told), said=False),))
    yield from teller.extras(effort)


def _paths(teller: Teller, touchpoint: Touchpoint) -> Iterable[Fact]:
    """The paths that come here, with the numbers of their visits."""
    told: list[Piece] = []
    for path, visits in teller.visited.get(touchpoint.id, ()):
        numbers = teller.words.listing(teller.words.number(number) for number in visits)
        told += [Run("; ", said=False)] if told else []
        told += [Run(path.title, to=anchor("path", path.id)), Run(f" ({numbers})", said=False, soft=True)]
    if told:
        yield from teller.fact("on-paths", tuple(told))
    elif teller.journey.paths:
        yield from teller.fact("on-paths", (teller.own("on-no-path"),))
