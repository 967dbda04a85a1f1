"""The kinds of values that fields hold: each takes what people write and says plainly what is wrong with it.

Every validator gets what `Node.data` gives: `Plain` (unquoted), str (quoted), list, dict or None. It raises a
`PydanticCustomError` whose type is the code of a finding and whose context holds the message and the help.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from journeymap.findings import Rule
from journeymap.model.channels import ChannelType
from journeymap.model.ids import is_id, make_id
from journeymap.model.problems import (
    BAD_DATE,
    BAD_DURATION,
    BAD_ID,
    BAD_LANGUAGE,
    BAD_LINK,
    BAD_NUMBER,
    BAD_SHARE,
    EMPTY_TEXT,
    NOT_A_CHOICE,
    TOO_LONG,
    UNSUPPORTED_VERSION,
    WRONG_TYPE,
)
from journeymap.reading.node import Plain
from journeymap.text import link as safe_link

MAX_TEXT = 5_000
MAX_LIST = 1_000
MAX_NUMBER = 1e15

# Persian and Arabic digits, and the signs that go with them.
_DIGITS = str.maketrans(
    "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٪٫−", "01234567890123456789%.-", "\u200c\u200e\u200f\u061c\u2066\u2067\u2068\u2069"
)
_INT = re.compile(r"[+-]?[0-9]+")
_FLOAT = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_PERCENT = re.compile(r"([0-9]+(?:\.[0-9]+)?)[ \u00a0\u202f]*%")


def wrong(rule: Rule, message: str, help: str) -> PydanticCustomError:
    """An error that becomes a finding of this rule."""
    return PydanticCustomError(rule.code, "{message}", {"message": message, "help": help})


def shown(value: object) -> str:
    """A value as a finding quotes it: short, on one line."""
    if isinstance(value, dict):
        key = next(iter(value), "")
        return (
            f"{key}: {shown(value[key])}"
            if value and not isinstance(value[key], dict)
            else "a group of fields"
        )
    if isinstance(value, list):
        return "a list"
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:59] + "…"


def latin_digits(text: str) -> str:
    """The text with Persian and Arabic digits and signs (٪ ٫ −) as the ASCII ones."""
    return text.strip().translate(_DIGITS)


def text(value: Any) -> str:
    """A text; numbers and words such as `no` are texts where a text belongs."""
    if isinstance(value, str):
        stripped = value.strip()
        if not stripped:
            raise wrong(EMPTY_TEXT, "This text is empty.", "Write something here, or delete the line.")
        if len(stripped) > MAX_TEXT:
            raise wrong(
                TOO_LONG,
                f"This text has {len(stripped):,} characters; the bound is {MAX_TEXT:,}.",
                "Shorten it, or put the long version on a page of its own and add it under links.",
            )
        return str(stripped)
    if value is None:
        raise wrong(EMPTY_TEXT, "This item is empty.", "Write a text after the dash, or delete the line.")
    if isinstance(value, dict):
        if not value:
            raise wrong(WRONG_TYPE, "A text belongs here, not {}.", "Write a text instead.")
        raise wrong(
            WRONG_TYPE,
            f"A text belongs here, but YAML reads «{shown(value)}» as a field with a value, because of the colon.",
            f'Put the whole text in quotes: "{shown(value)}"',
        )
    if isinstance(value, list):
        raise wrong(
            WRONG_TYPE,
            "A text belongs here, but this is a list.",
            "Write one text; if it starts with a square bracket, put it in quotes.",
        )
    return str(value)


def listed(value: Any) -> Any:
    """A list; one text may stand for a list of one."""
    if isinstance(value, str):
        value = [value]
    if isinstance(value, dict):
        raise wrong(
            WRONG_TYPE,
            "A list belongs here, but this is a group of fields.",
            "Start each item of the list with a dash: - …",
        )
    if isinstance(value, (list, tuple)):
        if len(value) > MAX_LIST:
            raise wrong(
                TOO_LONG,
                f"This list has {len(value):,} items; the bound is {MAX_LIST:,}.",
                "Split the map, or keep the raw data in a file of its own.",
            )
        return tuple(value)
    raise wrong(WRONG_TYPE, f"A list belongs here, not «{shown(value)}».", "Start each item with a dash: - …")


def _number_text(value: Any, what: str) -> str:
    """The digits of an unquoted number; anything else is told."""
    if isinstance(value, bool) or isinstance(value, (dict, list)) or value is None:
        raise wrong(WRONG_TYPE, f"{what} belongs here, not {shown(value)}.", f"Write {what.lower()}.")
    if isinstance(value, (int, float)):
        return repr(value)
    digits = latin_digits(value)
    if not isinstance(value, Plain) and _FLOAT.fullmatch(digits):
        raise wrong(
            BAD_NUMBER, f"«{value}» is a text because of its quotes.", f"Write it without quotes: {digits}"
        )
    return digits


def whole(low: int, high: int, hint: str) -> Callable[[Any], int]:
    """A validator of whole numbers from low to high; `hint` says how to choose one."""

    def check(value: Any) -> int:
        digits = _number_text(value, "A whole number")
        if not _INT.fullmatch(digits) or len(digits) > 18 or not low <= int(digits) <= high:
            sign = "+" if low < 0 else ""
            raise wrong(
                BAD_NUMBER, f"«{shown(value)}» is not a whole number from {low} to {sign}{high}.", hint
            )
        return int(digits)

    return check


def number(value: Any) -> int | float:
    """A number of bounded size."""
    digits = _number_text(value, "A number")
    if not _FLOAT.fullmatch(digits):
        plain = re.sub(r"(?<=\d)[ ,_\u00a0\u202f'٬](?=\d{3}\b)", "", digits)
        hint = (
            f"Write {plain}"
            if _FLOAT.fullmatch(plain)
            else "Write only the number here; a unit goes into `unit`."
        )
        raise wrong(BAD_NUMBER, f"«{shown(value)}» is not a number.", hint)
    parsed = float(digits)
    if not abs(parsed) <= MAX_NUMBER:
        raise wrong(
            BAD_NUMBER,
            f"«{shown(value)}» is too large.",
            "Write a number up to a thousand billion, in a larger unit.",
        )
    return int(digits) if _INT.fullmatch(digits) else parsed


def non_negative(value: Any) -> int | float:
    """A number from 0."""
    parsed = number(value)
    if parsed < 0:
        raise wrong(BAD_NUMBER, f"«{shown(value)}» is less than nothing.", "Write 0 or more.")
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
    if isinstance(value, bool) or isinstance(value, (dict, list)) or value is None:
        raise wrong(
            WRONG_TYPE, f"A share belongs here, not {shown(value)}.", "Write a percentage, such as 62%."
        )
    digits = latin_digits(str(value)) if isinstance(value, str) else repr(value)
    if percent := _PERCENT.fullmatch(digits):
        # Rounded, so that 62% and 0.62 are the same number.
        parsed = round(float(percent[1]) / 100, 12)
    elif _FLOAT.fullmatch(digits):
        parsed = float(digits)
        if 1 < parsed <= 100:
            raise wrong(
                BAD_SHARE,
                f"«{shown(value)}» may be a percentage or a count.",
                f"If it is a percentage, write {digits}%",
            )
    else:
        raise wrong(
            BAD_SHARE,
            f"«{shown(value)}» is not a share.",
            "Write a percentage such as 62%, or a number from 0 to 1.",
        )
    if not 0 <= parsed <= 1:
        raise wrong(
            BAD_SHARE, f"A share of {shown(value)} is not possible.", "Write a percentage from 0% to 100%."
        )
    return parsed


_UNITS = {"s": 1, "min": 60, "h": 3600, "d": 86_400, "w": 604_800, "mo": 2_592_000, "y": 31_536_000}
_DURATION = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*(s|min|h|d|w|mo|y)\b\s*")
_DURATION_HELP = "Write a number with s, min, h, d, w, mo or y: 30s, 25min, 2h, 3d, 2w, 6mo, 1y."


def duration(value: Any) -> int:
    """A time span in seconds, from `30s`, `25min`, `2h`, `3d`, `2w`, `6mo` (30 days each), `1y` (365 days)."""
    if isinstance(value, bool) or isinstance(value, (dict, list)) or value is None:
        raise wrong(WRONG_TYPE, f"A time span belongs here, not {shown(value)}.", _DURATION_HELP)
    digits = latin_digits(str(value)).lower()
    if ambiguous := re.fullmatch(r"([0-9.]+)\s*m", digits):
        raise wrong(
            BAD_DURATION,
            f"«{shown(value)}» may be minutes or months.",
            f"Write {ambiguous[1]}min for minutes or {ambiguous[1]}mo for months.",
        )
    seconds, end = 0.0, 0
    while end < len(digits) and (part := _DURATION.match(digits, end)):
        seconds += float(part[1]) * _UNITS[part[2]]
        end = part.end()
    if not digits or end < len(digits):
        raise wrong(BAD_DURATION, f"«{shown(value)}» is not a time span.", _DURATION_HELP)
    if seconds > 100 * _UNITS["y"]:
        raise wrong(BAD_DURATION, f"«{shown(value)}» is more than 100 years.", _DURATION_HELP)
    return round(seconds)


def duration_text(seconds: int) -> str:
    """The shortest exact way to write a time span; `duration` reads it back."""
    for unit in ("y", "mo", "w", "d", "h", "min"):
        if seconds and seconds % _UNITS[unit] == 0:
            return f"{seconds // _UNITS[unit]}{unit}"
    return f"{seconds}s"


def day(value: Any) -> date:
    """An ISO 8601 date: 2026-11-01."""
    if isinstance(value, date):
        return value
    words = latin_digits(text(value))
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", words):
        try:
            return date.fromisoformat(words)
        except ValueError:
            raise wrong(
                BAD_DATE, f"No calendar has a {shown(value)}.", "Write year-month-day, such as 2026-11-01."
            ) from None
    raise wrong(BAD_DATE, f"«{shown(value)}» is not a date.", "Write year-month-day, such as 2026-11-01.")


def url(value: Any) -> str:
    """A link that is safe to open: http, https or mailto."""
    words = text(value)
    safe = safe_link(words)
    if safe is None:
        raise wrong(
            BAD_LINK,
            f"«{shown(words)}» is not a web link.",
            "Write a whole link that starts with https:// (or http:// or mailto:).",
        )
    return safe


def identifier(value: Any) -> str:
    """An id: letters of any script with their marks, digits and dashes."""
    words = text(value)
    if len(words) > 200:
        raise wrong(
            TOO_LONG, f"This id has {len(words)} characters; the bound is 200.", "Give it a short id."
        )
    if not is_id(words):
        made = make_id(words)
        hint = f"Write: {made}" if made else "Use letters of any script, digits and dashes."
        raise wrong(BAD_ID, f"«{shown(words)}» has characters that an id cannot have.", hint)
    return words


def language(value: Any) -> str:
    """A BCP 47 language tag."""
    words = text(value)
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}", words):
        raise wrong(
            BAD_LANGUAGE,
            f"«{shown(words)}» is not a language tag.",
            "Write a tag such as en, ar, fa, ro or pt-BR.",
        )
    return words.replace("_", "-")


_RTL_LANGUAGES = frozenset(
    "ar arc azb bal ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps sd sdh syr ug ur yi".split()
)
_RTL_SCRIPTS = frozenset("adlm arab aran hebr mand nkoo rohg samr syrc thaa".split())


def is_rtl(tag: str) -> bool:
    """Whether a language is written from right to left, by its script where the tag names one."""
    first, *rest = tag.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    return script in _RTL_SCRIPTS if script else first in _RTL_LANGUAGES


def version(value: Any) -> int:
    """The version of the format: 1."""
    if latin_digits(str(value)) != "1":
        raise wrong(
            UNSUPPORTED_VERSION,
            f"This file says that it is in version «{shown(value)}» of the format; this program knows version 1.",
            "Write journeymap: 1, or use a newer journeymap.",
        )
    return 1


def choice(options: Any) -> Callable[[Any], str]:
    """A validator of the words of a `Literal`."""
    words = tuple(get_args(options))

    def check(value: Any) -> str:
        if isinstance(value, str) and str(value).strip() in words:
            return str(value).strip()
        if isinstance(value, str):
            import difflib

            said = value.strip().lower()
            near = [said] if said in words else difflib.get_close_matches(said, words, 1, 0.6)
            hint = f"Did you mean {near[0]}? " if near else ""
            hint += "Write one of: " + ", ".join(words) + "."
            raise wrong(NOT_A_CHOICE, f"«{shown(value)}» is not among the words this field knows.", hint)
        raise wrong(
            WRONG_TYPE, f"A word belongs here, not {shown(value)}.", "Write one of: " + ", ".join(words) + "."
        )

    return check


def _share_json(value: float) -> float | int:
    return int(value) if value in (0, 1) else value


Text = Annotated[str, BeforeValidator(text)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(listed)]
Id = Annotated[str, BeforeValidator(identifier)]
Ref = Annotated[str, BeforeValidator(text)]
Refs = Annotated[tuple[Ref, ...], BeforeValidator(listed)]
Url = Annotated[str, BeforeValidator(url)]
Urls = Annotated[tuple[Url, ...], BeforeValidator(listed)]
Day = Annotated[date, BeforeValidator(day)]
Age = Annotated[int | str, BeforeValidator(age)]
Number = Annotated[int | float, BeforeValidator(number)]
NonNegative = Annotated[int | float, BeforeValidator(non_negative)]
Language = Annotated[str, BeforeValidator(language)]
Version = Annotated[int, BeforeValidator(version)]
Emotion = Annotated[
    int,
    BeforeValidator(whole(-2, 2, "Emotions run from -2 (frustrated) over 0 to +2 (delighted).")),
]
Severity = Annotated[int, BeforeValidator(whole(1, 3, "1 is a nuisance, 2 hurts, 3 drives people away."))]
Count = Annotated[int, BeforeValidator(whole(0, 10**12, "Write how many, such as 14."))]
Share = Annotated[
    float,
    BeforeValidator(share),
    PlainSerializer(_share_json, return_type=float | int, when_used="json"),
    WithJsonSchema(
        {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string", "pattern": "[%٪]"}]}
    ),
]
Duration = Annotated[
    int,
    BeforeValidator(duration),
    PlainSerializer(duration_text, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "examples": ["30s", "25min", "2h", "3d", "2w", "6mo", "1y"]}),
]


State = Annotated[Literal["current", "future"], BeforeValidator(choice(Literal["current", "future"]))]
_Status = Literal["draft", "review", "live", "retired"]
Status = Annotated[_Status, BeforeValidator(choice(_Status))]
_Phase = Literal["pre-purchase", "purchase", "post-purchase"]
Phase = Annotated[_Phase, BeforeValidator(choice(_Phase))]
_Media = Literal["paid", "owned", "earned", "shared"]
Media = Annotated[_Media, BeforeValidator(choice(_Media))]
_Moment = Literal["zmot", "fmot", "smot", "umot"]
MomentOfTruth = Annotated[_Moment, BeforeValidator(choice(_Moment))]
_MetricKind = Literal["nps", "csat", "ces", "rate", "count", "time", "money", "other"]
MetricKind = Annotated[_MetricKind, BeforeValidator(choice(_MetricKind))]
_EvidenceKind = Literal[
    "interview",
    "survey",
    "analytics",
    "support-log",
    "review",
    "nps",
    "usability-test",
    "observation",
    "event-log",
    "workshop",
    "other",
]
EvidenceKind = Annotated[_EvidenceKind, BeforeValidator(choice(_EvidenceKind))]
_Progress = Literal["idea", "planned", "doing", "done", "dropped"]
Progress = Annotated[_Progress, BeforeValidator(choice(_Progress))]
_Automated = Literal["no", "partly", "fully"]
Automated = Annotated[_Automated, BeforeValidator(choice(_Automated))]
_PathKind = Literal["expected", "actual", "ideal"]
PathKind = Annotated[_PathKind, BeforeValidator(choice(_PathKind))]
_Outcome = Literal["converted", "completed", "dropped", "ongoing"]
Outcome = Annotated[_Outcome, BeforeValidator(choice(_Outcome))]
ChannelKind = Annotated[ChannelType, BeforeValidator(choice(ChannelType))]
