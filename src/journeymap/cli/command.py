"""What a command is: a module of `cli.commands` registers one as its `COMMAND`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import getdoc
from typing import Any, NamedTuple

import typer
from typer.main import get_command

from journeymap.cli.plain import PlainCommand


class Command(NamedTuple):
    """A command: `rank` is its place in the help, `run` a function for Typer, whose docstring is the help.

    `formats`, which is called when the help is shown, gives the words that `{formats}` in the help of an option
    stands for, each with what there is to say about it.
    """

    name: str
    rank: int
    run: Callable[..., Any]
    epilog: str
    formats: Callable[[], Mapping[str, str]] | None = None

    @property
    def summary(self) -> str:
        """What it is for, in one sentence: the first of its help."""
        return (getdoc(self.run) or "").partition("\n\n")[0].replace("\n", " ")

    def build(self) -> Any:
        """The command, ready to be run."""
        app = typer.Typer(rich_markup_mode=None, add_completion=False)
        app.command(self.name, cls=PlainCommand, epilog=self.epilog)(self.run)
        command: Any = get_command(app)
        command.name, command.formats = self.name, self.formats
        return command
