"""Many maps, checked in one go: what is known from before is not checked again, the rest on several processors."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from journeymap.findings import Finding

if TYPE_CHECKING:
    from journeymap.cache import Cache
    from journeymap.rules.subject import Options

# Below this many maps, starting other processes takes longer than it saves.
WORTHWHILE = 150
_CHUNK = 25


class Task(NamedTuple):
    """A map that is to be checked: its bytes, what findings call it, and what findings depend on."""

    name: str
    data: bytes
    today: date
    options: Options
    cache: Cache | None = None


def check_all(tasks: Sequence[Task]) -> Iterator[tuple[int, tuple[Finding, ...]]]:
    """The findings of maps, each with the number of its task, in no particular order, as they come."""
    waiting = []
    for number, task in enumerate(tasks):
        known = task.cache.get(task.data) if task.cache else None
        if known is None:
            waiting.append(number)
        else:
            yield number, known
    if not waiting:
        return
    # Only a fork pays: other ways to start a process load everything again.
    processes = min(_processors(), len(waiting) // _CHUNK)
    several = len(waiting) >= WORTHWHILE and processes > 1 and sys.platform == "linux"
    for number, findings in _forked(tasks, waiting, processes) if several else _one_by_one(tasks, waiting):
        task = tasks[number]
        if task.cache:
            task.cache.put(task.data, findings)
        yield number, findings


def _check(task: Task) -> tuple[Finding, ...]:
    from journeymap.loading import load

    return load(task.data, task.name, task.today, task.options).findings


def _one_by_one(tasks: Sequence[Task], waiting: Sequence[int]) -> Iterator[tuple[int, tuple[Finding, ...]]]:
    return ((number, _check(tasks[number])) for number in waiting)


# What forked processes check: they inherit it, so that no map is sent to them.
_inherited: Sequence[Task] = ()


def _of_inherited(number: int) -> tuple[int, tuple[Finding, ...]]:
    return number, _check(_inherited[number])


def _forked(
    tasks: Sequence[Task], waiting: Sequence[int], processes: int
) -> Iterator[tuple[int, tuple[Finding, ...]]]:
    import gc
    from multiprocessing import get_context

    global _inherited
    # The first is checked here: what it loads, all processes have.
    yield waiting[0], _check(tasks[waiting[0]])
    _inherited = tasks
    gc.freeze()  # or each process would copy every page that garbage collection touches
    try:
        with get_context("fork").Pool(processes, _heedless) as pool:
            yield from pool.imap_unordered(_of_inherited, waiting[1:], _CHUNK)
    finally:
        gc.unfreeze()
        _inherited = ()


def _heedless() -> None:
    """Ctrl-C goes to the process that was started by the user; that one ends the others."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
