"""DOT, Graphviz's language: a graph with all its texts for readers, or bare for our own placing.

Ids, fonts and colours come from fixed lists; texts are always escaped, never HTML-like labels. Each column is a fixed
rank and every move is `constraint=false`: ranking by the moves themselves takes Graphviz minutes on large maps.
`splines=curved` and `label` on moves are never used: Graphviz does not end on the first, and fails on labels
within a rank.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from journeymap.escaping import dot as escaped
from journeymap.render.format import Format, Request
from journeymap.render.themes import THEMES
from journeymap.typeset.wrapping import ellipsis, shortened

if TYPE_CHECKING:
    from graphviz import Digraph

    from journeymap.picture.graph import Edge, Graph, GraphLine, GraphNode, GraphStage

_FONT = "Helvetica"  # one that Graphviz can measure without having it
# All moves together cross this many columns: then straight lines, then no search for heights either.
# Bending the lines took Graphviz 12 seconds at 19,000, and the heights 67 seconds at 74,000.
_MANY, _TOO_MANY = 12_000, 40_000
_GLYPHS = {2: "▲▲", 1: "▲", 0: "●", -1: "▼", -2: "▼▼"}
_COLOURS = THEMES["light"]
_TOOLTIP = 300  # characters: Graphviz fails on strings of 16 KB


def dot(graph: Graph) -> str:
    """The source of a graph for `dot`."""
    source: str = digraph(graph).source
    return source


def digraph(graph: Graph) -> Digraph:
    """The graph with all its texts: stages as clusters, moves numbered, a pill for each path."""
    from graphviz import Digraph

    side = "\\r" if graph.rtl else "\\l"
    legend = f"– – –  {graph.step_back}" if graph.step_back else ""
    head = [ellipsis(text, 900, 18) for text in (graph.title, graph.subtitle)]
    made = Digraph(
        "journey",
        graph_attr={
            "rankdir": "RL" if graph.rtl else "LR",
            "newrank": "true",
            "splines": "true",
            "ranksep": "0.8",
            "nodesep": "0.35",
            "label": _plain("".join(escaped(text) + side for text in (*head, legend) if text)),
            "labelloc": "t",
            "labeljust": side[1:],
            "bgcolor": _COLOURS["paper"],
            "fontname": _FONT,
            "fontsize": "18",
            "fontcolor": _COLOURS["ink"],
        },
        node_attr={
            "shape": "box",
            "style": "rounded,filled",
            "fillcolor": _COLOURS["card"],
            "fixedsize": "true",
            "fontname": _FONT,
            "fontsize": "11",
            "fontcolor": _COLOURS["ink"],
        },
        edge_attr={
            "constraint": "false",
            "arrowsize": "0.8",
            "fontname": _FONT,
            "fontsize": "11",
            "labeldistance": "2",
            "labelangle": "-30",
        },
    )
    flat = _flat(graph)
    _add_boxes(made, graph, full=True)
    for edge in graph.edges:
        made.edge(*_ends(edge, flat), **_look(edge, flat), **_direction(edge, flat))
    return made


def bare(graph: Graph) -> str:
    """The source of the same graph for placing only: boxes of fixed sizes without any text, from left to right."""
    from graphviz import Digraph

    crossed = _crossed(graph)
    haste = {"splines": "true"}
    if crossed > _MANY:
        haste = {"splines": "line", "mclimit": "0.1", "nslimit": "0.2" if crossed <= _TOO_MANY else "0"}
    # Where there are many lines, they need the room more than the boxes do.
    gap = max(0.12, min(0.5, 60 / (len(graph.edges) or 1)))
    made = Digraph(
        "journey",
        graph_attr={"rankdir": "LR", "newrank": "true", "ranksep": "1.1", "nodesep": f"{gap:.2f}", **haste},
        node_attr={"shape": "box", "fixedsize": "true", "label": ""},
        edge_attr={"constraint": "false", "arrowsize": "0.8"},
    )
    flat = _flat(graph)
    _add_boxes(made, graph, full=False)
    for edge in graph.edges:
        made.edge(*_ends(edge, flat), id=edge.id, **_direction(edge, flat))
    source: str = made.source
    return source


def _add_boxes(made: Digraph, graph: Graph, full: bool) -> None:
    """Pills and boxes, a rank for each column, and an invisible chain that keeps the columns in order."""
    firsts = []
    if graph.lines:
        for line in graph.lines:
            made.node(line.id, **_size(line), **(_pill(line) if full else {}))
        _add_rank(made, [line.id for line in graph.lines])
        firsts.append(graph.lines[0].id)
    for stage in graph.stages:
        if full:
            with made.subgraph(name=f"cluster_{stage.id}") as cluster:
                cluster.attr(**_ground(stage))
                firsts += _add_columns(cluster, graph, stage, full)
        else:
            firsts += _add_columns(made, graph, stage, full)
    _add_chain(made, firsts)


def _add_columns(made: Digraph, graph: Graph, stage: GraphStage, full: bool) -> list[str]:
    """The boxes of a stage, and the first id in each of its columns."""
    firsts = []
    for i, (ids, column) in enumerate(zip(stage.ids, stage.columns, strict=True)):
        if not column:  # an empty stage keeps its place
            made.node(ids[0], label="", style="invis", width=f"{stage.w / 72:.3f}", height="0.6")
        rest = stage.rest[i :: len(stage.columns)] if full else ()
        for node in (*column, *rest):
            made.node(node.id, **_size(node), **(_box(node) if full else {}))
        ids = [*ids, *(node.id for node in rest)]
        _add_rank(made, ids)
        firsts.append(ids[0])
        # The file's order from the top down, which in a cluster `dot` takes for upwards.
        if full:
            _add_chain(made, ids[::-1])
        elif not graph.edges:
            _add_chain(made, ids)
    return firsts


def _add_chain(made: Digraph, ids: list[str]) -> None:
    for tail, head in pairwise(ids):
        made.edge(tail, head, style="invis", constraint="true")


def _add_rank(made: Digraph, ids: Iterable[str]) -> None:
    with made.subgraph() as rank:
        rank.attr(rank="same")
        for id in ids:
            rank.node(id)


def _plain(label: str) -> str:
    """An escaped label that Graphviz takes for text even where it looks like HTML."""
    from graphviz import nohtml

    plain: str = nohtml(label)
    return plain


def _text(text: str) -> str:
    return _plain(escaped(text))


def _tip(text: str) -> str:
    return _text(shortened(text, _TOOLTIP))


def _size(box: GraphNode | GraphLine) -> dict[str, str]:
    return {"width": f"{box.w / 72:.3f}", "height": f"{box.h / 72:.3f}"}


def _box(node: GraphNode) -> dict[str, str]:
    mark = [] if node.emotion is None else [_GLYPHS[node.emotion]]
    foot = " ".join([*mark, node.note]).strip()
    look = {
        "label": _text("\n".join([*node.lines, foot] if foot else node.lines)),
        "tooltip": _tip(node.tooltip),
        "color": _COLOURS["line-strong" if node.emotion is None else f"emotion{node.emotion:+d}"],
        "penwidth": "1" if node.emotion is None else "2",
    }
    return look if node.visited else {**look, "fontcolor": _COLOURS["muted"]}


def _pill(line: GraphLine) -> dict[str, str]:
    colour = _COLOURS[line.colour]
    if line.plan:
        look = {"style": "rounded,filled,dotted", "penwidth": "1.6"}
    else:
        look = {"fillcolor": colour, "fontcolor": _COLOURS["on-path"]}
    return {"label": _text("\n".join(line.lines)), "tooltip": _tip(line.title), "color": colour, **look}


def _ground(stage: GraphStage) -> dict[str, str]:
    return {
        "label": _text("\n".join(stage.lines)),
        "tooltip": _tip(stage.title),
        "fontsize": "14",
        "labeljust": "l",
        "margin": "14",
        "style": "rounded,filled",
        "color": _COLOURS[stage.colour],
        "fillcolor": _COLOURS[stage.colour + "-soft"],
    }


def _look(edge: Edge, flat: set[str]) -> dict[str, str]:
    line = edge.line
    back = edge.back and not line.plan
    width = 1.6 if line.plan else (0.6 if line.bundle else 1.4) + 1.8 * edge.weight
    look = {
        "id": edge.id,
        "color": _COLOURS["back" if back else line.colour],
        "style": "dotted" if line.plan else "dashed" if back else "solid",
        "penwidth": f"{width:.2f}",
        "tooltip": _tip(edge.tooltip),
    }
    if edge.label:  # at the head, where the visit is
        end = "taillabel" if edge.id in flat else "headlabel"
        look |= {end: _text(edge.label), "fontcolor": _COLOURS[line.colour]}
    return look


def _direction(edge: Edge, flat: set[str]) -> dict[str, str]:
    return {"dir": "back"} if edge.id in flat else {}


def _ends(edge: Edge, flat: set[str]) -> tuple[str, str]:
    return (edge.head, edge.tail) if edge.id in flat else (edge.tail, edge.head)


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


def _draw(request: Request) -> bytes:
    return dot(request.graph()).encode()


FORMAT = Format(
    name="dot",
    rank=50,
    endings=(".dot", ".gv"),
    summary="The graph as source for Graphviz.",
    takes=("view", "paths"),
    draw=_draw,
    views=("graph",),
)
