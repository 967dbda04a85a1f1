"""`journeymap render`."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli.command import Command
from journeymap.cli.common import load_sound, only_map, put_out, say, search
from journeymap.errors import UsageError
from journeymap.files.reading import STDIN, stem

if TYPE_CHECKING:
    from journeymap.files.maps import MapFile
    from journeymap.render.format import Format

_EPILOG = """\b
Examples:
  journeymap render                                        the only map of this folder
  journeymap render coffee-machine.yaml                    coffee-machine.html beside it
  journeymap render coffee-machine.yaml -o poster.pdf      the ending tells the format
  journeymap render coffee-machine.yaml --view wiggle -f png
  journeymap render coffee-machine.yaml -f pdf --page A3
  journeymap render maps/*.yaml -f svg -o pictures/        one picture for each map
  journeymap render coffee-machine.yaml -o map.svg --check is map.svg up to date?
"""


def _flag(option: str) -> str:
    """How an option is called on the command line."""
    return {"paths": "--path"}.get(option, f"--{option}")


def _formats() -> dict[str, str]:
    """What the help says of each format."""
    from journeymap.drawing import formats

    return {format.name: " ".join([format.summary, _taken(format)]).strip() for format in formats()}


def _taken(format: Format) -> str:
    from journeymap.render.options import VIEWS

    only = "" if format.views == VIEWS else f" {' or '.join(format.views)}"
    flags = [_flag(option) + (only if option == "view" else "") for option in format.takes]
    return f"Takes {', '.join(flags)}." if flags else ""


def render(
    maps: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="MAP",
            help="Maps to draw: files, folders, or - for the standard input. Without any: the only map of this"
            " folder.",
            show_default=False,
        ),
    ] = None,
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
            help="{formats}. Without it, the ending of OUT tells; else html.",
            show_default=False,
        ),
    ] = None,
    view: Annotated[
        str | None,
        typer.Option(
            "--view",
            metavar="VIEW",
            help="map (stages and channels), graph (stages and moves), or wiggle (the chart alone)."
            "  [default: map]",
            show_default=False,
        ),
    ] = None,
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
    from journeymap.drawing import draw, fitting, format_named, paths_of
    from journeymap.files.writing import make_folder, write
    from journeymap.render.options import understood

    by_name = format_named(format, "--format") if format is not None else None
    asked = understood(
        _flag, view=view, paths=tuple(paths or ()), theme=theme, width=width, scale=scale, page=page
    )
    if out is not None and not out.strip():
        raise UsageError("-o names no file.", "Name one after it, such as -o map.svg, or leave -o out.")
    if check and out == STDIN:
        raise UsageError(
            "--check compares with a file, but -o - is the standard output.", "Name the file after -o."
        )
    from journeymap.checking.session import Session

    session = Session()
    found = search(session, maps) if maps else only_map(session)
    form, folder = _place(found.maps, out, by_name)
    options = fitting(form, asked, _flag)
    targets = _targets(found.maps, out, folder, form)
    sound = load_sound(session, found)
    for _, map in sound:
        assert map.journey is not None  # load_sound lets no other through
        paths_of(map.journey, options.paths, map.name)

    worst = 0
    for (_, map), target in zip(sound, targets, strict=True):
        assert map.journey is not None
        data = draw(map.journey, form, options, partial(_tell, map.name))
        if target == STDIN:
            put_out(data)
        elif check:
            worst = max(worst, _compared(target, data, map.name, form.is_text))
        else:
            if folder is not None:
                make_folder(folder)
            write(target, data, [file.path for file, _ in sound if file.path != STDIN])
            say("note", f"{target} is written.")
    return worst


COMMAND = Command("render", 20, render, _EPILOG, _formats)


def _place(files: list[MapFile], out: str | None, format: Format | None) -> tuple[Format, str | None]:
    """The format, and the folder if OUT is one."""
    from journeymap.drawing import format_ending, format_named, formats

    several = len(files) > 1
    if out is None or out == STDIN:
        if several and (out == STDIN or any(file.path == STDIN for file in files)):
            raise UsageError("Several maps cannot go to one standard output.", "Name a folder after -o.")
        return format or format_named("html"), None
    ending = os.path.splitext(out)[1].lower()
    if os.path.isdir(out) or out.endswith(("/", os.sep)):
        return format or format_named("html"), out
    if several:
        if format_ending(ending) or os.path.exists(out):
            raise UsageError(f"Several maps cannot be drawn to one file, {out}.", "Name a folder after -o.")
        return format or format_named("html"), out
    if (found := format or format_ending(ending)) is not None:
        return found, None
    what = (
        f"{ending} of «{out}» tells no format" if ending else f"«{out}» has no ending that tells the format"
    )
    endings = [its.endings[0] for its in formats()] + [end for its in formats() for end in its.endings[1:]]
    raise UsageError(f"{what}.", f"End it with one of {', '.join(endings)}, or name the format: -f html")


def _targets(files: list[MapFile], out: str | None, folder: str | None, format: Format) -> list[str]:
    """Where each map is drawn to. Raises `UsageError` where two would go to one file."""
    if out is not None and folder is None:
        return [out]
    targets: dict[str, MapFile] = {}
    for file in files:
        if file.path == STDIN and folder is None:
            return [STDIN]
        name = "map" if file.path == STDIN else stem(file.path)
        target = os.path.join(
            os.path.dirname(file.path) if folder is None else folder, f"{name}{format.endings[0]}"
        )
        if target in targets:
            both = f"{targets[target].name} and {file.name} would both be drawn to {target}."
            raise UsageError(both, "Draw them one by one, each with an -o of its own.")
        targets[target] = file
    return list(targets)


def _tell(name: str, note: str) -> None:
    say("note", f"{name}: {note}")


def _compared(target: str, data: bytes, name: str, is_text: bool) -> int:
    """The exit code for a file that should hold these bytes; tells if it does not.

    Git on Windows writes texts with its own ends of lines: these do not count.
    """
    if os.path.exists(target):
        from journeymap.errors import UnreadableError
        from journeymap.files.reading import read_bytes

        try:
            there = read_bytes(target, target, len(data) + (data.count(b"\n") if is_text else 0))
        except UnreadableError as error:
            say("error", error.message, "Name an ordinary file after -o.")
            return 2
        if there == data or (is_text and _with_line_feeds(there) == _with_line_feeds(data)):
            return 0
        message = f"{target} is not what {name} says now."
    else:
        message = f"{target} does not exist yet."
    say("error", message, f"Draw {name} again: the same command without --check.")
    return 1


def _with_line_feeds(text: bytes) -> bytes:
    return text.replace(b"\r\n", b"\n")
