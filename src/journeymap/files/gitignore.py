"""Lines as in a `.gitignore`, matched as Git does, in a time that no line and no name can draw out.

Strangers write these lines and the names that they are held against. Where a star stands between fixed signs, the
first place that fits is as good as any later one: so nothing has to be tried twice, which the atomic groups
`(?>…)` tell the regular expressions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

MAX_SIGNS = 1_000  # in a line, and in a path: longer ones fit nothing
MAX_LINES = 2_000  # that say something; nobody writes more
MAX_SPECIAL = 20_000  # signs, of all lines together that are not plain names
_CLASSES = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "blank": " \\t",
    "cntrl": "\\x00-\\x1f\\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": "!-/:-@\\[-`{-~",
    "space": " \\t-\\r",
    "upper": "A-Z",
    "xdigit": "0-9a-fA-F",
}


class Line(NamedTuple):
    """What one line means. `whole`: it is held against the path, not against the name alone; `special`: not
    all of it is plain."""

    takes_back: bool
    folders_only: bool
    whole: bool
    special: bool
    fits: Callable[[str], object]

    def meets(self, path: str, is_folder: bool) -> bool:
        """Whether a path fits."""
        if self.folders_only and not is_folder:
            return False
        return bool(self.fits(path if self.whole else path.rpartition("/")[2]))


class Lines:
    """The lines of a file, or of several; a later one counts more. `cut`: there are more than are heeded."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines: list[Line] = []
        self.cut = False
        special = 0
        for text in lines:
            if not (line := read_line(text)):
                continue
            self.cut = len(self._lines) == MAX_LINES or special > MAX_SPECIAL
            if self.cut:
                break
            self._lines.append(line)
            special += len(text) if line.special else 0
        self._lines.reverse()

    def __bool__(self) -> bool:
        return bool(self._lines)

    def says(self, path: str, is_folder: bool) -> bool | None:
        """Whether a path is meant, `/` between its folders; None: no line says so or not.

        What the folders above it are is not looked at.
        """
        if len(path) > MAX_SIGNS:
            return None
        return next((not line.takes_back for line in self._lines if line.meets(path, is_folder)), None)

    def mean(self, path: str, is_folder: bool) -> bool:
        """Whether a path is meant, or a folder that it is in."""
        if not self._lines or len(path) > MAX_SIGNS:
            return False
        return any(self.says(folder, True) for folder in _above(path)) or bool(self.says(path, is_folder))

    def mean_last(self, path: str) -> bool:
        """Whether the last line counts a file in that fits it or a folder that it is in.

        Unlike in Git, a line with `!` takes back a part of what a folder's line says.
        """
        if len(path) > MAX_SIGNS:
            return False
        spots = [(path, False), *((folder, True) for folder in _above(path))]
        for line in self._lines:
            if any(line.meets(spot, is_folder) for spot, is_folder in spots):
                return not line.takes_back
        return False


def _above(path: str) -> list[str]:
    """The folders that a path is in, from the top."""
    return [path[:end] for end, sign in enumerate(path) if sign == "/"]


def read_line(text: str) -> Line | None:
    """What a line means; None: nothing, as it is empty, a comment, too long, or has a bracket without an end."""
    text = text.removesuffix("\r")
    kept = text.rstrip(" ")
    backslashes = len(kept) - len(kept.rstrip("\\"))
    text = text[: len(kept) + backslashes % 2]  # which keeps the space after it
    if not text or text[0] == "#" or len(text) > MAX_SIGNS:
        return None
    takes_back = text[0] == "!"
    text = text[takes_back:]
    folders_only = text.endswith("/")
    text = text[: len(text) - folders_only]
    whole = "/" in text
    try:
        text = text.removeprefix("/")
        signs = _signs(text)
    except (ValueError, IndexError):
        return None
    if not signs:
        return None
    prefix = next((i for i, sign in enumerate(text) if sign in "*?[\\"), len(text))
    fits = _fits(signs, prefix if whole else 0, whole)
    return Line(takes_back, folders_only, whole, prefix < len(text), fits)


