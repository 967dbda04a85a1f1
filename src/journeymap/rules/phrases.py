"""Lists of words and phrases, and where one of them stands in a text, however it is spelt."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache
from itertools import product
from typing import NamedTuple

# What Persian and Arabic keyboards write differently, and the stretch that only fills a line.
_LOOK_ALIKE = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": ""})
# Conjunctions, prepositions and the article, which Arabic writes in one word with what follows.
_BEFORE = (("", "و", "ف"), ("", "ب", "ل", "ک"), ("", "ال"))
_PREFIXES = (*filter(None, map("".join, product(*_BEFORE))), "لل", "ولل", "فلل")

_MOST_KNOWN = 20_000  # words; more are looked up each time


class _Slot(NamedTuple):
    """The words that may stand in one place of a phrase: whole ones, and beginnings of words."""

    words: frozenset[str]
    stems: tuple[str, ...]

    def takes(self, forms: tuple[str, ...]) -> bool:
        return not self.words.isdisjoint(forms) or any(form.startswith(self.stems) for form in forms)


class _Phrase(NamedTuple):
    slots: tuple[_Slot, ...]
    alone: bool


class Phrases:
    """Phrases, one a line.

    `a/b` are words of which one stands there, `up*` stands for every word that begins so, and a phrase after
    `=` counts only where the text says nothing else. Case, accents, vowel marks and look-alike letters do not
    matter; in Arabic neither do the article and prepositions.
    """

    def __init__(self, lines: str, lang: str) -> None:
        self._prefixes = _PREFIXES if lang.split("-")[0].lower() == "ar" else ()
        self._known: dict[str, tuple[tuple[str, ...], list[_Phrase]]] = {}
        self._by_word: dict[str, list[_Phrase]] = defaultdict(list)
        self._by_stem: dict[str, list[_Phrase]] = defaultdict(list)
        for line in lines.replace("-", " ").splitlines():
            slots = tuple(_slot(words) for words in line.removeprefix("=").split())
            if slots:
                phrase = _Phrase(slots, line.startswith("="))
                for word in slots[0].words:
                    self._by_word[word].append(phrase)
                for stem in slots[0].stems:
                    self._by_stem[stem].append(phrase)
        self._lengths = sorted({len(stem) for stem in self._by_stem})

    def first(self, text: str) -> str | None:
        """The first stretch of a text that is one of the phrases, as the text writes it."""
        words = [self._known.get(word) or self._know(word) for word in _words().findall(text)]
        for n, (_, starting) in enumerate(words):
            for phrase in starting:
                end = n + len(phrase.slots)
                if (
                    end <= len(words)
                    and (not phrase.alone or (n == 0 and end == len(words)))
                    and all(slot.takes(words[n + i][0]) for i, slot in enumerate(phrase.slots))
                ):
                    spans = [word.span() for word in _words().finditer(text)]
                    return text[spans[n][0] : spans[end - 1][1]]
        return None

    def _know(self, word: str) -> tuple[tuple[str, ...], list[_Phrase]]:
        """The forms of a word, and the phrases that may start with it. Maps say the same words again and again."""
        plain = spelt(word)
        forms = (
            plain,
            *(plain[len(p) :] for p in self._prefixes if plain.startswith(p) and len(plain) > len(p) + 1),
        )
        starting = [phrase for form in forms for phrase in self._by_word.get(form, ())]
        for form in forms:
            for length in self._lengths:
                starting += self._by_stem.get(form[:length], ()) if length <= len(form) else ()
        if len(self._known) < _MOST_KNOWN:
            self._known[word] = forms, starting
        return forms, starting


def _slot(words: str) -> _Slot:
    said = [word for word in words.split("/") if word]
    return _Slot(
        frozenset(spelt(word) for word in said if not word.endswith("*")),
        tuple(spelt(word[:-1]) for word in said if word.endswith("*")),
    )


def literal(text: str) -> str:
    """A text as a phrase that means these words and nothing else."""
    return " ".join(_words().findall(text))


def spelt(word: str) -> str:
    """A word as words are compared."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word)
    kept = "".join(c for c in letters if unicodedata.category(c) not in ("Mn", "Cf"))
    return kept.casefold().translate(_LOOK_ALIKE)


@cache
def _words() -> re.Pattern[str]:
    # Vowel marks, accents that stand alone and the joiners of Persian are within words.
    return re.compile("[\\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d\u00ad]+")


@cache
def with_lists(kind: str, lang: str) -> Phrases:
    """The phrases of a kind for a map in this language; the English ones count in every language."""
    from journeymap.rules import company_words

    lists: dict[str, str] = getattr(company_words, kind.upper())
    base = lang.split("-")[0].lower()
    return Phrases("\n".join(lists[name] for name in dict.fromkeys(("en", base)) if name in lists), lang)
