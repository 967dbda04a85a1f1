"""Channels, media, work by hand and dates: what JM505 to JM510 find, where, and what they leave alone."""

from pathlib import Path

import pytest

from journeymap.rules.support.sound import SOUND, sound
from tests.rules.finding import CARE, DRAFT, Change, found

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
FAMILY = "JM5"


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
    """Without media, campaigns and facts there is nothing to contradict."""
    text = (
        "title: T\npersona: P\nstages: [{title: A, touchpoints: [{title: a, channel: web}, b]}, {title: B}]\n"
    )
    assert found(text, family=FAMILY) == []
    assert found(text + "paths: [{title: p, steps: [a, b, a, a]}]\n", family=FAMILY) == []
    assert found(SOUND) == []
