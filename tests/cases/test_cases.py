"""Whole maps, good and bad, as people write them.

To add a case, put a YAML file into `good/` (no finding is allowed) or `bad/` (the whole report is expected
beside it, as .txt).
`pytest --accept-goldens` writes what comes out; read it before you keep it.
"""

from pathlib import Path

import pytest

from journeymap.checking.one import load
from journeymap.findings.result import Checked
from journeymap.reporters import report
from tests.accepting import Goldens

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
def test_bad_maps_are_told_as_expected(path: Path, goldens: Goldens) -> None:
    """A bad map gives exactly the report that lies beside it, and no journey if there are errors."""
    loaded = load(path.read_bytes(), path.name)
    text = report("text", [Checked(path.name, loaded.findings, loaded.source)])
    goldens.check(path.with_suffix(".txt"), text.encode())
    assert (loaded.journey is None) == loaded.has_errors
    for finding in loaded.findings:
        assert finding.help and "\n" not in finding.message
