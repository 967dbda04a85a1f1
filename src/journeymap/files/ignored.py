"""What Git ignores, without Git."""

from __future__ import annotations

import os

from journeymap.files.gitignore import Lines
from journeymap.files.reading import read_if_there
from journeymap.files.repository import shared_folder, top

_MAX_BYTES = 1 << 20  # of a file that lists patterns; what comes after that is not read


class Ignored:
    """What Git ignores: the `.gitignore` files from the top of the repository down to each folder.

    Each of them is read once; for what is on the disk later, make another one.
    """

    def __init__(self, folder: str) -> None:
        self.known: dict[str, Lines | None] = {}
        start = os.path.abspath(folder)
        self.top = top(start) or start  # outside of a repository, only the files within the folder count
        if self.top != start and self.match(start, True):
            self.top = start  # it was named, so it is wanted
            self.known.clear()

    def match(self, path: str, is_folder: bool) -> bool:
        """Whether a path is ignored; the folders above it are known not to be."""
        full = os.path.abspath(path)
        here = os.path.dirname(full)
        while True:
            lines = self._in(here)
            if lines is not None:
                inner = os.path.relpath(full, here).replace(os.sep, "/")
                # To Git, lines and names are bytes: a question mark is half of an é.
                ignored = lines.says(os.fsencode(inner).decode("latin-1"), is_folder)
                if ignored is not None:
                    return ignored
            if here == self.top or here == os.path.dirname(here):
                return False
            here = os.path.dirname(here)

    def _in(self, folder: str) -> Lines | None:
        if folder not in self.known:
            files = [os.path.join(folder, ".gitignore")]
            if folder == self.top:
                files.insert(0, os.path.join(shared_folder(folder), "info", "exclude"))
            lines = [line for file in files for line in _lines(file)]
            self.known[folder] = Lines(lines) if lines else None
        return self.known[folder]


def _lines(path: str) -> list[str]:
    """The lines of a file that lists patterns; none where there is no such file."""
    data = read_if_there(path, _MAX_BYTES) or b""
    return data.removeprefix(b"\xef\xbb\xbf").decode("latin-1").split("\n") if data else []
