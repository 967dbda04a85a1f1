"""The pages that are made from the program are up to date, and the pages that people write lead somewhere."""

from __future__ import annotations

import re
import runpy
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
MAKE_DOCS = runpy.run_path(str(ROOT / "tools" / "make_docs.py"))
MADE = [
    pytest.param(name, marks=[pytest.mark.slow] if name.endswith(".png") else [])
    for name in MAKE_DOCS["pages"]()
]
WRITTEN = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("name", MADE)
def test_page_is_up_to_date(name: str) -> None:
    """A page or picture is what tools/make_docs.py writes."""
    page = ROOT / name
    # pytest would try to show how pictures differ
    current = page.exists() and page.read_bytes() == MAKE_DOCS["made"](name)
    assert current, "run: python tools/make_docs.py"


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """A link to a file of the repository leads to one, and its #part to a heading there."""
    text = re.sub(r"^ *```.*?^ *```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for link in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", text):
        name, _, part = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        if part and target.suffix == ".md":
            headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert part in {
                re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings
            }, link


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: str(page.relative_to(ROOT)))
def test_files_that_are_named_are_there(page: Path) -> None:
    """`tests/a.py` in a text is a file or folder; in recipes, NAME and NNN stand for any."""
    for name in re.findall(r"`((?:tests|src|tools|benchmarks|templates)/[\w./-]+)`", page.read_text("utf-8")):
        assert (ROOT / name).exists() or re.search("NAME|NNN", name), name


def test_every_decision_is_in_the_index() -> None:
    """The list of decisions names each record, with its own title."""
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    for record in folder.glob("[0-9]*.md"):
        number, title = record.read_text(encoding="utf-8").split("\n")[0].removeprefix("# ").split(" ", 1)
        assert record.name.startswith(number)
        assert f"| [{number}]({record.name}) | {title} |" in index


def test_the_hooks_are_the_tools_of_the_gate() -> None:
    """Before a commit, the same ruff looks at the code as in the gate."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "optional-dependencies"
    ]
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    (ruff,) = (repository["rev"] for repository in hooks if repository["repo"].endswith("ruff-pre-commit"))
    assert f"ruff=={ruff.removeprefix('v')}" in extras["dev"]
    loose = [
        tool for tool in (*extras["test"], *extras["dev"]) if "==" not in tool and tool != "journeymap[test]"
    ]
    assert loose == []
