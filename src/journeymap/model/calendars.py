"""Days, months and years as they stand in maps, and days of the Solar Hijri calendar as Gregorian ones."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Self

from journeymap.model.lookalikes import SAME_LOOK

FAR = 20  # years: no date of a map is as far away as that
_FAR = timedelta(days=FAR * 365.25)


class Stretch(date):
    """A month or a year in the place of a day: its first day, which is written as it stands in the map."""

    __slots__ = ("written",)
    written: str

    def __new__(cls, written: str) -> Self:
        year, _, month = written.partition("-")
        self = super().__new__(cls, int(year), int(month or 1), 1)
        self.written = written
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        return type(self), (self.written,)

    def __str__(self) -> str:
        return self.written

    def isoformat(self) -> str:
        return self.written

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year."""
        return "-" not in self.written


def last_day(day: date) -> date:
    """The day itself; of a month or a year, the last one."""
    if not isinstance(day, Stretch):
        return day
    month = 12 if day.is_year else day.month
    return date(day.year, month, monthrange(day.year, month)[1])


def is_far(day: date, today: date) -> bool:
    """Whether a date is so far away that its year is hardly the one that was meant."""
    return abs(day - today) > _FAR


# The order of the leap years among 33 holds for all years from 1206 to 1497, as they were observed or computed:
# https://en.wikipedia.org/wiki/Solar_Hijri_calendar#Leap_year_and_predictability
_LEAP = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
_FIRST_YEAR, _FIRST_DAY = 1300, date(1921, 3, 21)
_MONTHS = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
_WRITTEN = re.compile(r"(1[34][0-9]{2})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")
_IN_WORDS = re.compile(rf"(?:([0-9]{{1,2}}) )?({'|'.join(_MONTHS)})(?: ماه)? (1[34][0-9]{{2}})")
# 1447 is 2025 in the Islamic calendar, 2569 is 2026 in Thailand, 5787 is 2026 in the Hebrew one.
_ELSEWHERE = re.compile(
    r"(?:1[34]|25|5[78])[0-9]{2}(?:[-/.][0-9]{1,2}){0,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.]1[34][0-9]{2}"
)


def gregorian(words: str) -> date | None:
    """The Gregorian day of one in the Solar Hijri calendar, of the years 1300 to 1499; None for what is none.

    `words` are in Latin digits: `1405-07-12`, `1405/7/12`, `12 مهر 1405`; of a month it is the first day.
    """
    if match := _WRITTEN.fullmatch(words):
        year, month, day = int(match[1]), int(match[2]), int(match[3] or 1)
    elif match := _IN_WORDS.fullmatch(" ".join(words.translate(SAME_LOOK).split())):
        year, month, day = int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1] or 1)
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= _days(year, month)):
        return None
    before = sum(366 if _is_leap(one) else 365 for one in range(_FIRST_YEAR, year))
    before += sum(_days(year, one) for one in range(1, month))
    return _FIRST_DAY + timedelta(days=before + day - 1)


def is_of_other_calendar(words: str) -> bool:
    """Whether the year is one of a calendar that is not the Gregorian one."""
    return bool(
        _ELSEWHERE.fullmatch(words) or _IN_WORDS.fullmatch(" ".join(words.translate(SAME_LOOK).split()))
    )


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP


def _days(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month < 12 or _is_leap(year) else 29
