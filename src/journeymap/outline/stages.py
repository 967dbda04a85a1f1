"""The journey, stage by stage and touchpoint by touchpoint."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.model.journey import Stage, Touchpoint
from journeymap.outline.filters import Tags
from journeymap.outline.inline import Outliner, anchor, facts
from journeymap.outline.moments import badges, company, experience, metrics, small_facts
from journeymap.outline.types import Badge, Block, Fact, Paragraph, Piece, Run, Section
from journeymap.wiggle import MapNumbers


def stages(outliner: Outliner, numbers: MapNumbers, tags: Tags) -> Section:
    """All stages with their touchpoints."""
    reach = {one.id: one.reach for one in numbers.touchpoints}
    sections = tuple(
        _stage(outliner, stage, rank, reach, tags) for rank, stage in enumerate(outliner.journey.stages)
    )
    return Section("journey", (outliner.own("journey"),), sections=sections)


def _stage(
    outliner: Outliner, stage: Stage, rank: int, reach: dict[str, float | None], tags: Tags
) -> Section:
    phase = (Badge(outliner.words.get(f"phase.{stage.phase}"), "phase"),) if stage.phase else ()
    blocks: list[Block] = []
    if stage.description:
        blocks.append(Paragraph((Run(stage.description),)))
    blocks += facts(
        "small",
        outliner.text("goal", stage.goal),
        outliner.refs("owner", "teams", [stage.owner]),
        outliner.refs("support", "teams", stage.support),
        outliner.links(stage.links),
        outliner.identity(stage.id),
        outliner.extras(stage),
    )
    blocks += metrics(outliner, stage.metrics)
    if not stage.touchpoints:
        blocks.append(Paragraph((outliner.own("none-yet"),), "note"))
    return Section(
        anchor("stage", stage.id),
        (Run(stage.title),),
        tuple(blocks),
        tuple(_touchpoint(outliner, one, rank, reach.get(one.id), tags[one.id]) for one in stage.touchpoints),
        phase,
        "stage",
        rank,
    )


def _touchpoint(
    outliner: Outliner, touchpoint: Touchpoint, rank: int, reach: float | None, tags: tuple[str, ...]
) -> Section:
    blocks = (
        *experience(outliner, touchpoint),
        *company(outliner, touchpoint),
        *facts(
            "small",
            *small_facts(outliner, touchpoint),
            _effort(outliner, touchpoint),
            outliner.texts("events", touchpoint.events),
            _paths(outliner, touchpoint),
            outliner.fact("reach", (Run(outliner.words.percent(reach), authored=False),) if reach else None),
            outliner.extras(touchpoint),
        ),
    )
    return Section(
        anchor("touchpoint", touchpoint.id),
        (Run(touchpoint.title),),
        blocks,
        badges=(*badges(outliner, touchpoint), Badge(touchpoint.id, "id", authored=True)),
        kind="card",
        accent=rank,
        ref=touchpoint.id,
        tags=tags,
    )


def _effort(outliner: Outliner, touchpoint: Touchpoint) -> Iterable[Fact]:
    effort = touchpoint.effort
    if effort is None:
        return
    parts = [outliner.words.get(f"automated.{effort.automated}")]
    if effort.hours_per_week is not None:
        hours = effort.hours_per_week
        whole = float(hours).is_integer()
        number = outliner.words.number(hours)
        parts.insert(0, outliner.words.count("hours-a-week", int(hours)) if whole else f"{number} h")
    yield from outliner.fact("effort", (Run(" · ".join(parts), authored=False),))
    yield from outliner.extras(effort)


def _paths(outliner: Outliner, touchpoint: Touchpoint) -> Iterable[Fact]:
    """The paths that come here, with the numbers of their visits."""
    pieces: list[Piece] = []
    for path, visits in outliner.visited.get(touchpoint.id, ()):
        numbers = outliner.words.listing(outliner.words.number(number) for number in visits)
        pieces += [Run("; ", authored=False)] if pieces else []
        pieces += [
            Run(path.title, to=anchor("path", path.id)),
            Run(f" ({numbers})", authored=False, soft=True),
        ]
    if pieces:
        yield from outliner.fact("on-paths", tuple(pieces))
    elif outliner.journey.paths:
        yield from outliner.fact("on-paths", (outliner.own("on-no-path"),))
