"""What `journeymap validate` tells in other ways: statistics, one line a finding, the standard input by a name."""

import json
from pathlib import Path

import pytest

from tests.command_line import BAD, GOOD, WARN


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    """Three maps: two with the same mistake, of which one has it twice, and a sound one."""
    (tmp_path / "a.yaml").write_text(BAD.replace("stor,", "stor, stor,"))
    (tmp_path / "b.yaml").write_text(BAD)
    (tmp_path / "c.yaml").write_text(GOOD)
    return tmp_path


def test_statistics_count_findings_by_rule(cli, maps: Path) -> None:
    """A table in place of the findings, those that are most first; the exit code is that of the findings."""
    (maps / "b.yaml").write_text(BAD.replace("persona: Lina", "persona: Lina\ndescription:"))
    result = cli("validate", "--statistics")
    assert result.code == 1
    assert result.out == (
        "findings  files  fixable  severity  rule\n"
        "       3      2        3  error     JM101 unknown-touchpoint\n"
        "       1      1        1  warning   JM015 empty-value\n"
        "\n"
        "3 maps checked: 3 errors, 1 warning\n"
    )
    told = json.loads(cli("validate", "--statistics", "-f", "json").out)
    assert told["statistics"][0] == {
        "code": "JM101",
        "slug": "unknown-touchpoint",
        "severity": "error",
        "findings": 3,
        "files": 2,
        "fixable": 3,
    }
    assert cli("validate", "c.yaml", "--statistics").out == "All is well: 1 map checked.\n"


def test_statistics_in_a_format_that_has_none(cli, maps: Path) -> None:
    """Exit code 2, and the formats that have them."""
    result = cli("validate", "--statistics", "-f", "sarif")
    assert (result.code, result.out) == (2, "") and "text or json" in result.err


def test_f_is_format(cli, maps: Path) -> None:
    """`-f` is short for `--format`, as in all commands."""
    for command in (["validate", "c.yaml"], ["rules"], ["stats", "c.yaml"], ["config"]):
        assert json.loads(cli(*command, "-f", "json").out) == json.loads(
            cli(*command, "--format", "json").out
        )


def test_concise_leaves_the_summary_to_the_standard_error(cli, maps: Path) -> None:
    """Each line on the standard output is a finding."""
    result = cli("validate", "-f", "concise")
    assert result.code == 1
    lines = result.out.splitlines()
    assert len(lines) == 3 and all(
        ".yaml:11:" in line and ": error JM101 There is no" in line for line in lines
    )
    assert result.err == "3 maps checked: 3 errors\n"


def test_the_standard_input_has_a_name(cli, tmp_path: Path) -> None:
    """Findings name it, and the configuration of its folder is in force, patterns too; nothing is read there."""
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / ".journeymap.yaml").write_text('per_file_ignores: {"old-*": [JM015]}\nstrict: yes\n')
    (tmp_path / "maps" / "new.yaml").write_text(GOOD)
    assert cli("validate", "-", stdin=WARN.encode()).code == 0
    named = cli("validate", "-", "--stdin-filename", "maps/new.yaml", "-f", "concise", stdin=WARN.encode())
    assert named.code == 1 and named.out.startswith("maps/new.yaml:4:")
    assert cli("validate", "-", "--stdin-filename", "maps/old-1.yaml", stdin=WARN.encode()).code == 0


def test_a_name_without_a_standard_input(cli, maps: Path) -> None:
    """A slip that would check another file: exit code 2."""
    result = cli("validate", "c.yaml", "--stdin-filename", "c.yaml")
    assert (result.code, result.out) == (2, "") and "Write - as PATH" in result.err


def test_fix_only_tells_what_was_mended(cli, maps: Path) -> None:
    """A line for each mistake that is no more; what is left is not told, and does not fail."""
    (maps / "a.yaml").write_text(
        GOOD.replace("persona:", "pesona:").replace(
            "[Ask friends]", "[Ask friends, {channel: nowhere at all}]"
        )
    )
    result = cli("validate", "a.yaml", "c.yaml", "--fix-only")
    assert result.code == 0
    assert [line.split(" ")[:3] for line in result.out.splitlines()] == [["a.yaml:3:1:", "mended", "JM021"]]
    assert result.err == "note: 1 mistake mended in 1 file.\n"
    assert cli("validate", "c.yaml", "--fix-only") == (0, "", "")
    assert cli("validate", "missing.yaml", "c.yaml", "--fix-only").code == 2


def test_others_among_the_named_are_not_counted(cli, maps: Path) -> None:
    """A hook hands over every YAML file of a commit: those that are no maps are no news."""
    (maps / "compose.yaml").write_text("services: {}\n")
    assert cli("validate", "c.yaml", "compose.yaml", "--skip-others").err == ""
