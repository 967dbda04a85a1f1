"""Programs that journeymap starts: they get what they need, and no more time or room than they may have."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from journeymap import programs
from journeymap.errors import ProgramError
from journeymap.programs import dot_program, run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins for programs are shell scripts")


def script(folder: Path, body: str, name: str = "dot") -> str:
    """A program that does this."""
    file = folder / name
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)
    return str(file)


def gone(pid: int) -> bool:
    """Whether a process has ended (a dead one whose parent has not looked yet counts as ended)."""
    for _ in range(50):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


def test_a_program_gets_its_input_whole_and_its_output_comes_back_whole(tmp_path: Path) -> None:
    """A megabyte goes through unchanged, though a pipe holds far less."""
    given = bytes(range(256)) * 4096
    assert run([script(tmp_path, "cat")], given, help="") == given


def test_numbers_are_written_with_a_point_in_every_country(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program does not see the reader's language."""
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert run([script(tmp_path, 'printf %s "$LC_ALL"')], b"", help="") == b"C"


def test_a_program_that_takes_too_long_is_stopped_with_all_it_started(tmp_path: Path) -> None:
    """Time is up soon after the limit, and no child stays behind."""
    slow = script(tmp_path, f"sleep 60 & echo $! > {tmp_path}/child; echo $$ > {tmp_path}/self; wait")
    started = time.monotonic()
    with pytest.raises(ProgramError, match=r"dot did not finish within 0\.3 seconds") as failed:
        run([slow], b"", help="Do this instead.", seconds=0.3)
    assert time.monotonic() - started < 50
    assert failed.value.help == "Do this instead."
    assert gone(int((tmp_path / "self").read_text()))
    assert gone(int((tmp_path / "child").read_text()))


def test_a_child_that_holds_the_output_open_keeps_nobody_waiting(tmp_path: Path) -> None:
    """A program that ends while its child lives on counts as not finished."""
    started = time.monotonic()
    with pytest.raises(ProgramError, match="did not finish"):
        run([script(tmp_path, "sleep 60 &")], b"", help="", seconds=0.3)
    assert time.monotonic() - started < 50


def test_a_program_that_closes_its_output_and_stays_is_stopped(tmp_path: Path) -> None:
    """Saying nothing more is not the same as having ended."""
    started = time.monotonic()
    with pytest.raises(ProgramError, match="did not finish"):
        run([script(tmp_path, "exec >&- 2>&-; sleep 60")], b"", help="", seconds=0.3)
    assert time.monotonic() - started < 50


def test_endless_output_is_cut_off(tmp_path: Path) -> None:
    """A program that writes without end is stopped, long before the memory or the time is used up."""
    with pytest.raises(ProgramError, match="wrote more than 1 MB"):
        run([script(tmp_path, "cat /dev/zero")], b"", help="", seconds=30, limit=1 << 20)


def test_endless_complaints_do_no_harm(tmp_path: Path) -> None:
    """What goes to standard error is read away and only its beginning is kept."""
    loud = script(tmp_path, "head -c 3000000 /dev/zero | tr '\\0' x >&2; echo done")
    assert run([loud], b"", help="") == b"done\n"


def test_a_crash_is_told_with_the_reason_in_one_line(tmp_path: Path) -> None:
    """The exit code and what the program complained about are in the sentence, cut to a readable length."""
    with pytest.raises(ProgramError) as failed:
        run([script(tmp_path, "echo 'out of\n memory' >&2; exit 3")], b"", help="")
    assert str(failed.value) == "dot failed (exit code 3): out of memory"
    with pytest.raises(ProgramError) as failed:
        run([script(tmp_path, "head -c 9000 /dev/zero | tr '\\0' x >&2; exit 1")], b"", help="")
    assert len(str(failed.value)) < 400


def test_a_signal_is_told(tmp_path: Path) -> None:
    """A program that dies of a memory fault is no traceback."""
    with pytest.raises(ProgramError, match="was ended by signal 11"):
        run([script(tmp_path, "kill -SEGV $$")], b"", help="")


@pytest.mark.parametrize("what", ["nothing", "a folder", "no program", "not allowed"])
def test_what_is_no_program_is_told(tmp_path: Path, what: str) -> None:
    """A missing file, a folder, a text and a file that may not be run each give a plain sentence."""
    file = tmp_path / "dot"
    if what == "a folder":
        file.mkdir()
    elif what != "nothing":
        file.write_bytes(b"\x00\x01\x02")
        file.chmod(0o755 if what == "no program" else 0o644)
    with pytest.raises(ProgramError, match="dot cannot be started: "):
        run([str(file)], b"", help="")


def test_the_embedded_graphviz_is_found_without_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """It lies in the environment of the running Python, whatever the shell knows."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv(programs.DOT_VARIABLE, raising=False)
    assert b"digraph" in run([dot_program(), "-Tcanon"], b"digraph { a -> b }", help="")


def test_the_embedded_graphviz_is_found_where_pip_put_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Installed for another Python than the running one's folder, the package itself says where it is."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv(programs.DOT_VARIABLE, raising=False)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert Path(dot_program()).name.startswith("graphviz-pure")


def test_a_readers_own_dot_goes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """JOURNEYMAP_DOT names it by its path, or by its name if the shell knows it."""
    own = script(tmp_path, "true", "my-dot")
    monkeypatch.setenv(programs.DOT_VARIABLE, own)
    assert dot_program() == own
    monkeypatch.setenv(programs.DOT_VARIABLE, "my-dot")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert dot_program() == own


def test_a_readers_own_dot_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else is taken in its place without a word."""
    monkeypatch.setenv(programs.DOT_VARIABLE, "/nowhere/dot")
    with pytest.raises(ProgramError, match="JOURNEYMAP_DOT names «/nowhere/dot»") as failed:
        dot_program()
    assert "unset it" in failed.value.help
