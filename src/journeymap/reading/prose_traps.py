"""What YAML reads without a word and not as meant: texts cut by #, other scripts' commas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from journeymap.findings import Edit, Finding, Fix, Place
from journeymap.findings.wording import clipped, in_quotes
from journeymap.reading import problems
from journeymap.reading.node import Node

# It starts with what is rare, so that it is found fast.
_HASH = re.compile(r" #(?<=\S #)(?:(?! |#|$|\t|journeymap:)| (?=\d))", re.MULTILINE)
_COMMA = re.compile("[،、，；]")
_SENTENCE = 2  # words that a name may have; a piece with more of them belongs to a sentence
_COMMA_SPACE = re.compile(r"\s*[،、，；]\s*")


def prose_traps(text: str, root: Node, findings: list[Finding]) -> None:
    """The warnings JM013 and JM014. The tree is walked only where the text gives reason to."""
    hashes = _HASH.search(text)
    commas = _COMMA.search(text)
    if not hashes and not commas:
        return
    lines = text.split("\n")
    for node in _plain_texts(root):
        if hashes and (match := _HASH.match(lines[node.end_line - 1], node.end_column - 1)):
            findings.append(_cut(node, lines[node.end_line - 1], match.start()))
    if commas:
        findings.extend(_foreign_commas(root))


def _cut(node: Node, line: str, start: int) -> Finding:
    rest = line[start:].rstrip()
    message = f"The text ends before the #: «{clipped(rest.strip())}» is read as a comment."
    whole = in_quotes(clipped(node.text + rest))
    help = f"If it belongs to the text, put it all in quotes: {whole}. If not, write a space after the #."
    if rest.startswith(" # "):
        help = (
            f"If it belongs to the text, put it all in quotes: {whole}. If not, write two spaces"
            " before the #."
        )
    place = Place(node.end_line, start + 2, node.end_line, start + 1 + len(rest))
    fix = None
    if node.line == node.end_line and node.end_column - 1 == start and rest[-1:] not in ",]}":
        whole_place = Place(node.line, node.column, node.end_line, place.end_column)
        fix = Fix((Edit(whole_place, in_quotes(node.text + rest)),), safe=False)  # it may be a comment
    return problems.CUT.at(place, message, help, fix)


def _foreign_commas(root: Node) -> Iterator[Finding]:
    for node in _collections(root):
        lists = [(key.text, value) for key, value in node.entries] if node.kind == "map" else []
        lists += [("", item) for item in node.items]
        for name, inner in lists:
            if inner.kind != "list" or not inner.flow:
                continue
            for item in inner.items:
                if item.kind == "text" and item.plain and (match := _COMMA.search(item.text)):
                    yield _foreign_comma(item, match[0], name)


def _foreign_comma(item: Node, sign: str, field: str) -> Finding:
    """One item with a comma of another script: several references, or a text that has such a comma."""
    words = [piece.strip() for piece in _COMMA.split(item.text)]
    pieces = ", ".join(words)
    message = f"The sign «{sign}» separates nothing in a list: this is one item, «{clipped(item.text)}»."
    fix = None
    if field not in _references() and any(len(piece.split()) > _SENTENCE for piece in words):
        whole = in_quotes(item.text)
        help = (
            f"Put the text in quotes: {in_quotes(clipped(item.text))}. For several items write plain commas."
        )
        if item.line == item.end_line:
            fix = Fix((Edit(item.place, whole),))
        return problems.COMMA.at(item.place, message, help, fix)
    help = f"For several items write plain commas: {pieces}. For one, put it in quotes."
    if item.line == item.end_line:  # it may be one text that has such a comma
        fix = Fix((Edit(item.place, _COMMA_SPACE.sub(", ", item.text)),), safe=False)
    return problems.COMMA.at(item.place, message, help, fix)


@cache
def _references() -> frozenset[str]:
    """The fields that name things declared elsewhere, and the steps of a path, which do so too."""
    # Here: a configuration is read by this too, and has no use for the model.
    from journeymap.model import fields

    named = {name for part in fields.parts() for name in fields.references(part)}
    return frozenset({*named, "steps", "touchpoints", "stages"})


def _collections(root: Node) -> Iterator[Node]:
    """Every list and map, each once, however many aliases lead there."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.kind == "text" or id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        waiting.extend(node.items)
        for key, value in node.entries:
            waiting += (key, value)


def _plain_texts(root: Node) -> Iterator[Node]:
    seen: set[int] = set()
    if root.kind == "text" and root.plain:
        yield root
    for node in _collections(root):
        for child in (*node.items, *(value for _, value in node.entries)):
            if child.kind == "text" and child.plain and child.text and id(child) not in seen:
                seen.add(id(child))
                yield child
