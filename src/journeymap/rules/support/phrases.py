"""Lists of words and phrases, and where one of them stands in a text, however it is spelt."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import product

from journeymap.model.lookalikes import SAME_WORD

# Conjunctions, prepositions and the article, which Arabic writes in one word with what follows.
_BEFORE = (("", "و", "ف"), ("", "ب", "ل", "ک"), ("", "ال"))
_PREFIXES = (*filter(None, map("".join, product(*_BEFORE))), "لل", "ولل", "فلل")

_MOST_KNOWN = 20_000  # words; more are looked up each time
_MOST_PLACES = 20_000  # words of all phrases; no list has as many


class Phrases:
    """Phrases, one a line.

    `a/b` are words of which one stands there, `up*` stands for every word that begins so, and a phrase after
    `=` counts only where the text says nothing else. Case, accents, vowel marks and look-alike letters do not
    matter; in Arabic neither do the article and prepositions.

    A text is walked through once, however many phrases there are and however they begin: a bit stands for each
    place of each phrase, and those are set that the words up to here have come to.
    """

    def __init__(self, lines: str, lang: str) -> None:
        self._prefixes = _PREFIXES if lang.split("-")[0].lower() == "ar" else ()
        self._known: dict[str, int] = {}
        self._by_word: dict[str, int] = defaultdict(int)
        self._by_stem: dict[str, int] = defaultdict(int)
        self._words: dict[int, int] = {}  # of each phrase, by the bit of its first word
        self._last = self._alone = self._alone_last = 0
        place = 0
        for line in lines.replace("-", " ").splitlines():
            slots = [slot for words in line.removeprefix("=").split() if (slot := words.strip("/"))]
            if not slots or place + len(slots) > _MOST_PLACES:
                continue
            self._words[1 << place] = len(slots)
            alone = line.startswith("=")
            self._alone |= alone << place
            for slot in slots:
                for word in filter(None, slot.split("/")):
                    known = self._by_stem if word.endswith("*") else self._by_word
                    known[spelt(word.removesuffix("*"))] |= 1 << place
                place += 1
            self._last |= 1 << place - 1
            self._alone_last |= alone << place - 1
        self._first = sum(self._words)
        self._lengths = sorted({len(stem) for stem in self._by_stem})
        self._longest = max(self._words.values(), default=0)

    def first(self, text: str) -> str | None:
        """The first stretch of a text that is one of the phrases, as the text writes it."""
        places = [self._places(word) for word in _words().findall(text)]
        come = 0
        for n, here in enumerate(places):
            if not here:
                come = 0
                continue
            come = (come << 1 | self._first) & here
            # What counts alone begins with the text, and ends with it.
            if n:
                come &= ~self._alone
            ended = come & self._last
            if n + 1 < len(places):
                ended &= ~self._alone_last
            if ended and (found := self._stretch(places, n)):
                spans = [word.span() for word in _words().finditer(text)]
                return text[spans[found[0]][0] : spans[found[1]][1]]
        return None

    def _stretch(self, places: list[int], last: int) -> tuple[int, int] | None:
        """The first and the last word of the first phrase that the words up to one, or a little further, are."""
        for start in range(max(0, last - self._longest + 1), last + 1):
            here = places[start] & self._first
            while here:
                bit = here & -here
                here ^= bit
                end = start + self._words[bit]
                alone = bit & self._alone
                if (
                    end <= len(places)
                    and (not alone or (start == 0 and end == len(places)))
                    and all(places[start + i] & bit << i for i in range(end - start))
                ):
                    return start, end - 1
        return None

    def _places(self, word: str) -> int:
        """The places of phrases that a word fits, a bit for each. Maps say the same words again and again."""
        known = self._known.get(word)
        if known is not None:
            return known
        plain = spelt(word)
        places = 0
        for prefix in ("", *self._prefixes):
            if plain.startswith(prefix) and (not prefix or len(plain) > len(prefix) + 1):
                form = plain[len(prefix) :]
                places |= self._by_word.get(form, 0)
                for length in self._lengths:
                    if length <= len(form):
                        places |= self._by_stem.get(form[:length], 0)
        if len(self._known) < _MOST_KNOWN:
            self._known[word] = places
        return places


def literal(text: str) -> str:
    """A text as a phrase that means these words and nothing else."""
    return " ".join(_words().findall(text))


def spelt(word: str) -> str:
    """A word as words are compared."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word)
    kept = "".join(c for c in letters if unicodedata.category(c) not in ("Mn", "Cf"))
    return kept.casefold().translate(SAME_WORD)


@cache
def _words() -> re.Pattern[str]:
    # Vowel marks, accents that stand alone and the joiners of Persian are within words.
    return re.compile("[\\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d\u00ad]+")


@cache
def with_lists(kind: str, lang: str) -> Phrases:
    """The phrases of a kind for a map in this language; the English ones count in every language."""
    from journeymap.rules.support import company_actions, company_words, people_words

    home = next(m for m in (company_words, company_actions, people_words) if hasattr(m, kind.upper()))
    lists: dict[str, str] = getattr(home, kind.upper())
    base = lang.split("-")[0].lower()
    lines = [line for name in dict.fromkeys(("en", base)) for line in lists.get(name, "").splitlines()]
    return Phrases("\n".join(written for line in lines for written in _written_out(line)), lang)


def _written_out(line: str) -> Iterator[str]:
    """A phrase of a list with and without each of its words that may be left out: `send ?a/the letter`."""
    slots = [((slot[1:], "") if slot.startswith("?") else (slot,)) for slot in line.split(" ")]
    for words in product(*slots):
        yield " ".join(filter(None, words))


def words(text: str) -> list[str]:
    """The words of a text, as words are compared."""
    return [spelt(word) for word in _words().findall(text)]
