"""Reads what a configuration sets for single rules: thresholds and words."""

from __future__ import annotations

import re
from typing import Any

from journeymap.config.values import ValueReader
from journeymap.findings import Option, Rule
from journeymap.model.problems import BAD_SHARE, NOT_A_CHOICE, UNKNOWN_KEY
from journeymap.reading.node import Node
from journeymap.reading.problems import DUPLICATE
from journeymap.suggestions import closest, question

MAX_COUNT = 1_000_000
MAX_WORDS, MAX_WORD, MAX_WORD_PARTS = 200, 60, 5  # of an option: words, the letters and the words of one


class OptionReader(ValueReader):
    """Reads the options of rules."""

    def options(self, node: Node) -> dict[str, dict[str, Any]]:
        """What is set for rules, by their codes."""
        options: dict[str, dict[str, Any]] = {}
        for key, value in self.entries(node, "a rule with its options, such as JM502: {most: 4}"):
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
            self.no_rule(word, key)
        return None

    def _set(self, rule: Rule, node: Node) -> dict[str, Any]:
        """The options of a rule."""
        known = {option.name: option for option in rule.options}
        values: dict[str, Any] = {}
        for key, value in self.entries(node, f"its options, such as {rule.options[0].name}: …"):
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
            share = self.valid(quantities.share, node)
            if share == 0:
                self.wrong(
                    node,
                    f"{self.quoted(node)} is not enough to go by.",
                    "Write a percentage from 1% to 100%; to turn the rule off, list it under ignore.",
                    BAD_SHARE,
                )
            return share or None
        if option.kind == "duration":
            return self.valid(quantities.duration, node)
        default = option.default
        if isinstance(default, int):
            # The only thing that a map counts below nothing is how somebody feels.
            low, high = (-2, 1) if default < 0 else (0, MAX_COUNT)
            hint = (
                f"Write a whole number from {low} to {high}, such as {default}. Without it, it is {default}."
            )
            return self.valid(quantities.whole(low, high, hint), node)
        negative = isinstance(default, float) and default < 0
        return self.valid(quantities.number if negative else quantities.non_negative, node)

    def _words(self, node: Node) -> tuple[str, ...] | None:
        """Words and phrases; each is looked for in all titles, so that there is an end to them."""
        from journeymap.rules.support.phrases import spelt

        phrases = dict(self.texts(node))
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
                    f"{self.quoted(at)} has more than {MAX_WORD} characters or {MAX_WORD_PARTS} words.",
                    "Write the two or three words that tell it.",
                )
            elif any(part.endswith("*") and not spelt(part.rstrip("*")) for part in parts):
                self.wrong(
                    at,
                    f"In {self.quoted(at)}, a star alone stands for every word.",
                    "Write how the word begins: up*",
                )
            else:
                kept.append(text)
        return tuple(kept)
