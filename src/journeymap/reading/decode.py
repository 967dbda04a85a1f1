"""From bytes to text: what is no UTF-8 text is told in a sentence, what is invisible is shown."""

from __future__ import annotations

import re

from journeymap.files.reading import MAX_BYTES
from journeymap.findings import Edit, Finding, Fix, Place
from journeymap.findings.source import Source
from journeymap.reading import problems

MAX_CONTROLS = 100  # that many lines with control characters are told

# C0 (but tab and line feed), DEL, C1 with NEL, line and paragraph separators, direction embeddings and
# overrides, and the two non-characters: nothing that anyone types. Isolates, marks and joiners are fine.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufffe\uffff\ud800-\udfff]")
_NOISE = "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"  # nothing is lost without them
_TYPED = bytes([9, 10, 13, *range(32, 127)])  # the ASCII characters that are not among them
_BINARY = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive, or a Word, Excel or PowerPoint file"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or PowerPoint file"),
    (b"\x1f\x8b", "a gzip archive"),
)
_SAVE = "Open the file in a text editor and save it as UTF-8"


def decode(data: bytes, name: str) -> tuple[Source, str | None, list[Finding]]:
    """A file's text; the same text as YAML may see it (None where it cannot); and what is wrong with it.

    In the second text each control character is a U+FFFD, so all positions are the same in both.
    """
    if finding := _not_text(data):
        text = data[:MAX_BYTES].decode("utf-8", "replace") if finding.place != Place() else ""
        return Source(name, text), None, [finding]
    if len(data) > MAX_BYTES:
        message = f"The file has {len(data):,} bytes; a map has at most {MAX_BYTES:,} (1 MiB)."
        finding = problems.LIMIT.at(
            Place(), message, "Split it into several maps, or move long texts elsewhere."
        )
        return Source(name, data[:1000].decode("utf-8", "replace")), None, [finding]
    try:
        source = Source(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return Source(name, data.decode("utf-8", "replace")), None, [_not_utf8(data, error)]
    text = source.text
    if (data.isascii() and not data.translate(None, _TYPED)) or not CONTROL.search(text):
        return source, text, []
    findings: list[Finding] = []
    for number, line in enumerate(source.lines, start=1):
        if match := CONTROL.search(line):
            if len(findings) == MAX_CONTROLS:
                break
            findings.append(_control(number, match, line))
    return source, CONTROL.sub("\ufffd", text), findings


def _not_text(data: bytes) -> Finding | None:
    for magic, what in _BINARY:
        if data.startswith(magic):
            help = "Give the YAML file of the map, a plain text."
            return problems.UNREADABLE.at(Place(), f"This is no text file: it looks like {what}.", help)
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        encoding = "UTF-32"
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "UTF-16"
    elif b"\0" in data:
        start = data[:1000]
        zeros = start.count(0) / len(start)
        encoding = "UTF-32" if 0.7 < zeros < 0.8 else "UTF-16" if 0.3 < zeros < 0.6 else ""
    else:
        return None
    if not encoding:
        before = data[: data.index(b"\0")].decode("utf-8", "replace").removeprefix("\ufeff")
        place = _end_of(before)
        message = f"This is no text file: line {place.line} holds a zero byte (NUL), which no text has."
        return problems.UNREADABLE.at(place, message, "Give the YAML file of the map, a plain text.")
    message = f"The file is saved as {encoding}; a map is saved as UTF-8."
    return problems.UNREADABLE.at(Place(), message, f"{_SAVE} (in Notepad: Save as…, Encoding: UTF-8).")


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Finding:
    """Where the first byte stands that is not UTF-8. `Source` turns it and others into U+FFFD."""
    before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
    place = _end_of(before)
    line = place.line
    if error.reason == "unexpected end of data":
        message = (
            f"The file ends in the middle of a character, in line {line}: a part of it seems to be missing."
        )
        return problems.UNREADABLE.at(
            place, message, "Get the file again from where it came, or save it again."
        )
    byte = data[error.start]
    letter = bytes([byte]).decode("cp1252", "replace")
    guess = f" In Windows-1252 (Latin-1) it would be «{letter}»." if letter.isprintable() else ""
    message = (
        f"The file is not saved as UTF-8: line {line} holds the byte 0x{byte:02X}, which is no"
        f" letter there.{guess}"
    )
    return problems.UNREADABLE.at(place, message, f"{_SAVE} (in Notepad: Save as…, Encoding: UTF-8).")


def _end_of(before: str) -> Place:
    """The place of the character that follows a text."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line, column = len(lines), len(lines[-1]) + 1
    return Place(line, column, line, column + 1)


def _control(line: int, match: re.Match[str], text: str) -> Finding:
    char = match[0]
    fix: Fix | None = None
    column = match.start() + 1
    place = Place(line, column, line, column + 1)
    if "\u202a" <= char <= "\u202e":
        what = f"an invisible switch of the writing direction (U+{ord(char):04X})"
        help = "Delete it; where a direction must be forced, use the isolates U+2066 to U+2069."
    elif char in "\x85\u2028\u2029":
        what = f"an invisible line break (U+{ord(char):04X}), which came along with copied text"
        help = "Delete it, and press Enter or the space bar instead."
    else:
        what = f"an invisible control character (U+{ord(char):04X})"
        help = (
            f"Delete what stands between column {column - 1} and {column + 1}."
            if column > 1
            else "Delete it."
        )
        columns = [found.start() + 1 for found in re.finditer(_NOISE, text)]
        fix = Fix(tuple(Edit(Place(line, at, line, at + 1), "") for at in columns)) if columns else None
    return problems.CONTROL.at(place, f"This line holds {what}.", help, fix)
