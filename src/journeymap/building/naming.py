"""Names for paths that have neither an id nor a title: from who takes them, or from what kind of path they are."""

from __future__ import annotations

from journeymap.model import fields
from journeymap.model.ids import fold, make_id
from journeymap.model.journey import Path
from journeymap.model.parts import Part
from journeymap.reading.node import Implied, Node

_KINDS = ("actual", "expected", "ideal")
_WHO = (("segment", "segments"), ("actor", "actors"))  # a field, and where what it names is declared


def with_names(root: Node) -> Node:
    """The tree in which every path has an id or a title; the tree itself where that is so already."""
    paths = root.get("paths")
    if paths is None or paths.kind != "list" or not any(map(_nameless, paths.items)):
        return root
    taken = {fold(name) for path in paths.items if (name := _name(path))}
    copy = Node("list", paths.line, paths.column, paths.end_line, paths.end_column, flow=paths.flow)
    copy.items = [_named(path, root, taken) if _nameless(path) else path for path in paths.items]
    tree = Node("map", root.line, root.column, root.end_line, root.end_column, flow=root.flow)
    tree.entries = [(key, copy if value is paths else value) for key, value in root.entries]
    return tree


def _nameless(path: Node) -> bool:
    """Whether a path needs a name; one with a field that nobody knows may have one under it."""
    return path.kind == "map" and bool(path.entries) and not _name(path) and not has_unknown(path, Path)


def has_unknown(node: Node, part: type[Part]) -> bool:
    """Whether a part has a field that it cannot have."""
    known = fields.of(part)
    return any(name not in known and not name.startswith("x-") for name, _ in node.pairs())


def _name(path: Node) -> str:
    """The id of a path, or the title that it is made from."""
    if path.kind == "text":
        return path.text
    return next((value.text or "-" for name in ("id", "title") if (value := _given(path, name))), "")


def _named(path: Node, root: Node, taken: set[str]) -> Node:
    """A path with the id and the title that it gets; the id is put into those that are taken."""
    given = _given(path, "kind")
    kind = given.text.strip().lower() if given is not None and given.kind == "text" else ""
    kind = kind if kind in _KINDS else "actual"
    number = 1
    while (id := kind if number == 1 else f"{kind}-{number}") in taken:
        number += 1
    taken.add(id)
    title = _who(path, root) or _word(kind, number, root)
    copy = Node("map", path.line, path.column, path.end_line, path.end_column, flow=path.flow)
    first = path.entries[0][0]
    copy.entries = [
        *path.entries,
        (Implied("id", first), Implied(id, first)),
        (Implied("title", first), Implied(title, first)),
    ]
    return copy


def _who(path: Node, root: Node) -> str:
    """The name of the segment or the actor that takes a path."""
    for name, registry in _WHO:
        named = _given(path, name)
        if named is not None and named.kind == "list":
            named = next(iter(named.present), None)
        if named is None or named.kind != "text" or not make_id(named.text):
            continue
        declared = root.get(registry)
        for key, entry in declared.entries if declared is not None else ():
            if fold(key.text) == fold(named.text):
                title = entry if entry.kind == "text" else _given(entry, "title") or _given(entry, "name")
                return title.text if title is not None and title.kind == "text" and title.text else key.text
        return named.text
    return ""


def _word(kind: str, number: int, root: Node) -> str:
    """What a path of this kind is called in the language of the map; the second one with its number."""
    from journeymap.i18n import words

    lang = _given(root, "lang")
    say = words(lang.text.strip().replace("_", "-") if lang is not None and lang.kind == "text" else "en")
    title = say.get(f"path.{kind}")
    return title if number == 1 else f"{title} {say.number(number)}"


def _given(part: Node, name: str) -> Node | None:
    """The value of a field that has one."""
    value = part.get(name)
    return None if value is None or value.is_null else value
