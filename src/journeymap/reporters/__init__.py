"""How findings are told: one file a format, found by its name; each has `report(files, unread) -> str`."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

from journeymap.findings import Severity
from journeymap.findings.result import Checked, count


def formats() -> list[str]:
    """The formats there are."""
    import pkgutil

    return sorted(
        (module.name for module in pkgutil.iter_modules(__path__)), key=lambda name: (name != "text", name)
    )


def report(format: str, files: Sequence[Checked], unread: int = 0) -> str:
    """The findings of all files in one of the formats, ready to be written.

    `unread` is how many more files could not be read at all.
    """
    module = importlib.import_module(f"{__name__}.{format}")
    told: str = module.report(files, unread)
    return told


def summary(files: Sequence[Checked], unread: int = 0) -> str:
    """What it came to, in one line."""
    counted = count(files)
    maps = _number(len(files), "map")
    if unread:
        maps = f"{_number(unread, 'file')} could not be read, {maps}"
    if not counted and not unread:
        return f"All is well: {maps} checked."
    found = [
        _number(counted[kind], kind.value if kind != Severity.INFO else "remark")
        for kind in Severity
        if counted[kind]
    ]
    return f"{maps} checked" + (f": {', '.join(found)}" if found else ".")


def as_json(document: object) -> str:
    """A document as the JSON formats write it, ready for a file in UTF-8 whatever texts it holds."""
    import json
    import re

    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    # What is no character comes along with the names of files; outside of texts there is none.
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
