"""The program as a process: encodings, pipes, signals, bugs, and what it loads."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command_line import BAD, GOOD

PERSIAN = (
    "title: قهوه\nstatus: draft\npersona: لینا\nteams: {رشد: تیم رشد}\nowner: فروش 🚀\nstages: [آگاهی]\n"
)


LOCALES: list[dict[str, str]] = [
    {"LC_ALL": "C"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONHASHSEED": "7", "TZ": "Asia/Tehran"},
]


@pytest.mark.slow
def test_every_locale_gets_the_same_bytes(program, tmp_path: Path) -> None:
    """Output into a pipe is UTF-8 with plain line feeds under any locale, encoding or hash seed."""
    (tmp_path / "نقشه.journey.yaml").write_text(PERSIAN, encoding="utf-8")
    runs = [program("validate", "نقشه.journey.yaml", **env) for env in LOCALES]
    assert {(run.returncode, run.stdout, run.stderr) for run in runs} == {(1, runs[0].stdout, runs[0].stderr)}
    told = runs[0].stdout.decode("utf-8")
    assert told.startswith("نقشه.journey.yaml:5:8: error JM103 unknown-team")
    assert "«فروش 🚀»" in told and "\r" not in told


@pytest.mark.slow
def test_broken_file_names(program, tmp_path: Path) -> None:
    """A name that is no UTF-8 is shown with its code, not crashed on."""
    if sys.platform != "linux":
        pytest.skip("only here are such names possible")
    (tmp_path / "a").mkdir()
    with open(os.fsencode(tmp_path / "a") + b"/caf\xe9.journey.yaml", "w") as file:
        file.write(BAD)
    for form in ("text", "json", "github"):
        done = program("validate", "a", "--format", form)
        assert done.returncode == 1, done.stderr
        assert b"udce9" in done.stdout


@pytest.mark.slow
def test_a_reader_that_has_had_enough(program, tmp_path: Path) -> None:
    """A closed pipe ends the program in silence."""
    for number in range(5):
        text = PERSIAN + "contributors: [" + "nobody, " * 150 + f"x{number}]\n"
        (tmp_path / f"{number}.journey.yaml").write_text(text, encoding="utf-8")
    child = subprocess.Popen(
        [sys.executable, "-m", "journeymap", "validate"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": ""},  # Python does not notice without its buffer
    )
    assert child.stdout is not None and child.stderr is not None
    child.stdout.read(10)
    child.stdout.close()
    assert child.stderr.read() == b""
    child.stderr.close()
    assert child.wait(30) == 141


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_output_that_goes_nowhere(tmp_path: Path) -> None:
    """A full disk behind the standard output is told with 2; a closed output is no matter."""
    (tmp_path / "map.yaml").write_text(GOOD)

    def shell(redirection: str) -> "subprocess.CompletedProcess[bytes]":
        command = f'"{sys.executable}" -m journeymap validate map.yaml {redirection}'
        return subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, timeout=600)

    full = shell("> /dev/full")
    assert full.returncode == 2
    assert full.stderr.startswith(b"error: The output cannot be written:") and b"Traceback" not in full.stderr
    closed = shell(">&-")
    assert (closed.returncode, closed.stderr) == (0, b"")
    no_input = shell("- <&-")
    assert no_input.returncode == 2
    assert no_input.stderr.startswith(b"error: There is no standard input to read.")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_interrupted(tmp_path: Path) -> None:
    """Ctrl-C ends the program in silence with 130."""
    child = subprocess.Popen(
        [sys.executable, "-m", "journeymap", "validate", "-"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(1)  # until it waits for its input
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=600)
    assert (child.returncode, out, err) == (130, b"", b"")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize(
    "module",
    ["journeymap.cli.streams", "journeymap.cli.app", "typer", "journeymap.drawing", "yaml", "pydantic"],
)
def test_interrupted_at_the_beginning(program, tmp_path: Path, module: str) -> None:
    """Ctrl-C while something is loaded ends the program in silence too."""
    (tmp_path / "map.yaml").write_text(GOOD)
    code = (
        "import os, signal, sys\n"
        "class Interrupts:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {module!r}:\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "from journeymap.cli import program\n"
        "sys.meta_path.insert(0, Interrupts())\n"
        "sys.argv = ['journeymap', 'render', 'map.yaml', '-f', 'svg', '-o', '-']\n"
        "program()\n"
    )
    done = program(code=code)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_little_is_loaded_before_the_program_begins() -> None:
    """Until then, Ctrl-C ends in a traceback of Python's own: nothing is loaded that Python has not loaded already."""
    source = Path(__file__).parents[2] / "src"
    code = (
        f"import sys; sys.path.insert(0, {str(source)!r}); before = set(sys.modules)\n"
        "import journeymap.cli; print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert {name for name in loaded if name.startswith("journeymap")} == {
        "journeymap",
        "journeymap.cli",
        "journeymap.version",
    }
    assert not loaded & {"typing", "re", "enum", "contextlib", "collections", "functools"}


