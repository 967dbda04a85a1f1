"""The legend at the foot of the picture: what the signs mean, only those that it shows."""

from __future__ import annotations

from journeymap.picture.layout.content import Content
from journeymap.picture.layout.grid import BADGE
from journeymap.picture.layout.lettering import extent, write
from journeymap.picture.layout.marks import alert, diamond, emotion_colour, face, star
from journeymap.picture.layout.moves import BACK_DASH
from journeymap.picture.scene import Circle, Curve, Item, Rect, SceneText, moved


def legend(
    content: Content, left: float, top: float, right: float, with_cards: bool = True
) -> tuple[list[Item], float]:
    """Signs with their meanings in a flow from left to right, wrapped; and its height.

    Without cards, only what the wiggle chart shows.
    """
    journey, words, drawn = content.journey, content.words, content.threads
    emotions = content.emotions if with_cards else {}
    entries: list[tuple[list[Item], float, str]] = []
    if any(not thread.is_plan for thread in drawn):
        entries.append(
            (
                [
                    Circle(9, 0, BADGE - 1, "path-0"),
                    SceneText(9, 3.6, words.number(1), 10, "on-path", True, "middle"),
                ],
                20,
                words.get("visit"),
            )
        )
    if any(b.rank < a.rank for t in drawn for a, b in zip(t.visits, t.visits[1:], strict=False)):
        entries.append(([Curve([(0, 0), (30, 0)], "back", 2.6, BACK_DASH)], 30, words.get("step-back")))
    felt = {visit.get("emotion") for thread in drawn for visit in thread.visits} if not with_cards else set()
    for emotion in (2, 1, 0, -1, -2):
        if emotion in felt:  # the chart says it by colour and number
            meaning = f"{words.number(emotion, signed=True)} {words.get(f'emotion.{emotion}')}"
            entries.append(([Circle(7, 0, 7, emotion_colour(emotion))], 14, meaning))
        elif any(round(known) == emotion for known in emotions.values()):
            entries.append((face(7, 0, 7, emotion), 14, words.get(f"emotion.{emotion}")))
    touchpoints = journey.touchpoints if with_cards else ()
    if any(t.moment for t in touchpoints):
        entries.append(([star(7, 0, 7)], 14, words.get("moment-of-truth")))
    if any(t.pain_points for t in touchpoints):
        entries.append((alert(7, 0, 6), 14, words.get("pain-point")))
    if any(t.opportunities for t in touchpoints):
        entries.append(([diamond(7, 0, 6)], 14, words.get("opportunity")))
    visited = {visit.touchpoint.id for thread in drawn for visit in thread.visits}
    if drawn and any(t.id not in visited for t in touchpoints):
        entries.append(([Rect(0, -7, 20, 14, None, "line-strong", 1.2, r=4)], 20, words.get("on-no-path")))
    if not entries:
        return [], 0
    items: list[Item] = []
    x, y = left, top + 16
    for signs, width, meaning in entries:
        whole = width + 7 + extent(meaning, 11.5) + 22
        if x + whole > right and x > left:
            x, y = left, y + 24
        items += [moved(sign, x, y) for sign in signs]
        items += write(x + width + 7, y + 4, [meaning], 11.5, 14, fill="muted", rtl=journey.rtl)
        x += whole
    return items, y + 14 - top
