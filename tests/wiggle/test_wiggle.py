"""The numbers of the wiggle, on small maps whose numbers are worked out by hand, and on random ones."""

from __future__ import annotations

import time
from math import log2
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap import wiggle
from journeymap.building.journey import build
from journeymap.model.journey import Journey
from journeymap.reading import read
from journeymap.wiggle.subsequences import CommonSubsequences

# Five stages A … E; the touchpoints a1, a2 are in A, and so on.
CHANNELS = {"1": "store", "2": "email"}


def grid(*paths: dict[str, Any], **more: Any) -> Journey:
    """A map over the grid with these paths; the touchpoints x1 are in the store, the x2 are e-mails."""
    stages = [
        {
            "title": s.upper(),
            "touchpoints": [{"id": s + n, "title": s + n, "channel": CHANNELS[n]} for n in "12"],
        }
        for s in "abcde"
    ]
    numbered = [{"id": f"p{i}", "title": f"Path {i}", **path} for i, path in enumerate(paths, 1)]
    return Journey.model_validate(
        {"title": "Grid", "persona": "Lina", "stages": stages, "paths": numbered, **more}
    )


def walk(steps: str | list[Any], kind: str = "actual", **more: Any) -> dict[str, Any]:
    return {"kind": kind, "steps": steps.split() if isinstance(steps, str) else steps, **more}


def numbers(journey: Journey, number: int = 1) -> wiggle.PathNumbers:
    return wiggle.of_map(journey).paths[number - 1]


def parsed(text: str) -> Journey:
    """A map as its file says it."""
    document = read(text.encode(), "map.yaml")
    assert document.root is not None
    journey, problems = build(document.root)
    assert journey is not None, problems
    return journey


# --- one path --------------------------------------------------------------------------------------


def test_the_coffee_machine_of_the_design_picture() -> None:
    """Thirteen visits, two back-steps, two revisits, nine channel switches, linearity one half."""
    journey = parsed("""
journeymap: 1
title: Buying a coffee machine
persona: Lina
stages:
  - title: Awareness
    touchpoints:
      - {id: friends, title: Ask friends, channel: social}
      - {id: banner, title: Banner on a news site, channel: web}
  - title: Interest
    touchpoints:
      - {id: search-best, title: Search, channel: search}
      - {id: reviews, title: Read model reviews, channel: web}
      - {id: compare, title: Compare prices, channel: search}
  - title: Desire
    touchpoints:
      - {id: try, title: Try one in a store, channel: store}
      - {id: barista, title: Ask the barista, channel: store}
  - title: Action
    touchpoints:
      - {id: product, title: Product page, channel: web}
      - {id: checkout, title: Checkout, channel: web}
  - title: Post-action
    touchpoints:
      - {id: confirmation, title: Order confirmation, channel: email}
      - {id: guide, title: Descaling guide, channel: email}
      - {id: share, title: Share the first latte art, channel: social}
paths:
  - id: lina
    title: What Lina does
    steps: [friends, search-best, reviews, try, compare, try, barista, compare, product, checkout,
            confirmation, guide, share]
""")
    lina = numbers(journey)
    assert (lina.visits, lina.distinct_touchpoints, lina.backtracks, lina.channel_switches) == (13, 11, 2, 9)
    # Ranks 0 1 1 2 1 2 2 1 3 3 4 4 4: from 0 to 4 over moves of 1+0+1+1+1+0+1+2+0+1+0+0 = 8 stages.
    assert lina.linearity == 4 / 8
    assert lina.backtrack_ratio == 2 / 12
    assert (lina.skips, lina.skip_ratio) == (1, 1 / 12)  # from Interest to Action
    assert lina.channel_switch_ratio == 9 / 12
    assert lina.revisit_rate == 2 / 13
    assert (lina.ping_pong, lina.self_loops) == (1, 0)  # try, compare, try


def test_a_path_that_stays_in_its_stage_has_no_linearity() -> None:
    """Moves within one stage are neither forward nor back."""
    path = numbers(grid(walk("a1 a2 a1")))
    assert path.linearity is None
    assert (path.backtracks, path.backtrack_ratio, path.skip_ratio) == (0, 0.0, 0.0)


