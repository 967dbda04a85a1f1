"""What a stranger writes commands no CI that reads the log, and no place lies outside of its file."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.checking.one import load
from tests.command_line import GOOD

COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
FORGED = "::error file=a.yaml,line=1::forged"
OLD = "##[error]forged"


@pytest.mark.skipif(os.name == "nt", reason="colons in names of files")
@pytest.mark.parametrize("forged", [FORGED, OLD], ids=["new", "old"])
@pytest.mark.parametrize(
    "command",
    [
        ["stats", "{}"],
        ["validate", "{}"],
        ["validate", "{}", "--format", "json"],
        ["validate", "{}", "--format", "github"],
        ["validate", "{}", "--fix"],
        ["stats", "{}", "-f", "csv"],
        ["render", "{}", "-f", "svg"],
        ["config", "{}"],
    ],
    ids=" ".join,
)
def test_no_line_of_an_output_is_a_command(cli, tmp_path: Path, forged: str, command: list[str]) -> None:
    """Titles, names of files and lines of a map that look like commands are broken where they start a line."""
    name = f"{forged}.yaml"
    text = GOOD.replace("title: Buying", f"title: '{forged}' # Buying", 1)
    text = text if forged in text else re.sub(r"^title:.*", f"title: '{forged}'", text, flags=re.MULTILINE)
    if command[0] == "validate":
        text += f"teams: {{a: '{forged}'}}\nowner: '{forged}'\n"
    (tmp_path / name).write_text(text)
    result = cli(*(word.format(f"./{name}") for word in command))
    allowed = r"^::(error|warning|notice) file=(?!a\.yaml)" if "github" in command else r"(?!)"
    for line in (result.out + result.err).splitlines():
        assert not COMMAND.search(line) or re.match(allowed, line), line
    if command[0] != "config":
        assert "forged" in result.out + result.err


def test_a_title_that_is_folded_forges_nothing(cli, tmp_path: Path) -> None:
    """However wide the table is, no broken title starts a line with a command."""
    for before in range(0, 90, 7):
        title = "x" * before + FORGED
        (tmp_path / "map.yaml").write_text(
            f"title: '{title}'\npersona: L\nstages:\n- title: A\n  touchpoints: [{{id: t, title: '{title}'}}]\n"
            f"paths: [{{title: '{title}', steps: [t]}}]\n"
        )
        out = cli("stats", "map.yaml").out
        assert "forged" in out.replace("\n", "") and not COMMAND.search(out)


@pytest.mark.parametrize(
    "text",
    ["stages\n ? e:", "stages\n ? e:\n", "a\n ? b", "? ", "a: [\n ? b:", "? |\n x\n ? y:", "&a ? *a:\n"],
)
def test_places_lie_in_the_file(text: str) -> None:
    """Whatever YAML makes of a file, each finding points into it."""
    check_places(text)


@pytest.mark.slow
@given(st.lists(st.sampled_from([*"?:-[]{}&*|>'\"#,! \n\t", "a", "stages", "\n ? ", ": "]), max_size=40))
def test_places_of_any_text_lie_in_the_file(pieces: list[str]) -> None:
    """The same for texts put together by chance."""
    check_places("".join(pieces))


def check_places(text: str) -> None:
    loaded = load(text.encode(), "map.yaml")
    lines = loaded.source.lines
    for finding in loaded.findings:
        line, column, end_line, end_column = finding.place
        assert 1 <= line <= end_line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1 and end_column <= len(lines[end_line - 1]) + 1
        assert (line, column) <= (end_line, end_column)


@pytest.mark.skipif(sys.platform != "linux", reason="a full device")
def test_an_output_that_is_full_is_named_as_that() -> None:
    """A full disk under the standard output is told as the output, not as a file."""
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "journeymap", "rules"],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2 and b"The output cannot be written" in done.stderr
