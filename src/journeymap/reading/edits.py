"""How a finding about a value can be mended: edits of the value alone, in the quotes that it has."""

from __future__ import annotations

import re

from journeymap.findings import Edit, Fix, Place
from journeymap.findings.wording import in_quotes
from journeymap.reading.node import Implied, Node

_SIGNS = frozenset(":#,[]{}&*!|>'\"@`\\ \t\n")
_FLOW_SIGNS = re.compile(r"[,\[\]{}]|:(?:\s|$)|\s#|^[\s\"'&*!|>%@`?\-#]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_NULLS = ("", "~", "null", "Null", "NULL")


def rewritten(node: Node, text: str, safe: bool = True) -> Fix | None:
    """Another text in the place of a node's, quoted as that one is. None for a text of several lines."""
    if not _on_one_line(node):
        return None
    if node.plain:
        return Fix((Edit(node.place, as_scalar(text)),), safe)
    if node.end_column - node.column == len(node.text) + 2 and not {'"', "'", "\\"} & set(text):
        inner = Place(node.line, node.column + 1, node.end_line, node.end_column - 1)
        return Fix((Edit(inner, text),), safe)
    return Fix((Edit(node.place, in_quotes(text)),), safe)


def replaced(node: Node, text: str, safe: bool = True) -> Fix | None:
    """Something else in the place of a node, quotes and all: `"5"` becomes `5`."""
    return Fix((Edit(node.place, text),), safe) if _on_one_line(node) else None


def quoted(first: Node, last: Node, words: str, safe: bool = True) -> Fix | None:
    """Quotes around all that stands from one node to another: `words`. None where they need escapes."""
    sign = quote_for(words)
    if not sign or first.line != last.end_line or not (first.plain and last.plain):
        return None
    return Fix((insertion(first.line, first.column, sign), insertion(last.line, last.end_column, sign)), safe)


def with_id(part: Node, id: str, short_form: str, safe: bool) -> Fix | None:
    """An id for a part that has none: before its title, or in braces with the text that it consists of."""
    if part.kind == "map":
        return with_field(part, "id", id, safe)
    if not _on_one_line(part):
        return None
    sign = ""
    if part.plain and (set(",[]{}") & set(part.text) or part.text.endswith(":")):
        sign = quote_for(part.text)  # inside braces, these mean something else
        if not sign:
            return None
    before = insertion(part.line, part.column, f"{{id: {as_scalar(id)}, {short_form}: {sign}")
    return Fix((before, insertion(part.end_line, part.end_column, sign + "}")), safe)


def with_field(part: Node, name: str, value: str, safe: bool, before: str = "") -> Fix | None:
    """One more field for a part that has some: before one of them, else before all."""
    key = part.key(before) or (part.entries[0][0] if part.entries else None)
    if key is None or key.kind != "text" or isinstance(key, Implied):
        return None
    after = ", " if part.flow else "\n" + " " * (key.column - 1)
    return Fix((insertion(key.line, key.column, f"{name}: {as_scalar(value)}{after}"),), safe)


def insertion(line: int, column: int, text: str) -> Edit:
    """Text that goes in before a column."""
    return Edit(Place(line, column, line, column), text)


def quote_for(words: str) -> str:
    """The kind of quotes that a text can stand in as it is; empty where it needs escapes."""
    if '"' not in words and "\\" not in words:
        return '"'
    return "'" if "'" not in words else ""


def as_scalar(text: str) -> str:
    """A text as YAML: without quotes where it needs none."""
    odd = _SIGNS & set(text) or text[:1] in "%?" or text in _NULLS or text == "-"
    return in_quotes(text) if odd else text


def as_written(node: Node) -> str:
    """A text as it stands in the file, or would with other quotes."""
    return node.text if node.plain else in_quotes(node.text)


def in_flow(text: str) -> str:
    """A text as YAML inside braces or brackets: without quotes where it needs none."""
    return in_quotes(text) if _FLOW_SIGNS.search(text) and not _NUMBER.fullmatch(text) else text


def _on_one_line(node: Node) -> bool:
    """Whether a text stands in one line, just as it is or in quotes."""
    if isinstance(node, Implied):
        return False
    width = node.end_column - node.column
    return (
        node.kind == "text" and node.line == node.end_line and width >= (len(node.text) if node.plain else 2)
    )
