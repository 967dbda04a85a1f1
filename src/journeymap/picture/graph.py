"""The graph view's content: stages, touchpoints, paths and moves, wrapped and measured, but not yet placed.

The layout makes it from a journey; the DOT writer and the graph's picture read it. Lengths are px. Colours
are names (`stage-2`, `path-0`) that a theme gives a value.
"""

from __future__ import annotations

from dataclasses import dataclass

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A touchpoint as a box; `note` is its channel, `tooltip` what a pointer or a screen reader finds."""

    id: str
    touchpoint: str
    title: str
    lines: tuple[str, ...]
    note: str
    signs: tuple[str, ...]  # moment, pain, golden
    colour: str
    emotion: int | None
    visited: bool
    tooltip: str
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class GraphStage:
    """A stage: its boxes in one or several columns, so that no stage becomes endlessly high.

    `rest` are the boxes on no path, which need no placing. A stage without any others has one empty column.
    """

    id: str
    stage: str
    title: str
    lines: tuple[str, ...]
    goal: str
    colour: str
    columns: tuple[tuple[GraphNode, ...], ...]
    rest: tuple[GraphNode, ...]
    w: float  # of a box

    @property
    def ids(self) -> list[list[str]]:
        """The ids of what stands in each column: boxes, or the column's own where it is empty."""
        return [[node.id for node in column] or [f"{self.id}_{i}"] for i, column in enumerate(self.columns)]


@dataclass(frozen=True, slots=True)
class GraphLine:
    """A path (or a bundle of paths): the pill that it starts from, its colour and its dashes."""

    id: str
    path: str
    title: str
    lines: tuple[str, ...]
    colour: str
    dash: str
    plan: bool
    bundle: bool
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Edge:
    """A move of one line, drawn once however often it is made.

    `tail` and `head` are ids of nodes (`tail` may be a line's), `from_` and `to` those of their touchpoints.
    `weight`, from 0 to 1, is how many customers make it, beside the move that most make.
    """

    id: str
    tail: str
    head: str
    from_: str
    to: str
    line: GraphLine
    label: str
    back: bool
    weight: float
    tooltip: str


@dataclass(frozen=True, slots=True)
class Graph:
    """All of it; `step_back` says what a dashed line means, where there is one."""

    title: str
    subtitle: str
    step_back: str
    rtl: bool
    stages: tuple[GraphStage, ...]
    lines: tuple[GraphLine, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class GraphRoute:
    """A placed edge: a chain of cubic curves (a start, then three points for each), and its arrow's tip."""

    points: tuple[Spot, ...]
    tip: Spot


@dataclass(frozen=True, slots=True)
class Placed:
    """Where Graphviz has put it: the middles of the boxes and the ways of the edges; y grows downwards."""

    width: float
    height: float
    spots: dict[str, Spot]
    routes: dict[str, GraphRoute]
