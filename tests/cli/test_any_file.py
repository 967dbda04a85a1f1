"""Whatever lies where a file is read: no command hangs, crashes or reads it whole."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.files.ignored import Ignored
from journeymap.files.repository import top
from tests.command_line import BAD, GOOD

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these files")

# Runs commands one after the other, in a process that may have a gibibyte; where a name comes first, each kind of file
# lies there in turn.
CHILD = """
import contextlib, io, json, os, resource, shutil, sys
from pathlib import Path
from journeymap.cli import main
from tests.cli.test_any_file import KINDS
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))

def run(command):
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in "oe")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(command)
    return [code, *(stream.buffer.getvalue().decode() for stream in (out, err))]

results = []
name, command = json.loads(sys.argv[1])
for kind in KINDS if name else [None]:
    path = Path(name or ".")
    if kind:
        kind(path)
    results.append(run(command))
    if kind:
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
print(json.dumps(results))
"""


def pipe(path: Path) -> None:
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2 << 30)


def folder(path: Path) -> None:
    path.mkdir()


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 10)


def deep(path: Path) -> None:
    path.write_text("[" * 100_000)


KINDS = (pipe, endless, huge, folder, loop, binary, deep)

# Where the file lies, the command, and with which codes it may end.
PLACES = {
    "a map": ("map.yaml", ["validate", "map.yaml"], {1, 2}),
    "a map in a folder": ("maps/map.journey.yaml", ["validate", "maps"], {1, 2}),
    "a configuration": (".journeymap.yaml", ["validate", "good.yaml"], {2}),
    "a project": ("pyproject.toml", ["validate", "good.yaml"], {0, 2}),
    "a named configuration": ("c.yaml", ["validate", "good.yaml", "--config", "c.yaml"], {2}),
    "a baseline": ("b.json", ["validate", "good.yaml", "--baseline", "b.json"], {2}),
    "a list of ignored files": (".gitignore", ["validate", "."], {0, 2}),
    "the list of the repository": (".git/info/exclude", ["validate", "."], {0}),
    "the pointer to a repository": ("inner/.git", ["validate", "inner"], {0}),
    "a picture that is compared": ("o.svg", ["render", "good.yaml", "-o", "o.svg", "--check"], {1, 2}),
    "a picture that is written": ("o.svg", ["render", "good.yaml", "-o", "o.svg"], {0, 2}),
    "a file to import": ("x.mmd", ["import", "x.mmd", "-o", "-"], {2}),
}


Ran = tuple[int, str, str]


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., list[Ran]]:
    """Runs a command in a repository, once or with every kind of file in a place; for at most a minute."""
    for name in (".git/info", "maps", "inner", "kept"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("good.yaml", "inner/good.yaml"):
        (tmp_path / name).write_text(GOOD)

    def run(*command: str, place: str = "") -> list[Ran]:
        done = subprocess.run(
            [sys.executable, "-c", CHILD, json.dumps([place, command])],
            cwd=tmp_path,
            env=os.environ | {"JOURNEYMAP_CACHE": str(tmp_path / "kept"), "CI": "", "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return [tuple(result) for result in json.loads(done.stdout)]

    return run


@pytest.mark.parametrize("place", PLACES)
def test_any_file_in_any_place(run, place: str) -> None:
    """Pipes, endless and huge files, folders, links to themselves, damage: a sentence, or it is passed over."""
    name, command, codes = PLACES[place]
    results = run(*command, place=name)
    assert len(results) == len(KINDS)
    for code, out, err in results:
        assert code in codes, err
        assert out or err


def test_any_file_where_findings_are_kept(run, tmp_path: Path) -> None:
    """Whatever lies in the place of what was found before, the findings are those without it."""
    (tmp_path / "map.yaml").write_text(BAD)
    ((code, out, _),) = run("validate", "map.yaml")
    (kept,) = (tmp_path / "kept").iterdir()
    kept.unlink()
    assert code == 1
    assert {result[:2] for result in run("validate", "map.yaml", place=str(kept))} == {(code, out)}


def test_a_wrong_type_in_what_is_kept(cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A value of another type or out of its bounds in the cache is seen as damage, and is mended by the next run."""
    monkeypatch.setenv("JOURNEYMAP_CACHE", str(tmp_path / "kept"))
    (tmp_path / "map.yaml").write_text(BAD)
    first = cli("validate", "map.yaml")
    (kept,) = (tmp_path / "kept").iterdir()
    sound = kept.read_bytes()
    for at in range(7):
        for wrong in (None, 5, "x", [], {}, [10**6, 1, 10**6, 2], [True, [[["x"], 1]]]):
            document = json.loads(sound)
            ((_, findings),) = document["files"].items()
            findings[0][at] = wrong
            kept.write_text(json.dumps(document, separators=(",", ":"), ensure_ascii=False))
            assert cli("validate", "map.yaml") == first
            assert kept.read_bytes() == sound


