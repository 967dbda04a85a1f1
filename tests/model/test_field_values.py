"""Values as people write them: what is taken, and what is said about the rest."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest

from journeymap.checking.one import load
from journeymap.drawing import render
from journeymap.findings import Finding
from journeymap.model.calendars import gregorian
from journeymap.model.channels import ALIASES, WELL_KNOWN, other_names
from journeymap.model.ids import fold
from journeymap.model.journey import Journey
from journeymap.model.quantities import latin_digits

_MAP = """\
title: {title}
{head}persona: Lina
stages:
  - title: One
    touchpoints:
      - id: store
        title: Store
        {field}
paths:
  - title: P
    share: {share}
    steps: [store, {{at: store, after: {after}}}]
"""


def _load(**said: str) -> tuple[Journey | None, list[Finding]]:
    words = {"title": "T", "head": "", "field": "emotion: 1", "share": "1", "after": "2d", **said}
    loaded = load(_MAP.format(**words).encode(), "map.yaml")
    return loaded.journey, list(loaded.findings)


@pytest.mark.parametrize("share", ["62%", "62 %", "۶۲٪", "٪۶۲", "٪ ۶۲", '"%62"', "0.62", "۰٫۶۲"])
def test_shares_are_read_as_they_are_written(share: str) -> None:
    """The sign of the percentage may stand before the digits, as many write it in Persian and Turkish."""
    journey, findings = _load(share=share)
    assert not findings
    assert journey is not None and journey.paths[0].share == 0.62


@pytest.mark.parametrize(
    ("after", "seconds"), [("1h30min", 5400), ("1h 30min", 5400), ("1mo2w", 3_801_600), ("۳d", 259_200)]
)
def test_time_spans_may_have_several_units(after: str, seconds: int) -> None:
    """With a space between the units or without."""
    journey, findings = _load(after=after)
    assert not findings
    assert journey is not None and journey.paths[0].steps[1].after == seconds


_SPANS = {
    1_800: "half an hour|o jumătate de oră|jumatate de ora|نیم ساعت|نصف ساعة|0.5h|30 min.|30 Minutes",
    3_600: "1 hour|an hour|one hr|o oră|1 ora|یک ساعت|ساعة|ساعة واحدة|۶۰ دقیقه|60 de minute",
    5_400: "1h30|1h 30|1h30m|1.5h|1.5 hours|one and a half hours|o oră și jumătate|یک ساعت و نیم|ساعة ونصف"
    "|1 hour and 30 minutes|1 oră și 30 de minute|۱ ساعت و ۳۰ دقیقه|ساعة و 30 دقيقة|1 hour, 30 minutes",
    172_800: "2 days|2days|two days|2 zile|două zile|doua zile|۲ روز|دو روز|يومان|يومين|٢ أيام|2D",
    604_800: "1 week|o săptămână|o saptamana|یک هفته|أسبوع|سبعة أيام|seven days|șapte zile|هفت روز",
    864_000: "ten days|zece zile|ده روز|عشرة أيام|10 أيام",
    7_776_000: "3 months|trei luni|سه ماه|ثلاثة أشهر|90 de zile",
    31_536_000: "a year|un an|یک سال|سنة|365 days",
}


@pytest.mark.parametrize(
    ("written", "seconds"),
    [(one, seconds) for seconds, several in _SPANS.items() for one in several.split("|")],
)
def test_time_spans_may_be_words(written: str, seconds: int) -> None:
    """In the four languages, numbers up to ten in words; what comes out reads the same again."""
    journey, findings = _load(after=f'"{written}"')
    assert not findings
    assert journey is not None and journey.paths[0].steps[1].after == seconds


def test_what_is_no_time_span_is_found_out_at_once() -> None:
    """However much of it looks like one."""
    for filler in ("1 ", "half ", "1h", "o oră și ", "و ", "9", "2-"):
        _, findings = _load(after=f'"{filler * 400}x"')
        assert [finding.code for finding in findings if finding.place.line > 5] == ["JM027"]


@pytest.mark.parametrize("kind", ["real", "Real", "ideall", "idael", "reel", "most-likely", "ideals"])
def test_no_guess_leads_to_ideal(kind: str) -> None:
    """`real` is what customers do; and a wish is never read out of a slip."""
    text = "title: T\npersona: L\nstages: [{title: S, touchpoints: [A]}]\n"
    text += f"paths: [{{title: P, kind: {kind}, steps: [a]}}]\n"
    (finding,) = load(text.encode(), "map.yaml").findings
    edits = [edit.text for edit in finding.fix.edits] if finding.fix else []
    assert (
        edits == (["actual"] if kind.lower() == "real" else []) and "Did you mean ideal" not in finding.help
    )
    assert finding.fix is None or finding.fix.safe


_EVIDENCE = "evidence: {{talks: {{kind: interview, date: {}}}}}\n"


@pytest.mark.parametrize(
    ("written", "first", "shown"),
    [
        ("2026-05", "2026-05-01", "May 2026"),
        ("2026", "2026-01-01", "2026"),
        ("۲۰۲۶-۰۵", "2026-05-01", "May 2026"),
        ("2026-05-07", "2026-05-07", "7 May 2026"),
    ],
)
def test_evidence_may_be_from_a_month_or_a_year(written: str, first: str, shown: str) -> None:
    """It is kept and drawn as such, not as the first day of it."""
    journey, findings = _load(head=_EVIDENCE.format(written))
    assert not findings and journey is not None
    (evidence,) = journey.evidence.values()
    assert evidence.date == date.fromisoformat(first)
    kept = json.loads(render(journey, "json"))["evidence"]["talks"]["date"]
    assert kept == latin_digits(written) and f">{shown}<" in render(journey, "html").decode()


def test_other_dates_are_days() -> None:
    """A review takes place on one."""
    _, findings = _load(head="reviewed: 2026-05\n")
    assert [finding.code for finding in findings] == ["JM028"]


# Days of both calendars, as calendars and newspapers have them: Nowruz of years with and without a leap day before it.
_SOLAR = {
    "1300-01-01": "1921-03-21", "1357-11-22": "1979-02-11", "1375-12-30": "1997-03-20", "1399-12-30": "2021-03-20",
    "1400-01-01": "2021-03-21", "1403-01-01": "2024-03-20", "1403-12-30": "2025-03-20", "1404-01-01": "2025-03-21",
    "1404-12-29": "2026-03-20", "1405-01-01": "2026-03-21", "1405/7/12": "2026-10-04", "۱۴۰۵-۰۹-۰۷": "2026-11-28",
    "1408-12-30": "2030-03-20", "1499-12-29": "2121-03-20", "12 مهر 1405": "2026-10-04", "۷ آذر ۱۴۰۵": "2026-11-28",
}  # fmt: skip


@pytest.mark.parametrize(("solar", "gregorian"), _SOLAR.items())
def test_a_solar_hijri_date_is_told_with_its_day(solar: str, gregorian: str) -> None:
    """In a Persian map; the fix is not made unasked. Elsewhere nothing is offered: it may be another calendar."""
    _, findings = _load(head=f"lang: fa\nreviewed: {solar}\n")
    (finding,) = findings
    assert finding.code == "JM028" and finding.help == f"Write the Gregorian day: {gregorian}"
    assert finding.fix is not None and not finding.fix.safe
    assert [edit.text for edit in finding.fix.edits] == [gregorian]
    for lang in ("ar", "en"):
        _, (finding,) = _load(head=f"lang: {lang}\nreviewed: {solar}\n")
        assert finding.code == "JM028" and finding.fix is None


@pytest.mark.parametrize(
    "written", ["1404-12-30", "1405-13-01", "1405-07-31", "2569-11-01", "5787-01-01", "1447-05-30"]
)
def test_days_that_no_calendar_has_get_no_fix(written: str) -> None:
    """Nor do years of other calendars in a map that is not Persian."""
    lang = "fa" if written.startswith("140") else "ar"
    _, (finding,) = _load(head=f"lang: {lang}\nreviewed: {written}\n")
    assert finding.code == "JM028" and finding.fix is None


def test_years_of_the_solar_calendar_are_as_long_as_they_were() -> None:
    """Day follows day over two hundred years, with the 365 and 366 days that they have."""
    days = [gregorian(f"{year}-01-01") for year in range(1300, 1500)]
    lengths = [(after - before).days for before, after in pairwise(filter(None, days))]
    assert len(lengths) == 199 and set(lengths) == {365, 366}
    leap = [1300 + n for n, length in enumerate(lengths) if length == 366]
    assert [year for year in leap if 1354 <= year <= 1408] == [
        1354, 1358, 1362, 1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408,
    ]  # fmt: skip


_CHANNELS = {
    "phone": "telefon|Telefon|تلفن|هاتف|phone call", "sms": "پیامک|رسالة نصية|text message",
    "email": "E-mail|ایمیل|بريد إلكتروني|البريد الإلكتروني", "web": "site|Website|سایت|وب‌سایت|موقع",
    "store": "magazin|Magazin|فروشگاه|متجر|Shop", "app": "aplicație|Aplicatie|اپلیکیشن|تطبيق|Mobile app",
    "social": "rețele sociale|شبکه‌های اجتماعی|وسائل التواصل الاجتماعي",
}  # fmt: skip


@pytest.mark.parametrize(
    ("id", "name"), [(id, name) for id, names in _CHANNELS.items() for name in names.split("|")]
)
def test_channels_have_their_usual_names_in_four_languages(id: str, name: str) -> None:
    """They need no declaration, are one row, and may stand as a type."""
    journey, findings = _load(field=f"channel: {name}", head=f"channels: {{here: {name}}}\n")
    assert not findings and journey is not None
    row, known = journey.channel(name), journey.channel(id)
    assert row is known and row is not None
    assert journey.channels["here"].type == row.type


def test_every_name_of_a_channel_can_be_met() -> None:
    """Names are kept as references are compared, and none of them stands for two channels."""
    assert all(fold(name) == name and id in WELL_KNOWN for name, id in ALIASES.items())
    assert not ALIASES.keys() & WELL_KNOWN.keys()
    names = [fold(name) for id in WELL_KNOWN for name in other_names(id)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("declared", "drawn"),
    [
        ("{Shop: place}", "Shop"),
        ("{email: {title: Our letters, type: direct}}", "Our letters"),
        ("{Front desk: store}", "Front desk"),
        ("{telefon: phone}", "telefon"),
        ("{email: direct}", "E-mail"),
    ],
)
def test_a_channel_is_drawn_by_its_own_title(declared: str, drawn: str) -> None:
    """Its title, else the id as it is written; a well-known id by itself has its well-known title."""
    name = declared[1:].split(":")[0]
    journey, findings = _load(field=f"channel: {name}", head=f"channels: {declared}\n")
    assert not findings and journey is not None
    assert f">{drawn}<" in render(journey, "svg").decode()


@pytest.mark.parametrize(
    ("said", "code", "help"),
    [
        ({"after": '"1,5h"'}, "JM027", "Write 1.5h"),
        ({"after": '"1,5 ore"'}, "JM027", "Write 1.5h"),
        ({"after": "~2 days"}, "JM027", "Write 2d"),
        ({"after": "cam 2 zile"}, "JM027", "Write 2d"),
        ({"after": "حدود ۲ روز"}, "JM027", "Write 2d"),
        ({"after": "2-3 days"}, "JM027", "Write how long it usually is, such as 2d or 3d."),
        ({"after": "45min–2h"}, "JM027", "Write how long it usually is, such as 45min or 2h."),
        ({"after": "two to three weeks"}, "JM027", "such as 2w or 3w."),
        ({"after": "2 până la 3 ore"}, "JM027", "such as 2h or 3h."),
        ({"after": "۲ تا ۳ روز"}, "JM027", "such as 2d or 3d."),
        ({"after": "5m"}, "JM027", "Write 5min for minutes or 5mo for months."),
        ({"after": "5 M"}, "JM027", "Write 5min for minutes or 5mo for months."),
        ({"after": "2"}, "JM027", "Write a number with s, min, h, d, w, mo or y"),
        ({"after": "1h75"}, "JM027", "Write a number with s, min, h, d, w, mo or y"),
        ({"after": "2 days ago"}, "JM027", "Write a number with s, min, h, d, w, mo or y"),
        ({"after": "200 years"}, "JM027", "Write a number with s, min, h, d, w, mo or y"),
        ({"head": "lang: English\n"}, "JM032", "Write en."),
        ({"head": "lang: română\n"}, "JM032", "Write ro."),
        ({"share": "62,5%"}, "JM026", "Write a point, not a comma: 62.5%"),
        ({"field": "emotion: –1"}, "JM025", "For a minus, write a plain one: -1."),
        ({"field": "effort: {hours_per_week: '10,5'}"}, "JM025", "a point, not a comma: 10.5"),
        ({"head": "reviewed: 2026-1-5\n"}, "JM028", "Write 2026-01-05"),
        ({"head": "lang: Persian\n"}, "JM032", "Write fa."),
        ({"head": "lang: فارسی\n"}, "JM032", "Write fa."),
        ({"field": 'thinking: [he said "no": x]'}, "JM023", "'he said \"no\": x'"),
        ({"field": "pain_points: [Note: they rang]"}, "JM023", '"Note: they rang"'),
        ({"field": "pain_points: [title: Slow]"}, "JM021", "text"),
        ({"field": "thinking:\n          - Review:"}, "JM023", '"Review:"'),
        ({"field": "thinking: [{name}]"}, "JM023", '"{name}"'),
    ],
)
def test_a_mistake_is_told_with_what_to_write(said: dict[str, str], code: str, help: str) -> None:
    """What was most likely meant is written out, ready to be copied."""
    _, findings = _load(**said)
    helps = [finding.help for finding in findings if finding.code == code]
    assert helps and help in helps[0]


@pytest.mark.parametrize("title", ['"\u200f"', '"\u200c \u2066"', '"\u00ad"'])
def test_a_text_of_invisible_characters_is_empty(title: str) -> None:
    """Joiners and direction marks alone are no title."""
    _, findings = _load(title=title)
    assert [(finding.code, finding.place.line) for finding in findings] == [("JM034", 1)]


def test_a_tag_before_a_text_is_told_once() -> None:
    """`title: !important` is a tag for YAML; that the title is missing too is not said on top."""
    _, findings = _load(title="!important")
    assert [finding.code for finding in findings] == ["JM010"]


def test_the_turkish_dotted_capital_is_an_i() -> None:
    """A step may name «İstanbul mağazası» as everybody types it."""
    text = "title: T\npersona: L\nstages: [{title: S, touchpoints: [İstanbul mağazası]}]\n"
    text += "paths: [{title: P, steps: [istanbul-mağazası]}]\n"
    assert not load(text.encode(), "map.yaml").findings


@pytest.mark.parametrize(
    "steps", ["store, shop", "store -> shop", "(store، shop)", "【store，shop】", "Store → SHOP"]
)
def test_several_touchpoints_in_one_text_are_to_be_a_list(steps: str) -> None:
    """The help says how a list is written."""
    text = "title: T\npersona: L\nstages: [{title: S, touchpoints: [Store, Shop]}]\n"
    text += f"paths:\n  - title: P\n    steps: {steps}\n"
    [finding] = load(text.encode(), "map.yaml").findings
    assert finding.code == "JM101" and finding.help.endswith("[store, shop]")
