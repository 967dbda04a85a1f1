"""Evidence, reviews, opportunities and metrics: what JM321 and JM421 to JM429 find, and what they leave alone."""

from __future__ import annotations

import pytest

from journeymap.rules.support.sound import SOUND, sound
from tests.rules.finding import DRAFT, FUTURE, Change, found

INTERVIEWS = "{kind: interview, date: 2026-09-12, sample: 14}"
PLANNED = "status: planned\n            since: 2026-10-01"
OPENED = 'kind: rate, value: 41, target: 55, unit: "%"'
DATED = ", date: 2026-10-31"
FILM = "{text: A film of one minute, owner: growth, status: idea}"


def told(*changes: Change, family: str, options: dict[str, dict[str, float]] | None = None) -> list[str]:
    """Where a changed sound map is told something of a rule."""
    return [where for _, where in found(sound(*changes), options, family)]


# --- JM321, JM421 ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("{kind: interview, date: 2026-09-12, sample: 1}", ["1"]),
        ("{kind: survey, date: 2026-09-12, sample: 2}", ["2"]),
        ("{kind: survey, date: 2026-09-12, sample: 3}", []),
        ("{kind: survey, date: 2026-09-12}", []),
        ("{title: Interviews}", ["interviews"]),
        ("Interviews", ["interviews"]),
        ("{title: Interviews, date: 2026-09-12}", []),
        ('{title: Interviews, link: "https://example.com/1"}', []),
        ("{kind: workshop, date: 2026-09-12}", ["evidence"]),
        ("{kind: workshop, date: 2026-09-12, sample: 2}", ["evidence"]),
    ],
)
def test_thin_evidence(evidence: str, expected: list[str]) -> None:
    """A workshop alone, too few people, or nothing but a name."""
    assert told((INTERVIEWS, evidence), family="JM321") == expected
    assert told((INTERVIEWS, evidence), DRAFT, family="JM321") == []


def test_a_workshop_beside_research_is_fine() -> None:
    """Only where there is nothing else."""
    both = f"{INTERVIEWS}, walls: {{kind: workshop, date: 2026-09-12}}"
    assert told((INTERVIEWS, both), family="JM321") == []


def test_teams_say_how_many_are_enough() -> None:
    """The least sample is an option."""
    assert told((INTERVIEWS, INTERVIEWS), family="JM321", options={"JM321": {"fewest": 15}}) == ["14"]


@pytest.mark.parametrize(
    ("reviewed", "date", "expected"),
    [
        ("2026-09-01", "2026-09-12", ["2026-09-01"]),
        ("2026-09-12", "2026-09-12", []),
        ("2026-09-13", "2026-09-12", []),
        ("2026-09-01", "2026-10-22", []),  # it has been there for thirty days
        ("2026-09-01", "2026-10-21", ["2026-09-01"]),
        ("2026-09-01", "2026-12-21", []),
        ("2026-05-01", "2026-09-12", []),  # the review is due anyway, and JM405 says so
    ],
)
def test_a_review_with_the_newest_evidence(reviewed: str, date: str, expected: list[str]) -> None:
    """Evidence that has waited for a month for a review."""
    changes = [("reviewed: 2026-11-01", f"reviewed: {reviewed}"), ("date: 2026-09-12", f"date: {date}")]
    assert told(*changes, family="JM421") == expected
    assert told(*changes, DRAFT, family="JM421") == []


