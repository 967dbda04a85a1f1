"""`journeymap stats`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.checking.session import Session
from journeymap.cli.command import Command
from journeymap.cli.common import choose_registered, load_sound, search
from journeymap.registry import find

if TYPE_CHECKING:
    from journeymap.stats import StatsFormat

_EPILOG = """\b
Examples:
  journeymap stats coffee-machine.yaml
  journeymap stats maps/ --format csv > wiggle.csv
"""


def _formats() -> dict[str, str]:
    from journeymap.stats import formats

    return dict.fromkeys(formats(), "")


def stats(
    maps: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="MAP",
            help="Maps to measure: files, folders, or - for the standard input. Without any: those that the"
            " configuration names, else this folder.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="{formats}.")] = "table",
) -> None:
    """Tell the numbers of the wiggle: how far people stray from the plan.

    For each path: how much of what was assumed is in it, steps back, skipped stages, channel switches,
    visits that come again, time and emotion. For the whole map: the moments that move nearly everyone,
    handovers between teams, and weekly hours of work by hand.
    """
    name = choose_registered(format, "journeymap.stats", "STATS", "--format")
    session = Session()
    journeys = [
        (map.name, map.journey)
        for _, map in load_sound(session, search(session, maps or ()))
        if map.journey is not None
    ]
    found: StatsFormat = find("journeymap.stats", "STATS", name)
    found.write(journeys, sys.stdout)


COMMAND = Command("stats", 30, stats, _EPILOG, _formats)
