"""Graph → Placed: where Graphviz puts the boxes and the moves. Its drawing is not used, only its geometry."""

from __future__ import annotations

import json
import math
import os
from typing import TYPE_CHECKING, Any

from journeymap.errors import ProgramError
from journeymap.picture.graph import GraphRoute, Placed, Spot
from journeymap.programs import DOT_VARIABLE, SECONDS, dot_program, run
from journeymap.render.dot import bare

if TYPE_CHECKING:
    from journeymap.picture.graph import Graph


def place(graph: Graph, seconds: float = SECONDS) -> Placed:
    """Has Graphviz place the graph. Raises ProgramError when it is missing, fails, or takes too long."""
    program = dot_program()
    help = "The map view needs no program: leave out --view graph. Or draw fewer paths, with --path."
    if os.environ.get(DOT_VARIABLE):
        help = f"Unset {DOT_VARIABLE}: journeymap brings a program of its own."
    output = run([program, "-Kdot", "-Tjson0"], bare(graph).encode(), help=help, seconds=seconds)
    try:
        return _read(json.loads(output), graph)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        raise ProgramError(f"What {program} wrote is not a layout of this graph.", help) from error


def _read(data: Any, graph: Graph) -> Placed:
    x0, y0, x1, y1 = _numbers(data["bb"])

    def spot(pair: str) -> Spot:
        x, y = _numbers(pair)
        return x - x0, y1 - y

    spots = {item["name"]: spot(item["pos"]) for item in data["objects"] if "pos" in item}
    routes = {item["id"]: _route(item["pos"], spot) for item in data.get("edges", []) if "id" in item}
    wanted = [line.id for line in graph.lines]
    wanted += [id for stage in graph.stages for ids in stage.ids for id in ids]
    if any(id not in spots for id in wanted) or any(edge.id not in routes for edge in graph.edges):
        raise ValueError("boxes or moves are missing")
    return Placed(x1 - x0, y1 - y0, spots, routes)


def _route(text: str, spot: Any) -> GraphRoute:
    """`e,x,y p0 p1 …` is a curve with its arrow at the end, `s,x,y p0 p1 …` with its arrow at the start."""
    first, *rest = text.split(";")[0].split()
    if first[:2] not in ("e,", "s,") or len(rest) < 4 or len(rest) % 3 != 1:
        raise ValueError(text)
    points = [spot(pair) for pair in rest]
    return GraphRoute(tuple(points if first[0] == "e" else reversed(points)), spot(first[2:]))


def _numbers(text: str) -> list[float]:
    numbers = [float(part) for part in text.split(",")]
    if not all(math.isfinite(number) and abs(number) < 1e7 for number in numbers):
        raise ValueError(text)
    return numbers
