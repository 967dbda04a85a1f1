"""The words that shells offer, asked for by real shells where there are any."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from journeymap.cli.app import commands

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="shells")]
ASK = """
eval "$(journeymap --show-completion bash)"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
_journeymap_completion journeymap
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A user with a home, and the program on the path."""
    binary = tmp_path / "bin" / "journeymap"
    binary.parent.mkdir()
    binary.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m journeymap "$@"\n')
    binary.chmod(0o755)
    return os.environ | {"PATH": f"{binary.parent}:{os.environ['PATH']}", "HOME": str(tmp_path)}


def offered(environment: dict[str, str], *words: str) -> list[str]:
    """What bash offers for the last of the words."""
    if shutil.which("bash") is None:
        pytest.skip("needs bash")
    done = subprocess.run(
        ["bash", "--norc", "-c", ASK, "bash", *words], env=environment, capture_output=True, text=True
    )
    assert done.stderr == ""
    return done.stdout.split()


def test_bash_completes_commands_and_options(environment) -> None:
    """Commands in the order of the help, the options of each; for files, bash is left to itself."""
    assert offered(environment, "journeymap", "") == [command.name for command in commands()]
    assert offered(environment, "journeymap", "va") == ["validate"]
    assert "--view" in offered(environment, "journeymap", "render", "--")
    assert offered(environment, "journeymap", "render", "--vi") == ["--view"]
    assert "--strict" in offered(environment, "journeymap", "validate", "-")
    assert "--install-completion" in offered(environment, "journeymap", "--")
    assert offered(environment, "journeymap", "import", "") == []


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_other_shells_get_an_answer_in_their_way(program, shell: str) -> None:
    """Each word with a short help, one on a line."""
    done = program(
        _JOURNEYMAP_COMPLETE=f"complete_{shell}",
        _TYPER_COMPLETE_ARGS="journeymap render --",
        _TYPER_COMPLETE_WORD_TO_COMPLETE="--",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
    )
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert len(lines) == len(offered_options(program))
    assert all("--" in line and len(line) < 90 for line in lines)
    assert "Draw this path only" in done.stdout.decode() and "{formats}" not in done.stdout.decode()


def offered_options(program) -> list[str]:
    """The options in the help of `render`."""
    told = program("render", "--help").stdout.decode()
    return [line for line in told.splitlines() if line.startswith("  -")]


def test_fish_asks_whether_there_are_words(program) -> None:
    """The answer is the exit code."""
    asked = {"_JOURNEYMAP_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "is-args"}
    assert program(**asked, _TYPER_COMPLETE_ARGS="journeymap va").returncode == 0
    assert program(**asked, _TYPER_COMPLETE_ARGS="journeymap import x").returncode == 1


def test_installed_for_a_user(environment, tmp_path: Path) -> None:
    """After --install-completion, a new bash completes; nothing outside the home is written."""
    done = subprocess.run(
        ["journeymap", "--install-completion", "bash"], env=environment, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert "~/.bash_completions/journeymap.sh is written." in done.stderr
    if shutil.which("bash") is None:
        pytest.skip("needs bash")
    new = subprocess.run(
        ["bash", "--rcfile", str(tmp_path / ".bashrc"), "-ic", "complete -p journeymap"],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert "-F _journeymap_completion journeymap" in new.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--show-completion", "tcsh"], "journeymap --show-completion bash"),
        (["--install-completion", "powershell"], "journeymap --show-completion powershell >> $PROFILE"),
    ],
)
def test_a_shell_for_which_it_is_not_done(cli, words: list[str], told: str) -> None:
    """A sentence with the command that leads on."""
    result = cli(*words)
    assert (result.code, result.out) == (2, "") and told in result.err
