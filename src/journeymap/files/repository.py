"""Where a repository begins and ends, seen from a file; Git itself is not needed for that.

Nothing is remembered here: a folder may become a repository while a program runs.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from journeymap.files.reading import read_if_there

_MAX_POINTER = 8 << 10  # bytes of a file that only names a folder


def upwards(folder: str) -> Iterator[str]:
    """A folder (absolute) and those above it, up to the top of its repository; outside of one, up to the root."""
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder or is_top(folder):
            return
        folder = above


def top(folder: str) -> str | None:
    """The top of the repository that a folder (absolute) is in; None outside of one."""
    *_, last = upwards(folder)
    return last if is_top(last) else None


def is_top(folder: str) -> bool:
    """Whether a repository begins at a folder."""
    return os.path.lexists(os.path.join(folder, ".git"))


def own_folder(root: str) -> str:
    """Where Git keeps what is a worktree's own, such as its index; `root` is a top."""
    git = os.path.join(root, ".git")
    if os.path.isdir(git):
        return git
    target = _pointer(git).removeprefix("gitdir:").strip()
    return os.path.join(root, target) if target else git


def shared_folder(root: str) -> str:
    """Where Git keeps what all worktrees of a repository share, such as `info/exclude`; `root` is a top.

    That is `.git` itself; in a worktree and in a submodule, `.git` is a file that names a folder, and in a
    worktree that folder names another one.
    """
    git = own_folder(root)
    common = _pointer(os.path.join(git, "commondir")).strip()
    return os.path.join(git, common) if common else git


def _pointer(path: str) -> str:
    """What a file says that names a folder; empty where there is none."""
    data = read_if_there(path, _MAX_POINTER) or b""
    return os.fsdecode(data.partition(b"\n")[0])


def leads_out(path: str, root: str | None = None) -> bool:
    """Whether a path leads, through links, out of the repository that it lies in, or into its `.git`.

    What strangers commit must not make anyone read or write files elsewhere. `root` is what a path must not
    leave where it lies in no repository; without it, it may lead anywhere then.
    """
    root = _own_top(path) or root
    return root is not None and _inner(path, root)[0] in (os.pardir, ".git")


def in_git(path: str) -> bool:
    """Whether a path leads into the folder `.git` of the repository that it lies in."""
    root = _own_top(path)
    return root is not None and _inner(path, root)[0] == ".git"


def _own_top(path: str) -> str | None:
    """The top of the repository that a path lies in; one that it comes to through a link out of another one does not
    count."""
    own = found = top(os.path.dirname(os.path.abspath(path)))
    while found is not None and (above := os.path.dirname(found)) != found:
        found = top(above)
        if found is not None and own is not None and _inner(own, found)[0] == os.pardir:
            own = found
    return own


def _inner(path: str, root: str) -> list[str]:
    """The way to a path from a folder, links followed."""
    return os.path.relpath(os.path.realpath(path), os.path.realpath(root)).split(os.sep)
