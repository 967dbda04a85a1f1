"""The house keeps its order: imports run one way, and the heavy ones wait until they are needed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = {
    "rich",
    "jinja2",
    "graphviz",
    "resvg_py",
    "svg2pdf_py",
    "ruamel",
    "asyncio",
    "journeymap.render.html",
}


LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"


def test_imports_run_one_way() -> None:
    """Rules never import renderers, renderers never the model, the model none of them."""
    done = subprocess.run([sys.executable, "-c", LINT], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("module", "added", "complaint"),
    [
        (
            "files/reading.py",
            "def upwards() -> None:\n    from journeymap.cli.app import app\n",
            "journeymap.files is not allowed to import journeymap.cli",
        ),
        (
            "model/ids.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from journeymap.wiggle import of_map\n",
            "journeymap.model is not allowed to import journeymap.wiggle",
        ),
        ("newroom.py", "", "newroom"),
    ],
    ids=["inside a function", "for types alone", "a room that the contract does not name"],
)
def test_the_contract_bites(module: str, added: str, complaint: str, tmp_path: Path) -> None:
    """An import upwards is found wherever it hides, and a new room has to be put into the contract."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "src" / "journeymap"
    shutil.copytree(ROOT / "src" / "journeymap", package, ignore=shutil.ignore_patterns("__pycache__"))
    with (package / module).open("a", encoding="utf-8") as file:
        file.write("\n" + added)
    done = subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(package.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert complaint in done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--version"], HEAVY | {"typer", "yaml", "pydantic"}),
        (["--help"], HEAVY | {"yaml", "pydantic"}),
        (["render", "--help"], HEAVY - {"journeymap.render.html"} | {"yaml", "pydantic"}),
        (["validate", "--help"], HEAVY | {"yaml", "pydantic"}),
        (["stats", "--help"], HEAVY | {"yaml", "pydantic"}),
        (
            ["validate", "examples/coffee-machine.yaml"],
            HEAVY | {"journeymap.render.svg", "journeymap.picture.layout"},
        ),
        (["render", "examples/coffee-machine.yaml", "-f", "svg", "-o", "-"], HEAVY),
    ],
)
def test_nothing_heavy_is_imported_before_it_is_needed(arguments: list[str], unwanted: set[str]) -> None:
    """Start-up time is imports: a command loads only what it uses."""
    code = (
        "import sys; from journeymap.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print('\\nLOADED', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.rpartition("LOADED")[2].split())
    assert "journeymap.cli" in loaded
    assert not loaded & unwanted
