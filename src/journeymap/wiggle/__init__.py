"""The numbers of the wiggle: how a path runs, how it fits what was expected, what all actual paths tell.

What each number means, its formula and its source stand in `journeymap.wiggle.numbers`.
"""

from __future__ import annotations

from itertools import pairwise
from math import fsum, log2
from typing import TYPE_CHECKING

from journeymap.model.ids import fold
from journeymap.wiggle.numbers import NEARLY_EVERYONE, Against, Handover, MapNumbers, PathNumbers, Reach
from journeymap.wiggle.plan import Plan, best_expected, of_kind, unplanned
from journeymap.wiggle.shares import parts, weights

if TYPE_CHECKING:
    from journeymap.model.journey import Journey, Path, Visit

__all__ = [
    "NEARLY_EVERYONE",
    "Against",
    "Handover",
    "MapNumbers",
    "PathNumbers",
    "Reach",
    "best_expected",
    "of_map",
    "of_path",
    "parts",
    "unplanned",
    "weights",
]

_DAY = 86_400


def of_path(journey: Journey, path: Path) -> PathNumbers:
    """The numbers of one of the journey's paths."""
    return _of_path(journey, path, Plan(journey))


def of_map(journey: Journey) -> MapNumbers:
    """The numbers of a map and all its paths."""
    plan = Plan(journey)
    weight = weights(journey)
    walked = [(weight[path.id], journey.visits(path)) for path in of_kind(journey, "actual")]
    moves = [(w, before, after) for w, visits in walked if w for before, after in pairwise(visits)]
    return MapNumbers(
        paths=tuple(_of_path(journey, path, plan) for path in journey.paths),
        touchpoints=_reach(journey, walked),
        transition_entropy=_entropy(
            [(w, before.touchpoint.id, after.touchpoint.id) for w, before, after in moves]
        ),
        handovers=_handovers(journey, moves),
        hours_per_week=_hours(journey),
    )


def _of_path(journey: Journey, path: Path, plan: Plan) -> PathNumbers:
    visits = journey.visits(path)
    ids = [visit.touchpoint.id for visit in visits]
    steps = [after.rank - before.rank for before, after in pairwise(visits)]
    rows = [journey.channel(visit.get("channel")) for visit in visits]
    back = sum(step < 0 for step in steps)
    skips = sum(step > 1 for step in steps)
    switches = [a.id != b.id for a, b in pairwise(rows) if a and b]
    times = [visit.step.after for visit in visits] + [visit.get("takes") for visit in visits]
    given = [time for time in times if time is not None]
    duration = sum(given) if given else None
    emotions: list[int] = [e for visit in visits if (e := visit.get("emotion")) is not None]
    distinct = len(set(ids))
    return PathNumbers(
        id=path.id,
        kind=path.kind,
        visits=len(ids),
        distinct_touchpoints=distinct,
        backtracks=back,
        backtrack_ratio=_ratio(back, len(steps)),
        skips=skips,
        skip_ratio=_ratio(skips, len(steps)),
        channel_switches=sum(switches),
        channel_switch_ratio=_ratio(sum(switches), len(steps)) if switches else None,
        linearity=_ratio(sum(steps), sum(map(abs, steps))),
        revisit_rate=(len(ids) - distinct) / len(ids),
        ping_pong=sum(a == c != b for a, b, c in zip(ids, ids[1:], ids[2:], strict=False)),
        self_loops=sum(a == b for a, b in pairwise(ids)),
        duration_seconds=duration,
        duration_partial=None in times[1:],
        sales_cycle=_sales_cycle(duration),
        lowest_emotion=min(emotions, default=None),
        highest_emotion=max(emotions, default=None),
        peak_emotion=max(reversed(emotions), key=abs, default=None),
        last_emotion=emotions[-1] if emotions else None,
        against=plan.against(path),
    )


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _sales_cycle(seconds: int | None) -> str | None:
    if seconds is None:
        return None
    if seconds <= _DAY:
        return "instant"
    if seconds <= 30 * _DAY:
        return "short"
    return "medium" if seconds < 180 * _DAY else "long"


def _reach(journey: Journey, walked: list[tuple[float, tuple[Visit, ...]]]) -> tuple[Reach, ...]:
    by: dict[str, list[float]] = {}
    for weight, visits in walked:
        for id in {visit.touchpoint.id for visit in visits}:
            by.setdefault(id, []).append(weight)
    # Rounded, so that shares of 50 % and 30 % are the 80 % that they say.
    return tuple(
        Reach(t.id, round(fsum(by.get(t.id, ())), 12) if walked else None) for t in journey.touchpoints
    )


def _entropy(moves: list[tuple[float, str, str]]) -> float | None:
    leaving: dict[str, dict[str, float]] = {}
    for weight, before, after in moves:
        ways = leaving.setdefault(before, {})
        ways[after] = ways.get(after, 0.0) + weight
    total = fsum(weight for ways in leaving.values() for weight in ways.values())
    if not total:
        return None
    # π(s)·p(t|s) is the share of the move s → t; and −log₂p(t|s) a difference of logarithms.
    terms = []
    for ways in leaving.values():
        out = log2(fsum(ways.values()))
        terms += [weight / total * (out - log2(weight)) for weight in ways.values()]
    return max(0.0, fsum(terms))


def _handovers(journey: Journey, moves: list[tuple[float, Visit, Visit]]) -> tuple[Handover, ...]:
    names = {fold(id): id for id in journey.teams}

    def owner(visit: Visit) -> str | None:
        team: str | None = visit.get("owner") or visit.stage.owner or journey.owner
        return names.setdefault(fold(team), team) if team else None

    total = fsum(weight for weight, _, _ in moves)
    by: dict[tuple[str, str, str], float] = {}
    for weight, before, after in moves:
        giving, taking = owner(before), owner(after)
        if giving and taking and giving != taking:
            key = giving, taking, after.stage.id
            by[key] = by.get(key, 0.0) + weight
    found = [Handover(*key, round(weight / total, 12)) for key, weight in by.items()]
    return tuple(sorted(found, key=lambda handover: -handover.share))  # stable: of equals the first met


def _hours(journey: Journey) -> float | None:
    efforts = [t.effort for t in journey.touchpoints if t.effort and t.effort.hours_per_week is not None]
    by_hand = [effort.hours_per_week or 0 for effort in efforts if effort.automated != "fully"]
    return fsum(by_hand) if efforts else None
