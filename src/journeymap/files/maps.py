"""Which files are maps: those that are named, and those that a search in a folder finds."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from journeymap.errors import UnreadableError
from journeymap.files.ignored import Ignored
from journeymap.files.reading import STDIN, failed, read_map, slashes, stem
from journeymap.files.repository import leads_out

CONFIGURATIONS = (".journeymap.yaml", ".journeymap.yml")


class Setting(Protocol):
    """What a search asks the configuration of a file."""

    def excluded(self, path: str, is_folder: bool = False) -> bool: ...

    def is_map(self, path: str) -> bool: ...

    def holds(self, path: str) -> bool: ...


class Configurations(Protocol):
    """Knows the configuration of each file."""

    def of(self, path: str) -> Setting: ...


# The key that tells that a file is a map stands at the start of a line (a text of several lines is indented), with
# the version of the format: what another program sets under the same name (`journeymap: {enabled: true}`) is no version.
_KEY = r"""(?m)^(?:\{[ \t]*)?["']?journeymap["']?[ \t]*:[ \t]*(?:(["'])\d[\d.٫]*\1|\d[\d.٫]*)(?=[\s,}]|$)"""
# What no other kind of file has at its top: stages beside somebody who goes through them.
_LOOKS = (r"""(?mi)^["']?(?:stages|phases)["']?[ \t]*:""", r"""(?mi)^["']?(?:personas?|actors)["']?[ \t]*:""")
_TOLD = 3  # names of files that a note gives


class MapFile(NamedTuple):
    """A file that is to be read as a map. `name` is what findings call it, `path` how to open it."""

    name: str
    path: str

    def read(self) -> bytes:
        """Its bytes, at most one more than a map may have. Raises `UnreadableError`."""
        return read_map(self.path, self.name)


def is_configuration(path: str) -> bool:
    """Whether a file is a configuration by its name, and so no map."""
    return os.path.basename(path) in CONFIGURATIONS


def _no_map(path: str) -> UnreadableError:
    return UnreadableError(
        f"«{slashes(path)}» is a configuration, not a map.", "journeymap config tells what it sets."
    )


@dataclass(slots=True)
class Found:
    """What a search came to."""

    maps: list[MapFile] = field(default_factory=list)
    problems: list[UnreadableError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    others: int = 0  # YAML files that are no maps
    unmarked: list[MapFile] = field(
        default_factory=list
    )  # that look like maps, where maps are configured to be
    alike: list[str] = field(default_factory=list)  # that look like maps, anywhere else


def find(
    paths: Sequence[str], configurations: Configurations | None = None, skip_others: bool = False
) -> Found:
    """The maps that paths lead to: a file is taken as it is, a folder is searched, `-` is the standard input.

    In a folder, a map is a YAML file with the key `journeymap` and a version, or one that is called
    `*.journey.yaml`. Hidden folders, linked folders, what others have installed there (`holds_packages`), and what
    a `.gitignore` or a configuration names are left out. Each file is
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
                found.maps.append(MapFile(slashes(path), path))
        except (OSError, ValueError) as error:
            found.problems.append(failed(path, error))
    if found.alike:
        found.notes.append(_alike(found.alike))
    if found.others and not skip_others:  # whoever names all files of a commit knows that
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
            found.problems.append(failed(here, error))
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
                if not holds_packages(path):
                    inner.append(path)
            elif entry.is_symlink() and leads_out(path, folder):
                found.notes.append(_left_alone(path))
            else:
                _look_at(path, found, seen, configurations)
        pending += reversed(inner)
    found.notes += [
        f"{slashes(os.path.relpath(path))} has more patterns than are heeded: its last lines are left out."
        for path in dict.fromkeys(ignored.cut)
    ]


def holds_packages(folder: str) -> bool:
    """Whether packages of others are installed in a folder: `node_modules`, and what Python calls a virtual environment."""
    name = os.path.basename(folder)
    return name in ("node_modules", "venv", ".venv") or os.path.exists(os.path.join(folder, "pyvenv.cfg"))


def _alike(names: list[str]) -> str:
    """What is said of files that look like maps: the first of many, and how many there are."""
    first = ", ".join(names[:_TOLD])
    if len(names) == 1:
        return (
            f"{first} looks like a journey map but does not say so."
            " If it is one, write this line at its top: journeymap: 1"
        )
    more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
    return (
        f"{len(names)} files look like journey maps but do not say so: {first}{more}."
        " In each that is one, write this line at its top: journeymap: 1"
    )


def _left_alone(path: str) -> str:
    return f"{slashes(path)} is a link out of its repository and was left alone. Name it to have it checked."


def _look_at(
    path: str, found: Found, seen: set[tuple[int, int]], configurations: Configurations | None
) -> None:
    """Takes in a YAML file of a folder if it is a map."""
    name = slashes(path)
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
        text = "" if by_name else _text(read_map(path, name))
    except FileNotFoundError:
        found.notes.append(f"{name} is a link to a file that does not exist.")
        return
    except (OSError, UnreadableError) as error:
        found.problems.append(error if isinstance(error, UnreadableError) else failed(path, error))
        return
    if by_name or re.search(_KEY, text):
        found.maps.append(MapFile(name, path))
        return
    if not all(re.search(look, text) for look in _LOOKS):
        found.others += 1
    elif configurations and configurations.of(path).holds(path):
        found.unmarked.append(MapFile(name, path))
    else:
        found.others += 1
        found.alike.append(name)


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


def _text(data: bytes) -> str:
    """The text of a file, well enough to see what it is."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
