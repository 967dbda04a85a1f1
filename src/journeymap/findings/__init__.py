"""What journeymap has to say about a file: rules, findings and their places."""

from __future__ import annotations

from journeymap.findings.finding import Edit, Finding, Fix, Option, Place, Rule, Severity, in_order

__all__ = ["Edit", "Finding", "Fix", "Option", "Place", "Rule", "Severity", "in_order"]
