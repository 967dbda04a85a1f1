"""Parts whose title was written as the name of a field: `- Awareness:` above its touchpoints, and groups for lists."""

from __future__ import annotations

from dataclasses import replace

from journeymap.findings import Edit, Finding, Fix, Place
from journeymap.findings.wording import clipped
from journeymap.model import fields, synonyms
from journeymap.model.fields import ModelField
from journeymap.model.ids import is_id
from journeymap.model.parts import Part
from journeymap.model.problems import WRONG_TYPE
from journeymap.reading.edits import as_written, in_flow, insertion
from journeymap.reading.node import Node

LISTS = ("touchpoints", "steps")  # what most of a part is, where it has them
_TAKEN = ("stages", "paths")  # groups under names of their own are right here

_LONGEST = 60  # of a text that is quoted in a help

Cured = tuple[Node, list[Finding]]


def item(node: Node, part: type[Part], where: str) -> Cured | None:
    """An item of a list that starts with a title, a colon and its fields; None for any other."""
    short = part.short_form
    if not short or node.kind != "map" or not node.entries:
        return None
    (key, value), *others = node.entries
    if (
        key.kind != "text"
        or not _is_title(part, key.text, value)
        or {short, "id"} & {name for name, _ in node.pairs()}
    ):
        return None
    known = fields.of(part)
    inner = next((name for name in LISTS if name in known), "")
    tree = Node("map", *node.place, flow=node.flow)
    title = (_text(key, short), _text(key, key.text))
    written = as_written(key)
    fix: Fix | None = None
    if value.is_null and (others or not node.flow) and all(_is_field(part, name) for name, _ in others):
        tree.entries = [title, *others]
        help = f"Write: {short}: {written}"
        if not node.flow and not value.text:
            fix = Fix((Edit(_with_colon(key), f"{short}: {written}"),))
    elif value.kind == "list" and not others and inner:
        tree.entries = [title, (_text(key, inner), value)]
        help = f"Write: {{{short}: {in_flow(key.text)}, {inner}: {_in_brackets(value)}}}"
        if not value.flow:
            help = f"Write: {short}: {written} — and below it, right above the list: {inner}:"
        if not node.flow:
            below = "\n" + " " * (key.column - 1)
            fix = Fix((Edit(_with_colon(key), f"{short}: {written}{below}{inner}:"),))
        elif value.flow and (node.line, node.column) == (key.line, key.column):  # [Awareness: [A, B]]
            end = Place(value.end_line, value.end_column, value.end_line, value.end_column)
            start = f"{{{short}: {in_flow(key.text)}, {inner}:"
            fix = Fix((Edit(_with_colon(key), start), Edit(end, "}")))
    elif value.kind == "map" and not others and all(_is_field(part, name) for name, _ in value.entries):
        tree.entries = [title, *value.entries]
        help = f"Write: {short}: {written} — and start its fields right below, in the same column."
        if not value.flow and key.line < value.line and value.column > key.column:
            apart = " " * (value.column - key.column)  # the fields stay where they are
            fix = Fix((Edit(_with_colon(key), f"{apart}{short}: {written}"),))
        if value.flow and value.entries and not node.flow:
            first = value.entries[0][0]
            place = Place(key.line, key.column, first.line, first.column)
            fix = Fix((Edit(place, f"{{{short}: {in_flow(key.text)}, "),))
    else:
        return None
    message = f"«{clipped(key.text)}» is read as the name of a field{where}, because of the colon."
    return tree, [WRONG_TYPE.at(key.place, message, help, fix)]


def joined(items: Node, part: type[Part], where: str) -> Cured | None:
    """`[store, after: 2d]`: a text and its fields in brackets, which are two items without braces around them."""
    short, known = part.short_form, fields.of(part)
    if not short or not items.flow:
        return None
    tree = Node("list", *items.place, flow=True)
    found: list[Finding] = []
    for one in items.items:
        before = tree.items[-1] if tree.items else None
        pair = one.kind == "map" and len(one.entries) == 1 and one.place[:2] == one.entries[0][0].place[:2]
        if not pair or before is None or one.entries[0][0].text not in known or short in dict(one.pairs()):
            tree.items.append(one)
            continue
        if before.kind == "text":
            made = Node("map", *before.place, flow=True)
            made.entries = [(_text(before, short), before)]
            key, value = one.entries[0]
            edits = (
                insertion(before.line, before.column, f"{{{short}: "),
                insertion(value.end_line, value.end_column, "}"),
            )
            message = f"«{clipped(key.text)}» belongs to the text before it{where}, with braces around both."
            help = (
                f"Write: {{{short}: {clipped(as_written(before))}, {key.text}: {clipped(as_written(value))}}}"
            )
            found.append(WRONG_TYPE.at(one.place, message, help, Fix(edits)))
            tree.items[-1] = before = made
        elif before.entries and before.place[:2] == before.entries[0][0].place[:2]:
            found[-1] = replace(found[-1], fix=None)  # braces around more than two
        else:
            tree.items.append(one)
            continue
        before.entries.append(one.entries[0])
    return (tree, found) if found else None


