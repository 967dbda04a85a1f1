"""Content → Graph: which boxes, lines and moves the graph view has."""

from __future__ import annotations

import math
from collections import defaultdict

from journeymap.i18n import Words
from journeymap.model.journey import Touchpoint
from journeymap.picture.graph import Edge, Graph, GraphLine, GraphNode, GraphStage
from journeymap.picture.layout.bands import channel_title
from journeymap.picture.layout.content import Content
from journeymap.picture.layout.ground import STAGE_COLOURS
from journeymap.picture.layout.lettering import cut, extent, fit
from journeymap.picture.layout.threads import Thread

NODE_W = 172.0
TEXT_W = NODE_W - 26
PILL_W = 132.0
TITLE_SIZE, LEADING = 12.5, 16.0
NOTE_SIZE = 10.5
_PLANS = 3  # more plans than these become one line for each kind
_MOST_NUMBERS = 4  # visit numbers on one move
_LABELLED = 0.1  # a bundled move has its share as a label from here on


def make_graph(content: Content) -> Graph:
    """The graph of a journey and the paths to draw."""
    journey, words, drawn = content.journey, content.words, content.threads
    visited = {visit.touchpoint.id for thread in drawn for visit in thread.visits}
    nodes: dict[str, GraphNode] = {}
    stages = []
    rows = max(6, math.ceil(math.sqrt(1.2 * (len(visited) or len(journey.touchpoints)))))
    for rank, stage in enumerate(journey.stages):
        boxes: list[GraphNode] = []
        rest: list[GraphNode] = []
        for touchpoint in stage.touchpoints:
            seen = touchpoint.id in visited or not drawn
            node = _node(f"n{len(nodes) + 1}", touchpoint, content, rank, seen)
            nodes[touchpoint.id] = node
            (boxes if seen else rest).append(node)
        count = max(1, math.ceil(len(boxes) / rows))
        height = max(1, math.ceil(len(boxes) / count))
        columns = tuple(tuple(boxes[i * height : (i + 1) * height]) for i in range(count))
        title = tuple(fit(stage.title, NODE_W * count + 12, 15, True, 3))
        colour = f"stage-{rank % STAGE_COLOURS}"
        stages.append(
            GraphStage(
                f"stage{rank + 1}",
                stage.id,
                stage.title,
                title,
                stage.goal or "",
                colour,
                columns,
                tuple(rest),
                NODE_W,
            )
        )
    lines = _lines(drawn, words)
    edges = _edges(drawn, lines, nodes, words)
    return Graph(
        title=journey.title,
        subtitle=" · ".join(
            dict.fromkeys(part for part in (journey.persona.name, journey.persona.role) if part)
        ),
        step_back=words.get("step-back") if any(edge.back for edge in edges) else "",
        rtl=journey.rtl,
        stages=tuple(stages),
        lines=tuple(dict.fromkeys(lines.values())),
        edges=tuple(edges),
    )


def _node(id: str, touchpoint: Touchpoint, content: Content, rank: int, visited: bool) -> GraphNode:
    journey, words = content.journey, content.words
    feeling = content.emotions.get(touchpoint.id)
    row = journey.channel(touchpoint.channel)
    channel = channel_title(row, words) if row else ""
    emotion = None if feeling is None else round(feeling)
    facts = [channel] if channel else []
    if emotion is not None:
        facts.append(words.get(f"emotion.{emotion}"))
    if not visited:
        facts.append(words.get("on-no-path"))
    tooltip = [touchpoint.title, " · ".join(facts)]
    tooltip += [f"{words.get('pain-point')}: {pain.text}" for pain in touchpoint.pain_points]
    tooltip += [f"{words.get('opportunity')}: {chance.text}" for chance in touchpoint.opportunities]
    signs = {"moment": touchpoint.moment, "pain": touchpoint.pain_points, "golden": touchpoint.opportunities}
    present = tuple(sign for sign, there in signs.items() if there)
    lines = tuple(fit(touchpoint.title, TEXT_W, TITLE_SIZE, True, 3))
    room = TEXT_W - (19 if emotion is not None else 0) - 15 * len(present)
    foot = 18 if channel or emotion is not None or present else 0
    return GraphNode(
        id=id,
        touchpoint=touchpoint.id,
        title=touchpoint.title,
        lines=lines,
        note=cut(channel, room, NOTE_SIZE),
        signs=present,
        colour=f"stage-{rank % STAGE_COLOURS}",
        emotion=emotion,
        visited=visited,
        tooltip="\n".join(line for line in tooltip if line),
        w=NODE_W,
        h=20 + len(lines) * LEADING + foot,
    )


