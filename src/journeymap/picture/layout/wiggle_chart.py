"""The wiggle chart: visits from left to right, stages from top to bottom; the plan dotted, what happens solid."""

from __future__ import annotations

from journeymap.i18n import Words
from journeymap.model.journey import Journey, Visit
from journeymap.picture.layout.content import Content
from journeymap.picture.layout.emotion_lane import smooth
from journeymap.picture.layout.ground import STAGE_COLOURS
from journeymap.picture.layout.lettering import cut, extent, write
from journeymap.picture.layout.marks import emotion_colour
from journeymap.picture.layout.moves import BACK_DASH
from journeymap.picture.layout.threads import Thread, focal
from journeymap.picture.scene import Circle, Curve, Group, Item, Point, Rect, SceneText

_ROW = 44.0
_STEP = 30.0  # the least room for a visit


def least_width(drawn: list[Thread], label: float) -> float:
    """How wide the chart has to be for the longest path, px."""
    return label + 40 + _STEP * max((len(thread.visits) - 1 for thread in drawn), default=0)


def label_width(journey: Journey) -> float:
    """The room that the names of the stages take, px."""
    return min(190.0, max(extent(stage.title, 12, True) for stage in journey.stages) + 26)


def wiggle_chart(
    content: Content, left: float, top: float, right: float, label: float
) -> tuple[list[Item], float]:
    """The chart with its heading between left and right, its names in `label` px, and its height."""
    journey, words, drawn = content.journey, content.words, content.threads
    rtl = journey.rtl
    items: list[Item] = [
        *write(
            left, top + 22, [cut(_heading(drawn, words), right - left, 16, True)], 16, 20, bold=True, rtl=rtl
        )
    ]
    y0 = top + 60
    start, end = left + label + 16, right - 16
    for rank, stage in enumerate(journey.stages):
        y = y0 + rank * _ROW
        items.append(Curve([(left + label, y), (right, y)], "line"))
        items.append(Circle(left + 4, y, 4, f"stage-{rank % STAGE_COLOURS}"))
        name = cut(stage.title, label - 18, 12, True)
        items.append(
            Group(write(left + 14, y + 4, [name], 12, 14, whole=stage.title, bold=True, rtl=rtl), stage.title)
        )
    first = focal(drawn)
    longest = max(len(thread.visits) for thread in drawn)
    # Lines that would lie on each other stand a little apart.
    lifted = [thread for thread in drawn if not thread.is_plan]
    for thread in sorted(drawn, key=lambda t: (not t.is_plan, t is first)):
        lift = 0.0 if thread is first or thread.is_plan else _lift(lifted.index(thread), len(lifted))
        # A plan is drawn over the whole width: its shape is compared, not its length.
        length = len(thread.visits) if thread.is_plan else longest
        items += _path(thread, words, start, end, y0 + lift, length, thread is first)
    height = 60 + (len(journey.stages) - 1) * _ROW + 36
    return items, height


def _heading(drawn: list[Thread], words: Words) -> str:
    actual = [thread for thread in drawn if thread.path.kind == "actual"]
    planned = any(thread.path.kind == "expected" for thread in drawn)
    if not actual:
        return words.get("wiggle")
    return words.get("wiggle-many") if planned else words.get("wiggle")


def _lift(i: int, count: int) -> float:
    reach = min(9.0, 4.0 * (count - 1))
    return reach * (2 * i / (count - 1) - 1) if count > 1 else 0.0


def _path(
    thread: Thread, words: Words, start: float, end: float, y0: float, length: int, in_front: bool
) -> list[Item]:
    pitch = (end - start) / max(1, length - 1)
    spots = [(start + i * pitch, y0 + visit.rank * _ROW) for i, visit in enumerate(thread.visits)]
    width = 2.6 if in_front else 2.2 if not thread.bundled else 0.9 + 5 * min(1.0, thread.weight)
    items: list[Item] = []
    if thread.is_plan:
        items.append(Curve(smooth(spots), thread.colour, 2.2, thread.dash))
        return [Group(items, thread.path.title, "plan", {"path": thread.path.id})]
    opacity = 0.4 if thread.bundled else 1.0
    for line, back in _stretches(thread.visits, spots):
        if back and not in_front:
            items.append(Curve(line, thread.colour, width + 2.4, opacity=0.25 * opacity))
        items.append(
            Curve(
                line,
                "back" if back else thread.colour,
                width,
                BACK_DASH if back else thread.dash,
                opacity=opacity,
            )
        )
    if thread.bundled:
        return [Group(items, thread.path.title, "thread", {"path": thread.path.id})]
    radius = min(10.5, pitch * 0.42) if in_front else 3.6
    for visit, (x, y) in zip(thread.visits, spots, strict=True):
        items.append(_spot(thread, visit, x, y, radius, words, in_front))
    return [Group(items, "", "thread", {"path": thread.path.id})]


def _spot(thread: Thread, visit: Visit, x: float, y: float, r: float, words: Words, in_front: bool) -> Group:
    emotion = visit.get("emotion")
    title = f"{words.get('visit')} {words.number(visit.number)}: {visit.touchpoint.title}"
    if emotion is not None:
        title += f"\n{words.get(f'emotion.{emotion}')}"
    fill = thread.colour if emotion is None or not in_front else emotion_colour(emotion)
    items: list[Item] = [Circle(x, y, r, fill, "paper", 1.5)]
    if in_front and r > 8:
        size = 10.5 if visit.number < 100 else 8.5
        items.append(
            SceneText(x, y + size * 0.36, words.number(visit.number), size, "on-emotion", True, "middle")
        )
        if emotion is not None:
            # The feeling as a number too, for those who do not see its colour.
            number = words.number(emotion, signed=True)
            ink = emotion_colour(emotion) + "-ink"
            w = extent(number, 9.5, True) + 2
            items.append(Rect(x - w / 2, y + r + 3.5, w, 9.5, "paper", r=3))  # lines behind it stay away
            items.append(SceneText(x, y + r + 11, number, 9.5, ink, True, "middle", words.rtl))
    return Group(items, title, "visit", {"path": thread.path.id, "visit": str(visit.number)})


def _stretches(visits: tuple[Visit, ...], spots: list[tuple[float, float]]) -> list[tuple[list[Point], bool]]:
    """The line in stretches of steps forward and steps back."""
    stretches: list[tuple[list[Point], bool]] = []
    for i in range(1, len(visits)):
        back = visits[i].rank < visits[i - 1].rank
        piece = smooth(spots[i - 1 : i + 1])
        if stretches and stretches[-1][1] == back:
            stretches[-1][0].append(piece[1])
        else:
            stretches.append((piece, back))
    return stretches
