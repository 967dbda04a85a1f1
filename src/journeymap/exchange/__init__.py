"""Maps out of files of other programs. One folder a foreign format, which registers its `EXCHANGE`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeymap.errors import ExchangeError
from journeymap.exchange.draft import Draft, Exchange
from journeymap.files.reading import MAX_BYTES
from journeymap.registry import registered
from journeymap.yamlwriting.document import write

__all__ = ["ExchangeError", "Imported", "convert", "formats"]

_GIVE = (
    "Give a Mermaid file (.mmd, .mermaid, or a Markdown file with a journey in it) "
    "or an Open Journey Format file (.ojf)."
)


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of the map file, and what a user should know about how it came about."""

    text: str
    notes: list[str]


def formats() -> list[Exchange]:
    """All foreign formats that can be read, by the names of their folders."""
    return list(registered(__name__, "EXCHANGE").values())


def convert(data: bytes, name: str, kind: str = "actual") -> Imported:
    """A map out of a file of another program.

    `name` is the file's name: its ending helps to tell the format, and it is a title of last resort. `kind`
    is the kind of the path that is made: expected, actual or ideal. Raises ExchangeError where no map can be
    made.
    """
    if kind not in ("expected", "actual", "ideal"):
        raise ExchangeError(f"«{kind}» is no kind of path.", "Write expected, actual or ideal.")
    text = _decoded(data, name)
    base = re.split(r"[/\\]", name)[-1]
    stem, _, ending = base.rpartition(".")
    format = _choose(text, ending.lower() if stem else "")
    draft = Draft(called=stem or base, kind=kind)
    if base in ("-", ""):
        base, draft.called = "standard input", ""
    draft.source = f"{base} ({format.name})"
    format.read(text, draft)
    made = write(draft.finish())
    _check(made, name)
    return Imported(made, draft.notes)


def _decoded(data: bytes, name: str) -> str:
    """The text of the file, line ends as \\n."""
    from journeymap.reading.decode import decode

    if len(data) > MAX_BYTES:
        raise ExchangeError(
            f"The file has {len(data):,} bytes; at most {MAX_BYTES:,} (1 MiB) can be imported.",
            "Split it first.",
        )
    source, readable, findings = decode(data, name)
    if readable is None:
        first = findings[0]
        help = _GIVE if first.message.startswith("This is no text") else first.help
        raise ExchangeError(first.message.replace("; a map is saved as UTF-8", ""), help, first.place.line)
    if not source.text.strip():
        raise ExchangeError("The file is empty.", _GIVE)
    return source.text


def _choose(text: str, ending: str) -> Exchange:
    """The format by content, and by the ending where several fit or none does."""
    known = formats()
    by_ending = [format for format in known if ending in format.endings]
    fitting = [format for format in known if format.fits(text)]
    for format in (*(format for format in fitting if format in by_ending), *fitting, *by_ending):
        return format
    if re.search(r"^journeymap\s*:", text, re.MULTILINE):
        raise ExchangeError(
            "This file is a journey map already.", "Draw it as it is: journeymap render FILE."
        )
    raise ExchangeError("journeymap does not know this kind of file.", _GIVE)


def _check(made: str, name: str) -> None:
    """What was made must be a good map: the bounds on sizes and numbers are told in the map's own words."""
    from journeymap.checking.one import load

    for finding in load(made.encode(), name).findings:
        if finding.severity != "info":
            raise ExchangeError(
                f"The map that this file gives would not be valid. {finding.message}",
                f"Change that in the original and import it again. {finding.help}",
            )
