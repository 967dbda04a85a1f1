"""What Git tracks is never ignored: compared with `git check-ignore` itself, in all kinds of repositories."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from journeymap.files.ignored import Ignored
from journeymap.files.maps import find
from journeymap.files.tracked import Tracked

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

NAMES = [
    "a.yaml",
    "drafts/b.yaml",
    "drafts/deep/c.yaml",
    "drafts/deep/d.yaml",
    "drafts/other/e.yaml",
    "kept/f.yaml",
    "a-name-that-is-long/" + "x" * 120 + ".yaml",
    "é/ț.yaml",
]
TRACKED = [NAMES[0], NAMES[2], NAMES[5], NAMES[6], NAMES[7]]
LINES = "drafts/\na.yaml\n*.yaml\n!kept/*\nother/\n"


def git(folder: Path, *words: str) -> str:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "protocol.file.allow=always"]
    done = subprocess.run(
        ["git", "-C", str(folder), *identity, *words], capture_output=True, text=True, check=True
    )
    return done.stdout


def filled(folder: Path) -> Path:
    """A folder in which files are tracked that its lines would have ignored, and others are not."""
    for name in NAMES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("journeymap: 1\n")
    (folder / ".gitignore").write_text(LINES)
    git(folder, "add", "-f", ".gitignore", *TRACKED)
    return folder


def repository(folder: Path, *options: str) -> Path:
    folder.mkdir()
    git(folder, "init", "-q", *options)
    return filled(folder)


def by_git(folder: Path, names: list[str]) -> set[str]:
    """What Git does not ignore."""
    answer = subprocess.run(
        ["git", "-C", str(folder), "check-ignore", "-z", "--stdin"],
        input="\0".join(names).encode() + b"\0",
        capture_output=True,
        check=False,
    ).stdout.decode()
    return set(names) - set(answer.split("\0"))


def by_us(folder: Path, inner: str = "") -> set[str]:
    """What is found by going from folder to folder."""
    ignored = Ignored(str(folder))
    found = set()
    for here, folders, files in os.walk(folder / inner):
        folders[:] = [
            name for name in folders if name != ".git" and not ignored.match(os.path.join(here, name), True)
        ]
        found |= {
            Path(here, name).relative_to(folder / inner).as_posix()
            for name in files
            if name.endswith(".yaml") and not ignored.match(os.path.join(here, name), False)
        }
    return found


@pytest.mark.parametrize("version", [2, 3, 4])
def test_tracked_files_are_not_ignored(tmp_path: Path, version: int) -> None:
    """In each version of the index, what Git tracks is found, also in an ignored folder, and nothing else of it."""
    folder = repository(tmp_path / "r")
    if version == 3:
        (folder / "kept" / "g.yaml").touch()
        git(folder, "add", "--intent-to-add", "-f", "kept/g.yaml")  # which needs the longer flags
    else:
        git(folder, "update-index", "--index-version", str(version))
    assert (folder / ".git" / "index").read_bytes()[7] == version
    names = [*NAMES, "kept/g.yaml"] if version == 3 else NAMES
    assert by_us(folder) == by_git(folder, names) >= set(TRACKED)
    assert "drafts/b.yaml" not in by_us(folder)


@pytest.mark.parametrize("kind", ["sha256", "split", "worktree"])
def test_other_kinds_of_repositories(tmp_path: Path, kind: str) -> None:
    """Long hashes, an index that builds on another one, and a worktree with an index of its own."""
    folder = repository(tmp_path / "r", *(["--object-format=sha256"] if kind == "sha256" else []))
    if kind == "split":
        git(folder, "update-index", "--split-index")
        (folder / "kept" / "g.yaml").touch()
        git(folder, "add", "-f", "kept/g.yaml")
        assert list((folder / ".git").glob("sharedindex.*"))
    if kind == "worktree":
        git(folder, "commit", "-qm", "All")
        git(folder, "worktree", "add", "-q", "-b", "side", str(tmp_path / "w"))
        folder = tmp_path / "w"
        for name in NAMES:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).touch()
        git(folder, "rm", "-q", "--cached", "a.yaml")  # in this worktree only
        (tmp_path / "r" / ".git" / "info" / "exclude").write_text("kept/f*\n")
        assert "a.yaml" not in by_us(folder) and "a.yaml" in by_us(tmp_path / "r")
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")]
    assert by_us(folder) == by_git(folder, names)


def test_a_submodule_goes_by_its_own_lines(tmp_path: Path) -> None:
    """In a submodule, its index and its .gitignore count, and those of the repository around it do not."""
    inner = repository(tmp_path / "inner")
    git(inner, "commit", "-qm", "All")
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "-q")
    git(outer, "submodule", "add", "-q", str(inner), "sub")
    (outer / ".gitignore").write_text("*.yaml\nsub/\n")
    (outer / "sub" / "drafts" / "b.yaml").write_text("journeymap: 1\n")
    (outer / "sub" / ".gitignore").write_text("b.yaml\n")
    (outer / "sub" / "free.yaml").write_text("journeymap: 1\n")
    names = [path.relative_to(outer / "sub").as_posix() for path in (outer / "sub").rglob("*.yaml")]
    expected = by_git(outer / "sub", names)
    assert {"free.yaml", "a.yaml"} < expected and "drafts/b.yaml" not in expected
    assert by_us(outer / "sub") == expected
    ignored = Ignored(str(outer))
    assert not ignored.match(str(outer / "sub"), True)  # a tracked submodule is gone into
    assert not ignored.match(str(outer / "sub" / "a.yaml"), False)
    assert not ignored.match(str(outer / "sub" / "free.yaml"), False)


@pytest.mark.parametrize(
    "data",
    [b"", b"DIRC", b"DIRC\0\0\0\x02\xff\xff\xff\xff" + b"x" * 99, b"DIRC\0\0\0\x63\0\0\0\1", b"\0" * 200],
    ids=["empty", "short", "torn", "version 99", "zeros"],
)
def test_a_damaged_index_tracks_nothing(tmp_path: Path, data: bytes) -> None:
    """Whatever stands in an index, no more is lost than what it would have said."""
    folder = repository(tmp_path / "r")
    whole = (folder / ".git" / "index").read_bytes()
    (folder / ".git" / "index").write_bytes(data)
    assert not Tracked(str(folder)).has("a.yaml", False)
    for end in range(0, len(whole), 7):
        (folder / ".git" / "index").write_bytes(whole[:end])
        Tracked(str(folder))
    (folder / ".git" / "index").unlink()
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / ".git" / "index")
        assert not Tracked(str(folder)).has("a.yaml", False)


def test_patterns_past_the_limit_are_told(tmp_path: Path) -> None:
    """A .gitignore with more lines than are heeded is named in a note."""
    (tmp_path / ".gitignore").write_text("".join(f"/x{number}\n" for number in range(3_000)))
    (tmp_path / "map.yaml").write_text("journeymap: 1\n")
    assert any(".gitignore has more patterns than are heeded" in note for note in find([str(tmp_path)]).notes)
