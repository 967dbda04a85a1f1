"""The words of pictures and pages, and how numbers, dates and lists are written with them."""

from __future__ import annotations

import importlib.util
import re
import shutil
import string
from datetime import date
from gettext import c2py
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from journeymap.i18n import LANGUAGES, words

ROOT = Path(__file__).parents[2]
DAY = 86_400


def _tables(lang: str) -> Any:
    return import_module(f"journeymap.i18n.tables.{lang.replace('-', '_')}")


def _values(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


# --- every language is whole ---


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
    assert set(own.COUNTED) == set(english.COUNTED)
    assert len(own.FORMATS.months) == 12


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_count_has_a_form_that_says_the_number(lang: str) -> None:
    """Any number has its form; only a form for one number alone («twice») may leave the number out."""
    own, english = _tables(lang), _tables("en")
    chosen = [c2py(own.PLURAL)(n) for n in range(1000)]
    for key, forms in own.COUNTED.items():
        assert len(forms) == max(chosen) + 1, key
        allowed = _values(english.COUNTED[key][1])
        for number, form in enumerate(forms):
            missing = allowed - _values(form)
            assert form.strip() and _values(form) <= allowed, key
            assert not missing or (missing == {"n"} and chosen.count(number) == 1), key


def test_every_word_that_the_program_asks_for_exists() -> None:
    """A key in the program or in a template is in the catalogues; the beginning of a key begins some."""
    english = _tables("en")
    call = re.compile(r"""(?:\b(?:words|say)\.(get|count|noun)|\b(own))\(\s*f?["']([a-z][\w.-]*)(["'{])""")
    asked = {
        (kind in ("count", "noun"), key, end == "{" or key.endswith("."))
        for folder in ("src", "templates")
        for path in (ROOT / folder).rglob("*.*")
        if path.suffix in (".py", ".j2")
        for kind, _, key, end in call.findall(path.read_text(encoding="utf-8"))
    }
    assert len(asked) > 100
    for counted, key, begins in asked:
        known = english.COUNTED if counted else english.MESSAGES
        assert any(name.startswith(key) for name in known) if begins else key in known, key


# --- counting, numbers, dates, lists ---


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


def test_arabic_tells_days_with_six_forms() -> None:
    """None, one, two, 3 to 10, 11 to 99, and hundreds each have a form."""
    told = [words("ar").count("duration.d", n) for n in (0, 1, 2, 10, 11, 99, 100, 102, 111)]
    assert told == [
        "٠ يوم", "يوم", "يومان", "١٠ أيام", "١١ يومًا", "٩٩ يومًا", "١٠٠ يوم", "١٠٢ يوم", "١١١ يومًا",
    ]  # fmt: skip


def test_what_is_counted_stands_beside_its_number() -> None:
    """Beside a number of its own the word stands alone, also where the language has a form without one."""
    assert [words("en").noun("visits", n) for n in (1, 2)] == ["visit", "visits"]
    assert [words("ro").noun("visits", n) for n in (1, 2, 20)] == ["vizită", "vizite", "de vizite"]
    assert [words("ar").noun("visits", n) for n in (1, 2, 3, 13)] == ["زيارة", "زيارات", "زيارات", "زيارة"]


@pytest.mark.parametrize(
    ("lang", "numbers"),
    [
        ("en", ["8,420", "1,234,567", "4.3", "−2", "2", "0"]),
        ("en-IN", ["8,420", "12,34,567", "4.3", "−2", "2", "0"]),
        ("ro", ["8.420", "1.234.567", "4,3", "−2", "2", "0"]),
        ("fa", ["۸٬۴۲۰", "۱٬۲۳۴٬۵۶۷", "۴٫۳", "\u200e−۲", "۲", "۰"]),
        ("ar", ["٨٬٤٢٠", "١٬٢٣٤٬٥٦٧", "٤٫٣", "\u061c−٢", "٢", "٠"]),
        ("ar-MA", ["8.420", "1.234.567", "4,3", "\u200e−2", "2", "0"]),
    ],
)
def test_numbers_as_the_language_writes_them(lang: str, numbers: list[str]) -> None:
    """Digits, separators, groups and signs, as CLDR has them; never a minus before a zero."""
    assert [words(lang).number(n) for n in (8420, 1_234_567, 4.3, -2, 2.0, -0.0)] == numbers
    assert "−" not in words(lang).number(-0.001, 2)
    assert words(lang).number(3, signed=True).lstrip("\u200e\u061c").startswith("+")


def test_shares_as_the_language_writes_them() -> None:
    """A percentage is whole, unless that would say none or all; the sign is the language's."""
    shares = [words("en").percent(s) for s in (0, 0.001, 0.62, 0.999, 1)]
    assert shares == ["0%", "0.1%", "62%", "99.9%", "100%"]
    assert words("fa").percent(0.62) == "۶۲٪" and words("ro").percent(0.62) == "62\u00a0%"
    assert words("ar").percent(0.62) == "٦٢٪\u061c" and words("ar-DZ").percent(0.62) == "62\u200e%\u200e"


def test_spans_of_time() -> None:
    """The two largest units, joined as the language joins them."""
    seconds = (0, 30, 5400, DAY, 13 * DAY + 3700, 90 * DAY, 400 * DAY)
    assert [words("en").duration(s) for s in seconds] == [
        "0 seconds",
        "30 seconds",
        "1 hour 30 minutes",
        "1 day",
        "13 days 1 hour",
        "3 months",
        "1 year 1 month",
    ]
    assert words("ar").duration(5400) == "ساعة و٣٠ دقيقة"
    assert words("fa").duration(5400) == "۱ ساعت و ۳۰ دقیقه"
    assert words("ro").duration(5400) == "1 oră și 30 de minute"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "3 January 2026"),
        ("en-US", "January 3, 2026"),
        ("ro", "3 ianuarie 2026"),
        ("fa", "۳ ژانویهٔ ۲۰۲۶"),
        ("fa-AF", "۳ جنوری ۲۰۲۶"),
        ("ar", "٣ يناير ٢٠٢٦"),
        ("ar-LB", "٣ كانون الثاني ٢٠٢٦"),
        ("ar-TN", "3 جانفي 2026"),
        ("ar-u-nu-latn", "3 يناير 2026"),
        ("de", "3 January 2026"),
    ],
)
def test_dates_as_language_and_region_write_them(lang: str, said: str) -> None:
    """Order, months and digits; a language without words gets English dates to go with its English words."""
    assert words(lang).date(date(2026, 1, 3)) == said


