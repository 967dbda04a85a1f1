"""`journeymap validate`: what it prints, and how it exits."""

import json
import os
from pathlib import Path

import pytest

from tests.command_line import BAD, GOOD, WARN


def test_good_map(cli, tmp_path: Path) -> None:
    """A good map: one line, exit code 0, nothing on the standard error."""
    (tmp_path / "map.yaml").write_text(GOOD)
    assert cli("validate", "map.yaml") == (0, "All is well: 1 map checked.\n", "")


def test_bad_map(cli, tmp_path: Path) -> None:
    """A bad map: the place, the line, a caret and help on the standard output; exit code 1."""
    (tmp_path / "map.yaml").write_text(BAD)
    result = cli("validate", "map.yaml")
    assert result.code == 1
    assert result.out == (
        "map.yaml:11:50: error JM101 unknown-touchpoint: There is no touchpoint with the id «stor».\n"
        "  11 |   - {title: What Lina does, steps: [ask-friends, stor, ask-friends]}\n"
        "     |                                                  ^^^^\n"
        " help: Did you mean store?\n\n"
        "1 map checked: 1 error\n"
    )


def test_warnings_count_only_when_strict(cli, tmp_path: Path) -> None:
    """A warning exits with 0, and with 1 under --strict."""
    (tmp_path / "map.yaml").write_text(WARN)
    assert cli("validate", "map.yaml").code == 0
    result = cli("validate", "--strict", "map.yaml")
    assert result.code == 1
    assert result.out.endswith("1 map checked: 1 warning\n")


