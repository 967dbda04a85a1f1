"""Files are read here, ordinary ones and never more of them than asked for; what goes wrong is a plain sentence."""

from __future__ import annotations

import errno
import os
import stat

from journeymap.errors import UnreadableError
from journeymap.suggestions import closest, question

MAX_BYTES = 1 << 20  # as large as a map may be; one byte more is read to see that a file is larger
STDIN = "-"


def read_bytes(path: str, name: str, most: int) -> bytes:
    """The bytes of an ordinary file, at most one more than it may have; `name` is how it is called.

    Raises `UnreadableError`.
    """
    try:
        data = _bytes(path, most)
    except (OSError, ValueError) as error:
        raise failed(path, error) from None
    if data is None:
        raise UnreadableError(
            f"«{name}» is not an ordinary file.", "Name a YAML file, or - to read the standard input."
        )
    return data


def read_if_there(path: str, most: int, *, own: bool = False) -> bytes | None:
    """The bytes of an ordinary file, at most one more than it may have; None where it cannot be read.

    `own`: one that belongs to another user is not read.
    """
    try:
        return _bytes(path, most, own)
    except (OSError, ValueError):
        return None


def _bytes(path: str, most: int, own: bool = False) -> bytes | None:
    # O_NONBLOCK: opening a pipe that nobody writes to must not wait forever.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        status = os.fstat(handle)
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(status.st_mode) or (own and not _is_mine(status)):
            return None
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(most + 1)
    finally:
        os.close(handle)


def _is_mine(status: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()


def read_map(path: str, name: str) -> bytes:
    """The bytes of a map file or of the standard input, at most one more than a map may have. Raises `UnreadableError`."""
    if path == STDIN:
        import sys

        if sys.stdin is None:  # it was closed by whoever started the program
            raise UnreadableError("There is no standard input to read.", "Name a file instead of -.")
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    return read_bytes(path, name, MAX_BYTES)


def slashes(path: str) -> str:
    """A path as it is written: the same on every machine."""
    # Where the locale knows ASCII only, Python has other names for files than everywhere else.
    return os.fsencode(path).decode("utf-8", "surrogateescape").replace(os.sep, "/")


def stem(path: str) -> str:
    """The name of a map without its endings: `checkout.journey.yaml` is checkout."""
    name = os.path.splitext(os.path.basename(path))[0]
    return name.removesuffix(".journey") or name


def failed(path: str, error: OSError | ValueError) -> UnreadableError:
    """What went wrong with a file or folder, as a sentence."""
    name = slashes(path)
    if isinstance(error, FileNotFoundError) and os.path.islink(path):
        return UnreadableError(
            f"«{name}» is a link to a file that does not exist.", "Name the file that it should lead to."
        )
    if isinstance(error, IsADirectoryError):
        return UnreadableError(f"«{name}» is a folder.", "Name a file in it.")
    if isinstance(error, FileNotFoundError):
        return UnreadableError(
            f"There is no file or folder «{name}».",
            _near(path) or "Check how the name is spelt, and the folder you are in.",
        )
    if isinstance(error, PermissionError):
        return UnreadableError(
            f"There is no permission to read «{name}».", "Ask whoever owns it, or change its permissions."
        )
    if isinstance(error, NotADirectoryError):
        return UnreadableError(
            f"«{name}» leads through a file as if it were a folder.", "Check how the name is spelt."
        )
    if isinstance(error, ValueError):
        return UnreadableError(f"{name!r} is no name of a file.", "Check how the name is spelt.")
    if error.errno == errno.ELOOP:
        return UnreadableError(
            f"«{name}» is a link that leads back to itself.", "Name the file that it should lead to."
        )
    return UnreadableError(
        f"«{name}» cannot be read: {error.strerror or error}.", "Check the file and the disk that it is on."
    )


def _near(path: str) -> str:
    """«Did you mean …?» where the folder has a file with a name close to this one."""
    folder, _ = os.path.split(path)
    ending = os.path.splitext(path)[1]
    try:
        names = sorted(os.listdir(folder or "."))
    except (OSError, ValueError):
        return ""
    # Endings are alike by themselves: what counts is the name before them. Of one name, a file of the same kind is
    # meant, else the map.
    names.sort(key=lambda name: (not name.endswith(ending), not name.endswith((".yaml", ".yml"))))
    stems = {stem(other): other for other in reversed(names)}
    meant = closest(stem(path), stems)
    return question(slashes(os.path.join(folder, stems[meant]))) if meant is not None else ""
