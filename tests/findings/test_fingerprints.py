"""A finding is known again in the next version of its file."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from journeymap.checking.one import load
from journeymap.findings.fingerprints import fingerprints, keys
from journeymap.findings.result import Checked

MAP = """\
title: A map
persona: Lina
teams: {growth: Growth team}
owner: growht
stages:
  - {title: Awareness, touchpoints: [{id: store, title: Store}]}
paths:
  - {title: What Lina does, steps: [stor, stor]}
"""


def checked(text: str, name: str = "map.yaml") -> Checked:
    map = load(text.encode(), name)
    assert map.source is not None
    return Checked(name, map.findings, map.source)


def test_each_finding_has_its_own() -> None:
    """Equal findings on one line are told apart, and so are files with the same text."""
    found = fingerprints(checked(MAP)) + fingerprints(checked(MAP, "other.yaml"))
    assert len(set(found)) == len(found) == 6
    assert all(len(one) == 32 and int(one, 16) for one in found)


def test_moved_lines_keep_theirs() -> None:
    """Lines above, other indentation, and a message in other words change nothing; another line does."""
    before = checked(MAP)
    moved = checked(
        "# A comment\n\n" + MAP.replace("owner:", "\nowner:").replace("  - {title: W", "    - {title: W")
    )
    assert fingerprints(moved) == fingerprints(before)
    words = tuple(replace(finding, message="Otherwise.", help="") for finding in before.findings)
    assert fingerprints(replace(before, findings=words)) == fingerprints(before)
    other = fingerprints(checked(MAP.replace("growht", "grwth")))
    assert other[0] != fingerprints(before)[0] and other[1:] == fingerprints(before)[1:]


def test_the_folder_does_not_matter() -> None:
    """A file is the same with and without ./ before its name; its text alone is what the keys are of."""
    assert fingerprints(checked(MAP, "./maps/a.yaml")) == fingerprints(checked(MAP, "maps/a.yaml"))
    assert keys(checked(MAP, "a.yaml")) == keys(checked(MAP, "b.yaml"))
    assert [code for code, _ in keys(checked(MAP))] == ["JM103", "JM101", "JM101"]
    assert keys(Checked("fine.yaml")) == fingerprints(Checked("fine.yaml")) == []


@pytest.mark.slow
def test_they_are_the_same_in_every_run() -> None:
    """What was noted down once is found again by another process, with another hash seed."""
    code = (
        "from journeymap.findings.fingerprints import fingerprints; from journeymap.checking.one import load;"
        "from journeymap.reporters import Checked; import sys;"
        "m = load(sys.argv[1].encode(), 'map.yaml'); print(*fingerprints(Checked(m.name, m.findings, m.source)))"
    )
    done = subprocess.run([sys.executable, "-c", code, MAP], capture_output=True, text=True, check=True)
    assert done.stdout.split() == fingerprints(checked(MAP))
