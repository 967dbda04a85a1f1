"""Whom the paths speak of, where things happen, and what is named once or never: JM214 to JM217, JM511 to JM513."""

from __future__ import annotations

import pytest

from journeymap.rules.support.sound import sound
from tests.rules.finding import CARE, DRAFT, FUTURE, Change, found

SHARE, OUTCOME = "share: 62%", "outcome: converted"
TEAMS = "retail: Stores}"


def told(*changes: Change, family: str, more: str = "") -> list[str]:
    """Where a changed sound map is told something of a rule."""
    return [where for _, where in found(sound(*changes) + more, family=family)]


def path(share: str, outcome: str, id: str = "radu") -> str:
    """One more actual path."""
    share = f"share: {share}, " if share else ""
    return f"  - {{id: {id}, title: {id}, {share}outcome: {outcome}, steps: [ask-friends, compare-prices]}}\n"


# --- JM214, JM215 ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("share", "more", "expected"),
    [
        ("share: 62%", path("38%", "converted"), ["converted"]),
        ("share: 62%", path("28%", "converted"), ["converted"]),
        ("share: 62%", path("27%", "converted"), []),
        ("share: 62%", path("38%", "dropped"), []),
        ("share: 62%", path("38%", "completed"), []),
        ("share: 62%", path("38%", "ongoing"), []),
        ("share: 100%", "", ["converted"]),
        ("description: A", "", []),  # one customer's story
        ("description: A", path("", "converted"), []),
        ("description: A", path("", "converted") + path("", "converted", "ana"), ["converted"]),
        ("description: A", path("", "converted") + path("", "dropped", "ana"), []),
    ],
)
def test_paths_that_all_end_with_a_sale(share: str, more: str, expected: list[str]) -> None:
    """Told where they stand for nearly all customers."""
    assert told((SHARE, share), family="JM214", more=more) == expected
    assert told((SHARE, share), DRAFT, family="JM214", more=more) == []


@pytest.mark.parametrize(
    ("share", "more", "expected"),
    [
        ("6%", "", ["6%"]),
        ("10%", "", ["10%"]),
        ("11%", "", []),
        ("6%", path("3%", "dropped"), ["6%"]),
        ("6%", path("", "dropped"), []),  # whoever has no share takes the rest
        ("0%", "", []),
    ],
)
def test_paths_that_hardly_anybody_takes(share: str, more: str, expected: list[str]) -> None:
    """Told where all of them together come to a tenth of the customers."""
    assert told((SHARE, f"share: {share}"), family="JM215", more=more) == expected
    assert told((SHARE, f"share: {share}"), DRAFT, family="JM215", more=more) == []


def test_a_share_of_a_small_segment_is_a_small_share() -> None:
    """62% of a segment of 10% are few; of one of 30% they are not."""
    for share, expected in (("10%", ["62%"]), ("30%", [])):
        changes = [
            (SHARE, f"{SHARE}\n    segment: vip"),
            ("teams:", f"segments: {{vip: {{share: {share}}}}}\nteams:"),
        ]
        assert told(*changes, family="JM215") == expected


# --- JM216, JM217 ----------------------------------------------------------------------------------------------


def test_nobody_has_walked_through_the_future() -> None:
    """One finding for all actual paths of a future map, with or without a kind; other kinds are fine."""
    assert told(FUTURE, family="JM216", more=path("", "dropped")) == ["actual"]
    assert told(FUTURE, ("    kind: actual\n", ""), family="JM216") == ["What Lina does"]
    assert told(FUTURE, ("kind: actual", "kind: ideal"), family="JM216") == []
    assert told(family="JM216") == []


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("{at: ask-friends, after: 2d}", ["2d"]),
        ("{at: ask-friends, after: 0d}", []),
        ("{at: ask-friends, takes: 1h}", []),
    ],
)
def test_no_path_begins_with_a_wait(first: str, expected: list[str]) -> None:
    """There is no visit before the first one; no time at all is no wait."""
    assert told(("      - ask-friends\n", f"      - {first}\n"), family="JM217") == expected


# --- JM511, JM512 ----------------------------------------------------------------------------------------------

NO_CHANNELS = [
    ("channels: {facebook-posts: {type: social, platform: Facebook}}\n", ""),
    ("channel: facebook-posts, ", ""),
    *[(f"        channel: {channel}\n", "") for channel in ("search", "store", "web-shop", "email")],
]


