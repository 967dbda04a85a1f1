"""What a team sets for its maps: `.journeymap.yaml`, or `[tool.journeymap]` in pyproject.toml."""

from __future__ import annotations

from journeymap.settings.found import Configurations, Misconfigured, is_configuration, settings_for
from journeymap.settings.settings import Settings

__all__ = ["Configurations", "Misconfigured", "Settings", "is_configuration", "settings_for"]
