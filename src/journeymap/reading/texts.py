"""Where texts of several lines stand: what looks like a comment in one of them is none."""

from __future__ import annotations

import re
from math import inf

from journeymap.findings.source import Source
from journeymap.reading.node import Node

_BLOCK = re.compile(r"(?:[&!]\S*[ \t]+)*[|>]")


def lines_of_texts(root: Node | None, source: Source) -> dict[int, float]:
    """The lines that belong to texts of several lines: where on each of them a comment can start at the earliest."""
    texts: dict[int, float] = {}
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        waiting += node.items
        for entry in node.entries:
            waiting += entry
        if node.kind != "text" or node.plain or node.line == node.end_line:
            continue
        block = _BLOCK.match(source.line(node.line), node.column - 1)
        for line in range(node.line + bool(block), node.end_line + 1):
            texts[line] = inf
        # A text in quotes may end, and another one begin, on the same line.
        if not block and source.line(node.end_line)[node.end_column - 1 :].strip():
            texts[node.end_line] = node.end_column - 1
    return texts
