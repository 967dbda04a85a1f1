"""The commands, and what is said about wrong use of them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from journeymap.cli.command import Command
from journeymap.cli.common import ended, say
from journeymap.cli.misuse import no_command, no_option, too_early
from journeymap.cli.plain import PlainParameters
from journeymap.cli.words import INSTALL, SHOW, VARIABLE
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
        return _names()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        command: Command | None = find(_ROOM, "COMMAND", cmd_name)
        return command.build() if command is not None else None

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0].startswith("-") and args[0].strip("-") in self.list_commands(ctx):
            raise no_command(args, self.list_commands(ctx))
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if not args[0].startswith("-") and find(_ROOM, "COMMAND", args[0]) is None:
            raise no_command(args, self.list_commands(ctx))
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
        False,
        "--version",
        "-V",
        is_eager=True,
        help="Show the version and stop.",
        callback=lambda on: _version(on),
    ),
    install_completion: bool = typer.Option(
        False, INSTALL, help="Let your shell (bash, zsh, fish) complete commands and options."
    ),
    show_completion: bool = typer.Option(
        False, SHOW, help="Show the script for that. A shell may be named after it, such as powershell."
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
    arguments = _with_help(sys.argv[1:] if argv is None else argv)
    if VARIABLE in os.environ or arguments[:1] in ([SHOW], [INSTALL]):
        from journeymap.cli.completion import completing, set_up

        return completing(build) if VARIABLE in os.environ else set_up(arguments)
    # Typer itself fills in patterns such as *.yaml on Windows, where no shell does; it looks for them in `sys.argv`.
    given = None if argv is None and arguments == sys.argv[1:] else arguments
    try:
        code = build().main(args=given, prog_name="journeymap", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except typer.Exit as stop:
        return stop.exit_code
    except typer.TyperException as error:
        return _wrong_use(error, arguments)


def _with_help(arguments: Sequence[str]) -> list[str]:
    """`help` and `help COMMAND`, and how help is asked for on Windows, as the option that stands for them."""
    if arguments and arguments[0] in ("help", "-?", "/?"):
        return [*arguments[1:2], "--help"]
    return list(arguments)


def _names() -> list[str]:
    return [command.name for command in commands()]


def _options_of(context: Any) -> list[str]:
    """The options of the command that is being read."""
    return [name for known in context.command.get_params(context) for name in known.opts] if context else []


def _wrong_use(error: typer.TyperException, arguments: Sequence[str]) -> int:
    """Says in plain words what Typer found wrong with the arguments."""
    context = getattr(error, "ctx", None)
    names = [name for name in arguments[:1] if name in _names()]
    path = context.command_path if context is not None else " ".join(["journeymap", *names])
    option, param = getattr(error, "option_name", None), getattr(error, "param", None)
    message = error.format_message().rstrip(".") + "."
    help = ""
    match type(error).__name__:
        case "NoArgsIsHelpError":
            typer.echo(error.format_message() + "\n", err=True)
            say("error", "No command is named.", "journeymap render draws the map of this folder.")
            return 2
        case "NoSuchOption":
            formats = getattr(context and context.command, "formats", None)
            message, help = no_option(path, str(option), _options_of(context), formats() if formats else ())
            if not help and path == "journeymap":
                help = too_early(arguments, _names())
        case "BadOptionUsage":
            message = f"{option} needs a value after it." if "requires an argument" in message else message
            if "not take a value" in message:
                message, help = f"{option} takes no value.", "Leave out the = and what stands after it."
        case "MissingParameter" if param is not None:
            message = f"{param.display_name_raw} is missing: name a file."
        case "UsageError" if extra := re.search(r"unexpected extra argument\(s\) \((.*)\)", message):
            message = f"{path} does not know what to do with «{extra[1]}»."
    if not re.search(r"Write: |journeymap ", help):  # else it leads on by itself
        help = f"{help} {path} --help tells how it is used.".strip()
    say("error", message, help)
    return 2
