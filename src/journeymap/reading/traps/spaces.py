"""Tabs, and spaces that are none, before the text of a line."""

from __future__ import annotations

import re

from journeymap.reading import problems
from journeymap.reading.traps.mend import Context, Draft, Mend
from journeymap.reading.traps.page import Page
from journeymap.reading.traps.rows import Row
from journeymap.reading.trouble import ODD_SPACES

_LEADING = re.compile(f"[ \\t{''.join(sorted(ODD_SPACES))}]*")
_MARK = "\ufeff"  # of the byte order: it has no width
_WIDE = "\u3000"  # as wide as two
_PLAIN = frozenset("\u00a0\u202f\ufeff")  # what stands for one space, or for nothing, in every font


def odd_space(context: Context) -> Mend | None:
    """A tab, or a space that YAML does not know, before the text of a line."""
    page, stop = context
    for number in dict.fromkeys((stop.line, stop.context_line)):
        odd = _leading(page[number]).strip(" ")
        if odd:
            return _spaces_instead(page, number, odd[0])
    return None


def _leading(text: str) -> str:
    match = _LEADING.match(text)
    return match[0] if match else ""


def _spaces_instead(page: Page, line: int, sign: str) -> Mend:
    """Spaces in the place of a sign, in all lines that start with it."""
    place = page.place(line, 0, len(_leading(page[line])))
    others = [number for number, text in enumerate(page.texts) if number != line and sign in _leading(text)]
    draft = Draft(page)
    numbers = sorted([line, *others])
    safe = _tabs(draft, numbers) if sign == "\t" else _odd_spaces(draft, numbers, sign)
    more = (
        f" So do {len(others)} more lines."
        if len(others) > 1
        else " So does one more line."
        if others
        else ""
    )
    if sign == "\t":
        message = f"The line starts with a tab; YAML wants spaces.{more}"
        help = "Use two spaces for each step inwards."
    elif sign == _MARK:
        message = "The line starts with an invisible mark (U+FEFF)."
        help = "Delete it; it came along with copied text."
    else:
        message = f"The line starts with a space that YAML does not know (U+{ord(sign):04X}).{more}"
        help = "Replace it by spaces from the space bar; it came along with copied text."
    return draft.mend(problems.INDENTATION, place, message, help, safe=safe)


def _odd_spaces(draft: Draft, numbers: list[int], sign: str) -> bool:
    """Moves the lines to where they seem to start; whether nothing else can be meant."""
    safe = sign in _PLAIN
    for number in numbers:
        leading = _leading(draft[number])
        safe &= not leading.strip(f" {sign}")
        above = draft.row_above(number) if sign == _WIDE else None
        width = len(leading) - leading.count(_MARK)
        draft.indent(number, _natural(above, draft[number].strip()) if above else width)
    return safe


def _tabs(draft: Draft, numbers: list[int]) -> bool:
    """Moves the lines to where they seem to start; whether each tab stands for two spaces in all of them."""
    safe = True
    before: tuple[int, int] | None = None  # of the line above, if it had tabs: how many, and its new width
    for number in numbers:
        leading = _leading(draft[number])
        count = leading.count("\t")
        above = draft.row_above(number)
        if before and above and above.indent == before[1]:
            width = before[1] + 2 * (count - before[0])
        else:
            width = _natural(above, draft[number].strip()) if above else 0
        width = max(width, 0)
        draft.indent(number, width)
        safe &= leading == "\t" * count and width == 2 * count
        before = (count, width)
    return safe


def _natural(above: Row, content: str) -> int:
    """Where a line would start most probably after the one above."""
    inside = above.colon >= 0 and above.value >= above.end
    if content.startswith("- "):
        if inside:
            return above.start + 2
        return above.dashes[0] if above.dashes else above.indent
    return above.start + 2 if inside else above.start
