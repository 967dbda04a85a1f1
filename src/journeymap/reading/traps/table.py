"""Which heuristics are tried for each kind of trouble, in which order, and why in this one.

The first that gives a mend wins, so a heuristic stands before another where it knows more: where its mend explains
what the other would only see the consequences of.

1. What stands at the left edge (a Markdown fence, a tab, a space that is none) comes first, since a line is read
   quite differently by its indentation, and all that follows would be about a line that nobody wrote.
2. What YAML reads without a word, and what it can say for certain (the middle of each row), needs no guess.
3. A quote that opens further up and swallows lines comes before all that looks at the line where YAML stopped:
   that line is most often a sound one.
4. Within a line: a bullet of Markdown before a reference (both start with *), a reference before brackets
   (`[*wow text]` has both), and what is in brackets before what a sign or a colon means outside of them.
5. A list below the fields of a stage or a path, whose name is missing, comes before the columns too: moved, its
   items would become stages or paths.
6. A column that does not fit comes last: nearly every trouble can be seen as one.
"""

from __future__ import annotations

from collections.abc import Callable

from journeymap.reading.traps import (
    brackets,
    colons,
    edges,
    fields,
    indents,
    items,
    parts,
    quotes,
    signs,
    spaces,
)
from journeymap.reading.traps.mend import Context, Mend
from journeymap.reading.trouble import Trouble

Heuristic = Callable[[Context], Mend | None]

_EDGE: tuple[Heuristic, ...] = (edges.fence, spaces.odd_space)
_QUOTES: tuple[Heuristic, ...] = (quotes.not_closed_above, quotes.closed_below, quotes.goes_on)
_STARS: tuple[Heuristic, ...] = (signs.bullet, signs.after_alias)
_BRACKETS: tuple[Heuristic, ...] = (brackets.in_brackets, brackets.after_brackets)
_LINE = (*_EDGE, *_QUOTES, *_STARS, *_BRACKETS)
_SIGN = (*_LINE, signs.sign_at_start, colons.more_after_name)
_NAMELESS: tuple[Heuristic, ...] = (*_EDGE, parts.list_without_name)
_COLUMN = (*_NAMELESS, *_LINE, colons.more_after_name, indents.wrong_column)

HEURISTICS: dict[Trouble, tuple[Heuristic, ...]] = {
    Trouble.SECOND_DOCUMENT: (edges.second_document,),
    Trouble.PERCENT_LINE: (*_EDGE, edges.percent),
    Trouble.DIRECTIVE: (*_EDGE, edges.percent),
    Trouble.ODD_SPACE: (*_LINE, colons.more_after_name),
    Trouble.ITEM_IN_TEXT: (*_NAMELESS, items.item_in_text),
    Trouble.DASH_WITHOUT_SPACE: (*_EDGE, items.dash),
    Trouble.QUESTION_MARK: (*_EDGE, signs.question_mark),
    Trouble.MISSING_COLON: (*_LINE, fields.missing_colon),
    Trouble.COLON_TOO_MANY: (*_NAMELESS, *_LINE, colons.colon_too_many, colons.more_after_name),
    Trouble.FIELD_EXPECTED: _COLUMN,
    Trouble.ITEM_EXPECTED: _COLUMN,
    Trouble.DOCUMENT_EXPECTED: (
        *_EDGE,
        edges.percent,
        *_QUOTES,
        *_STARS,
        *_BRACKETS,
        colons.more_after_name,
        fields.first_line,
        indents.wrong_column,
    ),
    Trouble.QUOTE_NOT_CLOSED: (*_EDGE, quotes.not_closed),
    Trouble.BACKSLASH: (*_EDGE, quotes.backslash),
    Trouble.LIST_IN_BRACKETS: (*_LINE, colons.more_after_name),
    Trouble.FIELDS_IN_BRACES: (*_LINE, colons.more_after_name),
    Trouble.NOTHING_IN_BRACKETS: _SIGN,
    Trouble.COLON_IN_BRACKETS: (*_LINE, colons.more_after_name),
    Trouble.NO_TEXT: (*_SIGN, indents.wrong_column),
    Trouble.SIGN_AT_START: _SIGN,
    Trouble.ITEM_NOT_ALLOWED: (*_NAMELESS, *_SIGN),
    Trouble.QUESTION_NOT_ALLOWED: _SIGN,
    Trouble.ALIAS_NAME: _SIGN,
    Trouble.ANCHOR_NAME: _SIGN,
    Trouble.TAG: _SIGN,
    Trouble.TEXT_BELOW: (*_SIGN, indents.wrong_column),
    Trouble.TAB_IN_TEXT_BELOW: (*_SIGN, indents.wrong_column),
    Trouble.TAB: (*_LINE, colons.more_after_name),
    Trouble.OTHER_VERSION: _LINE,
    Trouble.TOO_DEEP: _LINE,
    Trouble.CHARACTER: _LINE,
    Trouble.OTHER: _LINE,
}
