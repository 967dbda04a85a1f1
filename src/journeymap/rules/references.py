"""References: does everything that a map refers to exist, and exist once? (JM1xx)"""

from __future__ import annotations

from journeymap.findings import Finding
from journeymap.reading.node import Node
from journeymap.rules import modules
from journeymap.rules.index import References


def check(root: Node) -> list[Finding]:
    """What the reference rules find in a tree of any shape; wrong shapes are reported elsewhere."""
    references = References(root)
    return [finding for module in modules("JM1") for finding in module.check(references)]
