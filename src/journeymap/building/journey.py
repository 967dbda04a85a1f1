"""Document → Journey: what Pydantic finds wrong, told as findings with a place in the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from journeymap.findings import Finding, Place
from journeymap.findings.wording import clipped, in_quotes
from journeymap.model import fields
from journeymap.model.journey import Journey
from journeymap.model.parts import Part
from journeymap.model.plain import Plain
from journeymap.model.problems import (
    MISSING_KEY,
    NOT_A_CHOICE,
    NOT_A_MAP,
    RULES,
    TOO_LONG,
    UNKNOWN_KEY,
    WRONG_TYPE,
)
from journeymap.model.validators import excerpt, language
from journeymap.reading.edits import as_written
from journeymap.reading.node import Node

Location = tuple[int | str, ...]

_LONGEST = 120  # of a line that is quoted in a help


def build(root: Node) -> tuple[Journey | None, list[Finding]]:
    """The journey that a tree describes, or None and what is wrong with it."""
    if root.kind != "map":
        place = Place(root.line, root.column, root.line, root.column + 1)
        message = "A map starts with fields such as title: and stages:, but this file is " + (
            "a list." if root.kind == "list" else "a text."
        )
        help = "Start the file with title: …, persona: … and stages: …, each on a line of its own."
        return None, [NOT_A_MAP.at(place, message, help)]
    try:
        return Journey.model_validate(root.data(), context={"lang": _language(root)}), []
    except ValidationError as error:
        details = error.errors(include_input=False, include_url=False)
    return None, list(_findings(_Tree(root), details))


def _language(root: Node) -> str:
    """The language that a map says it is in: what its dates may mean depends on it."""
    try:
        return language(Plain(lang.text)) if (lang := root.get("lang")) else ""
    except PydanticCustomError as error:
        return str((error.context or {}).get("write", ""))


class _Tree:
    """A tree in which many places are looked up: thousands of fields may stand in one part."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self._fields: dict[int, dict[str, tuple[Node, Node]]] = {}
        self._items: dict[int, list[Node]] = {}

    def field(self, part: Node, name: str) -> tuple[Node, Node] | None:
        """The name of a field as it stands there, and its value."""
        fields = self._fields.get(id(part))
        if fields is None:
            fields = self._fields[id(part)] = {
                key.text: (key, value) for key, value in reversed(part.entries)
            }
        return fields.get(name)

    def locate(self, location: Iterable[int | str]) -> tuple[Node, Node | None, list[str]]:
        """The deepest node on the way to a location, the key it stands under, and the names passed."""
        names: list[str] = []
        node, key = self.root, None
        for part in location:
            if part == "[key]":
                return key or node, key, names
            if isinstance(part, int):
                items = self._items.get(id(node))
                if items is None:
                    items = self._items[id(node)] = node.present
                if node.kind != "list" or part >= len(items):
                    break
                node = items[part]
            else:
                field = self.field(node, part)
                if field is None:
                    break
                key, node = field
                names.append(part)
        return node, key, names


def _findings(tree: _Tree, details: list[ErrorDetails]) -> Iterable[Finding]:
    meant: set[Location] = set()  # fields whose text is torn: not missing too
    for detail in details:
        if detail["type"] == UNKNOWN_KEY.code:
            location = detail["loc"]
            model = fields.part_at(location[:-1])
            if model and model.short_form and (torn := _torn_text(tree, location, model)):
                meant.add((*location[:-1], model.short_form))
                yield torn
                continue
            yield _unknown_key(tree, location)
    for detail in details:
        if detail["type"] == UNKNOWN_KEY.code or tuple(detail["loc"]) in meant:
            continue
        node, _, _ = tree.locate(detail["loc"])
        if detail["type"] == "too_short" and node.present:
            continue  # Pydantic counts sound items only; what is wrong with the others is told
        yield _finding(tree, detail)


def _torn_text(tree: _Tree, location: Location, model: type[Part]) -> Finding | None:
    """`- Note: they rang` in a list where one text would do: most likely a text with a colon in it."""
    from journeymap.building import fixes

    parent, _, _ = tree.locate(location[:-1])
    key = str(location[-1])
    if not isinstance(location[-2] if len(location) > 1 else None, int) or len(parent.entries) != 1:
        return None
    if key in fields.names():  # a field of another part, meant as one
        return None
    if parent.kind != "map" or fields.guess(model, key) or parent.entries[0][1].kind != "text":
        return None
    whole = f"{key}: {parent.entries[0][1].text}"
    return WRONG_TYPE.at(
        parent.place,
        f"YAML reads this{_where(location[:-1])} as a field with a value, because of the colon: «{clipped(whole)}».",
        f"If it is one text, put it in quotes: {in_quotes(whole[:200])}. If not, write {model.short_form}: … first.",
        fixes.of_torn(parent, safe=False),
    )


