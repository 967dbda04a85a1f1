"""The limits at their edge: as much as is allowed passes, one more is a finding."""

from collections.abc import Callable

import pytest

import journeymap.reading
from journeymap.files.reading import MAX_BYTES
from journeymap.reading import MAX_MENDS, read
from journeymap.reading.conflicts import MAX_CONFLICTS
from journeymap.reading.decode import MAX_CONTROLS
from journeymap.reading.limits import MAX_DEPTH, MAX_KEY, MAX_NODES, MAX_SCALAR
from journeymap.reading.traps import MAX_TRIES
from journeymap.reading.traps.flow import FLOW_LINES


def _codes(text: str) -> list[str]:
    return [finding.code for finding in read(text.encode(), "map.yaml").findings]


@pytest.mark.parametrize(
    ("text", "most"),
    [
        (lambda n: "x: " + "a" * n, MAX_SCALAR),
        (lambda n: "a" * n + ": b", MAX_KEY),
        (lambda n: "[" * n + "]" * n, MAX_DEPTH),
        (lambda n: "[" + "a," * (n - 1) + "]", MAX_NODES),
        (lambda n: "a: b\n#" + " " * (n - 6), MAX_BYTES),
    ],
    ids=["text", "key", "depth", "nodes", "bytes"],
)
def test_as_much_as_is_allowed_passes_and_one_more_is_a_finding(
    text: Callable[[int], str], most: int
) -> None:
    """The limits of JM012, each with exactly as much as is allowed and with one more."""
    assert _codes(text(most)) == []
    assert _codes(text(most + 1)) == ["JM012"]


def test_only_so_many_lines_with_control_characters_are_told() -> None:
    """A file full of them gives a hundred findings."""
    for lines in (MAX_CONTROLS, MAX_CONTROLS + 1):
        codes = _codes("".join(f"a{n}: b\x07\n" for n in range(lines)))
        assert codes == ["JM002"] * MAX_CONTROLS


def test_only_so_many_conflicts_are_told() -> None:
    """A file full of them gives a hundred findings, and all are taken out of the text."""
    for number in (MAX_CONFLICTS, MAX_CONFLICTS + 1):
        text = "a: b\n" + "<<<<<<< x\n=======\nc\n>>>>>>> y\n" * number
        assert _codes(text) == ["JM008"] * MAX_CONFLICTS


def test_only_so_many_mends_are_made() -> None:
    """As many broken lines as are mended: the rest is read; with one more, there is no tree."""
    for lines, readable in ((MAX_MENDS, True), (MAX_MENDS + 1, False)):
        document = read("".join(f"a{n}: @b\n" for n in range(lines)).encode(), "map.yaml")
        assert len(document.findings) == MAX_MENDS
        assert (document.root is not None) is readable


def test_mends_stop_when_the_work_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """The text is parsed again as long as fewer characters than the bound were parsed: 0 left is enough for one more."""
    text = "".join(f"a{n}: @b\n" for n in range(5))
    for work, findings in ((2 * len(text), 3), (2 * len(text) - 1, 2)):
        monkeypatch.setattr(journeymap.reading, "MAX_WORK", work)
        assert len(read(text.encode(), "map.yaml").findings) == findings


def test_a_line_is_mended_so_many_times_and_then_left_aside() -> None:
    """The fourth trouble of one line takes it out; the lines around it are read."""
    for brackets, left in ((MAX_TRIES, True), (MAX_TRIES + 1, False)):
        text = "a: b\nx: [" + ", ".join(f"@c{n}" for n in range(brackets)) + "]\nd: e\n"
        root = read(text.encode(), "map.yaml").root
        assert root is not None and root.get("d") is not None
        assert (root.get("x") is not None) is left


def test_an_open_bracket_is_looked_for_so_many_lines_up() -> None:
    """A text in a list that opened up to sixty lines above is put in quotes as an item of it."""
    for lines, quoted in ((FLOW_LINES - 1, True), (FLOW_LINES, False)):
        text = "x: [a,\n" + "  b,\n" * (lines - 1) + "  @c]\nd: e\n"
        finding = read(text.encode(), "map.yaml").findings[0]
        assert (finding.place.end_column == 5) is quoted, finding