def test_a_single_visit_has_no_moves() -> None:
    """Where there are no moves their shares do not exist; counts are nought."""
    path = numbers(grid(walk("c1")))
    assert path.visits == path.distinct_touchpoints == 1
    assert path.backtracks == path.skips == path.channel_switches == path.ping_pong == path.self_loops == 0
    assert path.backtrack_ratio is path.skip_ratio is path.channel_switch_ratio is path.linearity is None
    assert path.revisit_rate == 0.0


def test_a_loop_has_linearity_zero_and_a_way_back_minus_one() -> None:
    """Linearity tells where the path ends up, from 1 (ahead) to −1 (straight back)."""
    assert numbers(grid(walk("a1 b1 c1 b1 a1"))).linearity == 0.0
    assert numbers(grid(walk("e1 c1 a1"))).linearity == -1.0
    assert numbers(grid(walk("a1 e1"))).linearity == 1.0


def test_ping_pong_and_self_loops_are_counted_apart() -> None:
    """a b a b is twice there and back; a a a is the same again twice, and no ping-pong."""
    assert numbers(grid(walk("a1 b1 a1 b1"))).ping_pong == 2
    again = numbers(grid(walk("a1 a1 a1")))
    assert (again.ping_pong, again.self_loops) == (0, 2)


def test_a_switch_needs_two_known_channels() -> None:
    """A touchpoint without a channel is no switch, a step's own channel counts, aliases are one."""
    journey = parsed("""
title: T
persona: P
stages:
  - title: A
    touchpoints: [{id: a, title: a, channel: e-mail}, {id: b, title: b}, {id: c, title: c, channel: email}]
paths:
  - {id: one, title: one, steps: [a, b, c]}
  - {id: two, title: two, steps: [a, c, {at: c, channel: Store}]}
  - {id: none, title: none, steps: [b, b]}
""")
    one, two, none = wiggle.of_map(journey).paths
    assert (one.channel_switches, one.channel_switch_ratio) == (0, None)
    assert (two.channel_switches, two.channel_switch_ratio) == (1, 1 / 2)
    assert none.channel_switch_ratio is None


def test_duration_is_what_is_given() -> None:
    """`after` and `takes` are summed (a step's `takes` replaces its touchpoint's), and gaps are told."""
    journey = parsed("""
title: T
persona: P
stages:
  - title: A
    touchpoints: [{id: a, title: a, takes: 10min}, {id: b, title: b}]
paths:
  - {id: whole, title: whole, steps: [a, {at: a, after: 1d, takes: 1h}]}
  - {id: no-after, title: no-after, steps: [a, a]}
  - {id: no-takes, title: no-takes, steps: [a, {at: b, after: 2d}]}
  - {id: nothing, title: nothing, steps: [b]}
""")
    whole, no_after, no_takes, nothing = wiggle.of_map(journey).paths
    assert (whole.duration_seconds, whole.duration_partial) == (600 + 86_400 + 3600, False)
    assert (no_after.duration_seconds, no_after.duration_partial) == (1200, True)
    assert (no_takes.duration_seconds, no_takes.duration_partial) == (600 + 2 * 86_400, True)
    assert (nothing.duration_seconds, nothing.duration_partial, nothing.sales_cycle) == (None, True, None)


@pytest.mark.parametrize(
    ("after", "cycle"),
    [
        ("0s", "instant"),
        ("1d", "instant"),
        ("86401s", "short"),
        ("30d", "short"),
        ("2592001s", "medium"),
        ("15551999s", "medium"),
        ("180d", "long"),
        ("1y", "long"),
    ],
)
def test_sales_cycle(after: str, cycle: str) -> None:
    """Instant up to a day, short up to 30 days, long from 180 days, medium between."""
    assert numbers(grid(walk(["a1", {"at": "b1", "after": after}]))).sales_cycle == cycle


def test_emotions() -> None:
    """Of two equally strong emotions the later is the peak; visits without one do not count."""
    steps: list[Any] = [{"at": "a1", "emotion": e} for e in (2, -2, 1)]
    path = numbers(grid(walk([*steps, "b1"])))
    assert (path.lowest_emotion, path.highest_emotion, path.peak_emotion, path.last_emotion) == (-2, 2, -2, 1)
    unknown = numbers(grid(walk("a1 b1")))
    assert (
        unknown.lowest_emotion
        is unknown.highest_emotion
        is unknown.peak_emotion
        is unknown.last_emotion
        is None
    )


