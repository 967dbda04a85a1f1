"""Misspelt words: which known one was meant, and whether there can be any doubt about it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_JOINTS = re.compile(r"[\s_-]+")
_DIGITS = re.compile(r"\d+")
_LONGEST = 80  # of a word that is compared sign by sign


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
        older, before, row = before, row, [i]
        for j, there in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != there))
            if i > 1 and j > 1 and sign == other[j - 2] and there == one[i - 2]:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
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
