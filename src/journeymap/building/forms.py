"""The short forms of whole parts, written out: mappings in the place of lists, titles in the place of ids.

What comes out is the tree of the long form of the same map, each of its nodes with the place of what stands for it.
The model and the references see that tree only; so what is wrong inside a short form is found in the same run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from journeymap.building.naming import has_unknown, with_names
from journeymap.findings import Finding
from journeymap.findings.wording import clipped
from journeymap.model import fields
from journeymap.model.channels import CHANNEL_TYPES, well_known
from journeymap.model.ids import MAX_ID, is_id, make_id
from journeymap.model.parts import Actor, Channel, Part
from journeymap.model.problems import MISSING_KEY, NAMED_TWICE
from journeymap.reading.node import Implied, Node
from journeymap.reading.problems import VALUE as EMPTY_VALUE

_ONE_STAGE = frozenset(("id", "title", "touchpoints"))
_ONE_PATH = frozenset(("id", "title", "steps"))


@dataclass(slots=True)
class Forms:
    """A tree in its long form, what is wrong with its short forms, and the fields that need no value there."""

    root: Node
    findings: list[Finding] = field(default_factory=list)
    valueless: set[tuple[int, int]] = field(default_factory=set)  # where their names start

    def without_needless(self, findings: list[Finding]) -> list[Finding]:
        """What the reader has found, without the fields that need no value."""
        if not self.valueless:
            return findings
        return [
            finding
            for finding in findings
            if finding.code != EMPTY_VALUE.code or finding.place[:2] not in self.valueless
        ]


_Entry = Callable[[Forms, Node, Node], Node]


def written_out(root: Node) -> Forms:
    """The long form of a tree, which is left as it is; where it has no short forms, the tree itself."""
    forms = Forms(root)
    if root.kind != "map":
        return forms
    changed: dict[str, Node] = {}
    registries = _registries()
    for name, value in root.pairs():
        if value.kind != "map":
            continue
        if name == "stages":
            changed[name] = _listed(forms, value, _stage, _ONE_STAGE)
        elif name == "paths":
            changed[name] = _listed(forms, value, _path, _ONE_PATH)
        elif name in registries:
            changed[name] = _registry(forms, value, registries[name])
    forms.root = with_names(_replaced(root, changed))
    return forms


@cache
def _registries() -> dict[str, type[Part]]:
    """The fields of the map that hold parts under ids of their own."""
    parts = {part.kind_of_reference: part for part in fields.parts()}
    return {name: parts[kind] for name, kind in fields.registries().items()}


def _replaced(root: Node, changed: dict[str, Node]) -> Node:
    """The map with other values in some of its fields."""
    if all(root.get(name) is value for name, value in changed.items()):
        return root
    return _like(root, [(key, changed.get(key.text, value)) for key, value in root.entries])


def _like(node: Node, entries: list[tuple[Node, Node]]) -> Node:
    """A mapping in the place of a node, with these fields."""
    copy = Node("map", node.line, node.column, node.end_line, node.end_column, flow=node.flow)
    copy.entries = entries
    return copy


def _between(key: Node, value: Node, entries: list[tuple[Node, Node]]) -> Node:
    """A part that is made of a name and what stands under it."""
    end = value if value.place[2:] > key.place[2:] else key  # what an alias stands for may be anywhere
    copy = Node("map", key.line, key.column, end.end_line, end.end_column, flow=value.flow)
    copy.entries = entries
    return copy


def _listed(forms: Forms, mapping: Node, entry: _Entry, of_one: frozenset[str]) -> Node:
    """The list that a mapping of names and parts stands for; one part without its dash is left to the model."""
    if not mapping.entries or not of_one.isdisjoint(name for name, _ in mapping.pairs()):
        return mapping
    listed = Node("list", mapping.line, mapping.column, mapping.end_line, mapping.end_column)
    for key, value in mapping.entries:
        if key.text.startswith("x-") and value.kind == "text" and not value.is_null:
            continue  # a remark of one's own
        listed.items.append(entry(forms, key, value))
        if value.is_null:
            forms.valueless.add((key.line, key.column))
    return listed


def _stage(forms: Forms, key: Node, value: Node) -> Node:
    """A stage whose title is a name in a mapping, with its touchpoints or its fields."""
    title = Implied(key.text, key) if key.is_null else key  # `Null:` is a name like others
    titled = [] if value.get("title") else [(Implied("title", key), title)]
    if value.kind == "map":
        if not titled:
            _named_twice(forms, key, value, "title", "stage")
        return _between(key, value, [*value.entries, *titled])
    inner = [] if value.is_null else [(Implied("touchpoints", key), value)]
    return _between(key, value, [*titled, *inner])


def _path(forms: Forms, key: Node, value: Node) -> Node:
    """A path whose id is a name in a mapping, with its steps or its fields."""
    id, title = _id_and_title(key)
    named = [(Implied("id", key), id)]
    if title is not None and not value.get("title"):
        named.append((Implied("title", key), title))
    if value.kind == "map":
        if value.get("id"):
            _named_twice(forms, key, value, "id", "path")
        own = [one for one in value.entries if one[0].text != "id"]
        return _between(key, value, [*own, *named])
    inner = [] if value.is_null else [(Implied("steps", key), value)]
    return _between(key, value, [*named, *inner])


def _id_and_title(key: Node) -> tuple[Node, Node | None]:
    """What a name in a mapping is: an id as it stands there, or a title that an id is made from."""
    if key.kind != "text" or is_id(key.text.strip()):
        return key, None
    made = make_id(key.text)[:MAX_ID].rstrip("-")
    return (Implied(made, key), key) if made else (key, None)


def _named_twice(forms: Forms, key: Node, part: Node, field: str, kind: str) -> None:
    """The error about a part that has a name in a mapping, and another one inside."""
    inner, value = part.key(field), part.get(field)
    if inner is None or value is None:
        return
    other = f"«{clipped(value.text)}»" if value.kind == "text" else "something else"
    message = (
        f"The {field} of this {kind} is «{clipped(key.text)}», which it stands under; inside, it is {other}."
    )
    help = f"Write the one that is right before the colon, and delete this {field}."
    forms.findings.append(NAMED_TWICE.at(inner.place, message, help))


# --- registries -------------------------------------------------------------------------------------------------


def _registry(forms: Forms, registry: Node, part: type[Part]) -> Node:
    """Channels, teams and the like: titles become ids, and what needs no value gets none."""
    entries = [_entry(forms, key, value, part) for key, value in registry.entries]
    same = all(
        new[0] is old[0] and new[1] is old[1] for new, old in zip(entries, registry.entries, strict=True)
    )
    return registry if same else _like(registry, entries)


def _entry(forms: Forms, key: Node, value: Node, part: type[Part]) -> tuple[Node, Node]:
    id, title = _id_and_title(key)
    if part is Channel:
        _check_type(forms, key, value)
    naming = "name" if part is Actor else "title"
    short = part.short_form or naming
    if value.is_null and (part is not Channel or well_known(key.text)):
        forms.valueless.add((key.line, key.column))
    if title is None and part is Actor and (value.is_null or value.kind == "map"):
        title = key  # an id that serves as a name
    if value.kind == "list" or (title is None and not value.is_null):
        return id, value
    if value.kind == "map":
        if value.get(naming) or title is None or has_unknown(value, part):
            return id, value
        return id, _like(value, [*value.entries, (Implied(naming, key), title)])
    inner = [] if value.is_null else [(Implied(short, value), value)]
    named = [] if title is None or (inner and short == naming) else [(Implied(naming, key), title)]
    return id, _between(key, value, [*inner, *named])


def _check_type(forms: Forms, key: Node, value: Node) -> None:
    """A channel that nobody knows says what kind of channel it is."""
    missing = value.is_null or (value.kind == "map" and not _says(value, "type"))
    if not missing or has_unknown(value, Channel) or well_known(key.text):
        return
    where = "Add type: … to it" if value.entries else "Write its type after the colon"
    help = f"{where}: {', '.join(sorted(CHANNEL_TYPES))}, or a well-known channel that is like it, such as store."
    forms.findings.append(MISSING_KEY.at(key.place, f"The channel «{clipped(key.text)}» has no type.", help))
    if value.is_null:
        forms.valueless.add((key.line, key.column))  # told already


def _says(part: Node, field: str) -> bool:
    value = part.get(field)
    return value is not None and not value.is_null
