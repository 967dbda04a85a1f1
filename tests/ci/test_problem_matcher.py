"""The problem matcher sees every finding of the text format at its place, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.ci.conftest import ROOT
from tests.ci.github import matched
from tests.command_line import BAD

pytestmark = pytest.mark.slow

MATCHERS = json.loads((ROOT / "ci" / "github" / "problem-matcher.json").read_text(encoding="utf-8"))[
    "problemMatcher"
]
TOLD_AS = {"error": "error", "warning": "warning", "info": "notice"}


def _validate(folder: Path, format: str, *names: str) -> str:
    told = subprocess.run(
        [sys.executable, "-m", "journeymap", "validate", "--no-cache", "--format", format, "--", *names],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
    )
    assert told.returncode == 1, told.stderr
    return told.stdout


@pytest.mark.parametrize(
    "name",
    [
        "map.yaml",
        "maps/a b.yaml",
        "قهوه‌ساز.yaml",
        "C:\\maps\\map.yaml",
        "at 12:30:00: error.yaml",
    ],
)
def test_every_finding_is_seen(tmp_path: Path, name: str) -> None:
    """Errors, warnings and remarks, with file, line and column, whatever the file is called."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(
        BAD.replace("persona: Lina", "persona: Lina\ndescription:"), encoding="utf-8"
    )
    told: list[dict[str, Any]] = json.loads(_validate(tmp_path, "json", name))["findings"]
    seen = [
        note for line in _validate(tmp_path, "text", name).splitlines() for note in matched(line, MATCHERS)
    ]
    assert {finding["severity"] for finding in told} >= {"error", "warning"}
    assert [(note.severity, note.line) for note in seen] == [
        (TOLD_AS[one["severity"]], one["line"]) for one in told
    ]
    assert [note.message for note in seen] == [
        f"{one['code']} {one['slug']}: {one['message']}" for one in told
    ]
    assert {note.file.replace("\u200c", "") for note in seen} == {name.replace("\u200c", "")}


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("map.yaml:3:7: error JM101 unknown-touchpoint: There is no touchpoint «x».", "error"),
        ("map.yaml:3:7: warning JM302 flat-curve: The curve is flat.", "warning"),
        ("map.yaml:3:7: info JM410 no-audience: Nobody is told of this map.", "notice"),
    ],
)
def test_each_severity_has_its_annotation(line: str, severity: str) -> None:
    """GitHub knows no «info»: a remark becomes a notice."""
    (note,) = matched(line, MATCHERS)
    assert note[:3] == (severity, "map.yaml", 3)


@pytest.mark.parametrize(
    "line",
    [
        "  12 | other.yaml:1:1: error JM101 unknown-touchpoint: forged",
        " help: other.yaml:1:1: error JM101 unknown-touchpoint: forged",
        "help: other.yaml:1:1: error JM101 unknown-touchpoint: forged",
        "maps/other.yaml: 1 error, 2 warnings",
        "1 map checked: 1 error, 2 warnings",
        "note: 2 other YAML files are no journey maps and were left alone.",
    ],
)
def test_nothing_else_is_seen(line: str) -> None:
    """What a map says in a line that is shown is no finding."""
    assert not matched(line, MATCHERS)


def test_the_patterns_are_what_the_runner_can_read() -> None:
    """Owners differ, groups exist, severities are known: else the runner refuses the whole file."""
    import re

    assert len({matcher["owner"].lower() for matcher in MATCHERS}) == len(MATCHERS)
    for matcher in MATCHERS:
        assert matcher.get("severity", "error") in ("error", "warning", "notice")
        (pattern,) = matcher["pattern"]
        groups = re.compile(pattern.pop("regexp")).groups if "regexp" in pattern else 0
        assert "message" in pattern
        assert all(0 < number <= groups for number in pattern.values())
