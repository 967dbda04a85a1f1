"""Channels, campaigns and facts: what JM501 to JM510 find, where, and what they leave alone."""

import json
from datetime import date
from pathlib import Path

import pytest

from journeymap.loading import load
from journeymap.rules.sound import SOUND, sound
from journeymap.rules.subject import Options

TODAY = date(2026, 11, 21)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
FAMILY = "JM5"
DRAFT, FUTURE = ("status: live", "status: draft"), ("state: current", "state: future")

Change = tuple[str, str]
Expected = list[tuple[str, str]]


def found(text: str, options: Options | None = None, family: str = "JM") -> list[tuple[str, str]]:
    """The codes of all findings, each with the text at its place."""
    loaded = load(text.encode(), "x", TODAY, options)
    return [
        (f.code, loaded.source.line(f.place.line)[f.place.column - 1 : f.place.end_column - 1])
        for f in loaded.findings
        if f.code.startswith(family)
    ]


def line_of(text: str, part: str) -> int:
    """The number of the first line with this text in it."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)


# --- JM501 -----------------------------------------------------------------------------------------------------

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


# --- JM502 -----------------------------------------------------------------------------------------------------

PLAN = "  - {id: plan, title"


def mails(steps: str, kind: str = "expected", channels: str = "") -> str:
    """The sound map with another path, whose steps are written one after the other with `;`."""
    written = "".join(f"      - {one.strip()}\n" for one in steps.split(";"))
    path = f"  - id: mails\n    title: Mails\n    kind: {kind}\n    steps:\n{written}"
    return sound((PLAN, path + PLAN), ("channels: {", f"channels: {{{channels}"))


def by(*channels: str, after: str = "1d") -> str:
    """A visit on each of these channels, a day apart."""
    first, *others = channels
    return f"{{at: store, channel: {first}}}; " + "; ".join(
        f"{{at: store, channel: {one}, after: {after}}}" for one in others
    )


@pytest.mark.parametrize(
    ("steps", "channels", "at"),
    [
        (by("email", "sms", "letter", "push"), "", True),
        (by("email", "sms", "letter"), "", False),
        (by("e-mail", "text-message", "post", "notification"), "", True),
        (by("email", "sms", "letter", "push", after="56h"), "", False),  # the fourth is exactly a week later
        (by("email", "sms", "letter", "push", after="55h"), "", True),
        (by("email", "sms", "letter", "store", "push"), "", True),
        (by("email", "sms", "letter", "phone", "chat", "whatsapp", "video-call", "call"), "", False),
        (by("email", "sms", "letter", "web", "search"), "", False),
        (by("email", "sms", "letter", "push").replace("push, after: 1d", "push"), "", False),
        (by("email", "sms", "letter", "push").replace("push", "push, media: earned"), "", False),
        (by("email", "sms", "letter", "phone").replace("phone", "phone, campaigns: care-mails"), "", True),
        (by("email", "sms", "letter", "push").replace("push", "push, actor: partner"), "", False),
        (by("email", "sms", "fax", "fax"), "fax: {title: Telefax, type: direct}, ", True),
        (by("email", "sms", "fax", "fax"), "fax: {title: Fax, type: product}, ", False),
        (by("email", "email", "email", "bot"), "bot: {title: Live chat, type: direct}, ", False),
        (by("email", "email", "email", "linie"), "linie: {title: Linia de telefon, type: direct}, ", False),
        (by("email", "email", "email", "خط"), "خط: {title: المكالمات, type: direct}, ", False),
        (by("email", "email", "email", "خط"), "خط: {title: گفت‌وگوی زنده, type: direct}, ", False),
        (by("email", "email", "email", "خط"), "خط: {title: پیامک, type: direct}, ", True),
        (by("email", "email", "email", "رسالة"), "رسالة: {title: رسالة نصية, type: direct}, ", True),
        (by("email", "email", "email", "push"), "push: {title: إشعار الهاتف, type: direct}, ", True),
        ("care; care; care; care; care", "", False),  # nothing says how much time passes
        (by("email", "sms", "letter") + "; store; {at: store, channel: push, after: 1d}", "", True),
        (
            by("email", "sms", "letter") + "; {at: store, after: 9d}; {at: store, channel: push, after: 0s}",
            "",
            False,
        ),
    ],
)
def test_too_many_messages(steps: str, channels: str, at: bool) -> None:
    """The fourth message within a week is told at its step; conversations, gaps and other people do not count."""
    text = mails(steps, channels=channels).replace("teams:", "actors: {partner: Radu}\nteams:")
    assert found(text, family="JM502") == ([("JM502", "store")] if at else [])


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"most": 4}, 0),
        ({"most": 2}, 1),
        ({"within": 2 * 86_400}, 0),
        ({"within": 4 * 86_400}, 1),
        ({"conversations": ("fax",)}, 0),
    ],
)
def test_the_cap_is_the_teams(options: dict[str, object], expected: int) -> None:
    """A team sets how many messages in how long a time, and which channels are conversations."""
    text = mails(by("email", "sms", "email", "fax"), "expected", "fax: {title: Our fax, type: direct}, ")
    assert len(found(text, {"JM502": options}, "JM502")) == expected


def test_the_first_message_too_many_of_each_path_is_told_once() -> None:
    """One finding for a path, at the message that goes over; it counts what came before."""
    text = mails(
        "care; {at: care, after: 1h}; {at: care, after: 1h}; {at: care, after: 2h}; {at: care, after: 1h}"
    )
    (finding,) = load(text.encode(), "x", TODAY).findings
    assert finding.place.line == line_of(text, "after: 2h")
    assert finding.message == (
        "On «Mails», this is message 4 to the same customer within 7 days: «Read how to care for it» (4 times)."
    )
    assert found(text.replace("kind: expected\n    steps", "kind: ideal\n    steps"), family="JM502") == []


# --- JM503, JM504, JM509 ---------------------------------------------------------------------------------------

CARE = "care-mails: {start: 2026-06-01, end: 2027-05-31, message: Five minutes of care, channel: email}"
BOTH = ("campaigns: care-mails", "campaigns: [care-mails, second]")
SEGMENTS = ("persona:", "segments: {new: New ones, old: Old ones}\npersona:")


def second(campaign: str, *changes: Change) -> str:
    """The sound map with a second campaign."""
    return sound((CARE, f"{CARE}\n  second: {{{campaign}}}"), *changes)


SAME_MESSAGE = ("JM503", "FIVE MINUTES of care!")


@pytest.mark.parametrize(
    ("campaign", "changes", "expected"),
    [
        ("message: FIVE MINUTES of care!", [BOTH], [SAME_MESSAGE]),
        ("end: 2026-12-01, message: FIVE MINUTES of care!", [BOTH], [SAME_MESSAGE]),
        ("start: 2027-05-31, message: FIVE MINUTES of care!", [BOTH], [SAME_MESSAGE]),
        ("start: 2027-06-01, message: FIVE MINUTES of care!", [BOTH], []),
        ("message: Six minutes of care", [BOTH], []),
        ("title: No message", [BOTH], []),
        # On two touchpoints, each of them alone.
        ("message: Five minutes of care", [("says:", "campaigns: second\n        says:")], []),
        # On one visit.
        (
            "message: FIVE MINUTES of care!",
            [("{at: store, after: 1d}", "{at: store, after: 1d, campaigns: [second, Care-Mails]}")],
            [SAME_MESSAGE],
        ),
        ("message: FIVE MINUTES of care!", [BOTH, DRAFT], [SAME_MESSAGE]),
        ("message: FIVE MINUTES of care!, segments: new", [BOTH, SEGMENTS], [SAME_MESSAGE]),
        (
            "message: Five minutes of care, segments: new",
            [BOTH, SEGMENTS, ("channel: email}", "channel: email, segments: old}")],
            [],
        ),
    ],
)
def test_redundant_campaigns(campaign: str, changes: list[Change], expected: Expected) -> None:
    """Two campaigns with one message at one touchpoint are told if they can reach one customer on one day."""
    assert found(second(campaign, *changes), family="JM503") == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("پنج دقیقه برای دستگاه", "پنج دقیقه براي دستگاه!"),
        ("خمس دقائق للعناية", "خمس دقائق، للعناية."),
        ("Cinci minute de grijă", "CINCI MINUTE DE GRIJĂ!"),
    ],
)
def test_messages_in_other_languages(one: str, other: str) -> None:
    """A message is the same in another spelling, and the finding names both campaigns by their titles."""
    text = second(f"title: A doua, message: {other}", BOTH).replace(
        "Five minutes of care", f"{one}, title: Prima"
    )
    (finding,) = load(text.encode(), "x", TODAY).findings
    assert finding.code == "JM503"
    assert finding.message == (
        "«A doua» tells customers at «Read how to care for it» the same as «Prima» does, at the same time."
    )


ENDED = ("end: 2027-05-31", "end: 2026-11-20")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([ENDED], ["2026-11-20"]),
        ([("end: 2027-05-31", "end: 2026-11-21")], []),
        ([ENDED, ("status: live\n", "")], ["2026-11-20"]),
        ([ENDED, DRAFT], []),
        ([ENDED, ("status: live", "status: review")], []),
        ([ENDED, FUTURE], []),
        ([ENDED, ("status: live", "status: retired")], []),
        ([ENDED, ("        campaigns: care-mails\n", "")], []),  # it is over, and nothing names it
        (
            [
                ENDED,
                ("        campaigns: care-mails\n", ""),
                ("{at: care,", "{at: care, campaigns: Care-mails,"),
            ],
            ["2026-11-20"],
        ),
    ],
)
def test_ended_campaigns(changes: list[Change], expected: list[str]) -> None:
    """A campaign that a touchpoint or step of a live map names is told from the day after its last one."""
    assert found(sound(*changes)) == [("JM504", text) for text in expected]


def test_a_campaign_that_ends_before_it_starts() -> None:
    """It is an error at its end, in a draft too; one that lasts a day is fine, and it is not over besides."""
    text = sound(("end: 2027-05-31", "end: 2026-05-31"))
    assert found(text) == [("JM509", "2026-05-31")]
    assert load(text.encode(), "x", TODAY).has_errors
    assert found(sound(("end: 2027-05-31", "end: 2026-05-31"), DRAFT)) == [("JM509", "2026-05-31")]
    assert found(sound(("end: 2027-05-31", "end: 2026-06-01"), DRAFT)) == []
    assert found(sound(("start: 2026-06-01, end: 2027-05-31", "end: 2027-05-31"))) == []


# --- JM505, JM506, JM507, JM508 --------------------------------------------------------------------------------

EARNED, PAID = ("media: owned", "media: earned"), ("media: owned", "media: paid")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([EARNED], ["Interest"]),
        ([("media: owned\n        thinking", "thinking")], []),  # what is not said cannot be known
        ([EARNED, ("channel: search", "channel: search\n        frontstage: Price tag")], []),
        ([EARNED, ("channel: search", "channel: search\n        says: {returns: 30 days}")], []),
        ([EARNED, ("channel: search", "channel: search\n        campaigns: care-mails")], []),
        ([EARNED, ("compare-prices, after: 1h", "compare-prices, after: 1h, media: shared")], []),
        ([EARNED, ("compare-prices, after: 1h", "compare-prices, after: 1h, says: {returns: 30 days}")], []),
        ([EARNED, DRAFT], []),
        ([EARNED, ("        campaigns: care-mails\n", ""), (f"campaigns:\n  {CARE}\n", "")], []),
    ],
)
def test_unsupported_stages(changes: list[Change], expected: list[str]) -> None:
    """Where a map has campaigns, a stage that is all earned media is told; unknown media are not."""
    assert found(sound(*changes), family="JM505") == [("JM505", text) for text in expected]


@pytest.mark.parametrize(
    ("channels", "changes", "expected"),
    [
        ("kiosk: place", [], ["kiosk"]),
        ("دکه: {title: دکه, type: place}", [], ["دکه"]),
        ("kiosk: place", [DRAFT], []),
        ("kiosk: place", [("{at: store, after: 1d}", "{at: store, after: 1d, channel: Kiosk}")], []),
        ("kiosk: place", [("message: Five minutes of care, channel: email", "channel: kiosk")], []),
        ("web-shop: {title: Our shop, type: product}", [], []),
        ("online-shop: {title: Our shop, type: product}", [], []),  # another name of web-shop
        ("shop: {title: Our shop, type: place}", [], []),  # another name of store
        ("shop: {title: Our shop, type: product}", [], ["shop"]),  # of another kind: `store` is not meant
        ("كشك: place", [("channel: store", "channel: کشک")], []),
    ],
)
def test_unused_channels(channels: str, changes: list[Change], expected: list[str]) -> None:
    """A declared channel is used by a touchpoint, a step or a campaign, under any of its names."""
    text = sound(("channels: {", f"channels: {{{channels}, "), *changes)
    assert found(text, family="JM506") == [("JM506", where) for where in expected]


def effort(said: str, *changes: Change) -> str:
    """The sound map with an effort at the store."""
    return sound(("frontstage:", f"effort: {{{said}}}\n        frontstage:"), *changes)


IDEA = ("effort:", "opportunities: [{text: Book a time, owner: retail, status: idea}]\n        effort:")


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        (effort("hours_per_week: 10, automated: no"), {}, ["10"]),
        (effort("hours_per_week: 9.5, automated: no"), {}, []),
        (effort("hours_per_week: ۱۲, automated: no"), {}, ["۱۲"]),
        (effort("hours_per_week: 40, automated: partly"), {}, []),
        (effort("hours_per_week: 40, automated: fully"), {}, []),
        (effort("automated: no"), {}, []),
        (effort("hours_per_week: 40, automated: no", DRAFT), {}, []),
        (effort("hours_per_week: 40, automated: no", IDEA), {}, []),
        (effort("hours_per_week: 40, automated: no", IDEA, ("status: idea", "status: dropped")), {}, ["40"]),
        (
            effort(
                "hours_per_week: 40, automated: no",
                ("{at: store, after: 1d}", "{at: store, after: 1d, opportunities: [{text: Book a time}]}"),
            ),
            {},
            [],
        ),
        (effort("hours_per_week: 10, automated: no"), {"hours": 10.5}, []),
        (effort("hours_per_week: 4, automated: no"), {"hours": 4}, ["4"]),
    ],
)
def test_work_by_hand(text: str, options: dict[str, object], expected: list[str]) -> None:
    """Many hours with nothing automated are told where no opportunity is left to save them."""
    assert found(text, {"JM507": options}, "JM507") == [("JM507", where) for where in expected]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("media: earned", "media: paid"), PAID], ["Interest"]),
        ([PAID], []),  # friends are earned
        ([("media: earned, ", ""), PAID], []),  # what friends are is not said
        ([("media: earned", "media: paid"), PAID, DRAFT], []),
        (
            [
                ("media: earned", "media: paid"),
                PAID,
                ("compare-prices, after: 1h", "compare-prices, media: owned"),
            ],
            [],
        ),
        (
            [("  - title: Action", "  - {id: empty, title: Nothing yet}\n  - title: Action")],
            [],
        ),
        ([("title: Use", "title: استفاده"), PAID, PAID, PAID, PAID], ["Action", "استفاده"]),
    ],
)
def test_only_paid_media(changes: list[Change], expected: list[str]) -> None:
    """A stage whose touchpoints all say that their media is paid is told."""
    assert found(sound(*changes), family="JM508") == [("JM508", text) for text in expected]


# --- JM510 -----------------------------------------------------------------------------------------------------

MEASURED = "metrics: [{name: Opened, kind: rate, value: 41, target: 55"


@pytest.mark.parametrize(
    "change",
    [
        ("reviewed: 2026-11-01", "reviewed: {}"),
        ("date: 2026-09-12", "date: {}"),
        ("since: 2026-10-01", "since: {}"),
        (MEASURED, MEASURED + ", date: {}"),
        ("phase: purchase", "phase: purchase\n    metrics: [{{name: Sold, value: 4, target: 5, date: {}}}]"),
        ("{at: care,", "{{at: care, metrics: [{{name: Opened, value: 4, target: 5, date: {}}}],"),
        (
            "{at: care,",
            "{{at: care, opportunities: [{{text: A film, owner: growth, status: idea, since: {}}}],",
        ),
    ],
    ids=lambda change: change[1][:30],
)
def test_dates_that_are_still_to_come(change: Change) -> None:
    """What was reviewed, found or measured has a day in the past; tomorrow is today elsewhere."""
    old, new = change
    new = (
        new
        if "{{" in new
        else new.replace("{}", "@").replace("{", "{{").replace("}", "}}").replace("@", "{}")
    )
    for day, expected in (("2026-11-22", []), ("2026-11-23", [("JM510", "2026-11-23")])):
        assert found(sound((old, new.format(day))), family="JM510") == expected
    assert found(sound((old, new.format("2027-01-01")), DRAFT), family="JM510") == [("JM510", "2027-01-01")]


def test_plans_may_lie_ahead() -> None:
    """A metric without a value is not measured yet, and campaigns may start in the future."""
    ahead = (MEASURED, "metrics: [{name: Opened, kind: rate, target: 55, date: 2027-01-31")
    assert found(sound(ahead), family=FAMILY) == []
    assert found(sound(("start: 2026-06-01", "start: 2027-01-01")), family=FAMILY) == []


# --- silence ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_clean(path: Path) -> None:
    """None of these rules finds anything in the maps that newcomers start from."""
    assert found(path.read_text(encoding="utf-8"), family=FAMILY) == []


def test_a_map_that_says_little_is_left_alone() -> None:
    """Without channels, media, campaigns and facts there is nothing to contradict."""
    text = "title: T\npersona: P\nstages: [{title: A, touchpoints: [a, b]}, {title: B}]\n"
    assert found(text, family=FAMILY) == []
    assert found(text + "paths: [{title: p, steps: [a, b, a, a]}]\n", family=FAMILY) == []
    assert found(SOUND) == []
