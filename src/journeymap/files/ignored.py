"""What Git ignores, without Git."""

from __future__ import annotations

import os

from journeymap.files.gitignore import Lines
from journeymap.files.reading import read_if_there
from journeymap.files.repository import is_top, shared_folder, top
from journeymap.files.tracked import Tracked

_MAX_BYTES = 1 << 20  # of a file that lists patterns; what comes after that is not read


class Ignored:
    """What Git ignores: the `.gitignore` files from the top of the repository down to each folder.

    What is tracked is never ignored. Each file is read once; for what is on the disk later, make another one.
    `cut` are the files with more lines than are heeded.
    """

    def __init__(self, folder: str) -> None:
        self.cut: list[str] = []
        self._known: dict[str, Lines | None] = {}
        self._tops: dict[str, bool] = {}
        self._tracked: dict[str, Tracked] = {}
        self._closed: set[str] = set()  # ignored folders that are looked into for what is tracked there
        start = os.path.abspath(folder)
        self.top = top(start) or start  # outside of a repository, only the files within the folder count
        if self.top != start and self._says(start, True):
            self.top = start  # it was named, so it is wanted
            self._known.clear()

    def match(self, path: str, is_folder: bool) -> bool:
        """Whether a path is ignored; the folders above it are known not to be, or were asked for before."""
        full = os.path.abspath(path)
        closed = os.path.dirname(full) in self._closed
        if not closed and not self._says(full, is_folder):
            return False
        if not self._is_tracked(full, is_folder):
            return True
        if is_folder and not self._ends(full):
            self._closed.add(full)
        return False

    def _says(self, full: str, is_folder: bool) -> bool:
        """Whether the lines say that a path is ignored."""
        here = os.path.dirname(full)
        while True:
            lines = self._in(here)
            if lines is not None:
                inner = os.path.relpath(full, here).replace(os.sep, "/")
                # To Git, lines and names are bytes: a question mark is half of an é.
                ignored = lines.says(os.fsencode(inner).decode("latin-1"), is_folder)
                if ignored is not None:
                    return ignored
            if here == os.path.dirname(here) or self._ends(here):
                return False
            here = os.path.dirname(here)

    def _ends(self, folder: str) -> bool:
        """Whether no lines above a folder count in it: it is the top, or that of a repository within (a submodule)."""
        if folder not in self._tops:
            self._tops[folder] = folder == self.top or is_top(folder)
        return self._tops[folder]

    def _is_tracked(self, full: str, is_folder: bool) -> bool:
        root = top(os.path.dirname(full))
        if root is None:
            return False
        if root not in self._tracked:
            self._tracked[root] = Tracked(root)
        return self._tracked[root].has(os.path.relpath(full, root).replace(os.sep, "/"), is_folder)

    def _in(self, folder: str) -> Lines | None:
        if folder not in self._known:
            files = [os.path.join(folder, ".gitignore")]
            if self._ends(folder):
                files.insert(0, os.path.join(shared_folder(folder), "info", "exclude"))
            lines = Lines([line for file in files for line in self._lines(file)])
            if lines.cut:
                self.cut.append(files[-1])
            self._known[folder] = lines if lines else None
        return self._known[folder]

    def _lines(self, path: str) -> list[str]:
        """The lines of a file that lists patterns; none where there is no such file."""
        data = read_if_there(path, _MAX_BYTES) or b""
        if len(data) > _MAX_BYTES:
            self.cut.append(path)
        return data.removeprefix(b"\xef\xbb\xbf").decode("latin-1").split("\n") if data else []
