"""`journeymap validate`."""

from __future__ import annotations

import difflib
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli.common import Stop, checked, choose, read_all, say, search, show
from journeymap.cli.plain import Command
from journeymap.findings import Severity
from journeymap.reporters import Checked, count, formats

if TYPE_CHECKING:
    from rich.progress import Progress

    from journeymap.loading import Loaded

app = typer.Typer(rich_markup_mode=None, add_completion=False)

_EPILOG = """\b
Examples:
  journeymap validate coffee-machine.yaml
  journeymap validate maps/ --strict --format github
  journeymap validate --select JM1 --ignore unknown-team
  cat coffee-machine.yaml | journeymap validate -

\b
Exit codes: 0 all is well, 1 there are errors (with --strict also for warnings),
2 something could not be read, or there are no maps.
"""


@app.command(cls=Command, epilog=_EPILOG)
def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help="Files to check, folders to search, or - for the standard input. Without any: this folder.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help=f"How findings are told: {', '.join(formats())}."),
    ] = "text",
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES",
            help="Tell only these: codes, the start of codes, or names of rules; by comma or repeated.",
            show_default=False,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Do not tell these.", show_default=False)
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as much as errors.")] = False,
    today: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="The day to check dates against, as 2026-11-21; without it, the day it is.",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Check maps and say what to mend.

    Every finding names the file, the line and the column, shows the line, and says what to do. In a folder,
    the maps are the YAML files with a line «journeymap: 1» and those named like checkout.journey.yaml;
    hidden folders and what Git ignores are left out.
    """
    told_as = choose(format, formats(), "--format")
    wanted = _codes(select, "--select") if select else None
    unwanted = _codes(ignore, "--ignore") if ignore else frozenset()
    _date(today)

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


def _codes(values: list[str], option: str) -> frozenset[str]:
    """The codes that the values of --select or --ignore mean."""
    from journeymap.rules import chosen, known

    codes: set[str] = set()
    for value in ",".join(values).split(","):
        meant = chosen(value) if value.strip() else frozenset()
        if value.strip() and not meant:
            words = [word for rule in known() for word in (rule.code, rule.slug)]
            said = value.strip()
            near = difflib.get_close_matches(
                said.upper() if said[:2].upper() == "JM" else said.lower(), words, 1, 0.6
            )
            hint = f"Did you mean {near[0]}? " if near else ""
            raise Stop(f"{option}: there is no rule «{said}».", f"{hint}journeymap rules lists them all.")
        codes |= meant
    return frozenset(codes)


def _date(value: str | None) -> date:
    """The day that dates are checked against."""
    try:
        return date.fromisoformat(value) if value is not None else date.today()
    except ValueError:
        raise Stop(f"--today cannot be «{value}».", "Write year-month-day, such as 2026-11-21.") from None


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
