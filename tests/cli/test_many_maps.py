"""`journeymap validate` on repositories: the cache, several processes, a baseline, reports in files."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import journeymap.checking.many as checking
from tests.command_line import BAD, GOOD, WARN

LIVE = GOOD.replace("status: draft", "status: live")


def stored(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.json"))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own, not made yet."""
    folder = tmp_path / "kept" / "cache"
    monkeypatch.setenv("JOURNEYMAP_CACHE", str(folder))
    return folder


@pytest.mark.slow
def test_what_is_known_is_told_at_once(program, tmp_path: Path, cache: Path) -> None:
    """Of maps that have not changed, neither the reader nor the model is loaded."""
    (tmp_path / "map.yaml").write_text(BAD)
    code = "import sys; from journeymap.cli import main; main(['validate', 'map.yaml']); print(*sys.modules)"
    assert {"yaml", "pydantic"} <= set(program(code=code).stdout.decode().split())
    loaded = set(program(code=code).stdout.decode().split())
    assert "journeymap.checking.cache" in loaded
    assert not loaded & {"yaml", "pydantic", "typer", "journeymap.rules"}


def test_a_configuration_loads_no_model(program, tmp_path: Path, cache: Path) -> None:
    """What is known is known at once in a folder with a configuration too, also where it pins the day."""
    (tmp_path / "map.yaml").write_text(BAD)
    (tmp_path / ".journeymap.yaml").write_text("maps: [map.yaml]\nstrict: yes\ntoday: 2026-11-21\n")
    code = "import sys; from journeymap.cli import main; main(['validate']); print(*sys.modules)"
    program(code=code)
    loaded = set(program(code=code).stdout.decode().split())
    assert "journeymap.config.reader" in loaded
    assert not loaded & {"pydantic", "pydantic_core", "typer"}


def test_the_second_run_tells_the_same(cli, tmp_path: Path, cache: Path) -> None:
    """From the cache come the same findings, byte for byte, also fixes, also from a file that was renamed."""
    (tmp_path / "a.yaml").write_text(BAD)
    (tmp_path / "b.yaml").write_text(LIVE)
    first = cli("validate", "a.yaml", "b.yaml", "--today", "2026-11-21")
    before = stored(cache)[0].read_bytes()
    assert cli("validate", "a.yaml", "b.yaml", "--today", "2026-11-21") == first
    assert cli("validate", "--no-cache", "a.yaml", "b.yaml", "--today", "2026-11-21") == first
    assert stored(cache)[0].read_bytes() == before
    (tmp_path / "a.yaml").rename(tmp_path / "c.yaml")
    again = cli("validate", "c.yaml", "b.yaml", "--today", "2026-11-21")
    assert again.out == first.out.replace("a.yaml", "c.yaml")


