"""A baseline: findings that a team accepts for now, so that old maps can start and only new findings fail."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable

from journeymap.errors import BaselineError, UnreadableError
from journeymap.files.reading import read_bytes
from journeymap.findings.fingerprints import keys
from journeymap.findings.result import Checked

VERSION = 1
MAX_BYTES = 32 << 20


class Baseline:
    """What is accepted, by file, rule and the text of the line: lines may move, and be told in other words.

    `path` is its file; the names of maps in it are relative to its folder.
    """

    def __init__(self, path: str, accepted: dict[str, Counter[str]]) -> None:
        self.path, self._accepted = path, accepted
        self._seen: dict[str, Counter[str]] = {}

    def without_accepted(self, file: Checked, asks: Callable[[str], bool]) -> Checked:
        """A file with its new findings only. `asks` says whether a code is asked for at all: of others, nobody
        knows whether they are mended."""
        name = self._name(file.name)
        known = self._accepted.get(name, Counter())
        marks = _marks(file)
        unasked = Counter({mark: n for mark, n in known.items() if not asks(mark.split(" ")[0])})
        self._seen[name] = Counter(marks) + unasked
        rest = Counter(known)
        new = []
        for finding, mark in zip(file.findings, marks, strict=True):
            if rest[mark] > 0:
                rest[mark] -= 1
            else:
                new.append(finding)
        return file.with_findings(tuple(new))

    def mended(self) -> int:
        """How many accepted findings of the files that were checked are not there any more."""
        return sum(
            (self._accepted[name] - seen).total()
            for name, seen in self._seen.items()
            if name in self._accepted
        )

    def renewed(self) -> bytes:
        """The file that accepts what the checked files have today; other files keep what they had."""
        files = {**self._accepted, **self._seen}
        document = {
            "journeymap_baseline": VERSION,
            "accepted": {
                name: sorted(files[name].elements()) for name in sorted(files) if files[name].total()
            },
        }
        return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")

    def _name(self, name: str) -> str:
        if name == "-":
            return name
        folder = os.path.dirname(os.path.abspath(self.path))
        try:
            return os.path.relpath(name, folder).replace(os.sep, "/")
        except ValueError:  # another drive of a Windows machine
            return name


def _marks(file: Checked) -> list[str]:
    """The code of each finding, and a number for the text of its line."""
    if not file.findings:
        return []
    return [f"{code} {text}" for code, text in keys(file)]


def read(path: str) -> Baseline | None:
    """The baseline of a file; None where there is no such file. Raises `BaselineError`."""
    if not os.path.lexists(path):
        return None
    try:
        data = read_bytes(path, path, MAX_BYTES)
        if len(data) > MAX_BYTES:
            raise BaselineError(
                f"The baseline «{path}» is larger than {MAX_BYTES >> 20} MiB.",
                "Split the run into several folders.",
            )
        document = json.loads(data)
    except UnreadableError as error:
        raise BaselineError(
            error.message, "Name a file that --update-baseline has written, or write a new one with it."
        ) from None
    except (ValueError, RecursionError):
        document = None
    version = document.get("journeymap_baseline") if isinstance(document, dict) else None
    if type(version) is not int:
        raise BaselineError(
            f"«{path}» is no baseline of journeymap.",
            "Name a file that --update-baseline has written, or write a new one with it.",
        )
    if version != VERSION:
        raise BaselineError(
            f"The baseline «{path}» is of version {version}; this program knows version {VERSION}.",
            "Use the journeymap that wrote it, or delete the file and accept today's findings anew.",
        )
    accepted = document.get("accepted")
    if not isinstance(accepted, dict) or not all(map(_are_marks, accepted.values())):
        raise BaselineError(
            f"The baseline «{path}» is damaged.", "Restore it, or delete it and accept today's findings anew."
        )
    return Baseline(path, {name: Counter(marks) for name, marks in accepted.items()})


def _are_marks(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(mark, str) for mark in value)
