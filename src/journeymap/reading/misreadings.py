"""What YAML accepts and nobody means: it is a trouble like those at which YAML stops by itself."""

from __future__ import annotations

import re

from journeymap.reading.node import Node
from journeymap.reading.trouble import ODD_SPACES, Stop, Trouble

_DASH_AND_WORD = re.compile(r"-[^\W\d_]")


def percent_line(lines: list[str]) -> Stop | None:
    """A line at the top that starts with %. For 60,000 of them YAML takes half a minute."""
    for number, line in enumerate(lines):
        if line.startswith("%") and not (number == 0 and line.startswith("%YAML 1.")):
            return Stop(Trouble.PERCENT_LINE, number, 0, "directive")
        if line.strip() and not line.startswith(("#", "%")):
            break
    return None


def misread(lines: list[str], child: Node) -> Stop | None:
    """A list item inside a text, `-text`, an indentation by something else than spaces."""
    if child.text[0] in ODD_SPACES:
        return Stop(Trouble.ODD_SPACE, child.line - 1, child.column - 1, "odd space")
    line = lines[child.line - 1]
    if _DASH_AND_WORD.match(child.text) and not line[: child.column - 1].strip(" "):
        return Stop(Trouble.DASH_WITHOUT_SPACE, child.line - 1, child.column - 1, "no space after the dash")
    for number in range(child.line, child.end_line):
        stripped = lines[number].lstrip(" ")
        if stripped.startswith("- ") or stripped == "-":
            column = len(lines[number]) - len(stripped)
            message = "list item inside a text"
            return Stop(Trouble.ITEM_IN_TEXT, number, column, message, child.line - 1, child.column - 1)
    return None


def end_of_document(lines: list[str], line: int) -> tuple[bool, Stop | None]:
    """Whether it is the end of the file too, but for comments; or what stands below it."""
    marker = -1
    for number in range(line, len(lines)):
        text = lines[number].strip()
        if text.startswith(("---", "...")):
            marker = number if marker < 0 else marker
            text = text[3:].strip()
        if text and not text.startswith("#"):
            if marker >= 0:
                return True, Stop(Trouble.SECOND_DOCUMENT, marker, 0, "another document")
            if text.startswith("%"):
                return True, Stop(Trouble.PERCENT_LINE, number, 0, "directive")
            return False, None
    return True, None
