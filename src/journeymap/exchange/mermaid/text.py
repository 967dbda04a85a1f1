"""Mermaid's source text: which line begins a journey, front matter, directives, entities.

As in Mermaid's own preprocessing (version 11).
"""

from __future__ import annotations

import html
import re

_ENTITY = re.compile(r"#(\w{1,31});")
# A line that begins a journey: the word alone, or with what may follow it on its line.
_HEAD = re.compile(
    r"journey[ \t]*(?:$|[;#]|%%|(?:title|section)[ \t]|acc(?:Title|Descr)[ \t]*[:{])", re.IGNORECASE
)
_WORD = re.compile(r"[^\s;:#]*")
MAX_FRONT_MATTER = 500  # lines; more is no front matter


def front_matter(lines: list[str]) -> int:
    """How many lines the front matter takes, its fences included; 0 where there is none."""
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or lines[start].strip() != "---":
        return 0
    fence = lines[start].rstrip()
    last = min(len(lines), start + MAX_FRONT_MATTER)
    return next((n + 1 for n in range(start + 1, last) if lines[n].rstrip() == fence), 0)


def first_line(lines: list[str]) -> str:
    """The line that says which diagram it is."""
    text = without_directives("\n".join(lines[front_matter(lines) :]))[0]
    for line in text.split("\n"):
        if line.strip() and not line.strip().startswith(("%", "#")):
            return line.strip()
    return ""


def first_word(lines: list[str]) -> str:
    """The word that says which diagram it is."""
    match = _WORD.match(first_line(lines))
    return match[0] if match else ""


def begins_journey(line: str) -> bool:
    """Whether a line begins a journey: it is exactly `journey`, or goes on as one may."""
    return bool(_HEAD.match(line))


def without_directives(text: str) -> tuple[str, list[str]]:
    """The text with blanks for each `%%{init: …}%%`, and those."""
    found, kept, at = [], [], 0
    while (start := text.find("%%{", at)) >= 0:
        end = text.find("}%%", start)
        if end < 0:
            break
        found.append(text[start : end + 3])
        kept += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join([*kept, text[at:]]), found


def entities(text: str) -> str:
    """HTML's entities (`&amp;`, `&#39;`) as Mermaid's, so that their signs separate nothing."""

    def as_mermaid(match: re.Match[str]) -> str:
        meant = html.unescape(match[0])
        return f"#{ord(meant)};" if len(meant) == 1 else match[0]

    return re.sub(r"&#?\w{1,31};", as_mermaid, text)


def plain(text: str) -> str:
    """Entities (`#35;`, `&amp;`) and line breaks as the characters they stand for; quotes around the whole go."""

    def decoded(match: re.Match[str]) -> str:
        entity = f"&#{match[1]};" if match[1].isdigit() else f"&{match[1]};"
        return html.unescape(entity) if html.unescape(entity) != entity else match[0]

    text = re.sub(r"<br\s{0,9}/?\s{0,9}>", "\n", _ENTITY.sub(decoded, entities(text)), flags=re.IGNORECASE)
    return " ".join(part.strip() for part in text.split("\n"))


_QUOTES = ('""', "''", "«»", "“”", "„“", "„”", "‘’", "``", "「」")


def unquoted(text: str) -> str:
    """The text without quotes around the whole of it."""
    inner = text[1:-1]
    around = text[:1] + text[-1:]
    return inner.strip() if len(text) > 2 and around in _QUOTES and not set(around) & set(inner) else text


def is_entity(text: str) -> bool:
    """Does the text start with an entity, and not with a comment?"""
    match = _ENTITY.match(text)
    return match is not None and plain(match[0]) != match[0]
