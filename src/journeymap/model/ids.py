"""Ids: made from titles, and compared so that look-alike spellings meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from journeymap.model.lookalikes import SAME_LOOK

MAX_ID = 200


def _kept(character: str) -> bool:
    """Letters with their marks, and digits."""
    return unicodedata.category(character)[0] in "LMN"


@lru_cache(maxsize=100_000)
def make_id(title: str) -> str:
    """The id of a title: NFC, lower case, invisible characters removed, any other run becomes one dash.

    Empty when the title has neither letters nor digits.
    """
    if title.isascii():
        return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    text = unicodedata.normalize("NFC", title).lower()
    # Cf are the invisible ones: ZWNJ, direction marks, soft hyphen.
    text = "".join(c if _kept(c) else "" if unicodedata.category(c) == "Cf" else "-" for c in text)
    return re.sub(r"-+", "-", unicodedata.normalize("NFC", text)).strip("-")


@lru_cache(maxsize=100_000)
def fold(reference: str) -> str:
    """What a reference is compared by: like `make_id`, and with ي = ی and ك = ک."""
    # The Turkish İ gets a dot above its small letter, which nobody types.
    return make_id(reference).translate(SAME_LOOK).replace("i\u0307", "i")


def is_id(text: str) -> bool:
    """Whether a text may stand as an id: letters of any script with their marks, digits and dashes."""
    visible = [c for c in text if unicodedata.category(c) != "Cf"]
    return bool(visible) and _kept(visible[0]) and all(_kept(c) or c == "-" for c in visible)
