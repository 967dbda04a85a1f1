"""Bounds on what strangers write: what is just within counts, what is just beyond does not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from journeymap.errors import UnreadableError
from journeymap.files.gitignore import MAX_LINES, MAX_SIGNS, MAX_SPECIAL, Lines
from journeymap.files.maps import find
from journeymap.files.reading import read_bytes

SPECIAL = "*" + "x" * (MAX_SIGNS - 1)  # not plain, and as long as a line may be


def test_lines_that_are_not_plain_have_a_bound_together() -> None:
    """The line with which they go beyond it still counts, the next one does not."""
    full = [SPECIAL] * (MAX_SPECIAL // MAX_SIGNS)
    lines = Lines([*full, "a?", "b?", "c"])
    assert lines.says("ax", False) is True
    assert lines.says("bx", False) is None
    assert lines.says("c", False) is None


def test_plain_lines_are_bounded_by_their_number_only() -> None:
    """Long plain ones leave room for others; lines that say nothing are not counted."""
    plain = ["x" * 20] * (MAX_LINES - 1)
    assert sum(map(len, plain)) > MAX_SPECIAL
    lines = Lines([*plain, "# a note", "", "last", "beyond"])
    assert lines.says("last", False) is True
    assert lines.says("beyond", False) is None


@pytest.mark.parametrize(("length", "meant"), [(MAX_SIGNS, True), (MAX_SIGNS + 1, False)])
def test_paths_have_a_bound(length: int, meant: bool) -> None:
    """A path of that length is held against the lines, a longer one fits none."""
    path = "a" * length
    lines = Lines(["a*"])
    assert bool(lines.says(path, False)) is meant
    assert lines.mean(path, False) is meant
    assert lines.mean_last(path) is meant


@pytest.mark.parametrize("length", [MAX_SIGNS, MAX_SIGNS + 1])
def test_lines_have_a_bound(length: int) -> None:
    """A line of that length counts, a longer one does not."""
    line = "a" * length
    assert Lines([line]).says("a" * min(length, MAX_SIGNS), False) is (True if length == MAX_SIGNS else None)


@pytest.mark.parametrize(
    ("line", "name"),
    [("a ", "a"), ("a\\ ", "a "), ("a\\\\ ", "a\\"), ("a\\\\\\ ", "a\\ "), ("a\\  ", "a "), ("a\r", "a")],
)
def test_spaces_at_the_end_of_a_line(line: str, name: str) -> None:
    """They count only behind a backslash that is not itself meant."""
    lines = Lines([line])
    assert lines.says(name, False) is True
    assert lines.says(f"{name} ", False) is None


def test_what_a_line_for_folders_means() -> None:
    """It takes a folder and all that is in it, and no file of that name."""
    lines = Lines(["old/"])
    assert lines.mean("old", True) and lines.mean("old/a.yaml", False) and lines.mean_last("old/a.yaml")
    assert not lines.mean("old", False) and not lines.mean_last("old")


@pytest.mark.parametrize(
    ("others", "note"),
    [
        (1, "1 other YAML file is no journey map and was left alone."),
        (2, "2 other YAML files are no journey maps and were left alone."),
    ],
)
def test_other_files_are_counted_in_one_sentence(others: int, note: str, tmp_path: Path) -> None:
    """One is told as one."""
    for number in range(others):
        (tmp_path / f"{number}.yaml").write_text("on: push\n")
    assert find([str(tmp_path)]).notes == [note]


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="needs Linux")
def test_a_disk_that_fails_is_a_sentence() -> None:
    """What the machine says is in it, and what to look at."""
    with pytest.raises(UnreadableError, match="cannot be read") as failed:
        read_bytes("/proc/self/mem", "mem", 10)
    assert "Check the file and the disk" in failed.value.help


@pytest.mark.parametrize("size", [9, 10, 11, 12])
def test_one_byte_more_than_asked_for_is_read(size: int, tmp_path: Path) -> None:
    """So that a file that is too large is known to be, and never read whole."""
    (tmp_path / "map.yaml").write_bytes(b"x" * size)
    assert len(read_bytes(str(tmp_path / "map.yaml"), "map.yaml", 10)) == min(size, 11)
