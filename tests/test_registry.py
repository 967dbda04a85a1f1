"""What stands in a folder is found there, and only what says that it is one: formats, reporters, commands …"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import journeymap
from journeymap.registry import find, names, ranked, registered
from tests.command_line import GOOD

FOLDERS = {
    "FORMAT": "journeymap.render",
    "REPORTER": "journeymap.reporters",
    "STATS": "journeymap.stats",
    "COMMAND": "journeymap.cli.commands",
}

# A module of each kind, by the folder that it is put into, and a helper, which says nothing of what it is.
NEW = {
    "render/lines.py": """
from journeymap.render.format import Format

FORMAT = Format("lines", 55, (".lines", ".txt"), "The names of the paths.", ("paths",), lambda request:
    "".join(f"{path['title']} {request.options.paths}\\n" for path in request.data()["paths"]).encode())
""",
    "reporters/lines.py": """
from journeymap.reporters import Reporter

REPORTER = Reporter("lines", 1, lambda files, unread: "".join(f"{file.name}\\n" for file in files))
""",
    "stats/lines.py": """
from journeymap.stats import StatsFormat

STATS = StatsFormat("lines", 4, lambda maps, out: out.write(f"{len(maps)} maps\\n"))
""",
    "exchange/lines/__init__.py": """
from journeymap.exchange.draft import Exchange

def _read(text, draft):
    draft.map["title"] = text.strip()
    draft.note("It was read line by line.")
    draft.stage("One")

EXCHANGE = Exchange("Lines", ("lines",), lambda text: False, _read)
""",
    "cli/commands/lambda_.py": """
from journeymap.cli.command import Command

def run() -> None:
    '''Say hello,
    and nothing else.

    Kindly.
    '''
    print("Hello!")

COMMAND = Command("lambda", 25, run, "")
""",
}
HELPERS = dict.fromkeys(
    [
        "render/helper.py",
        "reporters/helper.py",
        "stats/helper.py",
        "exchange/helper/__init__.py",
        "cli/commands/helper.py",
    ],
    "HELP = 'for the others'\n",
)


class Result(NamedTuple):
    code: int
    out: str
    err: str


# Runs commands one after the other, and tells what came of each: a process for each takes a second.
_RUN = """
import contextlib, io, json, sys
from journeymap.cli import main

results = []
for args in json.loads(sys.argv[1]):
    out, err = io.TextIOWrapper(io.BytesIO()), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(args)
    out.seek(0)
    results.append((code, out.read(), err.getvalue()))
print(json.dumps(results))
"""


class House:
    """A copy of the program with more modules in it."""

    def __init__(self, folder: Path, more: dict[str, str]) -> None:
        self.folder = folder
        copy = folder / "house" / "journeymap"
        shutil.copytree(Path(journeymap.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
        for name, text in more.items():
            (copy / name).parent.mkdir(exist_ok=True)
            (copy / name).write_text(text)
        (folder / "map.yaml").write_text(GOOD)

    def python(self, code: str, *args: str) -> str:
        """What some code prints."""
        env = {**os.environ, "PYTHONPATH": str(self.folder / "house"), "COLUMNS": "80"}
        done = subprocess.run(
            [sys.executable, "-c", code, *args], cwd=self.folder, env=env, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def run(self, *commands: str) -> list[Result]:
        """What came of commands, each with its arguments in one text."""
        found = json.loads(self.python(_RUN, json.dumps([command.split() for command in commands])))
        results = [Result(*result) for result in found]
        assert not any("has a bug" in result.err for result in results), results
        return results


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> House:
    return House(tmp_path_factory.mktemp("plain"), {})


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> House:
    return House(tmp_path_factory.mktemp("extended"), NEW)


@pytest.fixture(scope="module")
def helped(tmp_path_factory: pytest.TempPathFactory) -> House:
    return House(tmp_path_factory.mktemp("helped"), HELPERS)


def test_a_helper_module_changes_nothing(plain: House, helped: House) -> None:
    """A module that registers nothing is in no list, and cannot be asked for by its name."""
    listed = ["--help", "render --help", "validate --help", "stats --help"]
    refused = [
        "helper",
        "render map.yaml -f helper",
        "render map.yaml -o map.helper",
        "validate map.yaml --format helper",
        "stats map.yaml -f helper",
    ]
    results = helped.run(*listed, *refused)
    assert [result.code for result in results] == [0] * 4 + [2] * 5
    assert results == plain.run(*listed, *refused)
    told = helped.python("from journeymap.exchange import formats; print([its.name for its in formats()])")
    assert told == "['Mermaid journey', 'Open Journey Format']\n"


def test_a_new_output_format_is_one_file(extended: House) -> None:
    """It is in the help at its rank, is chosen by its name and its endings, and takes what it says it takes."""
    help, drawn, beside, lines, txt, refused = extended.run(
        "render --help",
        "render map.yaml -f lines -o -",
        "render map.yaml -f lines",
        "render map.yaml -o one.lines --path what-lina-does",
        "render map.yaml -o one.txt --path what-lina-does",
        "render map.yaml -f json --path what-lina-does",
    )
    assert "dot, lines, json" in " ".join(help.out.split())
    assert "\n  lines  The names of the paths. Takes --path.\n" in help.out
    assert drawn.out == "What we assume ()\nWhat Lina does ()\n"
    assert beside.err == "note: map.lines is written.\n"
    assert lines.code == txt.code == 0
    assert "('what-lina-does',)" in (extended.folder / "one.lines").read_text()
    assert (extended.folder / "one.lines").read_text() == (extended.folder / "one.txt").read_text()
    assert "--path is for html, svg, png, pdf, dot and lines, not for json." in refused.err


def test_a_new_reporter_is_one_file(extended: House) -> None:
    """It is in the help, and findings are reported in it."""
    help, out, file = extended.run(
        "validate --help", "validate map.yaml --format Lines", "validate map.yaml --output-file lines=out.txt"
    )
    assert "text, concise, github, gitlab, json, junit, lines, sarif." in " ".join(help.out.split())
    assert out.out == "map.yaml\n"
    assert file.code == 0 and (extended.folder / "out.txt").read_text() == "map.yaml\n"


def test_a_new_format_of_numbers_is_one_file(extended: House) -> None:
    """It is in the help, and numbers are written in it."""
    help, out = extended.run("stats --help", "stats map.yaml -f lines")
    assert "table, json, csv, lines." in help.out
    assert out.out == "1 maps\n"


def test_a_new_command_is_one_file(extended: House) -> None:
    """It is in the help at its rank, under its name, which may be a word of Python's; its help is its docstring."""
    help, out, own, near, module = extended.run("--help", "lambda", "lambda --help", "lamda", "lambda_")
    assert "\n  lambda    Say hello, and nothing else.\n" in help.out
    assert help.out.index("\n  render ") < help.out.index("\n  lambda ") < help.out.index("\n  stats ")
    assert out.out == "Hello!\n"
    assert "Kindly." in own.out
    assert near.code == 2 and "Did you mean lambda?" in near.err
    assert module.code == 2


