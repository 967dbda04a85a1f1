"""What fields with numbers, shares, time spans and dates take, in Latin, Persian and Arabic digits."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError

from journeymap.model import spans
from journeymap.model.calendars import Stretch, gregorian, is_of_other_calendar
from journeymap.model.misfits import Misfit
from journeymap.model.plain import Plain
from journeymap.model.problems import BAD_DATE, BAD_DURATION, BAD_NUMBER, BAD_SHARE, WRONG_TYPE
from journeymap.model.spans import UNITS
from journeymap.model.validators import excerpt, text, wrong

MAX_NUMBER = 1e15
# Persian and Arabic digits, and the signs that go with them.
_DIGITS = str.maketrans(
    "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٪٫−", "01234567890123456789%.-", "\u200c\u200e\u200f\u061c\u2066\u2067\u2068\u2069"
)
_INT = re.compile(r"[+-]?[0-9]+")
_FLOAT = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_PERCENT = re.compile(r"([0-9]+(?:\.[0-9]+)?)[ \u00a0\u202f]*%|%[ \u00a0\u202f]*([0-9]+(?:\.[0-9]+)?)")
_DATE_HELP = "Write year-month-day, such as 2026-11-01."
_COMMA = re.compile(r"([0-9]),(?=[0-9]{1,2}(?![0-9,]))")


def latin_digits(text: str) -> str:
    """The text with Persian and Arabic digits and signs (٪ ٫ −) as the ASCII ones."""
    return text.strip().translate(_DIGITS)


def _number_text(value: Any, what: str) -> str:
    """The digits of a number, in quotes or without; anything else is told."""
    if isinstance(value, (bool, dict, list)) or value is None:
        raise wrong(WRONG_TYPE, f"{what} belongs here, not {excerpt(value)}.", f"Write {what.lower()}.")
    if isinstance(value, (int, float)):
        return repr(value)
    return latin_digits(value)


def whole(low: int, high: int, hint: str) -> Callable[[Any], int]:
    """A validator of whole numbers from low to high; `hint` says how to choose one."""

    def check(value: Any) -> int:
        digits = _number_text(value, "A whole number")
        if not _INT.fullmatch(digits) or len(digits) > 18 or not low <= int(digits) <= high:
            sign = "+" if low < 0 else ""
            minus = re.sub("^[\u2010-\u2015]", "-", digits)
            plain = (
                f"For a minus, write a plain one: {minus}. "
                if _INT.fullmatch(minus) and minus != digits
                else ""
            )
            mend = {"write": minus} if plain and low <= int(minus) <= high else {}
            raise wrong(
                BAD_NUMBER,
                f"«{excerpt(value)}» is not a whole number from {low} to {sign}{high}.",
                plain + hint,
                **mend,
            )
        return int(digits)

    return check


def number(value: Any) -> int | float:
    """A number of bounded size."""
    if isinstance(value, Misfit):
        unit: dict[str, str | bool] = {"write": value.write, "sure": False} if value.write else {}
        raise wrong(BAD_NUMBER, value.message, value.help, **unit)
    digits = _number_text(value, "A number")
    if not _FLOAT.fullmatch(digits):
        plain = re.sub(r"(?<=\d)[ ,_\u00a0\u202f'٬](?=\d{3}\b)", "", digits)
        hint = "Write only the number here; a unit goes into `unit`."
        mend: dict[str, str | bool] = {}
        if _FLOAT.fullmatch(plain):
            hint = f"Write {plain}"
            mend = {"write": plain, "sure": digits.count(",") != 1}  # 1,200 may be a good one in Bucharest
        elif _FLOAT.fullmatch(point := _COMMA.sub(r"\1.", digits)):
            hint = f"Write a point, not a comma: {point}"
            mend = {"write": point}
        raise wrong(BAD_NUMBER, f"«{excerpt(value)}» is not a number.", hint, **mend)
    parsed = float(digits)
    if not abs(parsed) <= MAX_NUMBER:
        raise wrong(
            BAD_NUMBER,
            f"«{excerpt(value)}» is too large.",
            "At most 15 digits before the point: use a larger unit.",
        )
    return int(digits) if _INT.fullmatch(digits) else parsed


def non_negative(value: Any) -> int | float:
    """A number from 0."""
    parsed = number(value)
    if parsed < 0:
        raise wrong(BAD_NUMBER, f"«{excerpt(value)}» is less than nothing.", "Write 0 or more.")
    return parsed


def age(value: Any) -> int | str:
    """A whole number, or a text such as 25–34."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    words = text(value)
    digits = latin_digits(words)
    return int(digits) if isinstance(value, Plain) and re.fullmatch(r"[0-9]{1,3}", digits) else words


