"""What stands at the left edge: marks of documents and directives, and fences of Markdown."""

from __future__ import annotations

import re

from journeymap.reading import problems
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.rows import name_end

_NAME = re.compile(r"[a-z_]+(?=:)")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[ \t]*[\w+\-]*[ \t]*")


def second_document(context: Context) -> Mend | None:
    """A line of --- or ... with something below it."""
    page, stop = context
    draft = Draft(page)
    if _names(page, range(stop.line)) & _names(page, range(stop.line + 1, len(page))):
        for number in range(stop.line, len(page)):  # two whole maps: the second one is left aside
            draft.blank(number)
    else:
        draft.blank(stop.line)
    message = f"A line of {page[stop.line][:3]} ends the map, but there is more below it."
    help = "Delete the line, or move what is below it into a file of its own: a file holds one map."
    return draft.mend(problems.SEVERAL, page.place(stop.line, 0, 3), message, help)


def _names(page: Page, numbers: range) -> set[str]:
    return {match[0] for number in numbers if (match := _NAME.match(page[number]))}


def fence(context: Context) -> Mend | None:
    """A map that was copied out of a Markdown page, with the lines of ``` around it."""
    page, stop = context
    for number in dict.fromkeys((stop.line, stop.context_line)):
        if page[number].startswith(("```", "~~~")):
            sign = page[number][:3]
            place = page.place(number, 0, page.row(number).end)
            draft = Draft(page)
            for other, text in enumerate(page.texts):
                if text.startswith(sign):
                    draft.delete(other)
            message = f"A line of {sign} belongs to a Markdown page, not to a map."
            help = "Delete it, and the one at the end of the map."
            nothing_else = all(_FENCE.fullmatch(page[other]) for other in draft.changes)
            return draft.mend(problems.SYNTAX, place, message, help, safe=nothing_else)
    return None


def percent(context: Context) -> Mend | None:
    """A line that starts with %."""
    page, stop = context
    for number in dict.fromkeys((stop.line, stop.context_line)):
        if page[number].startswith("%"):
            return _percent_line(page, number)
    return None


def _percent_line(page: Page, number: int) -> Mend:
    message = "A line cannot start with % in YAML."
    end = name_end(page[number], 0)
    draft = Draft(page)
    if end > 0:
        draft.quote(number, 0, end)
        help = f"Put it in quotes. Write: {draft.quotation(number)}"
        return draft.mend(problems.QUOTES, page.place(number, 0, end), message, help, safe=True)
    for below in range(number, len(page)):  # directives of YAML, of which there may be many
        if not page[below].startswith("%") or name_end(page[below], 0) > 0:
            break
        draft.blank(below)
    place = page.place(number, 0, page.row(number).end)
    return draft.mend(problems.QUOTES, place, message, "Delete it, or put it in quotes if it is a text.")
