"""What several commands need: saying things, choosing among words, loading maps."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.finding_maps import Found, MapFile
    from journeymap.loading import Loaded
    from journeymap.reporters import Checked


class Stop(Exception):
    """Ends a command with a plain sentence, what to do, and an exit code."""

    def __init__(self, message: str, help: str = "", code: int = 2) -> None:
        super().__init__(message)
        self.message, self.help, self.code = message, help, code


def say(kind: str, message: str, help: str = "") -> None:
    """An error or a note on the standard error."""
    from journeymap.text import terminal

    print(
        f"{kind}: {terminal(message)}",
        *([f"help: {terminal(help)}"] if help else []),
        sep="\n",
        file=sys.stderr,
    )


def choose(value: str, words: Collection[str], option: str) -> str:
    """The value, if it is one of the words of an option; raises `Stop`."""
    said = value.strip().lower()
    if said in words:
        return said
    import difflib

    near = difflib.get_close_matches(said, list(words), 1, 0.6)
    hint = f"Did you mean {near[0]}? " if near else ""
    raise Stop(f"{option} cannot be «{value}».", f"{hint}It can be {', '.join(words)}.")


def search(paths: Sequence[str]) -> Found:
    """The maps that paths lead to; the notes of the search are told. Raises `Stop` where there is nothing."""
    from journeymap.finding_maps import find

    found = find(paths)
    for problem in found.problems:
        say("error", problem.message, problem.help)
    for text in found.notes:
        say("note", text)
    if not found.maps:
        if found.problems:
            raise typer_exit(2)
        raise Stop(
            f"There are no journey maps in {_places(paths)}.",
            "A map is a YAML file with the line journeymap: 1, or one named like checkout.journey.yaml."
            " A file that is named here is always read.",
        )
    return found


def typer_exit(code: int) -> Exception:
    """Ends a command about which everything is said."""
    from typer import Exit

    return Exit(code)


def read_all(maps: Sequence[MapFile]) -> Iterator[tuple[MapFile, Loaded | None]]:
    """Loads maps, one by one; a file that cannot be read is told, and None."""
    from journeymap.finding_maps import Unreadable
    from journeymap.loading import load

    for file in maps:
        try:
            data = file.read()
        except Unreadable as problem:
            say("error", problem.message, problem.help)
            yield file, None
        else:
            yield file, load(data, file.name)


def load_sound(paths: Sequence[str]) -> list[tuple[MapFile, Loaded]]:
    """The maps that paths lead to, all without errors. Findings are told; errors end the command."""
    found = search(paths)
    loaded = list(read_all(found.maps))
    sound = [(file, map) for file, map in loaded if map is not None]
    files = [checked(map) for _, map in sound if map.findings]
    if files:
        from journeymap.reporters.text import pieces

        show(pieces(files), sys.stderr)
    if found.problems or len(sound) < len(loaded):
        raise typer_exit(2)
    if any(map.has_errors for _, map in sound):
        raise typer_exit(1)
    return sound


def checked(map: Loaded) -> Checked:
    """A map as reporters see it."""
    from journeymap.reporters import Checked

    return Checked(map.name, map.findings, map.source if map.findings else None)


def show(pieces: Iterator[tuple[str, str]], stream: object = None) -> None:
    """Prints pieces of text with their styles: in colour on a terminal, plain everywhere else."""
    out = stream if stream is not None else sys.stdout
    if not out.isatty():  # type: ignore[attr-defined]
        out.write("".join(text for text, _ in pieces))  # type: ignore[attr-defined]
        return
    from rich.console import Console
    from rich.text import Text

    # Text, and not markup: what a map says is never read as a style. Lines are not wrapped: carets point
    # upwards.
    console = Console(file=out, highlight=False, soft_wrap=True)  # type: ignore[arg-type]
    console.print(Text.assemble(*pieces), end="")


def _places(paths: Sequence[str]) -> str:
    return "this folder" if list(paths) == ["."] else " and ".join(f"«{path}»" for path in paths)