def test_the_cache_is_used(cli, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that has not changed is not checked again; one that has changed is."""
    (tmp_path / "a.yaml").write_text(GOOD)
    (tmp_path / "b.yaml").write_text(BAD)
    first = cli("validate", ".")
    checked = []
    check = checking._check
    monkeypatch.setattr(checking, "_check", lambda task: (checked.append(task.name), check(task))[1])
    assert cli("validate", ".") == first
    assert checked == []
    (tmp_path / "b.yaml").write_text(GOOD)
    assert cli("validate", ".").code == 0
    assert checked == []  # the same text as that of a.yaml
    (tmp_path / "b.yaml").write_text(GOOD + "# changed\n")
    cli("validate", ".")
    assert checked == ["b.yaml"]


@pytest.mark.parametrize("change", ["day", "configuration"])
def test_what_findings_depend_on_makes_the_cache_stale(cli, tmp_path: Path, cache: Path, change: str) -> None:
    """Another day or another threshold: all is checked anew."""
    dated = "evidence: {talks: {kind: interview, date: 2026-01-01}}\n"
    long = LIVE.replace("store, ask-friends]", "{at: store, after: 20d}, ask-friends]")
    (tmp_path / "map.yaml").write_text(long + dated)

    def codes(today: str) -> set[str]:
        told = json.loads(cli("validate", "--format", "json", "--today", today).out)
        return {finding["code"] for finding in told["findings"]}

    assert "JM211" in codes("2026-11-21")
    if change == "day":
        assert "JM309" in codes("2028-11-21") - codes("2026-11-21")
    else:
        (tmp_path / ".journeymap.yaml").write_text("options: {JM211: {at_least: 30d}}\n")
        assert "JM211" not in codes("2026-11-21")


def test_a_damaged_cache_costs_only_time(cli, tmp_path: Path, cache: Path) -> None:
    """Whatever stands in the cache, the findings are right, and the next run has a sound one."""
    (tmp_path / "map.yaml").write_text(BAD)
    first = cli("validate")
    (file,) = stored(cache)
    sound = file.read_bytes()
    for damage in (b"", b"{", b"[]", b'{"key": 1}', sound.replace(b"JM101", b"\xff"), sound[:-9] + b"}}"):
        file.write_bytes(damage)
        assert cli("validate") == first
        assert file.read_bytes() == sound


def test_a_cache_that_cannot_be_written(cli, tmp_path: Path, cache: Path) -> None:
    """A note, and all goes on."""
    cache.parent.write_text("a file where the folder should be")
    (tmp_path / "map.yaml").write_text(GOOD)
    result = cli("validate")
    assert (result.code, result.out) == (0, "All is well: 1 map checked.\n")
    assert (
        result.err.startswith("note: Nothing is kept for a faster next time.") and "--no-cache" in result.err
    )
    assert cli("validate", "--no-cache").err == ""


def test_the_standard_input_is_not_kept(cli, cache: Path) -> None:
    """What comes in by a pipe leaves nothing behind."""
    assert cli("validate", "-", stdin=GOOD.encode()).code == 0
    assert not cache.exists()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_several_processes_tell_what_one_does(
    program, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many maps on several processors: the same report, in the same order, and the same exit code."""
    maps = tmp_path / "maps"
    maps.mkdir()
    for number in range(checking.WORTHWHILE + 20):
        text = (BAD, GOOD, WARN, LIVE)[number % 4].replace("Lina", f"Lina {number}", 1)
        (maps / f"{number:03}.yaml").write_text(text)
    many = program("validate", "maps", "--no-cache", "--today", "2026-11-21")
    code = (
        "import sys, journeymap.checking.many as checking\n"
        "checking._processors = lambda: 1\n"
        "from journeymap.cli import main\n"
        "sys.exit(main(['validate', 'maps', '--no-cache', '--today', '2026-11-21']))\n"
    )
    one = program(code=code)
    assert (many.returncode, many.stdout, many.stderr) == (one.returncode, one.stdout, one.stderr)
    assert many.returncode == 1 and many.stdout.count(b"error JM101") == (checking.WORTHWHILE + 20 + 3) // 4


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="other systems check one map after the other")
@pytest.mark.parametrize("how", ["is killed", "has a bug"])
def test_a_process_that_ends_early(program, tmp_path: Path, how: str) -> None:
    """What it leaves over is checked all the same; a bug is told once, with its place."""
    maps = tmp_path / "maps"
    maps.mkdir()
    for number in range(checking.WORTHWHILE):
        (maps / f"{number:03}.yaml").write_text(GOOD.replace("Lina", f"Lina {number}"))
    does = "os.kill(os.getpid(), 9) if os.getpid() != parent else None" if how == "is killed" else "1 / 0"
    done = program(
        code="import os, sys, journeymap.checking.one as loading\n"
        "parent, load = os.getpid(), loading.load\n"
        "def broken(data, *rest):\n"
        f"    if b'Lina 77 ' in data or b'Lina 77,' in data or b'Lina 77\\n' in data: {does}\n"
        "    return load(data, *rest)\n"
        "loading.load = broken\n"
        "import journeymap.checking.many as checking\n"
        "checking._processors = lambda: 3\n"
        "from journeymap.cli import main\n"
        "sys.exit(main(['validate', 'maps', '--no-cache']))\n"
    )
    if how == "is killed":
        assert (done.returncode, done.stdout) == (0, b"All is well: 150 maps checked.\n")
    else:
        assert done.returncode == 70 and done.stderr.startswith(
            b"error: journeymap has a bug: ZeroDivisionError"
        )
        assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems check one map after the other")
