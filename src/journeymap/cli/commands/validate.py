"""`journeymap validate`."""

from __future__ import annotations

import os
import re
from datetime import date
from typing import Annotated

import typer

from journeymap.cli.command import Command
from journeymap.cli.common import choose_registered
from journeymap.errors import UsageError
from journeymap.files.reading import STDIN
from journeymap.suggestions import question

_EPILOG = """\b
Examples:
  journeymap validate coffee-machine.yaml
  journeymap validate maps/ --strict --format github
  journeymap validate --select JM1 --ignore unknown-team
  journeymap validate --diff                                 see what --fix would mend
  journeymap validate --statistics                           findings by rule
  journeymap validate --baseline .journeymap-baseline.json   tell only what is new
  journeymap validate --output-file sarif=findings.sarif
  cat coffee-machine.yaml | journeymap validate -

\b
Exit codes: 0 all is well, 1 there are errors (with --strict also for warnings),
2 something could not be read, or there are no maps.
"""


def _formats() -> dict[str, str]:
    from journeymap.reporters import formats

    return dict.fromkeys(formats(), "")


def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help="Files to check, folders to search, or - for the standard input. Without any: those that the"
            " configuration names, else this folder.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help="How findings are told: {formats}."),
    ] = "text",
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES",
            help="Tell only these: codes, the start of codes, or names of rules; by comma or repeated.",
            show_default=False,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Do not tell these.", show_default=False)
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as much as errors.")] = False,
    today: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="The day to check dates against, as 2026-11-21, or now. Without it, that of the configuration, else the"
            " day it is.",
            show_default=False,
        ),
    ] = None,
    output_file: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FORMAT=FILE",
            help="Tell the findings in a file too, such as sarif=out.sarif; may be repeated.",
            show_default=False,
        ),
    ] = None,
    fix: Annotated[
        bool,
        typer.Option("--fix", help="Mend what has one right answer; all else in the file stays as it is."),
    ] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option(
            "--unsafe-fixes", help="With --fix or --diff: also mend what may be meant in another way."
        ),
    ] = False,
    fix_only: Annotated[
        bool,
        typer.Option(
            "--fix-only", help="Mend as --fix does, and tell only what was mended, not what is left."
        ),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")
    ] = False,
    baseline: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Tell only what is new: what FILE accepts is left out. --update-baseline writes it.",
            show_default=False,
        ),
    ] = None,
    update_baseline: Annotated[
        bool,
        typer.Option(
            "--update-baseline",
            help="Accept what is found today: writes the baseline, the one option that does.",
        ),
    ] = False,
    config: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="The configuration to go by; without it, the .journeymap.yaml nearest to each map.",
            show_default=False,
        ),
    ] = None,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="What the standard input is called: in findings, and for the configuration of its folder.",
            show_default=False,
        ),
    ] = None,
    skip_others: Annotated[
        bool,
        typer.Option(
            "--skip-others", help="Leave files that are named and are no maps alone, as in a folder."
        ),
    ] = False,
    statistics: Annotated[
        bool,
        typer.Option("--statistics", help="Tell how many findings each rule has, instead of the findings."),
    ] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Check all anew, also maps that have not changed.")
    ] = False,
) -> int:
    """Check maps and say what to mend.

    Every finding names the file, the line and the column, shows the line, and says what to do. In a folder,
    the maps are the YAML files with a line «journeymap: 1» and those named like checkout.journey.yaml;
    hidden folders, node_modules, virtual environments and what Git ignores are left out. What a team sets for
    its maps stands in a file .journeymap.yaml: see journeymap config.
    """
    from journeymap.cli.asked import Asked
    from journeymap.reporters.statistics import FORMATS as STATISTICS

    fix = fix or fix_only
    if unsafe_fixes and not (fix or diff):
        raise UsageError(
            "--unsafe-fixes changes nothing on its own.", "Write it with --diff to see, or --fix to mend."
        )
    if fix and diff:
        raise UsageError(
            "--diff shows what --fix would do; both at once is not possible.", "Take one of them."
        )
    told = _format(format, "--format")
    if diff and (output_file or baseline or update_baseline or statistics or told != "text"):
        raise UsageError(
            "--diff shows changes, no findings.",
            "Leave --format, --output-file, --statistics and --baseline out, or take --fix.",
        )
    if fix_only and (
        output_file or baseline or update_baseline or statistics or told not in ("text", "concise")
    ):
        raise UsageError(
            "--fix-only tells what was mended, no findings.",
            "Leave --format, --output-file, --statistics and --baseline out, or take --fix.",
        )
    if statistics and told not in STATISTICS:
        raise UsageError(
            f"--statistics are not told as {told}.", f"They are told as {' or '.join(STATISTICS)}."
        )
    if stdin_filename is not None and (STDIN not in (paths or ()) or not stdin_filename.strip()):
        raise UsageError(
            "--stdin-filename names the standard input, and here is no name or no standard input.",
            "Write - as PATH: journeymap validate --stdin-filename maps/checkout.yaml - < checkout.yaml",
        )
    outputs = tuple(_output(value) for value in output_file or ())
    if len({os.path.realpath(path) for _, path in (*outputs, ("", baseline or ""))}) <= len(outputs):
        raise UsageError("Two of these options write to the same file.", "Name another file for each.")
    asked = Asked(
        format=told,
        outputs=outputs,
        wanted=_codes(select, "--select") if select else None,
        unwanted=_codes(ignore, "--ignore") if ignore else frozenset(),
        strict=strict,
        today=_date(today),
        config=config,
        baseline=baseline,
        update_baseline=update_baseline,
        cache=not no_cache,
        skip_others=skip_others,
        statistics=statistics,
        stdin_filename=stdin_filename,
        fix_only=fix_only,
    )
    if fix or diff:
        from journeymap.cli.mending import mend

        return mend(paths or [], asked, write=not diff, unsafe=unsafe_fixes)
    from journeymap.cli.checking import check

    return check(paths or [], asked)


