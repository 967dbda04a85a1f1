"""What holds for all tests."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from journeymap.cli import main
from tests.accepting import Goldens
from tests.command_line import Result

# A busy machine is no bug: no test fails for being slow. In the gate every run tries the same examples; `deep` tries
# many more: pytest --hypothesis-profile deep.
settings.register_profile("patient", deadline=None, print_blob=True)
settings.register_profile("gate", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("deep", deadline=None, print_blob=True, max_examples=2_000)
settings.load_profile("gate" if os.environ.get("CI") else "patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    """One switch for all files that are compared with what was accepted."""
    parser.addoption(
        "--accept-goldens", action="store_true", help="accept what the tests make (pictures, reports, maps)"
    )


@pytest.fixture(scope="session")
def goldens(request: pytest.FixtureRequest) -> Goldens:
    """The files that were accepted."""
    return Goldens(request.config.getoption("--accept-goldens"))


@pytest.fixture(scope="session", autouse=True)
def own_cache() -> Iterator[None]:
    """What the tests check is kept apart from what their user has checked."""
    before = os.environ.get("JOURNEYMAP_CACHE")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["JOURNEYMAP_CACHE"] = folder
        yield
    if before is None:
        del os.environ["JOURNEYMAP_CACHE"]
    else:
        os.environ["JOURNEYMAP_CACHE"] = before


@pytest.fixture
def cli(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Result]:
    """Runs a command in an empty folder; `stdin` is what comes in."""
    monkeypatch.chdir(tmp_path)

    def run(*args: object, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(arg) for arg in args])
        text = capsys.readouterr()
        return Result(code, text.out, text.err)

    return run


@pytest.fixture
def program(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Runs the installed program in an empty folder; `env` is added to the environment."""

    def run(
        *args: object, stdin: bytes = b"", code: str = "", **env: str
    ) -> subprocess.CompletedProcess[bytes]:
        how = ["-c", code] if code else ["-m", "journeymap"]
        return subprocess.run(
            [sys.executable, *how, *map(str, args)],
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            env=os.environ | env,
            timeout=600,
        )

    return run
