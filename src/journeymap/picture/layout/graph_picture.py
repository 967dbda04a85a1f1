"""A placed graph → Scene: the graph view, in the look of the map."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from journeymap.picture.graph import Edge, Graph, GraphLine, GraphNode, GraphStage, Placed, Spot
from journeymap.picture.layout.composition import LEAST_WIDTH, composed
from journeymap.picture.layout.content import Content
from journeymap.picture.layout.graph import LEADING, NOTE_SIZE, TITLE_SIZE
from journeymap.picture.layout.grid import MARGIN, STAGE_GAP
from journeymap.picture.layout.lettering import extent, fit, write
from journeymap.picture.layout.marks import alert, arrowhead, diamond, emotion_colour, face, star
from journeymap.picture.layout.moves import BACK_DASH
from journeymap.picture.layout.places import Places
from journeymap.picture.scene import Curve, Group, Item, Point, Rect, Scene

_PAD = 20.0  # around the boxes of a stage
_ARROW = 10.0
_BADGE = 17.0  # the height of the number on a move


def graph_scene(content: Content, graph: Graph, placed: Placed, titled: bool = True) -> Scene:
    """The picture of a graph as placed; `titled` as for `map_scene`."""
    width = max(placed.width + 2 * (MARGIN + _PAD), LEAST_WIDTH)

    def body(top: float) -> tuple[list[Item], float]:
        picture = _Picture(graph, placed, top + 14, width)
        return picture.items(), picture.bottom + 22

    return composed(content, width, body, titled=titled)


@dataclass(frozen=True, slots=True)
class _StageBand:
    """A stage's stretch of the picture, from its left to its right edge."""

    stage: GraphStage
    left: float
    right: float
    goal: list[str]


