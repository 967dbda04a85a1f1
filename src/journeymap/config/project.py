"""`[tool.journeymap]` in pyproject.toml: TOML → the tree that YAML is read into.

The standard library reads the TOML, and tells no places. So a key has the place where it stands at the start of a
line, and all that belongs to it, the items of a list and what is within brackets, has the place of its key.
"""

from __future__ import annotations

import re
from typing import Any

from journeymap.config.values import MANY, MAX_VALUES
from journeymap.findings import Finding, Place
from journeymap.findings.source import Source
from journeymap.model.problems import BAD_SETTING
from journeymap.reading.limits import MAX_SCALAR
from journeymap.reading.node import Node

_TABLE = ("tool", "journeymap")
_KEY = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DOTTED = rf"{_KEY}(?:[ \t]*+\.[ \t]*+{_KEY})*+"
_LINE = re.compile(rf"[ \t]*+(?:\[\[?[ \t]*+(?P<header>{_DOTTED})[ \t]*+\]|(?P<key>{_DOTTED})[ \t]*+=)")

# A key with more parts than this: the TOML reader needs minutes and gigabytes for thousands of them.
_MAX_PARTS = 20
_PART = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\[^\n])*+"?|'[^'\n]*+'?)"""  # also without its last quote
# Texts of several lines and comments, in which dots mean nothing; keys and other texts; the rest.
_WORD = re.compile(
    r""""{3}(?:[^"\\]|\\.|"(?!""))*+(?:"{3,5}+)?|'{3}(?:[^']|'(?!'{2}))*+(?:'{3,5}+)?|\#[^\n]*+"""
    rf"|(?P<key>{_PART}(?:[ \t]*+\.[ \t]*+{_PART})*+)|[^\"'#A-Za-z0-9_-]++|.",
    re.DOTALL,
)


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
        settings = tomllib.loads(source.text)["tool"]["journeymap"]
        places = _places(source)
        place = places.get(_TABLE, Place())
        if beyond := _beyond(settings):
            return None, [BAD_SETTING.at(place, *beyond)]
        return _node(settings, _TABLE, place, places), []
    except RecursionError:
        message, place = "Brackets are nested too deeply in this file.", Place()
    except ValueError as error:
        message, place = _sentence(str(error), source)
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


def _sentence(error: str, source: Source) -> tuple[str, Place]:
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


def _places(source: Source) -> dict[tuple[str, ...], Place]:
    """Where the keys stand that start a line, each by the names of the tables that it is in."""
    places: dict[tuple[str, ...], Place] = {}
    header: tuple[str, ...] = ()
    for number, line in enumerate(source.lines, 1):
        found = _LINE.match(line)
        if not found:
            continue
        kind = "header" if found["header"] else "key"
        path = () if kind == "header" else header
        for key in re.finditer(_KEY, found[kind]):
            path = (*path, key[0].strip("\"'"))
            start = found.start(kind) + key.start() + 1
            places.setdefault(path, Place(number, start, number, start + len(key[0])))
        if kind == "header":
            header = path
    return places


def _node(value: Any, path: tuple[str, ...], place: Place, places: dict[tuple[str, ...], Place]) -> Node:
    """A value as a node with the place of its key, or of the nearest key above that has one."""
    if isinstance(value, dict):
        node = Node("map", *place)
        for name, inner in value.items():
            its = places.get((*path, name), place)
            key = Node("text", *its)
            key.text = name
            node.entries.append((key, _node(inner, (*path, name), its, places)))
    elif isinstance(value, list):
        node = Node("list", *place)
        node.items += [_node(item, path, place, places) for item in value]
    else:
        node = Node("text", *place)
        node.text = str(value).lower() if isinstance(value, bool) else str(value)
        node.plain = not isinstance(value, str)
    return node
