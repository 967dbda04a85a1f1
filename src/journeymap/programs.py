"""The only place that starts a program: bounded in time and output, and always brought to an end."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from journeymap.errors import ProgramError

DOT_VARIABLE = "JOURNEYMAP_DOT"  # a reader's own Graphviz `dot`, instead of the one that journeymap brings
SECONDS = 60.0
MAX_OUTPUT = 64 * 1024 * 1024
_KEPT_COMPLAINT = 4096


def dot_program() -> str:
    """The program that lays out graphs: the one `JOURNEYMAP_DOT` names, else the embedded graphviz-pure.

    Raises ProgramError where there is none.
    """
    if own := os.environ.get(DOT_VARIABLE):
        found = shutil.which(own)
        if found is None:
            raise ProgramError(
                f"{DOT_VARIABLE} names «{own}», but there is no such program.",
                f"Set {DOT_VARIABLE} to the path of Graphviz’s dot, or unset it: journeymap brings its own.",
            )
        return found
    name = "graphviz-pure.exe" if os.name == "nt" else "graphviz-pure"
    found = _beside_python(name) or _in_its_package(name) or shutil.which(name)
    if found is None:
        raise ProgramError(
            "The program graphviz-pure, which lays out the graph, is not installed.",
            f"Install journeymap again with pip, or set {DOT_VARIABLE} to the path of Graphviz’s dot. "
            "The map view needs no program: leave out --view graph.",
        )
    return found


def _beside_python(name: str) -> str | None:
    """Where an environment keeps its programs; tried first, as asking the package for its files is slow."""
    folders = [
        Path(sys.prefix) / ("Scripts" if os.name == "nt" else "bin"),
        Path(sys.executable or ".").parent,
    ]
    return next((found for folder in folders if (found := shutil.which(name, path=str(folder)))), None)


def _in_its_package(name: str) -> str | None:
    """Where pip has put it, also for `pip install --user` and `--target`."""
    from importlib.metadata import PackageNotFoundError, files

    try:
        listed = files("graphviz-pure") or []
    except PackageNotFoundError:
        return None
    places = (str(file.locate()) for file in listed if file.name == name)
    return next((found for place in places if (found := shutil.which(place))), None)


def run(
    command: list[str], given: bytes, *, help: str, seconds: float = SECONDS, limit: int = MAX_OUTPUT
) -> bytes:
    """What a program writes when it is given these bytes.

    It runs in a process group of its own, which is killed after `seconds` or `limit` bytes. Raises
    ProgramError with this `help`.
    """
    name = Path(command[0]).name
    with tempfile.TemporaryFile() as source:
        source.write(given)
        source.seek(0)
        try:
            process = subprocess.Popen(
                command,
                stdin=source,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                # Numbers with a point whatever the reader's language.
                env={**os.environ, "LC_ALL": "C"},
                start_new_session=True,
            )
        except OSError as error:
            raise ProgramError(f"{name} cannot be started: {error.strerror or error}.", help) from error
    output = _Reader(process.stdout, limit, lambda: _kill(process))
    complaint = _Reader(process.stderr, _KEPT_COMPLAINT)
    try:
        # A child of the program may hold the pipe open; so the readers are waited for, not only the program.
        output.thread.join(seconds)
        late = output.thread.is_alive()
        if not late:
            try:
                process.wait(max(1.0, seconds / 10))
            except subprocess.TimeoutExpired:
                late = True
    finally:
        if process.returncode is None:
            _kill(process)
            process.wait()
    output.thread.join(1)
    complaint.thread.join(1)
    if output.overflown:
        raise ProgramError(f"{name} wrote more than {limit // 1024 // 1024} MB, so it was stopped.", help)
    if late:
        raise ProgramError(f"{name} did not finish within {seconds:g} seconds, so it was stopped.", help)
    if process.returncode:
        reason = " ".join(complaint.text().split())[:300]
        code = process.returncode
        how = f"was ended by signal {-code}" if code < 0 else f"failed (exit code {code})"
        raise ProgramError(f"{name} {how}{': ' + reason if reason else '.'}", help)
    return b"".join(output.chunks)


class _Reader:
    """Reads a pipe to its end in a thread of its own, keeping the first `limit` bytes."""

    def __init__(
        self, pipe: IO[bytes] | None, limit: int, on_overflow: Callable[[], None] | None = None
    ) -> None:
        assert pipe is not None
        self.chunks: list[bytes] = []
        self.overflown = False
        self._pipe, self._room, self._on_overflow = pipe, limit, on_overflow
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def _read(self) -> None:
        with self._pipe:
            while chunk := self._pipe.read1(1 << 16):  # type: ignore[attr-defined]
                if len(chunk) > self._room:
                    self.overflown = True
                    if self._on_overflow:
                        self._on_overflow()
                chunk = chunk[: self._room]
                self._room -= len(chunk)
                if chunk:
                    self.chunks.append(chunk)

    def text(self) -> str:
        return b"".join(self.chunks).decode("utf-8", "replace")


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Ends the program and all that it has started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
