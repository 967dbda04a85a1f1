"""`journeymap config`."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from journeymap.cli.command import Command
from journeymap.cli.common import choose, show
from journeymap.errors import UsageError

if TYPE_CHECKING:
    from journeymap.config import Settings
    from journeymap.findings import Option

FORMATS = ("text", "json")
_EPILOG = """\b
Examples:
  journeymap config
  journeymap config maps/coffee-machine.yaml
  journeymap config --all
"""
_WIDTH = 44
_DEFAULTS = {"select": "all rules", "today": "the day it is", "strict": "no", "maps": "this folder"}


def config(
    path: Annotated[
        str | None,
        typer.Argument(
            metavar="PATH", help="A map or a folder; without it, this folder.", show_default=False
        ),
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help=f"{' or '.join(FORMATS)}.")
    ] = "text",
    all: Annotated[bool, typer.Option("--all", help="Tell the options of every rule.")] = False,
    file: Annotated[
        str | None,
        typer.Option(
            "--config",
            metavar="FILE",
            help="Take this configuration, wherever the map is.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Tell which settings are in force, and where each comes from.

    Settings stand in a file .journeymap.yaml, or under [tool.journeymap] in pyproject.toml. The one nearest
    above a map counts, up to the top of its repository.
    """
    from journeymap.checking.session import Overrides, Session

    form = choose(format, FORMATS, "--format")
    where = path or "."
    if where != "-" and not os.path.lexists(where):
        raise UsageError(f"There is no file or folder «{where}».", "Check how the name is spelt.")
    session = Session(Overrides(configuration=file))
    is_folder = os.path.isdir(where)
    settings = session.settings_of_folder(where) if is_folder else session.settings(where)
    if form == "json":
        from journeymap.reporters import as_json

        sys.stdout.write(as_json(_document(settings, all)))
    else:
        show(_rows(settings, "" if is_folder or path is None else where, all), sys.stdout)


def _values(settings: Settings) -> dict[str, Any]:
    """What each setting is, as plain data; None where it is not set."""
    return {
        "maps": list(settings.maps) or None,
        "exclude": list(settings.exclude) or None,
        "select": None if settings.select is None else sorted(settings.select),
        "ignore": sorted(settings.ignore) or None,
        "severities": {code: str(severity) for code, severity in sorted(settings.severities.items())} or None,
        "per_file_ignores": {pattern: sorted(codes) for pattern, codes in settings.per_file} or None,
        "today": settings.today.isoformat() if settings.today else None,
        "strict": settings.strict if "strict" in settings.lines else None,
        "baseline": os.path.relpath(settings.baseline, settings.folder).replace(os.sep, "/")
        if settings.baseline
        else None,
    }


def _options(settings: Settings, all: bool) -> Iterator[tuple[Any, list[tuple[Option, Any]]]]:
    """Rules with their options and what is set for them: those that were changed, or all."""
    from journeymap.rules import known

    if not all and not settings.options:
        return
    for rule in known():
        own = settings.options.get(rule.code, {})
        options = [(option, own.get(option.name)) for option in rule.options if all or option.name in own]
        if options:
            yield rule, options


def _plain(option: Option, value: Any) -> Any:
    """A value as it is written."""
    if option.kind == "duration":
        from journeymap.model.quantities import duration_text

        return duration_text(value)
    if option.kind == "share":
        return f"{value * 100:.10g}%"
    return list(value) if option.kind == "words" else value


def _from(settings: Settings, name: str) -> str:
    return f"{settings.source}:{settings.lines[name]}" if name in settings.lines else "default"


def _document(settings: Settings, all: bool) -> dict[str, Any]:
    """All of it for programs, version 1. Rules are named by their codes."""
    return {
        "version": 1,
        "configuration": settings.source or None,
        "settings": {
            name: {
                "value": value,
                "from": _from(settings, name if value is not None else ""),
                **({"lines": lines} if (lines := _lines(settings, name)) else {}),
            }
            for name, value in _values(settings).items()
        },
        "options": {
            rule.code: {
                option.name: {
                    "value": _plain(option, option.default if value is None else value),
                    "default": _plain(option, option.default),
                    "from": _from(settings, f"options.{rule.code}.{option.name}"),
                }
                for option, value in options
            }
            for rule, options in _options(settings, all)
        },
    }


def _lines(settings: Settings, name: str) -> dict[str, int]:
    """The lines of what stands below a setting."""
    start = f"{name}."
    return {
        key.removeprefix(start): line for key, line in sorted(settings.lines.items()) if key.startswith(start)
    }


def _rows(settings: Settings, path: str, all: bool) -> Iterator[tuple[str, str]]:
    """All of it for people."""
    if settings.source:
        yield f"{settings.source} is in force.\n\n", "bold"
    else:
        yield "There is no configuration: the defaults are in force.\n\n", "bold"
    for name, value in _values(settings).items():
        if isinstance(value, dict):
            for key, inner in value.items():
                words = (
                    f"{key}: {_codes(inner)}" if isinstance(inner, list) else f"{key} {_slug(key)}: {inner}"
                )
                yield from _row(name, words, _from(settings, f"{name}.{key}"))
        elif value is None:
            yield from _row(name, _DEFAULTS.get(name, "none"), "default")
        else:
            words = _codes(value) if name in ("select", "ignore") else _words(value)
            yield from _row(name, words, _from(settings, name))
    if path and settings.per_file and (codes := settings.ignored_in(path)):
        yield f"\nIgnored in {path}: {_codes(codes)}\n", ""
    for rule, options in _options(settings, all):
        yield f"\n{rule.code} {rule.slug}\n", "bold"
        for option, value in options:
            default = _words(_plain(option, option.default))
            if value is None:
                words, source = default, "default"
            else:
                source = _from(settings, f"options.{rule.code}.{option.name}")
                words = _words(_plain(option, value))
                if option.kind == "words":
                    words += ", and the rule's own"
                elif words != default:
                    words += f" (not {default})"
            yield from _row(option.name, words, source)
            yield textwrap.indent(textwrap.fill(option.what, 74), "    ") + "\n", "dim"


def _row(name: str, words: str, source: str) -> Iterator[tuple[str, str]]:
    from journeymap.escaping import terminal

    first, *more = textwrap.wrap(terminal(words, folded=True), _WIDTH, break_long_words=False) or [""]
    yield f"  {name:17} {first:{_WIDTH}} ", ""
    yield f"{terminal(source)}\n", "dim"
    for line in more:
        yield f"{'':20}{line}\n", ""


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) or "none" if isinstance(value, list) else str(value)


def _codes(codes: Collection[str]) -> str:
    """Codes in a sentence; of a whole family its start."""
    from journeymap.rules import chosen

    listed = []
    for start in sorted({code[:3] for code in codes}):
        family = chosen(start)
        whole = len(family) > 2 and family <= set(codes)
        listed += [f"all {start}"] if whole else sorted(code for code in codes if code.startswith(start))
    return ", ".join(listed) or "none"


def _slug(code: str) -> str:
    from journeymap.rules import known

    return next(rule.slug for rule in known() if rule.code == code)


COMMAND = Command("config", 60, config, _EPILOG)
