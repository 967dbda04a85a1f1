"""JM030: an id that cannot be one."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD

RULE = Rule(
    "JM030",
    "bad-id",
    Severity.ERROR,
    "An id has letters, digits and dashes only; a title has letters or digits that an id can be made from.",
    "Ids are what paths and teams refer to; they must be typed without surprises.",
    bad=HEAD + "stages:\n  - {id: the shop, title: Shop}\n",
    good=HEAD + "stages:\n  - {id: the-shop, title: Shop}\n",
    phase=Phase.FIELDS,
    blocks=True,
)