COMMAND = Command("validate", 10, validate, _EPILOG, _formats)


def _format(value: str, option: str) -> str:
    """The format of findings that an option names."""
    return choose_registered(value, "journeymap.reporters", "REPORTER", option)


def _output(value: str) -> tuple[str, str]:
    """The format and the file of an --output-file."""
    format, equals, path = value.partition("=")
    if not equals or path.strip() in ("", "-"):
        raise UsageError(
            f"--output-file cannot be «{value}».", "Write a format and a file, such as sarif=findings.sarif."
        )
    return _format(format, "--output-file"), path.strip()


def _codes(values: list[str], option: str) -> frozenset[str]:
    """The codes that the values of --select or --ignore mean."""
    from journeymap.rules import chosen, near

    codes: set[str] = set()
    if not ",".join(values).replace(",", "").strip():
        raise UsageError(f"{option} names no rule.", "Write codes after it, such as JM3 or JM401,JM402.")
    for value in ",".join(values).split(","):
        meant = chosen(value) if value.strip() else frozenset()
        if value.strip() and not meant:
            help = question(near(value), "journeymap rules lists them all.")
            raise UsageError(f"{option}: there is no rule «{value.strip()}».", help)
        codes |= meant
    return frozenset(codes)


def _date(value: str | None) -> date | None:
    """The day that dates are checked against."""
    if value is None:
        return None
    if value.strip().lower() == "now":  # although the configuration names a day
        return date.today()
    try:
        # Digits of any script, as in a map; only what stands in a calendar, no weeks or days of the year.
        year, month, day = map(int, re.fullmatch(r"\s*(\d{4})-(\d\d?)-(\d\d?)\s*", value).groups())  # type: ignore[union-attr]
        return date(year, month, day)
    except (ValueError, AttributeError):
        raise UsageError(
            f"--today cannot be «{value}».", "Write year-month-day, such as 2026-11-21, or now."
        ) from None
