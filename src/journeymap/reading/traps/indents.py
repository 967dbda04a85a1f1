"""Lines that start in the wrong column."""

from __future__ import annotations

import re

from journeymap.findings.wording import clipped, in_quotes
from journeymap.model import fields, synonyms
from journeymap.reading import problems
from journeymap.reading.traps import parts
from journeymap.reading.traps.levels import Level, levels
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.rows import Row
from journeymap.reading.trouble import Trouble

_LETTERS = re.compile(r"[^a-z_]")
_ODD = re.compile(r"[=:：;]|^\S+\s*[\-–—]\s|^\W")  # a text that may be a field whose colon is another sign
_NEEDS_QUOTES = re.compile(r": |^\W")


def wrong_column(context: Context) -> Mend | None:
    """A line whose column fits to nothing that is open."""
    page, stop = context
    if page.is_empty(stop.line):
        return None
    row = page.row(stop.line)
    if stop.column > row.start:
        return None
    if mend := _below_text(page, row) or after_comment(page, row):
        return mend
    if row.text.startswith(":", row.start):
        draft = Draft(page)
        draft.blank(row.number)
        message = "A colon stands here without the name of a field before it."
        place = page.place(row.number, row.start, row.start + 1)
        return draft.mend(problems.KEY, place, message, "Write the name, or delete the line.")
    if stop.kind is Trouble.DOCUMENT_EXPECTED:
        return _first_lines(page, row)
    return _beside_others(page, row)


def _beside_others(page: Page, row: Row) -> Mend:
    """A line that belongs beside other fields or items, which start in another column."""
    open_levels = levels(page, row.number)
    fitting = [level for level in open_levels if level.is_list == bool(row.dashes)]
    others = [level for level in fitting if level.column != row.indent]
    if not others:
        return _fits_nowhere(page, row)
    level = min(reversed(others), key=lambda level: abs(level.column - row.indent))
    first = page.row_above(row.number)
    if (
        first is not None
        and first.number == level.line
        and (width := _better(page, first, row, open_levels)) >= 0
    ):
        draft = Draft(page)
        draft.indent(first.number, width)
        place = page.place(first.number, first.indent, first.end)
        message = (
            f"This line starts in column {first.indent + 1}, but the lines below that go with it do not."
        )
        help = f"Put {spaces_in_words(width)} before it instead of {first.indent}."
        return draft.mend(problems.INDENTATION, place, message, help)
    return _misplaced(page, row, level)


def _fits_nowhere(page: Page, row: Row) -> Mend:
    """A line beside which nothing of its kind stands."""
    draft = Draft(page)
    draft.blank(row.number)
    if row.dashes:
        message = "This item of a list belongs to no field."
        help = "Write the name of a field and a colon on the line above, without a value."
    else:
        message = f"This line does not fit to what is above it: «{clipped(row.text)}»."
        help = "Start it in the same column as the lines that it belongs to."
    return draft.mend(problems.INDENTATION, page.place(row.number, row.indent, row.end), message, help)


def _better(page: Page, first: Row, row: Row, open_levels: list[Level]) -> int:
    """Where a line should start that is indented too much, as all the lines after it say; -1: they do not."""
    width = first.indent - (first.start - row.indent)
    parents = [level.column for level in open_levels if level.line != first.number]
    if width >= first.indent or width < 0 or (parents and width < max(parents) + (not first.dashes)):
        return -1
    for below in page.rows_below(row.number):
        if not first.dashes:
            return width if below.indent == row.indent else -1
        if below.indent <= first.indent and below.dashes:
            return width if below.indent == width else -1
        if below.indent < row.indent:
            return -1
    return -1


def _misplaced(page: Page, row: Row, level: Level) -> Mend:
    beside = page.row(level.line)
    what = "the list" if level.is_list else f"«{clipped(beside.name)}»"
    message = (
        f"This line starts in column {row.indent + 1}, but {what} in line {level.line + 1},"
        " beside which it seems to"
        f" belong, starts in column {level.column + 1}."
    )
    help = f"Put {spaces_in_words(level.column)} before it instead of {row.indent}."
    draft = moved(page, row.number, row.indent, level.column)
    return draft.mend(problems.INDENTATION, page.place(row.number, row.indent, row.end), message, help)


def spaces_in_words(number: int) -> str:
    return "1 space" if number == 1 else f"{number} spaces" if number else "no space"


def moved(page: Page, line: int, indent: int, target: int) -> Draft:
    """The page with a line, and those that follow and hang on it, moved to another column."""
    draft = Draft(page)
    row = page.row(line)
    outer = {(level.column, level.is_list) for level in levels(page, line) if level.column < target}
    draft.indent(line, target)
    for below in page.rows_below(line):
        is_item = bool(below.dashes)
        if below.indent < indent or below.indent == target or (below.indent, is_item) in outer:
            break
        if below.indent == indent and row.dashes and not is_item:
            break
        if row.dashes and below.indent == row.start + target - indent:
            break  # the fields of this item stand right already
        draft.indent(below.number, below.indent + target - indent)
    return draft


