"""Which findings make others superfluous: where one thing is to be done, the rule that knows it best says so, once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from journeymap.findings.finding import Finding

Judge = Callable[
    [Sequence[Finding]], list[Finding]
]  # what is left of the findings of a file, for whoever reads them


def settle(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those that yield to another one which is still there and about the same part.

    This comes last: what is left out or silenced takes the word from no other. Afterwards nobody asks what findings
    are about, and those that differ in nothing else are one.
    """
    concerned: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.about:
            concerned.setdefault(finding.code, []).append(finding)
    if not concerned:
        return list(findings)

    @cache
    def parts(code: str) -> frozenset[str]:
        """What the findings of a rule that do not yield themselves are about."""
        return frozenset(part for f in concerned.get(code, ()) if not yields(f) for part in f.about)

    def yields(finding: Finding) -> bool:
        return bool(finding.yields_to) and any(
            not parts(code).isdisjoint(finding.about) for code in finding.yields_to
        )

    return list(dict.fromkeys([finding.settled() for finding in findings if not yields(finding)]))
