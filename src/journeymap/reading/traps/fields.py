"""Lines that should be a field: a colon that is missing, one without its space, another sign in its place."""

from __future__ import annotations

import re

from journeymap.findings import Edit
from journeymap.findings.wording import clipped
from journeymap.reading import problems
from journeymap.reading.traps.indents import after_comment
from journeymap.reading.traps.items import dash_without_space, looks_like_item
from journeymap.reading.traps.levels import has_more_inside
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.rows import FIELD_NAMES, Row, is_field_name

# A name, and what stands between it and its value. A plain colon with a space behind it is none of these: YAML sees it.
_SEPARATOR = re.compile(
    r"(?:[\w\-]+|[^\s:：]+(?=\s*：))"
    r"(?P<all>\s*(?P<sign>:=|：|:(?!//)(?=[^ \t:])|=[=>]|->|[=;]|(?<=\s)[\-–—](?=\s))\s*)(?:(?=\S)|(?<=：)\Z)"
)
_NOT_THE_COLON = ("=", ":=")  # what other formats write between a name and a value
_TWO_WORDS = re.compile(r"[a-z_][a-z0-9_\-]*[ \t]+\S")
# How a value starts that is the whole of it, and no second sign between name and value
_VALUE = re.compile(r"[\w\"'\[{(“„«‘@%&*!?`/$€£]|[+\-.]\d")
_TEXT_BELOW = re.compile(r"[|>][+\-]?")
_MAX_NAME = 1024  # libyaml's own bound, in bytes


def missing_colon(context: Context) -> Mend | None:
    """A line that is neither a field nor a list item."""
    page, stop = context
    row = page.row(stop.context_line)
    return name_too_long(page, row) or without_colon(page, row)


def first_line(context: Context) -> Mend | None:
    """`journeymap:1` at the top: YAML takes it for a text that is the whole file."""
    page, stop = context
    for number in range(stop.line):
        if not page.is_empty(number) and page[number].strip() != "---":
            row = page.row(number)
            return None if row.colon >= 0 or row.dashes else without_colon(page, row)
    return None


def name_too_long(page: Page, row: Row) -> Mend | None:
    """A name that is so long that YAML does not see its colon."""
    if row.colon - row.start > _MAX_NAME // 4 and len(row.text[row.start : row.colon].encode()) > _MAX_NAME:
        draft = Draft(page)
        draft.blank(row.number)
        message = "The name of this field is far too long."
        place = page.place(row.number, row.start, row.colon)
        return draft.mend(problems.LIMIT, place, message, "At most 200 characters are allowed.")
    return None


def without_colon(page: Page, row: Row) -> Mend:
    """A line in which YAML sees no colon."""
    if looks_like_item(page, row):
        return dash_without_space(page, row.number, row.start)
    return _other_separator(page, row) or _colon_after_word(page, row)


def _other_separator(page: Page, row: Row) -> Mend | None:
    """`title = Buying`, `title:Buying`, `title：Buying`."""
    match = _SEPARATOR.match(row.text, row.start, row.end)
    if match is None:
        return None
    number, start, end = row.number, match.start("all"), match.end("all")
    sign = match["sign"]
    name, value = row.text[row.start : start], row.text[end : row.end]
    place = page.place(number, row.start, row.end)
    draft = Draft(page)
    draft.splice(number, start, end, ": " if value else ":")
    safe = is_field_name(name) and _is_whole(page, row, value)
    if sign == "：":
        message = "The full-width colon ： is a letter like any other for YAML."
        help = f"Write a plain colon and a space: {draft.quotation(number)}"
        return draft.mend(problems.SYNTAX, place, message, help, safe=safe)
    if sign == ":":
        message = "A space is missing after the colon."
        return draft.mend(problems.SYNTAX, place, message, f"Write: {draft.quotation(number)}", safe=safe)
    return draft.mend(
        problems.SYNTAX,
        place,
        f"YAML puts a colon, not {sign}, between a field and its value.",
        f"Write: {name}: {clipped(value)}",
        safe=safe and name in FIELD_NAMES and sign in _NOT_THE_COLON,
        edits=(Edit(page.place(number, start, end), ": "),),
    )


def _is_whole(page: Page, row: Row, value: str) -> bool:
    """Whether a value is one, with nothing in front of it that belongs to the separator."""
    if _TEXT_BELOW.fullmatch(value):
        below = next(page.rows_below(row.number), None)
        return below is not None and below.indent > row.start
    return bool(_VALUE.match(value)) if value else has_more_inside(page, row)


def _colon_after_word(page: Page, row: Row) -> Mend:
    """`owner growth`; or a piece of a text that stands too far left."""
    number = row.number
    content = row.text[row.start : row.end]
    place = page.place(number, row.start, row.end)
    above = page.row_above(number)
    goes_on = (
        above is not None
        and above.value < above.end
        and not above.opens_text
        and above.text[above.value] not in "[{\"'"
    )
    words = content.split()
    word = words[0] if words else ""
    known = word in FIELD_NAMES
    if not known and (mend := after_comment(page, row)):
        return mend
    sentence = goes_on and above is not None and (above.indent > row.indent or len(words) > 4)
    draft = Draft(page)
    if known or (_TWO_WORDS.match(content) and not sentence):
        draft.insert(number, row.start + len(word), ":")
        help = f"Write: {draft.quotation(number)}"
        if goes_on and not known:
            help += (
                " — or, if the line goes on with the text above, put more spaces before it than"
                " that line has."
            )
        rest = content[len(word) :].strip()
        safe = known and _is_whole(page, row, rest) and (not goes_on or len(words) == 2)
        return draft.mend(problems.SYNTAX, place, f"A colon is missing after «{word}».", help, safe=safe)
    draft.blank(number)
    message = f"This line is neither a field (name: value) nor an item of a list: «{clipped(content)}»."
    help = "Write a name and a colon before it, or a dash and a space."
    if goes_on:
        help = "If it goes on with the text above, put more spaces before it than that line has. " + help
    return draft.mend(problems.SYNTAX, place, message, help)
