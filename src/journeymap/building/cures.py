"""What a map means where its fields have other names than ours: the tree as meant, and what is to be told of it.

So one slip gives one finding, and all that stands inside a field with another name is checked in the same run.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from journeymap.building import named, values
from journeymap.building.shapes import fits, has_shape
from journeymap.findings import Finding
from journeymap.findings.wording import clipped
from journeymap.model import fields, synonyms
from journeymap.model.fields import ModelField
from journeymap.model.journey import Journey, Step
from journeymap.model.parts import Part
from journeymap.model.problems import UNKNOWN_KEY
from journeymap.reading.edits import as_written, in_flow, rewritten
from journeymap.reading.node import Node
from journeymap.suggestions import question

_SURE = 6  # letters of a misspelt name that is known whatever stands in it
_LONGEST = 120  # of a line that is quoted in a help


class Meaning(NamedTuple):
    """What a name that no field has stands for, and what to say about it."""

    field: ModelField | None  # None: it is of no use here
    finding: Finding


def meant(root: Node) -> tuple[Node, list[Finding]]:
    """The tree with the names and words that journeymap knows, and a finding for each that was another one."""
    reader = _Reader()
    tree = reader.part(root, Journey, "")
    return tree, reader.findings


class _Reader:
    """Goes through a tree by the fields of the model; what is right stays the very same node."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._done: dict[tuple[int, type[Part], str], Node] = {}  # a part may stand in several places (&name)

    def part(self, node: Node, part: type[Part], where: str, in_list: bool = False) -> Node:
        """A part with its fields as meant. `where`: « in a touchpoint»."""
        if node.kind != "map":
            return node
        key = (id(node), part, where)
        if key not in self._done:
            self._done[key] = self._part(node, part, where, in_list)
        return self._done[key]

    def _part(self, node: Node, part: type[Part], where: str, in_list: bool) -> Node:
        cured = values.text_with_fields(node, part, where) or (
            named.item(node, part, where) if in_list else None
        )
        if cured is not None:
            node, found = cured
            self.findings += found
        known = fields.of(part)
        given = {name for name, _ in node.pairs() if name in known}
        entries: list[tuple[Node, Node]] = []
        for name, value in node.entries:
            field = known.get(name.text)
            if field is None and name.kind == "text" and not name.text.startswith("x-"):
                if in_list and len(node.entries) == 1 and values.may_be_torn(part, name, value):
                    entries.append((name, value))
                    continue
                meaning = _meaning(part, name, value, node, given, where)
                if meaning is not None:
                    self.findings.append(meaning.finding)
                    if meaning.field is None:
                        continue
                    field = meaning.field
                    given.add(field.name)
                    name = _renamed(name, field.name)
            entries.append((name, value if field is None else self._value(value, field, where)))
        return _with_entries(node, entries)

    def _value(self, node: Node, field: ModelField, where: str) -> Node:
        if field.inner is None:
            cured = values.cured(node, field)
            if cured is None:
                return node
            self.findings += cured[1]
            return cured[0]
        inner, inside = field.inner, f" in {field.called}"
        if node.kind == "list" and field.holds == "part" and node.present:
            self.findings.append(values.one_part(node, field))
            return self.part(node.present[0], inner, inside)
        if node.kind == "list":
            if (cured_list := named.joined(node, inner, inside)) is not None:
                node, found = cured_list
                self.findings += found
            return _with_items(node, [self.part(item, inner, inside, True) for item in node.items])
        if node.kind != "map" or field.holds == "part" or (field.holds == "list" and _is_one(node, inner)):
            return self.part(node, inner, inside)
        if (cured_group := named.group(node, field)) is not None:
            self.findings += cured_group[1]
            return self._value(cured_group[0], field, where)
        return _with_entries(node, [(key, self._entry(value, inner, inside)) for key, value in node.entries])

    def _entry(self, node: Node, inner: type[Part], inside: str) -> Node:
        """What stands under a name of its own: a part, or the list that is most of it."""
        if node.kind != "list":
            return self.part(node, inner, inside)
        field = next((field for field in fields.of(inner).values() if field.name in named.LISTS), None)
        return node if field is None else self._value(node, field, inside)


def _is_one(node: Node, part: type[Part]) -> bool:
    """Whether a group of fields is one part, and not several under names of their own."""
    known = fields.of(part)
    return any(
        name in known or (synonyms.candidates(part, name) and value.kind == "text")
        for name, value in node.pairs()
    )


