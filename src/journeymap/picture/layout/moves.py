"""The moves: each path's lines from visit to visit, and the plan as a dotted line behind them."""

from __future__ import annotations

from collections import defaultdict

from journeymap.i18n import Words
from journeymap.picture.layout.content import Content
from journeymap.picture.layout.grid import Card, Grid
from journeymap.picture.layout.marks import arrowhead
from journeymap.picture.layout.routes import ARROW, Router
from journeymap.picture.layout.threads import Thread
from journeymap.picture.scene import Curve, Group, Item, Point

BACK_DASH = "4.5 6.5"  # the ends of dashes are round: each looks longer by the width of its line


def moves(grid: Grid, content: Content) -> list[Item]:
    """The lines of all paths, those in the background first. Cards are drawn over them."""
    drawn, words = content.threads, content.words
    items: list[Item] = [_plan(grid, thread) for thread in drawn if thread.is_plan]
    router = Router(grid)
    ways = _ways([thread for thread in drawn if not thread.is_plan])
    routes = {}
    # Forward moves choose their sides first: they are the ones that should look straight.
    for key in sorted(ways, key=lambda key: (key[3], not key[4])):
        a, b = grid.cards[key[1]], grid.cards[key[2]]
        routes[key] = router.route(a, b)
    for key in sorted(ways, key=lambda key: not key[3]):
        items.append(_line(key, ways[key], routes[key], grid.cards[key[1]], grid.cards[key[2]], words))
    return items


_Key = tuple[
    str, str, str, bool, bool
]  # path (or "" for the bundle), from, to, a step back, in the foreground


def _ways(drawn: list[Thread]) -> dict[_Key, list[tuple[Thread, int]]]:
    """Moves by path and ends: the same move made again is one line; bundled paths share theirs."""
    ways: dict[_Key, list[tuple[Thread, int]]] = defaultdict(list)
    for thread in drawn:
        for before, visit in zip(thread.visits, thread.visits[1:], strict=False):
            path = "" if thread.bundled else thread.path.id
            back = visit.rank < before.rank
            ways[path, before.touchpoint.id, visit.touchpoint.id, back, not thread.bundled].append(
                (thread, visit.number)
            )
    return ways


def _line(
    key: _Key,
    made: list[tuple[Thread, int]],
    route: tuple[list[Point], tuple[float, float], tuple[float, float]],
    a: Card,
    b: Card,
    words: Words,
) -> Group:
    path, _, _, back, _ = key
    thread = made[0][0]
    points, tip, towards = route
    if path:
        width = 2.6 + 0.7 * min(3, len(made) - 1)
    else:  # a bundle is as thick as the share of the customers in it
        width = 0.9 + 5.0 * min(1.0, sum(thread.weight for thread, _ in made))
    colour = "back" if back else thread.colour
    dash = BACK_DASH if back else thread.dash
    numbers = ", ".join(f"{words.number(n - 1)} → {words.number(n)}" for _, n in made[:6])
    # A line of a bundle is too thin to be pointed at.
    title = f"{thread.path.title}: {numbers}\n{a.touchpoint.title} → {b.touchpoint.title}" if path else ""
    opacity = 1.0 if path else 0.55
    size = ARROW if path else max(5.0, width * 1.9)
    items: list[Item] = []
    if back and path and thread.colour != "path-0":
        # The colour of the path shines through, so that one sees whose step back it is.
        items.append(Curve(points, thread.colour, width + 2.4, opacity=0.28))
    items += [Curve(points, colour, width, dash, opacity=opacity), arrowhead(tip, towards, size, colour)]
    data = {"from": a.touchpoint.id, "to": b.touchpoint.id}
    if path:
        data["path"] = path
    return Group(items, title, "move", data)


def _plan(grid: Grid, thread: Thread) -> Group:
    """An expected or ideal path: one smooth dotted line through the middles of its cards."""
    spots = [grid.cards[visit.touchpoint.id] for visit in thread.visits]
    middles = [(card.x + card.w / 2, card.y + card.h / 2) for card in spots]
    points: list[Point] = [middles[0]]
    for (x0, y0), (x1, y1) in zip(middles, middles[1:], strict=False):
        half = (x0 + x1) / 2
        points.append((half, y0, half, y1, x1, y1))
    line = Curve(points, thread.colour, 2.2, thread.dash)
    return Group([line] if len(points) > 1 else [], thread.path.title, "plan", {"path": thread.path.id})
