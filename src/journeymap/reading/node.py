"""The tree that a file is read into: plain data that still knows where it stood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from journeymap.findings import Place
from journeymap.model.plain import Plain

Data = dict[str, "Data"] | list["Data"] | str | None


_NOTHING: list[Node] = []
_NO_ENTRIES: list[tuple[Node, Node]] = []
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(slots=True, init=False)
class Node:
    """A value in the file. `text` is used by scalars, `items` by lists, `entries` (key, value) by mappings."""

    kind: Literal["text", "list", "map"]
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    plain: bool  # a scalar without quotes; nothing else is
    flow: bool  # written in brackets: [a, b] or {a: b}
    items: list[Node]
    entries: list[tuple[Node, Node]]

    def __init__(
        self,
        kind: Literal["text", "list", "map"],
        line: int,
        column: int,
        end_line: int,
        end_column: int,
        text: str = "",
        plain: bool = False,
        flow: bool = False,
    ) -> None:
        self.kind = kind
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.text = text
        self.plain = plain
        self.flow = flow
        # There are hundreds of scalars in a map: they share one list that stays empty.
        self.items = [] if kind == "list" else _NOTHING
        self.entries = [] if kind == "map" else _NO_ENTRIES

    @property
    def place(self) -> Place:
        return Place(self.line, self.column, self.end_line, self.end_column)

    @property
    def is_null(self) -> bool:
        """Nothing stands here: an empty value, `~` or `null` without quotes."""
        return self.plain and self.text in _NULLS

    def get(self, key: str) -> Node | None:
        """The value of a key of a mapping; None where there is none (or this is no mapping)."""
        for name, value in self.entries:
            if name.text == key:
                return value
        return None

    def key(self, key: str) -> Node | None:
        """The node of the key itself."""
        for name, _ in self.entries:
            if name.text == key:
                return name
        return None

    def pairs(self) -> Iterator[tuple[str, Node]]:
        """Keys and values of a mapping."""
        for name, value in self.entries:
            yield name.text, value

    @property
    def present(self) -> list[Node]:
        """The items of a list without the empty ones, which the reader has told of."""
        return [item for item in self.items if not item.is_null]

    def data(self) -> Data:
        """Plain data: dict, list, `Plain` or str. Keys without a value are left out; empty items are None.

        Recursion is safe: the reader bounds the depth.
        """
        # Every value of a map comes through here: nothing is looked up twice.
        if self.kind == "text":
            if not self.plain:
                return self.text
            return None if self.text in _NULLS else Plain(self.text)
        if self.kind == "list":
            return [data for item in self.items if (data := item.data()) is not None]
        return {name.text: data for name, value in self.entries if (data := value.data()) is not None}


class Implied(Node):
    """A text that the file does not spell out: its place is that of what stands for it."""

    __slots__ = ()

    def __init__(self, text: str, at: Node) -> None:
        super().__init__("text", at.line, at.column, at.end_line, at.end_column, text)
