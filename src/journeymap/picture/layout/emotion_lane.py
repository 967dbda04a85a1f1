"""The lane of the emotion curve: how the customer feels at each touchpoint, by position, face and colour."""

from __future__ import annotations

from journeymap.picture.layout.content import Content
from journeymap.picture.layout.grid import MARGIN, Grid
from journeymap.picture.layout.lettering import cut, write
from journeymap.picture.layout.marks import face
from journeymap.picture.scene import Curve, Group, Item, Point

HEIGHT = 150.0
_SCALE = 26.0  # px for one step of emotion


def emotion_lane(grid: Grid, content: Content) -> tuple[list[Item], float]:
    """The lane below the grid and its height; nothing where no emotion is known."""
    emotions, words = content.emotions, content.words
    if not emotions:
        return [], 0
    zero = grid.bottom + HEIGHT / 2
    label = grid.left - MARGIN - 12
    rtl = content.journey.rtl

    def words_at(y: float, text: str, size: float, fill: str, bold: bool = False) -> list[Item]:
        return write(MARGIN, y, [cut(text, label, size, bold)], size, 14, fill=fill, bold=bold, rtl=rtl)

    items: list[Item] = [
        *words_at(zero - 2 * _SCALE + 4, words.get("emotion.2"), 10.5, "muted"),
        *words_at(zero + 4, words.get("emotion"), 13, "ink", True),
        *words_at(zero + 2 * _SCALE + 4, words.get("emotion.-2"), 10.5, "muted"),
        Curve([(grid.left, zero), (grid.right, zero)], "line-strong", 1, "2 4"),
        Curve([(grid.left, zero - 2 * _SCALE), (grid.right, zero - 2 * _SCALE)], "line", 1, "2 6"),
        Curve([(grid.left, zero + 2 * _SCALE), (grid.right, zero + 2 * _SCALE)], "line", 1, "2 6"),
    ]
    spots: list[tuple[float, float, str, int]] = []
    for column in grid.columns:
        count = len(column.stage.touchpoints)
        single = count == column.slots
        for i, touchpoint in enumerate(column.stage.touchpoints):
            if touchpoint.id not in emotions:
                continue
            card = grid.cards[touchpoint.id]
            # Under its card where each card has a slot of its own, else one after the other over the stage.
            x = card.x + card.w / 2 if single else column.x + column.w * (i + 0.5) / count
            emotion = emotions[touchpoint.id]
            feeling = words.listing(touchpoint.feeling)
            title = f"{touchpoint.title}\n{words.get(f'emotion.{round(emotion)}')}"
            title += f": {feeling}" if feeling else ""
            spots.append((x, zero - emotion * _SCALE, title, round(emotion)))
    items.append(Curve(smooth([(x, y) for x, y, _, _ in spots]), "emotion-line", 2.2))
    tight = min((b[0] - a[0] for a, b in zip(spots, spots[1:], strict=False)), default=99)
    r = 9.0 if tight > 22 else max(3.0, tight * 0.42)
    for x, y, title, emotion in spots:
        items.append(Group(face(x, y, r, emotion), title, "emotion"))
    return items, HEIGHT


def smooth(spots: list[tuple[float, float]]) -> list[Point]:
    """A curve through points from left to right that never overshoots them."""
    points: list[Point] = list(spots[:1])
    for (x0, y0), (x1, y1) in zip(spots, spots[1:], strict=False):
        half = (x0 + x1) / 2
        points.append((half, y0, half, y1, x1, y1))
    return points
