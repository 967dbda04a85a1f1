"""One document of YAML, from text to tree.

libyaml's own tree builder crashes the process at 30,000 levels and lets a file of 500 bytes grow to
gigabytes; the events with an explicit stack do neither, and they are twice as fast.
"""

from __future__ import annotations

from typing import Any

import yaml

from journeymap.reading.misreadings import percent_line
from journeymap.reading.tree import Parsed, TreeBuilder
from journeymap.reading.trouble import Stop, kind_of

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, lines: list[str]) -> Parsed:
    """Parse one document. `lines` is the same text, split; nothing is raised whatever stands in it."""
    builder = TreeBuilder(lines)
    builder.parsed.stop = percent_line(lines)
    if builder.parsed.stop is not None:
        return builder.parsed
    try:
        loader = _Loader(text)
        try:
            builder.run(loader.get_event)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        context = error.context_mark
        builder.parsed.stop = Stop(
            kind_of(str(error.problem), error.context or ""),
            mark.line if mark else 0,
            mark.column if mark else 0,
            str(error.problem),
            context.line if context else -1,
            context.column if context else -1,
            builder.last,
        )
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # e.g. an escape beyond Unicode
        builder.parsed.stop = Stop(kind_of(str(error)), 0, 0, str(error))
    return builder.parsed
