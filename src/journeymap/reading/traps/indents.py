"""Lines that start in the wrong column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeymap.findings import Finding
from journeymap.findings.wording import clipped, in_quotes
from journeymap.reading import problems
from journeymap.reading.parse import Trouble
from journeymap.reading.traps.mender import Mender
from journeymap.reading.traps.rows import Level, Row, is_empty, levels, row_before, row_of


def item_in_text(m: Mender, t: Trouble) -> Finding | None:
    """A list item that is indented more than the one above is a piece of its text, says YAML silently."""
    if t.message != "list item inside a text":
        return None
    row = row_of(m.lines, t.line)
    first = row_of(m.lines, t.context_line)
    place = m.place(t.line, row.indent, row.end)
    if first.dashes and t.context_column == first.start and first.colon < 0:
        below = next((r for r in _rows_below(m, t.line) if r.dashes and r.indent <= row.indent), None)
        if below and below.indent == row.indent > first.dashes[-1]:  # it is the first one that stands alone
            place = m.place(first.number, first.indent, first.end)
            m.indent(first.number, row.indent)
            message = (
                f"This item starts in column {first.indent + 1}, but the items below start in"
                f" {row.indent + 1}."
            )
            help = f"Put {_spaces(row.indent)} before it instead of {first.indent}."
            return problems.INDENTATION.at(place, message, help)
        target = first.dashes[-1]
        message = (
            f"This item is read as a piece of the text in line {first.number + 1}, for it is indented more."
        )
        _move(m, t.line, row.indent, target)
        help = f"Start it in column {target + 1}, with {target} spaces before the dash."
        return problems.INDENTATION.at(place, message, help)
    m.stand_in(t.line, row.indent)
    if first.colon >= 0 and t.context_column == first.value:
        name = clipped(first.name)
        message = f"This item is read as a piece of the text of «{name}» in line {first.number + 1}."
        help = (
            f"A field has a text or a list: take the text away after «{name}:», or write | there"
            " for a text of several lines."
        )
    else:
        message = f"This item is read as a piece of the text that starts in line {first.number + 1}."
        help = "Write a dash before each of the items, in the same column."
    return problems.INDENTATION.at(place, message, help)


def _rows_below(m: Mender, line: int) -> Iterator[Row]:
    for number in range(line + 1, len(m.lines)):
        if not is_empty(m.lines[number]):
            yield row_of(m.lines, number)


def wrong_column(m: Mender, t: Trouble) -> Finding | None:
    """A line whose column fits to nothing that is open."""
    if t.line >= len(m.lines) or is_empty(m.lines[t.line]):
        return None
    row = row_of(m.lines, t.line)
    if t.column > row.start or ("block" not in t.context and "document start" not in t.message):
        return None
    if finding := _below_text(m, row) or after_comment(m, row):
        return finding
    if m.lines[t.line].startswith(":", row.start):
        place = m.place(row.number, row.start, row.start + 1)
        m.blank(row.number)
        message = "A colon stands here without the name of a field before it."
        return problems.KEY.at(place, message, "Write the name, or delete the line.")
    open_levels = levels(m.lines, t.line)
    if "document start" in t.message:
        return _first_lines(m, row)
    fitting = [level for level in open_levels if level.is_list == bool(row.dashes)]
    others = [level for level in fitting if level.column != row.indent]
    place = m.place(row.number, row.indent, row.end)
    if not others:
        m.blank(row.number)
        if row.dashes:
            message = "This item of a list belongs to no field."
            help = "Write the name of a field and a colon on the line above, without a value."
        else:
            message = f"This line does not fit to what is above it: «{clipped(row.text)}»."
            help = "Start it in the same column as the lines that it belongs to."
        return problems.INDENTATION.at(place, message, help)
    level = min(reversed(others), key=lambda level: abs(level.column - row.indent))
    first = row_before(m.lines, row.number)
    if (
        first is not None
        and first.number == level.line
        and (width := _better(m, first, row, open_levels)) >= 0
    ):
        place = m.place(first.number, first.indent, first.end)
        message = (
            f"This line starts in column {first.indent + 1}, but the lines below that go with it do not."
        )
        m.indent(first.number, width)
        help = f"Put {_spaces(width)} before it instead of {first.indent}."
        return problems.INDENTATION.at(place, message, help)
    return _misplaced(m, row, level)


def _better(m: Mender, first: Row, row: Row, open_levels: list[Level]) -> int:
    """Where a line should start that is indented too much, as all the lines after it say; -1: they do not."""
    width = first.indent - (first.start - row.indent)
    parents = [level.column for level in open_levels if level.line != first.number]
    if width >= first.indent or width < 0 or (parents and width < max(parents) + (not first.dashes)):
        return -1
    for below in _rows_below(m, row.number):
        if not first.dashes:
            return width if below.indent == row.indent else -1
        if below.indent <= first.indent and below.dashes:
            return width if below.indent == width else -1
        if below.indent < row.indent:
            return -1
    return -1


def _misplaced(m: Mender, row: Row, level: Level) -> Finding:
    place = m.place(row.number, row.indent, row.end)
    beside = row_of(m.lines, level.line)
    what = "the list" if level.is_list else f"«{clipped(beside.name)}»"
    message = (
        f"This line starts in column {row.indent + 1}, but {what} in line {level.line + 1},"
        " beside which it seems to"
        f" belong, starts in column {level.column + 1}."
    )
    help = f"Put {_spaces(level.column)} before it instead of {row.indent}."
    _move(m, row.number, row.indent, level.column)
    return problems.INDENTATION.at(place, message, help)


def _spaces(number: int) -> str:
    return "1 space" if number == 1 else f"{number} spaces" if number else "no space"


def _move(m: Mender, line: int, indent: int, target: int) -> None:
    """Move a line, and with it those that follow and hang on it, to another column."""
    row = row_of(m.lines, line)
    outer = {(level.column, level.is_list) for level in levels(m.lines, line) if level.column < target}
    m.indent(line, target)
    for number in range(line + 1, len(m.lines)):
        if is_empty(m.lines[number]):
            continue
        below = row_of(m.lines, number)
        is_item = bool(below.dashes)
        if below.indent < indent or below.indent == target or (below.indent, is_item) in outer:
            break
        if below.indent == indent and row.dashes and not is_item:
            break
        if row.dashes and below.indent == row.start + target - indent:
            break  # the fields of this item stand right already
        m.indent(number, below.indent + target - indent)


def _below_text(m: Mender, row: Row) -> Finding | None:
    """The text under a | may not start further left than its first line."""
    for number in range(row.number - 1, max(-1, row.number - 200), -1):
        if is_empty(m.lines[number]):
            continue
        above = row_of(m.lines, number)
        if above.indent >= row.indent:
            continue
        if not above.opens_text:
            return None
        first = next(n for n in range(number + 1, row.number + 1) if m.lines[n].strip())
        width = row_of(m.lines, first).indent
        if width <= row.indent:
            return None
        place = m.place(row.number, row.indent, row.end)
        m.indent(row.number, width)
        message = (
            f"The text after {above.text[above.value : above.value + 1]} in line {number + 1} must"
            " not go further"
        )
        message += " left than its first line."
        return problems.INDENTATION.at(place, message, f"Put at least {width} spaces before this line.")
    return None


def after_comment(m: Mender, row: Row) -> Finding | None:
    """A text of several lines with a comment between them: it ends at the comment."""
    above = row_before(m.lines, row.number)
    if above is None or row.dashes or row.colon >= 0 or above.opens_text:
        return None
    if above.text[above.value : above.value + 1] in ("[", "{", '"', "'"):
        return None
    comment = m.lines[above.number].find(" #", above.end)
    if comment < 0 or above.value >= above.end or above.indent > row.indent:
        return None
    place = m.place(row.number, row.indent, row.end)
    m.quote(above.number, comment + 1, len(m.lines[above.number]))
    m.writable = False
    if above.indent == row.indent and above.colon >= 0:
        m.blank(row.number)
    message = f"The text ended at the # in line {above.number + 1}; this line cannot go on with it."
    help = "Put the text in quotes if the # belongs to it; if not, move the comment to a line above the text."
    return problems.QUOTES.at(place, message, help)


def _first_lines(m: Mender, row: Row) -> Finding | None:
    """The file begins with spaces, and this line has none."""
    first = next(
        (n for n in range(row.number) if not is_empty(m.lines[n]) and m.lines[n].strip() != "---"), None
    )
    if first is None:
        return None
    above = row_of(m.lines, first)
    if above.indent <= row.indent:
        return None
    place = m.place(first, 0, above.indent)
    for number in range(first, row.number):
        if not is_empty(m.lines[number]):
            m.indent(number, max(0, row_of(m.lines, number).indent - above.indent))
    message = (
        f"The first line starts in column {above.indent + 1}, but line {row.number + 1} starts in column 1."
    )
    return problems.INDENTATION.at(
        place, message, "Take the spaces away, so that both start in the same column."
    )


def under_text(m: Mender, row: Row, above: Row) -> Finding:
    """A field that is indented more than the one above, which has a text already."""
    place = m.place(row.number, row.indent, row.end)
    name = clipped(row.name or row.text.strip())
    if above.colon >= 0:
        beside = clipped(above.name)
        message = f"«{name}» stands under «{beside}» (line {above.number + 1}), which has a text already."
        help = (
            f"If the two belong side by side, start it in column {above.start + 1}: put"
            f" {_spaces(above.start)} before it."
            f" If it is a part of «{beside}», move the text of that into a field of its own."
            " If both lines are one text,"
            " put it in quotes."
        )
        _move(m, row.number, row.indent, above.start)
        return problems.INDENTATION.at(place, message, help)
    text = m.text(above.number, above.start, above.end)
    message = (
        f"«{name}» stands under a text, «{clipped(text)}» (line {above.number + 1}); a text has no fields."
    )
    _move(m, row.number, row.indent, above.start)
    m.insert(above.number, above.start, "title: ")
    written = text if not re.search(r": |^\W", text) else in_quotes(text)
    help = (
        f"Give that text a name, and start «{name}» right below it. In line {above.number + 1}"
        f" write: - title: {written}"
    )
    return problems.INDENTATION.at(place, message, help)
