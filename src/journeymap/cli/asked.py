"""What the options of `journeymap validate` ask for; it counts more than what a configuration says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.config import Settings


@dataclass(frozen=True, slots=True)
class Asked:
    """The options, understood. `outputs` are formats, each with a file to write."""

    told_as: str = "text"
    outputs: tuple[tuple[str, str], ...] = ()
    wanted: frozenset[str] | None = None  # codes of rules; None: as configured
    unwanted: frozenset[str] = frozenset()
    strict: bool = False
    today: date | None = None
    config: str | None = None
    baseline: str | None = None
    update_baseline: bool = False
    cache: bool = True
    skip_others: bool = False
    _made: dict[Settings, Settings] = field(default_factory=dict)  # one for each configuration

    def over(self, settings: Settings) -> Settings:
        """The settings of a file with what is asked for: what is selected here replaces what is configured, and
        is told though it is ignored there; what is ignored here comes on top."""
        if self.wanted is None and not self.unwanted and not self.strict:
            return settings
        if settings not in self._made:
            wanted = self.wanted or frozenset()
            self._made[settings] = replace(
                settings,
                select=settings.select if self.wanted is None else self.wanted,
                ignore=(settings.ignore - wanted) | self.unwanted,
                strict=settings.strict or self.strict,
            )
        return self._made[settings]

    def day(self, settings: Settings) -> date:
        """The day that dates in a file are held against."""
        return self.today or settings.today or date.today()
