"""Mending has a bound on its work, and no bound on what is told or read undoes it."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.checking.one import load
from journeymap.fixing import Budget, Fixed, fixed

TODAY = date(2026, 11, 21)
HEAD = "title: A\nstatus: draft\npersona: Lina\n"


def controls(number: int) -> str:
    return f"{HEAD}stages: [A]\n" + "".join(f"# a\x01b {n}\n" for n in range(number))


def silencers(number: int) -> str:
    return HEAD + "".join(f"# journeymap: ignore JM305 -- {n}\n" for n in range(number)) + "stages: [A]\n"


def silencers_behind(number: int) -> str:
    lines = "".join(f"x-{n}: 1  # journeymap: ignore JM305\n" for n in range(number))
    return f"{HEAD}stages: [A]\n{lines}"


def references(number: int) -> str:
    stages = "".join(f"  - {{title: S{n}, owner: growht}}\n" for n in range(number))
    return f"{HEAD}teams: {{growth: G}}\nstages:\n{stages}"


def names(number: int) -> str:
    touchpoints = "".join(f"      - {{titel: T{n}}}\n" for n in range(min(number, 1_000)))
    return f"{HEAD}stages:\n  - title: A\n    touchpoints:\n{touchpoints}"


KINDS = [controls, silencers, silencers_behind, references, names]


def mended(data: bytes, unsafe: bool = False) -> Fixed:
    return fixed(data, "map.yaml", unsafe=unsafe, today=TODAY)


@pytest.mark.parametrize("number", [101, 600, 1_001, pytest.param(5_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__name__)
def test_however_many_of_a_kind_are_all_mended(make: Callable[[int], str], number: int) -> None:
    """No bound on what is told takes a mend back, and the second run has nothing left to do."""
    number = min(number, 999) if make is references else number  # a list holds no more
    result = mended(make(number).encode())
    assert len(result.applied) == (min(number, 1_000) if make is names else number)
    assert not result.unfinished
    again = mended(result.data)
    assert again.data == result.data and not again.applied


def test_a_budget_ends_the_work_and_the_next_run_goes_on() -> None:
    """Where the work is too much for one run, what was done is kept, and more runs come to the end."""
    data = controls(1_001).encode()
    first = fixed(data, "map.yaml", today=TODAY, budget=Budget(80_000))
    assert first.unfinished and 0 < len(first.applied) < 1_001
    assert mended(first.data).data == mended(data).data


@pytest.mark.parametrize("unsafe", [False, True])
def test_a_stumble_that_stays_keeps_nothing_from_being_mended(unsafe: bool) -> None:
    """A line that YAML cannot read and nobody can mend: safe mends elsewhere are done all the same."""
    stumble = "description: @home\n" if unsafe else "description: one: two: three\n"
    data = f"titel: A\n{stumble}persona: Lina\nstagess:\n  - titel: B\n".encode()
    result = mended(data)
    assert b"\nstages:\n  - title: B\n" in result.data and result.data.startswith(b"title: A\n")
    assert stumble.encode() in result.data or any(f.code == "JM005" for f in result.applied)


def test_neighbours_of_one_kind_are_judged_each_by_itself() -> None:
    """A mend that does not help keeps no other one from being done, and stays undone itself."""
    data = f"{HEAD}channel: email\nowenr: growth\nstagess: [A]\n".encode()
    result = mended(data, unsafe=True)
    assert b"owner: growth\nstages: [A]" in result.data


_PIECES = st.sampled_from(
    [
        "titel: B\n",
        "owner: growht\n",
        "x-a: 1 # journeymap: ignore JM305\n",
        "# journeymap: ignore JM3, JM999\n",
        "x-b: one: two\n",
        "x-c: @home\n",
        "x-d: a\x01b\n",
        "description: “quoted\n",
        "campaigns: {a: {start: 2026-10-02, end: 2026-09-01}}\n",
        "channels:\n  app : mobil\n",
        "- stray\n",
        "x-e: [a, b\n",
        "paths: [{title: P, steps: [a, b -> a, BB]}]\n",
        "lang: english\n",
        "\tx-f: 1\n",
        "metrics: [{name: M, value: 1,5}]\n",
    ]
)


@pytest.mark.slow
@given(st.lists(_PIECES, max_size=9), st.booleans())
def test_mending_twice_is_mending_once_and_adds_no_error(pieces: list[str], unsafe: bool) -> None:
    """Whatever mistakes stand beside each other: no error is added, and a second run changes nothing."""
    text = f"title: A\npersona: Lina\nteams: {{growth: G}}\n{''.join(pieces)}stages: [A, {{titel: B, emotion: 7}}]\n"
    data = text.encode()
    result = mended(data, unsafe)
    assert bool(result.applied) == (result.data != data)
    assert mended(result.data, unsafe).data == result.data
    blind = load(data, "map.yaml").journey is None and any(
        f.code < "JM020" for f in load(data, "map.yaml").findings
    )
    hidden = blind or any(f.code == "JM021" for f in result.applied)  # what nobody could see before
    before, after = (
        sum(f.severity == "error" for f in load(d, "map.yaml").findings) for d in (data, result.data)
    )
    assert after <= before or hidden
