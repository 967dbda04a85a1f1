"""The standard streams while a command runs."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from typing import TextIO


@contextlib.contextmanager
def prepared() -> Iterator[None]:
    """Makes the standard streams ready for what a command writes, and afterwards gives back those that were there."""
    out, err = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _prepared(out), _prepared(err)
    try:
        yield
    finally:
        for stream, before in ((sys.stdout, out), (sys.stderr, err)):
            with contextlib.suppress(OSError, ValueError):
                _given_back(stream, before)
        sys.stdout, sys.stderr = out, err


def _prepared(stream: TextIO | None) -> TextIO:
    """A stream for what is written: files and pipes get UTF-8 everywhere; a terminal that cannot show a character
    gets its code."""
    if stream is None:  # closed by whoever started the program
        return open(os.devnull, "w", encoding="utf-8")
    if not isinstance(stream, io.TextIOWrapper):  # something else took its place
        return stream
    stream.flush()
    if stream.isatty():
        encoding, newline = stream.encoding, None
    else:
        encoding, newline = "utf-8", "\n"
    return io.TextIOWrapper(
        stream.buffer,
        encoding,
        "backslashreplace",
        newline,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


def _given_back(stream: TextIO, before: TextIO | None) -> None:
    """Ends what was made of a stream; the stream itself stays open."""
    if before is None:
        stream.close()
    elif isinstance(stream, io.TextIOWrapper) and stream is not before:
        stream.detach()