def _lines(drawn: list[Thread], words: Words) -> dict[str, GraphLine]:
    """The line of each path by the path's id: its own, or one that it shares with others."""
    groups: dict[str, list[Thread]] = defaultdict(list)
    plans = [thread for thread in drawn if thread.path.kind != "actual"]
    for thread in drawn:
        if thread.bundled:
            groups["bundle"].append(thread)
        elif thread in plans and len(plans) > _PLANS:
            groups[thread.path.kind].append(thread)
        else:
            groups[f"path {thread.path.id}"].append(thread)
    found = {}
    for number, members in enumerate(groups.values(), 1):
        first = members[0]
        actual = first.path.kind == "actual"
        title = first.path.title
        if len(members) > 1:
            title = words.count("paths", len(members))
            if not actual:
                title = f"{words.get(f'path.{first.path.kind}')} · {title}"
        wrapped = tuple(fit(title, PILL_W - 24, 12, True, 4))
        line = GraphLine(
            id=f"p{number}",
            path=first.path.id if len(members) == 1 else "",
            title=title,
            lines=wrapped,
            colour=first.colour,
            dash=first.dash,
            plan=not actual,
            bundle=len(members) > 1,
            w=max(64.0, max(extent(line, 12, True) for line in wrapped) + 26),
            h=14 + 15.0 * len(wrapped),
        )
        found.update(dict.fromkeys((thread.path.id for thread in members), line))
    return found


def _edges(
    drawn: list[Thread], lines: dict[str, GraphLine], nodes: dict[str, GraphNode], words: Words
) -> list[Edge]:
    ways: dict[tuple[GraphLine, str, str], list[tuple[Thread, int]]] = defaultdict(list)
    ranks: dict[str, int] = {}
    for thread in drawn:
        line, tail = lines[thread.path.id], lines[thread.path.id].id
        for visit in thread.visits:
            head = nodes[visit.touchpoint.id].id
            ranks[head] = visit.rank
            ways[line, tail, head].append((thread, visit.number))
            tail = head
    weights = {key: _weight(made) for key, made in ways.items()}
    most = max((weight for (line, _, _), weight in weights.items() if not line.plan), default=0)
    touchpoints = {node.id: node.touchpoint for node in nodes.values()}
    titles = {node.id: node.title for node in nodes.values()}
    edges: list[Edge] = []
    for (line, tail, head), made in ways.items():
        start = tail == line.id
        weight = weights[line, tail, head]
        numbers = [words.number(number) for _, number in made]
        if not line.bundle:
            more = len(numbers) - _MOST_NUMBERS
            label = ", ".join(numbers[:_MOST_NUMBERS]) + (f" +{words.number(more)}" if more > 0 else "")
        else:
            shared = len({thread.path.id for thread, _ in made}) > 1
            label = words.percent(weight) if shared and weight >= _LABELLED else ""
        move = titles[head] if start else f"{titles[tail]} → {titles[head]}"
        detail = (
            ", ".join(numbers[:12]) if not line.bundle else label or (words.percent(weight) if weight else "")
        )
        edges.append(
            Edge(
                id=f"e{len(edges) + 1}",
                tail=tail,
                head=head,
                from_=touchpoints.get(tail, ""),
                to=touchpoints[head],
                line=line,
                label=label,
                back=not start and ranks[head] < ranks[tail],
                weight=weight / most if most else 0,
                tooltip=f"{line.title}: {detail}\n{move}" if detail else f"{line.title}\n{move}",
            )
        )
    return edges


def _weight(made: list[tuple[Thread, int]]) -> float:
    """The share of the customers who make this move at least once."""
    return sum({thread.path.id: thread.weight for thread, _ in made}.values())
