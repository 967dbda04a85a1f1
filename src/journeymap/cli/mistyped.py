"""Names that lead to no file, for a reason that can be seen in them."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from journeymap.cli.words import long_dash, typed
from journeymap.errors import UnreadableError
from journeymap.files.reading import slashes

_CURLY = "“”„‘’‚«»"


def mistyped(path: str, paths: Sequence[str]) -> UnreadableError | None:
    """What is wrong with a name of which there is no file; None where that cannot be seen."""
    if meant := long_dash(path):
        return UnreadableError(
            f"«{slashes(path)}» begins with a sign that only looks like a dash.", f"Write: {meant}"
        )
    help = (
        _address(path)
        or _quotes(path)
        or _spaces(path, paths)
        or _pattern(path)
        or _windows(path)
        or _output(path, paths)
        or _word(path)
    )
    return UnreadableError(f"There is no file or folder «{slashes(path)}».", help) if help else None


def _address(path: str) -> str:
    """An address of the web, or a place that only a shell fills in."""
    if path.startswith("file:"):
        return f"Name it without file: {typed(re.sub('^file:/*', '/', path))}"
    if re.match(r"[A-Za-z]{2,}://", path):
        return "journeymap reads files of this machine and nothing from the network: download it first."
    if path.startswith("~"):
        return "A shell fills in ~ outside of quotes only: leave them out, or write the whole path."
    return ""


def _quotes(path: str) -> str:
    bare = path.strip(_CURLY + "'\"")
    if bare == path or not bare:
        return ""
    return f"Put the name in straight quotes, or in none: {typed(bare)}"


def _spaces(path: str, paths: Sequence[str]) -> str:
    """A name with spaces that was not put in quotes comes as several."""
    if path not in paths:
        return ""
    for start in range(len(paths)):
        for end in range(start + 2, min(start + 8, len(paths)) + 1):
            whole = " ".join(paths[start:end])
            if path in paths[start:end] and os.path.lexists(whole):
                return f'A name with a space needs quotes: "{whole}"'
    return ""


def _pattern(path: str) -> str:
    """A pattern that the shell left as it is, because nothing matches or because it never fills them in."""
    if not re.search(r"[*?]", path):
        return ""
    folder = re.split(r"[*?]", path)[0].replace("\\", "/").rpartition("/")[0] or "."
    if os.path.isdir(folder):
        return f"Nothing was found by this pattern. A folder stands for all maps in it: {typed(folder)}"
    return "Nothing was found by this pattern. Name a file, or a folder for all maps in it."


def _windows(path: str) -> str:
    """A path of Windows, in a shell that takes backslashes for something else."""
    if os.name == "nt" or not re.match(r"[A-Za-z]:", path):
        return ""
    return "This looks like a path of Windows, whose backslashes a shell may take away. Put it in quotes, or use / instead."


def _output(path: str, paths: Sequence[str]) -> str:
    """A format, or a file to write, that stands where maps do."""
    from journeymap.drawing import format_ending, formats

    if len(paths) < 2:
        return ""
    if path.lower() in {format.name for format in formats()}:
        return f"A format to draw stands after -f: -f {path.lower()}"
    if format_ending(os.path.splitext(path)[1].lower()):
        return f"A file to write is named after -o: -o {typed(path)}"
    return ""


def _word(path: str) -> str:
    if path.strip() and path.strip() != path and os.path.lexists(path.strip()):
        return f"Leave out the space: {typed(path.strip())}"
    if path == "help":
        return "The help of a command: journeymap COMMAND --help"
    return "" if path.strip() else "Name a file, or a folder with maps in it."
