"""Which files patterns mean."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.config import Settings
from journeymap.config.errors import ConfigurationError

Read = Callable[..., Settings]


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("", encoding="utf-8")


def test_maps_lead_to_folders_files_and_what_fits(settings: Read, repository: Path) -> None:
    """Folders and files as they are named, YAML files that fit a pattern; but not what is hidden, ignored or excluded."""
    write(
        repository,
        *("maps/a.yaml", "one.yml", "journeys/b.yaml", "journeys/deep/c.yml", "journeys/readme.md"),
        *("journeys/old/d.yaml", "journeys/.hidden/e.yaml", "journeys/build/f.yaml", "other/g.journey.yaml"),
    )
    (repository / ".gitignore").write_text("build/\n")
    read = settings("maps: [maps/, ./one.yml, journeys/**, '*.journey.yaml', '!**/c.yml']\nexclude: old\n")
    assert read.start_places() == ["maps", "one.yml", "journeys/b.yaml", "other/g.journey.yaml"]
    assert [
        name
        for name in ("one.yml", "maps/a.yaml", "journeys/b.yaml", "a/b.journey.yaml")
        if read.is_map(name)
    ] == [
        "one.yml",
        "journeys/b.yaml",
        "a/b.journey.yaml",
    ]
    assert not read.is_map("journeys/readme.md") and not read.is_map("journeys/deep/c.yml")


def test_maps_are_seen_from_where_the_user_is(
    settings: Read, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder below, the maps of the whole repository are named from there."""
    write(repository, "maps/a.yaml", "docs/index.md")
    settings("maps: [maps/*.yaml]\n")
    monkeypatch.chdir(repository / "docs")
    from journeymap.config import settings_for

    assert settings_for("x.yaml").start_places() == ["../maps/a.yaml"]


def test_maps_that_fit_nothing_are_told(settings: Read) -> None:
    """A pattern that no file fits is most likely misspelt."""
    with pytest.raises(
        ConfigurationError, match=r"No file fits what maps in \.journeymap\.yaml says: mpas/\*\.yaml\."
    ):
        settings("maps: mpas/*.yaml\n").start_places()


def test_a_link_out_of_the_folder_is_no_map(
    settings: Read, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What a pattern fits is left out where a link leads elsewhere."""
    outside = tmp_path_factory.mktemp("outside") / "secret.yaml"
    outside.write_text("secret: 1\n")
    write(repository, "maps/a.yaml")
    (repository / "maps" / "b.yaml").symlink_to(outside)
    assert settings("maps: maps/*.yaml\n").start_places() == ["maps/a.yaml"]


def test_what_is_excluded(settings: Read) -> None:
    """Names fit in any folder, paths from the configuration's folder on; ! takes back."""
    read = settings("exclude: [drafts/, /maps/x.yaml, '*.tmp.yaml', '!keep.tmp.yaml']\n")
    assert (
        read.excluded("drafts", True) and read.excluded("a/drafts", True) and read.excluded("a/drafts/b.yaml")
    )
    assert not read.excluded("drafts")  # a file
    assert read.excluded("maps/x.yaml") and not read.excluded("a/maps/x.yaml")
    assert read.excluded("a.tmp.yaml") and not read.excluded("keep.tmp.yaml")
    assert not read.excluded("-")


def test_what_is_named_and_not_there_is_told(settings: Read, repository: Path) -> None:
    """A folder that is misspelt under `maps` is told with the configuration that names it."""
    with pytest.raises(ConfigurationError, match=r"«mapz», which maps in .* names"):
        settings("maps: [mapz/]\n").start_places()


def test_in_maps_the_last_pattern_counts(settings: Read, repository: Path) -> None:
    """A part of what a pattern for folders fits is taken back, and given again; nothing is found twice."""
    write(repository, "maps/a.yaml", "maps/old/b.yaml", "maps/old/c.yaml", "maps-2/d.yaml")
    read = settings("maps: ['maps*/', maps/old/*.yaml, '!old/', '**/c.yaml']\n")
    assert read.start_places() == ["maps-2/d.yaml", "maps/a.yaml", "maps/old/c.yaml"]