def test_lists_as_the_language_writes_them() -> None:
    """None, one, two, three, four: with the commas and the «and» of the language."""
    assert [words("en").listing("abcd"[:n]) for n in range(5)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
        "a, b, c and d",
    ]
    assert words("en-US").listing("abc") == "a, b, and c"
    assert words("ro").listing("abc") == "a, b și c"
    assert words("ar").listing(["بحث", "متجر", "هاتف"]) == "بحث ومتجر وهاتف"
    assert words("fa").listing(["تلفن", "ایمیل", "وب"]) == "تلفن، ایمیل، و وب"


def test_a_name_of_the_other_direction_is_set_apart() -> None:
    """A Latin name in an Arabic sentence or list, and the reverse, upsets no order; braces in it stay."""
    assert "\u2068Lina\u2069" in words("ar").get("does", name="Lina")
    assert "\u2068لينا\u2069" in words("en").get("does", name="لينا")
    assert words("ar").listing(["Bing", "بحث"]) == "\u2068Bing\u2069 وبحث"
    assert words("en").get("does", name="{name}") == "what {name} does"


def test_other_languages_get_english_words() -> None:
    """A map may be in any language; journeymap's own words are then English."""
    assert [words(tag).lang for tag in ("de-CH", "fa-AF", "RO", "he", "zh-Hant")] == [
        "en",
        "fa",
        "ro",
        "en",
        "en",
    ]
    assert words("de").number(1234.5) == "1,234.5"
    with pytest.raises(KeyError):
        words("en").get("no-such-word")