def share(value: Any) -> float:
    """A share from 0 to 1: a percentage (62%) or a fraction (0.62)."""
    if isinstance(value, (bool, dict, list)) or value is None:
        raise wrong(
            WRONG_TYPE, f"A share belongs here, not {excerpt(value)}.", "Write a percentage, such as 62%."
        )
    digits = latin_digits(str(value)) if isinstance(value, str) else repr(value)
    if percent := _PERCENT.fullmatch(digits):
        # Rounded, so that 62% and 0.62 are the same number.
        parsed = round(float(percent[1] or percent[2]) / 100, 12)
    elif _FLOAT.fullmatch(digits):
        parsed = float(digits)
        if 1 < parsed <= 100:
            raise wrong(
                BAD_SHARE,
                f"«{excerpt(value)}» may be a percentage or a count.",
                f"If it is a percentage, write {digits}%",
                write=f"{digits}%",
                sure=parsed >= 2,  # 1.2 may be a slip for 0.12
            )
    else:
        hint = "Write a percentage such as 62%, or a number from 0 to 1."
        mend = {}
        if _COMMA.search(digits):
            point = _COMMA.sub(r"\1.", digits)
            hint = f"Write a point, not a comma: {excerpt(point)}"
            mend = {"write": point} if _FLOAT.fullmatch(point) or _PERCENT.fullmatch(point) else {}
        raise wrong(BAD_SHARE, f"«{excerpt(value)}» is not a share.", hint, **mend)
    if not 0 <= parsed <= 1:
        raise wrong(
            BAD_SHARE, f"A share of {excerpt(value)} is not possible.", "Write a percentage from 0% to 100%."
        )
    return parsed


_DURATION = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*(s|min|h|d|w|mo|y)(?![^\W\d_])\s*")
_UNIT_NAMES = dict(zip(UNITS, ("second", "minute", "hour", "day", "week", "month", "year"), strict=True))
_DURATION_HELP = "Write a number with s, min, h, d, w, mo or y: 30s, 25min, 2h, 3d, 2w, 6mo, 1y."


def duration(value: Any) -> int:
    """A time span in seconds: `30s`, `25min`, `2h`, `3d`, `2w`, `6mo` (30 days each), `1y` (365 days), `2 days` …"""
    if isinstance(value, (bool, dict, list)) or value is None:
        raise wrong(WRONG_TYPE, f"A time span belongs here, not {excerpt(value)}.", _DURATION_HELP)
    parts = _parts(str(value))
    if parts is None:
        raise _no_duration(value)
    seconds = sum(number * UNITS[unit] for number, unit in parts)
    if seconds > 100 * UNITS["y"]:
        raise wrong(BAD_DURATION, f"«{excerpt(value)}» is more than 100 years.", _DURATION_HELP)
    return round(seconds)


def _parts(span: str) -> list[tuple[float, str]] | None:
    """How many of which unit a time span has; None for what is none."""
    digits = latin_digits(span).lower()
    parts, end = [], 0
    while end < len(digits) and (part := _DURATION.match(digits, end)):
        parts.append((float(part[1]), part[2]))
        end = part.end()
    return parts if parts and end == len(digits) else spans.parts(digits)


