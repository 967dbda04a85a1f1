"""The README, followed by its words alone: what it tells to type works, on a machine that has a Python and no more."""

from __future__ import annotations

import re
import runpy
import shutil
from pathlib import Path

import pytest

import journeymap
from tests.ci.conftest import ROOT, Run

README = (ROOT / "README.md").read_text(encoding="utf-8")


def _section(title: str) -> str:
    return README.split(f"\n## {title}\n")[1].split("\n## ")[0]


def _commands(title: str) -> list[str]:
    """The commands that a section tells to type, one of each block or line."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", _section(title), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


INSTALL, TESTS = _commands("Set up")


@pytest.mark.slow
def test_the_first_minute(shell: Run, checkout: Path, offline: dict[str, str], tmp_path: Path) -> None:
    """One command installs and draws an example; after it, in the same terminal, the first map is drawn and checked."""
    copy = tmp_path / "copy"
    shutil.copytree(checkout, copy)
    shutil.copytree(ROOT / "examples", copy / "examples")
    (tmp_path / "mine").mkdir()
    first = runpy.run_path(str(ROOT / "tools" / "make_docs.py"))["first_map"]()
    (tmp_path / "mine" / "map.yaml").write_text(first, encoding="utf-8")
    commands = "\n".join(_commands("The first minute"))
    done = shell(f"cd copy\n{INSTALL}\ncd ../mine\nwhich journeymap\n{commands}", offline)
    assert done.returncode == 0, done.stdout + done.stderr
    assert str(copy / ".venv" / "bin" / "journeymap") in done.stdout
    assert (copy / "examples" / "coffee-machine.html").stat().st_size > 50_000
    assert sorted(path.name for path in (tmp_path / "mine").iterdir()) == ["map.html", "map.png", "map.yaml"]
    assert "All is well: 1 map checked." in done.stdout and "fitness" in done.stdout


def test_the_tests_are_run_as_in_the_gate() -> None:
    """The command of the README for the tests is the one that .ci/run ends with; only it brings their tools."""
    last = (ROOT / ".ci" / "run").read_text(encoding="utf-8").strip().splitlines()[-1]
    assert TESTS.partition("&& ")[2] == last.replace(".ci/venv", ".venv")
    assert "[test]" in TESTS and "[" not in INSTALL


def test_the_first_map_has_no_finding() -> None:
    """Whoever copies it begins with a sound map."""
    first = runpy.run_path(str(ROOT / "tools" / "make_docs.py"))["first_map"]()
    assert journeymap.validate(first.encode()) == ()


def test_every_command_that_is_named_is_there(cli) -> None:
    """What the README calls `journeymap WORD` is a command, and its options are options: nothing is promised ahead."""
    code = re.findall(r"`([^`\n]+)`", README) + re.findall(
        r"^(?: *- run: )?(journeymap .*)$", README, re.MULTILINE
    )
    used = [words.split() for words in code if words.startswith("journeymap ")]
    assert {words[1] for words in used} >= {"render", "validate", "stats", "import", "rules", "config"}
    for words in used:
        if words[1].startswith("--"):
            assert f"  {words[1]} " in cli("--help").out, words
            continue
        told = cli(words[1], "--help")
        assert told.code == 0, words
        for option in words[2:]:
            if option == "#":
                break
            if option.startswith("-"):
                assert re.search(rf"^ .*{option}\b", told.out, re.MULTILINE), words
    for option in re.findall(r"`(--[\w-]+)`", README):
        assert any(f"{option} " in cli(name, "--help").out for name in ("validate", "render")), option
