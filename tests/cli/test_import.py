"""`journeymap import`: which files are written, and which never."""

from __future__ import annotations

from pathlib import Path

import pytest

ONE = "journey\n  title One\n  section A\n    a: 4: Lina\n"
TWO = f"# Notes\n\n```mermaid\n{ONE}```\n\n```mermaid\n{ONE.replace('One', 'Two')}```\n"


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_all_journeys_of_a_file_are_written(cli, tmp_path: Path) -> None:
    """Beside it, numbered; each is valid."""
    (tmp_path / "notes.md").write_text(TWO)
    made = cli("import", "notes.md")
    assert (made.code, made.out) == (0, "")
    assert names(tmp_path) == ["notes-1.yaml", "notes-2.yaml", "notes.md"]
    assert "title: Two" in (tmp_path / "notes-2.yaml").read_text()
    assert cli("validate", "--strict", "notes-1.yaml", "notes-2.yaml").code == 0


def test_a_folder_for_several(cli, tmp_path: Path) -> None:
    """It is made where it is missing; a single map keeps its plain name there."""
    (tmp_path / "notes.md").write_text(TWO)
    (tmp_path / "day.mmd").write_text(ONE)
    assert cli("import", "notes.md", "day.mmd", "-o", "maps").code == 0
    assert cli("import", "day.mmd", "-o", "more/").code == 0
    assert names(tmp_path / "maps") == ["day.yaml", "notes-1.yaml", "notes-2.yaml"]
    assert names(tmp_path / "more") == ["day.yaml"]


@pytest.mark.parametrize("out", ["-", "map.yaml", "there.txt"])
def test_several_journeys_do_not_fit_into_one_file(cli, tmp_path: Path, out: str) -> None:
    """Exit code 2, and the option that chooses one."""
    (tmp_path / "notes.md").write_text(TWO)
    (tmp_path / "there.txt").write_text("mine")
    refused = cli("import", "notes.md", "-o", out)
    assert (refused.code, refused.out) == (2, "")
    assert "«notes.md» has 2 journeys" in refused.err
    assert "--journey 1 (1 «One», 2 «Two»)" in refused.err
    assert names(tmp_path) == ["notes.md", "there.txt"]
    chosen = cli("import", "notes.md", "-o", "-", "--journey", "two")
    assert chosen.code == 0 and "title: Two" in chosen.out
    assert "journeymap validate FILE" in chosen.out
    assert cli("import", "notes.md", "--journey", "9").code == 2


def test_several_from_the_standard_input(cli, tmp_path: Path) -> None:
    """They need a folder, or a choice."""
    refused = cli("import", "-", stdin=TWO.encode())
    assert refused.code == 2 and "--journey" in refused.err
    assert cli("import", "-", "-o", "maps/", stdin=TWO.encode()).code == 0
    assert names(tmp_path) == ["maps/map-1.yaml", "maps/map-2.yaml"]


def test_nothing_is_written_where_one_is_there(cli, tmp_path: Path) -> None:
    """Not even the maps that have a free place; with --force all are."""
    (tmp_path / "notes.md").write_text(TWO)
    (tmp_path / "notes-2.yaml").write_text("mine")
    refused = cli("import", "notes.md")
    assert refused.code == 2 and "«notes-2.yaml» is there already" in refused.err
    assert names(tmp_path) == ["notes-2.yaml", "notes.md"]
    assert (tmp_path / "notes-2.yaml").read_text() == "mine"
    assert cli("import", "notes.md", "--force").code == 0
    assert "title: Two" in (tmp_path / "notes-2.yaml").read_text()


def test_two_files_that_would_become_one(cli, tmp_path: Path) -> None:
    """Nothing is written over what the same run wrote."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "day.mmd").write_text(ONE)
    refused = cli("import", "a/day.mmd", "b/day.mmd", "-o", "maps/")
    assert refused.code == 2 and "would both become" in refused.err
    assert not (tmp_path / "maps").exists()


def test_a_file_that_cannot_be_read_does_not_stop_the_others(cli, tmp_path: Path) -> None:
    """The others are written, and the exit code tells."""
    (tmp_path / "day.mmd").write_text(ONE)
    (tmp_path / "odd.mmd").write_text("pie\n")
    made = cli("import", "odd.mmd", "day.mmd", "gone.mmd")
    assert made.code == 2
    assert "odd.mmd, line 1: This Mermaid diagram is of the type «pie»" in made.err and "gone.mmd" in made.err
    assert names(tmp_path) == ["day.mmd", "day.yaml", "odd.mmd"]


def test_the_scale_and_the_persona(cli, tmp_path: Path) -> None:
    """They are given as options; a scale that is none is told."""
    (tmp_path / "day.mmd").write_text(ONE)
    made = cli("import", "day.mmd", "-o", "-", "--scale", "۱۰", "--persona", "Sara")
    assert "persona: Sara" in made.out and "x-score: 4" in made.out
    for scale in ("ten", "0", "nan"):
        refused = cli("import", "day.mmd", "-o", "-", "--scale", scale)
        assert (refused.code, refused.out) == (2, "") and "--scale" in refused.err


def test_the_head_of_the_map_says_what_comes_next(cli, tmp_path: Path) -> None:
    """With the name of the file that was written."""
    (tmp_path / "day.mmd").write_text(ONE)
    assert cli("import", "day.mmd", "-o", "my-day.yaml").code == 0
    head = (tmp_path / "my-day.yaml").read_text().split("\n")[1]
    assert "journeymap validate my-day.yaml" in head and "journeymap render my-day.yaml" in head
