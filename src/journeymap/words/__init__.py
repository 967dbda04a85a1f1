"""The words that pictures and pages show, in English, Arabic, Persian and Romanian.

Each language is a module with `MESSAGES` (key: text), `PLURALS` (key: one text for each plural form of the
language, as gettext has them) and `MONTHS`. Nothing outside this package knows how they are stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module

from journeymap.text import Direction, direction

_FSI, _PDI = "\u2068", "\u2069"


def _arabic_form(n: int) -> int:
    if n < 3:
        return n
    return 3 if 3 <= n % 100 <= 10 else 4 if n % 100 >= 11 else 5


def _romanian_form(n: int) -> int:
    return 0 if n == 1 else 1 if n == 0 or 1 <= n % 100 <= 19 else 2


@dataclass(frozen=True, slots=True)
class _Habits:
    """How a language writes numbers and chooses a plural form."""

    plural: Callable[[int], int]
    digits: str = "0123456789"
    point: str = "."
    group: str = ","
    percent: str = "{}%"
    rtl: bool = False


_HABITS = {
    "en": _Habits(lambda n: 0 if n == 1 else 1),
    "ro": _Habits(_romanian_form, point=",", group=".", percent="{}\u00a0%"),
    "ar": _Habits(_arabic_form, "٠١٢٣٤٥٦٧٨٩", "٫", "٬", "{}٪", rtl=True),
    "fa": _Habits(lambda n: 0, "۰۱۲۳۴۵۶۷۸۹", "٫", "٬", "{}٪", rtl=True),
}
LANGUAGES = tuple(_HABITS)

_MINUTE, _HOUR, _DAY, _MONTH, _YEAR = 60, 3_600, 86_400, 2_592_000, 31_536_000


class Words:
    """The words of one language; `lang` says which (a map in another language gets English ones)."""

    def __init__(self, lang: str) -> None:
        tables = import_module(f"journeymap.words.{lang}")
        self.lang = lang
        self._messages: dict[str, str] = tables.MESSAGES
        self._plurals: dict[str, tuple[str, ...]] = tables.PLURALS
        self._months: list[str] = tables.MONTHS.split()
        self._habits = _HABITS[lang]

    @property
    def rtl(self) -> bool:
        """Whether these words run from right to left."""
        return self._habits.rtl

    def get(self, key: str, **values: str) -> str:
        """The text with this key, with `{values}` put in; raises KeyError for an unknown key."""
        return self._fill(self._messages[key], values)

    def count(self, key: str, n: int, **values: str) -> str:
        """«13 visits»: the text for this many; one for exactly n (key `visits=0`) goes first."""
        exact = self._messages.get(f"{key}={n}")
        form = self._plurals[key][self._habits.plural(n)] if exact is None else exact
        return self._fill(form, {**values, "n": self.number(n)})

    def noun(self, key: str, n: int) -> str:
        """«visits»: what is counted, for a place where the number stands by itself."""
        forms = self._plurals[key]
        form = forms[self._habits.plural(n)]
        if "{n}" not in form:  # Arabic says one and two without a number
            form = forms[3]
        return form.replace("{n}", "").strip()

    def channel(self, id: str, title: str) -> str:
        """The title of a channel: a well-known one in this language, another as the map has it."""
        from journeymap.words.en import MESSAGES

        key = f"channel.{id}"
        return self._messages[key] if MESSAGES.get(key) == title else title

    def number(self, value: float, places: int | None = None) -> str:
        """A number as this language writes it; `places` after the point, or as many as there are."""
        text = f"{value:,}" if isinstance(value, int) else f"{value:,.{6 if places is None else places}f}"
        if places is None and "." in text:
            text = text.rstrip("0").rstrip(".")
        if text.startswith("-") and not text.strip("-0.,"):
            text = text[1:]  # no «-0.00»
        habits = self._habits
        return text.translate(
            str.maketrans("0123456789,.-", f"{habits.digits}{habits.group}{habits.point}\u2212")
        )

    def percent(self, share: float) -> str:
        """A share from 0 to 1 as a whole percentage; with one place where it would round to none or all."""
        almost = round(share * 100) in (0, 100) and share not in (0, 1)
        return self._habits.percent.format(self.number(share * 100, 1 if almost else 0))

    def duration(self, seconds: int) -> str:
        """A time span in its two largest units; days, not weeks, up to two months."""
        months = seconds >= 2 * _MONTH and (seconds % _MONTH == 0 or seconds >= _YEAR)
        units = (
            {"y": _YEAR, "mo": _MONTH, "d": _DAY}
            if months
            else {"d": _DAY, "h": _HOUR, "min": _MINUTE, "s": 1}
        )
        said = []
        for unit, size in units.items():
            n, seconds = divmod(seconds, size)
            if n:
                said.append(self.count(f"duration.{unit}", n))
            elif said:
                break
        return " ".join(said[:2]) or self.count("duration.s", 0)

    def date(self, day: date) -> str:
        """«12 September 2026»."""
        digits = str.maketrans("0123456789", self._habits.digits)
        number, year = str(day.day).translate(digits), str(day.year).translate(digits)
        return self.get("date", day=number, month=self._months[day.month - 1], year=year)

    def listing(self, items: Iterable[str]) -> str:
        """«a, b and c»."""
        first = list(items)
        if len(first) < 2:
            return "".join(first)
        last = first.pop()
        return self._messages["list.last"].format(self._messages["list.comma"].join(first), last)

    def _fill(self, form: str, values: dict[str, str]) -> str:
        return (
            form.format(**{name: self._isolated(value) for name, value in values.items()}) if values else form
        )

    def _isolated(self, value: str) -> str:
        """A value that runs against these words is set apart, so that it does not tear their order."""
        own: Direction = "rtl" if self.rtl else "ltr"
        return value if direction(value, own) == own else f"{_FSI}{value}{_PDI}"


@cache
def words(lang: str) -> Words:
    """The words for a map in this language (a BCP 47 tag)."""
    first = lang.lower().split("-")[0]
    return Words(first if first in _HABITS else "en")
