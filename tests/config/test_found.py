"""Which configuration is in force for a file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from journeymap.config import Configurations, settings_for
from journeymap.config.errors import ConfigurationError
from tests.config.conftest import said


def write(path: Path, text: str = "strict: yes\n") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_the_nearest_one_counts_up_to_the_top_of_the_repository(repository: Path) -> None:
    """Above the folder with .git nothing is looked at; of several the nearest counts alone."""
    write(repository / ".journeymap.yaml", "ignore: JM1\n")
    write(repository / "team" / ".journeymap.yml", "ignore: JM2\n")
    write(repository / "inner" / ".git" / "HEAD", "")
    configurations = Configurations()
    assert configurations.of("maps/deep/map.yaml").source == ".journeymap.yaml"
    assert configurations.of("team/a/map.yaml").source == "team/.journeymap.yml"
    assert not configurations.of("team/a/map.yaml").ignore & configurations.of("map.yaml").ignore
    assert configurations.of("inner/map.yaml").source == ""
    assert configurations.of("-") is configurations.of("map.yaml") is configurations.of_folder("maps")


def test_outside_of_a_repository_it_may_stand_anywhere_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without .git all folders above are looked at."""
    write(tmp_path / ".journeymap.yaml")
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    assert settings_for("map.yaml").source == "../../.journeymap.yaml"


def test_a_named_one_counts_for_all(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--config takes that file, under any name; its own folder is what paths are relative to."""
    write(repository / "ci" / "strict.yaml", "exclude: drafts\nstrict: yes\n")
    write(repository / "maps" / ".journeymap.yaml", "strict: no\n")
    read = Configurations("ci/strict.yaml").of("maps/map.yaml")
    assert read.strict and read.source == "ci/strict.yaml" and read.folder == str(repository / "ci")
    assert read.excluded("ci/drafts", True) and not read.excluded("drafts", True)


@pytest.mark.parametrize(
    "text",
    [
        '[project]\ndependencies = ["journeymap"]\n',
        "[tool.journeymaps]\nx = 1\n",
        "[tool]\nother.journeymap = 1\n",
        "not TOML at all: journeymap",
    ],
)
def test_a_project_without_settings_is_no_configuration(repository: Path, text: str) -> None:
    """Only [tool.journeymap] makes a configuration of a pyproject.toml; the search goes on above."""
    write(repository / ".journeymap.yaml")
    write(repository / "app" / "pyproject.toml", text)
    assert settings_for("app/map.yaml").source == ".journeymap.yaml"
    with pytest.raises(ConfigurationError, match=r"has no part \[tool\.journeymap\]"):
        Configurations("app/pyproject.toml").of("map.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "[tool.journeymap]\nstrict = true\n",
        '[tool]\n"journeymap".strict = true\n',
        "tool = {journeymap={strict=true}}",
    ],
)
def test_every_way_to_write_the_table_is_found(repository: Path, text: str) -> None:
    """TOML has several ways to say [tool.journeymap]."""
    write(repository / "pyproject.toml", text)
    assert settings_for("map.yaml").strict


def test_two_in_one_folder_are_refused(repository: Path) -> None:
    """Nobody should have to know which of two counts."""
    write(repository / ".journeymap.yaml")
    write(repository / "pyproject.toml", "[tool.journeymap]\nstrict = true\n")
    assert said(Configurations()) == (
        "There are 2 configurations in one folder: .journeymap.yaml and [tool.journeymap] in pyproject.toml.\n"
        "Keep one, and move into it what the other sets."
    )
    (repository / "pyproject.toml").unlink()
    write(repository / ".journeymap.yml")
    assert "2 configurations in one folder: .journeymap.yaml and .journeymap.yml." in said(Configurations())


def test_a_configuration_that_is_no_file(repository: Path) -> None:
    """A folder, a link into nowhere, a file that does not exist."""
    (repository / ".journeymap.yaml").mkdir()
    assert said(Configurations()).startswith("«.journeymap.yaml» is a folder.\n")
    (repository / ".journeymap.yaml").rmdir()
    (repository / ".journeymap.yaml").symlink_to("nowhere.yaml")
    assert said(Configurations()).startswith("«.journeymap.yaml» is a link to a file that does not exist.\n")
    write(repository / "settings.yaml")
    assert said(Configurations("setings.yaml")) == (
        "There is no file or folder «setings.yaml».\nDid you mean settings.yaml?"
    )


def test_without_a_configuration_nothing_is_loaded(repository: Path) -> None:
    """Looking for a configuration costs no imports where there is none, also in a project that uses journeymap."""
    write(
        repository / "pyproject.toml",
        "[project]\nname = 'shop'\ndependencies = ['journeymap']\n[tool.ruff]\nline-length = 100\n",
    )
    code = (
        "import sys, journeymap.files.maps, journeymap.config as c; before = set(sys.modules);"
        "c.Configurations().of('map.yaml'); print(*(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
