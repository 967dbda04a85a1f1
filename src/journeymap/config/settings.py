"""The settings that are in force for a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from journeymap.findings import in_order
from journeymap.findings.precedence import Judge, settle

if TYPE_CHECKING:
    from datetime import date

    from journeymap.config.patterns import Patterns
    from journeymap.findings import Finding, Severity


# Compared by identity: one configuration makes one of them.
@dataclass(frozen=True, eq=False)
class Settings:
    """What a configuration sets; without one, the defaults.

    Rules are named by their codes. Patterns are written as in a `.gitignore`, relative to `folder`.
    """

    source: str = ""  # the configuration as it is told to the user; empty: there is none
    folder: str = ""  # what its paths are relative to, absolute; empty: there is no configuration
    maps: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    select: frozenset[str] | None = None  # None: all rules
    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    per_file: tuple[tuple[str, frozenset[str]], ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    today: date | None = None
    strict: bool = False
    baseline: str | None = None  # how to open it
    # The lines on which they stand in `source`: of `ignore`, and of `options.JM502.most`.
    lines: Mapping[str, int] = field(default_factory=dict)

    def judge(self, findings: Sequence[Finding], path: str) -> tuple[list[Finding], int]:
        """What is reported of a file, and how many errors are left out that still keep it from being drawn.

        `path` is how the file is opened; no pattern fits the standard input (`-`).
        """
        reports = self.reports(path)
        kept = [f.as_bad_as(self.severities.get(f.code, f.severity)) for f in findings if reports(f.code)]
        hidden = sum(finding.blocks and not reports(finding.code) for finding in findings)
        return settle(kept), hidden

    def to_report(self, path: str) -> Judge:
        """What judges the findings of a file that is checked."""
        return lambda findings: self.judge(findings, path)[0]

    def to_draw(self, path: str) -> Judge:
        """What judges the findings of a file that is to be drawn: what keeps it from that is reported in any case."""
        return lambda findings: in_order(self.judge(findings, path)[0] + [f for f in findings if f.blocks])

    def reports(self, path: str) -> Callable[[str], bool]:
        """Whether findings with a code are reported of a file."""
        off = self.ignored_in(path)
        return lambda code: (self.select is None or code in self.select) and code not in off

    def ignored_in(self, path: str) -> frozenset[str]:
        """The codes that are ignored in a file, there or everywhere."""
        codes = self.ignore
        for patterns, more in self._per_file:
            if patterns.fit(path):
                codes |= more
        return codes

    def key(self) -> str:
        """A text that is the same for settings by which checking finds the same."""
        return repr(sorted((code, sorted(values.items())) for code, values in self.options.items()))

    def excluded(self, path: str, is_folder: bool = False) -> bool:
        """Whether a search leaves a file or folder out; the folders above it are known not to be."""
        return bool(self.exclude) and self._exclude.fit(path, is_folder)

    def is_map(self, path: str) -> bool:
        """Whether `maps` says that a file is a map, whatever is in it."""
        return bool(self.maps) and self._maps.names(path)

    def holds(self, path: str) -> bool:
        """Whether a file lies in a folder that `maps` names."""
        return bool(self.maps) and self._maps.hold(path)

    def start_places(self) -> list[str]:
        """Where to look when no path is named: the files and folders that `maps` leads to, seen from the working folder.

        Empty where `maps` is not set. Raises `ConfigurationError` where it leads to nothing.
        """
        found = self._maps.found(self._exclude) if self.maps else []
        missing = [path for path in found if not os.path.lexists(path)]
        if missing:
            from journeymap.config.errors import ConfigurationError

            raise ConfigurationError(
                f"There is no file or folder «{missing[0]}», which maps in {self.source} names.",
                "Mend it there, or name the maps that are meant.",
            )
        if self.maps and not found:
            from journeymap.config.errors import ConfigurationError

            raise ConfigurationError(
                f"No file fits what maps in {self.source} says: {', '.join(self.maps)}.",
                "Mend it there, or name the maps that are meant. Patterns look for YAML files only.",
            )
        return found

    @cached_property
    def _maps(self) -> Patterns:
        return self._patterns(self.maps)

    @cached_property
    def _exclude(self) -> Patterns:
        return self._patterns(self.exclude)

    @cached_property
    def _per_file(self) -> list[tuple[Patterns, frozenset[str]]]:
        return [(self._patterns((pattern,)), codes) for pattern, codes in self.per_file]

    def _patterns(self, lines: tuple[str, ...]) -> Patterns:
        from journeymap.config.patterns import Patterns

        return Patterns(self.folder or os.getcwd(), lines)
