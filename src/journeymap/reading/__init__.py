"""Reading: a file's bytes → text → a tree with positions, and what is wrong with any of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from journeymap.findings import Finding
from journeymap.findings.source import Source, within
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
    mistakes, and not for anything else; the findings then hold an error, and `patched` are the lines (from 1) that
    were changed for it. `shared` are the parts of the tree that stand in other places too (&name, and *name there).
    """

    source: Source
    root: Node | None
    findings: list[Finding] = field(default_factory=list)
    shared: list[Node] = field(default_factory=list)
    patched: frozenset[int] = frozenset()


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
    patched: frozenset[int] = frozenset()
    if parsed.stop is not None:
        from journeymap.reading.traps import mend

        before = lines.copy()
        parsed = mend(lines, parsed, findings, MAX_MENDS, MAX_WORK)
        pairs = zip(before, lines, strict=True)
        patched = frozenset(number for number, (old, new) in enumerate(pairs, 1) if old != new)
    findings += parsed.findings
    root = None if parsed.stop or parsed.stopped else parsed.root
    if root is not None:
        prose_traps(text, root, findings)
        if _TEXT_BELOW.search(text):
            from journeymap.reading.undashed import undashed

            undashed(text.split("\n"), root, findings)
    findings = [within(finding, source) for finding in findings]
    return Document(source, root, findings, parsed.shared, patched)
