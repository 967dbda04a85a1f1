"""`journeymap stats`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from journeymap.checking.session import Session
from journeymap.cli.common import choose, load_sound, search
from journeymap.cli.plain import Command

app = typer.Typer(rich_markup_mode=None, add_completion=False)

FORMATS = ("table", "json", "csv")
_EPILOG = """\b
Examples:
  journeymap stats coffee-machine.yaml
  journeymap stats maps/ --format csv > wiggle.csv
"""


@app.command(cls=Command, epilog=_EPILOG)
def stats(
    maps: Annotated[
        list[str],
        typer.Argument(metavar="MAP", help="Maps to measure: files, folders, or - for the standard input."),
    ],
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}.")
    ] = "table",
) -> None:
    """Tell the numbers of the wiggle: how far people stray from the plan.

    For each path: how much of what was assumed is in it, steps back, skipped stages, channel switches,
    visits that come again, time and emotion. For the whole map: the moments that move nearly everyone,
    handovers between teams, and weekly hours of work by hand.
    """
    form = choose(format, FORMATS, "--format")
    session = Session()
    sound = load_sound(session, search(session, maps))
    journeys = [(map.name, map.journey) for _, map in sound if map.journey is not None]

    from journeymap.stats import forms as told

    if form == "table":
        from rich.console import Console

        Console(highlight=False).print(told.as_table(journeys))
        return
    from journeymap.wiggle import of_map

    numbers = [(name, of_map(journey)) for name, journey in journeys]
    sys.stdout.write(told.as_json(numbers) if form == "json" else told.as_csv(numbers))
