"""Scores of other programs as emotions from -2 to +2: linear, the middle of the scale is 0."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

USUAL = 5.0  # Mermaid's scale is 1 to 5
_WIDER = (10.0, 100.0)  # scales that are known by scores above 5
LARGEST = 1_000_000.0


@dataclass(frozen=True, slots=True)
class Scale:
    """From which score to which."""

    low: float
    high: float

    @property
    def is_usual(self) -> bool:
        """Whether it is 1 to 5, from which an emotion leads back to the score."""
        return (self.low, self.high) == (1, USUAL)

    def __str__(self) -> str:
        return f"{self.low:g} to {self.high:g}"

    def within(self, score: float) -> float:
        return min(self.high, max(self.low, score))

    def emotion(self, score: float) -> int:
        """The emotion of a score. Halves go up; from -5 to 5 all goes away from 0, so that only 0 becomes 0."""
        emotion = (self.within(score) - (self.low + self.high) / 2) * 4 / (self.high - self.low)
        if (self.low, self.high) == (-USUAL, USUAL):
            return int(math.copysign(math.ceil(abs(emotion)), emotion))
        return math.floor(emotion + 0.5)


def scale_of(scores: Iterable[float], high: float | None) -> Scale:
    """The scale that scores have: up to `high` if that is given, else to 5, 10 or 100, whichever they fit.

    A few above the scale that fits all others are slips, and tell no scale.
    """
    known = list(scores)
    if high is None:
        above = {top: sum(score > top for score in known) for top in (USUAL, *_WIDER)}
        slips = {USUAL: 5, _WIDER[0]: 2}  # one in five, one in two
        high = next(top for top, number in above.items() if number * slips.get(top, 0) < max(1, len(known)))
    if high == USUAL:
        return Scale(1, high)
    return Scale(1 if 2 < high <= 10 and min(known, default=1) >= 1 else 0, high)


def signed_scale(high: float | None) -> Scale:
    """The scale of a format whose scores are below 0 too."""
    return Scale(-(high or USUAL), high or USUAL)


def plain_number(score: float) -> int | float:
    """A whole number as one."""
    return int(score) if score.is_integer() else score
