"""`journeymap validate`."""

from __future__ import annotations

import difflib
from datetime import date
from typing import Annotated

import typer

from journeymap.cli.checking import check
from journeymap.cli.common import Stop, choose
from journeymap.cli.plain import Command
from journeymap.reporters import formats

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

    return check(paths or [], told_as, wanted, unwanted, strict)


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
