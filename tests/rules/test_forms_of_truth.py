"""Paths that are called assumptions, and dates that nobody can mean: what JM220 and JM520 find."""

from __future__ import annotations

import pytest

from journeymap.rules.support.sound import sound
from tests.rules.finding import found

ACTUAL = "    title: What Lina does\n    kind: actual\n"


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Expected",
            "The expected journey",
            "Happy path",
            "Happy-path",
            "What we assume",
            "Our assumptions",
            "The plan",
        ),
        *("Așteptat", "Cum credem noi", "Ce presupunem", "Parcurs așteptat", "Drumul fericit"),
        *("مسیر مورد انتظار", "انتظار ما", "آنچه فرض می‌کنیم", "مسیر خوش"),
        *("المسار المتوقع", "ما نفترضه", "افتراضنا", "المسار السعيد"),
    ],
)
def test_a_path_that_is_called_expected_is_to_say_so(title: str) -> None:
    """Where it has no kind; with one, its title is its own affair."""
    untold = sound((ACTUAL, f"    title: {title}\n"))
    assert found(untold, family="JM220") == [("JM220", title)]
    for kind in ("actual", "expected"):
        assert found(sound((ACTUAL, f"    title: {title}\n    kind: {kind}\n")), family="JM220") == []


@pytest.mark.parametrize(
    "title",
    [
        *("Not as expected", "Longer than expected", "Unexpected turns", "Plan a trip", "Happy hour"),
        *("Nu cum ne așteptam", "Fericită la final", "خوشحال از خرید", "ما حدث فعلا"),
    ],
)
def test_what_customers_do_may_be_called_much(title: str) -> None:
    """A title with such a word in it need not say that the path is assumed."""
    assert found(sound((ACTUAL, f"    title: {title}\n")), family="JM220") == []


@pytest.mark.parametrize(
    ("change", "at"),
    [
        (("reviewed: 2026-11-01", "reviewed: 1926-11-01"), "1926-11-01"),
        (("date: 2026-09-12", "date: 2006-09-12"), "2006-09-12"),
        (("date: 2026-09-12", "date: 2047-09"), "2047-09"),
        (("date: 2026-09-12", "date: 1998"), "1998"),
        (("end: 2027-05-31", "end: 2072-05-31"), "2072-05-31"),
        (("since: 2026-10-01", "since: 2062-10-01"), "2062-10-01"),
        (("date: 2026-10-31", "date: 2206-10-01"), "2206-10-01"),
    ],
)
def test_a_date_more_than_twenty_years_away_is_told_once(change: tuple[str, str], at: str) -> None:
    """That it is old, or still to come, is not said on top."""
    assert found(sound(change)) == [("JM520", at)]


@pytest.mark.parametrize("day", ["2006-11-22", "2046-11-20"])
def test_twenty_years_are_not_too_many(day: str) -> None:
    """Up to there, a date is taken as it stands."""
    assert found(sound(("date: 2026-09-12", f"date: {day}")), family="JM520") == []


@pytest.mark.parametrize(("written", "expected"), [("2025", []), ("2025-11", []), ("2025-10", ["2025-10"])])
def test_evidence_of_a_month_is_as_old_as_its_last_day(written: str, expected: list[str]) -> None:
    """The benefit of the doubt: it may be from then; and a month that has begun is no future."""
    told = found(sound(("date: 2026-09-12", f"date: {written}")))
    assert told == [("JM309", day) for day in expected]
    for now in ("2026", "2026-11"):
        assert found(sound(("date: 2026-09-12", f"date: {now}"))) == []
