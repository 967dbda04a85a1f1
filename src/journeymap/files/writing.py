"""The only module that writes a file: whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import time
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from journeymap.errors import OutputError
from journeymap.files.repository import in_git, leads_out

_TEMPORARY = re.compile(r"\.journeymap-[0-9a-f]{16}\.tmp")
_DAY = 24 * 3600  # seconds
_STDOUT = ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")


def write(
    path: str | os.PathLike[str],
    data: bytes,
    inputs: Iterable[str | os.PathLike[str]] = (),
    *,
    lasting: bool = True,
) -> None:
    """Writes a file in one go: to a temporary file beside it, which then takes its place.

    An existing file keeps its mode and, where that is allowed, its owner; a link stays a link. `lasting`: wait until
    it is on the disk. Raises `OutputError` when that is not possible, or when the path leads to one of the `inputs`
    or to something that is no ordinary file.
    """
    try:
        if os.fspath(path) in _STDOUT:
            raise OutputError(f"«{path}» is the standard output.", "-o - writes to it.")
        if not os.path.basename(path).strip():
            raise OutputError(f"«{path}» is no name for a file.", "Name a file to write to.")
        target = Path(os.path.realpath(path))
        _stay_inside(path)
        before = _existing(target)
        if before is not None and not stat.S_ISREG(before.st_mode):
            what = "a folder" if stat.S_ISDIR(before.st_mode) else "not an ordinary file"
            raise OutputError(
                f"«{path}» is {what}.", "Name a file to write to; -o - writes to the standard output."
            )
        if any(_same(target, before, Path(os.path.realpath(other))) for other in inputs):
            raise OutputError(
                f"«{path}» is the map itself.", "Name another file, so that the map is not overwritten."
            )
        _replace(target, before, data, lasting)
    except OSError as error:
        raise _failed(path, error) from None
    except ValueError:  # a NUL in the name
        raise OutputError(f"{str(path)!r} is no name for a file.", "Name another file.") from None


def make_folder(path: str | os.PathLike[str]) -> None:
    """Makes a folder and those above it, where they are missing. Raises `OutputError`."""
    try:
        _stay_inside(os.path.join(path, "file"))
        Path(path).mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise OutputError(
            f"«{path}» is a file, not a folder.", "Name a folder for the files to go into."
        ) from None
    except OSError as error:
        raise _failed(path, error) from None


def _stay_inside(path: str | os.PathLike[str]) -> None:
    """Raises `OutputError` where a path leads out of its repository, or to where Git keeps its own."""
    if in_git(os.fspath(path)):
        raise OutputError(f"«{path}» is where Git keeps its own files.", "Name a place outside of .git.")
    if leads_out(os.fspath(path)):
        raise OutputError(
            f"«{path}» leads through a link out of its repository.",
            "Name another file, or the one it leads to.",
        )


def _existing(target: Path) -> os.stat_result | None:
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _same(target: Path, before: os.stat_result | None, other: Path) -> bool:
    """Whether both are one file, be it by another name."""
    if target == other:
        return True
    there = _existing(other)
    return before is not None and there is not None and os.path.samestat(before, there)


def _replace(target: Path, before: os.stat_result | None, data: bytes, lasting: bool) -> None:
    if before is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "read-only")  # replacing it would work, but somebody protected it
    # A new file gets the mode that any program would give it; one that is replaced is nobody else's until it is whole.
    _sweep(os.fspath(target.parent))
    temporary = target.parent / f".journeymap-{os.urandom(8).hex()}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o666 if before is None else 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        if before is not None:
            _hand_over(temporary, before)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _hand_over(path: Path, before: os.stat_result) -> None:
    """Gives a file the owner, the group and the mode of the one that it replaces, as far as that is allowed."""
    mode = stat.S_IMODE(before.st_mode)
    if hasattr(os, "chown"):
        own = path.stat()
        if own.st_uid != before.st_uid:
            with contextlib.suppress(OSError):  # only root gives files away
                os.chown(path, before.st_uid, -1)
        if own.st_gid != before.st_gid:
            try:
                os.chown(path, -1, before.st_gid)
            except OSError:  # another group shall not be let in where that of the old file was
                mode = mode & ~0o2070 | (mode & 0o007) << 3
    os.chmod(path, mode)


@cache
def _sweep(folder: str) -> None:
    """Takes away the temporary files that a process left in a folder when it was killed, a day ago or longer."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not _TEMPORARY.fullmatch(entry.name) or not entry.is_file(follow_symlinks=False):
                continue
            with contextlib.suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                mine = not hasattr(os, "getuid") or status.st_uid == os.getuid()
                if mine and time.time() - status.st_mtime > _DAY:
                    os.unlink(entry.path)


def _failed(path: str | os.PathLike[str], error: OSError) -> OutputError:
    folder = Path(os.path.realpath(path) if os.path.islink(path) else path).parent
    match error.errno:
        case errno.ENOENT if os.path.islink(path):
            return OutputError(
                f"«{path}» is a link into a folder that does not exist.",
                "Make that folder, or name another file.",
            )
        case errno.ENOENT:
            return OutputError(
                f"The folder «{folder}» does not exist.", "Make it first, or name another place."
            )
        case errno.ENOTDIR | errno.EEXIST:
            return OutputError(f"«{folder}» is not a folder.", "Name another place.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return OutputError(
                f"There is no permission to write «{path}».", "Name another place, or change its permissions."
            )
        case errno.ENOSPC | errno.EDQUOT:
            return OutputError(f"The disk is full: «{path}» was not written.", "Make room and try again.")
        case errno.ELOOP:
            return OutputError(f"«{path}» is a link that leads back to itself.", "Name another file.")
        case errno.ENAMETOOLONG:
            return OutputError("The name of the file is too long for this disk.", "Give it a shorter name.")
    return OutputError(f"«{path}» cannot be written: {error.strerror or error}.", "Name another place.")
