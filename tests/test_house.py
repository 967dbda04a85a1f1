"""The house keeps its order: imports run one way, and the heavy ones wait until they are needed."""

from __future__ import annotations

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


def test_imports_run_one_way() -> None:
    """Rules never import renderers, renderers never the model, the model none of them."""
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


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
