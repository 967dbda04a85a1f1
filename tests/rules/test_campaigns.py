"""Messages and campaigns: what JM502, JM503, JM504 and JM509 find, and what they leave alone."""

import pytest

from journeymap.checking.one import load
from journeymap.rules.support.sound import sound
from tests.rules.finding import CARE, DRAFT, FUTURE, TODAY, Change, Expected, found, line_of

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
        "On the path «Mails», this is message 4 to the same customer within 7 days: «Read how to care for it» (4 times)."
    )
    assert found(text.replace("kind: expected\n    steps", "kind: ideal\n    steps"), family="JM502") == []


# --- JM503, JM504, JM509 ---------------------------------------------------------------------------------------

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
        ([ENDED, FUTURE, ("kind: actual", "kind: ideal")], []),
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
