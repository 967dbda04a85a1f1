"""Trying out mends: whether each finding is gone where it was, and whether other errors have come for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from journeymap.checking.one import Loaded
from journeymap.findings import Finding, Phase, Severity
from journeymap.fixing.text import Change, Text
from journeymap.model.problems import WRONG_TYPE
from journeymap.reading import read
from journeymap.rules import known

MAX_WORK = 24 << 20  # signs that are read for one file, all tries together
_LEAST = 2 << 10  # what a try counts for at least
_MEND = 100  # what each mend in it counts for besides


class Budget:
    """How much work there is to spend on checking texts."""

    def __init__(self, signs: int = MAX_WORK) -> None:
        self.left = signs
        self.is_spent = False

    def allows(self, data: bytes) -> bool:
        """Whether another text can be checked."""
        self.is_spent |= self.left < len(data)
        return not self.is_spent

    def spend(self, data: bytes, findings: Sequence[Finding], mends: int) -> None:
        """Counts a text that was checked after some mends; it was read anew for each trap of YAML found in it."""
        times = 1 + sum(phase(finding.code) is Phase.SYNTAX for finding in findings)
        self.left -= max(len(data) * times, _LEAST) + mends * _MEND


@dataclass(slots=True)
class State:
    """A file and what was found in it."""

    data: bytes
    loaded: Loaded
    text: Text = field(init=False)

    def __post_init__(self) -> None:
        self.text = Text(self.data)


def phase(code: str) -> Phase:
    """Where the rule with a code is checked."""
    return _phases()[code]


@cache
def _phases() -> dict[str, Phase]:
    return {rule.code: rule.phase for rule in known()}


class Attempt:
    """One round of mending: all at once; where that does not help, without those that are to blame, or by halves."""

    def __init__(self, before: State, check: Callable[[bytes], Loaded], name: str, budget: Budget) -> None:
        self.before, self.best, self.check, self.budget = before, before, check, budget
        self.accepted: list[Finding] = []
        self.refused: list[Finding] = []
        findings = before.loaded.findings
        # Without a tree, YAML came to a stop at the last of the findings, and all others are still to come.
        self.blind = (
            all(phase(finding.code).is_of_file for finding in findings)
            and read(before.data, name).root is None
        )
        self.last = max((finding.place.line for finding in findings), default=0)

    def mend(self, findings: list[Finding]) -> None:
        """Takes in the mends that help."""
        waiting = [findings]
        while waiting:
            findings = waiting.pop()
            trial = [*self.accepted, *findings]
            change = self.before.text.edited(trial)
            if not self.budget.allows(change.data):
                return
            state = State(change.data, self.check(change.data))
            self.budget.spend(state.data, state.loaded.findings, len(trial))
            verdict = _Verdict(self, state, trial, change)
            if verdict.helps:
                self.accepted, self.best = trial, state
            elif len(findings) == 1:
                self.refused += findings
            elif left := [f for f in findings if f not in verdict.to_blame]:
                if len(left) < len(findings):
                    self.refused += (f for f in findings if f in verdict.to_blame)
                    waiting.append(left)
                else:
                    half = len(findings) // 2
                    waiting += (findings[half:], findings[:half])
            else:
                half = len(findings) // 2
                waiting += (findings[half:], findings[:half])


class _Verdict:
    """Whether mends help: the findings are gone from their places, and no other errors have come for them.

    `to_blame` are those that are known not to; empty where it cannot be known which.
    """

    def __init__(self, attempt: Attempt, after: State, mended: list[Finding], change: Change) -> None:
        self.attempt, self.after, self.mended, self.change = attempt, after, mended, change
        self.old = attempt.before.loaded.findings
        self.new = [finding for finding in after.loaded.findings if self._counts(finding)]
        self.to_blame = self._still_there()
        self.helps = not self.to_blame and self._no_worse()
        if not self.helps and not self.to_blame:
            self.to_blame = self._culprits()

    def _offset(self, finding: Finding) -> int:
        return self.after.text.offset(finding.place.line, finding.place.column)

    def _counts(self, finding: Finding) -> bool:
        if self.attempt.blind and finding.place.line > self.attempt.last:
            return False
        at = self._offset(finding)
        return not any(start < at < end for start, end in self.change.opened)

    def _old_offset(self, finding: Finding) -> int:
        return self.attempt.before.text.offset(finding.place.line, finding.place.column)

    def _still_there(self) -> set[Finding]:
        """The findings that are told again, at their own place or in what was written for them; or other errors in that."""
        kept: Counter[tuple[str, int]] = Counter()  # how often a code is told at a sign that stayed
        written: Counter[tuple[str, int]] = Counter()  # and in the text of an edit
        worse: Counter[int] = Counter()  # errors in the text of each edit, less those that it has replaced
        values = {start for start, _ in self.change.opened}
        for finding in self.new:
            offset = self._offset(finding)
            at, owner = self.change.origin(offset)
            worse[owner] += finding.severity is Severity.ERROR and offset not in values
            (kept if owner < 0 else written)[finding.code, at if owner < 0 else owner] += 1
        here: Counter[tuple[str, int]] = Counter()  # the same before
        replaced: Counter[tuple[str, int]] = Counter()
        for finding in self.old:
            at = self._old_offset(finding)
            owner = self.change.replaces(at)
            worse[owner] -= finding.severity is Severity.ERROR and finding is not self.mended[owner]
            (here if owner < 0 else replaced)[finding.code, at if owner < 0 else owner] += 1
        places = [(finding.code, self._old_offset(finding)) for finding in self.mended]
        gone = Counter(places)
        blamed: set[Finding] = set()
        for number, (finding, place) in enumerate(zip(self.mended, places, strict=True)):
            mine = (finding.code, number)
            before = replaced[mine] + here[place]
            if kept[place] + written[mine] > max(0, before - gone[place]) or worse[number] > 0:
                blamed.add(finding)
        return blamed

    def _no_worse(self) -> bool:
        errors_old, errors_new = _errors(self.old), _errors(self.new)
        if any(
            errors_new[code] > errors_old[code]
            for code in errors_new
            if phase(code).is_of_file or code == WRONG_TYPE.code
        ):
            return False
        if self.attempt.blind:
            return True
        # One mistake instead of another is no help, but for what is wrong with the value of a misspelt field.
        values = {start for start, _ in self.change.opened}
        others = _errors(
            [f for f in self.new if phase(f.code) is not Phase.MAP and self._offset(f) not in values]
        )
        return errors_new.total() <= errors_old.total() and others.keys() <= errors_old.keys()

    def _culprits(self) -> set[Finding]:
        """The findings in whose new text there are errors now, or at whose place."""
        places = {self._old_offset(finding): finding for finding in self.mended}
        before = {(finding.code, self._old_offset(finding)) for finding in self.old}
        values = {start for start, _ in self.change.opened}
        blamed = set()
        for finding in self.new:
            if finding.severity is not Severity.ERROR:
                continue
            offset = self._offset(finding)
            at, owner = self.change.origin(offset)
            if owner >= 0 and offset not in values:
                blamed.add(self.mended[owner])
            elif (finding.code, at) not in before and at in places:
                blamed.add(places[at])
        return blamed


def _errors(findings: Sequence[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings if finding.severity is Severity.ERROR)
