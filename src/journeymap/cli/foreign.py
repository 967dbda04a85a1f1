"""Files that are named as maps and are none: what each is, and the command that takes it."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from journeymap.cli.words import typed
from journeymap.errors import UnreadableError
from journeymap.files.reading import MAX_BYTES, STDIN, read_if_there, slashes

# What a file is by its ending, where that is no secret.
_KINDS = {
    **dict.fromkeys(("html", "htm", "xhtml"), "a web page"),
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "tiff", "heic", "ico"), "a picture"),
    **dict.fromkeys(("pdf", "ps"), "a document for paper"),
    **dict.fromkeys(("csv", "tsv", "xlsx", "xls", "ods", "numbers"), "a table"),
    **dict.fromkeys(("docx", "doc", "odt", "rtf", "pages"), "a document of a word processor"),
    **dict.fromkeys(("pptx", "ppt", "odp", "key"), "a set of slides"),
    **dict.fromkeys(("md", "markdown", "txt", "rst", "adoc"), "a text"),
    **dict.fromkeys(("zip", "gz", "tar", "7z", "rar", "whl"), "an archive"),
    **dict.fromkeys(("dot", "gv"), "a source for Graphviz"),
    **dict.fromkeys(("mmd", "mermaid"), "a Mermaid diagram"),
    **dict.fromkeys(("json", "toml", "ini", "xml"), "a file of data"),
}
_MAPS = (".yaml", ".yml")
# A line with one of these keys makes a map of a file whose ending tells nothing else; JSON counts as YAML.
_ANYTHING = ("txt", "json")
_OURS = re.compile(r"""^[ \t{]*["']?journeymap["']?[ \t]*:""", re.MULTILINE)
_STAGES = re.compile(r"""^[ \t{]*["']?stages["']?[ \t]*:""", re.MULTILINE)


def sorted_out(paths: Sequence[str]) -> tuple[list[str], list[UnreadableError]]:
    """The paths that may lead to maps, and what is wrong with the others. What is called like a map is one."""
    kept: list[str] = []
    wrong: list[UnreadableError] = []
    for path in paths:
        problem = None
        if path == STDIN or os.path.isdir(path):
            pass
        elif not os.path.lexists(path):
            from journeymap.cli.mistyped import mistyped

            problem = mistyped(path, paths)
        elif not path.lower().endswith(_MAPS):
            problem = _other_kind(path)
        if problem is None:
            kept.append(path)
        else:
            wrong.append(problem)
    return kept, wrong


def imported(path: str) -> str | None:
    """The name of the foreign format that a file is in; None where no map can be made of it."""
    data = read_if_there(path, MAX_BYTES)
    return _format(path, data, _text(data)) if data else None


def _other_kind(path: str) -> UnreadableError | None:
    """What a file is that is no map; None where it may be one, or where reading it will tell."""
    data = read_if_there(path, MAX_BYTES)
    ending = _ending(path)
    may_be = ending in _ANYTHING or ending not in _KINDS
    if data is None or (may_be and (not data.strip() or len(data) > MAX_BYTES)):
        return None
    text = _text(data)
    if may_be and _OURS.search(text):
        return None
    name = slashes(path)
    if format := _format(path, data, text):
        return UnreadableError(
            f"«{name}» is no map yet, but one can be made of it ({format}).",
            f"Write: journeymap import {typed(path)}",
        )
    if may_be and _STAGES.search(text):
        return None
    what = f"{_KINDS[ending]}, not a map" if ending in _KINDS else "no map"
    return UnreadableError(
        f"«{name}» is {what}.",
        _the_map_beside(path) or "Name a map: a text file in YAML, with the line journeymap: 1 at its top.",
    )


def _ending(path: str) -> str:
    return os.path.splitext(path)[1][1:].lower()


def _text(data: bytes) -> str:
    """The text of a file, well enough to see what it is; empty where it holds none."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        text = data.decode("utf-8-sig", "replace")
    return "" if "\0" in text else text.replace("\r\n", "\n").replace("\r", "\n")


def _format(path: str, data: bytes, text: str) -> str | None:
    """The foreign format of a text, by its ending and its content; in a file of any data it has to be sound."""
    from journeymap.exchange import ExchangeError, convert, formats

    ending = _ending(path)
    name = next((kind.name for kind in formats() if ending in kind.endings and kind.fits(text)), None)
    if name is not None and ending in _ANYTHING:
        try:
            convert(data, path)
        except ExchangeError:
            return None
    return name


def _the_map_beside(path: str) -> str:
    """The map that a picture, page or table was made from, if it lies beside it under the same name."""
    for ending in (".yaml", ".yml", ".journey.yaml"):
        beside = os.path.splitext(path)[0] + ending
        if os.path.isfile(beside):
            return f"The map is beside it: {typed(slashes(beside))}"
    return ""
