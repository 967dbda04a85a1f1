"""What can be asked of a drawing beside its format, and the values that each option takes."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from typing import NamedTuple

from journeymap.errors import OptionError

VIEWS = ("map", "graph", "wiggle")
PAGES = ("A4", "A3", "fit")

Label = Callable[[str], str]  # how an option is called where it is asked for: `width` or `--width`


class Options(NamedTuple):
    """What is asked for; None (no paths) where nothing is. To add an option, add it here and to `VALUES`."""

    view: str | None = None
    paths: tuple[str, ...] = ()
    theme: str | None = None
    width: float | None = None  # of the picture, px
    scale: float | None = None  # pixels for each of them
    page: str | None = None

    def asked(self) -> list[str]:
        """The options that something is asked of."""
        return [option for option, value in self._asdict().items() if value not in (None, ())]


class Choice(NamedTuple):
    """An option that takes one of a few words, in large or small letters."""

    words: Collection[str]

    def read(self, value: object, option: str) -> str:
        """The word that is meant; raises `OptionError` for any other."""
        word = str(value).strip().lower()
        known = {known.lower(): known for known in self.words}
        if word in known:
            return known[word]
        from journeymap.suggestions import closest, question

        help = question(closest(word, known), f"It can be {', '.join(known)}.")
        raise OptionError(f"{option} cannot be «{value}».", help)


class Number(NamedTuple):
    """An option that takes a number within bounds."""

    low: float
    high: float

    def read(self, value: object, option: str) -> float:
        """The number, also from a text; raises `OptionError` for what is none or out of bounds."""
        try:
            number = float(str(value))
        except ValueError:
            number = math.nan
        if not self.low <= number <= self.high:
            bounds = f"It is a number from {self.low:g} to {self.high:,g}."
            raise OptionError(f"{option} cannot be «{value}».", bounds)
        return number


# The values of each option; the paths are those of the map that is drawn.
VALUES: dict[str, Choice | Number] = {
    "view": Choice(VIEWS),
    "theme": Choice(("light", "dark", "print")),
    "width": Number(50, 20_000),
    "scale": Number(0.1, 10),
    "page": Choice(PAGES),
}


def understood(label: Label = str, **values: object) -> Options:
    """Options out of what is asked of each, numbers also as texts; raises `OptionError` for what one cannot have."""
    read = {
        option: VALUES[option].read(value, label(option)) if option in VALUES and value is not None else value
        for option, value in values.items()
    }
    return Options(**read)  # type: ignore[arg-type]
