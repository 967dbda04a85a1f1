"""What the parser tells about the tree that it builds: one function a finding."""

from __future__ import annotations

import re

from journeymap.findings import Edit, Finding, Fix, Place
from journeymap.findings.wording import clipped, in_quotes
from journeymap.reading import problems
from journeymap.reading.decode import CONTROL
from journeymap.reading.edits import quoted
from journeymap.reading.node import Node

_FIELD = re.compile("[a-z_]+")
_DIGITS = re.compile(r"[+-]?\d+")
_AFTER_COMMA = re.compile(r"(\d+)[ \u00a0]*[%٪]?")
# Tags that other programs put files and values in by
_FROM_ELSEWHERE = frozenset(
    "!include !include_dir_list !include_dir_merge_list !include_dir_named !import !file !secret !env !env_var !vault"
    " !ref !reference !sub !getatt !inc".split()
)
_TAG = re.compile(r"![^\s,\[\]{}]*")


def tag(lines: list[str], child: Node) -> Finding:
    line = lines[child.line - 1]
    match = _TAG.search(line, child.column - 1) or _TAG.search(line)
    start, word = (match.start(), match[0]) if match else (child.column - 1, line[child.column - 1 :])
    place = Place(child.line, start + 1, child.line, start + 1 + max(1, len(word)))
    if word.lower() in _FROM_ELSEWHERE:
        if child.kind == "text":
            child.text, child.plain = (
                f"{word} {child.text}".strip(),
                False,
            )  # so that no text is missing on top
        message = f"A map cannot include other files yet, nor values from elsewhere: «{clipped(word)}»."
        return problems.TAG.at(place, message, "Put what it stands for into this file.")
    if child.kind == "text" and not word.startswith("!!"):
        child.text, child.plain = f"{word} {child.text}".strip(), False  # so that no text is missing on top
        message = f"«{clipped(word)}» is read as a YAML tag, not as a part of the text."
        help = f"Put the text in quotes: {in_quotes(clipped(child.text))}"
        fix = _behind(line, start, child)
    else:
        message, help = f"The tag «{clipped(word)}» is not allowed in a map.", "Delete it."
        fix = None
        if word.startswith("!!") and line.startswith(
            " ", start + len(word)
        ):  # what it says, the field says too
            fix = Fix((Edit(Place(child.line, start + 1, child.line, start + len(word) + 2), ""),))
    return problems.TAG.at(place, message, help, fix)


def _behind(line: str, start: int, child: Node) -> Fix | None:
    """Quotes around a text from what YAML took for a tag or a name on; it has to end in the same line."""
    end = child.end_column - 1
    if child.line != child.end_line or end <= start or line[end - 1 : end] in ('"', "'"):
        return None
    place = Place(child.line, start + 1, child.line, end + 1)
    return Fix((Edit(place, in_quotes(line[start:end])),))


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
    fix = _behind(line, start, child) if child.plain and child.text else None
    if child.plain and not child.text:
        fix = Fix((Edit(place, in_quotes(value)),))
    message = f"«&{anchor}» is read as a name for this value, not as a part of the text."
    return problems.QUOTES.at(place, message, f"Put the text in quotes: {in_quotes(clipped(value))}", fix)


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
    help = f"If it is a text, put it in quotes: {in_quotes(name)}"
    return problems.ALIAS.at(node.place, message, help, Fix((Edit(node.place, in_quotes(node.text)),)))


