"""`[tool.journeymap]` in pyproject.toml: TOML → the tree that YAML is read into, with places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import Any

from journeymap.config.reader import MANY, MAX_VALUES
from journeymap.findings import Finding, Place
from journeymap.findings.source import Source
from journeymap.model.problems import BAD_SETTING
from journeymap.reading.limits import MAX_SCALAR
from journeymap.reading.node import Node

_TABLE = ("tool", "journeymap")
_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_LINE = re.compile(rf"^[ \t]*(?:\[\[?[ \t]*(?P<header>{_DOTTED})[ \t]*\]\]?|(?P<key>{_DOTTED})[ \t]*=)", re.M)


# A key with more parts than this: the TOML reader needs minutes and gigabytes for thousands of them.
_MAX_PARTS = 20
_MAX_SEARCHES = 2 * MAX_VALUES
_PART = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\[^\n])*+"?|'[^'\n]*+'?)"""  # also without its last quote
# Texts of several lines and comments, in which dots mean nothing; keys and other texts; the rest.
_WORD = re.compile(
    r""""{3}(?:[^"\\]|\\.|"(?!""))*+(?:"{3,5}+)?|'{3}(?:[^']|'(?!'{2}))*+(?:'{3,5}+)?|\#[^\n]*+"""
    rf"|(?P<key>{_PART}(?:[ \t]*+\.[ \t]*+{_PART})*+)|[^\"'#A-Za-z0-9_-]++|.",
    re.DOTALL,
)
_AFTER_KEY = re.compile(r"[ \t]{0,9}[=.]")


def is_configured(data: bytes) -> bool:
    """Whether a pyproject.toml has settings for journeymap; a broken one has them if it seems to."""
    import tomllib

    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    if _long_key(text) is not None:
        return True
    try:
        tool = tomllib.loads(text).get("tool")
    except (ValueError, RecursionError):
        return True
    return isinstance(tool, dict) and "journeymap" in tool


def parse(source: Source) -> tuple[Node | None, list[Finding]]:
    """The tree of the settings, or what keeps the file from being read."""
    import tomllib

    help = "Mend this line; the file is written in TOML (toml.io)."
    if (key := _long_key(source.text)) is not None:
        line = source.text.count("\n", 0, key) + 1
        column = key - source.text.rfind("\n", 0, key)
        message, place = f"This key has more than {_MAX_PARTS} parts.", Place(line, column, line, column + 1)
        return None, [BAD_SETTING.at(place, message, help)]
    try:
        settings, tree = tomllib.loads(source.text)["tool"]["journeymap"], _Tree(source)
        if beyond := _beyond(settings):
            return None, [BAD_SETTING.at(tree.made("map", tree.site()).place, *beyond)]
        return tree.node(settings), []
    except RecursionError:
        message, place = "Brackets are nested too deeply in this file.", Place()
    except ValueError as error:
        message, place = _said(str(error), source)
    return None, [BAD_SETTING.at(place, message, help)]


def _long_key(text: str) -> int | None:
    """Where a key begins that has too many parts."""
    for word in _WORD.finditer(text):
        key = word["key"]
        if key and key.count(".") >= _MAX_PARTS and len(re.findall(_PART, key)) > _MAX_PARTS:
            return word.start()
    return None


def _beyond(settings: Any) -> tuple[str, str] | None:
    """What of the settings is beyond all limits, and what to do."""
    pending, count = [settings], 0
    while pending:
        value = pending.pop()
        inner = [*value, *value.values()] if isinstance(value, dict) else value
        if isinstance(inner, list):
            pending += inner
            count += len(inner)
        if count > MAX_VALUES:
            return MANY
        if isinstance(value, str) and len(value) > MAX_SCALAR:
            return (
                f"A text here has {len(value):,} characters; {MAX_SCALAR:,} are allowed.",
                "Write a list instead: one item for each.",
            )
    return None


def _said(error: str, source: Source) -> tuple[str, Place]:
    """What the TOML reader found, as a sentence and a place."""
    words, at, where = error.partition(" (at ")
    numbers = [int(number) for number in re.findall(r"\d+", where)]
    if len(numbers) == 2:
        line, column = numbers
    else:
        line = len(source.text.rstrip().split("\n")) if at else 1
        column = len(source.line(line)) if at else 1
    line = min(line, len(source.lines))
    column = max(1, min(column, len(source.line(line)) + 1))
    return f"This cannot be read as TOML: {words}.", Place(line, column, line, column + 1)


