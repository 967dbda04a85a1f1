"""DOT, Graphviz's language: a graph with all its texts for readers, or bare for our own placing.

Ids, fonts and colours come from fixed lists; texts are always quoted and escaped. Each column is a fixed rank
and every move is `constraint=false`: ranking by the moves themselves takes Graphviz minutes on large maps.
`splines=curved` and `label` on moves are never used: Graphviz does not end on the first, and fails on labels
within a rank.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from journeymap.escaping import dot as quoted
from journeymap.render.themes import THEMES
from journeymap.typeset.wrapping import ellipsis

if TYPE_CHECKING:
    from journeymap.picture.graph import Edge, Graph, GraphLine, GraphNode, GraphStage

_FONT = "Helvetica"  # one that Graphviz can measure without having it
# All moves together cross this many columns: then straight lines, then no search for heights either.
# Bending the lines took Graphviz 12 seconds at 19,000, and the heights 67 seconds at 74,000.
_MANY, _TOO_MANY = 12_000, 40_000
_GLYPHS = {2: "▲▲", 1: "▲", 0: "●", -1: "▼", -2: "▼▼"}


def _colour(name: str) -> str:
    return f'"{THEMES["light"][name]}"'


def dot(graph: Graph) -> str:
    """The source of a graph for `dot`: stages as clusters, moves numbered, a pill for each path."""
    legend = f"– – –  {graph.step_back}" if graph.step_back else ""
    head = [ellipsis(text, 900, 18) for text in (graph.title, graph.subtitle)]
    side = "\\r" if graph.rtl else "\\l"
    title = "".join(quoted(text)[1:-1] + side for text in (*head, legend) if text)
    flat = _flat(graph)
    lines = [
        f"rankdir={'RL' if graph.rtl else 'LR'}; newrank=true; splines=true; ranksep=0.8; nodesep=0.35;",
        f'label="{title}"; labelloc=t; labeljust={"r" if graph.rtl else "l"};',
        f"bgcolor={_colour('paper')}; fontname={_FONT}; fontsize=18; fontcolor={_colour('ink')};",
        f'node [shape=box, style="rounded,filled", fillcolor={_colour("card")}, fixedsize=true];',
        f"node [fontname={_FONT}, fontsize=11, fontcolor={_colour('ink')}];",
        f"edge [constraint=false, arrowsize=0.8, fontname={_FONT}, fontsize=11];",
        "edge [labeldistance=2, labelangle=-30];",
        *_boxes(graph, full=True),
        *(f"{_ends(edge, flat)} [{_look(edge, flat)}];" for edge in graph.edges),
    ]
    return "digraph journey {\n" + "".join(f"  {line}\n" for line in lines) + "}\n"


def bare(graph: Graph) -> str:
    """The same graph for placing only: boxes of fixed sizes without any text, from left to right."""
    flat = _flat(graph)
    # Where there are many lines, they need the room more than the boxes do.
    gap = max(0.12, min(0.5, 60 / (len(graph.edges) or 1)))
    crossed = _crossed(graph)
    haste = "splines=true"
    if crossed > _MANY:
        haste = f"splines=line; mclimit=0.1; nslimit={0.2 if crossed <= _TOO_MANY else 0}"
    lines = [
        f"rankdir=LR; newrank=true; {haste}; ranksep=1.1; nodesep={gap:.2f};",
        'node [shape=box, fixedsize=true, label=""];',
        "edge [constraint=false, arrowsize=0.8];",
        *_boxes(graph, full=False),
        *(f"{_ends(edge, flat)} [id={edge.id}{_direction(edge, flat)}];" for edge in graph.edges),
    ]
    return "digraph journey {\n" + "\n".join(lines) + "\n}\n"


def _boxes(graph: Graph, full: bool) -> Iterator[str]:
    """Pills and boxes, a rank for each column, and an invisible chain that keeps the columns in order."""
    firsts = []
    if graph.lines:
        yield from (_pill(line, full) for line in graph.lines)
        yield _rank([line.id for line in graph.lines])
        firsts.append(graph.lines[0].id)
    for stage in graph.stages:
        if full:
            yield f"subgraph cluster_{stage.id} {{"
            yield f"  {_ground(stage)}"
        for i, (ids, column) in enumerate(zip(stage.ids, stage.columns, strict=True)):
            if not column:  # an empty stage keeps its place
                yield f'{ids[0]} [style=invis, label="", width={stage.w / 72:.3f}, height=0.6];'
            rest = stage.rest[i :: len(stage.columns)] if full else ()
            yield from (_node(node, full) for node in (*column, *rest))
            ids = [*ids, *(node.id for node in rest)]
            yield _rank(ids)
            firsts.append(ids[0])
            # The file's order from the top down, which in a cluster `dot` takes for upwards.
            if full:
                yield from _chain(ids[::-1])
            elif not graph.edges:
                yield from _chain(ids)
        if full:
            yield "}"
    yield from _chain(firsts)


def _chain(ids: list[str]) -> Iterator[str]:
    return (f"{tail} -> {head} [style=invis, constraint=true];" for tail, head in pairwise(ids))


def _rank(ids: list[str]) -> str:
    return "{rank=same; " + "; ".join(ids) + "}"


def _tip(text: str) -> str:
    """Short: Graphviz fails on strings of 16 KB."""
    return quoted(text if len(text) <= 300 else text[:299] + "…")


def _size(box: GraphNode | GraphLine) -> str:
    return f"width={box.w / 72:.3f}, height={box.h / 72:.3f}"


def _node(node: GraphNode, full: bool) -> str:
    if not full:
        return f"{node.id} [{_size(node)}];"
    mark = [] if node.emotion is None else [_GLYPHS[node.emotion]]
    foot = " ".join([*mark, node.note]).strip()
    label = "\n".join([*node.lines, foot] if foot else node.lines)
    border = _colour("line-strong" if node.emotion is None else f"emotion{node.emotion:+d}")
    ink = "" if node.visited else f", fontcolor={_colour('muted')}"
    return (
        f"{node.id} [label={quoted(label)}, tooltip={_tip(node.tooltip)}, {_size(node)}, "
        f"color={border}, penwidth={1 if node.emotion is None else 2}{ink}];"
    )


def _pill(line: GraphLine, full: bool) -> str:
    if not full:
        return f"{line.id} [{_size(line)}];"
    colour = _colour(line.colour)
    if line.plan:
        look = f'style="rounded,filled,dotted", color={colour}, penwidth=1.6'
    else:
        look = f"fillcolor={colour}, color={colour}, fontcolor={_colour('on-path')}"
    label = "\n".join(line.lines)
    return f"{line.id} [label={quoted(label)}, tooltip={_tip(line.title)}, {_size(line)}, {look}];"


def _ground(stage: GraphStage) -> str:
    label = "\n".join(stage.lines)
    return (
        f"label={quoted(label)}; tooltip={_tip(stage.title)}; fontsize=14; labeljust=l; margin=14; "
        f'style="rounded,filled"; color={_colour(stage.colour)}; fillcolor={_colour(stage.colour + "-soft")};'
    )


def _look(edge: Edge, flat: set[str]) -> str:
    line = edge.line
    back = edge.back and not line.plan
    width = 1.6 if line.plan else (0.6 if line.bundle else 1.4) + 1.8 * edge.weight
    said = [
        f"id={edge.id}",
        f"color={_colour('back' if back else line.colour)}",
        f"style={'dotted' if line.plan else 'dashed' if back else 'solid'}",
        f"penwidth={width:.2f}",
        f"tooltip={_tip(edge.tooltip)}",
    ]
    if edge.label:  # at the head, where the visit is
        where = "taillabel" if edge.id in flat else "headlabel"
        said += [f"{where}={quoted(edge.label)}", f"fontcolor={_colour(line.colour)}"]
    return ", ".join(said) + _direction(edge, flat)


def _direction(edge: Edge, flat: set[str]) -> str:
    return ", dir=back" if edge.id in flat else ""


def _ends(edge: Edge, flat: set[str]) -> str:
    return f"{edge.head} -> {edge.tail}" if edge.id in flat else f"{edge.tail} -> {edge.head}"


def _crossed(graph: Graph) -> int:
    """How many columns all moves cross together: what Graphviz's time goes with."""
    ranks = {line.id: 0 for line in graph.lines}
    columns = [ids for stage in graph.stages for ids in stage.ids]
    ranks.update({id: rank for rank, ids in enumerate(columns, 1) for id in ids})
    return sum(abs(ranks[edge.head] - ranks[edge.tail]) for edge in graph.edges)


def _flat(graph: Graph) -> set[str]:
    """Moves within a column. They are written from head to tail: `dot` stacks a column from below."""
    column = {id: (stage.id, i) for stage in graph.stages for i, ids in enumerate(stage.ids) for id in ids}
    return {e.id for e in graph.edges if e.tail != e.head and column.get(e.tail) == column.get(e.head)}
