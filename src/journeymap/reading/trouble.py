"""What kind of trouble keeps YAML from going on: the only place that reads libyaml's English."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

# Spaces that look like indentation and are none, and the byte order mark between two glued files
ODD_SPACES = frozenset(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff"
)


class Trouble(StrEnum):
    """Why a file cannot be read on. The first six are found by us where YAML reads on without a word."""

    SECOND_DOCUMENT = "something below a line of --- or ..."
    PERCENT_LINE = "a line that starts with %"
    ODD_SPACE = "a text that starts with a space which YAML takes for a letter"
    ITEM_IN_TEXT = "an item of a list inside a text"
    DASH_WITHOUT_SPACE = "a dash without its space"
    QUESTION_MARK = "a question mark before a text"
    MISSING_COLON = "a line without a colon"
    COLON_TOO_MANY = "a colon where no field can start"
    FIELD_EXPECTED = "a line that does not fit to the fields above it"
    ITEM_EXPECTED = "a line that does not fit to the items above it"
    DOCUMENT_EXPECTED = "a line below a text that is the whole file"
    QUOTE_NOT_CLOSED = "a quote that is not closed"
    BACKSLASH = "a backslash that means nothing"
    LIST_IN_BRACKETS = "an item in [] that is not followed by a comma"
    FIELDS_IN_BRACES = "a field in {} that is not followed by a comma"
    NOTHING_IN_BRACKETS = "a sign in brackets where a text should stand"
    COLON_IN_BRACKETS = "a colon inside a text in brackets"
    NO_TEXT = "a sign where a text should stand"
    SIGN_AT_START = "a sign that no text can start with"
    ITEM_NOT_ALLOWED = "a dash where no list can start"
    QUESTION_NOT_ALLOWED = "a question mark where no field can start"
    ALIAS_NAME = "an asterisk without the name of a reference"
    ANCHOR_NAME = "an ampersand without a name"
    TAG = "an exclamation mark that starts no tag"
    TEXT_BELOW = "something behind the | or > of a text on lines of its own"
    TAB_IN_TEXT_BELOW = "a tab before a text on lines of its own"
    TAB = "a tab where spaces should stand"
    DIRECTIVE = "a line that starts with % as no directive does"
    OTHER_VERSION = "a version of YAML that is not known, or named twice"
    TOO_DEEP = "more levels than the parser goes into"
    CHARACTER = "a character that no YAML has"
    OTHER = "something else"


class Stop(NamedTuple):
    """Where YAML could not go on, and why. Lines and columns count from 0, as YAML's do."""

    kind: Trouble
    line: int
    column: int
    message: str = ""  # the parser's, for a sentence that has nothing better to say
    context_line: int = -1
    context_column: int = -1
    last: tuple[int, int, int, int] = (-1, -1, -1, -1)  # the last value in quotes or brackets: start and end


# A piece of the context, a piece of the problem, and the kind; the first row that fits counts. The words are those
# of libyaml 0.2; behind an «or» those of PyYAML's own parser, where they differ.
_KINDS: tuple[tuple[str, str, Trouble], ...] = (
    ("quoted scalar", "end of stream", Trouble.QUOTE_NOT_CLOSED),
    ("quoted scalar", "document", Trouble.QUOTE_NOT_CLOSED),  # …indicator or …separator
    ("quoted scalar", "", Trouble.BACKSLASH),
    ("double-quoted scalar", "", Trouble.BACKSLASH),
    ("scanning a directive", "", Trouble.DIRECTIVE),
    ("scanning a %", "", Trouble.DIRECTIVE),
    ("parsing a %", "", Trouble.DIRECTIVE),
    ("scanning a tag directive", "", Trouble.DIRECTIVE),
    ("parsing a tag directive", "", Trouble.DIRECTIVE),
    ("scanning an alias", "", Trouble.ALIAS_NAME),
    ("scanning an anchor", "", Trouble.ANCHOR_NAME),
    ("scanning a tag", "", Trouble.TAG),
    ("parsing a tag", "", Trouble.TAG),
    ("", "found undefined tag handle", Trouble.TAG),
    ("block scalar", "found a tab", Trouble.TAB_IN_TEXT_BELOW),
    ("block scalar", "", Trouble.TEXT_BELOW),
    ("", "could not find expected ':'", Trouble.MISSING_COLON),
    ("plain scalar", "found unexpected ':'", Trouble.COLON_IN_BRACKETS),
    ("plain scalar", "found a tab", Trouble.TAB),
    ("", "maximum nesting depth", Trouble.TOO_DEEP),
    ("flow sequence", "expected ',' or ']'", Trouble.LIST_IN_BRACKETS),
    ("flow mapping", "expected ',' or '}'", Trouble.FIELDS_IN_BRACES),
    ("flow node", "node content", Trouble.NOTHING_IN_BRACKETS),
    ("", "node content", Trouble.NO_TEXT),
    ("block mapping", "expected key", Trouble.FIELD_EXPECTED),
    ("block mapping", "expected <block end>", Trouble.FIELD_EXPECTED),
    ("block collection", "expected", Trouble.ITEM_EXPECTED),
    ("", "mapping values are not allowed", Trouble.COLON_TOO_MANY),
    ("", "mapping keys are not allowed", Trouble.QUESTION_NOT_ALLOWED),
    ("", "sequence entries are not allowed", Trouble.ITEM_NOT_ALLOWED),
    ("", "cannot start any token", Trouble.SIGN_AT_START),
    ("", "document start>", Trouble.DOCUMENT_EXPECTED),
    ("", "found incompatible YAML document", Trouble.OTHER_VERSION),
    ("", "found duplicate %", Trouble.OTHER_VERSION),
    ("", "found duplicate YAML", Trouble.OTHER_VERSION),
    ("", "control characters are not allowed", Trouble.CHARACTER),
    ("", "special characters are not allowed", Trouble.CHARACTER),
    ("", "UTF-8", Trouble.CHARACTER),
    ("", "UTF-16", Trouble.CHARACTER),
    ("", "surrogate area", Trouble.CHARACTER),
    ("", "invalid Unicode character", Trouble.CHARACTER),
)


def kind_of(problem: str, context: str = "") -> Trouble:
    """The kind of trouble that a message of the parser is about; OTHER for one that nobody has met yet."""
    for in_context, in_problem, kind in _KINDS:
        if in_context in context and in_problem in problem:
            return kind
    return Trouble.OTHER