def _unknown_key(tree: _Tree, location: Location) -> Finding:
    key = str(location[-1])
    parent, _, _ = tree.locate(location[:-1])
    node, value = tree.field(parent, key) or (parent, None)
    part = fields.part_at(location[:-1]) or Journey
    if value is not None and value.is_null and parent.flow:
        help = "A comma inside { } starts a new field: put the whole text in quotes."
    else:
        help = f"Fields known here: {', '.join(sorted(fields.of(part)))}. "
        own = f"x-{key}" if value is None or value.kind != "text" else f"x-{key}: {as_written(value)}"
        known = len(own) < _LONGEST and key.isascii() and " " not in key
        help += (
            f"To keep it as a field of your own write: {own}" if known else "Your own fields start with x-."
        )
    return UNKNOWN_KEY.at(
        node.place, f"journeymap does not know the field «{clipped(key)}»{_where(location[:-1])}.", help
    )


def _finding(tree: _Tree, detail: ErrorDetails) -> Finding:
    from journeymap.building import fixes

    location, kind = detail["loc"], detail["type"]
    node, key, _ = tree.locate(location)
    context: dict[str, Any] = detail.get("ctx", {})
    name = next((str(part) for part in reversed(location) if isinstance(part, str) and part != "[key]"), "")
    if kind == WRONG_TYPE.code and node.entries and all(value.is_null for _, value in node.entries):
        return _only_names(node)
    if kind in RULES:
        fix = fixes.of_value(node, location, context)
        return RULES[kind].at(node.place, str(context["message"]), str(context["help"]), fix)
    if kind == "missing":
        where = _where(location[:-1])
        place = (
            Place(node.line, node.column, node.line, node.column + 1) if node.kind != "text" else node.place
        )
        message = f"The map has no {name}." if node is tree.root else f"{name} is missing{where}."
        return MISSING_KEY.at(place, message, f"Add {name}: …{_lacking(location)}")
    if kind == "too_short":
        what = "steps" if name == "steps" else name
        help = (
            "List the ids of the touchpoints in the order of the visits."
            if what == "steps"
            else f"Add at least one to {what}."
        )
        return MISSING_KEY.at(node.place, f"{what} is empty{_where(location[:-1])}.", help)
    if kind == "too_long":
        return TOO_LONG.at(
            (key or node).place,
            f"{name} has {context.get('actual_length')} entries; the bound is {context.get('max_length')}.",
            "Split the map into several.",
        )
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return _not_a_group(node, location, name)
    if kind in (
        "literal_error",
        "enum",
    ):  # every vocabulary has a validator of its own; this is the net below it
        return NOT_A_CHOICE.at(
            node.place, f"«{node.text}» is not known here.", f"Write one of: {context.get('expected')}."
        )
    return WRONG_TYPE.at(node.place, f"{_shape(node)} does not fit here.", f"Check what {name} may hold.")


def _only_names(node: Node) -> Finding:
    """`Review:` or `{name}` where a text belongs: YAML takes it for fields without values."""
    from journeymap.building import fixes

    words = ", ".join(_as_written(name) for name, _ in node.entries)
    words = f"{{{words}}}" if node.flow else f"{words}:"
    what = "a group of fields, because of the braces" if node.flow else "a field, because of the colon"
    return WRONG_TYPE.at(
        node.place,
        f"A text belongs here, but YAML reads «{excerpt(words)}» as {what}.",
        f"Put the whole text in quotes: {in_quotes(excerpt(words))}",
        fixes.of_braces(node),
    )


def _as_written(name: Node) -> str:
    """The name of a field, which may stand in braces: `{name}`."""
    inner = ", ".join(_as_written(key) for key, _ in name.entries)
    return f"{{{inner}}}" if name.kind == "map" else "[…]" if name.kind == "list" else name.text


def _not_a_group(node: Node, location: Location, name: str) -> Finding:
    """A list or a text where a part with fields belongs."""
    model = fields.part_at(location)
    is_item = bool(location) and isinstance(location[-1], int)
    what = name
    if is_item or name == "persona":
        what = next((field.called for field in reversed([*fields.on_the_way(location)])), name)
    if model is not None and model.short_form and is_item:
        return WRONG_TYPE.at(
            node.place,
            f"{_shape(node)} stands here, but {what} is a text or a group of fields.",
            f"Write a text, or {model.short_form}: … and more fields below it; a text that starts with a bracket "
            "goes in quotes.",
        )
    return WRONG_TYPE.at(
        node.place,
        f"{_shape(node)} stands here, but {what or 'this'} is a group of fields.",
        f"Write its fields below it, each with its value, such as {_sample(location)}",
    )


def _where(location: Location) -> str:
    """« in a touchpoint»: the part that a location is in; empty for the map itself."""
    inner = [field for field in fields.on_the_way(location) if field.inner]
    return f" in {inner[-1].called}" if inner else ""


def _lacking(location: Location) -> str:
    """How the help goes on after the name of a missing field."""
    *_, field = fields.on_the_way(location)
    return field.lacking


def _shape(node: Node) -> str:
    if node.kind == "text":
        return "Nothing" if node.is_null else f"The text «{clipped(node.text)}»"
    return "A list" if node.kind == "list" else "A group of fields"


def _sample(location: Location) -> str:
    """A field that the part at a location may start with, as it is written."""
    part = fields.part_at(location)
    if part is None:
        return "name: value"
    if location[-1] in fields.registries():
        return f"an-id: {{{part.short_form}: …}}"
    known = fields.of(part).values()
    return f"{min(known, key=lambda field: (not field.required, field.name != 'title')).name}: …"