def test_a_new_exchange_format_is_one_folder(extended: House) -> None:
    """A file with its ending becomes a map."""
    (extended.folder / "day.lines").write_text("My day\n")
    (made,) = extended.run("import day.lines -o -")
    assert made.code == 0, made.err
    assert "title: My day" in made.out and "It was read line by line." in made.err


@pytest.mark.parametrize(("attribute", "package"), FOLDERS.items())
def test_everything_has_the_name_of_its_module(attribute: str, package: str) -> None:
    """What is asked for by its name is found in the module called so, and no two have the same name."""
    found = registered(package, attribute)
    assert len(found) > 2
    for module, thing in found.items():
        assert module in (thing.name, f"{thing.name}_")
        assert find(package, attribute, thing.name) is thing
    assert {id(thing) for thing in ranked(package, attribute)} == {id(thing) for thing in found.values()}


def test_only_what_is_asked_for_is_imported(plain: House) -> None:
    """A command, a format of pictures and one of findings load no others of their kind."""
    code = "import sys; from journeymap.cli import main; main(sys.argv[1:]); print('\\nLOADED', *sys.modules)"
    for attribute, its, command in (
        ("COMMAND", "rules", "rules JM101"),
        ("FORMAT", "svg", "render map.yaml -o map.svg"),
        ("REPORTER", "github", "validate map.yaml --format github"),
        ("STATS", "csv", "stats map.yaml -f csv"),
    ):
        loaded = plain.python(code, *command.split()).rpartition("LOADED")[2].split()
        package = FOLDERS[attribute]
        assert [name for name in registered(package, attribute) if f"{package}.{name}" in loaded] == [its]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package with two things, a helper, and a module that cannot be imported."""
    folder = tmp_path / "things_of_a_test"
    folder.mkdir()
    thing = "from types import SimpleNamespace\nTHING = SimpleNamespace(name={!r}, rank={})\n"
    (folder / "__init__.py").write_text("THING = 'the package itself is none'\n")
    (folder / "apple.py").write_text(thing.format("apple", 2))
    (folder / "import_.py").write_text(thing.format("import", 1))
    (folder / "ahelper.py").write_text("")
    (folder / "broken.py").write_text("raise RuntimeError('imported')\n")
    (folder / "notes.txt").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield folder.name
    for name in [name for name in sys.modules if name.partition(".")[0] == folder.name]:
        del sys.modules[name]
    names.cache_clear()
    registered.cache_clear()


def test_names_and_things(package: str) -> None:
    """Names are those of modules; things those of modules that register one; only what is meant is imported."""
    assert names(package) == ("ahelper", "apple", "broken", "import_")
    assert find(package, "THING", "apple").rank == 2
    assert find(package, "THING", "import").rank == 1
    for name in ("import_", "ahelper", "pear", "__init__", "", "os"):
        assert find(package, "THING", name) is None
    assert list(registered(package, "THING", "a")) == ["apple"]
    with pytest.raises(RuntimeError, match="imported"):
        ranked(package, "THING")


def test_what_is_ranked_the_same_is_sorted_by_name(package: str, tmp_path: Path) -> None:
    """Rank first, then the name."""
    folder = tmp_path / package
    apple = (folder / "apple.py").read_text()
    (folder / "broken.py").write_text(apple.replace("'apple'", "'broken'").replace("rank=2", "rank=1"))
    assert [thing.name for thing in ranked(package, "THING")] == ["broken", "import", "apple"]