# --- against what was expected ---------------------------------------------------------------------


def test_fitness_against_the_expected_path() -> None:
    """Fitness is 2·LCS/(n+m); what was added and left out is told as sets, in the order of the visits."""
    journey = grid(walk("a1 b1 c1 d1", "expected"), walk("a1 c2 b1 c2 e2 d1 b1"))
    against = numbers(journey, 2).against
    assert against is not None
    assert against.path == "p1"
    assert against.fitness == 2 * 3 / (4 + 7)  # a1 b1 d1
    assert against.added == ("c2", "e2")
    assert against.left_out == ("c1",)


def test_the_expected_path_that_fits_best_counts() -> None:
    """Of several expected paths the best one is taken, of equals the first; ideal ones stand back."""
    journey = grid(
        walk("a1 b1", "expected"),
        walk("c1 d1", "expected"),
        walk("d1 c1", "expected"),
        walk("c1 e1", "ideal"),
        walk("c1 e1"),
    )
    best = wiggle.best_expected(journey, journey.paths[4])
    assert best is not None and best.id == "p2"
    assert wiggle.of_path(journey, journey.paths[4]) == numbers(journey, 5)
    ideal = numbers(journey, 4).against
    assert ideal is not None and ideal.path == "p2"


def test_the_ideal_path_stands_in_for_the_expected_one() -> None:
    """Without an expected path, actual ones are held against the ideal one, and nothing against itself."""
    journey = grid(walk("a1 b1", "ideal"), walk("a1 b1"))
    against = numbers(journey, 2).against
    assert against is not None and (against.path, against.fitness) == ("p1", 1.0)
    assert numbers(journey, 1).against is None
    assert numbers(grid(walk("a1", "expected"))).against is None
    assert numbers(grid(walk("a1"))).against is None


def test_references_meet_under_folding() -> None:
    """Arabic and Persian spellings of an id, and other cases, are the same touchpoint."""
    journey = parsed("""
title: سفر
persona: لینا
lang: fa
stages: [{title: آشنایی, touchpoints: [{id: خرید-یک, title: خرید}, {id: web, title: Web}]}]
paths:
  - {id: plan, title: plan, kind: expected, steps: [خرید-یک, web]}
  - {id: real, title: real, steps: [خريد-يك, Web]}
""")
    against = numbers(journey, 2).against
    assert against is not None and (against.fitness, against.added) == (1.0, ())


# --- all actual paths ------------------------------------------------------------------------------


def test_paths_without_shares_weigh_the_same() -> None:
    """Expected and ideal paths have no weight at all."""
    journey = grid(walk("a1"), walk("b1"), walk("a1", "expected"), walk("a1", "ideal"))
    assert wiggle.weights(journey) == {"p1": 0.5, "p2": 0.5}
    assert wiggle.weights(grid(walk("a1", "expected"))) == {}


def test_paths_that_lack_a_share_split_the_rest() -> None:
    """60 % are known: the other two have 20 % each."""
    journey = grid(walk("a1", share="60%"), walk("b1"), walk("c1"))
    assert wiggle.weights(journey) == pytest.approx({"p1": 0.6, "p2": 0.2, "p3": 0.2})


def test_shares_are_of_the_segment() -> None:
    """A path weighs its share times its segment's; within a segment those that lack one split the rest."""
    journey = grid(
        walk("a1", segment="new", share="50%"),
        walk("b1", segment="New"),
        walk("c1", segment="old"),
        segments={"new": {"share": "80%"}, "old": "Regulars"},
    )
    # new has .8: .4 and .4; old has the rest, .2
    assert wiggle.weights(journey) == pytest.approx({"p1": 0.4, "p2": 0.4, "p3": 0.2})


def test_unknown_customers_are_left_out_of_the_weights() -> None:
    """The coffee machine: 62 % of 70 % and 54 % of 30 %, scaled to one."""
    journey = grid(
        walk("a1", segment="new", share="62%"),
        walk("b1", segment="old", share="54%"),
        segments={"new": {"share": "70%"}, "old": {"share": "30%"}},
    )
    assert wiggle.weights(journey) == pytest.approx({"p1": 0.434 / 0.596, "p2": 0.162 / 0.596})


