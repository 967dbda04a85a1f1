"""Everything that is said of a broken text: place, sentence, help, edits, whether they are safe, and what is read.

`pytest --accept-goldens tests/reading` writes `findings.txt`; read it before you keep it.
"""

from pathlib import Path

from journeymap.reading import read
from tests.accepting import Goldens
from tests.reading.test_safe_fixes import AMBIGUOUS, BROKEN
from tests.reading.test_traps import TRAPS

EXPECTED = Path(__file__).parent / "findings.txt"
MORE = [
    "goals: [one,\n  two: three: four]",
    "goals: [one,\n  @two]",
    "goals: [one\nowner: x",
    "goals: [a, {b: c",
    "goals: [[a]\nowner: x",
    "goals: [{a: b], c]",
    "title: *wow, text",
    "title: 'one\n  two\n  role: x'",
    'title: "one\n  two\nrole: x"\n',
    "title: >\n  a\n b\nrole: x",
    "scope:\n  start: a # b\n  more\n  end: c",
    "teams:\n  growth:Growth team\n  12:30 lunch",
    "%YAML 1.2",
    "%TAG ! x\n%TAG ! y\ntitle: One",
    "x: &a [*a]",
    "x: *a\ny: &b c",
    "x: {share: 37,5%, of: 1,200}",
    "x: {a, b: c, d}",
    "x: {a:b}",
    "x:\n  -\n  - a\n  - ~",
    "x: \ny: # a\nz: #a\nowner: b",
    "? a\n: b",
    'x: "\\u202e"',
    "x: " + "a" * 70 + ": b",
    "x: @" + "a" * 300,
    "\u2003title: a",
    "a" * 300 + ": b\n" + "c" * 1100 + ": d",
    "x: a\x07b\x08c",
    "x: a\u202eb",
    "x: a\u2028b",
    "title: one\n--- goals: two",
    'x: |\n  "a\n  b: c\ny: "d\nz: e"',
    "goals: ['It''s', @b]",
    "x: {a: say \"hi\", then 'ho'}",
    'x: {a: say "hi", then ho}',
    "x: -\n  b: c",
    "x: -\n  b",
]


def _written(text: str) -> str:
    document = read(f"persona: Lina\n{text}\nstages: [Awareness]\nowner: growth\n".encode(), "map.yaml")
    lines = [f"=== {text!r}"]
    for finding in document.findings:
        place = finding.place
        lines.append(
            f"{finding.code} {place.line}:{place.column}-{place.end_line}:{place.end_column} {finding.message!r}"
        )
        lines.append(f"  {finding.help!r}")
        if finding.fix is not None:
            edits = [(_columns(edit.place), edit.text) for edit in finding.fix.edits]
            lines.append(f"  {'safe' if finding.fix.safe else 'unsafe'} {edits!r}")
    root = document.root
    lines.append("  " + repr(root.data() if root is not None else None))
    return "\n".join(lines) + "\n"


def _columns(place: object) -> list[int]:
    return [getattr(place, name) for name in ("line", "column", "end_line", "end_column")]


def test_every_broken_text_is_told_exactly_so(goldens: Goldens) -> None:
    """The findings of all known traps, to the column, and the tree that is read in spite of them."""
    texts = dict.fromkeys([trap[0] for trap in TRAPS] + [text for text, _ in BROKEN] + AMBIGUOUS + MORE)
    written = "".join(map(_written, texts))
    goldens.check(EXPECTED, written.encode())
