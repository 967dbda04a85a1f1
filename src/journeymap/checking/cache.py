"""What was found in files that have not changed since: a second check of the same files reads it from here."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from typing import Any

from journeymap.findings import Edit, Finding, Fix, Place, Severity

_MOST = 20_000  # files that are remembered; beyond it only those of this run are
_VERSION = 2
_SEVERITIES = {severity.value: severity for severity in Severity}


def folder() -> str:
    """Where caches are kept: $JOURNEYMAP_CACHE, else the user's folder for such things."""
    said = os.environ.get("JOURNEYMAP_CACHE")
    if said:
        return said
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
        name = hashlib.sha256(os.path.abspath(place).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        self.path = os.path.join(folder(), f"{name}.json")
        self.key = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
        self._known = self._read()
        self._used: dict[str, Any] = {}
        self._new = False

    def _read(self) -> dict[str, Any]:
        # Whatever is wrong with a cache, all that is lost is time.
        try:
            with open(self.path, "rb") as file:
                if hasattr(os, "getuid") and os.fstat(file.fileno()).st_uid != os.getuid():
                    return {}  # in a folder for everyone, somebody else's
                stored = json.loads(file.read())
            return dict(stored["files"]) if stored["key"] == self.key else {}
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return {}

    def get(self, data: bytes) -> tuple[Finding, ...] | None:
        """What was found in a file with this content; None if nobody knows."""
        digest = hashlib.sha256(data).hexdigest()
        stored = self._known.get(digest)
        try:
            found = tuple(map(finding, stored)) if stored is not None else None
        except (ValueError, TypeError, KeyError, IndexError):
            return None
        if found is not None:
            self._used[digest] = stored
        return found

    def put(self, data: bytes, findings: tuple[Finding, ...]) -> None:
        """Remembers what was found."""
        self._used[hashlib.sha256(data).hexdigest()] = [plain(finding) for finding in findings]
        self._new = True

    @property
    def is_new(self) -> bool:
        """Whether there is anything to write."""
        return self._new

    def as_bytes(self) -> bytes:
        """The file that remembers it all."""
        files = {**self._known, **self._used}
        document = {"key": self.key, "files": files if len(files) <= _MOST else self._used}
        return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )


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
