"""What `journeymap validate --fix` and `--diff` do: mend what has one right answer, or show what that would change."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from journeymap.cli.checking import Asked, check
from journeymap.cli.common import say, search

if TYPE_CHECKING:
    from journeymap.findings import Finding
    from journeymap.fixing import Fixed
    from journeymap.settings import Settings


def mend(paths: Sequence[str], asked: Asked, *, write: bool, unsafe: bool) -> int:
    """Mends maps where they are, tells how many mistakes that were, and then what is left; or shows a diff.

    A diff changes nothing and gives 1 where there is something to mend. What comes from the standard input
    goes to the standard output.
    """
    from journeymap.finding_maps import Unreadable
    from journeymap.fixing import diff, fixed
    from journeymap.settings import Configurations

    configurations = Configurations(asked.config)
    found = search(paths, configurations, asked.skip_others)
    unread = len(found.problems)
    mended = files = 0
    shown = []
    for file in found.maps:
        settings = asked.over(configurations.of(file.path))
        try:
            data = file.read()
        except Unreadable as problem:
            say("error", problem.message, problem.help)
            unread += 1
            continue
        result = fixed(
            data,
            file.name,
            unsafe=unsafe,
            wanted=_told(settings, file.path),
            today=asked.day(settings),
            options=settings.options,
        )
        mended += len(result.applied)
        files += bool(result.applied)
        if not write:
            shown.append(diff(file.name, data, result.data))
        elif file.path == "-":
            _to_output(result)
        elif result.applied:
            from journeymap.output import write as write_file

            write_file(file.path, result.data)
    if not write:
        sys.stdout.write("".join(shown))
        say(
            "note", f"{_mistakes(mended)} would be mended{_in(files)}; --fix does it." if mended else _NOTHING
        )
        return 2 if unread else int(mended > 0)
    say("note", f"{_mistakes(mended)} mended{_in(files)}." if mended else _NOTHING)
    if any(file.path == "-" for file in found.maps):
        return 2 if unread else 0
    return check(paths, asked)


_NOTHING = "There is nothing that can be mended without asking you."


def _told(settings: Settings, path: str) -> Callable[[Finding], bool]:
    return lambda finding: bool(settings.judge([finding], path)[0])


def _to_output(result: Fixed) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(result.data)
    sys.stdout.buffer.flush()


def _mistakes(count: int) -> str:
    return "1 mistake" if count == 1 else f"{count} mistakes"


def _in(files: int) -> str:
    return " in 1 file" if files == 1 else f" in {files} files"
