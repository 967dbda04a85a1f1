"""Reading: a file's bytes → text → a tree with positions, and what is wrong with any of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from journeymap.findings import Finding, Place
from journeymap.findings.source import Source
from journeymap.reading.decode import decode
from journeymap.reading.node import Node

MAX_MENDS = 25
MAX_WORK = 6 << 20  # characters that are parsed again, over all mends: bounds the time of big broken files

# A name with nothing behind its colon, and below it neither an item nor a field
_TEXT_BELOW = re.compile(r":[ \t]*\n[ \t]+(?![ \t]|- |-$|#|[^\n]*:(?:\s|$))\S", re.MULTILINE)

__all__ = ["Document", "Source", "read"]


@dataclass(slots=True)
class Document:
    """A file as read: its text, its tree (None where there is none), and what is wrong with it.

    Where the YAML is broken, the tree is that of a text mended in memory: good for finding the other
    mistakes, and not for anything else; the findings then hold an error. `shared` are the parts of the tree that
    stand in other places too (&name, and *name there).
    """

    source: Source
    root: Node | None
    findings: list[Finding] = field(default_factory=list)
    shared: list[Node] = field(default_factory=list)


def read(data: bytes, name: str) -> Document:
    """Read a file's bytes; `name` is what findings call the file. Nothing is raised, whatever the bytes are.

    A mistake in the YAML is told and then mended in memory, so that one run tells them all.
    """
    # Here, since not all that needs a `Source` reads YAML.
    from journeymap.reading.conflicts import conflicts
    from journeymap.reading.parse import parse
    from journeymap.reading.prose_traps import prose_traps

    source, text, findings = decode(data, name)
    if text is None:
        return Document(source, None, findings)
    lines = text.split("\n")
    text = conflicts(lines, text, findings)
    parsed = parse(text, lines)
    if parsed.stop is not None:
        from journeymap.reading.traps import mend

        parsed = mend(lines, parsed, findings, MAX_MENDS, MAX_WORK)
    findings += parsed.findings
    root = None if parsed.stop or parsed.stopped else parsed.root
    if root is not None:
        prose_traps(text, root, findings)
        if _TEXT_BELOW.search(text):
            from journeymap.reading.undashed import undashed

            undashed(text.split("\n"), root, findings)
    return Document(source, root, [_within(source, finding) for finding in findings], parsed.shared)


def _within(source: Source, finding: Finding) -> Finding:
    """The finding with a place that exists: YAML may name a line after the last one."""
    place = finding.place
    end_line = min(place.end_line, len(source.lines))
    line = min(place.line, end_line)
    column = min(place.column, len(source.line(line)) + 1)
    end_column = min(place.end_column, len(source.line(end_line)) + 1)
    if line == end_line:
        end_column = max(column, end_column)
    within = Place(line, column, end_line, end_column)
    return finding if within == place else replace(finding, place=within)
