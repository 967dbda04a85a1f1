"""What a configuration may set: each setting by its name, what it is for, and how it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from journeymap.config.reader import Reader
from journeymap.reading.node import Node


@dataclass(frozen=True, slots=True)
class Key:
    """A setting. `form` says what it takes, `what` what it does, `field` which field of `Settings` it fills."""

    form: str
    what: str
    read: Callable[[Reader, Node], Any]
    field: str = ""


KEYS: dict[str, Key] = {
    "maps": Key(
        "folders, files, patterns",
        "Where the maps are when no PATH is named. A folder is searched; a file, and a YAML file that fits a"
        " pattern, is a map even without the line `journeymap: 1`.",
        Reader.places,
    ),
    "exclude": Key(
        "patterns", "What a search leaves out. A file that is named is read anyway.", Reader.patterns
    ),
    "select": Key("rules", "Only these are told; without it, all.", Reader.codes),
    "ignore": Key("rules", "These are not told.", Reader.codes),
    "severities": Key(
        "a rule: error, warning or info",
        "How bad its findings are. Errors with which a map cannot be drawn stay errors; to turn a rule off, list it under"
        " `ignore`.",
        Reader.severities,
    ),
    "per_file_ignores": Key(
        "a pattern: rules",
        "These are not told in the files that fit the pattern.",
        Reader.per_file,
        "per_file",
    ),
    "options": Key(
        "a rule: its options",
        "Thresholds and words of rules; `journeymap config --all` lists them.",
        Reader.options,
    ),
    "today": Key(
        "a date", "The day that dates are held against, for the same findings on every day.", Reader.day
    ),
    "strict": Key("yes or no", "Whether warnings fail a check as errors do.", Reader.switch),
    "baseline": Key("a file", "Findings that are accepted; only new ones are told.", Reader.file),
}


def table() -> str:
    """The settings as a table in Markdown."""
    rows = (f"| `{name}` | {key.form} | {key.what} |" for name, key in KEYS.items())
    return "\n".join(("| setting | takes | what it does |", "|---|---|---|", *rows)) + "\n"
