"""The Python interface."""

import subprocess
import sys
from pathlib import Path

import pytest

import journeymap
from journeymap.errors import UnreadableError
from tests.cli.conftest import BAD, GOOD


def test_from_a_file_to_a_picture(tmp_path: Path) -> None:
    """A map is loaded from a path or from bytes, drawn and measured."""
    (tmp_path / "map.yaml").write_text(GOOD)
    for source in (tmp_path / "map.yaml", str(tmp_path / "map.yaml"), GOOD.encode()):
        loaded = journeymap.load(source)
        assert loaded.journey is not None and loaded.findings == ()
        assert journeymap.validate(source) == ()
        assert journeymap.draw(loaded.journey, "svg").startswith(b"<")
        assert journeymap.numbers(loaded.journey).paths[1].visits == 3


def test_what_is_wrong_is_in_the_findings(tmp_path: Path) -> None:
    """Bad content raises nothing; a missing file does."""
    assert [finding.code for finding in journeymap.validate(BAD.encode())] == ["JM101"]
    assert journeymap.load(BAD.encode()).journey is None
    assert journeymap.validate(b"\xff\0")[0].code == "JM001"
    with pytest.raises(UnreadableError, match="There is no file"):
        journeymap.load(tmp_path / "missing.yaml")


def test_importing_it_costs_nothing() -> None:
    """`import journeymap` loads no other library and hardly any module of its own."""
    code = "import sys, journeymap; print(*{'typer', 'yaml', 'pydantic', 'dataclasses'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=600)
    assert done.stdout.split() == []
