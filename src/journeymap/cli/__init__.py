"""The command line: arguments → functions of the package → exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import TextIO

INTERRUPTED, BROKEN_PIPE, BUG = 130, 141, 70


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit code; without `argv` the arguments are those of the program.

    0 all is well, 1 findings, 2 wrong use or unreadable input, 70 a bug in journeymap.
    """
    _prepare(sys.stdout)
    _prepare(sys.stderr)
    try:
        code = _run(argv)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # Whoever read the output has had enough, as in `journeymap rules | head`. (Typer exits then, and only then.)
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except Exception as error:
        return _bug(error)


def _run(argv: Sequence[str] | None) -> int:
    if list(sys.argv[1:] if argv is None else argv) == ["--version"]:
        # Asked for by scripts and editors all the time: not worth loading anything.
        from journeymap import __version__

        print("journeymap", __version__)
        return 0
    from journeymap.cli.app import run

    return run(argv)


def _prepare(stream: TextIO) -> None:
    """Files and pipes get UTF-8 everywhere; a terminal that cannot show a character gets its code."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:  # replaced by something else, as tests do
        return
    if stream.isatty():
        reconfigure(errors="backslashreplace")
    else:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _bug(error: Exception) -> int:
    import traceback

    if os.environ.get("JOURNEYMAP_DEBUG"):
        traceback.print_exc()
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{os.path.basename(frames[-1].filename)}, line {frames[-1].lineno}" if frames else "?"
    print(
        f"error: journeymap has a bug: {type(error).__name__} in {where}.\n"
        "help: Please report it, with these lines and, if you may share it, the map. JOURNEYMAP_DEBUG=1"
        " shows more.",
        file=sys.stderr,
    )
    return BUG
