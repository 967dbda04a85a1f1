"""`journeymap import`."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from journeymap.cli.command import Command
from journeymap.cli.common import UsageError, choose, say
from journeymap.files.reading import STDIN

KINDS = ("actual", "expected", "ideal")
_EPILOG = """\b
Examples:
  journeymap import journey.mmd                     writes journey.yaml beside it
  journeymap import workshop.ojf -o maps/onboarding.yaml
  journeymap import plan.mmd --kind expected -o -   shows the map
"""


def import_(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="A Mermaid journey (.mmd, or a Markdown file with one) or an Open Journey Format file"
            " (.ojf); - is the standard input.",
        ),
    ],
    out: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="MAP",
            help="The map to write; - is the standard output. Without it: beside FILE, as .yaml.",
            show_default=False,
        ),
    ] = None,
    kind: Annotated[
        str,
        typer.Option(
            "--kind", metavar="KIND", help="What the path is that the file tells: actual, expected or ideal."
        ),
    ] = "actual",
    force: Annotated[bool, typer.Option("--force", help="Write over a map that is there already.")] = False,
) -> None:
    """Make a map from a Mermaid or an Open Journey Format file.

    Nothing is dropped in silence: what has no place in a map is kept as a comment and told in a note.
    """
    from journeymap.errors import ExchangeError
    from journeymap.exchange import convert
    from journeymap.files.maps import MapFile

    kind = choose(kind, KINDS, "--kind")
    data = MapFile(file, file).read()

    try:
        imported = convert(data, file, kind)
    except ExchangeError as failed:
        line = f", line {failed.line}" if failed.line else ""
        raise UsageError(f"{file}{line}: {failed.message}", failed.help) from None
    if out is None:
        out = STDIN if file == STDIN else os.path.splitext(file)[0] + ".yaml"
    if out == STDIN:
        sys.stdout.write(imported.text)
    else:
        from journeymap.files.writing import write

        if os.path.lexists(out) and not force and os.path.realpath(out) != os.path.realpath(file):
            raise UsageError(
                f"«{out}» is there already.", "Name another file after -o, or write over it with --force."
            )
        write(out, imported.text.encode(), [] if file == STDIN else [file])
        say("note", f"{out} is written, as a draft. With status: live, validate asks more of it.")
    for note in imported.notes:
        say("note", note)


COMMAND = Command("import", 40, import_, _EPILOG)
