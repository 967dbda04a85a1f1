"""Bytes → a checked map: the one way through that every command takes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journeymap.building.forms import Forms, written_out
from journeymap.building.journey import build
from journeymap.findings import Finding, Phase, Severity, in_order
from journeymap.findings.precedence import Judge, settle
from journeymap.findings.source import Source, within
from journeymap.findings.suppressions import Suppressions, may_suppress
from journeymap.model.journey import Journey
from journeymap.reading import read
from journeymap.reading.problems import COMMA, VALUE
from journeymap.reading.texts import lines_of_texts
from journeymap.rules import checks
from journeymap.rules.support import references
from journeymap.rules.support.comments import Comments

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from journeymap.reading.node import Node
    from journeymap.rules.support.subject import Options


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
    judge: Judge = settle,
) -> Loaded:
    """Reads and checks a map. Never raises for bad input: what is wrong is in the findings.

    `name` is what findings call the file. With `today`, the day that dates are held against, they also tell
    what is weak in a map that is well formed (JM2xx to JM5xx); `options` are what a team sets for those rules.
    `judge` leaves out findings or changes how bad they are, and settles which of the others make some superfluous;
    what keeps a map from being drawn always counts.
    """
    document = read(data, name)
    findings: list[Finding] = []
    journey: Journey | None = None
    root, of_file = document.root, document.findings
    checked: Collection[Phase] = ()
    if root is not None:
        forms = written_out(root)
        journey, findings = build(forms.root)
        if journey is None and root.kind == "map":
            forms, findings = _as_meant(root, forms, findings)
        root = forms.root
        findings += forms.findings
        of_file = forms.without_needless(of_file)
        if root.kind == "map":
            # References are checked on the tree, so that one wrong field hides none of them.
            findings += references.check(root)
        if today is not None:
            checked = (Phase.REFERENCES,)
            if journey is not None and not any(finding.blocks for finding in findings):
                from journeymap.rules.support import weaknesses

                findings += weaknesses.check(root, journey, today, options)
                checked = tuple(Phase)
    findings = [within(finding, document.source) for finding in _without_shared(findings, document.shared)]
    findings = in_order(_without_doubles(of_file, findings) + findings)
    if may_suppress(document.source):
        findings = _without_suppressed(findings, document.source, document.root, checked)
    drawable = not any(finding.blocks for finding in findings)
    findings = judge(findings)
    sound = drawable and all(finding.severity is not Severity.ERROR for finding in findings)
    return Loaded(name, document.source, tuple(findings), journey if sound else None)


def _as_meant(root: Node, forms: Forms, findings: list[Finding]) -> tuple[Forms, list[Finding]]:
    """The tree in which names and words that stand for others are those that journeymap knows, and all that is
    wrong with it: so what such a name holds is checked in the same run."""
    # Here, since a map without errors needs nothing of it.
    from journeymap.building import cures

    tree, cured = cures.meant(root)
    if not cured:
        return forms, findings
    forms = written_out(tree)
    return forms, cured + build(forms.root)[1]


def _without_doubles(read: list[Finding], built: list[Finding]) -> list[Finding]:
    """What was found in the text, without what is known better by now: names without a value that are titles,
    commas between references that are told with their cure."""
    if not built:
        return read
    explained = {finding.place[:2] for finding in built}
    explained |= {edit.place[:2] for finding in built if finding.fix for edit in finding.fix.edits}
    mended = {finding.place for finding in built if finding.fix}
    return [
        one
        for one in read
        if not (one.code == VALUE.code and one.place[:2] in explained)
        and not (one.code == COMMA.code and one.place in mended)
    ]


def _without_suppressed(
    findings: list[Finding], source: Source, root: Node | None, checked: Collection[Phase]
) -> list[Finding]:
    """The findings without those that a comment silences; where rules were checked, with the comments that do not."""
    suppressions = Suppressions(source, lines_of_texts(root, source))
    left = suppressions.apply(findings)
    if not checked:
        return left
    comments = Comments(suppressions, source, settle(left), checked)
    return in_order(left + [one for _, find in checks(Phase.COMMENTS, "jm0") for one in find(comments)])


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
