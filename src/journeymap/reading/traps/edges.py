"""What stands at the left edge: marks of documents and directives, tabs, spaces that are none."""

from __future__ import annotations

import re

from journeymap.findings import Finding
from journeymap.reading import problems
from journeymap.reading.parse import ODD_SPACES, Trouble
from journeymap.reading.traps.mender import Mender
from journeymap.reading.traps.rows import Row, name_end, row_before, row_of

_ODD = "".join(sorted(ODD_SPACES))
_LEADING = re.compile(f"[ \\t{_ODD}]*")


def documents(m: Mender, t: Trouble) -> Finding | None:
    """A line of --- or ... with something below it."""
    if t.message != "another document":
        return None
    sign = m.lines[t.line][:3]
    place = m.place(t.line, 0, 3)
    above, below = _names(m.lines[: t.line]), _names(m.lines[t.line + 1 :])
    if above & below:  # two whole maps: the second one is left aside
        for number in range(t.line, len(m.lines)):
            m.blank(number)
    else:
        m.blank(t.line)
    message = f"A line of {sign} ends the map, but there is more below it."
    help = "Delete the line, or move what is below it into a file of its own: a file holds one map."
    return problems.SEVERAL.at(place, message, help)


def _names(lines: list[str]) -> set[str]:
    return {match[0] for line in lines if (match := re.match(r"[a-z_]+(?=:)", line))}


def fences(m: Mender, t: Trouble) -> Finding | None:
    """A map that was copied out of a Markdown page, with the lines of ``` around it."""
    for number in dict.fromkeys((t.line, t.context_line)):
        if 0 <= number < len(m.lines) and m.lines[number].startswith(("```", "~~~")):
            sign = m.lines[number][:3]
            place = m.place(number, 0, row_of(m.lines, number).end)
            for other, line in enumerate(m.lines):
                if line.startswith(sign):
                    m.delete(other)
            m.sure = True
            message = f"A line of {sign} belongs to a Markdown page, not to a map."
            return problems.SYNTAX.at(place, message, "Delete it, and the one at the end of the map.")
    return None


def directives(m: Mender, t: Trouble) -> Finding | None:
    """A line that starts with %."""
    if t.message != "directive" and "directive" not in t.context and "document start" not in t.message:
        return None
    for number in dict.fromkeys((t.line, t.context_line)):
        if 0 <= number < len(m.lines) and m.lines[number].startswith("%"):
            row = row_of(m.lines, number)
            end = name_end(row.text, 0)
            message = "A line cannot start with % in YAML."
            if end > 0:
                place = m.place(number, 0, end)
                m.quote(number, 0, end)
                m.sure = True
                return problems.QUOTES.at(place, message, f"Put it in quotes. Write: {m.shown(number)}")
            place = m.place(number, 0, row.end)
            for below in range(number, len(m.lines)):  # directives of YAML, of which there may be many
                if not m.lines[below].startswith("%") or name_end(m.lines[below], 0) > 0:
                    break
                m.blank(below)
            return problems.QUOTES.at(place, message, "Delete it, or put it in quotes if it is a text.")
    return None


def spaces(m: Mender, t: Trouble) -> Finding | None:
    """Tabs, and spaces that are none, before the text of a line."""
    for number in dict.fromkeys((t.line, t.context_line)):
        if 0 <= number < len(m.lines):
            leading = _leading(m.lines[number])
            if leading.strip(" "):
                return _odd(m, number, next(sign for sign in leading if sign != " "))
    return None


def _leading(text: str) -> str:
    match = _LEADING.match(text)
    return match[0] if match else ""


def _odd(m: Mender, line: int, sign: str) -> Finding:
    leading = _leading(m.lines[line])
    place = m.place(line, 0, len(leading))
    others = [n for n in range(len(m.lines)) if n != line and sign in _leading(m.lines[n])]
    tabs = sign == "\t"
    m.sure = True
    before: tuple[int, int] | None = (
        None  # of the line above, when it had tabs too: how many, and its new width
    )
    for number in sorted([line, *others]):
        leading = _leading(m.lines[number])
        if not tabs:
            above = row_before(m.lines, number)
            wide = above is not None and sign == "\u3000"  # as wide as two
            width = len(leading) - leading.count("\ufeff")  # that one has no width
            m.indent(number, _natural(above, m.lines[number].strip()) if above and wide else width)
            m.sure &= not wide
            continue
        count = leading.count("\t")
        above = row_before(m.lines, number)
        if before and above and above.indent == before[1]:
            width = before[1] + 2 * (count - before[0])
        else:
            width = _natural(above, m.lines[number].strip()) if above else 0
        width = max(width, 0)
        m.indent(number, width)
        m.sure &= leading == "\t" * count and width == 2 * count
        before = (count, width)
    more = (
        f" So do {len(others)} more lines."
        if len(others) > 1
        else " So does one more line."
        if others
        else ""
    )
    if tabs:
        message, help = (
            f"The line starts with a tab; YAML wants spaces.{more}",
            "Use two spaces for each step inwards.",
        )
    elif sign == "\ufeff":
        message, help = (
            "The line starts with an invisible mark (U+FEFF).",
            "Delete it; it came along with copied text.",
        )
    else:
        message = f"The line starts with a space that YAML does not know (U+{ord(sign):04X}).{more}"
        help = "Replace it by spaces from the space bar; it came along with copied text."
    return problems.INDENTATION.at(place, message, help)


def _natural(above: Row, content: str) -> int:
    """Where a line would start most probably after the one above."""
    inside = above.colon >= 0 and above.value >= above.end
    if content.startswith("- "):
        if inside:
            return above.start + 2
        return above.dashes[0] if above.dashes else above.indent
    return above.start + 2 if inside else above.start
