"""Teams and stages: who steps in where, and who takes over from whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from journeymap.model.ids import fold
from journeymap.outline.inline import Outliner, anchor
from journeymap.outline.types import Badge, Inline, Run, Section, Table
from journeymap.wiggle import MapNumbers

_PARTS = ("leads", "helps", "works")


def matrix(outliner: Outliner, numbers: MapNumbers) -> Iterable[Section]:
    """A row for each team, a column for each stage; nothing where no team is named."""
    journey, say = outliner.journey, outliner.words
    # For each team and stage: the touchpoints at which it leads, helps, or works behind the scenes.
    found: dict[str, dict[tuple[int, str], set[str]]] = {fold(id): defaultdict(set) for id in journey.teams}
    names = {fold(id): id for id in journey.teams}

    def add(team: str | None, rank: int, part: str, touchpoint: str) -> None:
        if team:
            names.setdefault(fold(team), team)
            found.setdefault(fold(team), defaultdict(set))[rank, part].add(touchpoint)

    for rank, stage in enumerate(journey.stages):
        for one in stage.touchpoints:
            add(journey.owner_of(one), rank, "leads", one.id)
            for team in (*stage.support, *one.support):
                add(team, rank, "helps", one.id)
            for activity in (*one.frontstage, *one.backstage):
                add(activity.owner, rank, "works", one.id)
    if not any(found.values()):
        return
    takes: dict[tuple[str, str], list[Badge]] = defaultdict(list)
    for handover in numbers.handovers:
        label = say.get(
            "matrix.takes-over",
            team=journey.team(handover.from_),
            share=say.percent(handover.share),
        )
        takes[fold(handover.to), handover.stage].append(Badge(label, "takes-over"))
    rows: list[tuple[Inline, ...]] = []
    for team, parts in found.items():
        row: list[Inline] = [outliner.names("teams", [names[team]])]
        for rank, stage in enumerate(journey.stages):
            cell = [
                Badge(say.count(f"matrix.{part}", len(parts[rank, part])), part)
                for part in _PARTS
                if (rank, part) in parts
            ]
            row.append((*cell, *takes[team, stage.id]))
        rows.append(tuple(row))
    head: list[Inline] = [(outliner.own("team"),)]
    head += [(Run(stage.title, to=anchor("stage", stage.id)),) for stage in journey.stages]
    title = outliner.own("matrix")
    yield Section("matrix", (title,), (Table((title,), tuple(head), tuple(rows), kind="matrix"),))