def group(node: Node, field: ModelField) -> Cured | None:
    """A group of fields where a list belongs: its parts under their titles, or under numbers."""
    part = field.inner
    if part is None or field.holds != "list" or not part.short_form or not node.entries:
        return None
    if any(key.kind != "text" or _is_field(part, key) for key, _ in node.entries):
        return None
    if field.name not in _TAKEN and (cured := _under_ids(node, field, part)):
        return cured
    numbered = all(key.text.strip(" .").isdecimal() for key, _ in node.entries)
    titled = all(value.kind == "map" or value.is_null for _, value in node.entries)
    if not numbered and (not titled or field.name in _TAKEN):
        return None
    tree = Node("list", *node.place, flow=node.flow)
    edits: list[Edit] = []
    for key, value in node.entries:
        if numbered:
            tree.items.append(value)
            edits.append(Edit(Place(key.line, key.column, value.line, value.column), "- "))
            continue
        one = Node("map", *value.place, flow=value.flow)
        one.entries = [(_text(key, part.short_form), _text(key, key.text)), *value.entries]
        tree.items.append(one)
        apart = " " * (
            1 if value.is_null else value.column - key.column - 1
        )  # its fields stay where they are
        edits.append(Edit(_with_colon(key), f"-{apart}{part.short_form}: {as_written(key)}"))
    fix = Fix(tuple(edits)) if _can_stay(node, numbered) else None
    first, value = node.entries[0]
    line = (
        f"{part.short_form}: {as_written(first)}"
        if not numbered
        else as_written(value)
        if value.text
        else "…"
    )
    message = f"{field.name} is a list, and this is a group of fields."
    if numbered and value.kind == "map" and value.entries:
        line = f"{value.entries[0][0].text}: …"
    help = f"Start each {part.called.split(' ', 1)[-1].format(field=field.name)} with a dash. Write: - {line}"
    return tree, [WRONG_TYPE.at(first.place, message, help, fix)]


def _under_ids(node: Node, field: ModelField, part: type[Part]) -> Cured | None:
    """Titles under ids of their own: `compare: Compare prices`."""
    short = part.short_form
    if short is None or "id" not in fields.of(part) or not all(is_id(key.text) for key, _ in node.entries):
        return None
    if any(value.kind != "text" or not value.text or key.text.isdecimal() for key, value in node.entries):
        return None
    tree = Node("list", *node.place, flow=node.flow)
    edits: list[Edit] = []
    for key, value in node.entries:
        one = Node("map", *key.place)
        one.entries = [(_text(key, "id"), key), (_text(value, short), value)]
        tree.items.append(one)
        below = "\n" + " " * (key.column + 1)
        start = Place(key.line, key.column, value.line, value.column)
        edits.append(Edit(start, f"- id: {as_written(key)}{below}{short}: "))
    first, value = node.entries[0]
    message = f"{field.name} is a list, and this is a group of fields."
    line = f"- {{id: {in_flow(first.text)}, {short}: {in_flow(clipped(value.text))}}}"
    help = f"Start each with a dash. Write: {line}"
    fix = None if node.flow else Fix(tuple(edits), safe=False)
    return tree, [WRONG_TYPE.at(first.place, message, help, fix)]


def _can_stay(group: Node, numbered: bool) -> bool:
    """Whether all that stands inside can stay in its columns below a dash."""
    if group.flow:
        return False
    if numbered:
        return all(
            (value.kind == "text" and key.line == value.line and value.text)
            or (value.kind == "map" and not value.flow and value.column == key.column + 2)
            for key, value in group.entries
        )
    return all(
        (value.is_null and not value.text) or (not value.flow and value.column > key.column + 1)
        for key, value in group.entries
    )


def _in_brackets(items: Node) -> str:
    """A list as it may stand in one line; only its beginning, where there is more in it than texts."""
    if (
        all(one.kind == "text" and len(one.text) < _LONGEST for one in items.items[:9])
        and len(items.items) < 9
    ):
        return f"[{', '.join(in_flow(one.text) for one in items.items)}]"
    return "[…]"


def _is_title(part: type[Part], word: str, value: Node) -> bool:
    """Whether a name is none of a field. One that is near to a field counts by what stands in it."""
    if word in fields.names() or word.startswith("x-") or synonyms.candidates(part, word):
        return False
    guess = fields.guess(part, word)
    if guess is None:
        return True
    return guess.meant != part.short_form and (
        value.is_null or (value.kind == "map" and _all_fields(part, value))
    )


def _all_fields(part: type[Part], group: Node) -> bool:
    return bool(group.entries) and all(_is_field(part, name) for name, _ in group.entries)


def _is_field(part: type[Part], name: Node) -> bool:
    return (
        name.text in fields.of(part)
        or bool(synonyms.candidates(part, name.text))
        or fields.guess(part, name.text) is not None
    )


def _text(place: Node, text: str) -> Node:
    return Node("text", *place.place, text, place.plain)


def _with_colon(key: Node) -> Place:
    """A name and the colon behind it, which nobody puts a space before."""
    return Place(key.line, key.column, key.end_line, key.end_column + 1)
