"""Mending: the edits that findings carry, put into the file's text; all else in it stays as it is, byte for byte."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from journeymap.findings import Edit, Finding, Severity
from journeymap.loading import Loaded, load
from journeymap.reading import read

if TYPE_CHECKING:
    from datetime import date

    from journeymap.rules.subject import Options

MAX_ROUNDS = 20  # one mend can bring the next mistake to light
MAX_TRIES = 200  # files that are checked in one round, where some of the mends do not help

_LINE_END = re.compile("\r\n|\r|\n")
_ANCHOR = re.compile(r"&[^\s,\[\]{}]+[ \t]*$")
_TO_VALUE = re.compile(r"[^\s:]*[ \t]*:\s*(?:#.*\s*)*")
_BRACKET = re.compile(r"""[\[\]{}]|"(?:[^"\\]|\\.)*"|'[^'\n]*'""")
_INDENT = re.compile(r"[ \t]*(?:-[ \t]+)*")
_BELOW = re.compile(r"( *)(\S?)")
# While YAML stumbles, the places of all else are those of a text that was mended in memory.
_STUMBLES = frozenset(("JM004", "JM005", "JM006", "JM007"))
_HANDS_OFF = frozenset(("JM001", "JM008"))  # no text at all; two versions of it


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
    wanted: Callable[[Finding], bool] = lambda finding: True,
    today: date | None = None,
    options: Options | None = None,
) -> Fixed:
    """Mends what findings say how to mend, until nothing more can be; without `unsafe` only what is sure.

    A mend that does not help, or that brings errors along, is taken back. The other arguments are those of
    `load`; `wanted` says which findings may be mended. Never raises for bad input: such a file stays as it is.
    """
    applied: list[Finding] = []
    state = _State(data, load(data, name, today, options))
    helpless: frozenset[Finding] = frozenset()
    for _ in range(MAX_ROUNDS):
        chosen = _without_overlaps(
            state.text, [f for f in _mendable(state) if (unsafe or _is_safe(f)) and wanted(f)]
        )
        if not chosen:
            break
        attempt = _Attempt(state, lambda text: load(text, name, today, options), name)
        attempt.mend(chosen)
        helpless = frozenset(attempt.refused)
        if not attempt.accepted:
            break
        applied += attempt.accepted
        state = attempt.best
        helpless = frozenset()
    findings = tuple(
        replace(f, fix=None) if f in helpless or state.named(f) else f for f in state.loaded.findings
    )
    return Fixed(state.data, applied, replace(state.loaded, findings=findings))


def diff(name: str, old: bytes, new: bytes) -> str:
    """What has changed, in the form that `git apply` and `patch -p1` take; empty where nothing has.

    Line ends are those of the file: write it without translating them.
    """
    if old == new:
        return ""
    path = name.replace("\\", "/").lstrip("/")
    lines = [_header("---", f"a/{path}"), _header("+++", f"b/{path}")]
    changes = difflib.unified_diff(_lines(old), _lines(new), n=3)
    for line in list(changes)[2:]:
        lines.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(lines)


def _lines(data: bytes) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", data.decode("utf-8", "surrogateescape"))


def _header(sign: str, path: str) -> str:
    """The line with a file's name; git wants odd names in quotes, and a tab behind those with spaces."""
    if re.search(r'[\x00-\x1f\x7f"]', path):
        return f"{sign} {_in_c(path)}\n"
    return f"{sign} {path}{chr(9) if ' ' in path else ''}\n"


def _in_c(path: str) -> str:
    signs = (
        f"\\{char}" if char in '"\\' else f"\\{ord(char):03o}" if char < " " or char == "\x7f" else char
        for char in path
    )
    return f'"{"".join(signs)}"'


# --- which findings can be mended, and at once --------------------------------------------------------------


