"""What `journeymap validate` does once its options are understood; no argument parser is needed for that."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from journeymap.cli.common import Stop, say, search, show
from journeymap.findings import Severity
from journeymap.reporters import Checked, count

if TYPE_CHECKING:
    from rich.progress import Progress

    from journeymap.baseline import Baseline
    from journeymap.cache import Cache
    from journeymap.finding_maps import Found, MapFile
    from journeymap.reading import Source
    from journeymap.settings import Configurations, Settings

_AT_ONCE = 64 << 20  # bytes of maps that are in memory at a time


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options of `validate` ask for; it counts more than what a configuration says."""

    told_as: str = "text"
    outputs: tuple[tuple[str, str], ...] = ()  # formats, each with a file to write
    wanted: frozenset[str] | None = None  # codes of rules; None: as configured
    unwanted: frozenset[str] = frozenset()
    strict: bool = False
    today: date | None = None
    config: str | None = None
    baseline: str | None = None
    update_baseline: bool = False
    cache: bool = True
    skip_others: bool = False
    made: dict[Settings, Settings] = field(default_factory=dict)  # one for each configuration

    def over(self, settings: Settings) -> Settings:
        """The settings of a file with what is asked for on the command line."""
        if self.wanted is None and not self.unwanted and not self.strict:
            return settings
        if settings not in self.made:
            self.made[settings] = self._over(settings)
        return self.made[settings]

    def _over(self, settings: Settings) -> Settings:
        return replace(
            settings,
            select=settings.select if self.wanted is None else self.wanted,
            ignore=settings.ignore | self.unwanted,
            strict=settings.strict or self.strict,
        )

    def day(self, settings: Settings) -> date:
        """The day that dates in a file are held against."""
        return self.today or settings.today or date.today()


def check(paths: Sequence[str], asked: Asked | None = None, found: Found | None = None) -> int:
    """Checks files and folders (without any: what the configuration names, else this folder).

    Tells the findings and gives the exit code. `found` is what the search for maps came to, if that was done.
    """
    from journeymap.settings import Configurations

    asked = asked or Asked()
    configurations = Configurations(asked.config)
    found = found or search(paths, configurations, asked.skip_others)
    run = _Run(asked, configurations)
    unread = len(found.problems) + run.check(found.maps)
    accepted = run.heed_baseline()
    run.report(unread)
    run.notes(accepted)
    return 2 if unread else int(run.fails)


