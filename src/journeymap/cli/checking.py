"""What `journeymap validate` does once its options are understood; no argument parser is needed for that."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from journeymap.cli.common import checked, read_all, say, search, show
from journeymap.findings import Severity
from journeymap.reporters import Checked, count

if TYPE_CHECKING:
    from rich.progress import Progress

    from journeymap.loading import Loaded


def check(
    paths: Sequence[str],
    told_as: str = "text",
    wanted: frozenset[str] | None = None,
    unwanted: frozenset[str] = frozenset(),
    strict: bool = False,
) -> int:
    """Checks files and folders (this folder without any), tells the findings, and gives the exit code.

    `wanted` and `unwanted` are codes of rules; None: all are wanted.
    """
    found = search(paths or ["."])
    files, unread, hidden = [], len(found.problems), 0
    with _progress(len(found.maps)) as step:
        for _, map in read_all(found.maps):
            step()
            if map is None:
                unread += 1
                continue
            file, omitted = _filtered(map, wanted, unwanted)
            files.append(file)
            hidden += omitted
    if told_as == "text":
        from journeymap.reporters.text import pieces

        show(pieces(files, unread), sys.stdout)
    else:
        from journeymap.reporters import report

        sys.stdout.write(report(told_as, files, unread))
    if hidden:
        one = hidden == 1
        left_out = "1 error is" if one else f"{hidden} errors are"
        keep = "it still keeps its map" if one else "they still keep their maps"
        say("note", f"{left_out} left out by --select or --ignore, but {keep} from being drawn.")
    if unread:
        return 2
    counted = count(files)
    return int(bool(counted[Severity.ERROR] or (strict and counted[Severity.WARNING])))


def _filtered(map: Loaded, wanted: frozenset[str] | None, unwanted: frozenset[str]) -> tuple[Checked, int]:
    """What is to be told of a map, and how many errors are not."""
    if wanted is None and not unwanted:
        return checked(map), 0
    told = tuple(f for f in map.findings if (wanted is None or f.code in wanted) and f.code not in unwanted)
    errors = sum(f.severity is Severity.ERROR for f in map.findings) - sum(
        f.severity is Severity.ERROR for f in told
    )
    return Checked(map.name, told, map.source if told else None), errors


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A function that counts files; on a terminal, after a second, a bar shows how far it is."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    started = time.monotonic()
    bar: Progress | None = None
    done = 0

    def step() -> None:
        nonlocal bar, done
        done += 1
        if bar is None and time.monotonic() - started > 1 and done < total:
            from rich.console import Console
            from rich.progress import Progress

            bar = Progress(console=Console(stderr=True), transient=True)
            bar.add_task("Checking maps", total=total)
            bar.start()
        if bar is not None:
            bar.update(bar.task_ids[0], completed=done)

    try:
        yield step
    finally:
        if bar is not None:
            bar.stop()
