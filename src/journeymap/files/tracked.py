"""Which files Git tracks, from its index, without Git: https://git-scm.com/docs/index-format"""

from __future__ import annotations

import os
import re
import struct
from struct import unpack_from

from journeymap.files.reading import read_if_there
from journeymap.files.repository import own_folder, shared_folder

_MAX_BYTES = 64 << 20  # of an index; a larger one is not read
_MAX_CONFIG = 1 << 20
_STAT = 40  # bytes of an entry before its hash
_LONG = 0x4000  # flag: two more bytes of flags


class Tracked:
    """The files that Git tracks in a repository, by its top; none where its index cannot be read."""

    def __init__(self, root: str) -> None:
        self._names: set[bytes] = set()
        self._folders: set[bytes] = set()
        folder = own_folder(root)
        hash = 32 if _is_sha256(root) else 20
        for name in _read(os.path.join(folder, "index"), hash, self._names):
            _read(os.path.join(folder, f"sharedindex.{name}"), hash, self._names)
        for path in self._names:
            while (end := path.rfind(b"/")) >= 0 and (path := path[:end]) not in self._folders:
                self._folders.add(path)

    def has(self, path: str, is_folder: bool) -> bool:
        """Whether a file is tracked, or one in a folder, or a folder as a submodule; `path` from the top, with slashes."""
        name = os.fsencode(path)
        return name in self._names or (is_folder and name in self._folders)


def _is_sha256(root: str) -> bool:
    config = read_if_there(os.path.join(shared_folder(root), "config"), _MAX_CONFIG) or b""
    return re.search(rb"(?i)^[ \t]*objectformat[ \t]*=[ \t]*sha256", config, re.MULTILINE) is not None


def _read(path: str, hash: int, names: set[bytes]) -> list[str]:
    """Puts the names of an index into a set; gives the names of the indexes that it builds on."""
    data = read_if_there(path, _MAX_BYTES) or b""
    if len(data) > _MAX_BYTES or data[:4] != b"DIRC":
        return []
    try:
        return _entries(data, hash, names)
    except (IndexError, ValueError, struct.error):  # damaged
        return []


def _entries(data: bytes, hash: int, names: set[bytes]) -> list[str]:
    version, count = unpack_from(">II", data, 4)
    if version not in (2, 3, 4):
        return []
    at, name = 12, b""
    for _ in range(count):
        start = at
        at += _STAT + hash
        (flags,) = unpack_from(">H", data, at)
        at += 4 if version > 2 and flags & _LONG else 2
        if version == 4:
            cut, at = _number(data, at)
            end = data.index(b"\0", at)
            name = name[: len(name) - cut] + data[at:end]
            at = end + 1
        else:
            end = data.index(b"\0", at)
            name = data[at:end]
            at = end + 8 - (end - start) % 8  # filled up to a multiple of eight, with one zero at least
        if name:  # it has none where it only changes what another index says
            names.add(name)
    return _bases(data, at, hash)


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number of variable length, and where it ends."""
    byte = data[at]
    number = byte & 127
    while byte & 128:
        at += 1
        byte = data[at]
        number = ((number + 1) << 7) | (byte & 127)
    return number, at + 1


def _bases(data: bytes, at: int, hash: int) -> list[str]:
    """The index that this one builds on, if it is split."""
    while at + 8 <= len(data) - hash:
        kind, (length,) = data[at : at + 4], unpack_from(">I", data, at + 4)
        if kind == b"link":
            return [data[at + 8 : at + 8 + hash].hex()]
        at += 8 + length
    return []
