"""The hooks, run by pre-commit itself: it clones a checkout of this repository and installs it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ci.conftest import OTHER
from tests.command_line import BAD, GOOD, WARN

pytestmark = [pytest.mark.slow, pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")]

Result = tuple[int, str]


@pytest.fixture(scope="session")
def hooks(checkout: Path, offline: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A git repository with this checkout, tagged v0.1.0."""
    folder = tmp_path_factory.mktemp("hooks") / "journeymap"
    shutil.copytree(checkout, folder)
    for command in ("init -q", "add -A -f", "commit -q -m all", "tag v0.1.0"):
        subprocess.run(["git", *command.split()], cwd=folder, env=offline, check=True)
    return folder


@pytest.fixture
def repository(hooks: Path, offline: dict[str, str], tmp_path: Path) -> Callable[..., Result]:
    """Runs a hook in a repository that uses it, with these files; gives the exit code and what is told."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, env=offline, check=True)

    def run(hook: str, files: dict[str, str], *, options: str = "") -> Result:
        given = f", args: [{options}]" if options else ""
        config = f"repos: [{{repo: '{hooks}', rev: v0.1.0, hooks: [{{id: {hook}{given}}}]}}]\n"
        for name, text in {".pre-commit-config.yaml": config, **files}.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        subprocess.run(["git", "add", "-A"], cwd=tmp_path, env=offline, check=True)
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--all-files"],
            cwd=tmp_path,
            env=offline,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=600,
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_a_bad_map_stops_the_commit(repository: Callable[..., Result]) -> None:
    """The finding is told; the good map and the YAML files that are no maps are not."""
    code, told = repository(
        "journeymap-validate", {"maps/bad one.yaml": BAD, "maps/good.yml": GOOD, "compose.yaml": OTHER}
    )
    assert code == 1, told
    assert "maps/bad one.yaml:11:" in told
    assert "JM101" in told
    assert "2 maps checked: 1 error" in told
    assert "compose.yaml" not in told


def test_good_maps_pass(repository: Callable[..., Result]) -> None:
    """A commit without mistakes goes through, whatever else is in it."""
    code, told = repository("journeymap-validate", {"maps/good.yaml": GOOD, "compose.yaml": OTHER})
    assert code == 0, told
    assert "Passed" in told


def test_a_commit_without_maps_passes(repository: Callable[..., Result]) -> None:
    """Other YAML files alone are no reason to complain that there are no maps."""
    code, told = repository("journeymap-validate", {"compose.yaml": OTHER})
    assert code == 0, told
    assert "Passed" in told


def test_options_reach_the_hook(repository: Callable[..., Result]) -> None:
    """`args: [--strict]` lets a warning stop the commit."""
    assert repository("journeymap-validate", {"map.yaml": WARN})[0] == 0
    code, told = repository("journeymap-validate", {"map.yaml": WARN}, options="--strict")
    assert code == 1, told
    assert "map.yaml:4:" in told


def test_the_fix_hook_mends_what_has_one_answer(repository: Callable[..., Result], tmp_path: Path) -> None:
    """The first run changes the file and stops the commit; the next one passes."""
    misspelt = GOOD.replace("persona:", "pesona:")
    code, told = repository("journeymap-fix", {"map.yaml": misspelt, "compose.yaml": OTHER})
    assert code == 1, told
    assert "files were modified by this hook" in told
    assert "map.yaml:3:1: mended JM021 unknown-key:" in told
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == GOOD
    assert (tmp_path / "compose.yaml").read_text(encoding="utf-8") == OTHER
    code, told = repository("journeymap-fix", {})
    assert code == 0, told


def test_the_fix_hook_is_quiet_about_the_rest(repository: Callable[..., Result], tmp_path: Path) -> None:
    """What it cannot mend it does not tell, and other files it does not count: that is what the other hook is for."""
    slips = GOOD.replace("persona:", "pesona:") + "lang: English language\n"
    code, told = repository("journeymap-fix", {"map.yaml": slips, "compose.yaml": OTHER, "good.yaml": GOOD})
    assert code == 1, told
    lines = [line for line in told.splitlines() if "JM" in line or "note:" in line or "yaml" in line]
    assert len(lines) == 2, told
    assert lines[0].startswith("map.yaml:3:1: mended JM021"), told
    assert lines[1] == "note: 1 mistake mended in 1 file."
