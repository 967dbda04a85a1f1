"""How findings are told: one file a format, found by its name; each has `report(files, unread) -> str`."""

from __future__ import annotations

import importlib
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Severity
from journeymap.repository import top

if TYPE_CHECKING:
    from journeymap.reading import Source


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was checked. `source` is None where nothing was found: no text is kept for nothing.

    `strict`: warnings count as much as errors.
    """

    name: str
    findings: tuple[Finding, ...] = ()
    source: Source | None = None
    strict: bool = False

    def with_findings(self, findings: tuple[Finding, ...]) -> Checked:
        """The same file with other findings."""
        return Checked(self.name, findings, self.source if findings else None, self.strict)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding of this file makes a run fail."""
        return finding.severity is Severity.ERROR or (self.strict and finding.severity is Severity.WARNING)


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


def location(name: str) -> str:
    """The name by which a repository knows a file: from its top, with forward slashes; `stdin` for `-`.

    Outside of a repository, the name from the folder that the program runs in, if it leads there.
    """
    if name == "-":
        return "stdin"
    path = os.path.abspath(name)
    root = top(os.path.dirname(path)) or os.getcwd()
    inner = path.removeprefix(os.path.join(root, ""))
    return (os.path.normpath(name) if inner == path else inner).replace(os.sep, "/")


def as_json(document: object) -> str:
    """A document as the JSON formats write it, ready for a file in UTF-8 whatever texts it holds."""
    import json
    import re

    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    # What is no character comes along with the names of files; outside of texts there is none.
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
