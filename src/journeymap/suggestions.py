"""Misspelt words: which known one was meant, and whether there can be any doubt about it.

One bar for all of them: one slip in four letters, where a slip is a letter that is wrong, missing, too many or
swapped with its neighbour. Whatever is further away gets no guess. `tests/test_suggestions.py` holds the words it
was chosen by.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

BAR = 0.75
_JOINTS = re.compile(r"[\s_-]+")
_DIGITS = re.compile(r"\d+")
_LONGEST = 200  # of a word that is compared: the work grows with its length
_LONGEST_SLIP = 80  # of a word that is mended without asking


class Guess(NamedTuple):
    """What a misspelt word most likely means; `sure`: nothing else can be meant."""

    meant: str
    sure: bool


class Words:
    """Known words, ready for many misspelt ones to be compared with them; `meanings`: what each of them stands for,
    where several stand for one thing."""

    def __init__(self, known: Iterable[str], meanings: Mapping[str, str] | None = None) -> None:
        self._meanings: dict[str, str] = {}
        for word in known:
            if len(word) <= _LONGEST:
                self._meanings.setdefault(_plain(word), meanings[word] if meanings else word)

    def __len__(self) -> int:
        return len(self._meanings)

    def closest(self, word: str) -> str | None:
        """The known word that a misspelt one most likely means; None where none is close enough."""
        found = self._closest(word)
        return None if found is None else self._meanings[found]

    def guess(self, word: str, vocabulary: bool = False) -> Guess | None:
        """The closest known word, and whether the misspelt one can only be a slip for it.

        It can where few signs differ and no other word is as close. Words are compared piece by piece, so that
        `sign-in` is never taken for `sign-up`, and numbers have to be the same. `vocabulary`: the words are fixed
        ones of the format, among which an unknown word means nothing of its own; among names that people make
        up, a few letters may well make another name.
        """
        found = self._closest(word)
        if found is None:
            return None
        apart = _slip(_plain(word), found, vocabulary)
        meant = self._meanings[found]
        # A sign before the word says something too: a dash, that a list was meant.
        begins = word.strip()[:1].isalnum()
        return Guess(meant, begins and apart is not None and self._is_alone(_plain(word), meant, apart))

    def _closest(self, word: str) -> str | None:
        if len(word) > _LONGEST:
            return None
        word = _plain(word)
        if word in self._meanings:
            return word
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extractOne

        scorer = OSA.normalized_similarity
        if found := extractOne(word, self._meanings.keys(), scorer=scorer, score_cutoff=BAR):
            return found[0]
        # In a word of three letters, two that are swapped are beyond the bar.
        return next((other for other in _swapped(word) if other in self._meanings), None)

    def _is_alone(self, word: str, meant: str, apart: int) -> bool:
        """Whether no word that means something else is as close."""
        if not apart:
            return True
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        near = extract(word, self._meanings.keys(), scorer=OSA.distance, score_cutoff=apart, limit=None)
        return all(self._meanings[other] == meant for other, _, _ in near)


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a misspelt one most likely means; None where none is close enough."""
    return Words(known).closest(word)


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """«Did you mean …?» for a misspelt word; what to say `otherwise` where no known one is close enough."""
    return question(closest(word, known)) or otherwise


def question(meant: str | None, then: str = "") -> str:
    """«Did you mean …?», and `then` what else there is to say; only that where nothing is meant."""
    return f"Did you mean {meant}? {then}".rstrip() if meant else then


def _plain(word: str) -> str:
    return _JOINTS.sub("-", word.strip().casefold())


def _swapped(word: str) -> tuple[str, ...]:
    """What a word of three letters may be where two neighbours changed places."""
    if len(word) != 3:
        return ()
    return (word[1] + word[0] + word[2], word[0] + word[2] + word[1])


def _slip(word: str, meant: str, vocabulary: bool) -> int | None:
    """By how many signs two words differ, where that can be a slip; None where it is another word."""
    if word == meant:
        return 0
    if max(len(word), len(meant)) > _LONGEST_SLIP or _DIGITS.findall(word) != _DIGITS.findall(meant):
        return None
    if word.replace("-", "") == meant.replace("-", ""):
        return 1
    pieces, whole = word.split("-"), meant.split("-")
    if len(pieces) != len(whole):
        return None
    from rapidfuzz.distance import OSA

    apart = 0
    for piece, right in zip(pieces, whole, strict=True):
        if piece == right:
            continue
        length = max(len(piece), len(right))
        few, many = (3, 7) if vocabulary else (5, 9)
        allowed = 2 if length >= many and piece[:1] == right[:1] else 1 if length >= few else 0
        here = OSA.distance(piece, right, score_cutoff=allowed)
        apart += here
        if here > allowed or apart > 2:
            return None
    return apart
