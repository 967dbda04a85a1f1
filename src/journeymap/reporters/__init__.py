"""How findings are reported: one file a format, which registers its `REPORTER`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from journeymap.findings import Severity
from journeymap.findings.result import Checked, count
from journeymap.registry import find, ranked


class Reporter(NamedTuple):
    """A format of findings: `rank` is its place in the help; `report` writes all files, and how many were unread."""

    name: str
    rank: int
    report: Callable[[Sequence[Checked], int], str]


def formats() -> list[str]:
    """The formats there are, in the order of the help."""
    return [reporter.name for reporter in ranked(__name__, "REPORTER")]


def report(format: str, files: Sequence[Checked], unread: int = 0) -> str:
    """The findings of all files in one of the formats, ready to be written.

    `unread` is how many more files could not be read at all. Raises KeyError for a format that there is not.
    """
    reporter: Reporter | None = find(__name__, "REPORTER", format)
    if reporter is None:
        raise KeyError(format)
    return reporter.report(files, unread)


def summary(files: Sequence[Checked], unread: int = 0) -> str:
    """What it came to, in one line."""
    found = counted(files)
    maps = _number(len(files), "map")
    if unread:
        maps = f"{_number(unread, 'file')} could not be read, {maps}"
    if not found and not unread:
        return f"All is well: {maps} checked."
    return f"{maps} checked" + (f": {found}" if found else ".")


def counted(files: Sequence[Checked]) -> str:
    """How many findings of each severity there are, such as «2 errors, 1 remark»; empty without any."""
    number = count(files)
    return ", ".join(
        _number(number[kind], kind.value if kind != Severity.INFO else "remark")
        for kind in Severity
        if number[kind]
    )


def as_json(document: object) -> str:
    """A document as the JSON formats write it, ready for a file in UTF-8 whatever texts it holds."""
    import json
    import re

    from journeymap.escaping import COMMAND_WITHIN

    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    # What the log of a CI would obey stands in texts only too, where # can be written so.
    text = re.sub(COMMAND_WITHIN, r"\\u0023", text)
    # What is no character comes along with the names of files; outside of texts there is none.
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
