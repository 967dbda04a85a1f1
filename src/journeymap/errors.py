"""What goes wrong and is not journeymap's fault: each error is a plain sentence, and says what to do."""

from __future__ import annotations


class JourneymapError(Exception):
    """The base of every error that a user can meet: `message` is one plain sentence, `help` says what to do."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message, self.help = message, help


class UnreadableError(JourneymapError):
    """A file or folder cannot be read."""


class OutputError(JourneymapError):
    """A file cannot be written."""


class BaselineError(JourneymapError):
    """A baseline cannot be used."""


class ProgramError(JourneymapError):
    """A program is missing, took too long, crashed, or said nothing that makes sense."""


class UsageError(JourneymapError):
    """A command cannot do what its arguments ask for."""


class OptionError(JourneymapError):
    """A drawing cannot be had as it is asked for: a word or number that an option does not take, an option that the
    format cannot honour, a path that the map does not have."""


class ExchangeError(JourneymapError):
    """A file of another program of which no map can be made; `line` is where, if that is known."""

    def __init__(self, message: str, help: str = "", line: int | None = None) -> None:
        super().__init__(message, help)
        self.line = line
