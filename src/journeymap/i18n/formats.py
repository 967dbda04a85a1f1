"""How a language writes numbers, dates and lists (its values come from CLDR, see tools/make_words.py)."""

from __future__ import annotations

from typing import NamedTuple


class Formats(NamedTuple):
    """The habits of one language, or of the same language in another region."""

    digits: str = "0123456789"
    point: str = "."
    group: str = ","
    sizes: tuple[int, int] = (3, 3)  # digits in the last group, and in those before it (12,34,567)
    minus: str = "\u2212"
    plus: str = "+"
    percent: str = "{}%"
    date: str = "{day} {month} {year}"
    months: tuple[str, ...] = ()
    pair: str = "{} and {}"  # a list of two; then how longer lists begin, go on and end
    first: str = "{}, {}"
    next: str = "{}, {}"
    last: str = "{} and {}"
