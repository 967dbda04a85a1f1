"""`journeymap import`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli.command import Command
from journeymap.cli.common import choose, say
from journeymap.errors import JourneymapError, UsageError
from journeymap.files.reading import STDIN

if TYPE_CHECKING:
    from journeymap.exchange import Imported, Options

KINDS = ("actual", "expected", "ideal")
_EPILOG = """\b
Examples:
  journeymap import journey.mmd                     writes journey.yaml beside it
  journeymap import README.md                       all its journeys: README-1.yaml, README-2.yaml …
  journeymap import README.md --journey 2 -o -      shows the map of the second
  journeymap import workshops/*.ojf -o maps/        one map for each file
  journeymap import survey.mmd --scale 10 --persona Lina
"""


def import_(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            help="A Mermaid journey (.mmd, or a Markdown, HTML or AsciiDoc file with some) or an Open Journey"
            " Format file (.ojf); - is the standard input.",
        ),
    ],
    out: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="The map to write, a folder for one or several, or - for the standard output."
            " Without it: beside FILE, as .yaml.",
            show_default=False,
        ),
    ] = None,
    kind: Annotated[
        str,
        typer.Option(
            "--kind", metavar="KIND", help="What the path is that the file tells: actual, expected or ideal."
        ),
    ] = "actual",
    journey: Annotated[
        str,
        typer.Option(
            "--journey",
            metavar="WHICH",
            help="Of several journeys in FILE, this one alone: its number or its title.",
            show_default=False,
        ),
    ] = "",
    persona: Annotated[
        str,
        typer.Option(
            "--persona",
            metavar="NAME",
            help="Who the customer is. Without it, who is named most and is neither staff nor a machine.",
            show_default=False,
        ),
    ] = "",
    scale: Annotated[
        str | None,
        typer.Option(
            "--scale",
            metavar="MAX",
            help="The highest score that can be given. Without it 5, and with scores above that 10 or 100.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over maps that are there already.")] = False,
) -> int:
    """Make maps from Mermaid or Open Journey Format files.

    Nothing is dropped in silence: what has no place in a map is kept as a comment and told in a note.
    """
    from journeymap.errors import ExchangeError
    from journeymap.exchange import Options

    try:
        options = Options(choose(kind, KINDS, "--kind"), persona, _highest(scale))
    except ExchangeError as wrong:
        raise UsageError(wrong.message, wrong.help) from None
    failed = False
    made: list[tuple[str, Imported]] = []  # the file that each map is from
    for file in dict.fromkeys(files):
        try:
            made += [(file, map) for map in _maps(file, options, journey, _called(file, out, files))]
        except JourneymapError as error:
            if len(files) == 1:
                raise
            say("error", error.message, error.help)
            failed = True
    targets = _targets(made, out, len(set(files)) > 1)
    _refuse_existing(targets, made, force)
    _write(targets, made, out)
    return 2 if failed else 0


COMMAND = Command("import", 40, import_, _EPILOG)


def _highest(scale: str | None) -> float | None:
    from journeymap.model.quantities import latin_digits

    if scale is None:
        return None
    try:
        return float(latin_digits(scale))
    except ValueError:
        raise UsageError(f"--scale {scale!r} is no number.", "Write the highest score: --scale 10") from None


def _called(file: str, out: str | None, files: list[str]) -> str:
    """The name of the map's file as far as -o gives it; `FILE` where there will be none."""
    if out == STDIN or (out is None and file == STDIN):
        return "FILE"
    return "" if out is None or len(files) > 1 or _is_folder(out) else os.path.basename(out)


def _maps(file: str, options: Options, journey: str, called: str) -> list[Imported]:
    from journeymap.errors import ExchangeError
    from journeymap.exchange import convert
    from journeymap.files.maps import MapFile

    data = MapFile(file, file).read()
    try:
        return convert(data, file, options, journey, called)
    except ExchangeError as failed:
        line = f", line {failed.line}" if failed.line else ""
        raise UsageError(f"{file}{line}: {failed.message}", failed.help) from None


def _is_folder(out: str) -> bool:
    return os.path.isdir(out) or out.endswith(("/", os.sep))


def _targets(made: list[tuple[str, Imported]], out: str | None, several_files: bool) -> list[str]:
    """Where each map is written. Raises `UsageError` where they have no places of their own."""
    several = len(made) > 1 or several_files
    if several and out is not None and not _is_folder(out):
        is_file = out == STDIN or os.path.exists(out) or out.lower().endswith((".yaml", ".yml"))
        if is_file and several_files:
            raise UsageError(
                f"Several files cannot become one map, {out}.",
                "Name a folder after -o, or import them one by one.",
            )
        if is_file:
            raise UsageError(
                f"«{made[0][0]}» has {len(made)} journeys, which cannot become one map, {out}.",
                f"Name a folder after -o, or choose one by its number or title: --journey 1 ({_titles(made)}).",
            )
    if out is not None and not several and not _is_folder(out):
        return [out]
    targets: dict[str, str] = {}
    for file, map in made:
        if out is None and file == STDIN:
            if several:
                raise UsageError(
                    "Several maps cannot go to one standard output.",
                    "Name a folder after -o, or choose a journey with --journey.",
                )
            return [STDIN]
        target = os.path.join(os.path.dirname(file) if out is None else out, map.name)
        if target in targets:
            raise UsageError(
                f"{targets[target]} and {file} would both become {target}.",
                "Import them one by one, each with an -o of its own.",
            )
        targets[target] = file
    return list(targets)


def _titles(made: list[tuple[str, Imported]]) -> str:
    shown = ", ".join(f"{number} «{map.title}»" for number, (_, map) in enumerate(made[:5], 1))
    return shown + (" …" if len(made) > 5 else "")


def _refuse_existing(targets: list[str], made: list[tuple[str, Imported]], force: bool) -> None:
    """Nothing is written where one of the maps is there already."""
    there = [
        target
        for target, (file, _) in zip(targets, made, strict=True)
        if target != STDIN and os.path.lexists(target) and os.path.realpath(target) != os.path.realpath(file)
    ]
    if there and not force:
        more = f" (and {len(there) - 1} more)" if len(there) > 1 else ""
        raise UsageError(
            f"«{there[0]}» is there already{more}.",
            "Name another file after -o, or write over it with --force.",
        )


def _write(targets: list[str], made: list[tuple[str, Imported]], out: str | None) -> None:
    from journeymap.files.writing import make_folder, write

    inputs = [file for file, _ in made if file != STDIN]
    told: set[tuple[str, str]] = set()
    for target, (file, map) in zip(targets, made, strict=True):
        if target == STDIN:
            sys.stdout.write(map.text)
        else:
            if out is not None and target != out:
                make_folder(out)
            write(target, map.text.encode(), inputs)
            say("note", f"{target} is written, as a draft. With status: live, validate asks more of it.")
        for note in map.notes:
            # What is so of the whole file, or of its other maps too, is told once.
            if (file, note) not in told:
                say("note", note)
            told.add((file, note))