def test_segments_without_any_share() -> None:
    """Nothing known: all paths weigh the same, whatever their segment; else all segments do."""
    segments = {"new": "New", "old": "Old"}
    paths = [walk("a1", segment="new"), walk("b1", segment="new"), walk("c1", segment="old")]
    assert wiggle.weights(grid(*paths, segments=segments)) == pytest.approx(
        dict.fromkeys(("p1", "p2", "p3"), 1 / 3)
    )
    paths[0]["share"] = "60%"
    known = wiggle.weights(grid(*paths, segments=segments))
    assert known == pytest.approx({"p1": 0.3, "p2": 0.2, "p3": 0.5})


def test_a_path_without_a_segment_is_one_of_all() -> None:
    """It stands beside the segments: its share is of all customers, and without one it has the rest."""
    journey = grid(walk("a1", segment="new"), walk("b1"), segments={"new": {"share": "70%"}})
    assert wiggle.weights(journey) == pytest.approx({"p1": 0.7, "p2": 0.3})
    unused = grid(walk("a1", share="70%"), walk("b1"), segments={"new": {"share": "100%"}})
    assert wiggle.weights(unused) == pytest.approx({"p1": 0.7, "p2": 0.3})


def test_shares_that_make_no_sense_still_give_weights() -> None:
    """Over 100 % is scaled down and leaves nothing for the others; all 0 % counts as not known."""
    over = grid(walk("a1", share="90%"), walk("b1", share="60%"), walk("c1"))
    assert wiggle.weights(over) == pytest.approx({"p1": 0.6, "p2": 0.4, "p3": 0.0})
    nothing = grid(walk("a1 b1", share="0%"), walk("b1 a1", share="0%"))
    assert wiggle.weights(nothing) == {"p1": 0.5, "p2": 0.5}


def test_parts_are_of_all_customers() -> None:
    """Parts are not scaled: what nobody knows stays out, and without any share each path has as much as the others."""
    alike = grid(walk("a1"), walk("a1 b1"), walk("c1"))
    assert wiggle.parts(alike) == pytest.approx(dict.fromkeys(("p1", "p2", "p3"), 1 / 3))
    reach = {one.id: one.reach for one in wiggle.of_map(alike).touchpoints}
    assert (reach["a1"], reach["b1"], reach["c1"]) == pytest.approx((2 / 3, 1 / 3, 1 / 3))
    over = grid(walk("a1", share="90%"), walk("b1", share="60%"), walk("c1"))
    assert wiggle.parts(over) == pytest.approx({"p1": 0.9, "p2": 0.6, "p3": 0.0})
    some = grid(walk("a1", segment="new", share="62%"), segments={"new": {"share": "70%"}})
    assert wiggle.parts(some) == pytest.approx({"p1": 0.434})


def test_three_paths_that_nobody_walks_weigh_a_third_each() -> None:
    """All shares are 0 %: their parts are 0, and in the numbers of the map they weigh the same."""
    journey = grid(*(walk("a1", share="0%") for _ in range(3)))
    assert wiggle.parts(journey) == {"p1": 0.0, "p2": 0.0, "p3": 0.0}
    assert wiggle.weights(journey) == pytest.approx(dict.fromkeys(("p1", "p2", "p3"), 1 / 3))


def test_reach_and_what_nobody_planned() -> None:
    """Reach is the weight of the actual paths that come by, once or often."""
    journey = grid(
        walk("a1 b1", "expected"),
        walk("a1 c1 a1", share="50%"),
        walk("a1 c1 b1", share="30%"),
        walk("d1", share="20%"),
    )
    found = wiggle.of_map(journey)
    reach = {one.id: one.reach for one in found.touchpoints}
    assert list(reach) == [stage + number for stage in "abcde" for number in "12"]
    assert (reach["a1"], reach["c1"], reach["b1"], reach["d1"], reach["e1"]) == (0.8, 0.8, 0.3, 0.2, 0.0)
    assert [one.id for one in found.nearly_everyone] == ["a1", "c1"]
    assert wiggle.unplanned(journey) == ("c1", "d1")


