"""Load and configure, in one place: which maps there are, what is in force for each, and what is found in them.

Commands, the Python API, and whatever stays running while people edit their maps take maps from here.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from journeymap.config import Configurations, Settings
from journeymap.errors import UnreadableError
from journeymap.files.maps import Found, MapFile, find
from journeymap.files.reading import STDIN, slashes
from journeymap.findings.result import Checked

if TYPE_CHECKING:
    from journeymap.checking.baseline import Baseline
    from journeymap.checking.cache import Cache
    from journeymap.checking.one import Loaded
    from journeymap.findings import Finding

_DEFAULTS = Settings()
_AT_ONCE = 64 << 20  # bytes of maps that are in memory at a time


class Overrides(NamedTuple):
    """What counts more than any configuration. Rules are named by their codes.

    What is selected here replaces what is configured, and counts although it is ignored there; what is ignored
    here comes on top.
    """

    configuration: str | None = None  # the one in force for all maps, wherever they are
    select: frozenset[str] | None = None  # None: as configured
    ignore: frozenset[str] = frozenset()
    strict: bool = False
    today: date | None = None
    baseline: str | None = None
    stdin_filename: str | None = None  # what the standard input is taken for


class Result(NamedTuple):
    """A map of many: what was found in it, and the settings by which that was judged.

    `hidden` counts the errors that are left out and still keep the map from being drawn. With `error`, the map
    could not be read.
    """

    file: MapFile
    checked: Checked
    settings: Settings
    hidden: int = 0
    error: UnreadableError | None = None


class Session:
    """Finds, loads and checks maps, each by the configuration that is in force for it.

    What it has read from the disk (configurations, baselines, what was found before) it keeps, until `refresh`.
    With `keep`, what is found is kept on the disk too, for the next session; without `configured`, no configuration
    is looked for and the defaults hold. All methods raise `ConfigurationError` for a configuration with mistakes.
    """

    def __init__(
        self, overrides: Overrides | None = None, *, keep: bool = False, configured: bool = True
    ) -> None:
        self.overrides = overrides or Overrides()
        self._keep, self._configured = keep, configured
        self.refresh()

    def refresh(self) -> None:
        """Forgets what was read: from now on, all is as it is on the disk then."""
        self._configurations = Configurations(self.overrides.configuration)
        self._settings: dict[Settings, Settings] = {}  # with what is asked for, by those that are configured
        self._caches: dict[str, Cache] = {}
        self._program = ""
        self._baselines: dict[str, Baseline | None] = {}

    # --- what there is, and what is in force -----------------------------------------------------------------

    def find(self, paths: Sequence[str] = (), skip_others: bool = False) -> Found:
        """The maps that paths lead to; without any, those that the configuration names, else those of this folder.

        `skip_others`: a file that is named must be a map in the same sense as in a folder.
        """
        paths = paths or self._configurations.of_folder(".").start_places() or ["."]
        found = find(paths, self._configurations, skip_others)
        if name := self.overrides.stdin_filename:
            found.maps = [
                MapFile(slashes(name), STDIN) if file.path == STDIN else file for file in found.maps
            ]
        return found

    def settings(self, path: str) -> Settings:
        """What is in force for a file; `-`, the standard input, is taken to be in the working folder, or where its name
        says."""
        return self._overridden(self._configurations.of(self._place(path)) if self._configured else _DEFAULTS)

    def _place(self, path: str) -> str:
        """Where a file is taken to be."""
        return self.overrides.stdin_filename or path if path == STDIN else path

    def settings_of_folder(self, folder: str) -> Settings:
        """What is in force for the files of a folder."""
        return self._overridden(self._configurations.of_folder(folder))

    def _overridden(self, settings: Settings) -> Settings:
        over = self.overrides
        if over.select is None and not over.ignore and not over.strict:
            return settings
        if settings not in self._settings:
            self._settings[settings] = replace(
                settings,
                select=settings.select if over.select is None else over.select,
                ignore=(settings.ignore - (over.select or frozenset())) | over.ignore,
                strict=settings.strict or over.strict,
            )
        return self._settings[settings]

    def day(self, settings: Settings) -> date:
        """The day that dates are held against."""
        return self.overrides.today or settings.today or date.today()

    # --- one map ---------------------------------------------------------------------------------------------

    def check(self, file: MapFile, data: bytes | None = None) -> Loaded:
        """A map with all that is wrong with it and weak in it, as configured.

        `data` are its bytes where they are not on the disk yet, as in an editor. Raises `UnreadableError`.
        """
        from journeymap.checking.one import load

        settings = self.settings(file.path)
        data = file.read() if data is None else data
        return load(
            data, file.name, self.day(settings), settings.options, settings.to_report(self._place(file.path))
        )

    def load(self, file: MapFile, data: bytes | None = None) -> Loaded:
        """A map that is to be drawn or measured, with what keeps it from that, and not with what is weak in it.

        Raises `UnreadableError`.
        """
        from journeymap.checking.one import load

        data = file.read() if data is None else data
        return load(data, file.name, judge=self.settings(file.path).to_draw(self._place(file.path)))

    # --- many maps -------------------------------------------------------------------------------------------

    def check_all(self, maps: Sequence[MapFile], step: Callable[[], None] = lambda: None) -> Iterator[Result]:
        """What `check` finds in many maps, in their order; `step` is called as each is done.

        What is known from before is not checked again, and the rest is shared out among the processors.
        """
        batch: list[MapFile | Result] = []
        texts: list[bytes] = []
        size = 0
        for file in maps:
            try:
                data = file.read()
            except UnreadableError as error:
                batch.append(Result(file, Checked(file.name), _DEFAULTS, error=error))
                step()
                continue
            batch.append(file)
            texts.append(data)
            size += len(data)
            if size > _AT_ONCE:
                yield from self._check(batch, texts, step)
                batch, texts, size = [], [], 0
        yield from self._check(batch, texts, step)

    def _check(
        self, batch: Sequence[MapFile | Result], texts: Sequence[bytes], step: Callable[[], None]
    ) -> Iterator[Result]:
        from journeymap.checking.many import Task, check_all

        files = [file for file in batch if isinstance(file, MapFile)]
        tasks = []
        for file, data in zip(files, texts, strict=True):
            settings = self.settings(file.path)
            day, cache = self.day(settings), self._cache(file, settings)
            tasks.append(Task(file.name, data, day, settings.options, cache))
        results: dict[int, Result] = {}
        for number, findings in check_all(tasks):
            step()
            results[number] = self._judged(files[number], texts[number], findings)
        in_order = (results[number] for number in range(len(files)))
        for file_or_result in batch:
            yield file_or_result if isinstance(file_or_result, Result) else next(in_order)

    def _judged(self, file: MapFile, data: bytes, findings: Sequence[Finding]) -> Result:
        settings = self.settings(file.path)
        kept, hidden = settings.judge(findings, self._place(file.path))
        source = None
        if kept:
            from journeymap.reading.decode import decode

            source = decode(data, file.name)[0]
        return Result(file, Checked(file.name, tuple(kept), source, settings.strict), settings, hidden)

    def unmarked(self, found: Found) -> Iterator[Result]:
        """What there is to say about files that look like maps and were not taken for any, where maps should be."""
        for file in found.unmarked:
            from journeymap.checking.unmarked import unmarked

            try:
                source, findings = unmarked(file.read(), file.name)
            except UnreadableError as error:
                yield Result(file, Checked(file.name), _DEFAULTS, error=error)
                continue
            settings = self.settings(file.path)
            kept = settings.judge(findings, file.path)[0]
            if kept:  # else it is as any other file that is no map
                yield Result(file, Checked(file.name, tuple(kept), source, settings.strict), settings)

    # --- what is known from before ---------------------------------------------------------------------------

    def _cache(self, file: MapFile, settings: Settings) -> Cache | None:
        if not self._keep or file.path == STDIN:
            return None
        from journeymap.checking.cache import Cache, program

        self._program = self._program or program()
        place = settings.folder or os.getcwd()
        key = f"{self._program} {self.day(settings)} {settings.key()}"
        known = self._caches.get(place)
        if known is None or not known.is_for(key):
            known = self._caches[place] = Cache(place, key)
        return known

    def save(self) -> None:
        """Keeps what was found for the next session. Raises `OutputError`."""
        for cache in self._caches.values():
            cache.save()

    def baseline_path(self, settings: Settings) -> str | None:
        """The file with the findings that are accepted; None where all are told."""
        return self.overrides.baseline or settings.baseline

    def baseline(self, path: str) -> Baseline | None:
        """What a baseline accepts; None where there is no such file. Raises `BaselineError`."""
        if path not in self._baselines:
            from journeymap.checking.baseline import read

            self._baselines[path] = read(path)
        return self._baselines[path]

    def unaccepted(self, result: Result, baseline: Baseline | None = None) -> Result:
        """A checked map without the findings that a baseline accepts; without one, that of its configuration.

        Raises `BaselineError`.
        """
        if baseline is None:
            path = self.baseline_path(result.settings)
            baseline = self.baseline(path) if path else None
        if baseline is None:
            return result
        asked = result.settings.reports(self._place(result.file.path))
        return result._replace(checked=baseline.without_accepted(result.checked, asked))
