"""What Git ignores, without Git."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Ignored:
    """What Git ignores: the `.gitignore` files from the top of the repository down to each folder."""

    def __init__(self, folder: str) -> None:
        self.specs: dict[str, GitIgnoreSpec | None] = {}
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
            self.specs.clear()

    def match(self, path: str, is_folder: bool) -> bool:
        """Whether a path is ignored; the folders above it are known not to be."""
        full = os.path.abspath(path)
        here = os.path.dirname(full)
        while True:
            spec = self._spec(here)
            if spec is not None:
                inner = os.path.relpath(full, here).replace(os.sep, "/") + ("/" if is_folder else "")
                said = spec.check_file(inner).include
                if said is not None:
                    return said
            if here == self.top or here == os.path.dirname(here):
                return False
            here = os.path.dirname(here)

    def _spec(self, folder: str) -> GitIgnoreSpec | None:
        if folder not in self.specs:
            files = [os.path.join(folder, ".gitignore")]
            if folder == self.top:
                files.insert(0, os.path.join(folder, ".git", "info", "exclude"))
            lines = [line for file in files for line in _lines(file)]
            if lines:
                from pathspec import GitIgnoreSpec

                self.specs[folder] = GitIgnoreSpec.from_lines(lines)
            else:
                self.specs[folder] = None
        return self.specs[folder]


def _lines(path: str) -> list[str]:
    """The lines of a file that lists patterns; none where there is no such file."""
    if not os.path.isfile(path):
        return []
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            return file.read(1 << 20).splitlines()
    except OSError:
        return []