def blank_value(lines: list[str], key: Node | None, value: Node, parent: Node) -> Finding:
    """The warning about a field or a list item with nothing in it."""
    if key is None:
        start = value.column if value.text else max(1, value.column - 1)
        place = Place(value.line, start, value.line, max(value.end_column, start + 1))
        return problems.VALUE.at(
            place,
            "This item of the list is empty.",
            "Write something there, or delete it.",
            _without_line(lines, value.line, r" *-\s*"),
        )
    name = clipped(key.text)
    rest = lines[key.end_line - 1][key.end_column - 1 :].lstrip()
    if parent.flow and not rest.startswith(":"):
        return _piece_of_text(key, name, parent)
    message = f"«{name}» has no value."
    fix = None
    comment = rest[1:].lstrip() if rest.startswith(":") else ""
    if re.match(r"#[^\s#]", comment):
        message = f"«{name}» has no value: what follows a # is a comment."
        help = f"If it is the value, put it in quotes: {name}: {in_quotes(clipped(comment))}"
        if not parent.flow:
            end = len(lines[key.end_line - 1].rstrip())
            start = end - len(comment.rstrip())
            edit = Edit(Place(key.end_line, start + 1, key.end_line, end + 1), in_quotes(comment.rstrip()))
            fix = Fix((edit,), safe=False)
    elif value.text:
        help = f"«{value.text}» means nothing at all: write a value, put it in quotes, or delete the field."
    elif key.line == value.line and parent.flow:
        help = "Write a value after the colon, or delete the field."
    else:
        help = "Write a value after the colon, or delete the line."
        fix = _without_line(lines, key.line, r"[ ]*\S[^#]*:\s*")
    return problems.VALUE.at(key.place, message, help, fix)


def _without_line(lines: list[str], line: int, shape: str) -> Fix | None:
    """The file without a line that says nothing; there has to be one after it, and no comment on it."""
    whole = re.fullmatch(shape, lines[line - 1])
    if not whole or line >= len(lines) or (":" in shape and whole[0].lstrip().startswith("- ")):
        return None
    return Fix((Edit(Place(line, 1, line + 1, 1), ""),), safe=False)


def question_mark(lines: list[str], key: Node) -> int:
    """Where a `?` stands before a name that has no value, counted from 0: a text starts with it. -1: none does."""
    before = lines[key.line - 1][: key.column - 1]
    mark = re.search(r"(?:^|[ \[{,])(\?\s*)[,\]}]?$", before)
    after = lines[key.end_line - 1][key.end_column - 1 :].lstrip()
    return mark.start(1) if mark and not after.startswith(":") else -1


def _number(key: Node, parent: Node) -> tuple[str, Fix] | None:
    """What to do about `{share: 37,5%}`, where a field named «5%» comes of a comma in a number."""
    before, value = parent.entries[-2]
    digits = _AFTER_COMMA.fullmatch(key.text)
    if not digits or not key.plain or not _DIGITS.fullmatch(value.text) or value.line != key.end_line:
        return None
    apart = key.column - value.end_column
    many = len(digits[1]) == 3  # 1,200 is most likely more than one
    number = value.text + ("" if many else ".") + key.text
    help = f"If it is one number, write it without the comma: {before.text}: {number}"
    place = Place(value.line, value.column, key.end_line, key.end_column)
    return help, Fix((Edit(place, number),), safe=apart == 1 and len(digits[1]) < 3)


def _piece_of_text(key: Node, name: str, parent: Node) -> Finding:
    """`{start: Lump found, GP called}` has a field named «GP called»; `{a:b}` has one named «a:b»."""
    word, colon, value = key.text.partition(":")
    if colon and value and key.plain:
        message = f"«{name}» has no value: a space is missing after the colon."
        fix = None
        if key.line == key.end_line:
            at = key.column + len(word) + 1
            edit = Edit(Place(key.line, at, key.line, at), " ")
            fix = Fix((edit,), safe=bool(_FIELD.fullmatch(word)) and value[0].isalnum())
        return problems.VALUE.at(key.place, message, f"Write: {clipped(word)}: {clipped(value)}", fix)
    if parent.entries[0][0] is key:
        help = f"Write a value after it ({name}: …), or for a list use the brackets [ and ]."
        return problems.VALUE.at(key.place, f"«{name}» has no value.", help)
    message = f"«{name}» has no value: inside {{…}} a comma starts a new field."
    if number := _number(key, parent):
        return problems.VALUE.at(key.place, message, *number)
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
        words = ", ".join(pieces)
        return problems.VALUE.at(
            key.place,
            message,
            f"If it belongs to the text before it, put that in quotes: {before.text}: {in_quotes(words)}",
            quoted(text, key, words, safe=" " in key.text),  # no field of a map has a space in its name
        )
    return problems.VALUE.at(
        key.place, message, f"Write a value after it ({name}: …), or put the text in quotes."
    )