class _Tree:
    """Finds where things stand that the TOML reader gives without places.

    Keys at the start of a line are found surely, what is within brackets by looking for it from there on.
    Where something is written in another way than it is read (escapes in a text), its key is the place.
    """

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.starts = [0]
        for line in source.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.sites: dict[tuple[str, ...], tuple[int, int, int]] = {}  # start, end, and where the value starts
        self.searches = 0
        self._survey()
        self.bounds = sorted(start for start, _, _ in self.sites.values())

    def _survey(self) -> None:
        header: tuple[str, ...] = ()
        for found in _LINE.finditer(self.text):
            kind = "header" if found["header"] else "key"
            if kind == "header":
                header = ()
            path = header
            for key in re.finditer(_KEY, found[kind]):
                path = (*path, key[0].strip("\"'"))
                start = found.start(kind) + key.start()
                self.sites.setdefault(path, (start, start + len(key[0]), found.end()))
            if kind == "header":
                header = path

    def site(self) -> tuple[int, int]:
        """Where the name of the whole table stands."""
        return self.sites.get(_TABLE, (0, 1, 0))[:2]

    def node(self, value: Any) -> Node:
        """The node of the whole table."""
        return self._node(value, _TABLE, self.site(), self.sites.get(_TABLE, (0, 1, 0))[2])

    def _node(self, value: Any, path: tuple[str, ...], at: tuple[int, int], cursor: int) -> Node:
        """A value that belongs to the key at `at`; it stands after `cursor`."""
        if isinstance(value, dict):
            node = self.made("map", at)
            node.entries += self._entries(value, path, at, cursor)
            return node
        if isinstance(value, list):
            node = self.made("list", at)
            for i, item in enumerate(value):
                node.items.append(self._node(item, (*path, str(i)), at, cursor))
                last = node.items[-1]
                cursor = max(cursor, self.starts[last.end_line - 1] + last.end_column - 1)
            return node
        text = str(value).lower() if isinstance(value, bool) else str(value)
        found = self._find(text, cursor) if text else None
        node = self.made("text", found or at)
        node.text, node.plain = text, not isinstance(value, str) or isinstance(value, date)
        return node

    def _entries(
        self, table: dict[str, Any], path: tuple[str, ...], at: tuple[int, int], cursor: int
    ) -> Iterator[tuple[Node, Node]]:
        for name, value in table.items():
            if site := self.sites.get((*path, name)):
                span, after = site[:2], site[2]
            else:
                span = self._find_key(name, cursor) or at
                after = cursor = max(cursor, span[1])
            key = self.made("text", span)
            key.text = name
            yield key, self._node(value, (*path, name), span, after)

    def _find(self, words: str, start: int) -> tuple[int, int] | None:
        """Where something stands after a place and before the next key that stands on a line of its own."""
        self.searches += 1
        if self.searches > _MAX_SEARCHES:
            return None
        later = bisect_right(self.bounds, start)
        end = self.bounds[later] if later < len(self.bounds) else len(self.text)
        found = self.text.find(words, start, end)
        return (found, found + len(words)) if found >= 0 else None

    def _find_key(self, name: str, start: int) -> tuple[int, int] | None:
        """Where a key stands, with its quotes, in the same stretch."""
        while name and (found := self._find(name, start)):
            start, end = found
            quotes = self.text[end : end + 1] in ('"', "'")
            before = self.text[max(0, start - 1) : start]
            if _AFTER_KEY.match(self.text, end + quotes) and not re.match(r"[\w-]", before):
                return start - (before in ('"', "'")), end + quotes
            start = end
        return None

    def made(self, kind: Any, span: tuple[int, int]) -> Node:
        """A node that stands in a stretch of the text."""
        start, end = span
        line, end_line = bisect_right(self.starts, start), bisect_right(self.starts, max(start, end - 1))
        return Node(
            kind, line, start - self.starts[line - 1] + 1, end_line, end - self.starts[end_line - 1] + 1
        )
