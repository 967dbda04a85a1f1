"""`journeymap render`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli.common import Stop, choose, load_sound, say
from journeymap.finding_maps import STDIN, stem

if TYPE_CHECKING:
    from journeymap.finding_maps import MapFile
    from journeymap.model.journey import Journey

app = typer.Typer(rich_markup_mode=None, add_completion=False)

# Each format with its endings; a file that is named by journeymap gets the first one.
FORMATS = {
    "html": (".html", ".htm"),
    "svg": (".svg",),
    "png": (".png",),
    "pdf": (".pdf",),
    "dot": (".dot", ".gv"),
}
VIEWS = ("map", "graph", "wiggle")
THEMES = ("light", "dark", "print")
_ENDINGS = {ending: format for format, endings in FORMATS.items() for ending in endings}

_EPILOG = """\b
Examples:
  journeymap render coffee-machine.yaml                    coffee-machine.html beside it
  journeymap render coffee-machine.yaml -o poster.pdf      the ending tells the format
  journeymap render coffee-machine.yaml --view wiggle -f png
  journeymap render maps/*.yaml -f svg -o pictures/        one picture for each map
  journeymap render coffee-machine.yaml -o map.svg --check is map.svg up to date?
"""


@app.command(epilog=_EPILOG)
def render(
    maps: Annotated[
        list[str],
        typer.Argument(metavar="MAP", help="Maps to draw: files, folders, or - for the standard input."),
    ],
    out: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="Where to write: a file, a folder for several maps, or - for the standard output. Without it: beside each map.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help=f"{', '.join(FORMATS)}. Without it, the ending of OUT tells; else html.",
            show_default=False,
        ),
    ] = None,
    view: Annotated[
        str,
        typer.Option(
            "--view",
            metavar="VIEW",
            help="map (stages and channels), graph (stages and moves), or wiggle (the chart alone).",
        ),
    ] = "map",
    paths: Annotated[
        list[str] | None,
        typer.Option(
            "--path", metavar="ID", help="Draw this path only; may be repeated.", show_default=False
        ),
    ] = None,
    theme: Annotated[str, typer.Option("--theme", metavar="THEME", help="light, dark or print.")] = "light",
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; tell whether the files on the disk are up to date."),
    ] = False,
) -> int:
    """Draw maps as a web page, a picture or a diagram.

    The web page has the picture and everything that the map says as text and tables. A map with errors is
    not drawn; validate tells them.
    """
    view, theme = choose(view, VIEWS, "--view"), choose(theme, THEMES, "--theme")
    if format is not None:
        format = choose(format, FORMATS, "--format")
    if check and out == STDIN:
        raise Stop(
            "--check compares with a file, but -o - is the standard output.", "Name the file after -o."
        )
    sound = load_sound(maps)
    for _, map in sound:
        if map.journey is not None:
            _known(map.journey, paths or [], map.name)
    targets, format = _targets([file for file, _ in sound], maps, out, format)

    from journeymap.drawing import render as draw
    from journeymap.output import make_folder, write

    inputs = [file.path for file, _ in sound if file.path != STDIN]
    stale = False
    for (_, map), target in zip(sound, targets, strict=True):
        assert map.journey is not None  # load_sound lets no other through
        data = draw(map.journey, format=format, view=view, paths=tuple(paths or ()), theme=theme)
        if target == STDIN:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        elif check:
            stale |= not _up_to_date(target, data, map.name)
        else:
            if len(targets) > 1 and out is not None:
                make_folder(out)
            write(target, data, inputs)
            say("note", f"{target} is written.")
    return int(stale)


def _known(journey: Journey, paths: list[str], name: str) -> None:
    """Raises `Stop` where --path names no path of a map."""
    for id in paths:
        if journey.path(id) is None:
            import difflib

            ids = [path.id for path in journey.paths]
            near = difflib.get_close_matches(id, ids, 1, 0.6)
            hint = f"Did you mean {near[0]}? " if near else ""
            all = f"Its paths are {', '.join(ids)}." if ids else "It has no paths."
            raise Stop(f"{name} has no path «{id}».", hint + all)


def _targets(
    files: list[MapFile], named: list[str], out: str | None, format: str | None
) -> tuple[list[str], str]:
    """Where each map is drawn to, and the format."""
    several = len(files) > 1 or any(os.path.isdir(path) for path in named)
    if out == STDIN or (out is None and files[0].path == STDIN and len(files) == 1):
        if len(files) > 1:
            raise Stop("Several maps cannot be written to one standard output.", "Name a folder after -o.")
        return [STDIN], format or "html"
    into_folder = out is not None and (several or os.path.isdir(out) or out.endswith(("/", os.sep)))
    if out is not None and not into_folder:
        ending = os.path.splitext(out)[1].lower()
        if format is None and ending not in _ENDINGS:
            known = ", ".join(_ENDINGS)
            what = (
                f"The ending {ending} of «{out}» tells no format."
                if ending
                else f"«{out}» has no ending that tells the format."
            )
            raise Stop(what, f"Use one of {known}, or say -f html (or {', '.join(list(FORMATS)[1:])}).")
        return [out], format or _ENDINGS[ending]
    format = format or "html"
    targets: dict[str, MapFile] = {}
    for file in files:
        if file.path == STDIN and out is None:
            raise Stop(
                "A map from the standard input has no place to be drawn to beside it.",
                "Name a folder after -o.",
            )
        name = (stem(file.path) if file.path != STDIN else "map") + FORMATS[format][0]
        target = os.path.join(out if out is not None else os.path.dirname(file.path), name)
        if target in targets:
            raise Stop(
                f"{targets[target].name} and {file.name} would both be drawn to {target}.",
                "Draw them one by one, each with its own -o.",
            )
        targets[target] = file
    if several and out is not None and os.path.isfile(out):
        raise Stop(f"«{out}» is a file, but several maps need a folder.", "Name a folder after -o.")
    return list(targets), format


def _up_to_date(target: str, data: bytes, name: str) -> bool:
    try:
        with open(target, "rb") as file:
            there = file.read(len(data) + 1)
    except FileNotFoundError:
        say("error", f"{target} does not exist yet.", f"Run journeymap render {name} again without --check.")
        return False
    except OSError as error:
        raise Stop(
            f"«{target}» cannot be read: {error.strerror}.", "Name an ordinary file after -o."
        ) from None
    if there != data:
        say(
            "error",
            f"{target} is not what {name} says now.",
            f"Run journeymap render {name} again without --check.",
        )
        return False
    return True