def test_nothing_named_means_this_folder(cli, tmp_path: Path) -> None:
    """Without a path the maps of this folder are checked, by names as one would type them."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "map.yaml").write_text(BAD)
    result = cli("validate")
    assert result.code == 1
    assert result.out.startswith("sub/map.yaml:11:")


def test_standard_input(cli) -> None:
    """A minus reads the standard input and is what findings call it."""
    result = cli("validate", "-", stdin=BAD.encode())
    assert result.code == 1
    assert result.out.startswith("-:11:")
    assert cli("validate", "-", stdin=GOOD.encode()).code == 0


def test_several_maps_in_one_report(cli, tmp_path: Path) -> None:
    """Several files: each is checked, the same one once, and the worst counts."""
    (tmp_path / "a.yaml").write_text(BAD)
    (tmp_path / "b.yaml").write_text(BAD)
    (tmp_path / "c.yaml").write_text(GOOD)
    result = cli("validate", "b.yaml", "c.yaml", ".", "b.yaml")
    assert result.code == 1
    assert [line.split(":")[0] for line in result.out.splitlines() if "JM101" in line] == ["b.yaml", "a.yaml"]
    assert result.out.endswith("3 maps checked: 2 errors\n")


def test_unreadable_file_is_worse_than_errors(cli, tmp_path: Path) -> None:
    """A file that is not there exits with 2, and the others are checked all the same."""
    (tmp_path / "map.yaml").write_text(BAD)
    result = cli("validate", "mpa.yaml", "map.yaml")
    assert result.code == 2
    assert "JM101" in result.out
    assert "All is well" not in result.out
    assert "There is no file or folder «mpa.yaml».\nhelp: Did you mean map.yaml?" in result.err


def test_json_report(cli, tmp_path: Path) -> None:
    """--format json has the keys that programs rely on."""
    (tmp_path / "map.yaml").write_text(BAD)
    report = json.loads(cli("validate", "--format", "json", "map.yaml").out)
    assert report["version"] == 1
    assert report["findings"] == [
        {
            "code": "JM101",
            "slug": "unknown-touchpoint",
            "severity": "error",
            "message": "There is no touchpoint with the id «stor».",
            "file": "map.yaml",
            "line": 11,
            "column": 50,
            "end_line": 11,
            "end_column": 54,
            "help": "Did you mean store?",
        }
    ]
    assert report["summary"] == {"files": 1, "errors": 1, "warnings": 0, "infos": 0, "unreadable": 0}


def test_github_report(cli, tmp_path: Path) -> None:
    """--format github makes a workflow command of each finding."""
    (tmp_path / "map.yaml").write_text(BAD)
    lines = cli("validate", "--format", "github", "map.yaml").out.splitlines()
    assert lines[0] == (
        "::error file=map.yaml,line=11,endLine=11,col=50,endColumn=53,title=JM101 unknown-touchpoint"
        "::There is no touchpoint with the id «stor».%0ADid you mean store?"
    )


def test_select_and_ignore(cli, tmp_path: Path) -> None:
    """--select and --ignore take codes, the start of codes and names, by comma or repeated."""
    bad = BAD.replace("persona: Lina", "persona: Lina\nowner: nobody\nteams: {a: A}\nstate: now")
    (tmp_path / "map.yaml").write_text(bad)

    def codes(*args: str) -> list[str]:
        report = json.loads(cli("validate", "--format", "json", "map.yaml", *args).out)
        return [finding["code"] for finding in report["findings"]]

    assert codes() == ["JM103", "JM024", "JM101"]
    assert codes("--select", "JM1") == ["JM103", "JM101"]
    assert codes("--select", "JM101,not-a-choice") == ["JM024", "JM101"]
    assert codes("--select", "jm1", "--ignore", "unknown-team") == ["JM101"]
    assert codes("--ignore", "JM101", "--ignore", "JM024") == ["JM103"]
    result = cli("validate", "map.yaml", "--ignore", "JM")
    assert result.code == 0
    assert "2 errors are left out, as asked for, but they still keep" in result.err
    (tmp_path / "map.yaml").write_text(BAD)
    assert (
        "1 error is left out, as asked for, but it still keeps"
        in cli("validate", "map.yaml", "--ignore", "JM1").err
    )


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--select", "JM999"], "there is no rule «JM999»"),
        (["--ignore", "unknown-taem"], "Did you mean unknown-team?"),
        (["--format", "jsn"], "Did you mean json?"),
        (["--today", "21.11.2026"], "--today cannot be «21.11.2026»"),
        (["--fromat", "json"], "Did you mean --format?"),
        (["--format"], "--format needs a value"),
    ],
)
def test_wrong_use(cli, tmp_path: Path, args: list[str], told: str) -> None:
    """Wrong use exits with 2 and a sentence; nothing goes to the standard output."""
    (tmp_path / "map.yaml").write_text(GOOD)
    result = cli("validate", "map.yaml", *args)
    assert (result.code, result.out) == (2, "")
    assert told in result.err
    assert result.err.startswith("error: ") and "Traceback" not in result.err


def test_today_is_accepted(cli, tmp_path: Path) -> None:
    """--today takes a date in ISO form."""
    (tmp_path / "map.yaml").write_text(GOOD)
    assert cli("validate", "map.yaml", "--today", "2026-11-21").code == 0


BROKEN = {
    "empty": b"",
    "comment only": b"# nothing\n",
    "not UTF-8": "title: Zürich\n".encode("latin-1"),
    "UTF-16": GOOD.encode("utf-16"),
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "not YAML": b"title: [unclosed\npersona: }\n",
    "a list": b"- one\n- two\n",
    "a text": b"hello\n",
    "two documents": (GOOD + "---\n" + GOOD).encode(),
    "unknown key": GOOD.replace("title: Buying", "x: 1\ntitle: Buying").encode(),
    "wrong type": GOOD.replace("persona: Lina", "persona: [Lina]").encode(),
    "emotion 7": GOOD.replace("channel: store", "emotion: 7").encode(),
    "share 140 %": GOOD.replace("kind: expected", "share: 140%").encode(),
    "a path to nowhere": BAD.encode(),
    "a path without steps": GOOD.replace("[ask-friends, store]", "[]").encode(),
    "a duplicate id": GOOD.replace("id: store", "id: ask-friends").encode(),
    "100,000 brackets": b"[" * 100_000,
    "100,000 dashes": b"- " * 100_000,
    "a huge file": b"title: " + b"x" * 2_000_000,
    "recursion": b"title: &a [*a]\n",
    "NUL": b"title: a\0b\n",
    "a lone surrogate": b'title: "\\ud800"\n',
    "a huge number": GOOD.replace("channel: store", "emotion: " + "9" * 5000).encode(),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_files_get_findings(cli, tmp_path: Path, name: str) -> None:
    """Whatever is in a file that is named, it gets findings with places and exit code 1."""
    (tmp_path / "map.yaml").write_bytes(BROKEN[name])
    result = cli("validate", "--format", "json", "map.yaml")
    assert result.code == 1
    for finding in json.loads(result.out)["findings"]:
        assert finding["message"] and finding["help"] and finding["line"] >= 1
    told = cli("validate", "map.yaml")
    assert told.code == 1 and "\x00" not in told.out


def test_devices_pipes_and_loops_are_refused(cli, tmp_path: Path) -> None:
    """Things that are no ordinary files are not read: exit code 2, and no waiting."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes here")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "away.yaml").symlink_to("nowhere.yaml")
    for name in ("pipe.yaml", "loop.yaml", "away.yaml", "/dev/zero", "map.yaml\0"):
        result = cli("validate", name)
        assert (result.code, result.err[:7]) == (2, "error: "), name
    (tmp_path / "map.yaml").write_text(GOOD)
    result = cli("validate")
    assert result.out == "1 file could not be read, 1 map checked.\n"  # the loop
    assert "pipe.yaml is not an ordinary file" in result.err
    assert "away.yaml is a link to a file that does not exist" in result.err


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("maap.yaml", "Did you mean map.yaml?"),
        ("map.yml", "Did you mean map.yaml?"),
        ("journey.yaml", "Check how the name is spelt"),  # only the endings are alike
        ("away.yaml", "«away.yaml» is a link to a file that does not exist."),
    ],
)
def test_a_name_that_is_not_there(cli, tmp_path: Path, name: str, told: str) -> None:
    """A file of nearly that name is offered; a link into nowhere is told as one."""
    (tmp_path / "map.yaml").write_text(GOOD)
    (tmp_path / "away.yaml").symlink_to("nowhere.yaml")
    result = cli("validate", name)
    assert result.code == 2 and told in result.err
    assert told.startswith("Did you mean") or "Did you mean" not in result.err


def test_the_examples_are_good(cli) -> None:
    """The examples that come with journeymap are clean, warnings included."""
    examples = Path(__file__).parents[2] / "examples"
    result = cli("validate", "--strict", examples)
    assert result.code == 0 and result.out.startswith("All is well:")


def test_a_flood_has_its_bound(cli, tmp_path: Path) -> None:
    """Of one rule, 200 findings of a file are told; the rest is counted."""
    steps = ", ".join(f"gone-{number}" for number in range(260))
    (tmp_path / "map.yaml").write_text(GOOD.replace("ask-friends, store, ask-friends]", steps + "]"))
    result = cli("validate", "map.yaml")
    assert result.code == 1 and result.out.count("error JM101") == 200
    assert "the rest is left out: 60 in all" in result.err
