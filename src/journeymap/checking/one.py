"""Bytes → a checked map: the one way through that every command takes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journeymap.building.journey import build
from journeymap.findings import Finding, Severity, in_order
from journeymap.findings.source import Source
from journeymap.findings.suppressions import heed, keeps_from_drawing
from journeymap.model.journey import Journey
from journeymap.reading import read
from journeymap.rules import references

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from journeymap.reading.node import Node
    from journeymap.rules.subject import Options


@dataclass(frozen=True, slots=True)
class Loaded:
    """A map file as read: its text, all findings sorted by place, and the journey where there are no errors."""

    name: str
    source: Source
    findings: tuple[Finding, ...]
    journey: Journey | None

    @property
    def has_errors(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def load(
    data: bytes,
    name: str,
    today: date | None = None,
    options: Options | None = None,
    judge: Callable[[Sequence[Finding]], list[Finding]] | None = None,
) -> Loaded:
    """Reads and checks a map. Never raises for bad input: what is wrong is in the findings.

    `name` is what findings call the file. With `today`, the day that dates are held against, they also tell
    what is weak in a map that is well formed (JM2xx to JM5xx); `options` are what a team sets for those rules.
    `judge` leaves out findings or changes how bad they are; what keeps a map from being drawn always counts.
    """
    document = read(data, name)
    findings: list[Finding] = []
    journey: Journey | None = None
    root = document.root
    checked: tuple[str, ...] = ()
    if root is not None:
        journey, findings = build(root)
        if root.kind == "map":
            # References are checked on the tree, so that one wrong field hides none of them.
            findings += references.check(root)
        if today is not None:
            checked = ("JM1",)
            if journey is not None and not any(map(keeps_from_drawing, findings)):
                from journeymap.rules import weaknesses

                findings += weaknesses.check(root, journey, today, options)
                checked = ("JM",)
    findings = in_order(document.findings + _without_shared(findings, document.shared))
    findings = heed(findings, document.source, checked, root)
    drawable = not any(map(keeps_from_drawing, findings))
    if judge is not None:
        findings = judge(findings)
    sound = drawable and all(finding.severity is not Severity.ERROR for finding in findings)
    return Loaded(name, document.source, tuple(findings), journey if sound else None)


def _without_shared(findings: list[Finding], shared: list[Node]) -> list[Finding]:
    """The findings, with no fix that would change a part which stands in other places too (&name).

    What is right in one of them may be wrong in another; and two that are one part stay alike.
    """
    spans: list[tuple[tuple[int, int], tuple[int, int]]] = []  # in order, apart from each other
    for start, end in sorted({(node.place[:2], node.place[2:]) for node in shared}):
        if not spans or start > spans[-1][1]:
            spans.append((start, end))
        elif end > spans[-1][1]:
            spans[-1] = (spans[-1][0], end)

    def touched(start: tuple[int, int], end: tuple[int, int]) -> bool:
        last = bisect_right(spans, end, key=lambda span: span[0]) - 1
        return last >= 0 and spans[last][1] >= start

    return [
        replace(finding, fix=None)
        if spans
        and finding.fix
        and any(touched(edit.place[:2], edit.place[2:]) for edit in finding.fix.edits)
        else finding
        for finding in findings
    ]
