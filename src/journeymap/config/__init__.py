"""What a team sets for its maps: `.journeymap.yaml`, or `[tool.journeymap]` in pyproject.toml."""

from __future__ import annotations

from journeymap.config.errors import ConfigurationError
from journeymap.config.found import Configurations, settings_for
from journeymap.config.settings import Settings

__all__ = ["ConfigurationError", "Configurations", "Settings", "settings_for"]
