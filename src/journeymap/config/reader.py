"""Reads the values of a configuration; what is wrong with them becomes findings."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from journeymap.config import patterns
from journeymap.files.gitignore import MAX_SPECIAL
from journeymap.findings import Finding, Option, Place, Rule, Severity
from journeymap.model.problems import BAD_SETTING, BAD_SHARE, NOT_A_CHOICE, RULES, UNKNOWN_KEY, WRONG_TYPE
from journeymap.reading.node import Node
from journeymap.reading.problems import DUPLICATE
from journeymap.suggestions import closest, question

T = TypeVar("T")
MAX_VALUES = 2_000  # of a configuration
MAX_ITEMS = 500  # of a list
MAX_COUNT = 1_000_000
MAX_WORDS, MAX_WORD, MAX_WORD_PARTS = 200, 60, 5  # of an option: words, the letters and the words of one
MANY = (
    f"This configuration holds more than {MAX_VALUES:,} values.",
    "Write less: JM3 stands for all rules that begin so, and drafts/ for all files in such folders.",
)
MAX_FINDINGS = 100  # nobody reads more, and looking for what each of them may mean takes its time
_BY_CODE = "journeymap rules lists them all."
_SWITCH = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


class EnoughError(Exception):
    """There are so many mistakes that the rest is not looked at."""


class Reader:
    """Reads values. `folder` is what paths are relative to; `lines` tells where things stand."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.findings: list[Finding] = []
        self.lines: dict[str, int] = {}

    def wrong(self, node: Node, message: str, help: str, rule: Rule = BAD_SETTING) -> None:
        """Tells what is wrong at a node."""
        place = node.place
        if node.kind != "text":
            place = Place(node.line, node.column, node.line, node.column + 1)
        self.findings.append(rule.at(place, message, help))
        if len(self.findings) == MAX_FINDINGS:
            raise EnoughError

    # --- what settings take ---------------------------------------------------------------------------------

    def places(self, node: Node) -> tuple[str, ...]:
        """Folders, files and patterns."""
        return self.patterns(node)

    def patterns(self, node: Node) -> tuple[str, ...]:
        """Patterns that files can fit, within the folder."""
        written = list(self._texts(node))
        if not self._few(node, [text for text, _ in written]):
            return ()
        return tuple(text for text, at in written if self._pattern(text, at))

    def file(self, node: Node) -> str | None:
        """A file within the folder, as it can be opened."""
        name = self._text(node)
        if name is None:
            return None
        path = os.path.join(self.folder, name)
        if not patterns.inside(path, self.folder):
            self.wrong(node, *patterns.outside(name))
        return path

    def codes(self, node: Node) -> frozenset[str]:
        """The codes that codes, starts of codes and names of rules mean."""
        words = {text.lower(): (text, at) for text, at in self._texts(node, ",")}
        if not self._few(node, list(words)):
            return frozenset()
        return frozenset(code for text, at in words.values() for code in self._chosen(text, at))

    def severities(self, node: Node) -> dict[str, Severity]:
        """Codes with severities; what names a rule more closely counts more."""
        from journeymap.rules import known

        fixed = {rule.code for rule in known() if rule.blocks}
        chosen_severities: list[tuple[int, str, Severity]] = []
        for key, value in self._entries(node, "a rule with a severity, such as JM305: error"):
            codes, word = self._chosen(key.text, key), value.text.strip().lower()
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
        if node.kind == "map" and not self._few(node, [key.text for key, _ in node.entries]):
            return ()
        for key, value in self._entries(node, "a pattern with rules, such as drafts/*: [JM3]"):
            pattern = key.text.strip()
            if self._pattern(pattern, key):
                self.lines[f"per_file_ignores.{pattern}"] = key.line
                ignored.append((pattern, self.codes(value)))
        return tuple(ignored)

    def options(self, node: Node) -> dict[str, dict[str, Any]]:
        """What is set for rules, by their codes."""
        options: dict[str, dict[str, Any]] = {}
        for key, value in self._entries(node, "a rule with its options, such as JM502: {most: 4}"):
            rule = self._rule(key)
            if rule is None:
                continue
            if rule.code in options:
                self.wrong(
                    key, f"Options for {rule.code} are set above.", "Write them all in one place.", DUPLICATE
                )
            elif not rule.options:
                self.wrong(key, f"{rule.code} ({rule.slug}) has no options.", "Delete this.", UNKNOWN_KEY)
            else:
                options[rule.code] = self._set(rule, value)
        return options

    def day(self, node: Node) -> date | None:
        """A date."""
        from journeymap.model.quantities import day

        return self._valid(day, node)

    def switch(self, node: Node) -> bool:
        """Yes or no."""
        word = node.text.strip().lower() if node.kind == "text" else ""
        if word not in _SWITCH:
            self.wrong(node, f"{self._quoted(node)} is neither yes nor no.", "Write yes or no.", NOT_A_CHOICE)
        return _SWITCH.get(word, False)

    # --- the parts of them ----------------------------------------------------------------------------------

    def _texts(self, node: Node, separator: str = "") -> Iterator[tuple[str, Node]]:
        """The texts of a list; one text may stand for a list, also of several with commas between them."""
        if node.kind == "map":
            self.wrong(
                node,
                "A list belongs here, but this is a group of fields.",
                "Start each item with a dash: - …",
                WRONG_TYPE,
            )
            return
        for item in [node] if node.kind == "text" else node.items:
            text = None if item.is_null else self._text(item)
            parts = text.split(separator) if text and separator else [text or ""]
            yield from ((part.strip(), item) for part in parts if part.strip())

    def _entries(self, node: Node, such: str) -> Iterable[tuple[Node, Node]]:
        if node.kind == "map":
            return [(key, value) for key, value in node.entries if not value.is_null]
        self.wrong(node, f"{self._quoted(node)} cannot stand here.", f"Write {such}", WRONG_TYPE)
        return []

    def _few(self, node: Node, texts: list[str]) -> bool:
        """Whether there are not more items than anybody needs; more of them, or long ones, take their time."""
        if len(texts) > MAX_ITEMS:
            self.wrong(
                node,
                f"There are {len(texts):,} items here; {MAX_ITEMS} are allowed.",
                "Write fewer: JM3 stands for all rules that begin so, and drafts/ for all files in such folders.",
            )
        elif sum(map(len, texts)) > MAX_SPECIAL:
            self.wrong(
                node,
                f"The items here have more than {MAX_SPECIAL:,} characters together.",
                "Write shorter ones, or fewer.",
            )
        else:
            return True
        return False

    def _pattern(self, pattern: str, node: Node) -> bool:
        fault = patterns.fault(pattern, self.folder)
        if fault:
            self.wrong(node, *fault)
        return fault is None

    def _chosen(self, word: str, node: Node) -> frozenset[str]:
        from journeymap.rules import chosen

        codes = chosen(word)
        if not codes:
            self._no_rule(word.strip(), node)
        return codes

    def _rule(self, key: Node) -> Rule | None:
        """The one rule that has this code or name."""
        from journeymap.rules import chosen, known

        word = key.text.strip()
        for rule in known():
            if word.lower() in (rule.code.lower(), rule.slug):
                return rule
        if codes := chosen(word):
            self.wrong(
                key,
                f"«{word}» stands for {len(codes)} rules, but options belong to one.",
                "Write the whole code, such as JM502.",
                NOT_A_CHOICE,
            )
        else:
            self._no_rule(word, key)
        return None

    def _no_rule(self, word: str, node: Node) -> None:
        from journeymap.rules import near

        self.wrong(node, f"There is no rule «{word}».", question(near(word), _BY_CODE), NOT_A_CHOICE)

    def _no_severity(self, node: Node) -> None:
        word = node.text.strip().lower() if node.kind == "text" else ""
        meant = "warning" if word == "warn" else closest(word, Severity)
        help = "Write error, warning or info; to turn a rule off, list it under ignore."
        self.wrong(node, f"{self._quoted(node)} is not a severity.", question(meant, help), NOT_A_CHOICE)

    def _set(self, rule: Rule, node: Node) -> dict[str, Any]:
        """The options of a rule."""
        known = {option.name: option for option in rule.options}
        values: dict[str, Any] = {}
        for key, value in self._entries(node, f"its options, such as {rule.options[0].name}: …"):
            name = key.text.strip().replace("-", "_")
            if name in values:
                self.wrong(key, f"«{name}» is set above.", "Delete one of the two.", DUPLICATE)
            elif name in known:
                read = self._option(known[name], value)
                if read is not None:
                    values[name] = read
                    self.lines[f"options.{rule.code}.{name}"] = key.line
            else:
                help = question(closest(name, known), f"It has: {', '.join(known)}.")
                message = f"{rule.code} ({rule.slug}) has no option «{key.text}»."
                self.wrong(key, message, help, UNKNOWN_KEY)
        return values

    def _option(self, option: Option, node: Node) -> Any:
        """The value of an option."""
        from journeymap.model import quantities

        if option.kind == "words":
            return self._words(node)
        if option.kind == "share":
            share = self._valid(quantities.share, node)
            if share == 0:
                self.wrong(
                    node,
                    f"{self._quoted(node)} is not enough to go by.",
                    "Write a percentage from 1% to 100%; to turn the rule off, list it under ignore.",
                    BAD_SHARE,
                )
            return share or None
        if option.kind == "duration":
            return self._valid(quantities.duration, node)
        default = option.default
        if isinstance(default, int):
            # The only thing that a map counts below nothing is how somebody feels.
            low, high = (-2, 1) if default < 0 else (0, MAX_COUNT)
            hint = (
                f"Write a whole number from {low} to {high}, such as {default}. Without it, it is {default}."
            )
            return self._valid(quantities.whole(low, high, hint), node)
        negative = isinstance(default, float) and default < 0
        return self._valid(quantities.number if negative else quantities.non_negative, node)

    def _words(self, node: Node) -> tuple[str, ...] | None:
        """Words and phrases; each is looked for in all titles, so that there is an end to them."""
        from journeymap.rules.support.phrases import spelt

        phrases = dict(self._texts(node))
        if len(phrases) > MAX_WORDS:
            message = f"There are {len(phrases):,} words here; {MAX_WORDS} are allowed."
            self.wrong(node, message, "Leave out the rarest, or write beginnings: up* is all that begins so.")
            return None
        kept = []
        for text, at in phrases.items():
            parts = re.split(r"[\s/-]+", text.removeprefix("="))
            if len(text) > MAX_WORD or len(parts) > MAX_WORD_PARTS:
                self.wrong(
                    at,
                    f"{self._quoted(at)} has more than {MAX_WORD} characters or {MAX_WORD_PARTS} words.",
                    "Write the two or three words that tell it.",
                )
            elif any(part.endswith("*") and not spelt(part.rstrip("*")) for part in parts):
                self.wrong(
                    at,
                    f"In {self._quoted(at)}, a star alone stands for every word.",
                    "Write how the word begins: up*",
                )
            else:
                kept.append(text)
        return tuple(kept)

    def _text(self, node: Node) -> str | None:
        """A text that is not empty; None for anything else."""
        if node.kind == "text" and node.text.strip():
            return node.text.strip()
        from journeymap.model.validators import text

        return self._valid(text, node)

    def _valid(self, validate: Callable[[Any], T], node: Node) -> T | None:
        """What a validator of the fields of maps makes of a value; None if it is wrong."""
        from pydantic_core import PydanticCustomError

        try:
            return validate(node.data())
        except PydanticCustomError as error:
            context = error.context or {}
            self.wrong(node, str(context["message"]), str(context["help"]), RULES[error.type])
            return None

    def _quoted(self, node: Node) -> str:
        if node.kind == "text":
            return f"«{' '.join(node.text.split())[:60]}»"
        return "A list" if node.kind == "list" else "A group of fields"