class _Run:
    """One run over many maps."""

    def __init__(self, asked: Asked, configurations: Configurations) -> None:
        self.asked, self.configurations = asked, configurations
        self.files: list[Checked] = []
        self.strict: list[bool] = []  # of each file
        self.hidden = 0
        self.inputs: list[str] = []

    def check(self, maps: Sequence[MapFile]) -> int:
        """Checks maps, in the order of their names; gives how many could not be read."""
        from journeymap.finding_maps import Unreadable

        unread = 0
        caches: dict[str, Cache] = {}
        with _progress(len(maps)) as step:
            batch: list[tuple[MapFile, bytes, Settings]] = []
            size = 0
            for file in maps:
                settings = self.asked.over(self.configurations.of(file.path))
                try:
                    data = file.read()
                except Unreadable as problem:
                    say("error", problem.message, problem.help)
                    unread += 1
                    step()
                    continue
                self.inputs.append(file.path)
                batch.append((file, data, settings))
                size += len(data)
                if size > _AT_ONCE:
                    self._check(batch, caches, step)
                    batch, size = [], 0
            self._check(batch, caches, step)
        self._save(caches)
        return unread

    def _check(
        self,
        batch: Sequence[tuple[MapFile, bytes, Settings]],
        caches: dict[str, Cache],
        step: Callable[[], None],
    ) -> None:
        from journeymap.checking import Task, check_all

        tasks = [
            Task(
                file.name,
                data,
                self.asked.day(settings),
                settings.options,
                self._cache(file, settings, caches),
            )
            for file, data, settings in batch
        ]
        findings = dict[int, tuple[Checked, bool]]()
        for number, raw in check_all(tasks):
            step()
            file, data, settings = batch[number]
            told, hidden = settings.judge(raw, file.path)
            self.hidden += hidden
            findings[number] = (
                Checked(file.name, tuple(told), _source(data, file.name) if told else None),
                settings.strict,
            )
        for number in range(len(batch)):
            one, strict = findings[number]
            self.files.append(one)
            self.strict.append(strict)

    def _cache(self, file: MapFile, settings: Settings, caches: dict[str, Cache]) -> Cache | None:
        if not self.asked.cache or file.path == "-":
            return None
        place = settings.folder or os.getcwd()
        if place not in caches:
            from journeymap.cache import Cache, program

            caches[place] = Cache(place, f"{program()} {self.asked.day(settings)} {settings.key()}")
        return caches[place]

    def _save(self, caches: dict[str, Cache]) -> None:
        for cache in caches.values():
            if not cache.is_new:
                continue
            from journeymap.output import OutputError, make_folder, write

            try:
                make_folder(os.path.dirname(cache.path))
                write(cache.path, cache.as_bytes(), lasting=False)
            except OutputError as error:
                say(
                    "note",
                    f"Nothing is kept for a faster next time. {error.message}",
                    "--no-cache leaves this out.",
                )
                return

    def heed_baseline(self) -> int:
        """Leaves out what a baseline accepts; gives how many findings that are. A new baseline accepts all."""
        path = self.asked.baseline or self._settings().baseline
        if path is None:
            if self.asked.update_baseline:
                raise Stop(
                    "--update-baseline needs a baseline.",
                    "Name its file: --baseline .journeymap-baseline.json",
                )
            return 0
        from journeymap.baseline import accepting, read

        before = sum(len(file.findings) for file in self.files)
        known = read(path)
        if known is None and not self.asked.baseline and not self.asked.update_baseline:
            raise Stop(
                f"The baseline «{path}» that the configuration names is not there.",
                "Restore it, or accept what is found today: journeymap validate --update-baseline",
            )
        if known is None or self.asked.update_baseline:
            baseline = known or accepting(path, ())
            for file in self.files:
                baseline.left(file)
            self._write(path, baseline.renewed())
            say("note", f"«{path}» now accepts what was found today; from now on, only what is new is told.")
            self.files = [Checked(file.name) for file in self.files]
            return before
        self._tell_mended(known)
        return before - sum(len(file.findings) for file in self.files)

    def _tell_mended(self, known: Baseline) -> None:
        left = [known.left(file) for file in self.files]
        self.files = [
            Checked(file.name, new, file.source if new else None)
            for file, new in zip(self.files, left, strict=True)
        ]
        if mended := known.mended():
            are = "1 accepted finding is" if mended == 1 else f"{mended} accepted findings are"
            say("note", f"{are} mended by now. --update-baseline forgets them.")

    def _settings(self) -> Settings:
        """The settings of the run as a whole: those of its first file."""
        if self.inputs:
            return self.configurations.of(self.inputs[0])
        return self.configurations.of_folder(".")

    def report(self, unread: int) -> None:
        """Tells the findings, on the standard output and in files."""
        from journeymap.reporters import report

        for format, path in self.asked.outputs:
            self._write(path, report(format, self.files, unread).encode("utf-8", "backslashreplace"))
        if self.asked.told_as == "text":
            from journeymap.reporters.text import pieces

            show(pieces(self.files, unread), sys.stdout)
        else:
            sys.stdout.write(report(self.asked.told_as, self.files, unread))

    def _write(self, path: str, data: bytes) -> None:
        from journeymap.output import write

        write(path, data, inputs=[path for path in self.inputs if path != "-"])

    def notes(self, accepted: int) -> None:
        """What else there is to say."""
        if self.hidden:
            one = self.hidden == 1
            left_out = "1 error is" if one else f"{self.hidden} errors are"
            keep = "it still keeps its map" if one else "they still keep their maps"
            say("note", f"{left_out} left out, as asked for, but {keep} from being drawn.")
        fixes = [finding.fix for file in self.files for finding in file.findings if finding.fix]
        if fixes and self.asked.told_as == "text":
            safe = sum(fix.safe for fix in fixes)
            unsafe = " --unsafe-fixes" if not safe else ""
            say(
                "note",
                f"{safe or len(fixes)} of these can be mended for you: --diff{unsafe} shows how, --fix{unsafe} does it.",
            )
        if self.asked.told_as == "text" and any(map(_is_young, self.files)):
            say(
                "note",
                "A map that is still being made may say status: draft; it is not asked for all of this yet.",
            )
        if accepted:
            say("note", f"{accepted} {'finding' if accepted == 1 else 'findings'} accepted by the baseline.")

    @property
    def fails(self) -> bool:
        """Whether there are errors, or warnings where they count as much."""
        if count(self.files)[Severity.ERROR]:
            return True
        strict = [file for file, strict in zip(self.files, self.strict, strict=True) if strict]
        return bool(count(strict)[Severity.WARNING])


def _is_young(file: Checked) -> bool:
    """Whether a map lacks much of what drafts are not asked for, and does not say how far it is."""
    lacks = {finding.code for finding in file.findings if finding.code[:3] in ("JM3", "JM4")}
    return len(lacks) > 3 and file.source is not None and "\nstatus:" not in file.source.text


def _source(data: bytes, name: str) -> Source:
    from journeymap.reading.decode import decode

    return decode(data, name)[0]


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A function that counts files; on a terminal, after a second, a bar shows how far it is."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    started = time.monotonic()
    bar: Progress | None = None
    done = 0

    def step() -> None:
        nonlocal bar, done
        done += 1
        if bar is None and time.monotonic() - started > 1 and done < total:
            from rich.console import Console
            from rich.progress import Progress

            bar = Progress(console=Console(stderr=True), transient=True)
            bar.add_task("Checking maps", total=total)
            bar.start()
        if bar is not None:
            bar.update(bar.task_ids[0], completed=done)

    try:
        yield step
    finally:
        if bar is not None:
            bar.stop()
