"""The numbers of the wiggle: path beside path, and over all actual paths."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil

from journeymap.outline.inline import Outliner, anchor, facts
from journeymap.outline.types import Block, Inline, Run, Section, Table
from journeymap.wiggle import MapNumbers, PathNumbers, unplanned

_PATHS_A_TABLE = 5  # more would not fit the width of a page of paper


def measured(outliner: Outliner, numbers: MapNumbers) -> Iterable[Section]:
    """All numbers as tables."""
    if not outliner.journey.paths:
        return
    blocks: list[Block] = []
    sections: list[Section] = []
    count = len(numbers.paths)
    tables = ceil(count / _PATHS_A_TABLE)
    for i in range(tables):  # of nearly the same size
        blocks.append(_table(outliner, numbers.paths[i * count // tables : (i + 1) * count // tables]))
    overall = tuple(_overall(outliner, numbers))
    if overall:
        sections.append(Section("numbers-of-map", (outliner.own("numbers-of-map"),), overall))
    yield Section("numbers", (outliner.own("numbers"),), tuple(blocks), tuple(sections))


def _table(outliner: Outliner, paths: tuple[PathNumbers, ...]) -> Table:
    titles = {path.id: path.title for path in outliner.journey.paths}
    head: list[Inline] = [()]
    head += [(Run(titles[path.id], to=anchor("path", path.id)),) for path in paths]
    rows = [
        ((outliner.own(key),), *(cell(outliner, path) or (outliner.own("not-known"),) for path in paths))
        for key, cell in _ROWS
    ]
    return Table((outliner.own("numbers"),), tuple(head), tuple(rows), frozenset(range(1, len(head))), "wide")


def _overall(outliner: Outliner, numbers: MapNumbers) -> Iterable[Block]:
    say = outliner.words

    def reached() -> Iterable[Run]:
        for one in numbers.nearly_everyone:
            yield outliner.touchpoint(one.id)
            yield Run(say.percent(one.reach or 0), authored=False, soft=True)

    pairs = list(reached())
    everyone: list[Run] = []
    for title, share in zip(pairs[::2], pairs[1::2], strict=True):
        everyone += [Run("; ", authored=False)] if everyone else []
        everyone += [title, Run(" ", authored=False), share]
    hours = numbers.hours_per_week
    entropy = numbers.transition_entropy
    yield from facts(
        "small",
        outliner.fact("moves-everyone", tuple(everyone)),
        outliner.fact(
            "nobody-planned", outliner.separated(map(outliner.touchpoint, unplanned(outliner.journey)))
        ),
        outliner.fact("hours-by-hand", None if hours is None else (_number(outliner, hours),)),
        outliner.fact(
            "transition-entropy",
            None if entropy is None else (Run(say.get("bits", n=say.number(entropy, 2)), authored=False),),
        ),
    )
    if numbers.handovers:
        stages = {stage.id: stage for stage in outliner.journey.stages}
        yield Table(
            (outliner.own("handovers"),),
            (
                (outliner.own("handover-from"),),
                (outliner.own("handover-to"),),
                (outliner.own("stage"),),
                (outliner.own("share"),),
            ),
            tuple(
                (
                    outliner.names("teams", [one.from_]),
                    outliner.names("teams", [one.to]),
                    (Run(stages[one.stage].title, to=anchor("stage", one.stage)),),
                    (Run(say.percent(one.share), authored=False),),
                )
                for one in numbers.handovers
            ),
            frozenset({3}),
            "wide",
        )


def _number(outliner: Outliner, value: float, places: int | None = None) -> Run:
    return Run(outliner.words.number(value, places), authored=False)


def _count(name: str, ratio: str = "") -> Callable[[Outliner, PathNumbers], Inline]:
    def cell(outliner: Outliner, path: PathNumbers) -> Inline:
        n = outliner.words.number(getattr(path, name))
        share = getattr(path, ratio) if ratio else None
        if share:
            n = outliner.words.get("of-moves", n=n, share=outliner.words.percent(share))
        return (Run(n, authored=False),)

    return cell


def _emotion(name: str) -> Callable[[Outliner, PathNumbers], Inline]:
    def cell(outliner: Outliner, path: PathNumbers) -> Inline:
        level = getattr(path, name)
        return () if level is None else (outliner.emotion(level),)

    return cell


def _fitness(outliner: Outliner, path: PathNumbers) -> Inline:
    return (Run(outliner.words.percent(path.against.fitness), authored=False),) if path.against else ()


def _against(outliner: Outliner, path: PathNumbers) -> Inline:
    against = outliner.journey.path(path.against.path) if path.against else None
    return (Run(against.title, to=anchor("path", against.id)),) if against else ()


def _linearity(outliner: Outliner, path: PathNumbers) -> Inline:
    return () if path.linearity is None else (_number(outliner, path.linearity, 2),)


def _revisits(outliner: Outliner, path: PathNumbers) -> Inline:
    return (Run(outliner.words.percent(path.revisit_rate), authored=False),)


def _duration(outliner: Outliner, path: PathNumbers) -> Inline:
    if path.duration_seconds is None:
        return ()
    duration = outliner.words.duration(path.duration_seconds)
    return (
        Run(
            outliner.words.get("partly-known", duration=duration) if path.duration_partial else duration,
            authored=False,
        ),
    )


def _cycle(outliner: Outliner, path: PathNumbers) -> Inline:
    return (outliner.own(f"cycle.{path.sales_cycle}"),) if path.sales_cycle else ()


_ROWS: tuple[tuple[str, Callable[[Outliner, PathNumbers], Inline]], ...] = (
    ("fitness", _fitness),
    ("assumed-path", _against),
    ("visits", _count("visits")),
    ("distinct-touchpoints", _count("distinct_touchpoints")),
    ("back-steps", _count("backtracks", "backtrack_ratio")),
    ("channel-switches", _count("channel_switches", "channel_switch_ratio")),
    ("skips", _count("skips", "skip_ratio")),
    ("revisit-rate", _revisits),
    ("linearity", _linearity),
    ("ping-pong", _count("ping_pong")),
    ("self-loops", _count("self_loops")),
    ("duration", _duration),
    ("sales-cycle", _cycle),
    ("lowest-emotion", _emotion("lowest_emotion")),
    ("highest-emotion", _emotion("highest_emotion")),
    ("peak-emotion", _emotion("peak_emotion")),
    ("last-emotion", _emotion("last_emotion")),
)