@pytest.mark.parametrize(
    "text",
    [
        '{"journeymap_baseline": 1}',
        '{"journeymap_baseline": 1, "accepted": {"map.yaml": "JM101"}}',
        '{"journeymap_baseline": 1, "accepted": {"map.yaml": [1, null, {}]}}',
        '{"journeymap_baseline": 1, "accepted": {"map.yaml": {"a": 1}}}',
        '{"journeymap_baseline": [1], "accepted": {}}',
        '{"journeymap_baseline": 1' + "0" * 5_000 + ', "accepted": {}}',
        '["journeymap_baseline"]',
    ],
)
def test_a_wrong_type_in_a_baseline(cli, tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A baseline that says something else than baselines do is told, and left as it is."""
    monkeypatch.delenv("CI", raising=False)
    (tmp_path / "good.yaml").write_text(GOOD)
    (tmp_path / "b.json").write_text(text)
    result = cli("validate", "good.yaml", "--baseline", "b.json")
    assert result.code == 2 and "b.json»" in result.err and "help: " in result.err
    assert (tmp_path / "b.json").read_text() == text


def test_reading_leaves_no_file_open(tmp_path: Path) -> None:
    """Also where it comes to nothing."""
    from journeymap.files.reading import read_if_there

    for kind in KINDS:
        kind(tmp_path / kind.__name__)
    before = len(os.listdir("/proc/self/fd"))
    for kind in KINDS:
        read_if_there(str(tmp_path / kind.__name__), 100)
    assert len(os.listdir("/proc/self/fd")) == before


# --- what Git says, where .git is a file ---------------------------------------------------------------------

NAMES = ("a.yaml", "b.yaml", "c.yaml", "drafts/d.yaml", "drafts/keep.yaml")


def git(folder: Path, *args: str, stdin: str = "") -> str:
    settings = ["-c", "user.name=x", "-c", "user.email=x@y", "-c", "protocol.file.allow=always"]
    done = subprocess.run(
        ["git", *settings, "-C", str(folder), *args], input=stdin, capture_output=True, text=True
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit and a list of ignored files of its own."""
    if shutil.which("git") is None:
        pytest.skip("needs git")
    made = tmp_path / "repository"
    made.mkdir()
    git(made, "init", "-q")
    (made / ".gitignore").write_text("b.yaml\n")
    git(made, "add", ".gitignore")
    git(made, "commit", "-qm", "first")
    (made / ".git" / "info").mkdir(exist_ok=True)
    (made / ".git" / "info" / "exclude").write_text("a.yaml\ndrafts/*\n!keep.yaml\n")
    return made


def agree(folder: Path) -> set[str]:
    """What is ignored in a folder; Git must say the same."""
    for name in NAMES:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    ignored = Ignored(str(folder))
    ours = {name for name in NAMES if ignored.match(str(folder / name), False)}
    theirs = set(git(folder, "check-ignore", "--no-index", "--stdin", stdin="\n".join(NAMES)).split())
    assert ours == theirs
    assert top(str(folder / "drafts")) == git(folder / "drafts", "rev-parse", "--show-toplevel").strip()
    return ours


def test_a_worktree_shares_the_list_of_its_repository(repository: Path, tmp_path: Path) -> None:
    """In a worktree, .git is a file; what the repository excludes is excluded there too."""
    git(repository, "worktree", "add", "-q", str(tmp_path / "tree"))
    assert agree(repository) == agree(tmp_path / "tree") == {"a.yaml", "b.yaml", "drafts/d.yaml"}


def test_a_submodule_has_a_list_of_its_own(repository: Path, tmp_path: Path) -> None:
    """A submodule is a repository: its own list counts, and not that of the one around it."""
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "-q")
    git(outer, "submodule", "--quiet", "add", str(repository), "inner")
    (outer / ".git" / "info").mkdir(exist_ok=True)
    (outer / ".git" / "info" / "exclude").write_text("*.yaml\n")
    own = outer / ".git" / "modules" / "inner" / "info"
    own.mkdir(exist_ok=True)
    (own / "exclude").write_text("c.yaml\n")
    assert agree(outer / "inner") == {"b.yaml", "c.yaml"}
