"""Writing files: whole or not at all."""

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from journeymap.errors import OutputError
from journeymap.files.writing import make_folder, write


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if "journeymap" in path.name]


def test_new_file(tmp_path: Path) -> None:
    """A new file has the bytes and the mode that any program would give it."""
    write(tmp_path / "new.svg", b"\0picture\r\n")
    (tmp_path / "other").write_bytes(b"")
    assert (tmp_path / "new.svg").read_bytes() == b"\0picture\r\n"
    assert (tmp_path / "new.svg").stat().st_mode == (tmp_path / "other").stat().st_mode
    assert not left_over(tmp_path)


def test_existing_file_keeps_its_mode(tmp_path: Path) -> None:
    """Mode bits of a file that is replaced stay."""
    old = tmp_path / "old.svg"
    old.write_bytes(b"old")
    old.chmod(0o640)
    write(old, b"new")
    assert old.read_bytes() == b"new"
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_link_stays_a_link(tmp_path: Path) -> None:
    """A link is followed: its target is replaced. So is one that leads to nothing yet."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link.svg").symlink_to("real/picture.svg")
    for data in (b"one", b"two"):
        write(tmp_path / "link.svg", data)
        assert (tmp_path / "link.svg").is_symlink()
        assert (tmp_path / "real" / "picture.svg").read_bytes() == data


def test_input_is_refused(tmp_path: Path) -> None:
    """The map itself is not overwritten, by whatever name it goes."""
    map = tmp_path / "map.yaml"
    map.write_bytes(b"map")
    (tmp_path / "link").symlink_to(map)
    (tmp_path / "hard").hardlink_to(map)
    for target in (map, tmp_path / "link", tmp_path / "hard", f"{tmp_path}/./map.yaml"):
        for source in (map, tmp_path / "link", tmp_path / "hard"):
            with pytest.raises(OutputError, match="is the map itself"):
                write(target, b"picture", [source])
    assert map.read_bytes() == b"map"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("missing/x.svg", "does not exist"),
        ("file/x.svg", "is not a folder"),
        ("folder", "is a folder"),
        ("loop", "leads back to itself"),
        ("x\0y", "is no name"),
        ("n" * 300, "too long"),
        ("/dev/null", "not an ordinary file"),
    ],
)
def test_what_cannot_be_written(tmp_path: Path, name: str, told: str) -> None:
    """Each impossible target is told in a plain sentence with a help line."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(OutputError, match=told) as error:
        write(tmp_path / name if not name.startswith("/") else name, b"x")
    assert error.value.help.endswith(".")
    assert not left_over(tmp_path)


AS_NOBODY = """
import os, sys
from journeymap.files.writing import write
from journeymap.errors import OutputError
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for name in ("protected.svg", "closed/new.svg"):
    try:
        write(os.path.join(sys.argv[1], name), b"new")
    except OutputError as error:
        print(error.message)
"""


@pytest.mark.skipif(os.name == "nt", reason="modes")
def test_no_permission() -> None:
    """A protected file or folder stays as it is, and that is told."""
    with tempfile.TemporaryDirectory() as name:  # (not `tmp_path`, which only its owner may enter)
        folder = Path(name)
        (folder / "protected.svg").write_bytes(b"old")
        (folder / "protected.svg").chmod(0o444)
        (folder / "closed").mkdir(mode=0o555)
        folder.chmod(0o777)
        code = [sys.executable, "-c", AS_NOBODY, name]
        done = subprocess.run(code, capture_output=True, text=True, timeout=600)
        assert done.stdout.count("There is no permission to write") == 2, done.stderr
        assert (folder / "protected.svg").read_bytes() == b"old"
        assert not left_over(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="limits")
def test_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """When there is no room, the old file stays whole and no piece of the new one is left."""
    (tmp_path / "old.svg").write_bytes(b"old")
    code = (
        "import resource, signal, sys\n"
        "from journeymap.files.writing import OutputError, write\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n    write(sys.argv[1], b'x' * 5000)\n"
        "except OutputError as error:\n    print(error.message)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "old.svg")], capture_output=True, text=True, timeout=600
    )
    assert "cannot be written" in done.stdout, done.stderr
    assert (tmp_path / "old.svg").read_bytes() == b"old"
    assert not left_over(tmp_path)


def test_interrupted_write_leaves_nothing(tmp_path: Path) -> None:
    """An exception in the middle of writing leaves the old file and no temporary one."""
    (tmp_path / "old.svg").write_bytes(b"old")
    with pytest.raises(TypeError):
        write(tmp_path / "old.svg", "text, not bytes")  # type: ignore[arg-type]
    assert (tmp_path / "old.svg").read_bytes() == b"old"
    assert not left_over(tmp_path)


def test_folders(tmp_path: Path) -> None:
    """Folders are made with those above them; a file in their place is told."""
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="is a file, not a folder"):
        make_folder(tmp_path / "file")
    with pytest.raises(OutputError, match="not a folder"):
        make_folder(tmp_path / "file" / "b")
