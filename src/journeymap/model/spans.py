"""Time spans as people write them: `1h30min`, `2 days`, `o oră și jumătate`, «۲ روز», «يومان»."""

from __future__ import annotations

import re
from functools import cache

from journeymap.model.lookalikes import SAME_WORD

UNITS = {"s": 1, "min": 60, "h": 3600, "d": 86_400, "w": 604_800, "mo": 2_592_000, "y": 31_536_000}
_MOST_SIGNS = 200  # of a span that is looked into: all that is longer is none

# The words of the four languages, in small letters, spelt as `_plain` spells them.
_UNIT_WORDS = {
    "s": "s sec secs second seconds secundă secunda secunde ثانیه ثوانی",
    "min": "min mins minute minutes minut minută minuta دقیقه دقایق دقائق",
    "h": "h hr hrs hour hours oră ora ore ساعت ساعه ساعات",
    "d": "d day days zi zile روز یوم یوما ایام",
    "w": "w wk wks week weeks săptămână săptămâna săptămâni saptamana saptamani هفته اسبوع اسبوعا اسابیع",
    "mo": "mo mos month months lună luna luni ماه شهر شهرا اشهر شهور",
    "y": "y yr yrs year years an ani سال سنه سنوات سنین عام عاما اعوام",
}
_NUMBER_WORDS = {
    0.5: "half|half an?|jumătate de|jumatate de|o jumătate de|o jumatate de|نیم|نصف",
    1: "an?|one|un|una|unu|o|یک|واحد|واحده",
    2: "two|doi|două|doua|دو|اثنان|اثنین|اثنتان|اثنتین",
    3: "three|trei|سه|ثلاث|ثلاثه",
    4: "four|patru|چهار|اربع|اربعه",
    5: "five|cinci|پنج|خمس|خمسه",
    6: "six|șase|sase|شش|ست|سته",
    7: "seven|șapte|sapte|هفت|سبع|سبعه",
    8: "eight|opt|هشت|ثمان|ثمانی|ثمانیه",
    9: "nine|nouă|noua|نه|تسع|تسعه",
    10: "ten|zece|ده|عشر|عشره",
}
# Arabic says one and two by the form of the word.
_ONE = {
    "ثانیه": "s",
    "دقیقه": "min",
    "ساعه": "h",
    "یوم": "d",
    "اسبوع": "w",
    "شهر": "mo",
    "سنه": "y",
    "عام": "y",
}
_TWO = {
    "ثانیتان": "s", "ثانیتین": "s", "دقیقتان": "min", "دقیقتین": "min", "ساعتان": "h", "ساعتین": "h",
    "یومان": "d", "یومین": "d", "اسبوعان": "w", "اسبوعین": "w", "شهران": "mo", "شهرین": "mo",
    "سنتان": "y", "سنتین": "y", "عامان": "y", "عامین": "y",
}  # fmt: skip
_SPELLING = SAME_WORD | str.maketrans("أإآşţ", "اااșț")
_VOWELS = re.compile("[\u064b-\u0652]")
_AND_HALF = r"(?: and a half| și jumătate| si jumatate| و نیم| و ?نصف)"
_AND = r"(?:,|and |și |si |و ?)? ?"
_TO = r"(?:-|–|—|to |or |până la |pana la |la |sau |تا |یا |الی |او )"
_ABOUT = re.compile(
    r"(?:~|≈|about |around |approx\.? |approximately |circa |ca\.? |cam |aprox\.? |aproximativ |în jur de "
    r"|حدود |حدودا |تقریبا |حوالی |نحو |حوالي )\s*"
)


def parts(text: str) -> list[tuple[float, str]] | None:
    """How many of which unit a time span has, which is written in Latin digits; None for what is none."""
    words = _plain(text)
    found: list[tuple[float, str]] = []
    end = 0
    while end < len(words):
        match = _part().match(words, end)
        if match is None:
            minutes = re.compile(r"([0-5]?[0-9])m?").fullmatch(words, end)
            if not minutes or not found or found[-1][1] != "h":
                return None
            return [*found, (float(minutes[1]), "min")]  # 1h30, 1h30m
        found.append(_amount(match))
        end = match.end()
    return found or None


def ends_of_range(text: str) -> tuple[tuple[float, str], tuple[float, str]] | None:
    """The two ends of `2-3 days`."""
    words = _plain(text)
    match = _range().fullmatch(words)
    if match is None:
        return None
    last = _unit(match["unit2"])
    first = _unit(match["unit1"]) if match["unit1"] else last
    return (_number(match["first"]), first), (_number(match["last"]), last)


def without_about(text: str) -> str | None:
    """What stands after «about»; None where no such word stands first."""
    words = _plain(text)
    match = _ABOUT.match(words)
    return words[match.end() :] if match else None


def _plain(text: str) -> str:
    words = _VOWELS.sub("", text[:_MOST_SIGNS].lower().translate(_SPELLING))
    return "?" if len(text) > _MOST_SIGNS else " ".join(words.split())


@cache
def _units() -> dict[str, str]:
    return {word: unit for unit, words in _UNIT_WORDS.items() for word in words.split()}


def _unit(word: str) -> str:
    return _units()[word]


@cache
def _numbers() -> re.Pattern[str]:
    """The words for numbers, each number a group."""
    return re.compile("|".join(f"({words})" for words in _NUMBER_WORDS.values()))


def _number(word: str) -> float:
    if word[0] in "0123456789":
        return float(word)
    match = _numbers().fullmatch(word)
    assert match and match.lastindex
    return tuple(_NUMBER_WORDS)[match.lastindex - 1]


@cache
def _patterns() -> tuple[str, str]:
    """A number, and a unit."""
    words = "|".join(sorted("|".join(_NUMBER_WORDS.values()).split("|"), key=len, reverse=True))
    units = "|".join(sorted(_units(), key=len, reverse=True))
    return rf"(?:[0-9]+(?:\.[0-9]+)?|(?:{words})(?= ))", rf"(?:{units})(?![^\W\d_])"


@cache
def _part() -> re.Pattern[str]:
    number, unit = _patterns()
    bare = "|".join([*_ONE, *_TWO])
    return re.compile(
        rf"(?:(?P<number>{number})(?P<half1>{_AND_HALF})? ?(?:de )?(?P<unit>{unit})\.?"
        rf"|(?P<bare>{bare})(?![^\W\d_])(?: واحده?)?)(?P<half2>{_AND_HALF})? ?(?:{_AND}(?=[^ ])|$)"
    )


@cache
def _range() -> re.Pattern[str]:
    number, unit = _patterns()
    return re.compile(
        rf"(?P<first>{number}) ?(?:de )?(?P<unit1>{unit})? ?{_TO} ?(?P<last>{number}) ?(?:de )?(?P<unit2>{unit})"
    )


def _amount(match: re.Match[str]) -> tuple[float, str]:
    half = 0.5 if match["half1"] or match["half2"] else 0
    if bare := match["bare"]:
        return (1 + half, _ONE[bare]) if bare in _ONE else (2 + half, _TWO[bare])
    return _number(match["number"]) + half, _unit(match["unit"])
