"""How far a long run is."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress


@contextmanager
def counting(total: int) -> Iterator[Callable[[], None]]:
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
