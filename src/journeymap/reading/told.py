"""What the parser tells about the tree that it builds: one function a finding."""

from __future__ import annotations

import re

from journeymap.findings import Finding, Place
from journeymap.reading import problems
from journeymap.reading.decode import CONTROL
from journeymap.reading.node import Node
from journeymap.reading.prose import clipped, in_quotes

_TAG = re.compile(r"![^\s,\[\]{}]*")


def tag(lines: list[str], child: Node) -> Finding:
    line = lines[child.line - 1]
    match = _TAG.search(line, child.column - 1) or _TAG.search(line)
    start, word = (match.start(), match[0]) if match else (child.column - 1, line[child.column - 1 :])
    place = Place(child.line, start + 1, child.line, start + 1 + max(1, len(word)))
    if child.kind == "text" and not word.startswith("!!"):
        child.text, child.plain = f"{word} {child.text}".strip(), False  # so that no text is missing on top
        message = f"«{clipped(word)}» is read as a YAML tag, not as a part of the text."
        help = f"Put the text in quotes: {in_quotes(clipped(child.text))}"
    else:
        message, help = f"The tag «{clipped(word)}» is not allowed in a map.", "Delete it."
    return problems.TAG.at(place, message, help)


def merge_key(key: Node) -> Finding:
    help = "Write the fields out; *name may still stand for a whole value."
    return problems.TAG.at(key.place, "The merge key «<<» is not allowed in a map.", help)


def key_not_text(key: Node) -> Finding:
    if key.kind == "text":
        place = Place(key.line, key.column, key.line, key.column + 1)
        message, help = (
            "A colon stands here without the name of a field before it.",
            "Write the name, or delete it.",
        )
    else:
        place = key.place
        message = f"A {key.kind} stands here as the name of a field."
        help = "Write a text as the name. If the brackets are part of it, put it in quotes."
    return problems.KEY.at(place, message, help)


def twice(key: Node, first: Node, begins: bool) -> Finding:
    """`begins`: the first one begins an item of a list."""
    message = f"«{clipped(key.text)}» stands here twice; it is already in line {first.line}."
    help = "Keep one of the two, or give one another name."
    if begins and key.line != first.line:
        help = "Keep one of the two; or, if another item of the list begins here, write a dash before it: "
        help += f"- {clipped(key.text)}"
    return problems.DUPLICATE.at(key.place, message, help)


def swallowed(lines: list[str], anchor: str, child: Node) -> Finding | None:
    """`title: &co Marketing` names the value and drops a word; nobody refers to that name."""
    line = lines[child.line - 1]
    start = line.find("&" + anchor)
    if start < 0:
        return None  # the value stands on the next line: this is no text that somebody typed
    end = start + 1 + len(anchor)
    value = f"&{anchor} {child.text}".strip()
    place = Place(child.line, start + 1, child.line, end + 1)
    message = f"«&{anchor}» is read as a name for this value, not as a part of the text."
    return problems.QUOTES.at(place, message, f"Put the text in quotes: {in_quotes(clipped(value))}")


def decoded_control(child: Node) -> Finding:
    match = CONTROL.search(child.text)
    code = ord(match[0]) if match else 0
    message = f"An escape in this text makes a control character (U+{code:04X})."
    help = "Take the escape out. For a real backslash write two of them, or use single quotes: '…'"
    child.text = CONTROL.sub("\ufffd", child.text)
    return problems.CONTROL.at(child.place, message, help)


def limit(node: Node, message: str) -> Finding:
    return problems.LIMIT.at(
        node.place, message, "Make it simpler: this is far beyond what a journey map needs."
    )


def alias(node: Node, inside_itself: bool, any_anchor: bool) -> Finding:
    name = clipped(node.text)
    if inside_itself:
        return problems.ALIAS.at(node.place, f"«{name}» refers to what it stands in.", "Write the value out.")
    message = (
        f"«{name}» is read as a reference to something named «&{name[1:]}», and there is nothing"
        " of that name."
    )
    if any_anchor:
        return problems.ALIAS.at(
            node.place, message, f"Correct the name; or for a text write: {in_quotes(name)}"
        )
    return problems.ALIAS.at(node.place, message, f"If it is a text, put it in quotes: {in_quotes(name)}")


def blank_value(lines: list[str], key: Node | None, value: Node, parent: Node) -> Finding:
    """The warning about a field or a list item with nothing in it."""
    if key is None:
        start = value.column if value.text else max(1, value.column - 1)
        place = Place(value.line, start, value.line, max(value.end_column, start + 1))
        return problems.VALUE.at(
            place, "This item of the list is empty.", "Write something there, or delete it."
        )
    name = clipped(key.text)
    rest = lines[key.end_line - 1][key.end_column - 1 :].lstrip()
    if parent.flow and not rest.startswith(":"):
        return _piece_of_text(key, name, parent)
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


def question_mark(lines: list[str], key: Node) -> int:
    """Where a `?` stands before a name that has no value, counted from 0: a text starts with it. -1: none does."""
    before = lines[key.line - 1][: key.column - 1]
    mark = re.search(r"(?:^|[ \[{,])(\?\s*)[,\]}]?$", before)
    after = lines[key.end_line - 1][key.end_column - 1 :].lstrip()
    return mark.start(1) if mark and not after.startswith(":") else -1


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
        return problems.VALUE.at(
            key.place, message, f"If it belongs to the text before it, put that in quotes: {whole}"
        )
    return problems.VALUE.at(
        key.place, message, f"Write a value after it ({name}: …), or put the text in quotes."
    )
