"""What several commands need: saying things, choosing among words, loading maps."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from journeymap.errors import JourneymapError, UsageError

if TYPE_CHECKING:
    from journeymap.checking.one import Loaded
    from journeymap.checking.session import Session
    from journeymap.files.maps import Found, MapFile
    from journeymap.findings.result import Checked


_NAMED = 5  # maps that are named where one has to be chosen


class Ended(SystemExit):
    """Ends a command with an exit code; all is said."""

    def __init__(self, exit_code: int) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code


def say(kind: str, message: str, help: str = "") -> None:
    """An error or a note on the standard error."""
    from journeymap.escaping import terminal

    print(
        f"{kind}: {terminal(message)}",
        *([f"help: {terminal(help)}"] if help else []),
        sep="\n",
        file=sys.stderr,
    )


def put_out(data: bytes) -> None:
    """Bytes on the standard output, as they are. Raises `OutputError` where it was closed by whoever started this."""
    if sys.__stdout__ is None:
        from journeymap.errors import OutputError

        raise OutputError("There is no standard output to write to.", "Name a file instead of -.")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def ended(run: Callable[[], int]) -> int:
    """Runs a command and gives its exit code; tells what ended it early."""
    try:
        return run()
    except Ended as end:
        return end.exit_code
    except JourneymapError as error:
        if (checked := getattr(error, "checked", None)) is not None:  # the mistakes in a configuration
            from journeymap.reporters.text import pieces_of_file

            show(pieces_of_file(checked), sys.stderr)
        say("error", error.message, error.help)
        return 2


def choose(value: str, words: Collection[str], option: str) -> str:
    """The value, if it is one of the words of an option; raises `OptionError`."""
    from journeymap.render.options import Choice

    return Choice(words).read(value, option)


def choose_registered(value: str, package: str, attribute: str, option: str) -> str:
    """The value, if the modules of a package register something of that name; no other module is imported."""
    from journeymap.registry import find, ranked

    word = value.strip().lower()
    if find(package, attribute, word) is not None:
        return word
    return choose(value, [thing.name for thing in ranked(package, attribute)], option)


def search(session: Session, paths: Sequence[str], skip_others: bool = False, lead: str = "") -> Found:
    """The maps that paths lead to; the notes of the search are written. Raises `UsageError` where there is nothing.

    `lead`: what to do then. `skip_others`: files that are named and are no maps are left alone, as in a folder, and
    to find no map is fine.
    """
    found = _found(session, paths, skip_others)
    for problem in found.problems:
        say("error", problem.message, problem.help)
    for text in found.notes:
        say("note", text)
    if not found.maps and not (skip_others and not found.problems):
        if found.problems:
            raise Ended(2)
        settings = session.settings_of_folder(".")
        exclude = f" What exclude in {settings.source} names was left out." if settings.exclude else ""
        raise UsageError(
            f"There are no journey maps in {_places(paths or settings.start_places() or ['.'])}.{exclude}",
            f"{_unmarked(found)}A map is a YAML file with the line journeymap: 1, or one named like checkout.journey.yaml."
            f" A file that is named here is always read. {lead}".rstrip(),
        )
    return found


def only_map(session: Session) -> Found:
    """The only map of those that the configuration names, else of this folder. Raises `UsageError` for none or several."""
    from journeymap.cli.words import typed

    found = search(session, (), lead="Name one: journeymap render FILE.yaml")
    if len(found.maps) > 1:
        names = [typed(file.name) for file in found.maps]
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        places = session.settings_of_folder(".").start_places() or ["."]
        all = f"; for all of them: journeymap render {' '.join(map(typed, places))}"
        raise UsageError(
            f"There are {len(names)} maps in {_places(places)}: {', '.join(names[:_NAMED])}{more}.",
            f"Name one, as in: journeymap render {names[0]}{all if len(places) <= _NAMED else ''}",
        )
    return found


def _found(session: Session, paths: Sequence[str], skip_others: bool) -> Found:
    """The maps that paths lead to; of what cannot be one by its name, what it is."""
    plain = all(path.endswith((".yaml", ".yml")) and os.path.exists(path) for path in paths)
    if plain or skip_others:
        return session.find(paths, skip_others)
    from journeymap.cli.foreign import sorted_out
    from journeymap.files.maps import Found

    kept, wrong = sorted_out(paths)
    found = session.find(kept) if kept else Found()
    found.problems[:0] = wrong
    return found


def load_sound(session: Session, found: Found) -> list[tuple[MapFile, Loaded]]:
    """The maps that were found, all without errors. Findings are written; errors end the command."""
    from journeymap.errors import UnreadableError

    read: list[tuple[MapFile, Loaded]] = []
    for file in found.maps:
        try:
            read.append((file, session.load(file)))
        except UnreadableError as error:
            say("error", error.message, error.help)
    files = [checked(map) for _, map in read if map.findings]
    files += [result.checked for result in session.unmarked(found) if result.error is None]
    if files:
        from journeymap.reporters.text import pieces

        show(pieces(files), sys.stderr)
    if found.problems or len(read) < len(found.maps):
        raise Ended(2)
    if any(map.has_errors for _, map in read):
        raise Ended(1)
    return read


def checked(map: Loaded) -> Checked:
    """A map as reporters see it."""
    from journeymap.findings.result import Checked

    return Checked(map.name, map.findings, map.source if map.findings else None)


def show(pieces: Iterable[tuple[str, str]], out: TextIO) -> None:
    """Prints pieces of text with their styles: in colour on a terminal, plain everywhere else."""
    if not out.isatty():
        out.write("".join(text for text, _ in pieces))
        return
    from rich.console import Console
    from rich.text import Text

    # Text, not markup: what a map says is never read as a style. No line is wrapped: carets point upwards.
    console = Console(file=out, highlight=False, soft_wrap=True)
    console.print(Text.assemble(*pieces), end="")


def _unmarked(found: Found) -> str:
    """The first file that was most likely meant to be a map."""
    return f"{found.unmarked[0].name} looks like one. " if found.unmarked else ""


def _places(paths: Sequence[str]) -> str:
    return "this folder" if list(paths) == ["."] else " and ".join(f"«{path}»" for path in paths)
