"""Which files are maps: those that are named, and those that a search in a folder finds."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from journeymap.ignored import Ignored
from journeymap.repository import leads_out
from journeymap.settings.found import is_configuration

if TYPE_CHECKING:
    from journeymap.settings import Configurations

MAX_BYTES = 1 << 20  # as large as a map may be; one byte more is read to see that a file is larger
STDIN = "-"

# The key that tells that a file is a map stands at the start of a line; a text of several lines is indented.
_KEY = r"""(?m)^(?:\{[ \t]*)?["']?journeymap["']?[ \t]*:(?=\s|$|\d)"""
_FIELDS = tuple(rf"""(?m)^["']?{field}["']?[ \t]*:""" for field in ("title", "persona", "stages"))


class MapFile(NamedTuple):
    """A file that is to be read as a map. `name` is what findings call it, `path` how to open it."""

    name: str
    path: str

    def read(self) -> bytes:
        """Its bytes, at most one more than a map may have. Raises `Unreadable`."""
        return _read(self.path, self.name)


class Unreadable(Exception):
    """A file or folder cannot be read: a plain sentence, and what to do."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message, self.help = message, help


def _no_map(path: str) -> Unreadable:
    return Unreadable(
        f"«{_slashes(path)}» is a configuration, not a map.", "journeymap config tells what it sets."
    )


@dataclass(slots=True)
class Found:
    """What a search came to."""

    maps: list[MapFile] = field(default_factory=list)
    problems: list[Unreadable] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    others: int = 0  # YAML files that are no maps


def find(
    paths: Sequence[str], configurations: Configurations | None = None, skip_others: bool = False
) -> Found:
    """The maps that paths lead to: a file is taken as it is, a folder is searched, `-` is the standard input.

    In a folder, a map is a YAML file with the key `journeymap`, or one that is called `*.journey.yaml`.
    Hidden folders, linked folders, and what a `.gitignore` or a configuration names are left out. Each file is
    found once, in the order of the paths, and in a folder by name. `skip_others`: a file that is named must
    be a map in the same sense as in a folder.
    """
    found = Found()
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if path == STDIN:
            if all(file.path != STDIN for file in found.maps):
                found.maps.append(MapFile(STDIN, STDIN))
            continue
        try:
            status = os.stat(path)
            if not stat.S_ISDIR(status.st_mode) and is_configuration(path):
                found.problems += [] if skip_others else [_no_map(path)]
            elif stat.S_ISDIR(status.st_mode):
                _search(path, found, seen, configurations)
            elif skip_others and leads_out(path):
                found.notes.append(_left_alone(path))
            elif skip_others:
                if not (configurations and configurations.of(path).excluded(path)):
                    _look_at(path, found, seen, configurations)
            elif _new(status, seen):
                found.maps.append(MapFile(_slashes(path), path))
        except (OSError, ValueError) as error:
            found.problems.append(_told(path, error))
    if found.others:
        one = found.others == 1
        were = (
            "1 other YAML file is no journey map and was"
            if one
            else f"{found.others} other YAML files are no journey maps and were"
        )
        found.notes.append(f"{were} left alone.")
    return found


def _search(
    folder: str, found: Found, seen: set[tuple[int, int]], configurations: Configurations | None
) -> None:
    ignored = Ignored(folder)
    pending = [folder]
    while pending:
        here = pending.pop()
        try:
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            found.problems.append(_told(here, error))
            continue
        inner = []
        for entry in entries:
            path = entry.name if here == "." else os.path.join(here, entry.name)
            is_folder = entry.is_dir(follow_symlinks=False)
            wanted = not entry.name.startswith(".") if is_folder else _is_yaml(entry.name)
            wanted = wanted and not is_configuration(path)
            if not wanted or ignored.match(path, is_folder):
                continue
            if configurations and configurations.of(path).excluded(path, is_folder):
                continue
            if is_folder:
                inner.append(path)
            elif entry.is_symlink() and leads_out(path, folder):
                found.notes.append(_left_alone(path))
            else:
                _look_at(path, found, seen, configurations)
        pending += reversed(inner)


def _left_alone(path: str) -> str:
    return f"{_slashes(path)} is a link out of its repository and was left alone. Name it to have it checked."


def _look_at(
    path: str, found: Found, seen: set[tuple[int, int]], configurations: Configurations | None
) -> None:
    """Takes in a YAML file of a folder if it is a map."""
    name = _slashes(path)
    by_name = stem(path) != os.path.splitext(os.path.basename(path))[0]
    if not by_name and configurations:
        by_name = configurations.of(path).is_map(path)
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            if not stat.S_ISDIR(status.st_mode):
                found.notes.append(f"{name} is not an ordinary file and was left alone.")
            return
        if not _new(status, seen):
            return
        text = "" if by_name else _text(_read(path, name))
    except FileNotFoundError:
        found.notes.append(f"{name} is a link to a file that does not exist.")
        return
    except (OSError, Unreadable) as error:
        found.problems.append(error if isinstance(error, Unreadable) else _told(path, error))
        return
    if by_name or re.search(_KEY, text):
        found.maps.append(MapFile(name, path))
        return
    found.others += 1
    if all(re.search(field, text) for field in _FIELDS):
        found.notes.append(
            f"{name} looks like a journey map but does not say so."
            " If it is one, write this line at its top: journeymap: 1"
        )


def stem(path: str) -> str:
    """The name of a map without its endings: `checkout.journey.yaml` is checkout."""
    name = os.path.splitext(os.path.basename(path))[0]
    return name.removesuffix(".journey") or name


def _is_yaml(name: str) -> bool:
    # Files that start with ._ hold what macOS notes about the file beside them.
    return name.lower().endswith((".yaml", ".yml")) and not name.startswith("._")


def _new(status: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    """Whether a file was not met before, by whatever name."""
    same = (status.st_dev, status.st_ino)
    if status.st_ino and same in seen:
        return False
    seen.add(same)
    return True


def _slashes(path: str) -> str:
    """A path as it is told: the same on every machine."""
    # Where the locale knows ASCII only, Python has other names for files than everywhere else.
    return os.fsencode(path).decode("utf-8", "surrogateescape").replace(os.sep, "/")


def read_bytes(path: str, name: str, most: int) -> bytes:
    """The bytes of an ordinary file, at most one more than it may have; `name` is how it is told.

    Raises `Unreadable`.
    """
    try:
        # O_NONBLOCK: opening a pipe that nobody writes to must not wait forever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            mode = os.fstat(handle).st_mode
            if not stat.S_ISREG(mode):
                raise Unreadable(
                    f"«{name}» is not an ordinary file.", "Name a YAML file, or - to read the standard input."
                )
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        raise _told(path, error) from None


def _read(path: str, name: str) -> bytes:
    if path == STDIN:
        import sys

        if sys.stdin is None:  # it was closed by whoever started the program
            raise Unreadable("There is no standard input to read.", "Name a file instead of -.")
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    return read_bytes(path, name, MAX_BYTES)


def _text(data: bytes) -> str:
    """The text of a file, well enough to see what it is."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _told(path: str, error: OSError | ValueError) -> Unreadable:
    name = _slashes(path)
    if isinstance(error, FileNotFoundError) and os.path.islink(path):
        return Unreadable(
            f"«{name}» is a link to a file that does not exist.", "Name the file that it should lead to."
        )
    if isinstance(error, IsADirectoryError):
        return Unreadable(f"«{name}» is a folder.", "Name a file in it.")
    if isinstance(error, FileNotFoundError):
        return Unreadable(
            f"There is no file or folder «{name}».",
            _near(path) or "Check how the name is spelt, and the folder you are in.",
        )
    if isinstance(error, PermissionError):
        return Unreadable(
            f"There is no permission to read «{name}».", "Ask whoever owns it, or change its permissions."
        )
    if isinstance(error, NotADirectoryError):
        return Unreadable(
            f"«{name}» leads through a file as if it were a folder.", "Check how the name is spelt."
        )
    if isinstance(error, ValueError):
        return Unreadable(f"{name!r} is no name of a file.", "Check how the name is spelt.")
    if error.errno == errno.ELOOP:
        return Unreadable(
            f"«{name}» is a link that leads back to itself.", "Name the file that it should lead to."
        )
    return Unreadable(
        f"«{name}» cannot be read: {error.strerror or error}.", "Check the file and the disk that it is on."
    )


def _near(path: str) -> str:
    """«Did you mean …?» where the folder has a file with a name close to this one."""
    import difflib

    folder, name = os.path.split(path)
    try:
        names = sorted(os.listdir(folder or "."))
    except (OSError, ValueError):
        return ""
    # Endings are alike by themselves: what counts is the name before them.
    stems = {stem(other): other for other in reversed(names)}
    near = [name] if (name := stem(path)) in stems else difflib.get_close_matches(name, stems, 1, 0.6)
    return f"Did you mean {_slashes(os.path.join(folder, stems[near[0]]))}?" if near else ""
