"""Files that look like maps, lie where the configuration says that maps are, and do not say that they are any."""

from __future__ import annotations

import re

from journeymap.findings import Finding, Place
from journeymap.findings.source import Source
from journeymap.findings.suppressions import Suppressions
from journeymap.model.problems import UNMARKED_MAP
from journeymap.reading.decode import decode

_KEY = re.compile(r"""["']?journeymap["']?[ \t]*:""")


def unmarked(data: bytes, name: str) -> tuple[Source, list[Finding]]:
    """The text of such a file, and what there is to say about it, unless a comment in it silences that."""
    source = decode(data, name)[0]
    line = next((number for number, line in enumerate(source.lines, 1) if _KEY.match(line)), 0)
    if line:
        message = (
            "This file looks like a journey map, but «journeymap» has no version here, and nothing in it was"
            " checked."
        )
        help = "If it is a map, write: journeymap: 1"
    else:
        line = next((number for number, line in enumerate(source.lines, 1) if re.match(r"[^\s#%-]", line)), 1)
        message = "This file looks like a journey map but does not say so, and nothing in it was checked."
        help = (
            "If it is a map, write this line at its top: journeymap: 1"
            " (if it is none, list it under exclude in the configuration)"
        )
    place = Place(line, 1, line, len(source.line(line).rstrip()) + 1)
    return source, Suppressions(source, {}).apply([UNMARKED_MAP.at(place, message, help)])
