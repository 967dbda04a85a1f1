"""A configuration's bytes → settings, or all that is wrong with it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

from journeymap.config.errors import ConfigurationError
from journeymap.config.keys import KEYS
from journeymap.config.patterns import backslash
from journeymap.config.reader import Reader
from journeymap.config.settings import Settings
from journeymap.config.values import MANY, MAX_VALUES, EnoughError
from journeymap.findings import Finding, Place, Severity, in_order
from journeymap.findings.source import Source
from journeymap.model.problems import BAD_SETTING, UNKNOWN_KEY, WRONG_TYPE
from journeymap.reading.node import Node
from journeymap.reading.problems import CONTROL, DUPLICATE, EMPTY, QUOTES
from journeymap.suggestions import did_you_mean

_OF_MAPS = {"journeymap", "persona", "stages", "title", "paths"}
# The reader speaks of maps, which are what it reads otherwise.
_REWORDED = {
    "Give the YAML file of the map, a plain text.": "Write the settings into a plain text, saved as UTF-8.",
    "; a map is saved as UTF-8.": "; a configuration is saved as UTF-8.",
    " is not allowed in a map.": " is not allowed in a configuration.",
    "ends the map, but": "ends the configuration, but",
    "a file of its own: a file holds one map.": "the part above it.",
    "not to a map.": "not to a configuration.",
    "the end of the map.": "the end of the file.",
    "Split it into several maps.": "Check whether this is the right file.",
    "what a journey map needs": "what a configuration needs",
}


def read_settings(data: bytes, name: str, path: str) -> Settings:
    """The settings in a configuration file: YAML, or TOML where `path` says so.

    `name` is what the file is called, `path` where it is. Raises `ConfigurationError`.
    """
    folder = os.path.dirname(path)
    source, root, findings = _tree(data, name, path.endswith(".toml"))
    reader = Reader(folder)
    fields: dict[str, Any] = {}
    with suppress(EnoughError):
        fields = _read(reader, root, name) if root is not None else {}
    findings += reader.findings
    if findings and root is not None and not path.endswith(".toml"):
        findings = _backslashes(findings, root, source)
    if findings:
        from journeymap.findings.result import Checked

        mistakes = "a mistake" if len(findings) == 1 else f"{len(findings)} mistakes"
        raise ConfigurationError(
            f"The configuration «{name}» has {mistakes}, so nothing was done.",
            "",
            Checked(name, tuple(in_order(findings)), source),
        )
    return Settings(source=name, folder=folder, lines=reader.lines, **fields)


def _tree(data: bytes, name: str, is_toml: bool) -> tuple[Source, Node | None, list[Finding]]:
    """The text of a configuration, its tree, and the errors that keep it from being read."""
    if is_toml:
        from journeymap.config.project import parse
        from journeymap.reading.decode import decode

        source, text, findings = decode(data, name)
        if text is not None:
            root, findings = parse(source)
            return source, root, findings
        return source, None, [_reworded(finding) for finding in findings]
    from journeymap.reading import read

    document = read(data, name)
    # Warnings are about prose, which no setting is. An empty configuration sets nothing.
    errors = [
        _reworded(finding)
        for finding in document.findings
        if finding.severity is Severity.ERROR and finding.code != EMPTY.code
    ]
    if not errors and document.root is not None and (where := _too_much(document.root)) is not None:
        errors = [BAD_SETTING.at(where.place, *MANY)]
        return document.source, None, errors
    return document.source, document.root, errors


def _too_much(root: Node) -> Node | None:
    """The setting with which there are more values than are allowed, counted with all that references stand for."""
    count = 0
    for key, value in root.entries or [(root, root)]:
        pending = [key, value]
        while pending:
            node = pending.pop()
            count += 1
            if count > MAX_VALUES:
                return key
            pending += [*node.items, *(part for entry in node.entries for part in entry)]
    return None


def _backslashes(findings: list[Finding], root: Node, source: Source) -> list[Finding]:
    """The findings, with one in place of all those that a path with backslashes in double quotes leads to."""
    for text in _texts(root):
        line = source.line(text.line)
        written = line[text.column - 1 : text.end_column - 1]
        if text.line != text.end_line or not re.fullmatch(r'"[^" ]*\\[^" ]*"', written):
            continue
        here = [finding for finding in findings if _within(finding.place, text.place)]
        if any(finding.code in (CONTROL.code, QUOTES.code) for finding in here):
            findings = [finding for finding in findings if finding not in here]
            findings.append(BAD_SETTING.at(text.place, *backslash(written[1:-1])))
    return findings


def _within(place: Place, outer: Place) -> bool:
    return outer[:2] <= place[:2] and place[2:] <= outer[2:]


def _texts(root: Node) -> Iterator[Node]:
    """The texts of a tree, keys and values."""
    pending = [root]
    while pending:
        node = pending.pop()
        if node.kind == "text":
            yield node
        pending += [*node.items, *(part for entry in node.entries for part in entry)]


def _reworded(finding: Finding) -> Finding:
    message, help = finding.message, finding.help
    for old, new in _REWORDED.items():
        message, help = message.replace(old, new), help.replace(old, new)
    return replace(finding, message=message, help=help)


def _read(reader: Reader, root: Node, name: str) -> dict[str, Any]:
    """The fields of `Settings` that a tree sets."""
    if root.kind != "map":
        what = "a list" if root.kind == "list" else "a text"
        reader.wrong(
            root,
            f"A configuration has settings such as ignore: and maps:, but this is {what}.",
            "Write each setting on a line of its own, such as ignore: [JM305]",
            WRONG_TYPE,
        )
        return {}
    names = {_spelt(key.text) for key, _ in root.entries}
    if names & {"journeymap", "stages"} and len(names & _OF_MAPS) > 1:
        raise ConfigurationError(
            f"«{name}» is a journey map, but it is used as the configuration.",
            "A map needs another name than .journeymap.yaml; after --config stands a file with settings such as ignore.",
        )
    fields: dict[str, Any] = {}
    for key, value in root.entries:
        spelt = _spelt(key.text)
        if spelt in reader.lines:
            reader.wrong(
                key, f"«{key.text}» is set in line {reader.lines[spelt]} too.", "Keep one of them.", DUPLICATE
            )
        elif spelt in KEYS:
            reader.lines[spelt] = key.line
            if not value.is_null:
                known = KEYS[spelt]
                fields[known.field or spelt] = known.read(reader, value)
        elif not spelt.startswith("x_"):
            _unknown(reader, key)
    return fields


def _unknown(reader: Reader, key: Node) -> None:
    help = did_you_mean(key.text, KEYS, f"Settings known here: {', '.join(KEYS)}.")
    reader.wrong(key, f"journeymap does not know the setting «{key.text}».", help, UNKNOWN_KEY)


def _spelt(name: str) -> str:
    """Dashes and underscores are the same in the names of settings."""
    return name.strip().replace("-", "_")
