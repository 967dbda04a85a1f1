"""How findings are told: one file a format, found by its name; each has `report(files, unread) -> str`."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Severity

if TYPE_CHECKING:
    from journeymap.reading import Source


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was checked. `source` is None where nothing was found: no text is kept for nothing."""

    name: str
    findings: tuple[Finding, ...] = ()
    source: Source | None = None


def formats() -> list[str]:
    """The formats there are."""
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


def count(files: Sequence[Checked]) -> Counter[Severity]:
    """How many findings there are of each severity."""
    return Counter(finding.severity for file in files for finding in file.findings)


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


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
