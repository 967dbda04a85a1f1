"""What is around a place inside brackets."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.reading.traps.page import Page

FLOW_LINES = 60  # how far up an open bracket is looked for


@dataclass(slots=True)
class Flow:
    """What is known at a place inside brackets."""

    line: int  # of the outermost bracket
    column: int
    open: list[tuple[str, int, int]]  # the brackets that are open: sign, line, column
    item: tuple[int, int]  # where the item began
    value: tuple[int, int] | None = None  # where its value began, after a colon


def flow_at(page: Page, line: int, column: int) -> Flow | None:
    """The brackets around a place, or None. Looks for a value that starts with a bracket, going up."""
    for number in range(min(line, len(page) - 1), max(-1, line - FLOW_LINES), -1):
        row = page.row(number)
        if (number, row.value) < (line, column) and row.text[row.value : row.value + 1] in ("[", "{"):
            flow = _scan(page, number, row.value, line, column)
            if flow is not None:
                return flow
    return None


def _scan(page: Page, line: int, column: int, stop_line: int, stop: int) -> Flow | None:
    """Walk from an opening bracket to a place; None when it is closed before."""
    flow = Flow(line, column, [], (line, column))
    for number in range(line, stop_line + 1):
        text = page[number]
        end = min(stop, len(text)) if number == stop_line else len(text)
        at = column if number == line else 0
        while at < end:
            sign = text[at]
            begins = (number, at) == (flow.value or flow.item)
            if sign in " \t":
                if begins:  # items start with their first sign
                    if flow.value:
                        flow.value = (number, at + 1)
                    else:
                        flow.item = (number, at + 1)
            elif sign in "\"'" and begins:
                close = closing(text, at)
                if close < 0 or close >= end:
                    return flow if flow.open else None
                at = close
            elif sign in "[{":
                flow.open.append((sign, number, at))
                flow.item, flow.value = (number, at + 1), None
            elif sign in "]}":
                _, *began = flow.open.pop()
                if not flow.open:
                    return None
                flow.item, flow.value = (began[0], began[1]), None
            elif sign == ",":
                flow.item, flow.value = (number, at + 1), None
            elif sign == ":" and flow.value is None and text[at + 1 : at + 2] in ("", " ", "\t"):
                flow.value = (number, at + 1)
            elif sign == "#" and at and text[at - 1] in " \t":
                break
            at += 1
        if (flow.value or flow.item)[0] == number and (flow.value or flow.item)[1] >= len(text):
            if flow.value:
                flow.value = (number + 1, 0)
            else:
                flow.item = (number + 1, 0)
    return flow if flow.open else None


def closing(text: str, start: int) -> int:
    """Where a quote ends that starts there; -1: not in this line."""
    quote = text[start]
    at = start + 1
    while at < len(text):
        if text[at] == "\\" and quote == '"':
            at += 1
        elif text[at] == quote:
            if quote == "'" and text[at + 1 : at + 2] == "'":
                at += 1
            else:
                return at
        at += 1
    return -1
