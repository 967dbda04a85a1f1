"""Mending: the edits that findings carry, put into the file's text; all else in it stays as it is, byte for byte."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from journeymap.checking.one import Loaded, load
from journeymap.findings import Finding, Phase, Severity
from journeymap.findings.precedence import Judge, settle
from journeymap.fixing.changes import diff
from journeymap.fixing.text import Text
from journeymap.model.problems import WRONG_TYPE
from journeymap.reading import read
from journeymap.reading.problems import CONFLICT, UNREADABLE
from journeymap.rules import known

if TYPE_CHECKING:
    from datetime import date

    from journeymap.checking.session import Session
    from journeymap.files.maps import MapFile
    from journeymap.rules.support.subject import Options

__all__ = ["Fixed", "diff", "fixed", "mended"]

MAX_ROUNDS = 20  # one mend can bring the next mistake to light
MAX_TRIES = 200  # files that are checked in one round, where some of the mends do not help

_HANDS_OFF = frozenset((UNREADABLE.code, CONFLICT.code))  # no text at all; two versions of it


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file after mending: its bytes, which findings were mended, and what there is still to say about it.

    The places of `applied` are those that the findings had when their turn came. In `left`, findings carry no
    fix that was tried and did not help.
    """

    data: bytes
    applied: list[Finding]
    left: Loaded


def fixed(
    data: bytes,
    name: str,
    *,
    unsafe: bool = False,
    judge: Judge = settle,
    today: date | None = None,
    options: Options | None = None,
) -> Fixed:
    """Mends what findings say how to mend, until nothing more can be; without `unsafe` only what is sure.

    A mend that does not help, or that brings errors along, is taken back; errors that a misspelt name of a
    field has hidden are no new ones. The other arguments are those of `load`; what `judge` leaves out is not
    mended. Never raises for bad input: such a file stays as it is.
    """

    def check(text: bytes) -> Loaded:
        """All findings: also what is left out counts, where a mend brings it along."""
        return load(text, name, today, options, judge=list)

    applied: list[Finding] = []
    state = _State(data, check(data))
    helpless: frozenset[Finding] = frozenset()
    for _ in range(MAX_ROUNDS):
        mendable = judge(_mendable(state.loaded.findings))
        chosen = _without_overlaps(state.text, [f for f in mendable if f.fix and (unsafe or f.fix.safe)])
        if not chosen:
            break
        attempt = _Attempt(state, check, name)
        attempt.mend(chosen)
        helpless = frozenset(attempt.refused)
        if not attempt.accepted:
            break
        applied += attempt.accepted
        state = attempt.best
        helpless = frozenset()
    findings = tuple(replace(f, fix=None) if f in helpless else f for f in judge(state.loaded.findings))
    return Fixed(state.data, applied, replace(state.loaded, findings=findings))


def mended(session: Session, file: MapFile, data: bytes, *, unsafe: bool = False) -> Fixed:
    """`fixed` by what is in force for a map."""
    settings = session.settings(file.path)
    return fixed(
        data,
        file.name,
        unsafe=unsafe,
        judge=settings.to_report(file.path),
        today=session.day(settings),
        options=settings.options,
    )


# --- which findings can be mended, and at once --------------------------------------------------------------


def _mendable(findings: Sequence[Finding]) -> Sequence[Finding]:
    """The findings whose fixes can be relied on: first those that keep YAML from reading the file."""
    errors = {finding.code for finding in findings if finding.severity is Severity.ERROR}
    if errors & _HANDS_OFF:
        return []
    if any(_phase(code) is Phase.SYNTAX for code in errors):
        # The places of all else are those of a text that was mended in memory.
        return [f for f in findings if _phase(f.code).is_of_file and f.severity is Severity.ERROR]
    return findings


def _phase(code: str) -> Phase:
    return _phases()[code]


@cache
def _phases() -> dict[str, Phase]:
    return {rule.code: rule.phase for rule in known()}


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


# --- trying out ---------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _State:
    """A file and what was found in it."""

    data: bytes
    loaded: Loaded
    text: Text = field(init=False)

    def __post_init__(self) -> None:
        self.text = Text(self.data)


class _Attempt:
    """One round of mending: all at once, and where that does not help, by halves."""

    def __init__(self, before: _State, check: Callable[[bytes], Loaded], name: str) -> None:
        self.before, self.best, self.check = before, before, check
        self.accepted: list[Finding] = []
        self.refused: list[Finding] = []
        self.tries = 0
        findings = before.loaded.findings
        # Without a tree, YAML came to a stop at the last of the findings, and all others are still to come.
        self.blind = (
            all(_phase(finding.code).is_of_file for finding in findings)
            and read(before.data, name).root is None
        )
        self.last = max((finding.place.line for finding in findings), default=0)

    def mend(self, findings: list[Finding]) -> None:
        """Takes in the mends that help."""
        self.tries += 1
        if self.tries > MAX_TRIES:
            return
        trial = [*self.accepted, *findings]
        data, open_now = self.before.text.edited(trial)
        state = _State(data, self.check(data))
        if self._helps(state, trial, open_now):
            self.accepted, self.best = trial, state
        elif len(findings) == 1:
            self.refused += findings
        else:
            half = len(findings) // 2
            self.mend(findings[:half])
            self.mend(findings[half:])

    def _helps(self, after: _State, mended: list[Finding], open_now: list[tuple[int, int]]) -> bool:
        """Whether the findings are gone, and no other errors have come for them."""

        def offset(finding: Finding) -> int:
            return after.text.offset(finding.place.line, finding.place.column)

        def counts(finding: Finding) -> bool:
            if self.blind and finding.place.line > self.last:
                return False
            at = offset(finding)
            return not any(start < at < end for start, end in open_now)

        old = self.before.loaded.findings
        new = [finding for finding in after.loaded.findings if counts(finding)]
        gone = Counter(finding.code for finding in old)
        gone.subtract(Counter(finding.code for finding in new))
        if any(gone[code] < count for code, count in Counter(f.code for f in mended).items()):
            return False
        errors_old, errors_new = _errors(old), _errors(new)
        if any(
            errors_new[code] > errors_old[code]
            for code in errors_new
            if _phase(code).is_of_file or code == WRONG_TYPE.code
        ):
            return False
        if self.blind:
            return True
        # One mistake instead of another is no help, but for what is wrong with the value of a misspelt field.
        values = {start for start, _ in open_now}
        others = _errors([f for f in new if _phase(f.code) is not Phase.MAP and offset(f) not in values])
        return errors_new.total() <= errors_old.total() and others.keys() <= errors_old.keys()


def _errors(findings: Sequence[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings if finding.severity is Severity.ERROR)