def test_no_actual_path_gives_no_reach() -> None:
    """What nobody was seen to do has no numbers; where nothing is planned, nothing is unplanned."""
    found = wiggle.of_map(grid(walk("a1 b1", "expected")))
    assert {one.reach for one in found.touchpoints} == {None}
    assert (found.transition_entropy, found.handovers, found.nearly_everyone) == (None, (), ())
    assert wiggle.unplanned(grid(walk("a1"))) == ()


def test_transition_entropy() -> None:
    """Half a bit when two of four moves are a coin toss; weights count."""
    # a1→b1, a1→c1: 1 bit, from half of the moves; b1→d1 and c1→d1: 0 bits.
    assert wiggle.of_map(grid(walk("a1 b1 d1"), walk("a1 c1 d1"))).transition_entropy == pytest.approx(0.5)
    assert wiggle.of_map(grid(walk("a1 b1 d1"), walk("a1 b1 d1"))).transition_entropy == 0.0
    uneven = wiggle.of_map(grid(walk("a1 b1", share="25%"), walk("a1 c1", share="75%"))).transition_entropy
    assert uneven == pytest.approx(-(0.25 * log2(0.25) + 0.75 * log2(0.75)))
    assert wiggle.of_map(grid(walk("a1"))).transition_entropy is None


def test_handovers() -> None:
    """A move to another owner, in the stage that receives; owners go from the map down to the step."""
    journey = parsed("""
title: T
persona: P
owner: Growth
teams: {growth: Growth team, care: Care, shop: Shop}
stages:
  - {title: A, touchpoints: [{id: a, title: a}]}
  - {title: B, owner: care, touchpoints: [{id: b, title: b}, {id: s, title: s, owner: shop}]}
paths:
  - {id: one, title: one, share: 75%, steps: [a, b, s, b]}
  - {id: two, title: two, share: 25%, steps: [a, {at: b, owner: growth}, b, b]}
""")
    # Three moves each, so each move of one is .75/3 and each of two .25/3. a → b of two stays with growth,
    # then b (this time growth's) → b hands over within the stage.
    found = wiggle.of_map(journey).handovers
    assert [(h.from_, h.to, h.stage, h.share) for h in found] == [
        ("growth", "care", "b", pytest.approx(0.25 + 0.25 / 3)),
        ("care", "shop", "b", pytest.approx(0.25)),
        ("shop", "care", "b", pytest.approx(0.25)),
    ]


def test_no_handover_without_owners() -> None:
    """Where one of the two owners is not known, nobody hands over."""
    stages = [
        {"title": "A", "touchpoints": [{"id": "a", "title": "a", "owner": "x"}]},
        {"title": "B", "touchpoints": [{"id": "b", "title": "b"}]},
    ]
    assert wiggle.of_map(grid(walk("a b a"), stages=stages)).handovers == ()


def test_hours_by_hand() -> None:
    """What runs by itself costs no hours; partly automated work does; unknown is not nought."""
    efforts = [
        {"hours_per_week": 10},
        {"hours_per_week": 2.5, "automated": "partly"},
        {"hours_per_week": 7, "automated": "fully"},
        None,
    ]
    touchpoints = [
        {"id": f"t{i}", "title": "t", **({"effort": e} if e else {})} for i, e in enumerate(efforts)
    ]
    assert wiggle.of_map(grid(stages=[{"title": "A", "touchpoints": touchpoints}])).hours_per_week == 12.5
    assert wiggle.of_map(grid(stages=[{"title": "A", "touchpoints": touchpoints[2:]}])).hours_per_week == 0
    assert wiggle.of_map(grid(stages=[{"title": "A", "touchpoints": touchpoints[3:]}])).hours_per_week is None


# --- whatever the map ------------------------------------------------------------------------------

VISITS = st.lists(st.sampled_from([s + n for s in "abcde" for n in "12"]), min_size=1, max_size=12)
SHARES = st.none() | st.sampled_from(["0%", "10%", "50%", "100%", "1e-310"]) | st.floats(0, 1).map(repr)
PATHS = st.lists(
    st.tuples(
        VISITS,
        st.sampled_from(["actual", "actual", "expected", "ideal"]),
        SHARES,
        st.sampled_from([None, "s", "t"]),
    ),
    min_size=1,
    max_size=5,
)


