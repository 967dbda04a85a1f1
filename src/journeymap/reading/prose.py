"""Sentences and quoting that the reader's findings share."""

from __future__ import annotations

import re

from journeymap.findings import Finding, Place
from journeymap.reading import problems
from journeymap.reading.node import Node

_LONG = 60


def clipped(text: str) -> str:
    """A text for use in a sentence: on one line, and not too long."""
    text = " ".join(text.split())
    return text if len(text) <= _LONG else text[: _LONG - 1].rstrip() + "…"


def in_quotes(text: str) -> str:
    """A text as YAML with quotes around it: the kind of quotes that needs no escapes, where there is one."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def blank_value(lines: list[str], key: Node | None, value: Node, parent: Node) -> Finding:
    """The warning about a field or a list item with nothing in it."""
    if key is None:
        start = value.column if value.text else max(1, value.column - 1)
        place = Place(value.line, start, value.line, max(value.end_column, start + 1))
        return problems.VALUE.at(place, "This item of the list is empty.", "Write something there, or delete it.")
    name = clipped(key.text)
    rest = lines[key.end_line - 1][key.end_column - 1 :].lstrip()
    if parent.flow and not rest.startswith(":"):
        return _piece_of_text(key, name, parent)
    mark = re.search(r"(^|[ \[{,])(\?\s+)$", lines[key.line - 1][: key.column - 1])
    if mark and not rest.startswith(":"):
        place = Place(key.line, key.column - len(mark[2]), key.end_line, key.end_column)
        message = "«? » at the start of a text means something else in YAML."
        return problems.QUOTES.at(place, message, f"Put the text in quotes: {in_quotes('? ' + name)}")
    message = f"«{name}» has no value."
    comment = rest[1:].lstrip() if rest.startswith(":") else ""
    if re.match(r"#[^\s#]", comment):
        message = f"«{name}» has no value: what follows a # is a comment."
        help = f"If it is the value, put it in quotes: {name}: {in_quotes(clipped(comment))}"
    elif value.text:
        help = f"«{value.text}» means nothing at all: write a value, put it in quotes, or delete the field."
    elif key.line == value.line and parent.flow:
        help = "Write a value after the colon, or delete the field."
    else:
        help = "Write a value after the colon, or delete the line."
    return problems.VALUE.at(key.place, message, help)


def _piece_of_text(key: Node, name: str, parent: Node) -> Finding:
    """`{start: Lump found, GP called}` has a field named «GP called»; `{a:b}` has one named «a:b»."""
    word, colon, value = key.text.partition(":")
    if colon and value and key.plain:
        message = f"«{name}» has no value: a space is missing after the colon."
        return problems.VALUE.at(key.place, message, f"Write: {clipped(word)}: {clipped(value)}")
    if parent.entries[0][0] is key:
        help = f"Write a value after it ({name}: …), or for a list use the brackets [ and ]."
        return problems.VALUE.at(key.place, f"«{name}» has no value.", help)
    message = f"«{name}» has no value: inside {{…}} a comma starts a new field."
    pieces: list[str] = [key.text]
    for before, text in reversed(parent.entries):
        if before is key:
            continue
        if text.kind != "text":
            break
        if text.plain and not text.text:
            pieces.insert(0, before.text)
            continue
        pieces.insert(0, text.text)
        whole = f"{before.text}: {in_quotes(', '.join(pieces))}"
        return problems.VALUE.at(key.place, message, f"If it belongs to the text before it, put that in quotes: {whole}")
    return problems.VALUE.at(key.place, message, f"Write a value after it ({name}: …), or put the text in quotes.")
