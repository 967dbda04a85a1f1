"""Where a repository begins and ends, seen from a file; Git itself is not needed for that."""

from __future__ import annotations

import os
from functools import lru_cache


@lru_cache(maxsize=4096)
def top(folder: str) -> str | None:
    """The top of the repository that a folder (absolute) is in; None outside of one."""
    while not os.path.lexists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def leads_out(path: str, root: str | None = None) -> bool:
    """Whether a path leads, through links, out of the repository that it lies in, or into its `.git`.

    What strangers commit must not make anyone read or write files elsewhere. `root` is what a path must not
    leave where it lies in no repository; without it, it may lead anywhere then.
    """
    root = top(os.path.dirname(os.path.abspath(path))) or root
    if root is None:
        return False
    inner = os.path.relpath(os.path.realpath(path), os.path.realpath(root)).split(os.sep)
    return inner[0] in (os.pardir, ".git")