class _Sign(NamedTuple):
    """A star, a slash, or what one letter must be. `plain`: that letter, `/`, or empty if it may be several."""

    pattern: str
    plain: str = ""


_STAR, _SLASH = _Sign("*"), _Sign("/", "/")


def _signs(text: str) -> list[_Sign]:
    """The signs of a line. Raises ValueError or IndexError where it can fit nothing."""
    signs, i = [], 0
    while i < len(text):
        sign = text[i]
        i += 1
        if sign == "*":
            signs.append(_STAR)
        elif sign == "?":
            signs.append(_Sign("[^/]"))
        elif sign == "[":
            pattern, i = _bracket(text, i)
            signs.append(_Sign(pattern))
        else:
            if sign == "\\":
                sign = text[i]
                i += 1
            signs.append(_SLASH if sign == "/" else _Sign(re.escape(sign), sign))
    return signs


def _bracket(text: str, i: int) -> tuple[str, int]:
    """The letters in brackets from a place on, and where they end."""
    negated = text[i] in "!^"
    i += negated
    parts: list[str] = []
    before, first = "", True
    while text[i] != "]" or first:
        first = False
        if text[i] == "-" and before and text[i + 1] != "]":
            i += 1 + (text[i + 1] == "\\")
            if before <= text[i]:  # of [z-a], Git takes the z
                parts.append(f"{re.escape(before)}-{re.escape(text[i])}")
            before = ""
        elif text.startswith("[:", i) and text[(end := text.index("]", i + 2)) - 1] == ":" and end > i + 2:
            if text[i + 2 : end - 1] not in _CLASSES:
                raise ValueError
            parts.append(_CLASSES[text[i + 2 : end - 1]])
            i, before = end, ""
        else:
            i += text[i] == "\\"
            before = text[i]
            parts.append(re.escape(before))
        i += 1
    # No bracket fits the slash between folders.
    return (f"[^/{''.join(parts)}]" if negated else f"(?!/)[{''.join(parts)}]"), i + 1


def _fits(signs: list[_Sign], prefix: int, whole: bool) -> Callable[[str], object]:
    """What holds a path or a name against the signs; most lines need no regular expression."""
    plain = "".join(sign.plain for sign in signs)
    if len(plain) == len(signs):
        return plain.__eq__
    if not whole and signs[0] is _STAR and len(plain) == len(signs) - 1:
        return lambda name: name.endswith(plain)
    # Git takes what stands before all that is special off the path and the line: so the stars in out**/*.log stand
    # at the start of what is left, and may be folders.
    start = "".join(sign.pattern for sign in signs[:prefix])
    return re.compile(start + _pattern(signs[prefix:]), re.DOTALL).fullmatch


def _pattern(signs: list[_Sign]) -> str:
    parts: list[list[_Sign]] = [[]]
    for sign in signs:
        if sign is _SLASH:
            parts.append([])
        else:
            parts[-1].append(sign)
    # Parts between two of which there may be any folders (**).
    groups: list[list[str]] = [[]]
    for part in parts:
        if len(part) > 1 and all(sign is _STAR for sign in part):
            groups.append([])
        else:
            groups[-1].append(_part(part))
    *before, last = groups
    pattern = ""
    for n, group in enumerate(before):
        inner = "".join(f"{part}/" for part in group)
        pattern += f"(?>(?:[^/]*+/)*?{inner})" if n and inner else inner
    if not last:
        return pattern + ".*"
    return pattern + ("(?:[^/]*+/)*?" if before else "") + "/".join(last)


def _part(signs: list[_Sign]) -> str:
    """What the name of one folder or file must be."""
    chunks = [""]
    for n, sign in enumerate(signs):
        if sign is not _STAR:
            chunks[-1] += sign.pattern
        elif not n or signs[n - 1] is not _STAR:
            chunks.append("")
    first, *rest = chunks
    if rest:
        first += "".join(f"(?>[^/]*?{chunk})" for chunk in rest[:-1]) + f"[^/]*{rest[-1]}"
    return f"(?>{first}(?![^/]))"