def _no_duration(value: Any) -> PydanticCustomError:
    """What is wrong with a time span that is none."""
    digits = latin_digits(str(value)).lower()
    quoted = excerpt(value)
    if ambiguous := re.fullmatch(r"([0-9.]+)\s*m", digits):
        return wrong(
            BAD_DURATION,
            f"«{quoted}» may be minutes or months.",
            f"Write {ambiguous[1]}min for minutes or {ambiguous[1]}mo for months.",
        )
    if ends := spans.ends_of_range(digits):
        low, high = (f"{number:g}{unit}" for number, unit in ends)
        return wrong(
            BAD_DURATION,
            f"«{quoted}» is a range; a time span is one number.",
            f"Write how long it usually is, such as {low} or {high}.",
        )
    meant = spans.without_about(digits) or _COMMA.sub(r"\1.", digits)
    if meant != digits and (parts := _parts(meant)):
        short = "".join(f"{number:g}{unit}" for number, unit in parts)
        return wrong(BAD_DURATION, f"«{quoted}» is not a time span.", f"Write {short}", write=short)
    return wrong(BAD_DURATION, f"«{quoted}» is not a time span.", _DURATION_HELP)


def duration_text(seconds: int) -> str:
    """The shortest exact way to write a time span; `duration` reads it back."""
    for unit in ("y", "mo", "w", "d", "h", "min"):
        if seconds and seconds % UNITS[unit] == 0:
            return f"{seconds // UNITS[unit]}{unit}"
    return f"{seconds}s"


def duration_words(span: str | float) -> str:
    """A time span in words, for a sentence: `90d` is 90 days, `13d 23h` is 13 days and 23 hours.

    What is written keeps its units; seconds get the largest unit of which they are at least two.
    """
    if not isinstance(span, str):
        units = (unit for unit in ("y", "mo", "w", "d", "h", "min") if span % UNITS[unit] == 0)
        unit = next((unit for unit in units if span >= 2 * UNITS[unit]), "s")
        span = f"{span / UNITS[unit]:g}{unit}"
    parts = _parts(span) or []
    words = [f"{number:g} {_UNIT_NAMES[unit]}{'' if number == 1 else 's'}" for number, unit in parts]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 2 else words)


def day(value: Any, lang: str = "") -> date:
    """An ISO 8601 date: 2026-11-01; `lang` is the language of the map."""
    if isinstance(value, date):
        return value
    words = latin_digits(text(value))
    if parts := re.fullmatch(r"(20[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})", words):
        iso = f"{parts[1]}-{parts[2]:0>2}-{parts[3]:0>2}"
        if iso != words:
            raise wrong(
                BAD_DATE, f"«{excerpt(value)}» is not a date.", f"Write {iso} (year-month-day).", write=iso
            )
    if is_of_other_calendar(words):
        raise _of_other_calendar(value, words, lang)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", words):
        try:
            return date.fromisoformat(words)
        except ValueError:
            raise wrong(BAD_DATE, f"No calendar has a {excerpt(value)}.", _DATE_HELP) from None
    raise wrong(BAD_DATE, f"«{excerpt(value)}» is not a date.", _DATE_HELP)


def day_or_month(value: Any, lang: str = "") -> date:
    """A day, or the month (2026-05) or year that it is in."""
    words = latin_digits(value) if isinstance(value, str) else ""
    if re.fullmatch(r"(?:19|20|21)[0-9]{2}(?:-(?:0[1-9]|1[0-2]))?", words):
        return Stretch(words)
    if parts := re.fullmatch(r"(20[0-9]{2})[-/.](0?[1-9]|1[0-2])", words):
        month = f"{parts[1]}-{parts[2]:0>2}"
        raise wrong(
            BAD_DATE, f"«{excerpt(value)}» is not a date.", f"Write {month} (year-month).", write=month
        )
    return day(value, lang)


def _of_other_calendar(value: Any, words: str, lang: str) -> PydanticCustomError:
    """What to do about a date of the Solar Hijri calendar, and of others."""
    meant = gregorian(words) if lang.split("-")[0] == "fa" else None
    if meant is None:
        return wrong(
            BAD_DATE, f"«{excerpt(value)}» is a date of another calendar than the Gregorian one.", _DATE_HELP
        )
    message = f"«{excerpt(value)}» is a date of the Solar Hijri calendar."
    return wrong(BAD_DATE, message, f"Write the Gregorian day: {meant}", write=meant.isoformat(), sure=False)


def date_json(value: date) -> str:
    """A date as it stands in a map; of a month or a year, only that."""
    return value.isoformat()


def share_json(value: float) -> float | int:
    """A share as a number without a needless point."""
    return int(value) if value in (0, 1) else value
