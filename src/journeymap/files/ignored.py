"""What Git ignores, without Git."""

from __future__ import annotations

import os

from journeymap.files.gitignore import Lines


class Ignored:
    """What Git ignores: the `.gitignore` files from the top of the repository down to each folder."""

    def __init__(self, folder: str) -> None:
        self.known: dict[str, Lines | None] = {}
        self.top = start = os.path.abspath(folder)
        above = start
        while not os.path.exists(os.path.join(above, ".git")):
            parent = os.path.dirname(above)
            if parent == above:
                break  # not in a repository: only the files within the folder count
            above = parent
        else:
            self.top = above
        if above != start and self.match(start, True):
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
                said = lines.says(os.fsencode(inner).decode("latin-1"), is_folder)
                if said is not None:
                    return said
            if here == self.top or here == os.path.dirname(here):
                return False
            here = os.path.dirname(here)

    def _in(self, folder: str) -> Lines | None:
        if folder not in self.known:
            files = [os.path.join(folder, ".gitignore")]
            if folder == self.top:
                files.insert(0, os.path.join(folder, ".git", "info", "exclude"))
            lines = [line for file in files for line in _lines(file)]
            self.known[folder] = Lines(lines) if lines else None
        return self.known[folder]


def _lines(path: str) -> list[str]:
    """The lines of a file that lists patterns; none where there is no such file."""
    if not os.path.isfile(path):
        return []
    try:
        with open(path, "rb") as file:
            return file.read(1 << 20).removeprefix(b"\xef\xbb\xbf").decode("latin-1").split("\n")
    except OSError:
        return []