def _meaning(
    part: type[Part], name: Node, value: Node, around: Node, given: set[str], where: str
) -> Meaning | None:
    """What a name stands for that no field of a part (`around`) has; None where that is not known."""
    known = fields.of(part)
    word = name.text
    others = [known[other] for other in synonyms.candidates(part, word)]
    fitting = [field for field in others if has_shape(value, field)]
    if fitting:
        free = [field for field in fitting if field.name not in given]
        if not free:
            return Meaning(None, _twice(name, fitting[0], where))
        # That a value fits decides between two fields; a word that may mean something else is never renamed unasked.
        right = [one for one in free if fits(value, one)]
        field = right[0] if right else free[0]
        alone = len(right) == 1 and len(fitting) > 1
        safe = len(fitting) == len(free) and bool(right) and (alone or synonyms.is_sure(word))
        return Meaning(field, _other_name(name, value, field, safe, where))
    guess = fields.guess(part, word)
    near = guess is not None and has_shape(value, known[guess.meant])
    if guess and guess.sure and (near or (word not in fields.names() and len(word) >= _SURE)):
        return _misspelt(part, name, guess.meant, True, given, where)
    if not near and (there := _elsewhere(part, word)):
        return Meaning(None, _misplaced(name, value, around, there, where))
    return _misspelt(part, name, guess.meant, False, given, where) if guess and near else None


def _misspelt(part: type[Part], name: Node, meant: str, sure: bool, given: set[str], where: str) -> Meaning:
    field = fields.of(part)[meant]
    if meant in given:
        help = f"{question(meant)} That stands here already: keep one of the two."
        return Meaning(None, UNKNOWN_KEY.at(name.place, _unknown(name, where), help))
    fix = rewritten(name, meant, sure)
    return Meaning(field, UNKNOWN_KEY.at(name.place, _unknown(name, where), question(meant), fix))


def _unknown(name: Node, where: str) -> str:
    return f"journeymap does not know the field «{clipped(name.text)}»{where}."


def _other_name(name: Node, value: Node, field: ModelField, safe: bool, where: str) -> Finding:
    line = f"{field.name}: {as_written(value)}" if value.kind == "text" and value.text else ""
    if line and len(line) <= _LONGEST and value.line == value.end_line:
        help = f"Here it is called {field.name}. Write: {line}"
    else:
        help = f"Here it is called {field.name}. Write: {field.name}:"
    return UNKNOWN_KEY.at(name.place, _unknown(name, where), help, rewritten(name, field.name, safe))


def _twice(name: Node, field: ModelField, where: str) -> Finding:
    help = f"Here it is called {field.name}, which stands here already: keep one of the two."
    return UNKNOWN_KEY.at(name.place, _unknown(name, where), help)


# --- fields of another part ---------------------------------------------------------------------------------


def _elsewhere(part: type[Part], word: str) -> list[tuple[type[Part], str]]:
    """The parts where a word is a field, or another name for one: those below first, then those around."""
    found = [(other, field) for other, field in synonyms.parts_with(word) if other is not part]
    order = {other: number for number, other in enumerate(_near(part))}
    return sorted(found, key=lambda one: (one[1] != word, order.get(one[0], len(order))))


def _near(part: type[Part]) -> Iterator[type[Part]]:
    """The parts inside a part, level by level; then all others."""
    level = [part]
    seen: dict[type[Part], None] = {}
    while level:
        below = [field.inner for one in level for field in fields.of(one).values() if field.inner]
        level = [one for one in dict.fromkeys(below) if one not in seen and one is not part]
        seen.update(dict.fromkeys(level))
    yield from seen
    yield from (one for one in fields.parts() if one not in seen)


def _misplaced(
    name: Node, value: Node, around: Node, there: list[tuple[type[Part], str]], where: str
) -> Finding:
    other, field = there[0]
    called = other.called.format(field="backstage")
    more = ""
    if other is Step:
        called = "a step of a path"
        touchpoint = around.get("id") or around.get("title") or around.get("name")
        if value.kind == "text" and touchpoint is not None and touchpoint.kind == "text":
            visit = f"- {{at: {in_flow(touchpoint.text)}, {field}: {in_flow(value.text)}}}"
            more = f" Among the steps of a path write: {visit}"
    named = f", as {field}" if field != name.text else ""
    help = f"«{clipped(name.text)}» belongs in {called}{named}.{more}"
    return UNKNOWN_KEY.at(name.place, _unknown(name, where), help)


# --- nodes --------------------------------------------------------------------------------------------------


def _renamed(name: Node, text: str) -> Node:
    """The name of a field as meant, at the place of the other one."""
    return Node("text", *name.place, text, name.plain, name.flow)


def _with_entries(node: Node, entries: list[tuple[Node, Node]]) -> Node:
    if len(entries) == len(node.entries) and all(
        new[0] is old[0] and new[1] is old[1] for new, old in zip(entries, node.entries, strict=True)
    ):
        return node
    made = Node("map", *node.place, flow=node.flow)
    made.entries = entries
    return made


def _with_items(node: Node, items: list[Node]) -> Node:
    if all(new is old for new, old in zip(items, node.items, strict=True)):
        return node
    made = Node("list", *node.place, flow=node.flow)
    made.items = items
    return made
