"""What `journeymap validate` does once its options are understood; no argument parser is needed for that."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from journeymap.cli.asked import Asked
from journeymap.cli.common import UsageError, say, search, show
from journeymap.cli.progress import counting
from journeymap.findings import Finding, Severity
from journeymap.findings.result import Checked, count

if TYPE_CHECKING:
    from journeymap.checking.cache import Cache
    from journeymap.config import Configurations, Settings
    from journeymap.files.maps import Found, MapFile
    from journeymap.findings.source import Source

_MOST = 200  # findings of one rule in one file that are told
_AT_ONCE = 64 << 20  # bytes of maps that are in memory at a time


def check(
    paths: Sequence[str], asked: Asked | None = None, found: Found | None = None, mended: bool = False
) -> int:
    """Checks files and folders (without any: what the configuration names, else this folder).

    Tells the findings and gives the exit code. `found` is what the search for maps came to, if that was done;
    `mended`: all that could be was mended before.
    """
    from journeymap.config import Configurations

    asked = asked or Asked()
    configurations = Configurations(asked.config)
    found = found or search(paths, configurations, asked.skip_others)
    run = _Run(asked, configurations)
    unread = len(found.problems) + run.check(found.maps)
    run.heed_baselines()
    run.report(unread)
    run.notes(mended)
    return 2 if unread else int(run.fails)


class _Run:
    """One run over many maps: files, and the settings of each."""

    def __init__(self, asked: Asked, configurations: Configurations) -> None:
        self.asked, self.configurations = asked, configurations
        self.files: list[Checked] = []
        self.settings: list[Settings] = []
        self.hidden = 0  # errors that are left out and keep a map from being drawn
        self.more = 0  # findings over the bound
        self.inputs: list[str] = []
        self.caches: dict[str, Cache] = {}

    def check(self, maps: Sequence[MapFile]) -> int:
        """Checks maps, in the order of their names; gives how many could not be read."""
        from journeymap.errors import UnreadableError

        unread = 0
        with counting(len(maps)) as step:
            batch: list[tuple[MapFile, bytes]] = []
            size = 0
            for file in maps:
                try:
                    data = file.read()
                except UnreadableError as problem:
                    say("error", problem.message, problem.help)
                    unread += 1
                    step()
                    continue
                self.inputs.append(file.path)
                batch.append((file, data))
                size += len(data)
                if size > _AT_ONCE:
                    self._check(batch, step)
                    batch, size = [], 0
            self._check(batch, step)
        self._save()
        return unread

    def _check(self, batch: Sequence[tuple[MapFile, bytes]], step: Callable[[], None]) -> None:
        from journeymap.checking.many import Task, check_all

        settings = [self.asked.over(self.configurations.of(file.path)) for file, _ in batch]
        tasks = [
            Task(file.name, data, self.asked.day(its), its.options, self._cache(file, its))
            for (file, data), its in zip(batch, settings, strict=True)
        ]
        checked: dict[int, Checked] = {}
        for number, raw in check_all(tasks):
            step()
            (file, data), its = batch[number], settings[number]
            told, hidden = its.judge(raw, file.path)
            self.hidden += hidden
            told = self._bounded(told)
            source = _source(data, file.name) if told else None
            checked[number] = Checked(file.name, tuple(told), source, its.strict)
        self.files += [checked[number] for number in range(len(batch))]
        self.settings += settings

    def _bounded(self, told: list[Finding]) -> list[Finding]:
        """At most so many findings of one rule in one file: nobody reads more, and a report has its bounds."""
        if len(told) <= _MOST:
            return told
        seen = Counter[str]()
        kept = []
        for finding in told:
            seen[finding.code] += 1
            if seen[finding.code] <= _MOST:
                kept.append(finding)
        self.more += len(told) - len(kept)
        return kept

    def _cache(self, file: MapFile, settings: Settings) -> Cache | None:
        if not self.asked.cache or file.path == "-":
            return None
        place = settings.folder or os.getcwd()
        if place not in self.caches:
            from journeymap.checking.cache import Cache, program

            self.caches[place] = Cache(place, f"{program()} {self.asked.day(settings)} {settings.key()}")
        return self.caches[place]

    def _save(self) -> None:
        for cache in self.caches.values():
            if not cache.is_new:
                continue
            from journeymap.errors import OutputError
            from journeymap.files.writing import make_folder, write

            try:
                make_folder(os.path.dirname(cache.path))
                write(cache.path, cache.as_bytes(), lasting=False)
            except OutputError as error:
                said = f"Nothing is kept for a faster next time. {error.message}"
                say("note", said, "--no-cache leaves this out.")
                return

    def heed_baselines(self) -> None:
        """Leaves out what baselines accept."""
        if self.asked.baseline or self.asked.update_baseline or any(its.baseline for its in self.settings):
            from journeymap.cli.accepting import accept

            self.files = accept(self.asked, self.files, self.settings, self._write)

    def report(self, unread: int) -> None:
        """Tells the findings, on the standard output and in files."""
        from journeymap.reporters import report

        if self.asked.told_as == "text":
            from journeymap.reporters.text import pieces

            show(pieces(self.files, unread), sys.stdout)
        else:
            sys.stdout.write(report(self.asked.told_as, self.files, unread))
        for format, path in self.asked.outputs:
            self._write(path, report(format, self.files, unread).encode("utf-8", "backslashreplace"))

    def _write(self, path: str, data: bytes) -> None:
        """Writes a report or a baseline; never over what a run reads."""
        from journeymap.files.writing import write

        if path.lower().endswith((".yaml", ".yml", ".toml")):
            raise UsageError(
                f"«{path}» cannot be written to: it is called like a map or a configuration.",
                "Name another file.",
            )
        write(path, data, inputs=[path for path in self.inputs if path != "-"])

    def notes(self, mended: bool) -> None:
        """What else there is to say."""
        if self.hidden:
            one = self.hidden == 1
            left_out = "1 error is" if one else f"{self.hidden} errors are"
            keep = "it still keeps its map" if one else "they still keep their maps"
            say("note", f"{left_out} left out, as asked for, but {keep} from being drawn.")
        if self.more:
            say(
                "note",
                f"Of a rule that finds over {_MOST} things in one file, the rest is left out: {self.more} in all.",
            )
        if self.asked.told_as != "text":
            return
        fixes = [finding.fix for file in self.files for finding in file.findings if finding.fix]
        if fixes and not mended:
            safe = sum(fix.safe for fix in fixes)
            how = " --unsafe-fixes" if not safe else ""
            say(
                "note",
                f"{safe or len(fixes)} of these can be mended for you: --diff{how} shows how, --fix{how} does it.",
            )
        if any(finding.blocks for file in self.files for finding in file.findings):
            say(
                "note",
                "Where a map cannot be drawn yet, only its errors are told; what is weak in it comes after.",
            )
        if any(map(_is_young, self.files)):
            say(
                "note",
                "A map that is still being made may say status: draft; it is not asked for all of this yet.",
            )
        if self.fails and not count(self.files)[Severity.ERROR]:
            strict = {
                its.source for its, file in zip(self.settings, self.files, strict=True) if file.strict
            } - {""}
            where = (
                "--strict" if self.asked.strict or not strict else f"strict in {', '.join(sorted(strict))}"
            )
            say("note", f"Warnings make this check fail: {where}.")

    @property
    def fails(self) -> bool:
        """Whether there are errors, or warnings where they count as much."""
        return any(file.fails(finding) for file in self.files for finding in file.findings)


def _is_young(file: Checked) -> bool:
    """Whether a map lacks much of what drafts are not asked for, and does not say how far it is."""
    lacks = {finding.code for finding in file.findings if finding.code[:3] in ("JM3", "JM4")}
    return len(lacks) > 3 and file.source is not None and "\nstatus:" not in file.source.text


def _source(data: bytes, name: str) -> Source:
    from journeymap.reading.decode import decode

    return decode(data, name)[0]
