"""The comments of a file as the rule about them sees them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from journeymap.findings import Finding, Phase
from journeymap.findings.source import Source
from journeymap.findings.suppressions import Suppressions


class Comments(NamedTuple):
    """The comments that silence, once they have done so, and the findings that are left.

    `checked` are the phases whose rules have all been checked: of others, nobody knows whether they find something.
    """

    suppressions: Suppressions
    source: Source
    left: Sequence[Finding]
    checked: Collection[Phase]
