"""Mending: the edits that findings carry, put into the file's text; all else in it stays as it is, byte for byte."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journeymap.checking.one import Loaded, load
from journeymap.findings import Edit, Finding, Phase, Severity
from journeymap.findings.precedence import Judge, settle
from journeymap.fixing.changes import diff
from journeymap.fixing.text import Text
from journeymap.fixing.trying import Attempt, Budget, State, phase
from journeymap.reading import read
from journeymap.reading.problems import CONFLICT, UNREADABLE

if TYPE_CHECKING:
    from datetime import date

    from journeymap.checking.session import Session
    from journeymap.files.maps import MapFile
    from journeymap.rules.support.subject import Options

__all__ = ["Budget", "Fixed", "diff", "fixed", "mended"]

_HANDS_OFF = frozenset((UNREADABLE.code, CONFLICT.code))  # no text at all; two versions of it


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file after mending: its bytes, which findings were mended, and what there is still to say about it.

    The places of `applied` are those that the findings had when their turn came. In `left`, findings carry no
    fix that was tried and did not help. `unfinished`: the budget of work ended it, and another run may mend more.
    """

    data: bytes
    applied: list[Finding]
    left: Loaded
    unfinished: bool = False


def fixed(
    data: bytes,
    name: str,
    *,
    unsafe: bool = False,
    judge: Judge = settle,
    today: date | None = None,
    options: Options | None = None,
    budget: Budget | None = None,
) -> Fixed:
    """Mends what findings say how to mend, until nothing more can be; without `unsafe` only what is sure.

    A mend after which its finding is still there, or that brings errors along, is taken back; errors that a misspelt
    name of a field has hidden are no new ones. A mistake that keeps YAML from reading the file and is not mended keeps
    no other one from it. `budget` bounds the work, the other arguments are those of `load`; what `judge` leaves out
    is not mended. Never raises for bad input: such a file stays as it is.
    """

    def check(text: bytes) -> Loaded:
        """All findings: also what is left out counts, where a mend brings it along."""
        return load(text, name, today, options, judge=list)

    budget = budget or Budget()
    applied: list[Finding] = []
    state = State(data, check(data))
    seen = {data}
    helpless: set[Finding] = set()
    while True:
        wanted = [f for f in judge(state.loaded.findings) if f not in helpless and f.fix]
        wanted = [f for f in wanted if f.fix and (unsafe or f.fix.safe)]
        chosen = _without_overlaps(state.text, _mendable(state, wanted, name))
        if not chosen:
            break
        attempt = Attempt(state, check, name, budget)
        attempt.mend(chosen)
        if attempt.accepted and attempt.best.data not in seen:
            applied += attempt.accepted
            state = attempt.best
            seen.add(state.data)
            helpless = set()
        else:
            helpless.update(attempt.refused or chosen)
        if budget.is_spent:
            break
    findings = tuple(replace(f, fix=None) if f in helpless else f for f in judge(state.loaded.findings))
    return Fixed(state.data, applied, replace(state.loaded, findings=findings), budget.is_spent)


def mended(
    session: Session, file: MapFile, data: bytes, *, unsafe: bool = False, budget: Budget | None = None
) -> Fixed:
    """`fixed` by what is in force for a map."""
    settings = session.settings(file.path)
    return fixed(
        data,
        file.name,
        unsafe=unsafe,
        judge=settings.to_report(file.path),
        today=session.day(settings),
        options=settings.options,
        budget=budget,
    )


# --- which findings can be mended, and at once --------------------------------------------------------------


def _mendable(state: State, wanted: Sequence[Finding], name: str) -> list[Finding]:
    """Those of the wanted findings whose fixes can be relied on: first those that keep YAML from reading the file."""
    errors = {finding.code for finding in state.loaded.findings if finding.severity is Severity.ERROR}
    if errors & _HANDS_OFF:
        return []
    if not any(phase(code) is Phase.SYNTAX for code in errors):
        return list(wanted)
    of_file = [f for f in wanted if phase(f.code).is_of_file and f.severity is Severity.ERROR]
    if of_file or not wanted:
        return of_file
    # The places of all else are those of a text that was mended in memory: they are true where it was left alone.
    patched = read(state.data, name).patched
    return [f for f in wanted if f.fix and not any(_lines(edit) & patched for edit in f.fix.edits)]


def _lines(edit: Edit) -> set[int]:
    return set(range(edit.place.line, edit.place.end_line + 1))


def _without_overlaps(text: Text, findings: list[Finding]) -> list[Finding]:
    """The findings whose edits leave each other alone; of two that do not, the one that covers more."""
    spans = []
    for finding in findings:
        edits = [] if finding.fix is None else [text.span(edit) for edit in finding.fix.edits]
        if edits:
            spans.append((min(edits)[0] - max(edits)[1], finding, edits))
    taken: list[tuple[int, int]] = []
    chosen = []
    for _, finding, edits in sorted(spans, key=lambda span: span[0]):
        if not any(start <= end_ and start_ <= end for start, end in edits for start_, end_ in taken):
            taken += edits
            chosen.append(finding)
    return chosen
