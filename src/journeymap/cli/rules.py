"""`journeymap rules`."""

from __future__ import annotations

import difflib
import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli.common import Stop, show
from journeymap.cli.plain import Command

if TYPE_CHECKING:
    from journeymap.findings import Rule

app = typer.Typer(rich_markup_mode=None, add_completion=False)

_EPILOG = """\b
Examples:
  journeymap rules
  journeymap rules JM101
"""


@app.command(cls=Command, epilog=_EPILOG)
def rules(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            help="A rule, by its code (JM101) or its name (unknown-touchpoint).",
            show_default=False,
        ),
    ] = None,
) -> None:
    """List the rules that maps are checked by, or explain one.

    A comment silences a rule on its line:  owner: nobody  # journeymap: ignore JM103
    """
    from journeymap.rules import known

    if code is None:
        show(_list(known()), sys.stdout)
        return
    said = code.strip().lower()
    for rule in known():
        if said in (rule.code.lower(), rule.slug):
            show(_explained(rule), sys.stdout)
            return
    words = [word for rule in known() for word in (rule.code, rule.slug)]
    near = difflib.get_close_matches(said.upper() if said.startswith("jm") else said, words, 1, 0.6)
    raise Stop(
        f"There is no rule «{code}».",
        f"Did you mean {near[0]}?" if near else "journeymap rules lists them all.",
    )


def _list(rules: tuple[Rule, ...]) -> Iterator[tuple[str, str]]:
    width = max(len(rule.slug) for rule in rules)
    for rule in rules:
        yield f"{rule.code}  ", "bold"
        yield f"{rule.slug:{width}}  {rule.severity:7}  {rule.what}\n", ""


def _explained(rule: Rule) -> Iterator[tuple[str, str]]:
    yield f"{rule.code} {rule.slug} ({rule.severity})\n", "bold"
    for text in (rule.what, f"Why: {rule.why}", *([f"Source: {rule.source}"] if rule.source else [])):
        yield f"\n{textwrap.fill(text, 79)}\n", ""
    for title, example in (("This is found:", rule.bad), ("This is fine:", rule.good)):
        if example:
            yield f"\n{title}\n", "bold"
            yield "".join(f"    {line}\n" for line in example.splitlines()), ""
