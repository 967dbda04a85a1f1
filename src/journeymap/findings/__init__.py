"""What journeymap has to say about a file: rules, findings and their places."""

from __future__ import annotations

from journeymap.findings.finding import (
    SUM,
    WHOLE,
    Edit,
    Finding,
    Fix,
    Option,
    Phase,
    Place,
    Rule,
    Severity,
    in_order,
)

__all__ = [
    "SUM",
    "WHOLE",
    "Edit",
    "Finding",
    "Fix",
    "Option",
    "Phase",
    "Place",
    "Rule",
    "Severity",
    "in_order",
]
