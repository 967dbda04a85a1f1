"""Many maps, checked in one go: what is known from before is not checked again, the rest on several processors."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from journeymap.findings import Finding

if TYPE_CHECKING:
    from journeymap.checking.cache import Cache
    from journeymap.rules.support.subject import Options

# Below this many maps, starting other processes takes longer than it saves.
WORTHWHILE = 150
_LEAST = 25  # for each process
_PORTION = 8  # maps that a process checks between two answers


class Task(NamedTuple):
    """A map that is to be checked: its bytes, what findings call it, and what findings depend on."""

    name: str
    data: bytes
    today: date
    options: Options
    cache: Cache | None = None


Found = Iterator[tuple[int, tuple[Finding, ...]]]


def check_all(tasks: Sequence[Task]) -> Found:
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
    processes = min(_processors(), len(waiting) // _LEAST)
    several = len(waiting) >= WORTHWHILE and processes > 1 and sys.platform == "linux"
    for number, findings in (
        _shared_out(tasks, waiting, processes) if several else _one_by_one(tasks, waiting)
    ):
        task = tasks[number]
        if task.cache:
            task.cache.put(task.data, findings)
        yield number, findings


def _check(task: Task) -> tuple[Finding, ...]:
    from journeymap.checking.one import load

    # Whoever reads the findings judges them: what is remembered holds whatever is left out.
    return load(task.data, task.name, task.today, task.options, list).findings


def _one_by_one(tasks: Sequence[Task], waiting: Sequence[int]) -> Found:
    return ((number, _check(tasks[number])) for number in waiting)


def _shared_out(tasks: Sequence[Task], waiting: Sequence[int], processes: int) -> Found:
    """Shares the maps out among processes.

    What a process cannot finish, whatever the reason, is checked here in the end. So nothing waits for it for
    ever, and a bug shows itself where it is.
    """
    import multiprocessing
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, as_completed
    from contextlib import suppress

    from journeymap.checking.cache import finding

    # The first is checked here: what it loads, all processes have.
    first, *rest = waiting
    yield first, _check(tasks[first])
    left = dict.fromkeys(rest)
    portions = [rest[start : start + _PORTION] for start in range(0, len(rest), _PORTION)]
    with suppress(
        OSError, NotImplementedError, BrokenExecutor
    ):  # there are systems that let nobody start any
        pool = ProcessPoolExecutor(processes, multiprocessing.get_context("fork"), _begin, (tasks,))
        try:
            for answer in as_completed([pool.submit(_findings, portion) for portion in portions]):
                if answer.exception() is None:
                    for number, stored in answer.result():
                        del left[number]
                        yield number, tuple(map(finding, stored))
        finally:
            pool.shutdown(cancel_futures=True)
    yield from _one_by_one(tasks, list(left))


# --- in the processes -----------------------------------------------------------------------------------------

_tasks: Sequence[Task] = ()  # set there only


def _begin(tasks: Sequence[Task]) -> None:
    """What a process does first; the tasks come with the fork, and are never sent."""
    import gc
    import signal
    from threading import Thread

    global _tasks
    _tasks = tasks
    gc.freeze()  # or it would copy every page that garbage collection touches
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that the user started
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # nothing is to be cleaned up here
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Ends the process when the one that started it is gone, be it killed: nobody would ever tell it to end."""
    import multiprocessing
    from multiprocessing.connection import wait

    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)


def _findings(numbers: Sequence[int]) -> list[tuple[int, list[Any]]]:
    """The findings of some of the tasks, as lists and texts, which are faster to send."""
    from journeymap.checking.cache import plain

    return [(number, [plain(finding) for finding in _check(_tasks[number])]) for number in numbers]


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
