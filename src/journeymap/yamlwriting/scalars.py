"""Texts, numbers and comments of a YAML file, as a person would write them: quotes where they are needed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

WIDTH = 100  # columns of a line, where the text allows it


def text_lines(start: str, text: str, indent: int, one_line: bool) -> list[str]:
    """A text behind `key:` or `-`; a long one is folded, one of several lines keeps them."""
    if "\n" in text and not one_line:
        body = [line.rstrip() for line in text.split("\n")]
        return [f"{start} |-", *(f"{' ' * (indent + 2)}{line}" if line else "" for line in body)]
    if len(start) + 1 + len(text) > WIDTH and not one_line and "  " not in text and " " in text:
        return [f"{start} >-", *(" " * (indent + 2) + line for line in _folded(text, WIDTH - indent - 2))]
    return [f"{start} {scalar(' '.join(text.splitlines()))}"]


def _folded(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def key(name: str) -> str:
    """The name of a field, or an id in its place."""
    return scalar(name, flow=True)


def flow(value: object) -> str:
    """A value, or a list of them, within brackets or braces."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(scalar(entry, flow=True) for entry in value) + "]"
    return scalar(value, flow=True)


def scalar(value: object, flow: bool = False) -> str:
    """A single value; `flow`: it stands within brackets or braces."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, date)):
        return str(value)
    text = str(value)
    if is_plain(text, flow):
        return text
    if ('"' in text or "\\" in text) and "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


# Words and numbers that other YAML programs take for something else than a text.
_OTHER = re.compile(
    r"(?:y|n|yes|no|on|off|true|false|null|nan|inf|[-+.:_,\dxXoOeE]*\d[-+.:_,\dxXoOeE\s]*)", re.IGNORECASE
)
_FLOW = re.compile(r"[\[\]{},:،、，；؛]")


def is_plain(text: str, flow: bool = False) -> bool:
    """Whether a text means itself without quotes: more careful than YAML, for those who change it later."""
    if not text or text != text.strip() or "\n" in text:
        return False
    if unicodedata.category(text[0]) not in ("Lu", "Ll", "Lt", "Lo", "Nd", "So", "Sc") and text[0] != "(":
        return False
    if ": " in text or " #" in text or text.endswith(":") or "：" in text:
        return False
    if len(text) <= 40 and _OTHER.fullmatch(text):
        return False
    return not (flow and _FLOW.search(text))


def comment(text: str) -> str:
    """A comment on one line. It never switches findings off, whatever it quotes."""
    line = " ".join(text.split())
    return "# " + re.sub(r"journeymap(?=\s*:)", "journeymap ", line, flags=re.IGNORECASE)