def some_map(paths: list[Any], segment_share: str | None) -> Journey:
    made = [
        walk(steps, kind, **{k: v for k, v in (("share", share), ("segment", segment)) if v is not None})
        for steps, kind, share, segment in paths
    ]
    return grid(
        *made, segments={"s": {"share": segment_share} if segment_share is not None else "S", "t": "T"}
    )


@settings(deadline=None)
@given(PATHS, SHARES)
def test_every_number_stays_in_its_bounds(paths: list[Any], segment_share: str | None) -> None:
    """Shares of moves, rates, fitness and reach are from 0 to 1, linearity from −1 to 1."""
    journey = some_map(paths, segment_share)
    found = wiggle.of_map(journey)
    for path in found.paths:
        fitness = path.against.fitness if path.against else None
        for ratio in (
            path.backtrack_ratio,
            path.skip_ratio,
            path.channel_switch_ratio,
            path.revisit_rate,
            fitness,
        ):
            assert ratio is None or 0 <= ratio <= 1
        assert path.linearity is None or -1 <= path.linearity <= 1
        assert path.backtracks + path.skips <= max(0, path.visits - 1)
        assert path.ping_pong + path.self_loops <= max(0, path.visits - 1)
    assert all(one.reach is None or 0 <= one.reach <= 1 for one in found.touchpoints)
    # At most the choice among all ten touchpoints at every move.
    assert found.transition_entropy is None or 0 <= found.transition_entropy <= log2(10) + 1e-9
    weights = wiggle.weights(journey)
    assert not weights or sum(weights.values()) == pytest.approx(1)
    assert set(weights) == {path.id for path in journey.paths if path.kind == "actual"}
    assert found.paths == tuple(wiggle.of_path(journey, path) for path in journey.paths)


@settings(deadline=None)
@given(VISITS, VISITS)
def test_a_path_walked_backwards(visits: list[str], expected: list[str]) -> None:
    """Backwards, linearity has the other sign; revisits, ping-pong, switches are the same."""
    journey = grid(
        walk(visits), walk(visits[::-1]), walk(expected, "expected"), walk(expected[::-1], "expected")
    )
    there, back, *_ = wiggle.of_map(journey).paths
    assert there.linearity == (None if back.linearity is None else -back.linearity)
    for name in ("revisit_rate", "ping_pong", "self_loops", "channel_switches"):
        assert getattr(there, name) == getattr(back, name)
    assert there.against and back.against and there.against.fitness == back.against.fitness


def naive(a: list[str], b: list[str]) -> int:
    row = [0] * (len(b) + 1)
    for x in a:
        before, row = row, [0]
        for j, y in enumerate(b):
            row.append(before[j] + 1 if x == y else max(before[j + 1], row[j]))
    return row[-1]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from("abcd"), max_size=40),
    st.lists(st.lists(st.sampled_from("abcde"), max_size=90), max_size=5),
)
def test_common_subsequences_are_as_long_as_the_textbook_says(one: list[str], many: list[list[str]]) -> None:
    """The bit-parallel lengths, many at once, equal those of the plain dynamic programme."""
    assert CommonSubsequences(many).lengths(one) == [naive(one, other) for other in many]


@pytest.mark.slow
def test_common_subsequences_of_many_long_paths() -> None:
    """Also where the sequences fill more than one group."""
    many = [[str(i * j % 7) for i in range(1000)] for j in range(1, 40)]
    one = [str(i * i % 7) for i in range(60)]
    assert CommonSubsequences(many).lengths(one) == [naive(one, other) for other in many]


def test_two_hundred_paths_of_a_thousand_visits_take_no_time() -> None:
    """Measured at 0.03 s; a plain table of 1,000 × 1,000 would take minutes."""
    path = [str(i * i % 97) for i in range(1000)]
    common = CommonSubsequences([[str(i * 31 % 97) for i in range(1000)]])
    start = time.process_time()
    for shift in range(200):
        common.lengths(path[shift:] + path[:shift])
    assert time.process_time() - start < 1