@pytest.mark.parametrize("how", ["interrupted", "killed"])
def test_no_process_stays_behind(tmp_path: Path, how: str) -> None:
    """After Ctrl-C, and also where the program is killed, its processes end too, in silence."""
    maps = tmp_path / "maps"
    maps.mkdir()
    for number in range(checking.WORTHWHILE):
        (maps / f"{number:03}.yaml").write_text(GOOD.replace("Lina", f"Lina {number}"))
    child = subprocess.Popen(
        [sys.executable, "-c", SLOW, str(tmp_path)],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    deadline = time.monotonic() + 300
    while len(list(tmp_path.glob("*.pid"))) < 3 and time.monotonic() < deadline:
        time.sleep(0.02)
    workers = [int(path.stem) for path in tmp_path.glob("*.pid")]
    assert len(workers) == 3
    child.send_signal(signal.SIGINT if how == "interrupted" else signal.SIGKILL)
    out, err = child.communicate(timeout=30)  # their output is closed when all of them have ended
    assert (child.returncode, out, err) == (130 if how == "interrupted" else -9, b"", b"")
    while any(map(is_running, workers)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(map(is_running, workers))


SLOW = """
import os, sys, time, journeymap.checking.one as loading
from pathlib import Path
parent, load = os.getpid(), loading.load
def slow(*given):
    if os.getpid() != parent:
        Path(sys.argv[1], f"{os.getpid()}.pid").touch()
        time.sleep(0.1)
    return load(*given)
loading.load = slow
import journeymap.checking.many as checking
checking._processors = lambda: 3
from journeymap.cli import main
sys.exit(main(["validate", "maps", "--no-cache"]))
"""


def is_running(process: int) -> bool:
    """Whether a process is there and not only its name."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems check one map after the other")
def test_where_no_process_can_be_started(program, tmp_path: Path) -> None:
    """Where a system has no semaphores or lets nobody start a process, the maps are checked one by one."""
    maps = tmp_path / "maps"
    maps.mkdir()
    for number in range(checking.WORTHWHILE):
        (maps / f"{number:03}.yaml").write_text(GOOD.replace("Lina", f"Lina {number}"))
    for broken in (
        "import _multiprocessing; del _multiprocessing.SemLock",
        "os.fork = lambda: os.open('', 0)",
    ):
        done = program(
            code=f"import os, sys\n{broken}\nimport journeymap.checking.many as checking\n"
            "checking._processors = lambda: 3\nfrom journeymap.cli import main\n"
            "sys.exit(main(['validate', 'maps', '--no-cache']))\n"
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, b"All is well: 150 maps checked.\n", b"")


def test_a_baseline_lets_only_new_findings_fail(cli, tmp_path: Path) -> None:
    """What is accepted is so wherever its lines move to; what is new is told and fails."""
    (tmp_path / "maps").mkdir()
    file = tmp_path / "maps" / "old.yaml"
    file.write_text(BAD)
    first = cli("validate", "--baseline", "accepted.json", "--update-baseline")
    assert first.code == 0
    assert "«accepted.json» accepts what was found today" in first.err
    file.write_text("# A line that moves all others.\n" + BAD)
    again = cli("validate", "--baseline", "accepted.json")
    assert (again.code, again.out) == (0, "All is well: 1 map checked.\n")
    assert again.err == "note: 1 finding accepted by the baseline.\n"
    file.write_text(BAD.replace("stor, ask-friends]", "stor, ask-friends, shoop]"))
    worse = cli("validate", "--baseline", "accepted.json")
    assert worse.code == 1 and worse.out.count("JM101") == 2  # the line is another one now
    (tmp_path / "maps" / "new.yaml").write_text(BAD)
    file.write_text(BAD)
    new = cli("validate", "--baseline", "accepted.json")
    assert new.code == 1 and new.out.startswith("maps/new.yaml:11:50: error JM101")
    assert new.out.count("JM101") == 1


def test_a_baseline_counts(cli, tmp_path: Path) -> None:
    """Of two equal findings, one is accepted if one was there; from any folder."""
    file = tmp_path / "map.yaml"
    line = "      - {id: store, title: Try one in a store, channel: stoore}\n"
    text = GOOD.replace("    touchpoints: [Ask friends]\n", "    touchpoints:\n      - Ask friends\n")
    file.write_text(text + "campaigns: {a: {channel: stoore}}\n")
    assert cli("validate", "--baseline", "b.json", "--update-baseline").code == 0
    file.write_text(text + "campaigns: {a: {channel: stoore}}\nx-copy: 1\n")
    assert cli("validate", str(tmp_path), "--baseline", str(tmp_path / "b.json")).code == 0
    assert line  # the same text on another line is another finding
    file.write_text(text + "campaigns:\n  a: {channel: stoore}\n  b: {channel: stoore}\n")
    assert cli("validate", "--baseline", "b.json").out.count("JM102") == 2


def test_a_baseline_forgets_what_is_mended(cli, tmp_path: Path) -> None:
    """Mended findings are told in a note; --update-baseline forgets them and accepts the new ones."""
    (tmp_path / "map.yaml").write_text(BAD)
    cli("validate", "--baseline", "b.json", "--update-baseline")
    (tmp_path / "map.yaml").write_text(GOOD)
    assert "1 accepted finding is mended by now" in cli("validate", "--baseline", "b.json").err
    assert cli("validate", "--baseline", "b.json", "--update-baseline").code == 0
    assert json.loads((tmp_path / "b.json").read_text()) == {"journeymap_baseline": 1, "accepted": {}}
    (tmp_path / "map.yaml").write_text(BAD)
    assert cli("validate", "--baseline", "b.json").code == 1
    assert cli("validate", "--update-baseline").code == 2


def test_a_misspelt_baseline_is_never_written(cli, tmp_path: Path) -> None:
    """It would accept everything for ever: exit code 2, the baseline that was meant, and the option that writes one."""
    (tmp_path / "map.yaml").write_text(BAD)
    missing = cli("validate", "--baseline", "accepted.json")
    assert (missing.code, missing.out) == (2, "") and "--update-baseline" in missing.err
    assert cli("validate", "--baseline", "accepted.json", "--update-baseline").code == 0
    assert cli("validate", "--baseline", "accepted.json").code == 0
    typo = cli("validate", "--baseline", "acepted.json")
    assert (typo.code, typo.out) == (2, "")
    assert typo.err == (
        "error: The baseline «acepted.json» is not there.\n"
        "help: Did you mean accepted.json? Accept what is found today with --update-baseline, which writes it.\n"
    )
    assert not (tmp_path / "acepted.json").exists()


def test_each_configuration_has_its_baseline(cli, tmp_path: Path) -> None:
    """In a repository of several teams each has its own, in whatever order their maps are named."""
    for team in ("bank", "shop"):
        (tmp_path / team).mkdir()
        (tmp_path / team / "map.yaml").write_text(BAD)
    (tmp_path / "shop" / ".journeymap.yaml").write_text("baseline: base.json\n")
    assert cli("validate", "shop").code == 2
    assert cli("validate", "shop", "--update-baseline").code == 0
    assert (tmp_path / "shop" / "base.json").exists()
    for paths in (["."], ["shop", "bank"], ["bank", "shop"]):
        told = cli("validate", *paths).out
        assert told.count("error JM101") == 1 and told.startswith("bank/map.yaml:11")


def test_a_baseline_is_not_told_what_it_was_not_asked(cli, tmp_path: Path) -> None:
    """With --select, nobody knows whether the other findings are mended: they stay accepted, and untold."""
    (tmp_path / "map.yaml").write_text(LIVE)
    assert cli("validate", "--baseline", "b.json", "--update-baseline").code == 0
    before = (tmp_path / "b.json").read_text()
    assert "mended" not in cli("validate", "--baseline", "b.json", "--select", "JM302").err
    cli("validate", "--baseline", "b.json", "--select", "JM302", "--update-baseline")
    assert (tmp_path / "b.json").read_text() == before


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"journeymap_baseline": 2, "accepted": {}}', "is of version 2; this program knows version 1"),
        ("{}", "is no baseline"),
        ("not json", "is no baseline"),
        ('{"journeymap_baseline": 1, "accepted": [1]}', "is damaged"),
    ],
)
def test_what_is_no_baseline(cli, tmp_path: Path, content: str, told: str) -> None:
    """A baseline of another version, or no baseline at all: a sentence, exit code 2, and it is left alone."""
    (tmp_path / "map.yaml").write_text(BAD)
    (tmp_path / "b.json").write_text(content)
    result = cli("validate", "--baseline", "b.json")
    assert result.code == 2 and told in result.err and "help:" in result.err
    assert (tmp_path / "b.json").read_text() == content


def test_the_map_is_not_overwritten_by_a_report(cli, tmp_path: Path) -> None:
    """A baseline or a report that would replace a map is refused."""
    (tmp_path / "map.yaml").write_text(BAD)
    (tmp_path / "link.json").symlink_to("map.yaml")
    for file in ("map.yaml", "other.yaml", ".journeymap.yaml", "link.json"):
        for option in ("--output-file=json=", "--baseline="):
            assert cli("validate", "map.yaml", option + file).code == 2
    assert (tmp_path / "map.yaml").read_text() == BAD
    assert sorted(path.name for path in tmp_path.glob("*")) == ["link.json", "map.yaml"]
    twice = cli("validate", "map.yaml", "--output-file=json=a", "--output-file=text=./a")
    assert twice.code == 2 and "write to the same file" in twice.err


def test_several_reports_at_once(cli, tmp_path: Path) -> None:
    """--output-file tells the findings in files too, in other formats; the text stays on the output."""
    (tmp_path / "map.yaml").write_text(BAD)
    result = cli("validate", "map.yaml", "--output-file", "json=a.json", "--output-file", "github=b.txt")
    assert result.code == 1 and result.out == cli("validate", "map.yaml").out
    assert (tmp_path / "a.json").read_text() == cli("validate", "map.yaml", "--format", "json").out
    assert (tmp_path / "b.txt").read_text() == cli("validate", "map.yaml", "--format", "github").out


@pytest.mark.parametrize("value", ["sarif", "=a", "json=", "json=-", "jsn=a.json"])
def test_an_output_file_that_cannot_be(cli, tmp_path: Path, value: str) -> None:
    """A format without a file, or the reverse: a sentence and exit code 2."""
    result = cli("validate", "--output-file", value)
    assert result.code == 2 and "--output-file cannot be" in result.err


def test_named_files_that_are_no_maps(cli, tmp_path: Path) -> None:
    """--skip-others leaves them alone, as a hook that names all changed files needs it; to find none is fine."""
    (tmp_path / "ci.yaml").write_text("on: push\n")
    (tmp_path / "map.yaml").write_text(BAD)
    assert cli("validate", "ci.yaml").code == 1
    result = cli("validate", "--skip-others", "ci.yaml", "map.yaml")
    assert result.code == 1 and "ci.yaml:" not in result.out
    assert cli("validate", "--skip-others", "ci.yaml").code == 0


def test_the_command_line_counts_more_than_the_configuration(cli, tmp_path: Path) -> None:
    """--select replaces what is configured, --ignore adds to it; severities, strictness and the day hold."""
    (tmp_path / "map.yaml").write_text(LIVE)
    (tmp_path / ".journeymap.yaml").write_text(
        "select: [JM4]\nignore: [no-scope]\nseverities: {no-owner: error}\ntoday: 2026-11-21\n"
    )

    def codes(*args: str) -> dict[str, str]:
        told = json.loads(cli("validate", "--format", "json", *args).out)
        return {finding["code"]: finding["severity"] for finding in told["findings"]}

    configured = codes()
    assert configured["JM402"] == "error" and "JM401" not in configured
    assert all(code.startswith("JM4") for code in configured)
    assert codes("--select", "JM301,JM401") == {"JM301": "warning", "JM401": "warning"}
    assert set(configured) - set(codes("--ignore", "JM402")) == {"JM402"}
    assert cli("validate").code == 1 and cli("validate", "--ignore", "JM402").code == 0
    with (tmp_path / ".journeymap.yaml").open("a") as file:
        file.write("strict: yes\n")
    assert cli("validate", "--ignore", "JM402").code == 1


def test_what_is_ignored_by_the_configuration_stops_no_picture(cli, tmp_path: Path) -> None:
    """An error that is configured away does not stop `render`; one that makes drawing impossible does."""
    (tmp_path / "map.yaml").write_text(GOOD + "owner: nobody\nteams: {a: A}\n")
    assert cli("render", "map.yaml").code == 1
    (tmp_path / ".journeymap.yaml").write_text("ignore: [JM103, JM101]\n")
    assert cli("render", "map.yaml").code == 0
    (tmp_path / "map.yaml").write_text(BAD)
    assert cli("render", "map.yaml").code == 1
    result = cli("validate", "map.yaml")
    assert result.code == 0 and "1 error is left out, as asked for, but it still keeps its map" in result.err