# --- JM422, JM423, JM424, JM425 --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([(PLANNED, "status: done\n            since: 2026-02-01")], ["opportunities"]),
        ([(PLANNED, "status: done\n            since: 2026-06-01")], []),  # it has not had the time yet
        ([(PLANNED, "status: done")], []),  # nobody knows since when
        ([(PLANNED, "status: done\n            since: 2026-02-01"), ("emotion: -2", "emotion: 0")], []),
        ([(PLANNED, "status: dropped\n            since: 2026-02-01")], []),
        (
            [
                (PLANNED, "status: done\n            since: 2026-02-01"),
                ("        evidence: interviews\n  - title: Action", "        evidence: interviews\n  - title: Action"),
                ("metric: Complaints about prices\n", f"metric: Complaints\n          - {FILM}\n"),
            ],
            ["opportunities"],
        ),  # an idea is not under way
        (
            [
                (PLANNED, "status: done\n            since: 2026-02-01"),
                ("metric: Complaints about prices\n", f"metric: Complaints\n          - {FILM}\n".replace("idea", "doing")),
            ],
            [],
        ),
        ([(PLANNED, "status: done\n            since: 2026-02-01"), FUTURE], []),
        ([(PLANNED, "status: done\n            since: 2026-02-01"), DRAFT], []),
    ],
)  # fmt: skip
def test_done_long_ago_and_as_low_as_before(changes: list[Change], expected: list[str]) -> None:
    """Half a year after all was done the moment is no longer low, or something else is under way."""
    assert told(*changes, family="JM422") == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([(PLANNED, "status: idea")], ["3"]),
        (
            [(PLANNED, "status: idea"), ("solves: price-gap", "solves: Every price leaves something out")],
            ["3"],
        ),
        ([(PLANNED, "status: idea"), ("            solves: price-gap\n", "")], ["3"]),
        ([(PLANNED, "status: idea"), ("severity: 3", "severity: 2")], []),
        ([(PLANNED, "status: idea"), DRAFT], []),
        ([(PLANNED, "status: dropped")], []),
        ([("            " + PLANNED + "\n", "")], []),  # JM407 asks how far it is
        (
            [
                (PLANNED, "status: idea"),
                (FILM, f"{FILM[:-1]}, solves: price-gap}}".replace("idea", "planned")),
            ],
            [],
        ),
    ],
)
def test_the_worst_pain_has_more_than_an_idea(changes: list[Change], expected: list[str]) -> None:
    """Whatever it is solved by: by name, by its text, or by what stands beside it."""
    assert told(*changes, family="JM423") == expected


@pytest.mark.parametrize(
    ("film", "expected"),
    [
        (FILM, []),
        (f"{FILM}, {FILM}", ["Buying a coffee machine"]),
        (f"{FILM}, {FILM.replace('idea', 'dropped')}", []),
        (f"{FILM}, {FILM}, {FILM.replace('idea', 'doing')}", []),
        (f"{FILM}, {FILM}, A leaflet", []),  # JM407 asks how far that is
    ],
)
def test_many_ideas_and_none_planned(film: str, expected: list[str]) -> None:
    """From three on; what was dropped does not count."""
    changes = [(PLANNED, "status: idea"), ("severity: 3", "severity: 2"), (FILM, film)]
    assert told(*changes, family="JM424") == expected
    assert told(*changes, DRAFT, family="JM424") == []


@pytest.mark.parametrize(
    ("since", "expected"),
    [("2025-11-21", []), ("2025-11-20", ["2025-11-20"]), ("2023-01-01", ["2023-01-01"])],
)
def test_ideas_of_years_ago(since: str, expected: list[str]) -> None:
    """An idea is one for a year at most; what is planned or dropped is none."""
    old = f"{FILM[:-1]}, since: {since}}}"
    assert told((FILM, old), family="JM425") == expected
    assert told((FILM, old.replace("idea", "dropped")), family="JM425") == []


# --- JM426 -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("metric", "expected"),
    [
        ('kind: rate, value: 140, target: 150, unit: "%"', ["140"]),
        ("kind: rate, value: 140, target: 160", ["140"]),
        ("kind: rate, value: 41, target: 550", ["550"]),
        ("kind: rate, value: -3, target: 5", ["-3"]),
        ("kind: rate, value: 140, target: 160, unit: per 1000", []),
        ("kind: rate, value: 100, target: 0", []),
        ("kind: nps, value: 101", ["101"]),
        ("kind: nps, value: -100, target: 100", []),
        ("kind: nps, value: -101, target: 0", ["-101"]),
        ("kind: csat, value: 7, target: 8, unit: /5", ["7"]),
        ("kind: csat, value: 7, target: 8, unit: من ٥", ["7"]),
        ("kind: csat, value: 4.4, target: 4.7", []),
        ("kind: csat, value: 440, target: 500", ["440"]),
        ('kind: csat, value: 92, target: 95, unit: "%"', []),
        ("kind: ces, value: 71, target: 80", ["71"]),
        ('kind: ces, value: 71, target: 80, unit: "%"', []),
        ("kind: ces, value: 5.5, target: 6", []),
        ("kind: count, value: -5, target: 10", ["-5"]),
        ("kind: money, value: -5, target: 10", []),
        ("kind: other, value: 140, target: 150", []),
    ],
)
def test_numbers_that_cannot_be(metric: str, expected: list[str]) -> None:
    """Off the scale of their kind or unit."""
    assert told((OPENED, metric), family="JM426") == expected


