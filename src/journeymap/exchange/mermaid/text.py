"""Mermaid's source text: where its diagrams stand in a file, front matter, directives, entities.

As in Mermaid's own preprocessing (version 11).
"""

from __future__ import annotations

import html
import re

_FENCE = re.compile(r"^([ \t>]*)(`{3,}|~{3,}|:{3,})[ \t]*\{?[ \t]*mermaid\b.*$", re.IGNORECASE)
_ENTITY = re.compile(r"#(\w{1,31});")


def blocks(text: str) -> list[tuple[int, list[str]]]:
    """The Mermaid blocks of a Markdown file, and the line of the file on which each starts."""
    found: list[tuple[int, list[str]]] = []
    fence = prefix = ""
    for number, line in enumerate(text.split("\n"), 1):
        if fence:
            body = line[len(prefix) :] if line.startswith(prefix) else line.lstrip(" \t>")
            if body.strip().startswith(fence) and not body.strip().strip(fence[0]):
                fence = ""
            else:
                found[-1][1].append(body)
        elif match := _FENCE.match(line):
            prefix, fence = match[1], match[2]
            found.append((number + 1, []))
    return found


def front_matter(lines: list[str]) -> int:
    """How many lines the front matter takes, its fences included; 0 where there is none."""
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or lines[start].strip() != "---":
        return 0
    fence = lines[start].rstrip()
    return next((n + 1 for n in range(start + 1, len(lines)) if lines[n].rstrip() == fence), 0)


def first_word(lines: list[str]) -> str:
    """The word that says which diagram it is."""
    text = without_directives("\n".join(lines[front_matter(lines) :]))[0]
    for line in text.split("\n"):
        if line.strip() and not line.strip().startswith(("%%", "#")):
            return re.split(r"[\s;:#]", line.strip(), maxsplit=1)[0]
    return ""


def without_directives(text: str) -> tuple[str, list[str]]:
    """The text with blanks for each `%%{init: …}%%`, and those."""
    found, at = [], 0
    while (start := text.find("%%{", at)) >= 0:
        end = text.find("}%%", start)
        if end < 0:
            break
        found.append(text[start : end + 3])
        text = text[:start] + "\n" * text.count("\n", start, end) + text[end + 3 :]
        at = start
        if len(found) == 100:  # nobody has that many; each one copies the text
            break
    return text, found


def entities(text: str) -> str:
    """HTML's entities (`&amp;`, `&#39;`) as Mermaid's, so that their signs separate nothing."""

    def as_mermaid(match: re.Match[str]) -> str:
        meant = html.unescape(match[0])
        return f"#{ord(meant)};" if len(meant) == 1 else match[0]

    return re.sub(r"&#?\w{1,31};", as_mermaid, text)


def plain(text: str) -> str:
    """Entities (`#35;`, `&amp;`) and line breaks as the characters they stand for."""

    def decoded(match: re.Match[str]) -> str:
        entity = f"&#{match[1]};" if match[1].isdigit() else f"&{match[1]};"
        return html.unescape(entity) if html.unescape(entity) != entity else match[0]

    return re.sub(r"\s*<br\s*/?\s*>\s*", " ", _ENTITY.sub(decoded, entities(text)), flags=re.IGNORECASE)


def is_entity(text: str) -> bool:
    """Does the text start with an entity, and not with a comment?"""
    match = _ENTITY.match(text)
    return match is not None and plain(match[0]) != match[0]
