"""Whole maps, good and bad, as people write them.

To add a case, put a YAML file into `good/` (no finding is allowed) or `bad/` (the whole report is expected
beside it, as .txt).
`JOURNEYMAP_ACCEPT=1 pytest tests/cases` writes what comes out; read it before you keep it.
"""

import os
from pathlib import Path

import pytest

from journeymap.checking.one import load
from journeymap.findings.result import Checked
from journeymap.reporters import report

HERE = Path(__file__).parent
GOOD = sorted((HERE / "good").glob("*.y*ml"))
BAD = sorted((HERE / "bad").glob("*.y*ml"))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_good_maps_have_no_findings(path: Path) -> None:
    """A good map has neither errors nor warnings, and becomes a journey."""
    loaded = load(path.read_bytes(), path.name)
    assert report("text", [Checked(path.name, loaded.findings, loaded.source)]).startswith("All is well")
    assert loaded.journey is not None


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_bad_maps_are_told_as_expected(path: Path) -> None:
    """A bad map gives exactly the report that lies beside it, and no journey if there are errors."""
    loaded = load(path.read_bytes(), path.name)
    told = report("text", [Checked(path.name, loaded.findings, loaded.source)])
    expected = path.with_suffix(".txt")
    if os.environ.get("JOURNEYMAP_ACCEPT"):
        expected.write_text(told, encoding="utf-8", newline="\n")
    assert expected.exists(), f"there is no {expected.name}: JOURNEYMAP_ACCEPT=1 pytest writes it"
    assert told == expected.read_text(encoding="utf-8")
    assert (loaded.journey is None) == loaded.has_errors
    for finding in loaded.findings:
        assert finding.help and "\n" not in finding.message
