"""The words that pictures and pages show, and how numbers, dates and lists are written with them.

`locale/` is what translators edit: `journeymap.pot` (the English) and a `.po` for each other language.
`tables/` is made from it, and from CLDR, by tools/make_words.py: plain Python, so that nothing is parsed at
run time. Nothing outside this package knows how words are stored.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from gettext import c2py
from importlib import import_module

from journeymap.i18n.formats import Formats
from journeymap.i18n.tables import LANGUAGES
from journeymap.typeset.direction import Direction, direction

__all__ = ["LANGUAGES", "Words", "words"]

_FSI, _PDI = "\u2068", "\u2069"
_MINUTE, _HOUR, _DAY, _MONTH, _YEAR = 60, 3_600, 86_400, 2_592_000, 31_536_000


class Words:
    """The words of one language; `lang` says which (a map in another language gets English ones)."""

    def __init__(self, lang: str, variants: Iterable[str] = ()) -> None:
        tables = import_module(f"journeymap.i18n.tables.{lang.replace('-', '_')}")
        self.lang = lang
        self.rtl: bool = tables.RTL
        self._messages: dict[str, str] = tables.MESSAGES
        self._counted: dict[str, tuple[str, ...]] = tables.COUNTED
        self._plural = c2py(tables.PLURAL)
        self._formats: Formats = tables.FORMATS
        for variant in variants:
            self._formats = self._formats._replace(**tables.VARIANTS.get(variant, {}))
        self._digits = str.maketrans("0123456789", self._formats.digits)

    def get(self, key: str, **values: str) -> str:
        """The text with this key, with `{values}` put in; raises KeyError for an unknown key."""
        return self._fill(self._messages[key], values)

    def count(self, key: str, n: int, **values: str) -> str:
        """«13 visits»: the text for this many; one for exactly n (key `visits=0`) goes first."""
        exact = self._messages.get(f"{key}={n}")
        form = self._counted[key][self._plural(n)] if exact is None else exact
        return self._fill(form, {**values, "n": self.number(n)})

    def noun(self, key: str, n: int) -> str:
        """«visits»: what is counted, for a place where the number stands by itself."""
        forms = self._counted[key]
        form = forms[self._plural(n)]
        if "{n}" not in form:  # Arabic says one and two without a number: the singular and the plural, then
            form = forms[-1] if n == 1 else next(later for later in forms[n:] if "{n}" in later)
        return form.replace("{n}", "").strip()

    def channel(self, id: str, title: str) -> str:
        """The title of a channel: a well-known one in this language, another as the map has it."""
        from journeymap.i18n.tables.en import MESSAGES

        key = f"channel.{id}"
        return self._messages[key] if MESSAGES.get(key) == title else title

    def number(self, value: float, places: int | None = None, signed: bool = False) -> str:
        """A number as this language writes it; `places` after the point, or as many as there are.

        `signed`: a number above zero has its plus.
        """
        if isinstance(value, int) and places is None:
            text = str(abs(value))
        else:
            text = f"{abs(value):.{6 if places is None else places}f}"
        if places is None and "." in text:
            text = text.rstrip("0").rstrip(".")
        some = bool(text.strip("0."))
        sign = self._formats.minus if value < 0 and some else self._formats.plus if signed and some else ""
        whole, point, rest = text.partition(".")
        text = self._grouped(whole) + (self._formats.point + rest if point else "")
        return sign + text.translate(self._digits)

    def _grouped(self, whole: str) -> str:
        size, others = self._formats.sizes
        groups = []
        while len(whole) > size:
            groups.append(whole[-size:])
            whole, size = whole[:-size], others
        return self._formats.group.join([whole, *reversed(groups)])

    def percent(self, share: float) -> str:
        """A share from 0 to 1 as a whole percentage; with one place where it would round to none or all."""
        almost = round(share * 100) in (0, 100) and share not in (0, 1)
        return self._formats.percent.format(self.number(share * 100, 1 if almost else 0))

    def duration(self, seconds: int) -> str:
        """A time span in its two largest units; days, not weeks, up to two months."""
        months = seconds >= 2 * _MONTH and (seconds % _MONTH == 0 or seconds >= _YEAR)
        units = (
            {"y": _YEAR, "mo": _MONTH, "d": _DAY}
            if months
            else {"d": _DAY, "h": _HOUR, "min": _MINUTE, "s": 1}
        )
        parts = []
        for unit, size in units.items():
            n, seconds = divmod(seconds, size)
            if n:
                parts.append(self.count(f"duration.{unit}", n))
            elif parts:
                break
        if len(parts) > 1:
            return self._messages["duration.two"].format(long=parts[0], short=parts[1])
        return parts[0] if parts else self.count("duration.s", 0)

    def month(self, day: date) -> str:
        """«September 2026»."""
        return f"{self._formats.months[day.month - 1]} {self.year(day)}"

    def year(self, day: date) -> str:
        """«2026»."""
        return str(day.year).translate(self._digits)

    def date(self, day: date) -> str:
        """«12 September 2026»."""
        return self._formats.date.format(
            day=str(day.day).translate(self._digits),
            month=self._formats.months[day.month - 1],
            number=str(day.month).translate(self._digits),
            year=str(day.year).translate(self._digits),
        )

    def listing(self, items: Iterable[str]) -> str:
        """«a, b and c»."""
        texts = [self._isolated(item) for item in items]
        if len(texts) < 3:
            return self._formats.pair.format(*texts) if len(texts) == 2 else "".join(texts)
        joined = self._formats.first.format(texts[0], texts[1])
        for item in texts[2:-1]:
            joined = self._formats.next.format(joined, item)
        return self._formats.last.format(joined, texts[-1])

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
    """The words for a map in this language (a BCP 47 tag, such as `ar`, `ar-MA` or `ar-u-nu-latn`).

    The region decides how numbers and dates are written. In a language without words of its own they are
    written as English does: a number in one language beside a word in another reads like a mistake.
    """
    tag = lang.lower().split("-")
    for length in range(len(tag), 0, -1):
        if (own := "-".join(tag[:length])) in LANGUAGES:
            return Words(own, tag[length:])
    return Words("en")
