"""Misspelt words: which known one was meant, and whether there can be any doubt about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_JOINTS = re.compile(r"[\s_-]+")
_DIGITS = re.compile(r"\d+")
_LONGEST = 80  # of a word that is compared sign by sign
_MOST = 8_000_000  # pairs of signs that are compared in one map: that takes about a second
_EACH = 20  # what a comparison costs besides, in pairs of signs


class Comparisons:
    """Finds the known words that are close to misspelt ones, as long as that takes no more than about a second in
    all. A map with thousands of wrong words is told what is wrong, and of the later ones not what may be meant.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._left = most

    def close(self, word: str, known: Iterable[str], most: int = 1, cutoff: float = 0.7) -> Sequence[str]:
        """The known words that are close enough, the closest first; none where there is no time left."""
        if self._left <= 0:
            return ()
        length = len(word)
        least = length * cutoff / (2 - cutoff)  # shorter or longer ones cannot be that close
        likely = [
            other for other in known if least <= len(other) and len(other) * cutoff <= (2 - cutoff) * length
        ]
        self._left -= sum(length * len(other) + _EACH for other in likely) + 1
        if self._left <= 0 or not likely:
            return ()
        from difflib import get_close_matches

        return get_close_matches(word, likely, most, cutoff)


def unmistakable(said: str, meant: str, others: Iterable[str], vocabulary: bool = False) -> bool:
    """Whether a word can only be a slip for another one: few signs apart, and no other one as close.

    Words are compared piece by piece, so that `sign-in` is never taken for `sign-up`, and numbers have to be
    the same. `vocabulary`: the words are fixed ones of the format, among which an unknown word means nothing
    of its own; among names that people make up, a few letters may well make another name.
    """
    said, meant = _plain(said), _plain(meant)
    if said == meant:
        return True
    apart = _slip(said, meant, vocabulary)
    return apart is not None and all(
        distance(said, other, apart + 1) > apart for other in map(_plain, others) if other != meant
    )


def distance(one: str, other: str, most: int) -> int:
    """How many signs are wrong, missing, too many or swapped with their neighbour; `most` + 1 for any more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        older, before, row = before, row, [most + 1] * (len(other) + 1)
        row[0] = i
        for j in range(max(1, i - most), min(len(other), i + most) + 1):  # the others are too far apart
            there = other[j - 1]
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != there))
            if i > 1 and j > 1 and sign == other[j - 2] and there == one[i - 2]:
                cost = min(cost, older[j - 2] + 1)
            row[j] = cost
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _plain(word: str) -> str:
    return _JOINTS.sub("-", word.strip().casefold())


def _slip(said: str, meant: str, vocabulary: bool) -> int | None:
    """By how many signs two words differ, where that can be a slip; None where it is another word."""
    if max(len(said), len(meant)) > _LONGEST or _DIGITS.findall(said) != _DIGITS.findall(meant):
        return None
    if said.replace("-", "") == meant.replace("-", ""):
        return 1
    pieces, whole = said.split("-"), meant.split("-")
    if len(pieces) != len(whole):
        return None
    apart = 0
    for piece, right in zip(pieces, whole, strict=True):
        if piece == right:
            continue
        length = max(len(piece), len(right))
        few, many = (3, 7) if vocabulary else (5, 9)
        allowed = 2 if length >= many and piece[:1] == right[:1] else 1 if length >= few else 0
        here = distance(piece, right, allowed)
        apart += here
        if here > allowed or apart > 2:
            return None
    return apart
