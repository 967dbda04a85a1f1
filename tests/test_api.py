"""The Python interface."""

import importlib
import pkgutil
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import graphviz
import pytest

import journeymap
from journeymap.errors import JourneymapError, UnreadableError
from tests.command_line import BAD, GOOD


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
    """Paths are chosen by their ids; one that is not there is an OptionError."""
    journey = journeymap.load(PATHS.encode()).journey
    assert journey is not None
    source = journeymap.digraph(journey, ("marius",)).source
    assert "What Marius does" in source and "What Lina does" not in source
    assert source.encode() == journeymap.draw(journey, "dot", paths=("marius",))
    with pytest.raises(journeymap.OptionError):
        journeymap.digraph(journey, ("nobody",))


PUBLIC = """
Against ConfigurationError Edit Finding Fix Handover Journey JourneymapError Loaded MapNumbers OptionError
PathNumbers Place ProgramError Reach Severity Source UnreadableError __version__ digraph draw load numbers
validate
"""
INNER = {"EnoughError"}  # never leaves its module


def test_the_public_names() -> None:
    """What is public is written down here: a new name is a decision, a lost one breaks somebody's program."""
    assert sorted(journeymap.__all__) == PUBLIC.split()
    for name in journeymap.__all__:
        assert getattr(journeymap, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = journeymap.nothing


def test_errors_have_one_base() -> None:
    """Every error that leaves the package can be caught as JourneymapError, and says in its name that it is one."""
    modules = pkgutil.walk_packages(journeymap.__path__, "journeymap.")
    for module in [
        importlib.import_module(found.name) for found in modules if found.name != "journeymap.__main__"
    ]:
        for name, thing in vars(module).items():
            if (
                isinstance(thing, type)
                and issubclass(thing, Exception)
                and thing.__module__ == module.__name__
            ):
                assert issubclass(thing, JourneymapError) or name in INNER, f"{module.__name__}.{name}"
                assert name.endswith("Error"), f"{module.__name__}.{name}"


@pytest.mark.parametrize(
    ("write", "error"),
    [
        (lambda folder: None, UnreadableError),
        (lambda folder: (folder / "map.yaml").mkdir(), UnreadableError),
        (lambda folder: _configured(folder, "selct: [JM1]\n"), journeymap.ConfigurationError),
        (lambda folder: _configured(folder, "today: yesterday\n"), journeymap.ConfigurationError),
    ],
    ids=["no file", "a folder", "an unknown setting", "a wrong setting"],
)
def test_what_a_function_raises_says_what_to_do(
    write: Callable[[Path], None], error: type[JourneymapError], tmp_path: Path
) -> None:
    """An error of the public functions has a plain sentence and a line that leads on."""
    write(tmp_path)
    with pytest.raises(JourneymapError) as failed:
        journeymap.validate(tmp_path / "map.yaml")
    assert type(failed.value) is error
    checked = getattr(
        failed.value, "checked", None
    )  # the mistakes of a configuration, each with its own help
    assert failed.value.message.endswith(".")
    assert all(finding.help for finding in checked.findings) if checked else failed.value.help


def _configured(folder: Path, text: str) -> None:
    (folder / ".journeymap.yaml").write_text(text)
    (folder / "map.yaml").write_text(GOOD)
