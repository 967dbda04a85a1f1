"""The front matter of a Mermaid diagram."""

from __future__ import annotations

from journeymap.reading.node import Node
from journeymap.reading.parse import parse

MAX_READ = 20_000  # characters; what is longer is kept as it stands
_LOOKS = ("config", "displayMode", "theme")


def settings(lines: list[str]) -> tuple[str, bool, list[str]]:
    """The title, whether it has settings for looks, and all else as «name: value»; `lines` have the fences."""
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    margin = len(lines[start]) - len(lines[start].lstrip()) if lines else 0
    body = [line[margin:] if not line[:margin].strip() else line for line in lines[start + 1 : -1]]
    text = "\n".join(body)
    title, looks, others = "", False, []
    root = None
    if text.strip() and len(text) <= MAX_READ:
        parsed = parse(text, body)
        root = parsed.root if parsed.stop is None and not parsed.stopped else None
    if root is None or root.kind != "map":
        return "", False, [line.strip() for line in body if line.strip()]
    for key, value in root.entries:
        if key.text == "title" and value.kind == "text":
            title = value.text
        elif key.text in _LOOKS:
            looks = True
        else:
            others.append(f"{key.text}: {_shown(value)}".rstrip(": "))
    return title, looks, others


def _shown(node: Node, depth: int = 0) -> str:
    """A value on one line, as it would stand in brackets and braces."""
    if node.kind == "text":
        return node.text
    if depth > 5:
        return "…"
    if node.kind == "list":
        return "[" + ", ".join(_shown(item, depth + 1) for item in node.items) + "]"
    return "{" + ", ".join(f"{key.text}: {_shown(value, depth + 1)}" for key, value in node.entries) + "}"
