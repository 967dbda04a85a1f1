"""The words of pictures and pages, in four languages."""

from __future__ import annotations

import re
from datetime import date
from importlib import import_module
from types import ModuleType

import pytest

from journeymap.words import LANGUAGES, words

FORMS = {"en": 2, "ro": 3, "ar": 6, "fa": 1}


def _tables(lang: str) -> ModuleType:
    return import_module(f"journeymap.words.{lang}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_all_words(lang: str) -> None:
    """No text is missing, and each takes the values that the English one takes."""
    english, own = _tables("en"), _tables(lang)

    def keys(messages: dict[str, str]) -> set[str]:
        return {key for key in messages if "=" not in key}

    assert keys(own.MESSAGES) == keys(english.MESSAGES)
    for key in keys(english.MESSAGES):
        assert _values(own.MESSAGES[key]) == _values(english.MESSAGES[key]), key
        assert own.MESSAGES[key].strip()
    assert set(own.PLURALS) == set(english.PLURALS)
    assert all(len(forms) == FORMS[lang] for forms in own.PLURALS.values())
    assert all(_values(form) <= {"n"} for forms in own.PLURALS.values() for form in forms)
    assert len(own.MONTHS.split()) == 12


def _values(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)\}", text))


@pytest.mark.parametrize(
    ("lang", "n", "said"),
    [
        ("en", 0, "0 visits"),
        ("en", 1, "1 visit"),
        ("en", 1200, "1,200 visits"),
        ("ro", 1, "1 vizită"),
        ("ro", 2, "2 vizite"),
        ("ro", 20, "20 de vizite"),
        ("ro", 101, "101 vizite"),
        ("fa", 13, "۱۳ بازدید"),
        ("ar", 1, "زيارة واحدة"),
        ("ar", 2, "زيارتان"),
        ("ar", 3, "٣ زيارات"),
        ("ar", 13, "١٣ زيارة"),
        ("ar", 103, "١٠٣ زيارات"),
    ],
)
def test_counting_follows_the_language(lang: str, n: int, said: str) -> None:
    """Each language has its own plural forms and digits."""
    assert words(lang).count("visits", n) == said


def test_numbers_shares_spans_and_dates_as_the_language_writes_them() -> None:
    """Digits, separators, units and months."""
    english, persian, romanian = words("en"), words("fa"), words("ro")
    assert [english.number(n) for n in (8420, 4.3, -2, 2.0, -0.0)] == ["8,420", "4.3", "−2", "2", "0"]
    assert english.number(-0.001, 2) == "0.00"
    assert persian.number(8420.5) == "۸٬۴۲۰٫۵" and romanian.number(8420.5) == "8.420,5"
    assert [english.percent(s) for s in (0, 0.001, 0.62, 0.999, 1)] == ["0%", "0.1%", "62%", "99.9%", "100%"]
    assert persian.percent(0.62) == "۶۲٪" and romanian.percent(0.62) == "62\u00a0%"
    day = 86_400
    spans = [english.duration(s) for s in (0, 30, 5400, day, 13 * day + 3700, 90 * day, 400 * day)]
    assert spans == [
        "0 seconds",
        "30 seconds",
        "1 hour 30 minutes",
        "1 day",
        "13 days 1 hour",
        "3 months",
        "1 year 1 month",
    ]
    assert english.date(date(2026, 9, 12)) == "12 September 2026"
    assert persian.date(date(2026, 9, 12)) == "۱۲ سپتامبر ۲۰۲۶"
    assert english.listing(["a", "b", "c"]) == "a, b and c" and english.listing([]) == ""


def test_a_name_of_the_other_direction_is_set_apart() -> None:
    """A Latin name in an Arabic sentence, and the reverse, does not upset the order; braces in it stay."""
    assert "\u2068Lina\u2069" in words("ar").get("does", name="Lina")
    assert "\u2068لينا\u2069" in words("en").get("does", name="لينا")
    assert words("en").get("does", name="{name}") == "what {name} does"


def test_other_languages_get_english_words() -> None:
    """A map may be in any language; journeymap's own words are then English."""
    assert words("de-CH").lang == "en" and words("fa-AF").lang == "fa" and words("RO").lang == "ro"
    with pytest.raises(KeyError):
        words("en").get("no-such-word")


def test_a_channel_that_the_map_names_keeps_its_name() -> None:
    """Well-known channels are translated, own titles are not."""
    assert words("ro").channel("store", "Store") == "Magazin"
    assert words("ro").channel("store", "Our shop") == "Our shop"
