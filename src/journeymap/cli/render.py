"""`journeymap render`."""

from __future__ import annotations

import difflib
import math
import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.checking.session import Session
from journeymap.cli.common import UsageError, choose, load_sound, say, search
from journeymap.cli.plain import Command
from journeymap.drawing import FORMATS, THEMES, VIEWS
from journeymap.drawing import render as draw
from journeymap.errors import UnreadableError
from journeymap.files.reading import STDIN, read_bytes, stem

if TYPE_CHECKING:
    from journeymap.checking.one import Loaded
    from journeymap.files.maps import MapFile

app = typer.Typer(rich_markup_mode=None, add_completion=False)

# What the ending of a file tells; a file that journeymap names itself ends like its format.
_ENDINGS = {f".{format}": format for format in FORMATS} | {".htm": "html", ".gv": "dot"}

_EPILOG = """\b
Examples:
  journeymap render coffee-machine.yaml                    coffee-machine.html beside it
  journeymap render coffee-machine.yaml -o poster.pdf      the ending tells the format
  journeymap render coffee-machine.yaml --view wiggle -f png
  journeymap render coffee-machine.yaml -f pdf --page A3
  journeymap render maps/*.yaml -f svg -o pictures/        one picture for each map
  journeymap render coffee-machine.yaml -o map.svg --check is map.svg up to date?
"""


@app.command(cls=Command, epilog=_EPILOG)
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
            help="Where to write: a file, a folder for several maps, or - for the standard output."
            " Without it: beside each map.",
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
    theme: Annotated[
        str | None,
        typer.Option(
            "--theme",
            metavar="THEME",
            help="light, dark or print. Without it, light, and for html what the reader's system prefers.",
            show_default=False,
        ),
    ] = None,
    width: Annotated[
        str | None,
        typer.Option(
            "--width",
            metavar="PX",
            help="How wide an SVG or PNG is, in px. Without it, as wide as the map needs.",
            show_default=False,
        ),
    ] = None,
    scale: Annotated[
        str | None,
        typer.Option(
            "--scale",
            metavar="N",
            help="Pixels of a PNG for each px: 1 for a screen, 2 for a sharp one, more for paper. [default: 2]",
            show_default=False,
        ),
    ] = None,
    page: Annotated[
        str | None,
        typer.Option(
            "--page",
            metavar="SIZE",
            help="The pages of a PDF: A4, A3 (as many as can be read), or fit (one, as large as the picture)."
            " [default: fit]",
            show_default=False,
        ),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; tell whether the files on the disk are up to date."),
    ] = False,
) -> int:
    """Draw maps as a web page, a picture or a diagram.

    The web page has the picture and everything that the map says as text and tables. A map with errors is
    not drawn; validate tells them.
    """
    view = choose(view, VIEWS, "--view")
    format = choose(format, FORMATS, "--format") if format is not None else None
    theme = choose(theme, THEMES, "--theme") if theme is not None else None
    if check and out == STDIN:
        raise UsageError(
            "--check compares with a file, but -o - is the standard output.", "Name the file after -o."
        )
    session = Session()
    found = search(session, maps)
    format, folder = _place(found.maps, out, format)
    sheet = _page(format, page)
    px = _size("--width", width, format, ("svg", "png"), 50, 20_000)
    pixels = _size("--scale", scale, format, ("png",), 0.1, 10)
    targets = _targets(found.maps, out, folder, format)
    sound = load_sound(session, found)
    for _, map in sound:
        _known(map, paths or [])

    from journeymap.files.writing import make_folder, write

    stale = False
    for (_, map), target in zip(sound, targets, strict=True):
        assert map.journey is not None  # load_sound lets no other through
        data = draw(
            map.journey,
            format=format,
            view=view,
            paths=tuple(paths or ()),
            theme=theme,
            width=px,
            scale=pixels or 2.0,
            sheet=sheet,
            tell=partial(_tell, map.name),
        )
        if target == STDIN:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        elif check:
            stale |= not _up_to_date(target, data, map.name)
        else:
            if folder is not None:
                make_folder(folder)
            write(target, data, [file.path for file, _ in sound if file.path != STDIN])
            say("note", f"{target} is written.")
    return int(stale)


