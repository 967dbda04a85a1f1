"""Commands whose parameters are texts, lists of texts and switches, and nothing else."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping
from typing import Any

from typer.core import TyperCommand

_SHOWN = 60  # signs of a help that a shell shows


class _AsGiven:
    """Takes the texts of the command line as they are."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        return () if value is None and (param.multiple or param.nargs == -1) else value


class PlainParameters:
    """For a command or a group.

    Typer would load Pydantic to see that a text is a text, which takes longer than all the rest of `--help`;
    and its help would call a list of files <list[str]>. Both are taken from it here; without this, all
    works, but slower.
    """

    def get_params(self, ctx: Any) -> Any:
        params = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            vars(param).update(_runtime_param=_AsGiven(), display_type=lambda ctx: "")
        return params

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        from journeymap.cli.misuse import heed_dashes

        heed_dashes(args, [name for param in self.get_params(ctx) for name in param.opts])
        return super().parse_args(ctx, args)  # type: ignore[misc]

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        words = super().shell_complete(ctx, incomplete)  # type: ignore[misc]
        for word in words:
            word.help = _short(word.help or "")
        return words


def _short(help: str) -> str:
    """The first words of a help, for a shell that shows them in one line beside what it offers."""
    plain = [part for part in re.split(r"[.:;] |  \[", help) if "{" not in part]
    return textwrap.shorten(plain[0].rstrip("."), _SHOWN, placeholder="…") if plain else ""


class PlainCommand(PlainParameters, TyperCommand):
    """A command of this program. What its help says of `formats` is asked for when the help is shown."""

    formats: Callable[[], Mapping[str, str]] | None = None

    def format_options(self, ctx: Any, formatter: Any) -> None:
        formats = self.formats() if self.formats else {}
        for param in self.params:
            if help := getattr(param, "help", None):
                vars(param)["help"] = help.replace("{formats}", ", ".join(formats))
        super().format_options(ctx, formatter)
        if rows := [row for row in formats.items() if row[1]]:
            with formatter.section("Formats"):
                formatter.write_dl(rows)
