"""One fact told in two ways: what JM501 finds, where, and what it leaves alone."""

import json

import pytest

from journeymap.checking.one import load
from journeymap.rules.support.sound import sound
from tests.rules.finding import DRAFT, TODAY, Expected, found, line_of

RETURNS = "says: {returns: 30 days}"


def told(first: str, second: str, lang: str = "en") -> Expected:
    """What is found where the store tells one value and the web shop another."""
    values = [f"says: {{returns: {json.dumps(value, ensure_ascii=False)}}}" for value in (first, second)]
    return found(sound(*((RETURNS, value) for value in values), ("state:", f"lang: {lang}\nstate:")))


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("30 days, free", "30 DAYS – free.", "en"),
        ("30days", "30 days", "en"),
        ("199 €", "€199", "en"),
        ("199 EUR", "€ 199.00", "en"),
        ("۱۹۹ تومان", "199 تومان", "fa"),
        ("١٩٩ ريالًا", "۱۹۹ ریالا", "ar"),
        ("1 900 €", "1,900 €", "en"),
        ("1 900 €", "1900 €", "en"),
        ("1\u202f900\u00a0€", "1'900 €", "en"),
        ("۱٬۹۰۰٬۰۰۰ تومان", "1,900,000 تومان", "fa"),
        ("1.900 lei", "1900 LEI", "ro"),
        ("1.900,50 lei", "1 900,50 lei", "ro"),
        ("199,00 €", "199.00 €", "en"),
        ("٦٫٥ ريال", "6.5 ريال", "ar"),
        ("25 ٪ off", "25% off", "en"),
        ("می‌فرستیم، رایگان", "مي‌فرستيم رایگان", "fa"),
        ("poștă", "poştă", "ro"),
        ("30 de zile lucrătoare", "30 de zile lucratoare", "ro"),
        ("دو هفته‌ی کاری", "دو هفتهٔ کاری", "fa"),
        ("2 - 3 days", "2–3 days", "en"),
        ("0800 123 456", "0800-12-34-56", "en"),
        ("$1,450", "1450 $", "en"),
    ],
)
def test_the_same_fact_in_another_spelling_is_the_same(first: str, second: str, lang: str) -> None:
    """Case, spaces, punctuation, digits of another script and ways to group digits make no difference."""
    assert told(first, second, lang) == []


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("30 days", "14 days", "en"),
        ("۳۰ روز", "۱۴ روز", "fa"),
        ("٣٠ يومًا", "١٤ يومًا", "ar"),
        ("30 de zile", "14 zile", "ro"),
        ("199 €", "199 $", "en"),
        ("199.00 €", "199.50 €", "en"),
        ("19.90 €", "199 €", "en"),
        ("19,90 €", "1990 €", "ro"),
        ("1.900 KWD", "1900 KWD", "en"),  # may be a dinar and 900 fils
        ("1,900 kg", "1900 kg", "ro"),
        ("0,125 l", "125 l", "ro"),
        ("30.10", "30.1", "en"),  # two days of a year
        ("01.12.2026", "01.11.2026", "en"),
        ("3-5 days", "35 days", "en"),
        ("1 2 3", "12 3", "en"),
        ("-5 °C", "5 °C", "en"),
        ("30+ days", "30 days", "en"),
        ("20 %", "20 €", "en"),
        ("199² €", "1992 €", "en"),
        ("5 € off 50 €", "50 € off 5 €", "en"),
    ],
)
def test_a_fact_told_differently_is_found(first: str, second: str, lang: str) -> None:
    """Two values that a customer would take for two are told, at the later one."""
    assert told(first, second, lang) == [("JM501", json.dumps(second, ensure_ascii=False))]


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        ("هزینه‌ی ارسال", "هزینهٔ ارسال", ["JM501"]),
        ("هزینه‌ی ارسال", "هزینۀ ارسال", ["JM501"]),
        ("سعر الجلسة", "سِعْر الجلسه", ["JM501"]),
        ("أجرة", "اجــرة", ["JM501"]),
        ("termen de răspuns", "Termen-de-raspuns", ["JM501"]),
        ("preț", "preţ", ["JM501"]),
        ("prix", "prise", []),
        ("هزینه", "هزینه‌ها", []),
        ("!", "?", []),
        ("कल", "काल", []),  # yesterday, time: these vowel signs are no accents
        ("かき", "がき", []),
    ],
)
def test_names_of_facts_are_compared_as_people_type_them(first: str, second: str, codes: list[str]) -> None:
    """A fact is the same with and without vowel signs, hamza, accents, and under any spelling of the Persian ezafe."""
    told = [f'says: {{"{name}": {days} days}}' for name, days in ((first, 30), (second, 14))]
    assert [code for code, _ in found(sound(*((RETURNS, says) for says in told)))] == codes


def test_the_message_names_both_places_and_values() -> None:
    """The finding stands at the later place, and names both touchpoints, channels and values."""
    text = sound((RETURNS, "says: {Returns: 14 days}"))
    (finding,) = load(text.encode(), "x", TODAY).findings
    assert finding.place.line == line_of(text, RETURNS)
    assert finding.message == (
        "«returns» is «30 days» at «Pay in the web shop» (Web shop), "
        "but «14 days» at «Try one in a store» (Store)."
    )


def test_of_many_the_odd_one_is_told() -> None:
    """Where most touchpoints tell the same, the finding stands at the other one, even if it comes first."""
    third = ("evidence: interviews\npaths", "evidence: interviews\n        says: {returns: 30 days}\npaths")
    assert found(sound(third, (RETURNS, "says: {returns: two weeks}"))) == [("JM501", "two weeks")]


def step(says: str, path: str = "kind: actual") -> str:
    """The sound map in which the step to the web shop says something itself."""
    return sound(
        ("{at: web-shop, after: 1d}", f"{{at: web-shop, after: 1d, says: {{returns: {says}}}}}"),
        ("    kind: actual", f"    {path}"),
        ("persona:", "segments: {new: New ones}\npersona:"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (step("14 days"), [("JM501", "14 days")]),
        (step("30 DAYS"), []),
        # Members have a price of their own, and meet no other one …
        (
            step("14 days", "kind: actual\n    segment: new").replace(
                "- {at: store, after: 1d}", "- ask-friends"
            ),
            [],
        ),
        # … or do meet it.
        (step("14 days", "kind: actual\n    segment: new"), [("JM501", "14 days")]),
        (step("14 days", "kind: ideal"), []),
        (sound((RETURNS, "says: {warranty: 2 years}")), []),
        (sound((RETURNS, "says: {returns: 14 days}"), DRAFT), [("JM501", "30 days")]),
        (sound((RETURNS, "says: {returns: 14 days, Returns: 30 days}")), [("JM501", "14 days")]),
    ],
)
def test_steps_segments_and_drafts(text: str, expected: Expected) -> None:
    """Steps tell facts too; ideal ones do not count, and a segment is compared with what it meets itself."""
    assert found(text, family="JM501") == expected
