"""What the options of `journeymap validate` ask for; it counts more than what a configuration says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.checking.session import Session


@dataclass(frozen=True, slots=True)
class Asked:
    """The options, understood. `outputs` are formats, each with a file to write."""

    format: str = "text"
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
    statistics: bool = False
    stdin_filename: str | None = None
    fix_only: bool = False  # what is left after mending is not told

    def session(self) -> Session:
        """A session that goes by them."""
        from journeymap.checking.session import Overrides, Session

        overrides = Overrides(
            configuration=self.config,
            select=self.wanted,
            ignore=self.unwanted,
            strict=self.strict,
            today=self.today,
            baseline=self.baseline,
            stdin_filename=self.stdin_filename,
        )
        return Session(overrides, keep=self.cache)
