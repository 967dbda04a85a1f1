"""Maps out of files of other programs. One folder a foreign format, which registers its `EXCHANGE`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeymap.errors import ExchangeError
from journeymap.exchange.draft import Draft, Exchange, Options, Piece
from journeymap.files.reading import MAX_BYTES
from journeymap.model.ids import fold
from journeymap.registry import registered
from journeymap.yamlwriting.document import write

__all__ = ["ExchangeError", "Imported", "Options", "convert", "formats"]

MAX_JOURNEYS = 200  # of one file
_CONTROLS = bytes(code for code in range(1, 128) if (code < 32 or code == 127) and code not in b"\t\n\r")
_GIVE = (
    "Give a Mermaid file (.mmd, .mermaid, or a Markdown file with a journey in it) "
    "or an Open Journey Format file (.ojf)."
)


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of a map file, and what a user should know about how it came about."""

    name: str  # of the file to write, without folder
    title: str
    text: str
    notes: list[str]


@dataclass(frozen=True, slots=True)
class _File:
    """A file as it was read."""

    name: str
    text: str
    stem: str
    source: str
    format: Exchange
    notes: list[str]


def formats() -> list[Exchange]:
    """All foreign formats that can be read, by the names of their folders."""
    return list(registered(__name__, "EXCHANGE").values())


def convert(
    data: bytes, name: str, options: Options | None = None, journey: str = "", called: str = ""
) -> list[Imported]:
    """The maps of a file of another program, one for each of its journeys.

    `name` is the file's name: its ending helps to tell the format, and it is a title of last resort. `journey`
    chooses one, by its number or title. `called`: how the map's file is called, where that is known; else
    after the file, with a number where there are several. Raises ExchangeError where no map can be made.
    """
    text, notes = _decoded(data, name)
    base = re.split(r"[/\\]", name)[-1]
    stem, _, ending = base.rpartition(".")
    format = _choose(text, ending.lower() if stem else "")
    is_file = base not in ("-", "")
    source = f"{base if is_file else 'standard input'} ({format.name})"
    file = _File(name, text, (stem or base) if is_file else "", source, format, notes)
    return _made(file, format.journeys(text), options or Options(), journey.strip(), called)


def _made(file: _File, pieces: list[Piece], options: Options, journey: str, called: str) -> list[Imported]:
    """The maps of the journeys; one of which none can be made is told, where others are."""
    several = len(pieces) > 1
    if len(pieces) > MAX_JOURNEYS:
        raise ExchangeError(
            f"The file has {len(pieces):,} journeys; at most {MAX_JOURNEYS} can be imported.",
            "Split it first.",
        )
    drafts: list[tuple[int, Draft]] = []
    failures: list[ExchangeError] = []
    for number, piece in enumerate(pieces, 1):
        title = f"{file.stem} {number}" if several and file.stem else file.stem
        draft = Draft(title, options, piece.line, source=file.source)
        if several:
            draft.source += f", journey {number} of {len(pieces)}, line {piece.line}"
        if piece.unclosed:
            draft.note(
                f"{piece.unclosed} before line {piece.line} is not closed: all that follows was read as the diagram."
            )
        try:
            file.format.read(piece.text, draft)
            draft.finish()
        except ExchangeError as failed:
            failures.append(failed)
        else:
            drafts.append((number, draft))
    if not drafts:
        raise failures[0]
    left_out = []
    if failures:
        more = f" (and {len(failures) - 1} more)" if len(failures) > 1 else ""
        left_out = [f"The journey on line {failures[0].line or 1} was left out{more}. {failures[0].message}"]
    made = []
    for number, draft in _chosen(drafts, journey, len(pieces)):
        own = f"{file.stem or 'map'}-{number}.yaml" if several else f"{file.stem or 'map'}.yaml"
        text = _written(draft, called or own)
        _check(text, file)
        made.append(Imported(own, str(draft.map["title"]), text, [*file.notes, *left_out, *draft.notes]))
    return made


def _chosen(drafts: list[tuple[int, Draft]], journey: str, number: int) -> list[tuple[int, Draft]]:
    if not journey:
        return drafts
    chosen = [pair for pair in drafts if str(pair[0]) == journey]
    chosen = chosen or [pair for pair in drafts if fold(str(pair[1].map["title"])) == fold(journey)]
    if not chosen:
        titles = ", ".join(f"{at} «{draft.map['title']}»" for at, draft in drafts[:20])
        raise ExchangeError(
            f"There is no journey «{journey}» in this file, which has {number}.",
            f"Name one by its number or title: {titles}.",
        )
    return chosen[:1]


def _written(draft: Draft, called: str) -> str:
    """The map's text; its first lines say where it is from and what to do next."""
    file = called if re.fullmatch(r"[\w.-]+", called) and not called.startswith("-") else "FILE"
    draft.map.comments.insert(
        1, f"Next: journeymap validate {file} tells what is weak, journeymap render {file} draws it."
    )
    return write(draft.map)


def _decoded(data: bytes, name: str) -> tuple[str, list[str]]:
    """The text of the file, line ends as \\n and without control characters, and a note about those."""
    from journeymap.reading.decode import CONTROL, decode

    if len(data) > MAX_BYTES:
        raise ExchangeError(
            f"The file has {len(data):,} bytes; at most {MAX_BYTES:,} (1 MiB) can be imported.",
            "Split it first.",
        )
    # Told here in one note, not one by one; a zero byte tells that it is no text.
    source, readable, findings = decode(data.translate(None, _CONTROLS), name)
    if readable is None:
        first = findings[0]
        help = _GIVE if first.message.startswith("This is no text") else first.help
        raise ExchangeError(first.message.replace("; a map is saved as UTF-8", ""), help, first.place.line)
    if not source.text.strip():
        raise ExchangeError("The file is empty.", _GIVE)
    lines = data.decode("utf-8", "replace").split("\n")
    odd = [number for number, line in enumerate(lines, 1) if CONTROL.search(line.rstrip("\r"))]
    if not odd:
        return source.text, []
    where = ", ".join(map(str, odd[:5])) + (f" and {len(odd) - 5:,} more" if len(odd) > 5 else "")
    note = f"Invisible control characters were removed: line{'s' if len(odd) > 1 else ''} {where}."
    return CONTROL.sub("", re.sub("[\x85\u2028\u2029]", " ", source.text)), [note]


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


def _check(made: str, file: _File) -> None:
    """What was made must be a good map: the bounds on sizes and numbers are told in the map's own words."""
    from journeymap.checking.one import load

    for finding in load(made.encode(), file.name).findings:
        if finding.severity != "info":
            raise ExchangeError(
                f"The map that this file gives would not be valid. {finding.message}",
                f"Change that in the original and import it again. {finding.help}",
            )
