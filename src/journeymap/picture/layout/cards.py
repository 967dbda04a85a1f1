"""The cards: a touchpoint with its title, feeling, media and signs, and the numbers of the visits on it."""

from __future__ import annotations

from journeymap.i18n import Words
from journeymap.model.journey import Journey
from journeymap.picture.layout.content import Content
from journeymap.picture.layout.grid import (
    BADGE,
    BADGE_ROWS,
    BADGES_A_ROW,
    TITLE_LEADING,
    TITLE_SIZE,
    Badge,
    Card,
    Grid,
)
from journeymap.picture.layout.ground import STAGE_COLOURS
from journeymap.picture.layout.lettering import cut, write
from journeymap.picture.layout.marks import alert, diamond, emotion_colour, face, star
from journeymap.picture.scene import Circle, Group, Item, Rect, SceneText


def cards(grid: Grid, content: Content) -> list[Item]:
    """All cards, drawn over the lines; those on no path are pale."""
    with_paths = any(card.visited for card in grid.cards.values())
    return [_card(card, content, pale=with_paths and not card.visited) for card in grid.cards.values()]


def _card(card: Card, content: Content, pale: bool) -> Group:
    journey, words = content.journey, content.words
    emotion = content.emotions.get(card.touchpoint.id)
    touchpoint, x, y, rtl = card.touchpoint, card.x, card.y, journey.rtl
    # Pale by its colours: were it transparent, lines behind it would run through its text.
    edge = "line-strong" if pale else f"stage-{card.stage % STAGE_COLOURS}"
    items: list[Item] = [Rect(x, y, card.w, card.h, "paper" if pale else "card", edge, 1.3, r=9)]
    step = None if emotion is None else round(emotion)
    if step is not None and not pale:
        items.append(Rect(x, y + 9, 4, card.h - 18, emotion_colour(step), r=2))
    ink = "muted" if pale else "ink"
    items += write(
        x + 13,
        y + 22,
        card.title,
        TITLE_SIZE,
        TITLE_LEADING,
        whole=touchpoint.title,
        fill=ink,
        bold=True,
        rtl=rtl,
    )
    foot = y + card.h - 11 - (14 * min(2, len(card.notes)) if card.notes else 0)
    actor = journey.name("actors", touchpoint.acts) if touchpoint.acts else ""
    items += _foot(card, foot, step, actor, words, rtl)
    for i, badge in enumerate(card.notes[:2]):
        more = len(card.notes) - 2 if i == 1 else 0
        note = f"{words.number(badge.number)}: {badge.note}"
        note += f" +{words.number(more)}" if more > 0 else ""
        items += write(
            x + 13, foot + 14 * (i + 1), [cut(note, card.w - 24, 10)], 10, 14, fill="muted", rtl=rtl
        )
    items += _badges(card, words)
    title = _title(card, journey, step, words)
    link = next(iter(touchpoint.links), None)
    return Group(items, title, "card", {"touchpoint": touchpoint.id}, link)


def _foot(card: Card, y: float, emotion: int | None, actor: str, words: Words, rtl: bool) -> list[Item]:
    """The last line of a card: face and media at its start, signs at its end."""
    touchpoint, x = card.touchpoint, card.x + 13
    items: list[Item] = []
    if emotion is not None:
        items += face(x + 6, y - 3.5, 6.5, emotion)
        x += 19
    signs = card.x + card.w - 15
    if touchpoint.opportunities:
        items.append(diamond(signs, y - 4, 5.5))
        signs -= 15
    if touchpoint.pain_points:
        items += alert(signs, y - 3.5, 5.5)
        signs -= 15
    if touchpoint.moment:
        items.append(star(signs, y - 3.5, 6.5))
        signs -= 15
    facts = [words.get(f"media.{touchpoint.media}")] if touchpoint.media else []
    facts += [word for word in (touchpoint.device, actor) if word]
    if facts:
        text = cut(" · ".join(facts), signs - x, 10.5)
        items += write(x, y, [text], 10.5, 14, fill="muted", rtl=rtl)
    return items


def _badges(card: Card, words: Words) -> list[Item]:
    """Numbered dots over the upper edge, the first ones at its start; what does not fit is told by a «+n»."""
    room = BADGES_A_ROW * BADGE_ROWS
    seated = card.badges if len(card.badges) <= room else card.badges[: room - 1]
    rows = -(-len(card.badges) // BADGES_A_ROW)
    items: list[Item] = []
    for i, badge in enumerate(seated):
        x, y = _seat(card, i, min(rows, BADGE_ROWS))
        items.append(_badge(badge, x, y, words))
    hidden = len(card.badges) - len(seated)
    if hidden:
        x, y = _seat(card, room - 1, BADGE_ROWS)
        items.append(SceneText(x, y + 3.5, f"+{words.number(hidden)}", 9, "muted", True, "middle"))
    return items


def _seat(card: Card, i: int, rows: int) -> tuple[float, float]:
    row, place = divmod(i, BADGES_A_ROW)
    # The first row stands highest, so that numbers are read from the top down.
    return card.x + 4 + place * (2 * BADGE + 2.5), card.y - (rows - 1 - row) * (2 * BADGE + 2)


def _badge(badge: Badge, x: float, y: float, words: Words) -> Group:
    number = words.number(badge.number)
    size = 10.5 if badge.number < 100 else 8.5 if badge.number < 1000 else 7
    step = badge.thread.visits[badge.number - 1]
    feeling = step.get("emotion")
    title = f"{words.get('visit')} {number}: {step.touchpoint.title}"
    if badge.note:
        title += f" ({badge.note})"
    if feeling is not None:
        title += f"\n{words.get(f'emotion.{feeling}')}"
    items: list[Item] = [
        Circle(x, y, BADGE, badge.thread.colour, "card", 1.5),
        SceneText(x, y + size * 0.36, number, size, "on-path", True, "middle"),
    ]
    return Group(items, title, "visit", {"path": badge.thread.path.id, "visit": str(badge.number)})


def _title(card: Card, journey: Journey, emotion: int | None, words: Words) -> str:
    """What a pointer over the card, or a screen reader, is told."""
    touchpoint = card.touchpoint
    lines = [touchpoint.title]
    facts = []
    if row := journey.channel(touchpoint.channel):
        facts.append(row.title if row.own_title else words.channel(row.id, row.title))
    if touchpoint.media:
        facts.append(words.get(f"media.{touchpoint.media}"))
    if touchpoint.moment:
        facts.append(words.get(f"moment.{touchpoint.moment}"))
    if emotion is not None:
        facts.append(words.get(f"emotion.{emotion}"))
    if facts:
        lines.append(" · ".join(facts))
    if touchpoint.description:
        lines.append(touchpoint.description)
    lines += [f"{words.get('pain-point')}: {pain.text}" for pain in touchpoint.pain_points]
    lines += [f"{words.get('opportunity')}: {chance.text}" for chance in touchpoint.opportunities]
    if not card.visited and journey.paths:
        lines.append(words.get("on-no-path"))
    return "\n".join(lines)
