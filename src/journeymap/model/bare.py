"""What is left of a word without capitals, accents, joints and signs that nobody sees."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from journeymap.model.lookalikes import SAME_LOOK

_LONGEST = 400  # of a text that is looked at
# Letters that people type without their hook or stroke, which no decomposition takes away
_PLAIN_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d"})


@lru_cache(maxsize=20_000)
def bare(text: str) -> str:
    """Letters and digits alone: `Pain points`, `pain-points` and `PAIN_POINTS` are one, and so are `ș` and `s`."""
    apart = unicodedata.normalize("NFKD", text[:_LONGEST].casefold()).translate(SAME_LOOK)
    return "".join(sign for sign in apart if sign.isalnum()).translate(_PLAIN_LETTERS)
