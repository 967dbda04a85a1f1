"""Reads the values of a configuration; what is wrong with them becomes findings."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import date

from journeymap.config import patterns
from journeymap.config.options import OptionReader
from journeymap.findings import Severity
from journeymap.model.problems import NOT_A_CHOICE
from journeymap.reading.node import Node
from journeymap.suggestions import closest, question

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SWITCH = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


class Reader(OptionReader):
    """Reads what each setting takes."""

    def places(self, node: Node) -> tuple[str, ...]:
        """Folders, files and patterns."""
        return self.patterns(node)

    def patterns(self, node: Node) -> tuple[str, ...]:
        """Patterns that files can fit, within the folder."""
        written = list(self.texts(node))
        if not self.few(node, [text for text, _ in written]):
            return ()
        return tuple(text for text, at in written if self._pattern(text, at))

    def file(self, node: Node) -> str | None:
        """A file within the folder, as it can be opened."""
        name = self.text(node)
        if name is None:
            return None
        path = os.path.join(self.folder, name)
        if not patterns.inside(path, self.folder):
            self.wrong(node, *patterns.outside(name))
        return path

    def codes(self, node: Node) -> frozenset[str]:
        """The codes that codes, starts of codes and names of rules mean."""
        words = {text.lower(): (text, at) for text, at in self.texts(node, ",")}
        if not self.few(node, list(words)):
            return frozenset()
        return frozenset(code for text, at in words.values() for code in self.chosen(text, at))

    def severities(self, node: Node) -> dict[str, Severity]:
        """Codes with severities; what names a rule more closely counts more."""
        from journeymap.rules import known

        fixed = {rule.code for rule in known() if rule.blocks}
        chosen_severities: list[tuple[int, str, Severity]] = []
        for key, value in self.entries(node, "a rule with a severity, such as JM305: error"):
            codes, word = self.chosen(key.text, key), value.text.strip().lower()
            if value.kind != "text" or word not in list(Severity):
                self._no_severity(value)
                continue
            severity = Severity(word)
            if codes and codes <= fixed and severity is not Severity.ERROR:
                self.wrong(
                    value,
                    f"{key.text} stays an error: with this mistake a map cannot be drawn.",
                    f"Delete «{key.text}: {word}». To leave it out of the report, list it under ignore.",
                )
            for code in codes - fixed:
                chosen_severities.append((len(codes), code, severity))
                self.lines[f"severities.{code}"] = key.line
        # The sort is stable: of two lines that name as many rules, the later one counts.
        return {code: severity for _, code, severity in sorted(chosen_severities, key=lambda one: -one[0])}

    def per_file(self, node: Node) -> tuple[tuple[str, frozenset[str]], ...]:
        """Patterns with codes."""
        ignored = []
        if node.kind == "map" and not self.few(node, [key.text for key, _ in node.entries]):
            return ()
        for key, value in self.entries(node, "a pattern with rules, such as drafts/*: [JM3]"):
            pattern = key.text.strip()
            if self._pattern(pattern, key):
                self.lines[f"per_file_ignores.{pattern}"] = key.line
                ignored.append((pattern, self.codes(value)))
        return tuple(ignored)

    def day(self, node: Node) -> date | None:
        """A date."""
        if node.kind == "text" and _DAY.fullmatch(node.text):
            with suppress(ValueError):  # mostly it is one: then nothing is loaded for it
                return date.fromisoformat(node.text)
        from journeymap.model.quantities import day

        return self.valid(day, node)

    def switch(self, node: Node) -> bool:
        """Yes or no."""
        word = node.text.strip().lower() if node.kind == "text" else ""
        if word not in _SWITCH:
            self.wrong(node, f"{self.quoted(node)} is neither yes nor no.", "Write yes or no.", NOT_A_CHOICE)
        return _SWITCH.get(word, False)

    def _pattern(self, pattern: str, node: Node) -> bool:
        fault = patterns.fault(pattern, self.folder)
        if fault:
            self.wrong(node, *fault)
        return fault is None

    def _no_severity(self, node: Node) -> None:
        word = node.text.strip().lower() if node.kind == "text" else ""
        meant = "warning" if word == "warn" else closest(word, Severity)
        help = "Write error, warning or info; to turn a rule off, list it under ignore."
        self.wrong(node, f"{self.quoted(node)} is not a severity.", question(meant, help), NOT_A_CHOICE)
