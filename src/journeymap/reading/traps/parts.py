"""Which part of the map a line belongs to, by the names above it: a text there gets that part's own key."""

from __future__ import annotations

from journeymap.findings import Edit, Place
from journeymap.findings.wording import clipped
from journeymap.model import fields, synonyms
from journeymap.model.fields import ModelField
from journeymap.model.journey import Journey
from journeymap.model.parts import Part
from journeymap.reading import problems
from journeymap.reading.traps.levels import levels
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.rows import Row

_LISTS = ("touchpoints", "steps")  # what most of a stage or a path is


def part_at(page: Page, number: int, column: int) -> type[Part] | None:
    """The part whose fields start in a column of a line; None where the names above it are not known."""
    part: type[Part] | None = Journey
    field: ModelField | None = None
    row = page.row(number)
    # The list that the line's own dash belongs to stands under the field above, whatever its column is.
    dash = row.dashes[-1] if row.dashes and row.start == column else -1
    for level in levels(page, number):
        if level.is_list or not (level.column < column and (dash < 0 or level.column <= dash)):
            continue
        found = None if part is None else _field(part, page.row(level.line).name.strip("\"'"))
        if found is None and field is not None and field.holds != "part":
            inside = None if field.inner is None else _most_of(field.inner)
            if inside is not None and _holds_list(page, level.line, number):
                part, field = inside.inner, inside
            continue  # a title or an id in the place of a dash
        if found is None or found.inner is None:
            return None
        part, field = found.inner, found
    return part


def is_field_at(page: Page, row: Row, name: str) -> bool:
    """Whether a name is one of the fields of the part that a line belongs to, or another name for one."""
    part = part_at(page, row.number, row.start)
    return part is not None and (name in fields.of(part) or bool(synonyms.candidates(part, name)))


def _most_of(part: type[Part]) -> ModelField | None:
    """The touchpoints of a stage, the steps of a path."""
    return next((field for name, field in fields.of(part).items() if name in _LISTS), None)


def _holds_list(page: Page, number: int, last: int) -> bool:
    """Whether a list stands right below a line."""
    below = next(page.rows_below(number), None)
    return below is not None and bool(below.dashes) and below.number <= last


def _field(part: type[Part], name: str) -> ModelField | None:
    """A field by its name, by another name for it, or by a misspelt one."""
    known = fields.of(part)
    if name in known:
        return known[name]
    for other in synonyms.candidates(part, name):
        if known[other].inner is not None:
            return known[other]
    guess = fields.guess(part, name)
    return known[guess.meant] if guess else None


def list_without_name(context: Context) -> Mend | None:
    """A list straight below the fields of a stage or a path, whose touchpoints or steps they must be."""
    page, stop = context
    if page.is_empty(stop.line):
        return None
    row = page.row(stop.line)
    above = page.row_above(row.number)
    if not row.dashes or above is None or above.colon < 0 or above.value >= above.end or above.opens_text:
        return None
    if row.indent < above.start or above.text[above.value] in "[{|>&*\"'" or page.is_mended(above.number):
        return None
    part = part_at(page, above.number, above.start)
    field = None if part is None else _most_of(part)
    if field is None or part is None or _stands_there(page, above, part, field.name):
        return None
    name = field.name
    draft = Draft(page)
    draft.hide(above.number, above, name)
    start = " " * above.start
    edit = Edit(Place(row.number + 1, 1, row.number + 1, 1), f"{start}{name}:\n")
    place = page.place(row.number, row.indent, row.end)
    message = f"A list stands right below «{clipped(above.name)}»: the name of the field that it belongs to is missing."
    help = f"Above this line write: {name}:"
    edits = () if page.is_mended(row.number) else (edit,)
    return draft.mend(problems.INDENTATION, place, message, help, safe=True, edits=edits)


def _stands_there(page: Page, row: Row, part: type[Part], name: str) -> bool:
    """Whether a part has a field already, in the lines around one of its fields."""
    for numbers in (range(row.number, -1, -1), range(row.number + 1, len(page))):
        for number in numbers:
            if page.is_empty(number):
                continue
            other = page.row(number)
            if other.start < row.start or (
                number > row.number and other.dashes and other.dashes[0] < row.start
            ):
                break
            if other.start == row.start and other.colon >= 0:
                field = _field(part, other.name)
                if field is not None and field.name == name:
                    return True
                if other.dashes and number <= row.number:
                    break
    return False