def test_a_map_without_channels_is_told_once() -> None:
    """The channel of one step is enough; a campaign's is none of the customer's."""
    assert told(*NO_CHANNELS, family="JM511") == ["Buying a coffee machine"]
    assert told(*NO_CHANNELS, DRAFT, family="JM511") == []
    assert told(*NO_CHANNELS, ("{at: care, after", "{at: care, channel: email, after"), family="JM511") == []
    assert told(*NO_CHANNELS[1:], family="JM5") == ["Buying a coffee machine"]  # and not that one is unused


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([(TEAMS, "retail: Stores, care: Care}")], ["care"]),
        ([(TEAMS, "retail: Stores, care: Care}"), DRAFT], []),
        ([(TEAMS, "retail: Stores, care: Care}"), ("system: ERP", "system: ERP, owner: care"), ("owner: retail, ", "")], []),
        ([(TEAMS, "retail: Stores, Care: Care}"), ("contributors: [", "contributors: [care, ")], []),
        ([("teams: {", "actors: {radu: Radu, ana: Ana}\nteams: {")], ["actors"]),
        ([("teams: {", "actors: {radu: Radu, ana: Ana}\nteams: {"), (SHARE, f"{SHARE}\n    actor: ana")], ["radu"]),
        ([("teams: {", "actors: {radu: Radu}\nteams: {"), ("Price tag", "Radu holds the price tag")], []),
        ([("teams: {", "segments: {new: New ones}\nteams: {")], ["new"]),
        ([("teams: {", "segments: {new: New ones}\nteams: {"), ("channel: email}", "channel: email, segments: new}")], []),
        ([("evidence: {", "evidence: {log: {kind: event-log, date: 2026-09-09}, ")], ["log"]),
        ([(f"  {CARE}\n", f"  {CARE}\n  spring: {{start: 2026-03-01, end: 2027-05-31}}\n")], ["spring"]),
        ([(f"  {CARE}\n", f"  {CARE}\n  spring: {{start: 2026-03-01, end: 2026-05-31}}\n")], []),  # it is over
    ],
)  # fmt: skip
def test_what_is_declared_is_named(changes: list[Change], expected: list[str]) -> None:
    """Wherever it may be named: by an owner of work out of sight, a path, a campaign or (an actor) a text."""
    assert told(*changes, family="JM512") == expected


def test_segments_that_are_all_customers_have_their_place() -> None:
    """They say what the one on a path is a part of."""
    segments = "segments: {new: {share: 70%}, old: {share: 30%}}\nteams: {"
    assert told(("teams: {", segments), (SHARE, f"{SHARE}\n    segment: new"), family="JM512") == []
    assert told(("teams: {", segments), family="JM512") == ["segments"]
    some = segments.replace("30%", "20%")
    assert told(("teams: {", some), (SHARE, f"{SHARE}\n    segment: new"), family="JM512") == ["old"]


# --- JM513 -----------------------------------------------------------------------------------------------------


def test_two_touchpoints_with_one_title() -> None:
    """On one channel they cannot be told apart; on two they are two."""
    twin = ("title: Pay in the web shop", 'title: "Try one, in a STORE"')
    assert told(twin, family="JM513") == []
    assert told(twin, ("channel: web-shop", "channel: shop"), family="JM513") == ['"Try one, in a STORE"']
    assert told(twin, ("channel: web-shop", "channel: shop"), DRAFT, family="JM513") == []


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Five tabs, five prices.", ["quote"]),
        ("five tabs - five prices", ["quote"]),
        ("Five tabs, six prices.", []),
        ("خمسة أسعار مختلفة", []),
    ],
)
def test_a_quote_stands_once(quote: str, expected: list[str]) -> None:
    """The same words at another moment are a copy."""
    said = f'        quote: {{text: "{quote}", evidence: interviews}}\n'
    assert told(("        says", f"{said}        says"), family="JM513") == expected


def test_a_word_or_two_may_be_said_twice() -> None:
    """«Finally!» is no copy."""
    said = '        quote: {text: "Finally!", evidence: interviews}\n        says'
    five = 'quote: {text: "Five tabs, five prices."'
    assert told((five, 'quote: {text: "Finally!"'), ("        says", said), family="JM513") == []
