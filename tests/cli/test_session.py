"""A session: maps are found, configured and checked in one place, and a renewed one sees what changed."""

from __future__ import annotations

import gc
import os
import signal
import sys
from datetime import date
from pathlib import Path

import pytest

import journeymap
from journeymap.checking.session import Overrides, Result, Session
from journeymap.cli import main
from journeymap.files.maps import MapFile
from tests.command_line import BAD, GOOD

LIVE = GOOD.replace("status: draft", "status: live")
MAP = MapFile("map.yaml", "map.yaml")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a map, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JOURNEYMAP_CACHE", str(tmp_path / "kept"))
    (tmp_path / "map.yaml").write_text(LIVE)
    return tmp_path


def codes(result: journeymap.Loaded | Result) -> set[str]:
    findings = result.checked.findings if isinstance(result, Result) else result.findings
    return {finding.code for finding in findings}


def test_a_renewed_session_sees_another_configuration(folder: Path) -> None:
    """What is configured is read once, and anew after `refresh`; also one that turns up, and one that goes."""
    session = Session()
    before = codes(session.check(MAP))
    assert {"JM302", "JM203"} <= before
    for text, gone in (("ignore: [JM302]\n", {"JM302"}), ("ignore: [JM203]\n", {"JM203"}), ("", set())):
        (folder / ".journeymap.yaml").write_text(text)
        session.refresh()
        assert before - codes(session.check(MAP)) == gone
    (folder / ".journeymap.yaml").write_text("ignore: JM4\n")
    assert codes(session.check(MAP)) == before
    session.refresh()
    (folder / ".journeymap.yaml").unlink()
    session.refresh()
    assert codes(session.check(MAP)) == before


def test_a_renewed_session_sees_a_new_repository(folder: Path) -> None:
    """Once a folder has its .git, no configuration above it holds, and links out of it are left alone."""
    inner = folder / "team"
    inner.mkdir()
    (inner / "map.yaml").write_text(LIVE)
    (inner / "link.journey.yaml").symlink_to("../map.yaml")
    (folder / ".journeymap.yaml").write_text("ignore: JM3\n")
    map = MapFile("team/map.yaml", "team/map.yaml")
    session = Session()
    assert "JM302" not in codes(session.check(map))
    assert not session.find(["team/link.journey.yaml"], skip_others=True).notes
    (inner / ".git").mkdir()
    session.refresh()
    assert "JM302" in codes(session.check(map))
    assert len(session.find(["team/link.journey.yaml"], skip_others=True).notes) == 1


def test_a_renewed_session_sees_what_git_ignores(folder: Path) -> None:
    """A search goes by the .gitignore of the moment."""
    session = Session()
    (folder / ".git").mkdir()
    assert [file.name for file in session.find().maps] == ["map.yaml"]
    (folder / ".gitignore").write_text("map.yaml\n")
    session.refresh()
    assert session.find().maps == []


def test_a_renewed_session_sees_another_baseline(folder: Path) -> None:
    """Findings that are accepted are left out, by the baseline as it then is."""
    session = Session(Overrides(baseline="accepted.json", today=date(2026, 11, 21)))
    (result,) = session.check_all([MAP])
    assert session.unaccepted(result) == result and "JM302" in codes(result)
    assert main(["validate", "map.yaml", "--baseline", "accepted.json", "--update-baseline"]) == 0
    assert session.unaccepted(result) == result
    session.refresh()
    assert codes(session.unaccepted(result)) == set()


def test_a_text_that_is_not_saved_yet(folder: Path) -> None:
    """An editor has its own text: the file on the disk is not read, its configuration holds."""
    (folder / ".journeymap.yaml").write_text("ignore: [JM302]\n")
    (folder / "map.yaml").unlink()
    session = Session()
    assert "JM101" in codes(session.check(MAP, BAD.encode()))
    written = session.check(MAP, LIVE.encode())
    assert written.journey is not None
    assert "JM203" in codes(written) and "JM302" not in codes(written)


