"""`journeymap config`: which settings are in force, and where each comes from."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from tests.command_line import Result

Cli = Callable[..., Result]

SETTINGS = """\
maps: maps/
ignore: [JM205, JM3]
severities: {no-audience: error}
per_file_ignores: {drafts/*: JM402}
options:
  JM502: {most: 4, within: 7d}
  JM307: {coverage: 60%}
"""


def rows(text: str) -> dict[str, list[str]]:
    """The lines of a table: name, value, where from."""
    lines = (line.split(maxsplit=1) for line in text.splitlines() if re.match("  [a-z]", line))
    return {name: [part.strip() for part in rest.rsplit(" ", 1)] for name, rest in lines}


def test_the_defaults(cli: Cli, tmp_path: Path) -> None:
    """Without a configuration all is as it comes."""
    (tmp_path / ".git").mkdir()
    result = cli("config")
    assert result.code == 0 and result.err == ""
    assert result.out.startswith("There is no configuration: the defaults are in force.\n")
    assert rows(result.out) == {
        "maps": ["this folder", "default"],
        "exclude": ["none", "default"],
        "select": ["all rules", "default"],
        "ignore": ["none", "default"],
        "severities": ["none", "default"],
        "per_file_ignores": ["none", "default"],
        "today": ["the day it is", "default"],
        "strict": ["no", "default"],
        "baseline": ["none", "default"],
    }


def test_what_is_set_has_its_line(cli: Cli, tmp_path: Path) -> None:
    """Each value has the line that it comes from; of options, those that are set."""
    (tmp_path / ".journeymap.yaml").write_text(SETTINGS)
    told = cli("config").out
    assert told.startswith(".journeymap.yaml is in force.\n")
    table = rows(told)
    assert table["maps"] == ["maps/", ".journeymap.yaml:1"]
    assert table["ignore"] == ["JM205, all JM3", ".journeymap.yaml:2"]
    assert table["severities"] == ["JM410 no-audience: error", ".journeymap.yaml:3"]
    assert table["per_file_ignores"] == ["drafts/*: JM402", ".journeymap.yaml:4"]
    assert table["strict"] == ["no", "default"]
    assert table["most"] == ["4 (not 3)", ".journeymap.yaml:6"]
    assert table["within"] == ["1w", ".journeymap.yaml:6"]
    assert table["coverage"] == ["60% (not 50%)", ".journeymap.yaml:7"]
    assert "conversations" not in told and "JM502 too-many-messages" in told


def test_a_file_is_told_what_is_ignored_in_it(cli: Cli, tmp_path: Path) -> None:
    """For a file, what per_file_ignores comes to; the nearest configuration counts."""
    (tmp_path / ".journeymap.yaml").write_text(SETTINGS)
    (tmp_path / "drafts" / "inner").mkdir(parents=True)
    (tmp_path / "drafts" / "map.yaml").touch()
    (tmp_path / "drafts" / "inner" / ".journeymap.yml").write_text("strict: true")
    assert "\nIgnored in drafts/map.yaml: JM205, all JM3, JM402\n" in cli("config", "drafts/map.yaml").out
    told = cli("config", "drafts/inner").out
    assert told.startswith("drafts/inner/.journeymap.yml is in force.")
    assert rows(told)["strict"] == ["yes", "drafts/inner/.journeymap.yml:1"]


def test_all_options_with_their_defaults(cli: Cli) -> None:
    """--all lists what can be set for each rule."""
    told = cli("config", "--all").out
    assert "\nJM502 too-many-messages\n" in told and "\nJM211 long-silence\n" in told
    assert rows(told)["within"] == ["1w", "default"]


def test_json(cli: Cli, tmp_path: Path) -> None:
    """For programs: values, where from, and options beside their defaults."""
    (tmp_path / ".journeymap.yaml").write_text(SETTINGS)
    document = json.loads(cli("config", "--format", "json").out)
    assert (document["version"], document["configuration"]) == (1, ".journeymap.yaml")
    assert document["settings"]["maps"] == {"value": ["maps/"], "from": ".journeymap.yaml:1"}
    assert document["settings"]["today"] == {"value": None, "from": "default"}
    assert document["settings"]["severities"]["lines"] == {"JM410": 3}
    assert document["options"]["JM307"]["coverage"] == {
        "value": "60%",
        "default": "50%",
        "from": ".journeymap.yaml:7",
    }


def test_mistakes_go_to_the_standard_error(cli: Cli, tmp_path: Path) -> None:
    """A configuration with mistakes ends with 2, and tells them as findings."""
    (tmp_path / ".journeymap.yaml").write_text("ignor: JM3\n")
    result = cli("config")
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        ".journeymap.yaml:1:1: error JM021 unknown-key: journeymap does not know the setting «ignor».\n"
        "   1 | ignor: JM3\n     | ^^^^^\n help: Did you mean ignore?\n\n"
        "error: The configuration «.journeymap.yaml» has a mistake, so nothing was done.\n"
    )


def test_wrong_use(cli: Cli, tmp_path: Path) -> None:
    """A path that does not exist, a format that nobody knows, a configuration that is none."""
    assert cli("config", "nowhere.yaml").err.startswith("error: There is no file or folder «nowhere.yaml».")
    assert "Did you mean json?" in cli("config", "--format", "jsn").err
    assert cli("config", "--config", ".").err.startswith("error: «.» is a folder.")
    (tmp_path / "strict.yaml").write_text("strict: yes")
    assert rows(cli("config", "--config", "strict.yaml").out)["strict"] == ["yes", "strict.yaml:1"]
