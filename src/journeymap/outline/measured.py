"""The numbers of the wiggle: path beside path, and over all actual paths."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil

from journeymap.outline.inline import Teller, anchor, facts
from journeymap.outline.types import Block, Inline, Run, Section, Table
from journeymap.wiggle import MapNumbers, PathNumbers, unplanned

_PATHS_A_TABLE = 5  # more would not fit the width of a page of paper


def measured(teller: Teller, numbers: MapNumbers) -> Iterable[Section]:
    """All numbers as tables."""
    if not teller.journey.paths:
        return
    blocks: list[Block] = []
    sections: list[Section] = []
    count = len(numbers.paths)
    tables = ceil(count / _PATHS_A_TABLE)
    for i in range(tables):  # of nearly the same size
        blocks.append(_table(teller, numbers.paths[i * count // tables : (i + 1) * count // tables]))
    overall = tuple(_overall(teller, numbers))
    if overall:
        sections.append(Section("numbers-of-map", (teller.own("numbers-of-map"),), overall))
    yield Section("numbers", (teller.own("numbers"),), tuple(blocks), tuple(sections))


def _table(teller: Teller, paths: tuple[PathNumbers, ...]) -> Table:
    titles = {path.id: path.title for path in teller.journey.paths}
    head: list[Inline] = [()]
    head += [(Run(titles[path.id], to=anchor("path", path.id)),) for path in paths]
    rows = [
        ((teller.own(key),), *(tell(teller, path) or (teller.own("not-known"),) for path in paths))
        for key, tell in _ROWS
    ]
    return Table((teller.own("numbers"),), tuple(head), tuple(rows), frozenset(range(1, len(head))), "wide")


def _overall(teller: Teller, numbers: MapNumbers) -> Iterable[Block]:
    say = teller.words

    def reached() -> Iterable[Run]:
        for one in numbers.nearly_everyone:
            yield teller.touchpoint(one.id)
            yield Run(say.percent(one.reach or 0), said=False, soft=True)

    pairs = list(reached())
    everyone: list[Run] = []
    for title, share in zip(pairs[::2], pairs[1::2], strict=True):
        everyone += [Run("; ", said=False)] if everyone else []
        everyone += [title, Run(" ", said=False), share]
    hours = numbers.hours_per_week
    entropy = numbers.transition_entropy
    yield from facts(
        "small",
        teller.fact("moves-everyone", tuple(everyone)),
        teller.fact("nobody-planned", teller.separated(map(teller.touchpoint, unplanned(teller.journey)))),
        teller.fact("hours-by-hand", None if hours is None else (_number(teller, hours),)),
        teller.fact(
            "transition-entropy",
            None if entropy is None else (Run(say.get("bits", n=say.number(entropy, 2)), said=False),),
        ),
    )
    if numbers.handovers:
        stages = {stage.id: stage for stage in teller.journey.stages}
        yield Table(
            (teller.own("handovers"),),
            (
                (teller.own("handover-from"),),
                (teller.own("handover-to"),),
                (teller.own("stage"),),
                (teller.own("share"),),
            ),
            tuple(
                (
                    teller.named("teams", [one.from_]),
                    teller.named("teams", [one.to]),
                    (Run(stages[one.stage].title, to=anchor("stage", one.stage)),),
                    (Run(say.percent(one.share), said=False),),
                )
                for one in numbers.handovers
            ),
            frozenset({3}),
            "wide",
        )


def _number(teller: Teller, value: float, places: int | None = None) -> Run:
    return Run(teller.words.number(value, places), said=False)


def _count(name: str, ratio: str = "") -> Callable[[Teller, PathNumbers], Inline]:
    def tell(teller: Teller, path: PathNumbers) -> Inline:
        n = teller.words.number(getattr(path, name))
        share = getattr(path, ratio) if ratio else None
        if share:
            n = teller.words.get("of-moves", n=n, share=teller.words.percent(share))
        return (Run(n, said=False),)

    return tell


def _emotion(name: str) -> Callable[[Teller, PathNumbers], Inline]:
    def tell(teller: Teller, path: PathNumbers) -> Inline:
        level = getattr(path, name)
        return () if level is None else (teller.emotion(level),)

    return tell


def _fitness(teller: Teller, path: PathNumbers) -> Inline:
    return (Run(teller.words.percent(path.against.fitness), said=False),) if path.against else ()


def _against(teller: Teller, path: PathNumbers) -> Inline:
    against = teller.journey.path(path.against.path) if path.against else None
    return (Run(against.title, to=anchor("path", against.id)),) if against else ()


def _linearity(teller: Teller, path: PathNumbers) -> Inline:
    return () if path.linearity is None else (_number(teller, path.linearity, 2),)


def _revisits(teller: Teller, path: PathNumbers) -> Inline:
    return (Run(teller.words.percent(path.revisit_rate), said=False),)


def _duration(teller: Teller, path: PathNumbers) -> Inline:
    if path.duration_seconds is None:
        return ()
    told = teller.words.duration(path.duration_seconds)
    return (
        Run(teller.words.get("partly-known", duration=told) if path.duration_partial else told, said=False),
    )


def _cycle(teller: Teller, path: PathNumbers) -> Inline:
    return (teller.own(f"cycle.{path.sales_cycle}"),) if path.sales_cycle else ()


_ROWS: tuple[tuple[str, Callable[[Teller, PathNumbers], Inline]], ...] = (
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
