"""What was assumed beside what happens: each actual path held against the plan that it fits best."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap.model.ids import fold
from journeymap.model.journey import Path
from journeymap.outline.inline import Outliner, anchor
from journeymap.outline.paths import difference, sentence
from journeymap.outline.types import Badge, Block, Inline, Paragraph, Run, Section, Table
from journeymap.wiggle import MapNumbers, PathNumbers, weights

_MOST = 6  # as many as the picture gives a colour of their own; of the others the numbers are told
_CELLS = 40_000  # longer paths are not laid side by side: nobody would read it

_Pair = tuple[str | None, str | None]


def compare(outliner: Outliner, numbers: MapNumbers) -> Iterable[Section]:
    """The most usual paths in front; nothing where no plan is known."""
    weight = weights(outliner.journey)
    both = [
        one
        for one in zip(outliner.journey.paths, numbers.paths, strict=True)
        if one[1].against and one[0].id in weight
    ]
    both.sort(key=lambda one: -weight[one[0].id])
    if not both:
        return
    sections = tuple(_path(outliner, *one) for one in both[:_MOST])
    rest = (_rest(outliner, both[_MOST:]),) if len(both) > _MOST else ()
    yield Section("compare", (outliner.own("compare"),), rest, sections, kind="compare")


def _path(outliner: Outliner, path: Path, numbers: PathNumbers) -> Section:
    against = numbers.against
    assert against is not None
    plan = outliner.journey.path(against.path)
    assert plan is not None
    blocks: list[Block] = [Paragraph((Run(sentence(outliner, path, numbers), authored=False),), "lead")]
    blocks.append(Paragraph((Run(counted(outliner, plan, numbers), authored=False),)))
    blocks += difference(outliner, numbers)
    if len(plan.steps) * len(path.steps) <= _CELLS:
        blocks.append(_beside(outliner, plan, path))
    fitness = f"{outliner.words.percent(against.fitness)} {outliner.words.get('fitness').lower()}"
    marks = (Badge(fitness, "fitness", level=round(against.fitness * 100)),)
    return Section(f"compare-{fold(path.id)}", (Run(path.title),), tuple(blocks), badges=marks, kind="part")


def counted(outliner: Outliner, plan: Path, numbers: PathNumbers) -> str:
    """«7 of 9 planned touchpoints are visited, 4 more were planned by nobody and 2 are left out.»"""
    say, against = outliner.words, numbers.against
    assert against is not None
    total = len({visit.touchpoint.id for visit in outliner.journey.visits(plan)})
    parts = [say.count("compare.kept", total - len(against.left_out), total=say.number(total))]
    if against.added:
        parts.append(say.count("compare.new", len(against.added)))
    if against.left_out:
        parts.append(say.count("compare.missed", len(against.left_out)))
    return say.get("compare.tell", parts=say.listing(parts))


def _beside(outliner: Outliner, plan: Path, path: Path) -> Table:
    def ids(one: Path) -> list[str]:
        return [visit.touchpoint.id for visit in outliner.journey.visits(one)]

    def cell(id: str | None, other: str | None, mark: str, kind: str) -> Inline:
        if id is None:
            return ()
        return (outliner.touchpoint(id), *((Badge(outliner.words.get(mark), kind),) if other is None else ()))

    rows = tuple(
        (cell(a, b, "compare.left-out", "missed"), cell(b, a, "compare.added", "added"))
        for a, b in aligned(ids(plan), ids(path))
    )
    caption = outliner.words.get("compare.side", plan=plan.title, path=path.title)
    head: tuple[Inline, ...] = ((Run(plan.title),), (Run(path.title),))
    return Table((Run(caption, authored=False),), head, rows, kind="beside")


def _rest(outliner: Outliner, both: Sequence[tuple[Path, PathNumbers]]) -> Table:
    """The rarer paths, a line each."""
    rows: list[tuple[Inline, ...]] = []
    for path, numbers in both:
        against = numbers.against
        plan = outliner.journey.path(against.path) if against else None
        if against and plan:
            fitness = Run(outliner.words.percent(against.fitness), authored=False)
            counts = Run(counted(outliner, plan, numbers), authored=False)
            rows.append(((Run(path.title, to=anchor("path", path.id)),), (fitness,), (counts,)))
    head: tuple[Inline, ...] = ((outliner.own("path"),), (outliner.own("fitness"),), (outliner.own("what"),))
    return Table((outliner.own("compare"),), head, tuple(rows), frozenset({1}), "wide")


def aligned(plan: Sequence[str], path: Sequence[str]) -> list[_Pair]:
    """Two sequences side by side along their longest common subsequence; None where one has nothing.

    What both leave and take in the same place comes with the plan's side first.
    """
    # best[i][j]: the length of the longest common subsequence of plan[i:] and path[j:]
    best = [[0] * (len(path) + 1) for _ in range(len(plan) + 1)]
    for i in range(len(plan) - 1, -1, -1):
        row, below = best[i], best[i + 1]
        for j in range(len(path) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if plan[i] == path[j] else max(below[j], row[j + 1])
    pairs: list[_Pair] = []
    i = j = 0
    while i < len(plan) or j < len(path):
        if i < len(plan) and j < len(path) and plan[i] == path[j]:
            pairs.append((plan[i], path[j]))
            i, j = i + 1, j + 1
        elif j == len(path) or (i < len(plan) and best[i + 1][j] >= best[i][j + 1]):
            pairs.append((plan[i], None))
            i += 1
        else:
            pairs.append((None, path[j]))
            j += 1
    return pairs
