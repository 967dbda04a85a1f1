"""Patterns of files, written as in a `.gitignore` and relative to the configuration's folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cached_property

from journeymap.files.gitignore import Lines, read_line

_WILD = re.compile(r"[*?\[]")
_MOST_SIGNS = 300


def fault(pattern: str, folder: str) -> tuple[str, str] | None:
    """What is wrong with a pattern, and what to do; None: nothing."""
    if "\\" in pattern:
        return backslash(pattern)
    if re.search(r"[\x00-\x1f]", pattern):
        return (
            f"«{' '.join(pattern.split())}» has an escape in it, such as \\n.",
            "In double quotes a backslash starts a code: write / between folders, on Windows too.",
        )
    if re.match(r"!?~|[A-Za-z]:", pattern) or ".." in pattern.split("/"):
        return outside(pattern)
    if len(pattern) > _MOST_SIGNS:
        return f"This pattern has more than {_MOST_SIGNS} characters.", "Write a simpler one, or several."
    backwards = any(low > high for low, high in re.findall(r"\[[^\]]*?([^\]])-([^\]])", pattern))
    if backwards or read_line(_normal(pattern)) is None:
        return (
            f"«{pattern}» is not a pattern that files can fit.",
            "Write a folder (drafts/), a file, or a pattern such as *.journey.yaml or maps/**/*.yaml.",
        )
    start = _start(pattern) if is_wild(pattern) else plain(pattern)
    return None if inside(os.path.join(folder, start), folder) else outside(pattern)


def backslash(pattern: str) -> tuple[str, str]:
    """What is said of a pattern as it would be written on Windows only."""
    return (
        f"«{pattern}» has a backslash.",
        "Write / between folders, on Windows too: " + re.sub(r"\\+", "/", pattern),
    )


def is_wild(pattern: str) -> bool:
    """Whether it may fit several files, and is not the name of one or of a folder."""
    return bool(_WILD.search(pattern)) or pattern.startswith("!")


def plain(name: str) -> str:
    """The name of a file or folder, relative to the configuration's folder."""
    return name.removeprefix("!").strip("/").removeprefix("./") or "."


def inside(path: str, folder: str) -> bool:
    """Whether a path is within a folder, wherever links lead."""
    try:
        folder = os.path.realpath(folder)
        return os.path.commonpath([os.path.realpath(path), folder]) == folder
    except ValueError:  # on another drive, or no name of a file
        return False


class Patterns:
    """Lines as in a `.gitignore`; a later one counts more, and `!` takes back."""

    def __init__(self, folder: str, lines: tuple[str, ...]) -> None:
        self.folder, self.lines = folder, lines

    def fit(self, path: str, is_folder: bool = False) -> bool:
        """Whether a file or folder, or one that it is in, is meant."""
        inner = self._inner(path)
        return inner is not None and self._read.mean(inner, is_folder)

    def names(self, path: str) -> bool:
        """Whether a file is named here, or is a YAML file that fits a pattern; its folder's name is not enough."""
        inner = self._inner(path)
        if inner is None:
            return False
        if inner in self._plain:
            return True
        return bool(self._wild) and _is_yaml(inner) and self._fits.mean_last(inner)

    def hold(self, path: str) -> bool:
        """Whether a file lies in a folder that is named here, at whatever depth."""
        inner = self._inner(path)
        return inner is not None and any(name == "." or inner.startswith(f"{name}/") for name in self._plain)

    def found(self, exclude: Patterns) -> list[str]:
        """The files and folders that are named, and the YAML files that fit a pattern, as seen from the working folder.

        Left out are hidden folders, what Git ignores, what `exclude` says, and links out of the folder.
        """
        found = [os.path.join(self.folder, name) for name in self._plain]
        if self._wild:
            found += self._search(exclude)
        return list(dict.fromkeys(map(_from_here, found)))

    def _search(self, exclude: Patterns) -> list[str]:
        from journeymap.files.ignored import Ignored
        from journeymap.files.maps import holds_packages

        ignored = Ignored(self.folder)

        def wanted(path: str, is_folder: bool) -> bool:
            left_out = exclude.lines and exclude.fit(path, is_folder)
            return not left_out and not ignored.match(path, is_folder)

        found = set()
        for start in _tops(_start(line) for line in self._wild if not line.startswith("!")):
            for here, folders, files in os.walk(os.path.join(self.folder, start)):
                folders[:] = [
                    name
                    for name in folders
                    if name[0] != "."
                    and wanted(os.path.join(here, name), True)
                    and not holds_packages(os.path.join(here, name))
                ]
                paths = (os.path.normpath(os.path.join(here, name)) for name in files if _is_yaml(name))
                found |= {
                    path
                    for path in paths
                    if self.names(path) and wanted(path, False) and inside(path, self.folder)
                }
        return sorted(found)

    def _inner(self, path: str) -> str | None:
        """A path as seen from the folder; None for one outside of it, and for the standard input."""
        if path == "-":
            return None
        try:
            inner = os.path.relpath(path, self.folder).replace(os.sep, "/")
        except ValueError:  # on another drive
            return None
        return None if inner == ".." or inner.startswith("../") else inner

    @cached_property
    def _plain(self) -> dict[str, None]:
        return {plain(line): None for line in self.lines if not is_wild(line)}

    @cached_property
    def _wild(self) -> list[str]:
        return [line for line in self.lines if is_wild(line)]

    @cached_property
    def _fits(self) -> Lines:
        return Lines(map(_normal, self._wild))

    @cached_property
    def _read(self) -> Lines:
        return Lines(_normal(line) for line in self.lines)


def _normal(pattern: str) -> str:
    """A pattern as Git takes it, which knows no `./`; `.` is the whole folder."""
    sign, rest = ("!", pattern[1:]) if pattern.startswith("!") else ("", pattern)
    if rest in (".", "./"):
        return f"{sign}**"
    return sign + ("/" + rest[2:] if rest.startswith("./") else rest)


def _start(pattern: str) -> str:
    """The folder in which all that fits a pattern must be; `.` if that may be anywhere."""
    folders = plain(pattern).split("/")[:-1]
    if not folders:
        return "."
    known = next((i for i, name in enumerate(folders) if _WILD.search(name)), len(folders))
    return "/".join(folders[:known]) or "."


def _tops(folders: Iterable[str]) -> list[str]:
    """The folders that are in none of the others."""
    tops: list[str] = []
    for folder in sorted(
        {os.path.normpath(folder) for folder in folders}, key=lambda name: name.split(os.sep)
    ):
        if not any(top == "." or folder.startswith(top + os.sep) for top in tops[-1:]):
            tops.append(folder)
    return tops if "." not in tops else ["."]


def outside(pattern: str) -> tuple[str, str]:
    return (
        f"«{pattern}» leads out of the folder of the configuration.",
        "Write paths within it, or move the configuration to a folder above.",
    )


def _is_yaml(name: str) -> bool:
    name = name.rpartition("/")[2]
    return name.lower().endswith((".yaml", ".yml")) and not name.startswith((".journeymap.", "._"))


def _from_here(path: str) -> str:
    try:
        return os.path.relpath(path)
    except ValueError:  # on another drive
        return path
