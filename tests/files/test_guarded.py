"""Where files are not written, whose they stay, and what a process that is ended leaves behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journeymap.errors import OutputError
from journeymap.files.writing import make_folder, write
from tests.command_line import GOOD

unix = pytest.mark.skipif(os.name == "nt", reason="links, owners and signals of Unix")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a link out of it, and one to another repository."""
    inside = tmp_path / "inside"
    for folder in (inside / ".git", tmp_path / "outside", tmp_path / "other" / ".git"):
        folder.mkdir(parents=True)
    (inside / "link").symlink_to(tmp_path / "outside")
    (inside / "other").symlink_to(tmp_path / "other")
    return inside


@unix
@pytest.mark.parametrize("folder", ["link/sub/", "link/sub/deeper", "other/sub", "link"])
def test_nothing_is_made_outside_of_a_repository(repository: Path, folder: str) -> None:
    """A folder that a link leads out to is refused before anything is made there."""
    with pytest.raises(OutputError, match="leads through a link out of its repository"):
        make_folder(f"{repository}/{folder}")
    with pytest.raises(OutputError, match="leads through a link out of its repository"):
        write(f"{repository}/{folder}/x.svg", b"x")
    assert not list((repository.parent / "outside").iterdir())
    assert os.listdir(repository.parent / "other") == [".git"]


@unix
def test_a_folder_for_pictures_through_a_link(cli, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`render -o link/sub/` says that it leads out, and makes nothing there."""
    (repository / "map.yaml").write_text(GOOD)
    monkeypatch.chdir(repository)
    result = cli("render", "map.yaml", "-o", "link/sub/")
    assert result.code == 2 and "leads through a link out of its repository" in result.err
    assert not list((repository.parent / "outside").iterdir())


@pytest.mark.parametrize("place", [".git/x.svg", ".git/hooks/x.svg", "sub/../.git/x.svg"])
def test_what_git_keeps_is_left_alone(repository: Path, place: str) -> None:
    """Nothing is written into .git, and the sentence says that."""
    (repository / ".git" / "hooks").mkdir()
    (repository / "sub").mkdir()
    with pytest.raises(OutputError, match="where Git keeps its own files"):
        write(repository / place, b"x")
    with pytest.raises(OutputError, match="where Git keeps its own files"):
        make_folder(repository / ".git" / "pictures")


@unix
def test_the_standard_output_as_a_file(cli, tmp_path: Path) -> None:
    """-o /dev/stdout leads to -o -."""
    (tmp_path / "map.yaml").write_text(GOOD)
    result = cli("render", "map.yaml", "-f", "svg", "-o", "/dev/stdout")
    assert result.code == 2 and result.err.endswith("help: -o - writes to it.\n")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_owner_and_group_stay(tmp_path: Path) -> None:
    """A file that is replaced still belongs to whom it belonged."""
    file = tmp_path / "map.yaml"
    file.write_bytes(b"old")
    os.chown(file, 12_345, 12_346)
    file.chmod(0o640)
    write(file, b"new")
    status = file.stat()
    assert (status.st_uid, status.st_gid, status.st_mode & 0o777) == (12_345, 12_346, 0o640)
    assert file.read_bytes() == b"new"


def test_old_temporary_files_are_swept(tmp_path: Path) -> None:
    """What a killed process left a day ago goes; what is young, or called otherwise, stays."""
    names = [f".journeymap-{'0' * 16}.tmp", f".journeymap-{'1' * 16}.tmp", ".journeymap-notes.tmp"]
    for name in names:
        (tmp_path / name).write_bytes(b"piece")
    for name in (names[0], names[2]):
        os.utime(tmp_path / name, (time.time() - 100_000,) * 2)
    write(tmp_path / "map.svg", b"x")
    assert sorted(os.listdir(tmp_path)) == sorted([*names[1:], "map.svg"])


SLOW = """
import os, sys, time
os.fsync = lambda file: time.sleep(120)  # a slow disk
sys.argv = ["journeymap", "render", "map.yaml", "-o", "map.svg"]
from journeymap.cli import program
program()
"""


@unix
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGINT", 130)])
def test_a_program_that_is_ended_cleans_up_in_silence(tmp_path: Path, name: str, code: int) -> None:
    """A cancelled CI, or Ctrl-C, in the middle of writing: no temporary file, no word, the usual exit code."""
    (tmp_path / "map.yaml").write_text(GOOD)
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    end = time.monotonic() + 300
    while not list(tmp_path.glob(".journeymap-*")) and time.monotonic() < end:
        time.sleep(0.02)
    process.send_signal(getattr(signal, name))
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (code, b"", b"")
    assert os.listdir(tmp_path) == ["map.yaml"]


@unix
def test_a_working_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    """A check in a folder that was deleted says so; it writes nothing that could fail."""
    (tmp_path / "gone").mkdir()
    run = "import os; os.rmdir(os.getcwd()); from journeymap.cli import main; import sys; sys.exit(main(['validate']))"
    done = subprocess.run(
        [sys.executable, "-c", run], cwd=tmp_path / "gone", capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 2
    assert done.stderr.startswith("error: The folder that journeymap runs in does not exist any more.")


@unix
def test_a_standard_output_that_is_closed(tmp_path: Path) -> None:
    """-o - without a standard output is an error, no success without a picture."""
    (tmp_path / "map.yaml").write_text(GOOD)
    command = f"exec '{sys.executable}' -m journeymap render map.yaml -f svg -o - >&-"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (
        2,
        "error: There is no standard output to write to.\nhelp: Name a file instead of -.\n",
    )


@unix
@pytest.mark.parametrize(
    ("name", "told"), [(" ", "is no name"), ("link.svg", "a link into a folder that does not")]
)
def test_names_that_lead_nowhere(tmp_path: Path, name: str, told: str) -> None:
    """A name of spaces, and a link into a folder that is not there, which is the folder that is named."""
    (tmp_path / "link.svg").symlink_to(tmp_path / "gone" / "x.svg")
    with pytest.raises(OutputError, match=told):
        write(tmp_path / name, b"x")


def test_a_terminal_without_columns(cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """COLUMNS=0 is no reason to show no numbers."""
    (tmp_path / "map.yaml").write_text(GOOD)
    monkeypatch.setenv("COLUMNS", "0")
    out = cli("stats", "map.yaml").out
    assert "linearity" in out and max(map(len, out.splitlines())) <= 100