class _Picture:
    """Moves the placed boxes to their seats in the picture and draws them, from `top` downwards."""

    def __init__(self, graph: Graph, placed: Placed, top: float, width: float) -> None:
        self.graph, self.placed, self.top = graph, placed, top
        self.dx, self.dy = (width - placed.width) / 2, 0.0
        self.bands = self._bands()
        self.dy = top + 24 + max(len(b.stage.lines) * 19 + len(b.goal) * 15 for b in self.bands) + _PAD
        self.seats = {id: self._spot(spot) for id, spot in placed.spots.items()}
        self.bottom = self._seat_rest(self.dy + placed.height) + _PAD
        self.places = Places()

    def items(self) -> list[Item]:
        graph = self.graph
        boxes: list[Item] = [self._pill(line) for line in graph.lines]
        boxes += [
            self._box(node)
            for stage in graph.stages
            for column in (*stage.columns, stage.rest)
            for node in column
        ]
        # The background first: plans, then bundles, then what single paths do, steps back on top.
        order = sorted(graph.edges, key=lambda e: (not e.line.plan, not e.line.bundle, e.back, e.weight))
        numbers: list[Item] = []
        lines = [self._edge(edge, numbers) for edge in order]
        return [*self._ground(), *lines, *boxes, *numbers]

    def _seat_rest(self, bottom: float) -> float:
        """The boxes on no path stand below the others, in their stage's columns. The new bottom."""
        lowest = bottom
        for stage in self.graph.stages:
            xs = [self.seats[ids[0]][0] for ids in stage.ids]
            y = bottom + _PAD
            for i in range(0, len(stage.rest), len(xs)):
                row = stage.rest[i : i + len(xs)]
                height = max(node.h for node in row)
                for x, node in zip(xs, row, strict=False):
                    self.seats[node.id] = (x, y + node.h / 2)
                lowest = max(lowest, y + height)
                y += height + 12
        return lowest

    def _spot(self, spot: Spot) -> Spot:
        return spot[0] + self.dx, spot[1] + self.dy

    def _bands(self) -> list[_StageBand]:
        """A band for each stage; it begins and ends midway between its boxes and its neighbours'."""
        spans = []
        for stage in self.graph.stages:
            xs = [self._spot(self.placed.spots[ids[0]])[0] for ids in stage.ids]
            spans.append((min(xs) - stage.w / 2, max(xs) + stage.w / 2))
        borders = [(a[1] + b[0]) / 2 for a, b in pairwise(spans)]
        lefts = [spans[0][0] - _PAD, *borders]
        rights = [*borders, spans[-1][1] + _PAD]
        bands = []
        for stage, left, right in zip(self.graph.stages, lefts, rights, strict=True):
            left, right = left + STAGE_GAP / 2, right - STAGE_GAP / 2
            goal = fit(stage.goal, right - left - 28, 11.5, False, 3) if stage.goal else []
            bands.append(_StageBand(stage, left, right, goal))
        return bands

    def _ground(self) -> list[Item]:
        items: list[Item] = []
        rtl, y = self.graph.rtl, self.top + 28
        for rank, band in enumerate(self.bands):
            stage, x, w = band.stage, band.left, band.right - band.left
            head = [
                *write(x + 14, y, list(stage.lines), 15, 19, whole=stage.title, bold=True, rtl=rtl),
                *write(
                    x + 14,
                    y + len(stage.lines) * 19,
                    band.goal,
                    11.5,
                    15,
                    whole=stage.goal,
                    fill="muted",
                    rtl=rtl,
                ),
            ]
            title = f"{stage.title}\n{stage.goal}".strip()
            items += [
                Rect(x, self.top, w, self.bottom - self.top, f"{stage.colour}-soft", r=10),
                Rect(x, self.top, w, 5, stage.colour, r=2.5),
                Group(
                    head,
                    title,
                    "stage",
                    {"stage": stage.stage, "rank": str(rank), "x": f"{x:.7g}", "w": f"{w:.7g}"},
                ),
            ]
        return items

    def _box(self, node: GraphNode) -> Group:
        x, y = self._corner(node)
        rtl = self.graph.rtl
        look = ("card", node.colour, 1.4) if node.visited else ("paper", "line-strong", 1.0)
        items: list[Item] = [Rect(x, y, node.w, node.h, *look, r=9)]
        if node.emotion is not None and node.visited:
            items.append(Rect(x, y + 9, 4, node.h - 18, emotion_colour(node.emotion), r=2))
        ink = "ink" if node.visited else "muted"
        lines = list(node.lines)
        items += write(
            x + 14, y + 23, lines, TITLE_SIZE, LEADING, whole=node.title, fill=ink, bold=True, rtl=rtl
        )
        foot, start = y + node.h - 11, x + 14
        if node.emotion is not None:
            items += face(start + 6, foot - 3.5, 6.5, node.emotion)
            start += 19
        items += write(start, foot, [node.note] if node.note else [], NOTE_SIZE, 14, fill="muted", rtl=rtl)
        end = x + node.w - 15
        for sign in reversed(node.signs):
            items += _sign(sign, end, foot - 3.5)
            end -= 15
        return Group(items, node.tooltip, "card", {"touchpoint": node.touchpoint})

    def _pill(self, line: GraphLine) -> Group:
        x, y = self._corner(line)
        if line.plan:
            pill = Rect(
                x, y, line.w, line.h, "paper", line.colour, 1.8, r=min(15, line.h / 2), dash=line.dash
            )
        else:
            pill = Rect(x, y, line.w, line.h, line.colour, r=min(15, line.h / 2))
        label = write(
            x + line.w / 2, y + 19, list(line.lines), 12, 15, whole=line.title, anchor="middle", bold=True,
            fill="ink" if line.plan else "on-path", rtl=self.graph.rtl,
        )  # fmt: skip
        return Group([pill, *label], line.title, "path", {"path": line.path} if line.path else {})

    def _corner(self, box: GraphNode | GraphLine) -> Spot:
        """The upper left corner; numbers keep away from the box."""
        x, y = self.seats[box.id]
        x, y = x - box.w / 2, y - box.h / 2
        self.places.take((x, y, x + box.w, y + box.h))
        return x, y

    def _edge(self, edge: Edge, numbers: list[Item]) -> Group:
        line, route = edge.line, self.placed.routes[edge.id]
        spots = [self._spot(spot) for spot in route.points]
        tip = self._spot(route.tip)
        points: list[Point] = [spots[0]]
        for i in range(1, len(spots), 3):
            points.append((*spots[i], *spots[i + 1], *spots[i + 2]))
        back = edge.back and not line.plan
        colour, dash = ("back", BACK_DASH) if back else (line.colour, line.dash)
        width = 2.0 if line.plan else (0.8 + 3.4 * edge.weight) if line.bundle else 1.6 + 1.6 * edge.weight
        opacity = 0.45 + 0.5 * edge.weight if line.bundle else 1.0
        length = math.dist(tip, spots[-1]) or 1.0
        towards = ((tip[0] - spots[-1][0]) / length, (tip[1] - spots[-1][1]) / length)
        # Graphviz leaves room for its arrow of 8 px; ours hides the end of the line.
        items: list[Item] = []
        if back and not line.bundle:
            items.append(Curve(points, line.colour, width + 2.4, opacity=0.28))
        items += [
            Curve(points, colour, width, dash, opacity=opacity),
            arrowhead(tip, towards, _ARROW, colour),
        ]
        if edge.label:
            numbers.append(self._number(edge, spots))
        data = {"from": edge.from_, "to": edge.to, "path": line.path}
        return Group(items, edge.tooltip, "move", {name: id for name, id in data.items() if id})

    def _number(self, edge: Edge, spots: list[Spot]) -> Group:
        """The numbers of the visits that a move leads to, on its line, near its end where there is room."""
        line = edge.line
        size = 10.5
        w = max(_BADGE, extent(edge.label, size, True) + 9)
        x, y = self.places.find(spots, w, _BADGE)
        fill, stroke, ink = (
            ("paper", line.colour, "ink") if line.plan or line.bundle else (line.colour, "card", "on-path")
        )
        items: list[Item] = [Rect(x - w / 2, y - _BADGE / 2, w, _BADGE, fill, stroke, 1.3, r=_BADGE / 2)]
        items += write(x, y + size * 0.36, [edge.label], size, 14, fill=ink, bold=True, anchor="middle")
        return Group(items, edge.tooltip, "visit", {"path": line.path} if line.path else {})


def _sign(sign: str, x: float, y: float) -> list[Item]:
    if sign == "moment":
        return [star(x, y, 6.5)]
    return alert(x, y, 5.5) if sign == "pain" else [diamond(x, y, 5.5)]
