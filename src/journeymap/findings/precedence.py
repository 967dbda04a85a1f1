"""Which findings make others superfluous: where one thing is to be done, the rule that knows it best says so, once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from journeymap.findings.finding import SUM, Finding, Severity

Judge = Callable[
    [Sequence[Finding]], list[Finding]
]  # what is left of the findings of a file, for whoever reads them


def settle(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those that yield to another one which is still there and about the same part.

    No error yields to something milder: what is heard in its place is an error too.

    This comes last: what is left out or silenced takes the word from no other. Afterwards nobody asks what findings
    are about, and those that differ in nothing else are one.
    """
    findings = _without_broken_sums(findings)
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

    # Whoever makes something an error wants to be stopped by it, whichever rule tells it.
    grave = [f for f in findings if f.severity is Severity.ERROR and yields(f)]

    def stands_for_one(finding: Finding) -> bool:
        return any(finding.code in f.yields_to and not set(f.about).isdisjoint(finding.about) for f in grave)

    left = [finding for finding in findings if not yields(finding)]
    if grave:
        left = [f.as_bad_as(Severity.ERROR) if stands_for_one(f) else f for f in left]
    return list(dict.fromkeys([finding.settled() for finding in left]))


def _without_broken_sums(findings: Sequence[Finding]) -> list[Finding]:
    """The findings but for those that sum up others of which some were left out: the rest is told one by one.

    Whoever ignores one thing does not want to be told of it in the same breath with others.
    """
    left = list(findings)
    for total in [finding for finding in findings if SUM in finding.about]:
        parts = set(total.about) - {SUM}
        there = {part for f in findings if total.code in f.yields_to for part in parts.intersection(f.about)}
        if there and there != parts:
            left.remove(total)
    return left