@pytest.mark.parametrize("name", ["Growth in orders", "Creștere", "رشد فروش", "نمو المبيعات"])
def test_growth_may_be_more_than_all(name: str) -> None:
    """A rate of growth has no upper end."""
    assert (
        told((f"name: Opened, {OPENED}", f"name: {name}, {OPENED.replace('41', '141')}"), family="JM426")
        == []
    )


# --- JM427, JM428, JM429 ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("date", "expected"), [("2025-11-21", []), ("2025-11-20", ["2025-11-20"])])
def test_numbers_are_at_most_a_year_old(date: str, expected: list[str]) -> None:
    """A number of a year and a day is told; teams may ask for newer ones."""
    assert told((DATED, f", date: {date}"), family="JM427") == expected
    assert told(family="JM427", options={"JM427": {"oldest": 86_400}}) == ["2026-10-31"]


def test_where_all_numbers_are_old_that_is_one_finding() -> None:
    """Four old numbers are told at the first of them."""
    old = ", ".join(f"{{name: N{n}, value: 1, target: 3, date: 2024-01-0{n}}}" for n in range(1, 5))
    assert told((f"[{{name: Opened, {OPENED}{DATED}}}]", f"[{old}]"), family="JM427") == ["2024-01-01"]


@pytest.mark.parametrize(
    ("metrics", "expected"),
    [
        ("{name: Opened, value: 41, target: 55}", ["Opened"]),
        ("{name: A, value: 4, target: 5}, {name: B, value: 4, target: 5}", ["Buying a coffee machine"]),
        ("{name: A, value: 4, target: 5}, {name: B, value: 4, target: 5, date: 2026-10-31}", []),
        ("{name: A, target: 5}", []),  # what was not measured has no day
    ],
)
def test_numbers_without_a_day(metrics: str, expected: list[str]) -> None:
    """Told where no value has one."""
    changes = (f"{{name: Opened, {OPENED}{DATED}}}", metrics)
    assert told(changes, family="JM428") == expected
    assert told(changes, DRAFT, family="JM428") == []


@pytest.mark.parametrize(
    ("name", "metric", "expected"),
    [
        ("Opened", "kind: rate, value: 55, target: 55", ["55"]),
        ("Opened", "kind: rate, value: 61, target: 55", ["55"]),
        ("Opened", "kind: rate, value: 57, target: 55", []),  # just reached: it may be one to be held
        ("NPS", "kind: nps, value: 61, target: 45", ["45"]),
        ("NPS", "kind: nps, value: 5, target: -10", ["-10"]),
        ("NPS", "kind: nps, value: -20, target: -10", []),
        ("Complaints", "kind: count, value: 3, target: 50", ["50"]),
        ("Complaints", "kind: count, value: 90, target: 50", []),
        ("Reclamații", "kind: count, value: 3, target: 50", ["50"]),
        ("رضایت", "kind: rate, value: 70, target: 50", ["50"]),
        ("شكاوى", "kind: count, value: 3, target: 50", ["50"]),
        ("Visits to the page", "kind: count, value: 90, target: 50", []),  # nobody knows which way is better
        ("Complaints that the survey had too", "kind: rate, value: 3, target: 50", []),
        ("Opened", "kind: rate, value: 61", []),
    ],
)
def test_targets_that_are_met(name: str, metric: str, expected: list[str]) -> None:
    """At the target, or well beyond it where kind or name tell which way is better."""
    assert told((f"name: Opened, {OPENED}", f"name: {name}, {metric}"), family="JM429") == expected


def test_the_sound_map_is_sound() -> None:
    """None of these rules has a word about it."""
    assert found(SOUND, family="JM4") == found(SOUND, family="JM3") == []
