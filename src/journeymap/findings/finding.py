"""What journeymap has to say about a file: rules, findings and their places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How bad a finding is: an error stops a render, a warning does not, an info is a remark."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Phase(StrEnum):
    """Where a rule is checked, in the order of the way that a file goes."""

    CONFIGURATION = "configuration"  # what a team sets for its maps
    TEXT = "text"  # whether the bytes are a text
    SYNTAX = "syntax"  # whether YAML can read the text
    TREE = "tree"  # whether all of it counts that stands there
    FIELDS = "fields"  # what the fields take
    REFERENCES = "references"  # what refers to what
    MAP = "map"  # what a map that is well formed says, and what it lacks
    COMMENTS = "comments"  # what is silenced

    @property
    def is_of_file(self) -> bool:
        """Whether it comes before anybody asks what the fields mean."""
        return self in (Phase.TEXT, Phase.SYNTAX, Phase.TREE)


class Place(NamedTuple):
    """A stretch of a file. Lines and columns count from 1, columns in code points; the end is exclusive."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Edit(NamedTuple):
    """A stretch of the file and what is to stand there instead; a place without width is where text goes in."""

    place: Place
    text: str


class Fix(NamedTuple):
    """How a finding can be mended. `safe`: it has one right answer, and no meaning is lost."""

    edits: tuple[Edit, ...]
    safe: bool = True


class Option(NamedTuple):
    """What a team may set for a rule, under `options` in its configuration.

    `kind` is number, share (0 to 1), duration (seconds) or words (which are added to those of the rule).
    """

    name: str
    kind: str
    default: float | tuple[str, ...]
    what: str


class Rule(NamedTuple):
    """One thing that journeymap checks: a stable code, a readable name, and why it exists.

    `bad` and `good` are whole maps: `bad` gives this finding and no other, `good` gives none.
    `spares` are the `status` or `state` of maps that the rule does not look at: a draft is not asked for what
    it does not have yet. `blocks`: a map in which it finds something cannot be drawn. `yields_to` are the codes of
    rules that make a finding of this one superfluous, where they find something about the same part.
    """

    code: str
    slug: str
    severity: Severity
    what: str
    why: str
    bad: str = ""
    good: str = ""
    source: str = ""
    options: tuple[Option, ...] = ()
    spares: tuple[str, ...] = ()
    phase: Phase = Phase.MAP
    blocks: bool = False
    yields_to: tuple[str, ...] = ()

    def at(
        self, place: Place, message: str, help: str, fix: Fix | None = None, about: tuple[str, ...] = ()
    ) -> Finding:
        """A finding of this rule at a place; the file's name is added by whoever read the file.

        `about` are the parts of the map that it is about, by their ids (`WHOLE`: the map as a whole): where rules
        yield to one another, these are compared.
        """
        return Finding(
            self.code,
            self.slug,
            self.severity,
            message,
            place,
            help,
            fix,
            self.blocks,
            self.yields_to,
            about,
        )


SUM = "+"  # no id either: among what a finding is about that only says at once what others say one by one
WHOLE = "*"  # no id: the map as a whole, among what a finding is about


@dataclass(frozen=True, slots=True)
class Finding:
    """One plain sentence about one place in a file, with a line that says what to do.

    `blocks`, `yields_to` and `about`: see `Rule`.
    """

    code: str
    slug: str
    severity: Severity
    message: str
    place: Place
    help: str
    fix: Fix | None = None
    blocks: bool = False
    yields_to: tuple[str, ...] = ()
    about: tuple[str, ...] = ()

    def as_bad_as(self, severity: Severity) -> Finding:
        """The same finding with another severity."""
        return self if severity is self.severity else replace(self, severity=severity)

    def settled(self) -> Finding:
        """The same finding once nobody asks any more what it is about."""
        if not self.about:
            return self
        # Not `replace`, which takes longer than all else that is done with a finding.
        return Finding(
            self.code,
            self.slug,
            self.severity,
            self.message,
            self.place,
            self.help,
            self.fix,
            self.blocks,
            self.yields_to,
        )


def in_order(findings: list[Finding]) -> list[Finding]:
    """The findings sorted by place, each once; in one place, errors first and remarks last."""
    return sorted(dict.fromkeys(findings), key=lambda f: (f.place, _RANK[f.severity], f.code, f.message))


_RANK = {severity: rank for rank, severity in enumerate(Severity)}
