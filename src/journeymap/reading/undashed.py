"""Lists whose items have no dashes: numbered, with bullets or arrows, or just one below the other. YAML reads one text."""

from __future__ import annotations

import re

from journeymap.findings import Edit, Finding, Fix, Place
from journeymap.findings.wording import clipped
from journeymap.model import fields, synonyms
from journeymap.model.fields import ModelField
from journeymap.model.journey import Journey
from journeymap.model.parts import Part
from journeymap.model.problems import WRONG_TYPE
from journeymap.reading.node import Node

_MARK = re.compile(
    r"(?:\(?[0-9۰-۹٠-٩]{1,3}[.)\-–:]|[a-z][.)]|[•·▪◦‣∙●○■□✓✔→⇒➜➔←>*+–—]|->|=>|-->)\s*(?=\S)", re.IGNORECASE
)
_MOST = 500  # lines of one list
_PROSE = (
    "pain_points",
    "opportunities",
    "frontstage",
    "backstage",
    "quote",
)  # a text may well have several lines


def undashed(lines: list[str], root: Node, findings: list[Finding]) -> None:
    """Tells of such lists, and puts them into the tree, so that their items are checked too."""
    if root.kind == "map":
        _Walk(lines, findings).part(root, Journey)


class _Walk:
    """Goes through a tree by the fields of the model."""

    def __init__(self, lines: list[str], findings: list[Finding]) -> None:
        self.lines, self.findings = lines, findings
        self._seen: set[tuple[int, type[Part]]] = set()

    def part(self, node: Node, part: type[Part]) -> None:
        if node.kind != "map" or (id(node), part) in self._seen:
            return
        self._seen.add((id(node), part))
        known = fields.of(part)
        for number, (key, value) in enumerate(node.entries):
            field = known.get(key.text) or _other(part, key.text)
            if field is None:
                continue
            if value.kind == "text" and value.end_line > value.line > key.line and value.plain:
                if (made := self._listed(key, value, field)) is not None:
                    node.entries[number] = (key, made)
            elif field.inner is not None:
                self._inside(value, field.inner)

    def _inside(self, node: Node, part: type[Part]) -> None:
        self.part(node, part)
        for child in (*node.items, *(value for _, value in node.entries)):
            self.part(child, part)
            if child.kind == "list":  # the touchpoints of a stage under its name
                most = next(
                    (f.inner for name, f in fields.of(part).items() if name in ("touchpoints", "steps")), None
                )
                for one in child.items:
                    if most is not None:
                        self.part(one, most)

    def _listed(self, key: Node, value: Node, field: ModelField) -> Node | None:
        numbers = [n for n in range(value.line, value.end_line + 1) if self.lines[n - 1].strip()]
        if len(numbers) > _MOST or not (
            field.holds == "list" or (field.takes and field.takes.name in ("texts", "ids"))
        ):
            return None
        rows = [self.lines[number - 1] for number in numbers]
        marks = [_MARK.match(row.strip()) for row in rows]
        names = field.name not in _PROSE and (field.inner is not None or bool(field.refers))
        if not all(marks) and (any(marks) or not names or len({len(r) - len(r.lstrip()) for r in rows}) > 1):
            return None
        tree = Node("list", *value.place)
        edits = []
        for number, row, mark in zip(numbers, rows, marks, strict=True):
            start = len(row) - len(row.lstrip())
            width = mark.end() if mark else 0
            end = min(len(row.rstrip()), value.end_column - 1 if number == value.end_line else len(row))
            text = row[start + width : end]
            tree.items.append(Node("text", number, start + width + 1, number, end + 1, text.strip(), True))
            edits.append(Edit(Place(number, start + 1, number, start + width + 1), "- "))
        first = tree.items[0]
        message = (
            f"YAML reads these {len(numbers)} lines as one text: each item of a list starts with a dash."
        )
        help = f"Write: - {clipped(first.text)} — and so on, one line after the other."
        self.findings.append(WRONG_TYPE.at(value.place, message, help, Fix(tuple(edits))))
        return tree


def _other(part: type[Part], name: str) -> ModelField | None:
    """The field that another name stands for."""
    known = fields.of(part)
    if others := synonyms.candidates(part, name):
        return known[others[0]]
    guess = fields.guess(part, name)
    return known[guess.meant] if guess else None
