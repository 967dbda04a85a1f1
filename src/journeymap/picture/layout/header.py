"""The head of the picture: title, persona, which line is which path, and the numbers of each, fitness first."""

from __future__ import annotations

from journeymap.i18n import Words
from journeymap.model.journey import Journey
from journeymap.picture.layout.content import Content
from journeymap.picture.layout.grid import MARGIN
from journeymap.picture.layout.lettering import cut, extent, fit, write
from journeymap.picture.layout.threads import Thread
from journeymap.picture.scene import Circle, Curve, Group, Item, Rect, SceneText
from journeymap.wiggle import of_path

_CHIP = 23.0
LISTED = 12


def header(content: Content, width: float, titled: bool = True) -> tuple[list[Item], float]:
    """The head for a picture of this width, and its height.

    Without `titled` it only says which paths are drawn, and in which colours: a page has the rest as text.
    """
    journey, words, drawn = content.journey, content.words, content.threads
    if not titled:
        marks = [{"path": thread.path.id, "colour": thread.colour} for thread in drawn]
        return [Group([], kind="path", data=data) for data in marks], 0.0
    items, y = _title(journey, words, width - 2 * MARGIN)
    more, y = _persona(journey, words, y, width - 2 * MARGIN)
    items += more
    more, y = _paths(journey, drawn, words, y + 14, width)
    return [*items, *more], y


def _title(journey: Journey, words: Words, room: float) -> tuple[list[Item], float]:
    """Title, state, status and description."""
    rtl = journey.rtl
    tags = [words.get(f"state.{journey.state}")] if journey.state else []
    if journey.status:
        tags.append(words.get(f"status.{journey.status}"))
    title = fit(journey.title, room - sum(extent(tag, 11.5) + 32 for tag in tags), 25, True, 3)
    items = write(MARGIN, 50, title, 25, 32, whole=journey.title, bold=True, rtl=rtl)
    x = MARGIN + extent(title[0], 25, True) + 16
    for tag in tags:
        w = extent(tag, 11.5) + 20
        items.append(Rect(x, 32, w, 22, None, "line-strong", 1, r=11))
        items += write(x + w / 2, 47, [tag], 11.5, 14, fill="muted", anchor="middle", rtl=rtl)
        x += w + 8
    y = 50.0 + (len(title) - 1) * 32 + 20
    if journey.description:
        whole = journey.description
        lines = fit(whole, min(room, 980), 13, False, 2)
        items.append(Group(write(MARGIN, y + 6, lines, 13, 18, whole=whole, fill="muted", rtl=rtl), whole))
        y += len(lines) * 18 + 6
    return items, y


def _persona(journey: Journey, words: Words, y: float, room: float) -> tuple[list[Item], float]:
    """An avatar with name, facts and what the person says."""
    persona, rtl = journey.persona, journey.rtl
    x = MARGIN + 56
    room = min(room - 56, 980)
    facts = [
        persona.role if persona.role != persona.name else None,
        words.number(persona.age) if isinstance(persona.age, int) else persona.age,
        persona.location,
    ]
    about = words.get("list.comma").join(fact for fact in facts if fact)
    quote = (
        words.get("quoted", text=persona.quote)
        if persona.quote
        else (persona.goals[0] if persona.goals else "")
    )
    name = cut(persona.name, room, 15, True)
    items: list[Item] = [
        Circle(MARGIN + 21, y + 27, 21, "accent-soft"),
        Circle(MARGIN + 21, y + 21, 7.5, "accent"),
        Curve([(MARGIN + 7, y + 41), (MARGIN + 8, y + 27, MARGIN + 34, y + 27, MARGIN + 35, y + 41),
               (MARGIN + 28, y + 47, MARGIN + 14, y + 47, MARGIN + 7, y + 41)], fill="accent"),
    ]  # fmt: skip
    lines = 1 + bool(about) + bool(quote)
    base = y + 32 - (lines - 1) * 9
    items += write(x, base, [name], 15, 18, whole=persona.name, bold=True, rtl=rtl)
    for text, colour in ((about, "muted"), (quote, "ink")):
        if text:
            base += 19
            items += write(x, base, [cut(text, room, 12.5)], 12.5, 18, whole=text, fill=colour, rtl=rtl)
    return [
        Group(
            items,
            "\n".join([persona.name, about, quote]).strip(),
            "persona",
            link=next(iter(persona.links), None),
        )
    ], max(y + 52, base + 8)


def _paths(
    journey: Journey, drawn: list[Thread], words: Words, y: float, width: float
) -> tuple[list[Item], float]:
    """One row a path: its line, its name, its numbers. Rows that do not fit are wrapped, none overlaps."""
    items: list[Item] = []
    right = width - MARGIN
    rows = sorted(drawn, key=lambda thread: thread.path.kind != "actual")
    for thread in rows[:LISTED]:
        row: list[Item] = [Curve([(MARGIN, y + 11), (MARGIN + 34, y + 11)], thread.colour, 3, thread.dash)]
        name = thread.path.title + (
            f" ({words.percent(thread.path.share)})" if thread.path.share is not None else ""
        )
        name = cut(name, min(340, right - MARGIN - 44), 13, True)
        row += write(
            MARGIN + 44, y + 15.5, [name], 13, 16, whole=thread.path.title, bold=True, rtl=journey.rtl
        )
        x = MARGIN + 44 + extent(name, 13, True) + 14
        for value, label in _numbers(journey, thread, words):
            w = extent(value, 12, True) + extent(label, 11.5) + 26
            if x + w > right:
                x, y = MARGIN + 44, y + _CHIP + 5
            row.append(Rect(x, y, w, _CHIP, "chip", r=_CHIP / 2))
            row.append(SceneText(x + 10, y + 15.8, value, 12, "ink", True))
            row += write(
                x + 16 + extent(value, 12, True), y + 15.8, [label], 11.5, 14, fill="muted", rtl=journey.rtl
            )
            x += w + 7
        link = next(iter(thread.path.links), None)
        items.append(Group(row, thread.path.title, "path", {"path": thread.path.id}, link))
        y += _CHIP + 7
    hidden = len(drawn) - LISTED
    if hidden > 0:
        items.append(Curve([(MARGIN, y + 11), (MARGIN + 34, y + 11)], "bundle", 2))
        items += write(
            MARGIN + 44, y + 15.5, [words.count("more", hidden)], 13, 16, fill="muted", rtl=journey.rtl
        )
        y += _CHIP + 7
    return items, y


def _numbers(journey: Journey, thread: Thread, words: Words) -> list[tuple[str, str]]:
    """The numbers that are told of a path, as value and label; plans are only counted."""
    numbers = of_path(journey, thread.path)
    count = [(words.number(numbers.visits), words.noun("visits", numbers.visits))]
    if thread.path.kind != "actual":
        return count
    chips: list[tuple[str, str]] = []
    if numbers.against is not None:
        chips.append((words.percent(numbers.against.fitness), words.get("fitness").lower()))
    chips += count
    back = [
        ("back-steps", numbers.backtracks),
        ("revisits", numbers.visits - numbers.distinct_touchpoints),
    ]
    if numbers.channel_switch_ratio is not None:  # else no channel is known, and 0 would say too much
        back.append(("channel-switches", numbers.channel_switches))
    chips += [(words.number(n), words.noun(key, n)) for key, n in back]
    if numbers.linearity is not None:
        chips.append((words.number(numbers.linearity, 2), words.get("linearity").lower()))
    return chips
