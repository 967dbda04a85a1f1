"""The commands, and what is said about wrong use of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from journeymap.cli.command import Command
from journeymap.cli.common import UsageError, ended, say
from journeymap.cli.plain import PlainParameters
from journeymap.registry import find, ranked

_ROOM = "journeymap.cli.commands"

_HELP = """Customer journey maps as files: checked like code, drawn like maps.

A map is a text file in YAML: a persona, the stages of the journey, the touchpoints in each stage, and the
paths that customers really take over them. Start with one of the examples and change it line by line.
"""
_EPILOG = """\b
Examples:
  journeymap validate                    check all maps in this folder
  journeymap render coffee-machine.yaml  draw a map as a web page beside it
  journeymap stats coffee-machine.yaml   see how the journey wiggles

\b
journeymap COMMAND --help tells more about a command.
"""


class Commands(PlainParameters, TyperGroup):
    """The group of all commands; each is imported when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [command.name for command in commands()]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        command: Command | None = find(_ROOM, "COMMAND", cmd_name)
        return command.build() if command is not None else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if not args[0].startswith("-") and find(_ROOM, "COMMAND", args[0]) is None:
            known = self.list_commands(ctx)
            raise UsageError(
                f"There is no command «{args[0]}».",
                _near(args[0], known) or f"The commands are: {', '.join(known)}.",
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(command.name, command.summary) for command in commands()])


def commands() -> list[Command]:
    """All commands, in the order of the help."""
    return ranked(_ROOM, "COMMAND")


def build() -> Any:
    """The whole program."""
    app = typer.Typer(
        cls=Commands,
        help=_HELP,
        epilog=_EPILOG,
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_options)
    return get_command(app)


def _options(
    version: bool = typer.Option(
        False, "--version", is_eager=True, help="Show the version and stop.", callback=lambda on: _version(on)
    ),
) -> None:
    """What can be said before the command."""


def _version(on: bool) -> None:
    if on:
        from journeymap.version import __version__

        typer.echo(f"journeymap {__version__}")
        raise typer.Exit


def run(argv: Sequence[str] | None) -> int:
    """Runs the command that the arguments name; tells in plain words what is wrong with them."""
    return ended(lambda: _run(argv))


def _run(argv: Sequence[str] | None) -> int:
    try:
        code = build().main(args=argv, prog_name="journeymap", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except typer.Exit as stop:
        return stop.exit_code
    except typer.TyperException as error:
        return _wrong_use(error)


def _wrong_use(error: typer.TyperException) -> int:
    """Says in plain words what Typer found wrong with the arguments."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "journeymap"
    option, param = getattr(error, "option_name", None), getattr(error, "param", None)
    message = error.format_message().rstrip(".") + "."
    help = ""
    match type(error).__name__:
        case "NoArgsIsHelpError":
            typer.echo(error.format_message(), err=True)
            return 2
        case "NoSuchOption":
            message = f"{path} has no option {option}."
            known = (
                [name for known in context.command.get_params(context) for name in known.opts]
                if context
                else []
            )
            help = _near(str(option), known)
            if not help and path == "journeymap":
                help = "The options of a command stand after its name."
        case "BadOptionUsage":
            message = f"{option} needs a value after it." if "requires an argument" in message else message
        case "MissingParameter" if param is not None:
            message = f"{param.display_name_raw} is missing: name a file."
        case "UsageError" if extra := re.search(r"unexpected extra argument\(s\) \((.*)\)", message):
            message = f"{path} does not know what to do with «{extra[1]}»."
    say("error", message, f"{help} {path} --help tells how it is used.".strip())
    return 2


def _near(word: str, known: Iterable[str]) -> str:
    import difflib

    near = difflib.get_close_matches(word.lower(), list(known), 1, 0.5)
    return f"Did you mean {near[0]}?" if near else ""
