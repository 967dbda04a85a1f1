"""What journeymap has to say about a file: rules, findings and their places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is: an error stops a render, a warning does not, an info is a remark."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a file. Lines and columns count from 1, columns in code points; the end is exclusive."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that journeymap checks: a stable code, a readable name, and why it exists.

    `bad` and `good` are whole maps: `bad` gives this finding and no error else, `good` gives none.
    """

    code: str
    slug: str
    severity: Severity
    what: str
    why: str
    bad: str = ""
    good: str = ""
    source: str = ""

    def at(self, place: Place, message: str, help: str) -> Finding:
        """A finding of this rule at a place; the file's name is added by whoever read the file."""
        return Finding(self.code, self.slug, self.severity, message, place, help)


@dataclass(frozen=True, slots=True)
class Finding:
    """One plain sentence about one place in a file, with a line that says what to do."""

    code: str
    slug: str
    severity: Severity
    message: str
    place: Place
    help: str


def in_order(findings: list[Finding]) -> list[Finding]:
    """The findings sorted by place, each once."""
    return sorted(dict.fromkeys(findings), key=lambda f: (f.place, f.code, f.message))
