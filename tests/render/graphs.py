"""Journeys for the tests of the graph view, written shortly."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from journeymap.checking.one import load
from journeymap.model.journey import Journey
from journeymap.picture.graph import Graph
from journeymap.picture.layout.content import content_of
from journeymap.picture.layout.graph import make_graph

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def journey(stages: dict[str, list[Any]], *paths: dict[str, Any], **fields: Any) -> Journey:
    """A journey from stage titles with touchpoints, and paths."""
    return Journey.model_validate(
        {
            "title": "A journey",
            "persona": "Lina",
            **fields,
            "stages": [{"title": title, "touchpoints": points} for title, points in stages.items()],
            "paths": list(paths),
        }
    )


def example(name: Path) -> Journey:
    loaded = load(name.read_bytes(), name.name)
    assert loaded.journey is not None, loaded.findings
    return loaded.journey


def graph_of(journey: Journey, chosen: tuple[str, ...] = ()) -> Graph:
    return make_graph(content_of(journey, chosen))


def path(id: str, *steps: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, "title": f"Path {id}", "steps": list(steps), **fields}


def large(stages: int, touchpoints: int, paths: int, visits: int, stride: int = 1) -> Journey:
    """Paths that go forward over the stages and wander by up to `stride` of them."""
    chance = random.Random(7)
    each = touchpoints // stages
    made = {
        f"Stage {s}": [{"id": f"t{s}-{i}", "title": f"Touchpoint {i} of stage {s}"} for i in range(each)]
        for s in range(stages)
    }
    ways = []
    for p in range(paths):
        steps = []
        for i in range(visits):
            at = i * stages // visits + chance.randint(-stride, stride)
            steps.append(f"t{min(stages - 1, max(0, at))}-{chance.randrange(each)}")
        ways.append(path(f"p{p}", *steps, kind="actual" if p else "expected"))
    return journey(made, *ways)
