"""What has changed in a file, as a diff."""

from __future__ import annotations

import difflib
import re


def diff(name: str, old: bytes, new: bytes) -> str:
    """What has changed, in the form that `git apply` and `patch -p1` take; empty where nothing has.

    Line ends are those of the file: write it without translating them.
    """
    if old == new:
        return ""
    path = name.replace("\\", "/").lstrip("/")
    lines = [_header("---", f"a/{path}"), _header("+++", f"b/{path}")]
    changes = difflib.unified_diff(_lines(old), _lines(new), n=3)
    for line in list(changes)[2:]:
        lines.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(lines)


def _lines(data: bytes) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", data.decode("utf-8", "surrogateescape"))


def _header(sign: str, path: str) -> str:
    """The line with a file's name; git wants odd names in quotes, and a tab behind those with spaces."""
    if re.search(r'[\x00-\x1f\x7f"]', path):
        return f"{sign} {_in_c(path)}\n"
    return f"{sign} {path}{chr(9) if ' ' in path else ''}\n"


def _in_c(path: str) -> str:
    signs = (
        f"\\{char}" if char in '"\\' else f"\\{ord(char):03o}" if char < " " or char == "\x7f" else char
        for char in path
    )
    return f'"{"".join(signs)}"'