def _below_text(page: Page, row: Row) -> Mend | None:
    """The text under a | may not start further left than its first line."""
    for number in range(row.number - 1, max(-1, row.number - 200), -1):
        if page.is_empty(number):
            continue
        above = page.row(number)
        if above.indent >= row.indent:
            continue
        if not above.opens_text:
            return None
        first = next(n for n in range(number + 1, row.number + 1) if page[n].strip())
        width = page.row(first).indent
        if width <= row.indent:
            return None
        draft = Draft(page)
        draft.indent(row.number, width)
        message = (
            f"The text after {above.text[above.value : above.value + 1]} in line {number + 1} must"
            " not go further left than its first line."
        )
        help = f"Put at least {width} spaces before this line."
        return draft.mend(problems.INDENTATION, page.place(row.number, row.indent, row.end), message, help)
    return None


def after_comment(page: Page, row: Row) -> Mend | None:
    """A text of several lines with a comment between them: it ends at the comment."""
    above = page.row_above(row.number)
    if above is None or row.dashes or row.colon >= 0 or above.opens_text:
        return None
    if above.text[above.value : above.value + 1] in ("[", "{", '"', "'"):
        return None
    comment = above.text.find(" #", above.end)
    if comment < 0 or above.value >= above.end or above.indent > row.indent:
        return None
    draft = Draft(page)
    draft.quote(above.number, comment + 1, len(above.text))
    draft.writable = False
    if above.indent == row.indent and above.colon >= 0:
        draft.blank(row.number)
    message = f"The text ended at the # in line {above.number + 1}; this line cannot go on with it."
    help = "Put the text in quotes if the # belongs to it; if not, move the comment to a line above the text."
    return draft.mend(problems.QUOTES, page.place(row.number, row.indent, row.end), message, help)


def _first_lines(page: Page, row: Row) -> Mend | None:
    """The file begins with spaces, and this line has none."""
    first = next((n for n in range(row.number) if not page.is_empty(n) and page[n].strip() != "---"), None)
    if first is None:
        return None
    above = page.row(first)
    if above.indent <= row.indent:
        return None
    draft = Draft(page)
    for number in range(first, row.number):
        if not page.is_empty(number):
            draft.indent(number, max(0, page.row(number).indent - above.indent))
    message = (
        f"The first line starts in column {above.indent + 1}, but line {row.number + 1} starts in column 1."
    )
    help = "Take the spaces away, so that both start in the same column."
    return draft.mend(problems.INDENTATION, page.place(first, 0, above.indent), message, help)


def under_text(page: Page, row: Row, above: Row) -> Mend:
    """A field that is indented more than the one above, which has a text already."""
    draft = moved(page, row.number, row.indent, above.start)
    name = clipped(row.name or row.text.strip())
    if above.colon >= 0:
        beside = clipped(above.name)
        message = f"«{name}» stands under «{beside}» (line {above.number + 1}), which has a text already."
        help = (
            f"If the two belong side by side, start it in column {above.start + 1}: put"
            f" {spaces_in_words(above.start)} before it."
            f" If it is a part of «{beside}», move the text of that into a field of its own."
            " If both lines are one text, put it in quotes."
        )
    else:
        return _named(page, row, above, draft)
    return draft.mend(problems.INDENTATION, page.place(row.number, row.indent, row.end), message, help)


def _named(page: Page, row: Row, above: Row, draft: Draft) -> Mend:
    """A bare text with fields below it: it gets the key that it stands for in its place."""
    text = page.text(above.number, above.start, above.end)
    part = parts.part_at(page, above.number, above.start)
    key = part.short_form if part and part.short_form else "title"
    draft.insert(above.number, above.start, f"{key}: ")
    name = clipped(row.name or row.text.strip())
    message = (
        f"«{name}» stands under a text, «{clipped(text)}» (line {above.number + 1}); a text has no fields."
    )
    written = in_quotes(text) if _NEEDS_QUOTES.search(text) else text
    dash = "- " if above.dashes else ""
    help = (
        f"Give that text a name, and start «{name}» right below it. In line {above.number + 1}"
        f" write: {dash}{key}: {written}"
    )
    beside = page.row_above(row.number)
    safe = bool(
        part is not None
        and part.short_form
        and above.dashes
        and not _ODD.search(text)
        and _LETTERS.split(text, maxsplit=1)[0] not in fields.names()  # its colon may be another sign
        and beside is not None
        and beside.number == above.number
        and row.indent == above.start
        and (row.name in fields.of(part) or synonyms.candidates(part, row.name))
    )
    place = page.place(row.number, row.indent, row.end)
    return draft.mend(problems.INDENTATION, place, message, help, safe=safe)