def test_one_map_and_many_are_checked_alike(folder: Path) -> None:
    """The Python API, a map alone and a map among many have the same findings; a map that cannot be read says so."""
    (folder / ".journeymap.yaml").write_text("severities: {JM401: error}\ntoday: 2026-11-21\n")
    session = Session(keep=True)
    alone = session.check(MAP).findings
    assert alone == journeymap.validate("map.yaml")
    for _ in range(2):  # the second time from what is kept
        missing, found = session.check_all([MapFile("none.yaml", "none.yaml"), MAP])
        assert found.checked.findings == alone and found.settings.source == ".journeymap.yaml"
        assert missing.error is not None and missing.error.message.startswith("There is no file")
        session.save()
        session = Session(keep=True)


def test_what_is_asked_for_counts_more_than_the_configuration(folder: Path) -> None:
    """Selected here, a rule counts though it is ignored there; what is ignored here comes on top."""
    (folder / ".journeymap.yaml").write_text("select: JM3\nignore: [JM401]\n")
    asked = Session(Overrides(select=frozenset(("JM401", "JM402")), ignore=frozenset(("JM402",))))
    assert codes(asked.check(MAP)) == {"JM401"}
    strict = Session(Overrides(strict=True)).settings("map.yaml")
    assert strict.strict and strict.select == Session().settings("map.yaml").select


def test_a_search_for_maps_to_draw_heeds_the_configuration(cli, folder: Path) -> None:
    """`render` and `stats` leave out what `exclude` names, as `validate` does; a file that is named is drawn."""
    (folder / "drafts").mkdir()
    (folder / "drafts" / "map.yaml").write_text(BAD)
    (folder / ".journeymap.yaml").write_text("exclude: drafts/\n")
    assert cli("stats", ".", "-f", "json").code == 0
    assert cli("stats", "drafts/map.yaml", "-f", "json").code == 1


def state() -> tuple[object, ...]:
    """What of this process a function of a library has to leave alone."""
    mask = os.umask(0)
    os.umask(mask)
    handlers = tuple(signal.getsignal(number) for number in sorted(signal.valid_signals()))
    collection = (gc.isenabled(), gc.get_threshold(), gc.get_freeze_count())
    streams = tuple((stream, stream.encoding, stream.errors) for stream in (sys.stdout, sys.stderr))
    return mask, handlers, collection, streams, dict(os.environ), os.getcwd(), sys.getrecursionlimit()


@pytest.mark.parametrize(
    "argv",
    [
        ("--version",),
        ("validate", "map.yaml"),
        ("validate", "maps", "--no-cache"),
        ("validate", "missing.yaml"),
        ("validate", "--fix", "map.yaml"),
        ("render", "map.yaml", "-o", "map.svg"),
        ("stats", "map.yaml"),
        ("config",),
        ("nonsense",),
    ],
)
def test_a_command_leaves_the_process_as_it_was(cli, folder: Path, argv: tuple[str, ...]) -> None:
    """Called as a function, also with several processes or with mistakes, `main` changes nothing that lasts."""
    (folder / "maps").mkdir()
    for number in range(160):
        (folder / "maps" / f"{number}.yaml").write_text(GOOD.replace("Lina", f"Lina {number}"))
    cli("config")
    before = state()
    ran = cli(*argv)
    assert state() == before
    assert ran.out or ran.err


def test_the_python_api_leaves_the_process_as_it_was(folder: Path) -> None:
    """So do the functions of the Python API."""
    before = state()
    loaded = journeymap.load("map.yaml")
    journeymap.validate("map.yaml")
    assert loaded.journey is not None
    journeymap.draw(loaded.journey, "svg")
    journeymap.numbers(loaded.journey)
    assert state() == before


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_streams_of_others_get_utf_8(folder: Path, encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a command writes is UTF-8 also where its caller writes otherwise, in the order in which both wrote."""
    with open("out.txt", "w", encoding=encoding, newline="\r\n") as file:
        monkeypatch.setattr(sys, "stdout", file)
        print("before")
        (folder / "map.yaml").write_text(BAD.replace("stor,", "«استور»,"), encoding="utf-8")
        assert main(["validate", "map.yaml"]) == 1
        print("after")
    text = (folder / "out.txt").read_bytes().decode("utf-8")
    assert text.startswith("before\r\nmap.yaml:11:") and text.endswith("\nafter\r\n")
    assert "استور" in text and text.count("\r") == 2