def _is_safe(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.safe


def _mendable(state: _State) -> list[Finding]:
    """The findings with a fix that can be relied on: first those that keep YAML from reading the file."""
    findings = state.loaded.findings
    codes = {finding.code for finding in findings if finding.severity is Severity.ERROR}
    if codes & _HANDS_OFF:
        return []
    mendable = [finding for finding in findings if finding.fix is not None and not state.named(finding)]
    if codes & _STUMBLES:
        return [finding for finding in mendable if _of_file(finding) and finding.severity is Severity.ERROR]
    return mendable


def _of_file(finding: Finding) -> bool:
    """Whether it was found before anybody asked what the fields mean."""
    return finding.code < "JM017"


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


# --- the text and its edits ---------------------------------------------------------------------------------


class Text:
    """A file's text with its own line ends and byte order mark, and where its lines start."""

    def __init__(self, data: bytes) -> None:
        text = data.decode("utf-8", "surrogateescape")
        self.mark = "\ufeff" if text.startswith("\ufeff") else ""
        self.text = text.removeprefix(self.mark)
        ends = list(_LINE_END.finditer(self.text))
        self.starts = [0, *(end.end() for end in ends)]
        self.line_end = ends[0][0] if ends else "\n"

    def offset(self, line: int, column: int) -> int:
        """How many signs stand before a place."""
        if line > len(self.starts):
            return len(self.text)
        return min(self.starts[line - 1] + column - 1, len(self.text))

    def span(self, edit: Edit) -> tuple[int, int]:
        """Where an edit begins and ends."""
        place = edit.place
        return self.offset(place.line, place.column), self.offset(place.end_line, place.end_column)

    def before(self, offset: int) -> str:
        """The part of a line before an offset."""
        return self.text[self.starts[bisect_right(self.starts, offset) - 1] : offset]

    def edited(self, findings: Sequence[Finding]) -> tuple[bytes, list[tuple[int, int]]]:
        """The file with the edits of findings, and what may hold mistakes that nobody could see before.

        That is what a field holds whose name was misspelt: from the start of its value to its end, as offsets
        in the new text.
        """
        edits = sorted(
            (self.span(edit), edit.text.replace("\n", self.line_end), finding.code == "JM021")
            for finding in findings
            for edit in (finding.fix.edits if finding.fix else ())
        )
        pieces: list[str] = []
        names: list[int] = []
        at = length = 0
        for (start, end), new, is_name in edits:
            pieces += (self.text[at:start], new)
            length += start - at + len(new)
            at = end
            if is_name:
                names.append(length)
        whole = "".join([*pieces, self.text[at:]])
        return (self.mark + whole).encode("utf-8", "surrogateescape"), [_value_of(whole, n) for n in names]


def _value_of(text: str, name_end: int) -> tuple[int, int]:
    """Where the value of a field begins and ends; a text has nothing in it and ends where it begins."""
    match = _TO_VALUE.match(text, name_end)
    start = match.end() if match else name_end
    if text[start : start + 1] in ("[", "{"):
        depth = 0
        for bracket in _BRACKET.finditer(text, start):
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(bracket[0], 0)
            if not depth:
                return start, bracket.end()
        return start, len(text)
    if "\n" not in text[name_end:start]:
        return start, start
    line = text.rfind("\n", 0, name_end) + 1
    name = _INDENT.match(text, line)
    width = name.end() - line if name else 0
    end = text.find("\n", start)
    while end >= 0:
        below = _BELOW.match(text, end + 1)
        if below and below[2] not in ("", "#") and len(below[1]) < width + (below[2] != "-"):
            return start, end
        end = text.find("\n", end + 1)
    return start, len(text)


# --- trying out ---------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _State:
    """A file and what was found in it."""

    data: bytes
    loaded: Loaded
    text: Text = field(init=False)

    def __post_init__(self) -> None:
        self.text = Text(self.data)

    def named(self, finding: Finding) -> bool:
        """Whether a fix would change a value with a name (&name), which may stand in other places too."""
        return any(
            _ANCHOR.search(self.text.before(self.text.span(edit)[0]))
            for edit in (finding.fix.edits if finding.fix else ())
        )


class _Attempt:
    """One round of mending: all at once, and where that does not help, by halves."""

    def __init__(self, before: _State, check: Callable[[bytes], Loaded], name: str) -> None:
        self.before, self.best, self.check = before, before, check
        self.accepted: list[Finding] = []
        self.refused: list[Finding] = []
        self.tries = 0
        findings = before.loaded.findings
        # Without a tree, the mistakes in fields are still to come.
        self.blind = all(map(_of_file, findings)) and read(before.data, name).root is None

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

        def counts(finding: Finding) -> bool:
            offset = after.text.offset(finding.place.line, finding.place.column)
            return not any(start < offset < end for start, end in open_now)

        old = self.before.loaded.findings
        new = [finding for finding in after.loaded.findings if counts(finding)]
        gone = Counter(finding.code for finding in old)
        gone.subtract(Counter(finding.code for finding in new))
        if any(gone[code] < count for code, count in Counter(f.code for f in mended).items()):
            return False
        errors_old, errors_new = _errors(old), _errors(new)
        if any(
            errors_new[code] > errors_old[code] for code in errors_new if code < "JM017" or code == "JM023"
        ):
            return False
        return self.blind or errors_new.total() <= errors_old.total()


def _errors(findings: Sequence[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings if finding.severity is Severity.ERROR)
