"""A machine like those of CI, without a network: a clean Python, pip that installs this checkout, git, a shell."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OTHER = "replicas: 3\nservices: [{name: web}]\n"  # YAML, but no map

# What a checkout of this repository needs so that pip, pre-commit and GitHub can use it.
_CHECKOUT = (
    ".pre-commit-hooks.yaml",
    "action.yml",
    "ci",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "src",
    "templates",
)
# Behind what an environment has of its own come the packages of the Python that runs the tests (hatchling, Pydantic
# and the others), but not the journeymap among them: pip would take it for installed.
_BORROW = "import sys\nsys.path.append({folder!r})\n"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of this repository that others use, as they are now, without what tools left behind."""
    folder = tmp_path_factory.mktemp("checkout") / "journeymap"
    folder.mkdir()
    for name in _CHECKOUT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def offline(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which pip knows journeymap, made from this checkout, and no index; nothing else is asked for."""
    home = tmp_path_factory.mktemp("home")
    for name in ("borrow", "packages"):
        (home / name).mkdir()
    for entry in sys.path:
        for package in Path(entry).iterdir() if entry.endswith("-packages") else ():
            link = home / "packages" / package.name
            if package.suffix != ".pth" and not package.name.startswith("journeymap") and not link.exists():
                link.symlink_to(package)
    borrow = _BORROW.format(folder=str(home / "packages"))
    (home / "borrow" / "sitecustomize.py").write_text(borrow, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(home / "wheels")],
        cwd=checkout,
        check=True,
        capture_output=True,
    )
    strange = ("PIP_", "GIT_", "PYTHON", "XDG_", "VIRTUAL", "JOURNEYMAP_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    return kept | {
        "HOME": str(home),
        "PYTHONPATH": str(home / "borrow"),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(home / "wheels"),
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads the value as that of --build-isolation
        "PIP_NO_CACHE_DIR": "1",
        "VIRTUALENV_NO_PERIODIC_UPDATE": "1",
        "VIRTUALENV_OVERRIDE_APP_DATA": str(home / "virtualenv"),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A tester",
        "GIT_AUTHOR_EMAIL": "tester@example.com",
        "GIT_COMMITTER_NAME": "A tester",
        "GIT_COMMITTER_EMAIL": "tester@example.com",
    }


@pytest.fixture(scope="session")
def with_journeymap(offline: dict[str, str]) -> dict[str, str]:
    """The same, with the journeymap that is being tested among the programs."""
    folder = str(Path(sys.executable).parent)
    if shutil.which("journeymap", path=folder) is None:
        pytest.skip("journeymap is not installed beside this Python")
    return offline | {"PATH": folder + os.pathsep + offline["PATH"]}


@pytest.fixture
def clean_python(offline: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The same, with a new virtual environment as the first among the programs; it has pip and no journeymap."""
    folder = tmp_path_factory.mktemp("clean") / "environment"
    subprocess.run(
        [sys.executable, "-m", "virtualenv", "--quiet", str(folder)],
        check=True,
        env=offline,
        capture_output=True,
    )
    return offline | {"PATH": str(folder / "bin") + os.pathsep + offline["PATH"]}


@pytest.fixture
def shell(tmp_path: Path) -> Run:
    """Runs lines as CI does, in bash that stops at the first error, in an empty folder."""
    if shutil.which("bash") is None:
        pytest.skip("there is no bash")

    def run(script: str, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
            cwd=tmp_path,
            env=dict(env),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=600,
            stdin=subprocess.DEVNULL,
        )

    return run
