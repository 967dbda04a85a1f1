"""What was assumed beside what happens: each actual path held against the plan that it fits best."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap.model.ids import fold
from journeymap.model.journey import Path
from journeymap.outline.inline import Teller, anchor
from journeymap.outline.paths import difference, sentence
from journeymap.outline.types import Badge, Block, Inline, Paragraph, Run, Section, Table
from journeymap.wiggle import MapNumbers, PathNumbers, weights

_SHOWN = 6  # as many as the picture gives a colour of their own; of the others the numbers are told
_CELLS = 40_000  # longer paths are not laid side by side: nobody would read it

_Pair = tuple[str | None, str | None]


def compare(teller: Teller, numbers: MapNumbers) -> Iterable[Section]:
    """The most usual paths in front; nothing where no plan is known."""
    weight = weights(teller.journey)
    both = [
        one
        for one in zip(teller.journey.paths, numbers.paths, strict=True)
        if one[1].against and one[0].id in weight
    ]
    both.sort(key=lambda one: -weight[one[0].id])
    if not both:
        return
    told = tuple(_path(teller, *one) for one in both[:_SHOWN])
    rest = (_rest(teller, both[_SHOWN:]),) if len(both) > _SHOWN else ()
    yield Section("compare", (teller.own("compare"),), rest, told, kind="compare")


def _path(teller: Teller, path: Path, numbers: PathNumbers) -> Section:
    against = numbers.against
    assert against is not None
    plan = teller.journey.path(against.path)
    assert plan is not None
    blocks: list[Block] = [Paragraph((Run(sentence(teller, path, numbers), said=False),), "lead")]
    blocks.append(Paragraph((Run(counted(teller, plan, numbers), said=False),)))
    blocks += difference(teller, numbers)
    if len(plan.steps) * len(path.steps) <= _CELLS:
        blocks.append(_beside(teller, plan, path))
    fitness = f"{teller.words.percent(against.fitness)} {teller.words.get('fitness').lower()}"
    marks = (Badge(fitness, "fitness", level=round(against.fitness * 100)),)
    return Section(f"compare-{fold(path.id)}", (Run(path.title),), tuple(blocks), badges=marks, kind="part")


def counted(teller: Teller, plan: Path, numbers: PathNumbers) -> str:
    """«7 of 9 planned touchpoints are visited, 4 more were planned by nobody and 2 are left out.»"""
    say, against = teller.words, numbers.against
    assert against is not None
    total = len({visit.touchpoint.id for visit in teller.journey.visits(plan)})
    parts = [say.count("compare.kept", total - len(against.left_out), total=say.number(total))]
    if against.added:
        parts.append(say.count("compare.new", len(against.added)))
    if against.left_out:
        parts.append(say.count("compare.missed", len(against.left_out)))
    return say.get("compare.tell", parts=say.listing(parts))


def _beside(teller: Teller, plan: Path, path: Path) -> Table:
    def ids(one: Path) -> list[str]:
        return [visit.touchpoint.id for visit in teller.journey.visits(one)]

    def cell(id: str | None, other: str | None, mark: str, kind: str) -> Inline:
        if id is None:
            return ()
        return (teller.touchpoint(id), *((Badge(teller.words.get(mark), kind),) if other is None else ()))

    rows = tuple(
        (cell(a, b, "compare.left-out", "missed"), cell(b, a, "compare.added", "added"))
        for a, b in aligned(ids(plan), ids(path))
    )
    caption = teller.words.get("compare.side", plan=plan.title, path=path.title)
    head: tuple[Inline, ...] = ((Run(plan.title),), (Run(path.title),))
    return Table((Run(caption, said=False),), head, rows, kind="beside")


def _rest(teller: Teller, both: Sequence[tuple[Path, PathNumbers]]) -> Table:
    """The rarer paths, a line each."""
    rows: list[tuple[Inline, ...]] = []
    for path, numbers in both:
        against = numbers.against
        plan = teller.journey.path(against.path) if against else None
        if against and plan:
            fitness = Run(teller.words.percent(against.fitness), said=False)
            told = Run(counted(teller, plan, numbers), said=False)
            rows.append(((Run(path.title, to=anchor("path", path.id)),), (fitness,), (told,)))
    head: tuple[Inline, ...] = ((teller.own("path"),), (teller.own("fitness"),), (teller.own("what"),))
    return Table((teller.own("compare"),), head, tuple(rows), frozenset({1}), "wide")


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
