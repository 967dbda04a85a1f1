"""References: does everything that a map refers to exist, and exist once?"""

from __future__ import annotations

from journeymap.findings import Finding, Phase
from journeymap.reading.node import Node
from journeymap.rules import checks
from journeymap.rules.support.index import References


def check(root: Node) -> list[Finding]:
    """What the reference rules find in a tree of any shape; wrong shapes are reported elsewhere."""
    references = References(root)
    # Whoever draws needs no other rules: their modules are left alone.
    return [finding for _, find in checks(Phase.REFERENCES, "jm1") for finding in find(references)]
