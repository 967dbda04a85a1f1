"""The order of the heuristics: texts on which two of them can apply, and the one that must win."""

import pytest

from journeymap.reading.parse import parse
from journeymap.reading.traps import brackets, colons, edges, indents, quotes, signs, spaces
from journeymap.reading.traps.mend import Context
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.table import HEURISTICS, Heuristic

# A text, the heuristic that wins, and one behind it in the table that would have given a mend too
RIVALS = [
    ("```yaml\na: b\n```", edges.fence, signs.sign_at_start),
    ("\ta: b\n", spaces.odd_space, signs.sign_at_start),
    ('a: "b\nc: "d\n\te\n', spaces.odd_space, quotes.not_closed_above),
    ('a: "b\nc: "d"\n', quotes.not_closed_above, quotes.closed_below),
    ('a: [b, "c\nd: e\n" f]\n', quotes.closed_below, brackets.in_brackets),
    ('a: ["b" c]\n', quotes.goes_on, brackets.in_brackets),
    ("a:\n  * b\n  * c: d\n", signs.bullet, signs.after_alias),
    ("a: [\n  *b c]\n", signs.after_alias, brackets.in_brackets),
    ("a: *b*\n", signs.after_alias, signs.sign_at_start),
    (" a\n{b: c}\n", brackets.in_brackets, colons.colon_too_many),
    ("a: [@b]\n", brackets.in_brackets, signs.sign_at_start),
    ("a: [b] - c\n", brackets.after_brackets, signs.sign_at_start),
    ("a:\n  [b]: c: d\n", brackets.after_brackets, colons.colon_too_many),
    ("a:\n- ,c\n", signs.sign_at_start, indents.wrong_column),
]


def _context(text: str) -> Context:
    lines = text.split("\n")
    stop = parse(text, lines).stop
    assert stop is not None
    return Context(Page(lines), stop)


@pytest.mark.parametrize(("text", "winner", "other"), RIVALS)
def test_the_one_that_knows_more_wins(text: str, winner: Heuristic, other: Heuristic) -> None:
    """The first heuristic of the table that gives a mend is the one expected."""
    context = _context(text)
    order = HEURISTICS[context.stop.kind]
    found = [heuristic for heuristic in order if heuristic(context) is not None]
    assert found[0] is winner and other in found, [heuristic.__name__ for heuristic in found]


def test_a_heuristic_changes_nothing() -> None:
    """It looks at the page and gives a mend; the page is what it was."""
    for text, *_ in RIVALS:
        context = _context(text)
        before = list(context.page.texts)
        for heuristic in HEURISTICS[context.stop.kind]:
            heuristic(context)
            assert context.page.texts == before
