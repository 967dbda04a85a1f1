"""`journeymap stats`, `import` and `rules`, and the program without any command."""

import csv
import io
import json
from pathlib import Path

import pytest

from journeymap.cli.app import commands
from journeymap.version import __version__
from tests.command_line import BAD, GOOD

MERMAID = "journey\n  title My day\n  section Work\n    Make tea: 5: Me\n    Do work: 1: Me\n"


def test_stats_forms(cli, tmp_path: Path) -> None:
    """The numbers as a table, as JSON and as CSV."""
    (tmp_path / "map.yaml").write_text(GOOD)
    table = cli("stats", "map.yaml")
    assert table.code == 0 and "fitness" in table.out and "80%" in table.out
    document = json.loads(cli("stats", "map.yaml", "--format", "json").out)
    assert document["maps"][0]["map"] == "map.yaml"
    assert document["maps"][0]["paths"][1]["against"] == {
        "path": "what-we-assume",
        "fitness": 0.8,
        "added": [],
        "left_out": [],
    }
    rows = list(csv.DictReader(io.StringIO(cli("stats", "map.yaml", "-f", "csv").out)))
    assert [row["visits"] for row in rows] == ["2", "3"]
    assert "Did you mean json?" in cli("stats", "map.yaml", "-f", "jsn").err


def test_stats_of_a_bad_map(cli, tmp_path: Path) -> None:
    """Errors go to the standard error and stop the numbers with 1."""
    (tmp_path / "map.yaml").write_text(BAD)
    result = cli("stats", "map.yaml")
    assert (result.code, result.out) == (1, "")
    assert "JM101" in result.err


def test_import_beside_the_file(cli, tmp_path: Path) -> None:
    """The map lies beside the file as .yaml, is valid, and is never written over without --force."""
    (tmp_path / "day.mmd").write_text(MERMAID)
    result = cli("import", "day.mmd")
    assert (result.code, result.out) == (0, "")
    assert "note: day.yaml is written, as a draft." in result.err
    assert cli("validate", "--strict", "day.yaml").code == 0
    (tmp_path / "day.yaml").write_text("mine")
    refused = cli("import", "day.mmd")
    assert refused.code == 2 and "«day.yaml» is there already" in refused.err
    assert (tmp_path / "day.yaml").read_text() == "mine"
    assert cli("import", "day.mmd", "--force").code == 0
    assert "My day" in (tmp_path / "day.yaml").read_text()


def test_import_through_pipes(cli, tmp_path: Path) -> None:
    """A file from the standard input becomes a map on the standard output; --kind is the kind of its path."""
    made = cli("import", "-", "--kind", "expected", stdin=MERMAID.encode())
    assert made.code == 0
    assert "kind: expected" in made.out
    assert cli("validate", "--strict", "-", stdin=made.out.encode()).code == 0
    assert cli("import", "-", "--kind", "real", stdin=MERMAID.encode()).code == 2


@pytest.mark.parametrize("data", [b"", b"hello", b"\xff\xfe\0", b"{", b"journey" + b"x" * 2_000_000])
def test_import_of_something_else(cli, tmp_path: Path, data: bytes) -> None:
    """A file that no map can be made of: a sentence with its name, exit code 2, nothing written."""
    (tmp_path / "thing.bin").write_bytes(data)
    result = cli("import", "thing.bin")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("error: thing.bin")
    assert "help: " in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["thing.bin"]


def test_import_of_a_folder(cli, tmp_path: Path) -> None:
    """A folder is told as one."""
    (tmp_path / "maps").mkdir()
    result = cli("import", "maps")
    assert (result.code, result.err) == (2, "error: «maps» is a folder.\nhelp: Name a file in it.\n")


def test_import_never_overwrites_its_source(cli, tmp_path: Path) -> None:
    """Not even with --force."""
    (tmp_path / "day.yaml").write_text(MERMAID)
    assert cli("import", "day.yaml", "--force").code == 2
    assert (tmp_path / "day.yaml").read_text() == MERMAID


def test_rules(cli) -> None:
    """The list of rules has a line for each; one rule is explained with its reason and examples."""
    listed = cli("rules")
    assert listed.code == 0
    assert "JM101  unknown-touchpoint" in listed.out
    one = cli("rules", "jm101")
    assert one.out == cli("rules", "unknown-touchpoint").out
    assert "Why: " in one.out and "steps: [stor]" in one.out
    assert "journeymap rules lists them all" in cli("rules", "JM4139").err
    assert "Did you mean unknown-touchpoint?" in cli("rules", "unknown-touchpoints").err


def test_help(cli) -> None:
    """The help lists every command; every command has its own, with examples."""
    told = cli("--help")
    assert told.code == 0 and told.err == ""
    for command in (command.name for command in commands()):
        assert f"\n  {command} " in told.out
        own = cli(command, "--help")
        assert own.code == 0 and f"  journeymap {command} " in own.out
        assert own.out == cli(command, "-h").out
        assert "<" not in own.out.replace("<stdin>", "")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["valdate"], "Did you mean validate?"),
        (["--strict", "validate"], "The options of a command stand after its name."),
        (["import"], "FILE is missing"),
        (["import", "a.mmd", "b.mmd"], "«b.mmd»"),
        ([], "Usage: journeymap"),
    ],
)
def test_wrong_use(cli, args: list[str], told: str) -> None:
    """Wrong use of the program exits with 2 and says what is meant."""
    result = cli(*args)
    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_version(cli) -> None:
    """The version, also together with other options."""
    assert cli("--version") == (0, f"journeymap {__version__}\n", "")
    assert cli("--version", "--help").code == 0
