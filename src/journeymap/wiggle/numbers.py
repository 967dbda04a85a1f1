"""What is counted and measured: the numbers of a path and of a map, each with its formula and its source.

For a path of n visits, rᵢ is the rank of the stage of visit i (from 0), cᵢ its channel and vᵢ its
touchpoint; the n−1 *moves* lead from one visit to the next. A number that does not exist (no moves, a zero
denominator, nothing known) is None. No composite score is made: back-steps and channel switches mean
different things.

Sources, by the name that the docstrings use:

- Aalst 2005: W. van der Aalst, H. Reijers, M. Song, Discovering social networks from event logs, CSCW
  14(6).
- Adriansyah 2011: A. Adriansyah, B. van Dongen, W. van der Aalst, Conformance checking using cost-based
  fitness analysis, EDOC 2011.
- Batschelet 1981: E. Batschelet, Circular statistics in biology (the straightness index).
- Catledge 1995: L. Catledge, J. Pitkow, Characterizing browsing strategies in the World-Wide Web, WWW 3.
- Cover 2006: T. Cover, J. Thomas, Elements of information theory, 2nd ed., section 4.2 (the entropy rate).
- Crochemore 2001: M. Crochemore, C. Iliopoulos, Y. Pinzon, J. Reid, A fast and practical bit-vector
  algorithm for the longest common subsequence problem, Information Processing Letters 80(6).
- Hyyrö 2004: H. Hyyrö, Bit-parallel LCS-length computation revisited, AWOCA 2004.
- Kahneman 1993: D. Kahneman, B. Fredrickson, C. Schreiber, D. Redelmeier, When more pain is preferred to
  less: adding a better end, Psychological Science 4(6).
- Tauscher 1997: L. Tauscher, S. Greenberg, How people revisit web pages, Int. J. Human-Computer Studies
  47(1).
- Verhoef 2007: P. Verhoef, S. Neslin, B. Vroomen, Multichannel customer management: understanding the
  research-shopper phenomenon, Int. J. of Research in Marketing 24(2).
- Weijters 2006: A. Weijters, W. van der Aalst, A. Alves de Medeiros, Process mining with the
  HeuristicsMiner algorithm (loops of length one, a a, and of length two, a b a).
"""

from __future__ import annotations

from typing import NamedTuple

NEARLY_EVERYONE = 0.8  # a touchpoint with at least this reach «moves nearly everyone»


class Against(NamedTuple):
    """A path held against the one that was expected.

    `fitness`: 2·LCS/(n+m) with m the length of the expected path and LCS the length of the longest common
    subsequence of touchpoints; from 0 (nothing in common) to 1 (the same visits in the same order). It is
    one minus the cost of the best alignment over the worst one, which takes away all and adds all
    (Adriansyah 2011). `added`, `left_out`: touchpoints that only this path visits, and that only the
    expected one does (as sets; in the order of the first visit).
    """

    path: str
    fitness: float
    added: tuple[str, ...]
    left_out: tuple[str, ...]


class PathNumbers(NamedTuple):
    """The numbers of one path.

    - `backtracks`, `backtrack_ratio`: moves to an earlier stage, rᵢ₊₁ < rᵢ; their share of the n−1 moves
      (as web studies count steps back: Catledge 1995).
    - `skips`, `skip_ratio`: moves that leave out a stage, rᵢ₊₁ − rᵢ > 1; their share of the moves (our
      own).
    - `channel_switches`, `channel_switch_ratio`: moves with cᵢ₊₁ ≠ cᵢ where both are known; their share of
      all n−1 moves, None when no move has both (why it matters: Verhoef 2007). Aliases of a channel (e-mail,
      email) are the same one.
    - `linearity`: (rₙ−r₁)/Σ|rᵢ₊₁−rᵢ|: 1 straight ahead, 0 back in the stage where it began, −1 straight
      back; None when the stage never changes (Batschelet 1981: net displacement over path length, here
      with its sign).
    - `revisit_rate`: (n − distinct touchpoints)/n, from 0 to below 1 (Tauscher 1997: recurrence rate).
    - `ping_pong`: how often vᵢ = vᵢ₊₂ ≠ vᵢ₊₁; `self_loops`: how often vᵢ = vᵢ₊₁ (Weijters 2006: loops of
      length two and one).
    - `duration_seconds`: the sum of all `after` and `takes` that are given; None when none is.
      `duration_partial`: some are missing, so that the journey took longer than that; every visit is
      expected to have `takes` and every one but the first `after`.
    - `sales_cycle`: instant up to a day, short up to 30 days, medium below 180 days, else long (our own
      bounds); by what is known of the duration.
    - `lowest_emotion`, `highest_emotion`, `peak_emotion` (the strongest by absolute value, of equals the
      later) and `last_emotion`: over the visits whose emotion is known, from −2 to +2 (Kahneman 1993:
      people remember the peak and the end).
    - `against`: see `Against`; None for expected paths and where nothing was expected.
    """

    id: str
    kind: str
    visits: int
    distinct_touchpoints: int
    backtracks: int
    backtrack_ratio: float | None
    skips: int
    skip_ratio: float | None
    channel_switches: int
    channel_switch_ratio: float | None
    linearity: float | None
    revisit_rate: float
    ping_pong: int
    self_loops: int
    duration_seconds: int | None
    duration_partial: bool
    sales_cycle: str | None
    lowest_emotion: int | None
    highest_emotion: int | None
    peak_emotion: int | None
    last_emotion: int | None
    against: Against | None


class Reach(NamedTuple):
    """The weight of the actual paths that visit a touchpoint at least once (as media planners count reach).

    From 0 to 1; None when the map has no actual path.
    """

    id: str
    reach: float | None


class Handover(NamedTuple):
    """A move between touchpoints of different owners, in the stage that receives the customer.

    `share`: of all moves on actual paths, weighted (Aalst 2005: handover of work, counted over direct
    successions). The owner is the visit's (its step's word, else its touchpoint's), else its stage's, else
    the map's; where one of the two is not known there is no handover.
    """

    from_: str
    to: str
    stage: str
    share: float


class MapNumbers(NamedTuple):
    """The numbers of a map; `paths` and `touchpoints` as in the file, `handovers` the most frequent first.

    `transition_entropy`: −Σπ(s)Σp(t|s)log₂p(t|s) in bits over the weighted moves of the actual paths, π(s)
    the share of moves that leave touchpoint s, p(t|s) the share of those that go to t (Cover 2006: the
    entropy rate of a Markov chain). 0: from everywhere there is one way on. None without moves.
    `hours_per_week`: the sum over touchpoints that are not fully automated; None when no touchpoint tells
    its hours.
    """

    paths: tuple[PathNumbers, ...]
    touchpoints: tuple[Reach, ...]
    transition_entropy: float | None
    handovers: tuple[Handover, ...]
    hours_per_week: float | None

    @property
    def nearly_everyone(self) -> tuple[Reach, ...]:
        """The touchpoints that move nearly everyone, those with the widest reach first."""
        near = [one for one in self.touchpoints if one.reach is not None and one.reach >= NEARLY_EVERYONE]
        return tuple(sorted(near, key=lambda one: -(one.reach or 0)))
