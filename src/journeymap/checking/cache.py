"""What was found in files that have not changed since: a second check of the same files reads it from here."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from typing import Any

from journeymap.files.reading import read_if_there
from journeymap.findings import Edit, Finding, Fix, Place, Severity

_MOST = 20_000  # files that are remembered; beyond it only those of this run are
_MAX_BYTES = 128 << 20  # a larger one is not read, and made anew
_VERSION = 3
_SEVERITIES = {severity.value: severity for severity in Severity}


def folder() -> str:
    """Where caches are kept: $JOURNEYMAP_CACHE, else the user's folder for such things."""
    if own := os.environ.get("JOURNEYMAP_CACHE"):
        return own
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "journeymap")


def program() -> str:
    """What tells one version of this program from another: a file of it that changed makes another one."""
    from journeymap.version import __version__

    top = os.path.dirname(os.path.dirname(__file__))
    parts = [str(_VERSION), __version__, sys.version]
    for here, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if os.path.join(here, name) not in _apart(top))
        for name in sorted(names):
            if name.endswith(".py"):
                status = os.stat(os.path.join(here, name))
                parts.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _apart(top: str) -> tuple[str, ...]:
    """The folders of what comes after a check: no finding depends on them."""
    return tuple(
        os.path.join(top, name)
        for name in ("cli", "exchange", "i18n", "outline", "picture", "render", "reporters", "typeset")
    )


class Cache:
    """The findings of files by their content.

    `place` tells one set of maps from another (the folder that they are checked in), `key` all else that
    findings depend on: the program, the day, what is set for rules. With another key, all is forgotten.
    """

    def __init__(self, place: str, key: str) -> None:
        self.path = os.path.join(folder(), f"{_digest(os.path.abspath(place))[:32]}.json")
        self.key = _digest(key)
        self._known = self._read()
        self._used: dict[str, Any] = {}
        self._new = False

    def is_for(self, key: str) -> bool:
        """Whether it was made with this key."""
        return self.key == _digest(key)

    def _read(self) -> dict[str, Any]:
        # Whatever is wrong with a cache, all that is lost is time. In a folder for everyone, it may be somebody else's;
        # and with the wrong key or a letter changed, it is not what this program wrote.
        data = read_if_there(self.path, _MAX_BYTES, own=True) or b""
        files = data[self._HEAD : -1]
        if len(data) > _MAX_BYTES or data != self._document(files):
            return {}
        known: dict[str, Any] = json.loads(files)
        return known

    def get(self, data: bytes) -> tuple[Finding, ...] | None:
        """What was found in a file with this content; None if nobody knows."""
        digest = hashlib.sha256(data).hexdigest()
        stored = self._known.get(digest)
        if stored is None:
            return None
        self._used[digest] = stored
        return tuple(map(finding, stored))

    def put(self, data: bytes, findings: tuple[Finding, ...]) -> None:
        """Remembers what was found."""
        digest = hashlib.sha256(data).hexdigest()
        self._known[digest] = self._used[digest] = [plain(finding) for finding in findings]
        self._new = True

    def save(self) -> None:
        """Writes what is new to the disk. Raises `OutputError`."""
        if not self._new:
            return
        from journeymap.files.writing import make_folder, write

        known = self._known if len(self._known) <= _MOST else self._used
        files = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
        make_folder(os.path.dirname(self.path))
        write(self.path, self._document(files.encode("utf-8", "surrogatepass")), lasting=False)
        self._new = False

    def _document(self, files: bytes) -> bytes:
        """The file, with a digest in it by which damage is seen."""
        digest = hashlib.sha256(files).hexdigest()
        return f'{{"key":"{self.key}","digest":"{digest}","files":'.encode() + files + b"}"

    _HEAD = len('{"key":"","digest":"","files":') + 2 * 64


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def plain(finding: Finding) -> list[Any]:
    """A finding as lists, texts and numbers."""
    fix = finding.fix
    return [
        finding.code,
        finding.slug,
        finding.severity.value,
        finding.message,
        _numbers(finding.place),
        finding.help,
        [fix.safe, [[_numbers(edit.place), edit.text] for edit in fix.edits]] if fix else None,
        finding.blocks,
        list(finding.yields_to),
        list(finding.about),
    ]


def _numbers(place: Place) -> list[int]:
    return [place.line, place.column, place.end_line, place.end_column]


def finding(stored: list[Any]) -> Finding:
    """The finding that `plain` made these lists of."""
    code, slug, severity, message, place, help, fix, blocks, yields_to, about = stored
    return Finding(
        code,
        slug,
        _SEVERITIES[severity],
        message,
        Place(*place),
        help,
        Fix(tuple(Edit(Place(*at), text) for at, text in fix[1]), fix[0]) if fix else None,
        blocks,
        tuple(yields_to),
        tuple(about),
    )