def test_a_channel_that_the_map_names_keeps_its_name() -> None:
    """Well-known channels are translated, own titles are not."""
    assert words("ro").channel("store", "Store") == "Magazin"
    assert words("ro").channel("store", "Our shop") == "Our shop"


# --- the catalogues of the translators ---


@pytest.fixture
def tool(tmp_path: Path) -> ModuleType:
    """tools/make_words.py, at work on a copy of the catalogues."""
    pytest.importorskip("babel")
    spec = importlib.util.spec_from_file_location("make_words", ROOT / "tools" / "make_words.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for folder in ("locale", "tables"):
        shutil.copytree(module.WORDS / folder, tmp_path / folder)
    module.WORDS, module.TEMPLATE = tmp_path, tmp_path / "locale" / "journeymap.pot"
    return module


def test_tables_are_what_the_catalogues_say(tool: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """The tables are up to date, and every catalogue is whole and has nothing fuzzy."""
    assert tool.main("--check") == 0, capsys.readouterr().err


@pytest.mark.slow
def test_a_new_language_is_one_catalogue(tool: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """A new catalogue lists what is to be translated; what is not yet translated is said in English."""
    assert tool.main("de") == 1
    assert "de.po: «legend» is not translated." in capsys.readouterr().err
    catalog = tool.WORDS / "locale" / "de.po"
    text = catalog.read_text(encoding="utf-8")
    assert "nplurals=2" in text and "#. See emotion.2." in text
    catalog.write_text(text.replace('msgid "Legend"\nmsgstr ""', 'msgid "Legend"\nmsgstr "Legende"'), "utf-8")
    tool.main()
    table: dict[str, Any] = {}
    exec((tool.WORDS / "tables" / "de.py").read_text(encoding="utf-8"), table)
    assert table["MESSAGES"]["legend"] == "Legende" and table["MESSAGES"]["stage"] == "Stage"
    assert table["FORMATS"].months[0] == "Januar" and table["FORMATS"].date.startswith("{day}. ")
    assert '"de"' in (tool.WORDS / "tables" / "__init__.py").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{duration} طول می‌کشد.", "طول می‌کشد.", "«tell.takes» must have these placeholders: {duration}."),
        (
            "{duration} طول می‌کشد.",
            "{span} طول می‌کشد.",
            "«tell.takes» must have these placeholders: {duration}.",
        ),
        ("{n} ثانیه", "ثانیه", "«n duration.s» must have these placeholders: {n}."),
        ("راهنما", "", "«legend» is not translated."),
        ('msgstr "، "', 'msgstr "،"', "«list.comma» must begin and end with a space where the English does."),
        ('msgctxt "legend"', '#, fuzzy\nmsgctxt "legend"', "«legend» is marked fuzzy"),
    ],
)
def test_a_wrong_translation_is_told(
    tool: ModuleType, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    """Lost or unknown placeholders, missing texts, lost spaces and fuzzy marks are named, with their key."""
    catalog = tool.WORDS / "locale" / "fa.po"
    text = catalog.read_text(encoding="utf-8")
    assert old in text
    catalog.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert tool.main() == 1
    assert f"fa.po: {said}" in capsys.readouterr().err


def test_changed_english_asks_for_another_look(tool: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """A translation outlives a change of its English, marked until somebody has looked at it; a new text
    turns up in every catalogue, a removed one goes."""
    template = tool.TEMPLATE.read_text(encoding="utf-8")
    template = template.replace('msgid "Legend"', 'msgid "Key"').replace(
        'msgctxt "no-channel"', 'msgctxt "new"'
    )
    tool.TEMPLATE.write_text(template, encoding="utf-8")
    assert tool.main() == 1
    told = capsys.readouterr().err
    assert "ro.po: «legend» is marked fuzzy" in told and "ro.po: «new» is not translated." in told
    catalog = (tool.WORDS / "locale" / "ro.po").read_text(encoding="utf-8")
    assert '#, fuzzy\nmsgctxt "legend"\nmsgid "Key"\nmsgstr "Legendă"' in catalog
    assert "Fără canal" not in catalog