def _place(files: list[MapFile], out: str | None, format: str | None) -> tuple[str, str | None]:
    """The format, and the folder if OUT is one."""
    several = len(files) > 1
    if out is None or out == STDIN:
        if several and (out == STDIN or any(file.path == STDIN for file in files)):
            raise UsageError("Several maps cannot go to one standard output.", "Name a folder after -o.")
        return format or "html", None
    ending = os.path.splitext(out)[1].lower()
    is_folder = os.path.isdir(out) or out.endswith(("/", os.sep))
    if several and not is_folder and (ending in _ENDINGS or os.path.exists(out)):
        raise UsageError(f"Several maps cannot be drawn to one file, {out}.", "Name a folder after -o.")
    if several or is_folder:
        return format or "html", out
    if format is None and ending not in _ENDINGS:
        what = (
            f"{ending} of «{out}» tells no format"
            if ending
            else f"«{out}» has no ending that tells the format"
        )
        raise UsageError(f"{what}.", f"End it with one of {', '.join(_ENDINGS)}, or name the format: -f html")
    return format or _ENDINGS[ending], None


def _targets(files: list[MapFile], out: str | None, folder: str | None, format: str) -> list[str]:
    """Where each map is drawn to. Raises `UsageError` where two would go to one file."""
    if out is not None and folder is None:
        return [out]
    targets: dict[str, MapFile] = {}
    for file in files:
        if file.path == STDIN and folder is None:
            return [STDIN]
        name = "map" if file.path == STDIN else stem(file.path)
        target = os.path.join(os.path.dirname(file.path) if folder is None else folder, f"{name}.{format}")
        if target in targets:
            both = f"{targets[target].name} and {file.name} would both be drawn to {target}."
            raise UsageError(both, "Draw them one by one, each with an -o of its own.")
        targets[target] = file
    return list(targets)


def _tell(name: str, note: str) -> None:
    say("note", f"{name}: {note}")


def _size(
    option: str, value: str | None, format: str, formats: tuple[str, ...], low: float, high: float
) -> float | None:
    """The number of an option; raises `UsageError` where it does not go with the format, or is out of bounds."""
    if value is None:
        return None
    if format not in formats:
        raise UsageError(
            f"{option} is for {' and '.join(formats)}, not for {format}.", f"Leave {option} out."
        )
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not low <= number <= high:
        raise UsageError(f"{option} cannot be «{value}».", f"It is a number from {low:g} to {high:,g}.")
    return number


def _page(format: str, page: str | None) -> str:
    """The page of a PDF; raises `UsageError` as `_size` does."""
    if page is None:
        return "fit"
    if format != "pdf":
        raise UsageError(f"--page is for pdf, not for {format}.", "Leave --page out, or say -f pdf.")
    sizes = {"a4": "A4", "a3": "A3", "fit": "fit"}
    return sizes[choose(page, sizes, "--page")]


def _known(map: Loaded, paths: list[str]) -> None:
    """Raises `UsageError` where --path names no path of a map."""
    assert map.journey is not None
    for id in paths:
        if map.journey.path(id) is None:
            ids = [path.id for path in map.journey.paths]
            near = difflib.get_close_matches(id, ids, 1, 0.6)
            hint = f"Did you mean {near[0]}? " if near else ""
            has = f"Its paths are {', '.join(ids)}." if ids else "It has no paths."
            raise UsageError(f"{map.name} has no path «{id}».", hint + has)


def _up_to_date(target: str, data: bytes, name: str) -> bool:
    """Whether a file on the disk holds these bytes; tells if it does not."""
    if os.path.exists(target):
        try:
            there = read_bytes(target, target, len(data))
        except UnreadableError as error:
            raise UsageError(error.message, "Name an ordinary file after -o.") from None
        if there == data:
            return True
        problem = f"{target} is not what {name} says now."
    else:
        problem = f"{target} does not exist yet."
    say("error", problem, f"Draw {name} again: the same command without --check.")
    return False
