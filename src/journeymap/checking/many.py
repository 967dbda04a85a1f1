"""Many maps, checked in one go: what is known from before is not checked again, the rest on several processors."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from journeymap.findings import Finding

if TYPE_CHECKING:
    from journeymap.checking.cache import Cache
    from journeymap.rules.support.subject import Options

# Below this many maps, starting other processes takes longer than it saves.
WORTHWHILE = 150
_LEAST = 25  # for each process


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
    processes = min(_processors(), len(waiting) // _LEAST)
    several = len(waiting) >= WORTHWHILE and processes > 1 and sys.platform == "linux"
    for number, findings in _forked(tasks, waiting, processes) if several else _one_by_one(tasks, waiting):
        task = tasks[number]
        if task.cache:
            task.cache.put(task.data, findings)
        yield number, findings


def _check(task: Task) -> tuple[Finding, ...]:
    from journeymap.checking.one import load

    # Whoever reads the findings judges them: what is remembered holds whatever is left out.
    return load(task.data, task.name, task.today, task.options, list).findings


def _one_by_one(tasks: Sequence[Task], waiting: Sequence[int]) -> Iterator[tuple[int, tuple[Finding, ...]]]:
    return ((number, _check(tasks[number])) for number in waiting)


def _forked(
    tasks: Sequence[Task], waiting: Sequence[int], processes: int
) -> Iterator[tuple[int, tuple[Finding, ...]]]:
    """Shares the maps out among processes that tell through pipes what they find.

    A process that ends early, whatever the reason, leaves maps over: these are checked here in the end. So
    nothing waits for it for ever, and a bug shows itself where it is.
    """
    import gc
    import selectors

    # The first is checked here: what it loads, all processes have.
    first, *rest = waiting
    yield first, _check(tasks[first])
    left = dict.fromkeys(rest)
    gc.freeze()  # or each process would copy every page that garbage collection touches
    children = [_start(tasks, rest[n::processes]) for n in range(processes)]
    try:
        with selectors.DefaultSelector() as ready:
            for _, pipe in children:
                ready.register(pipe, selectors.EVENT_READ, bytearray())
            while ready.get_map():
                for key, _ in ready.select():
                    more = os.read(key.fd, 1 << 20)
                    if not more:
                        ready.unregister(key.fd)
                    key.data.extend(more)
                    for number, findings in _told(key.data):
                        left.pop(number, None)
                        yield number, findings
    finally:
        gc.unfreeze()
        for pid, pipe in children:
            _end(pid, pipe)
    yield from _one_by_one(tasks, list(left))


def _start(tasks: Sequence[Task], numbers: Sequence[int]) -> tuple[int, int]:
    """Starts a process that checks some of the tasks; gives its number and the pipe to read from."""
    import marshal
    import signal

    from journeymap.checking.cache import plain

    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    try:
        # Ctrl-C is for the process that the user started. If that one is gone, the pipe breaks: end in silence.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.close(reading)
        for number in numbers:
            said = marshal.dumps((number, [plain(finding) for finding in _check(tasks[number])]))
            message = len(said).to_bytes(8) + said
            while message:
                message = message[os.write(writing, message) :]
    finally:
        os._exit(0)  # never what comes after the fork in the parent, not even its error messages


def _told(data: bytearray) -> Iterator[tuple[int, tuple[Finding, ...]]]:
    """The whole messages that have arrived; they are taken out of the data."""
    import marshal

    from journeymap.checking.cache import finding

    while len(data) >= 8 and len(data) >= (end := 8 + int.from_bytes(data[:8])):
        number, findings = marshal.loads(data[8:end])
        yield number, tuple(map(finding, findings))
        del data[:end]


def _end(pid: int, pipe: int) -> None:
    import contextlib
    import signal

    os.close(pipe)
    with contextlib.suppress(OSError):
        os.kill(pid, signal.SIGKILL)  # where all is told, it has ended or is about to
    with contextlib.suppress(OSError):
        os.waitpid(pid, 0)


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
