"""Which configuration is in force for a file: the nearest one above it, within its repository."""

from __future__ import annotations

import contextlib
import os
import re

from journeymap.config.errors import ConfigurationError
from journeymap.config.settings import Settings
from journeymap.files.maps import CONFIGURATIONS
from journeymap.files.reading import read_bytes
from journeymap.files.repository import leads_out, upwards

PROJECT = "pyproject.toml"
MAX_BYTES = 1 << 18
# Where a pyproject.toml may set something; a project that only depends on journeymap has no such line.
_MENTION = rb"""(?m)tool["']?[ \t]*\.[ \t]*["']?journeymap|^[ \t]*\[[ \t]*["']?tool["']?[ \t]*\]|^[ \t]*tool[ \t]*="""
_NOTHING = Settings()


class Configurations:
    """The configurations of a run; each is read once. For what is on the disk later, make another one.

    With `file`, that one is in force for all files, and its folder is what its paths are relative to. All
    methods raise `ConfigurationError`.
    """

    def __init__(self, file: str | None = None) -> None:
        self._file = file
        self._known: dict[str, Settings] = {}

    def of(self, path: str) -> Settings:
        """What is in force for a file; `-`, the standard input, is taken to be in the working folder."""
        return self.of_folder(os.getcwd() if path == "-" else os.path.dirname(os.path.abspath(path)))

    def of_folder(self, folder: str) -> Settings:
        """What is in force for the files of a folder."""
        if self._file is not None:
            if "" not in self._known:
                self._known[""] = _explicit(self._file)
            return self._known[""]
        passed = []
        settings = _NOTHING
        for here in upwards(os.path.abspath(folder)):
            passed.append(here)
            known = self._known.get(here) or _in(here)
            if known is not None:
                settings = known
                break
        self._known.update(dict.fromkeys(passed, settings))
        return settings


def settings_for(path: str) -> Settings:
    """What is in force for a file. For many files, ask one `Configurations`. Raises `ConfigurationError`."""
    return Configurations().of(path)


def _in(folder: str) -> Settings | None:
    """What the configuration in a folder sets; None where there is none."""
    paths = [path for name in CONFIGURATIONS if os.path.lexists(path := os.path.join(folder, name))]
    project = os.path.join(folder, PROJECT)
    if os.path.isfile(project) and not leads_out(project) and _is_configured(_bytes(project)):
        paths.append(project)
    if not paths:
        return None
    if len(paths) > 1:
        names = [_from_here(path) for path in paths]
        if paths[-1] == project:
            names[-1] = f"[tool.journeymap] in {names[-1]}"
        raise ConfigurationError(
            f"There are {len(names)} configurations in one folder: {' and '.join(names)}.",
            "Keep one, and move into it what the other sets.",
        )
    return _read(paths[0])


def _explicit(file: str) -> Settings:
    path = os.path.abspath(file)
    if path.endswith(".toml") and not _is_configured(_bytes(path, file)):
        raise ConfigurationError(
            f"«{file}» has no part [tool.journeymap].",
            "Add one, or name another file; without --config, journeymap finds the configuration itself.",
        )
    return _read(path, file)


def _is_configured(data: bytes) -> bool:
    """Whether a pyproject.toml has settings; most have none, and are not worth loading a reader."""
    if b"journeymap" not in data or not re.search(_MENTION, data):
        return False
    if len(data) > MAX_BYTES:
        return True
    from journeymap.config.project import is_configured

    return is_configured(data)


def _read(path: str, name: str = "") -> Settings:
    from journeymap.config.reading import read_settings

    name = name or _from_here(path)
    data = _bytes(path, name)
    if len(data) > MAX_BYTES:
        raise ConfigurationError(
            f"The configuration «{name}» is larger than 256 KiB.", "Check whether this is the right file."
        )
    return read_settings(data, name, path)


def _bytes(path: str, name: str = "") -> bytes:
    from journeymap.errors import UnreadableError

    name = name or _from_here(path)
    if leads_out(path):
        raise ConfigurationError(
            f"«{name}» is a link out of its repository.",
            "A configuration is a text file: put one in its place.",
        )
    if os.path.exists(path) and not os.path.isfile(path):
        what = "a folder" if os.path.isdir(path) else "not an ordinary file"
        raise ConfigurationError(
            f"«{name}» is {what}.", "A configuration is a text file: name one, or put one in its place."
        )
    try:
        # Opened by the name that the user knows: that is the one in the sentence if it fails.
        return read_bytes(path if name == "-" else name, name, MAX_BYTES)
    except UnreadableError as error:
        raise ConfigurationError(error.message, error.help) from None


def _from_here(path: str) -> str:
    """A file as the user knows it: seen from the working folder."""
    with contextlib.suppress(ValueError):  # on another drive
        path = os.path.relpath(path)
    return path.replace(os.sep, "/")
