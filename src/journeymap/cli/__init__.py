"""The command line: arguments → functions of the package → exit code."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import signal
import sys
from collections.abc import Sequence
from typing import Any, NoReturn, TextIO

WRONG, BUG, INTERRUPTED, BROKEN_PIPE, TERMINATED = 2, 70, 130, 141, 143


class _Terminated(BaseException):
    """Somebody ends the program (a cancelled CI): what is being written is cleaned up, as after Ctrl-C."""


def _terminate(*_: Any) -> NoReturn:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once is enough
    raise _Terminated


def program() -> NoReturn:
    """The program `journeymap`: runs the command that its arguments name, and exits."""
    # A command makes many objects that last until it ends: looking for garbage among them takes a tenth of its time.
    gc.set_threshold(100_000, 20, 100)
    # And no plugin that happens to be installed shall change how maps are read.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    signal.signal(signal.SIGTERM, _terminate)
    code = main()
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.flush()
    # All is written. To take down the interpreter piece by piece would cost more than checking a map.
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit code; without `argv` the arguments are those of the program.

    0 all is well, 1 findings, 2 wrong use or unreadable input, 70 a bug in journeymap. Whoever calls this finds
    the process as it was: the standard streams, the environment, what is set for signals and garbage collection.
    """
    out, err = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _prepared(out), _prepared(err)
    try:
        return _code(argv)
    finally:
        for stream, before in ((sys.stdout, out), (sys.stderr, err)):
            with contextlib.suppress(OSError, ValueError):
                _given_back(stream, before)
        sys.stdout, sys.stderr = out, err


def _code(argv: Sequence[str] | None) -> int:
    """Runs a command; whatever ends it early becomes an exit code."""
    try:
        code = _run(argv)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except _Terminated:
        return TERMINATED
    except (BrokenPipeError, SystemExit):
        # Whoever read the output has had enough, as in `journeymap rules | head`; then only, Typer exits.
        return BROKEN_PIPE
    except OSError as error:
        print(f"error: {_what_failed(error)}", file=sys.stderr)
        return WRONG
    except Exception as error:
        return _bug(error)


def _what_failed(error: OSError) -> str:
    """A sentence for what the system has refused: a file, the folder that the program runs in, or the output."""
    from journeymap.escaping import terminal

    why = error.strerror or str(error)
    if isinstance(error.filename, str):
        return f"«{terminal(error.filename)}» cannot be used: {why}."
    try:
        os.getcwd()
    except OSError:
        return "The folder that journeymap runs in does not exist any more.\nhelp: Change to one that does."
    return f"The output cannot be written: {why}."


def _run(argv: Sequence[str] | None) -> int:
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"]:
        # Asked for by scripts and editors all the time: not worth loading anything.
        from journeymap.version import __version__

        print("journeymap", __version__)
        return 0
    if arguments[:1] == ["validate"] and not any(len(a) > 1 and a[0] == "-" for a in arguments):
        # What people type most. There is no option to parse, and loading Typer would take a fifth of the time.
        from journeymap.cli.checking import check
        from journeymap.cli.common import ended

        return ended(lambda: check(arguments[1:]))
    from journeymap.cli.app import run

    return run(argv)


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
