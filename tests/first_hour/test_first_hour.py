"""Naive maps, as people write them in their first hour: how many runs it takes until they draw."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeymap.checking.one import load
from journeymap.findings import Finding, Severity
from journeymap.fixing import fixed

MAPS = sorted((Path(__file__).parent / "maps").glob("*.yaml"))
MOST_RUNS = 2  # with errors, before the map draws

_STAGE = re.compile(r"This stage has: ([^,]+)")


def errors(data: bytes) -> list[Finding]:
    """What keeps a map from being drawn."""
    return [one for one in load(data, "map.yaml").findings if one.severity is Severity.ERROR]


def followed(data: bytes) -> bytes:
    """The map after somebody has done all that one run said: first what `--fix` does, then the helps by hand."""
    left = fixed(data, "map.yaml", unsafe=True)
    lines = left.data.decode().split("\n")
    for finding in sorted(
        (one for one in left.left.findings if one.severity is Severity.ERROR), reverse=True, key=_at
    ):
        number, start, _, end = finding.place
        line = lines[number - 1]
        stage = _STAGE.search(finding.help)
        if "belongs in" in finding.help:
            del lines[number - 1]
            continue
        if finding.help.startswith("Write: "):
            pasted = finding.help.removeprefix("Write: ").split(" — ")[0]
            lines[number - 1] = line[: len(line) - len(line.lstrip())] + pasted
            continue
        if own := re.search(r"as a field of your own write: (.+)", finding.help):
            lines[number - 1] = line[: start - 1] + own[1]
            continue
        if stage:
            lines[number - 1] = line[: start - 1] + stage[1] + line[end - 1 :]
            continue
        if finding.code == "JM027":
            lines[number - 1] = line[: start - 1] + "1h" + line[end - 1 :]  # the help shows how
            continue
        raise AssertionError(f"nothing to do about {finding.code}: {finding.message} {finding.help}")
    return "\n".join(lines).encode()


def _at(finding: Finding) -> tuple[int, int]:
    return finding.place[:2]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_a_naive_map_draws_after_two_runs_with_errors(path: Path) -> None:
    """Whoever does what each run says needs no third one with errors."""
    data = path.read_bytes()
    runs = 0
    while errors(data):
        runs += 1
        assert runs <= MOST_RUNS, [f"{one.place.line} {one.message} {one.help}" for one in errors(data)]
        data = followed(data)
    assert load(data, "map.yaml").journey is not None


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_safe_fixes_alone_bring_half_of_the_errors_down(path: Path) -> None:
    """`--fix`, which needs no thought, does at least half of the work."""
    data = path.read_bytes()
    before = len(errors(data))
    left = [one for one in fixed(data, "map.yaml").left.findings if one.severity is Severity.ERROR]
    assert before
    assert len(left) <= before / 2, [one.message for one in left]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_one_slip_is_one_finding(path: Path) -> None:
    """No error says of a field that it is missing which stands there under another name."""
    assert not [one.message for one in errors(path.read_bytes()) if one.code == "JM022"]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_all_errors_are_told_in_the_first_run(path: Path) -> None:
    """What `--fix` leaves was told before: no error comes to light only when another one is gone."""
    data = path.read_bytes()
    told = {(one.code, one.message.split(",")[0]) for one in errors(data)}
    left = [
        one for one in fixed(data, "map.yaml", unsafe=True).left.findings if one.severity is Severity.ERROR
    ]
    assert {(one.code, one.message.split(",")[0]) for one in left} <= told
