"""The Python interface."""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import graphviz
import pytest

import journeymap
from journeymap.errors import UnreadableError
from tests.cli.conftest import BAD, GOOD


def test_from_a_file_to_a_picture(tmp_path: Path) -> None:
    """A map is loaded from a path or from bytes, drawn and measured."""
    (tmp_path / "map.yaml").write_text(GOOD)
    for source in (tmp_path / "map.yaml", str(tmp_path / "map.yaml"), GOOD.encode()):
        loaded = journeymap.load(source)
        assert loaded.journey is not None and loaded.findings == ()
        assert journeymap.validate(source) == ()
        assert journeymap.draw(loaded.journey, "svg").startswith(b"<")
        assert journeymap.numbers(loaded.journey).paths[1].visits == 3


def test_what_is_wrong_is_in_the_findings(tmp_path: Path) -> None:
    """Bad content raises nothing; a missing file does."""
    assert [finding.code for finding in journeymap.validate(BAD.encode())] == ["JM101"]
    assert journeymap.load(BAD.encode()).journey is None
    assert journeymap.validate(b"\xff\0")[0].code == "JM001"
    with pytest.raises(UnreadableError, match="There is no file"):
        journeymap.load(tmp_path / "missing.yaml")


def test_importing_it_costs_nothing() -> None:
    """`import journeymap` loads no other library and hardly any module of its own."""
    code = "import sys, journeymap; print(*{'typer', 'yaml', 'pydantic', 'dataclasses'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=600)
    assert done.stdout.split() == []


PATHS = """\
title: Buying a coffee machine
persona: Lina
stages:
  - title: Interest
    touchpoints: [{id: compare, title: "<b>Compare</b>"}, {id: ask, title: Ask friends}]
paths:
  - {id: lina, title: What Lina does, steps: [compare, ask]}
  - {id: marius, title: What Marius does, steps: [ask]}
"""


@pytest.mark.skipif(not shutil.which("dot"), reason="needs Graphviz")
def test_the_graph_can_be_changed_and_drawn_with_graphviz() -> None:
    """`digraph` gives the graph of `-f dot` as a Digraph of the graphviz package, which takes a new edge."""
    loaded = journeymap.load(PATHS.encode())
    assert loaded.journey is not None
    graph = journeymap.digraph(loaded.journey)
    assert isinstance(graph, graphviz.Digraph)
    assert graph.source.encode() == journeymap.draw(loaded.journey, "dot")
    graph.node("phone", "By phone")
    graph.edge("n1", "phone", label="asks")
    root = ElementTree.fromstring(graph.pipe("svg"))
    texts = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"<b>Compare</b>", "Ask friends", "What Lina does", "By phone", "asks"} <= set(texts)


def test_the_graph_has_the_paths_that_are_asked_for() -> None:
    """Paths are chosen by their ids; one that is not there is a KeyError."""
    journey = journeymap.load(PATHS.encode()).journey
    assert journey is not None
    source = journeymap.digraph(journey, ("marius",)).source
    assert "What Marius does" in source and "What Lina does" not in source
    assert source.encode() == journeymap.draw(journey, "dot", paths=("marius",))
    with pytest.raises(KeyError):
        journeymap.digraph(journey, ("nobody",))
