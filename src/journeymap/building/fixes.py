"""How what is wrong with a field can be mended, as far as that can be known."""

from __future__ import annotations

from typing import Any

from journeymap.findings import Fix
from journeymap.model import fields
from journeymap.reading.edits import insertion, quote_for, quoted, replaced, rewritten, with_id
from journeymap.reading.node import Node


def of_value(node: Node, location: tuple[int | str, ...], context: dict[str, Any]) -> Fix | None:
    """What the validator of a value says that should stand there (see `validators.wrong`)."""
    if context.get("torn"):
        return of_torn(node)
    if context.get("nameless"):
        return _numbered(node, location)
    text: str | None = context.get("write")
    if text is None:
        return None
    return (replaced if context.get("bare") else rewritten)(node, text, bool(context.get("sure", True)))


def of_torn(node: Node, safe: bool | None = None) -> Fix | None:
    """A text that YAML has read as a field with a value, because of its colon."""
    if node.kind != "map" or len(node.entries) != 1:
        return None
    key, value = node.entries[0]
    braces = (node.line, node.column) != (key.line, key.column)
    if braces or key.line != value.line or value.column != key.end_column + 2 or value.kind != "text":
        return None
    if safe is None:
        safe = key.text not in fields.names()
    return quoted(key, value, f"{key.text}: {value.text}", safe)


def of_braces(node: Node) -> Fix | None:
    """`{name}` where a text belongs: a placeholder, which YAML takes for fields."""
    names = [name for name, _ in node.entries]
    plain = node.flow and all(name.kind == "text" and name.plain for name in names)
    sign = quote_for("".join(name.text for name in names))
    if not (plain and sign and node.line == node.end_line) or (names[0].column == node.column):
        return None
    return Fix((insertion(node.line, node.column, sign), insertion(node.line, node.end_column, sign)))


def _numbered(part: Node, location: tuple[int | str, ...]) -> Fix | None:
    """An id for a part whose title gives none, from where it stands; it may well be given a better one."""
    model = fields.part_at(location)
    kind = model.kind_of_reference if model else ""
    numbers = [str(step + 1) for step in location if isinstance(step, int)] or ["1"]
    return with_id(part, "-".join([kind, *numbers]), "title", safe=False) if kind else None
