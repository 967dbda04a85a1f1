"""`journeymap rules`."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli.command import Command
from journeymap.cli.common import choose, show
from journeymap.errors import UsageError
from journeymap.suggestions import question

if TYPE_CHECKING:
    from journeymap.findings import Rule

_EPILOG = """\b
Examples:
  journeymap rules
  journeymap rules JM305
  journeymap rules JM4
  journeymap rules --format json
"""


def rules(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            help="A rule, by its code (JM305) or its name (unknown-touchpoint), or the start of codes (JM3).",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="How they are told: text or json.")
    ] = "text",
) -> None:
    """List the rules that maps are checked by, or explain one.

    A comment silences a rule on its line, or from the line above; say why:
    owner: nobody  # journeymap: ignore JM103 -- the team starts in May
    """
    from journeymap.rules import known, near

    form = choose(format, ("text", "json"), "--format")
    wanted = _meant(code) if code is not None else {rule.code for rule in known()}
    if not wanted:
        raise UsageError(
            f"There is no rule «{code}».",
            question(near(str(code))) or "journeymap rules lists them all.",
        )
    found = [rule for rule in known() if rule.code in wanted]
    if form == "json":
        import json

        from journeymap.rules.support.explained import as_data

        sys.stdout.write(json.dumps([as_data(rule) for rule in found], ensure_ascii=False, indent=2) + "\n")
    elif len(found) == 1 and code is not None:
        show(_explained(found[0]), sys.stdout)
    else:
        show(_list(found), sys.stdout)


COMMAND = Command("rules", 50, rules, _EPILOG)


def _meant(word: str) -> frozenset[str]:
    """The codes of the rules that a word means: a code, the start of one, a name, or a part of names."""
    from journeymap.rules import chosen, known

    start = word.strip().lower()
    number = chosen(f"JM{start}") if start.isdecimal() else frozenset[str]()
    return (
        chosen(word)
        or number
        or frozenset(rule.code for rule in known() if len(start) > 2 and start in rule.slug)
    )


def _list(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    from journeymap.rules.support.explained import FAMILIES

    width = max(len(rule.slug) for rule in rules)
    family = ""
    for rule in rules:
        if rule.code[:3] != family:
            yield ("\n" if family else "") + f"{FAMILIES[rule.code[:3]]}\n", "bold"
            family = rule.code[:3]
        yield f"{rule.code}  ", "bold"
        first = rule.what.split(". ")[0].split("; ")[0].rstrip(".")  # rules CODE has the rest
        yield f"{rule.slug:{width}}  {rule.severity:7}  {first}.\n", ""


def _explained(rule: Rule) -> Iterator[tuple[str, str]]:
    from journeymap.rules.support.explained import default, excerpts, spared

    yield f"{rule.code} {rule.slug} ({rule.severity})\n", "bold"
    texts = [rule.what, f"Why: {rule.why}"]
    texts += [f"Source: {rule.source}"] if rule.source else []
    texts += [spared(rule)] if rule.spares else []
    for text in texts:
        yield f"\n{textwrap.fill(text, 79)}\n", ""
    if rule.options:
        yield "\nWhat a team may set:\n", "bold"
        for option in rule.options:
            yield (
                textwrap.fill(
                    f"{option.name} ({default(option)}): {option.what}", 79, subsequent_indent="  "
                ),
                "",
            )
            yield "\n", ""
    for title, example in zip(("This is found:", "This is fine:"), excerpts(rule), strict=True):
        if example:
            yield f"\n{title}\n", "bold"
            yield "".join(f"    {line}\n" for line in example.splitlines()), ""
