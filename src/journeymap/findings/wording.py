"""How texts of the file are shown in sentences and help lines."""

from __future__ import annotations

_LONG = 60


def clipped(text: str) -> str:
    """A text for use in a sentence: on one line, and not too long."""
    start = " ".join(text[: 20 * _LONG].split())  # an endless one is looked at no further
    return start if len(start) <= _LONG else start[: _LONG - 1].rstrip() + "…"


def in_quotes(text: str) -> str:
    """A text as YAML with quotes around it: the kind of quotes that needs no escapes, where there is one."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