def test_a_bug_says_so(program) -> None:
    """Whatever goes wrong within the program: exit code 70, one sentence, and a traceback only on request."""
    code = (
        "import sys, journeymap.checking.one as loading\n"
        "loading.load = lambda *given: 1 / 0\n"
        "from journeymap.cli import main\n"
        "sys.exit(main(['validate', '-']))\n"
    )
    done = program(code=code, stdin=GOOD.encode())
    assert done.returncode == 70
    assert done.stdout == b""
    assert done.stderr.startswith(b"error: journeymap has a bug: ZeroDivisionError")
    assert b"Traceback" not in done.stderr
    assert b"Traceback" in program(code=code, stdin=GOOD.encode(), JOURNEYMAP_DEBUG="1").stderr


HEAVY = {
    "yaml",
    "pydantic",
    "rich",
    "jinja2",
    "graphviz",
    "resvg_py",
    "journeymap.model",
    "journeymap.reading",
}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("args", "unwanted"),
    [
        (["--version"], HEAVY | {"typer"}),
        (["--help"], HEAVY),
        (["validate", "--help"], HEAVY),
        (["render", "--help"], HEAVY),
        (["validate", "-"], {"rich", "jinja2", "graphviz", "resvg_py", "wcwidth"}),
        (["render", "-", "-f", "svg"], {"rich", "graphviz", "resvg_py", "jinja2"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_only_what_is_needed_is_loaded(program, args: list[str], unwanted: set[str]) -> None:
    """Heavy libraries are loaded by the commands that use them only."""
    code = (
        "import sys\n"
        "from journeymap.cli import main\n"
        f"main({args!r})\n"
        "print('LOADED', *sys.modules, file=sys.stderr)\n"
    )
    done = program(code=code, stdin=GOOD.encode())
    loaded = set(done.stderr.decode().partition("LOADED ")[2].split())
    assert "journeymap" in loaded
    assert not unwanted & loaded


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="pseudo terminals")
def test_colour_on_a_terminal_only(tmp_path: Path) -> None:
    """A terminal gets colour, unless NO_COLOR is set; map texts never command it."""
    import pty

    (tmp_path / "map.yaml").write_text(BAD.replace("title: What Lina does", 'title: "[red]x[/y]"'))

    def on_terminal(**env: str) -> str:
        ours, theirs = pty.openpty()
        environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
        child = subprocess.Popen(
            [sys.executable, "-m", "journeymap", "validate", "map.yaml"],
            cwd=tmp_path,
            stdout=theirs,
            stderr=theirs,
            env=environment | {"TERM": "xterm-256color"} | env,
        )
        os.close(theirs)
        told = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            told += piece
        os.close(ours)
        assert child.wait(30) == 1
        return told.decode().replace("\r\n", "\n")

    assert "\x1b[1;31merror\x1b[0m" in on_terminal()
    assert on_terminal(COLUMNS="0") == on_terminal()
    plain = on_terminal(NO_COLOR="1")
    assert "\x1b[1;31m" not in plain and "\x1b[31m" not in plain
    assert "[red]x[/y]" in plain
