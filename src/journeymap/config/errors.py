"""What can be wrong with a configuration as a whole."""

from __future__ import annotations

from journeymap.errors import JourneymapError
from journeymap.findings.result import Checked


class ConfigurationError(JourneymapError):
    """A configuration cannot be used; `checked` holds its mistakes where they have a place in the file."""

    def __init__(self, message: str, help: str = "", checked: Checked | None = None) -> None:
        super().__init__(message, help)
        self.checked = checked
