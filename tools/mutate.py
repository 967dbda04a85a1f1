"""Do the tests bite? Changes the program in small ways, one at a time, and sees whether a test notices.

    python tools/mutate.py wiggle escaping files            # rooms: folders or modules of src/journeymap
    python tools/mutate.py --sample 40 --seed 7 --write rules

Which tests are run for a change is known from one run of the quick tests under coverage, kept in `.mutation/` until the
program or the tests change. The changes are made in copies of the repository, never in the work tree. What nobody
noticed is listed; `--write` puts the counts into docs/testing.md. Not a part of the gate.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from xml.etree import ElementTree

from mutants import Mutant, mutants

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "journeymap"
CACHE = ROOT / ".mutation"
PAGE = ROOT / "docs" / "testing.md"
BUDGET = 40.0  # seconds of tests a mutant is held against, by what they take on a quiet machine
_PYTEST = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
_LEFT_OUT = (".git", ".ci", ".mutation", ".hypothesis", "__pycache__", ".*_cache", "build", "dist")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a mutant: killed (by a failure or the time limit), survived, or met by no test."""

    mutant: Mutant
    word: str


class Coverage:
    """Which quick test runs which line, and how long each test takes."""

    def __init__(self, rerun: bool, only: list[str]) -> None:
        CACHE.mkdir(exist_ok=True)
        (CACHE / ".gitignore").write_text("*\n")
        self._file = CACHE / ("some.json" if only else "all.json")
        if rerun or only or not _is_fresh(self._file):
            self._measure(only)
        known = json.loads(self._file.read_text())
        self._lines: dict[str, dict[str, list[str]]] = known["lines"]
        self._seconds: dict[str, float] = known["seconds"]
        self._breadth: dict[str, int] = {}
        for lines in self._lines.values():
            for tests in lines.values():
                for test in tests:
                    self._breadth[test] = self._breadth.get(test, 0) + 1

    def _measure(self, only: list[str]) -> None:
        print("Measuring which test runs which line …", flush=True)
        junit = CACHE / "tests.xml"
        command = [*_PYTEST, "-m", "not slow", f"--junitxml={junit}", *only]
        command += ["--cov=journeymap", "--cov-config=/dev/null", "--cov-context=test", "--cov-report="]
        environment = _environment(ROOT) | {"COVERAGE_FILE": str(CACHE / "coverage")}
        done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
        if done.returncode not in (0, 1):
            raise SystemExit("The tests could not be run.")
        from coverage import CoverageData

        data = CoverageData(str(CACHE / "coverage"))
        data.read()
        lines = {
            os.path.relpath(file, ROOT): {
                str(line): sorted({name.rpartition("|")[0] for name in contexts} - {""})
                for line, contexts in data.contexts_by_lineno(file).items()
            }
            for file in data.measured_files()
        }
        seconds = {}
        failed = set()
        for case in ElementTree.parse(junit).iter("testcase"):
            test = f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}"
            seconds[test] = float(case.get("time", 0))
            if case.find("failure") is not None or case.find("error") is not None:
                failed.add(test)
        if failed:  # they would kill every mutant
            print(f"Left out, as they fail already: {', '.join(sorted(failed))}")
        for tests_by_line in lines.values():
            for line, tests in tests_by_line.items():
                tests_by_line[line] = [test for test in tests if test not in failed]
        self._file.write_text(json.dumps({"lines": lines, "seconds": seconds}))

    def tests(self, mutant: Mutant) -> list[str]:
        """The tests that run the changed line (for one that runs on import, the file), the most specific first."""
        lines = self._lines.get(str(mutant.path.relative_to(ROOT)), {})
        tests = set(lines.get(str(mutant.line), ()))
        if not tests and mutant.on_import:
            tests = {test for all_tests in lines.values() for test in all_tests}
        chosen, left = [], BUDGET
        for test in sorted(tests, key=lambda test: (self._breadth[test] * (0.05 + self.seconds(test)), test)):
            left -= self.seconds(test)
            if left < 0 and chosen:
                break
            chosen.append(test)
        return chosen

    def seconds(self, test: str) -> float:
        """How long a test takes on a quiet machine."""
        return self._seconds.get(test, 0.5)


def _is_fresh(file: Path) -> bool:
    """Whether a file is newer than the program and its tests."""
    if not file.exists():
        return False
    made = file.stat().st_mtime
    sources = (path for folder in ("src", "tests") for path in (ROOT / folder).rglob("*.py"))
    return all(path.stat().st_mtime < made for path in sources)


def _environment(root: Path) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(root / "src"), "CI": "true", "PYTHONHASHSEED": "0"}


def _copy(number: int) -> Path:
    """A copy of the repository to change; what is compiled in it is judged by its content, not by its time."""
    copy = CACHE / f"copy-{number}"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*_LEFT_OUT), symlinks=True)
    command = [sys.executable, "-m", "compileall", "-q", "--invalidation-mode", "checked-hash", "src"]
    subprocess.run(command, cwd=copy, check=True)
    return copy


def _judge(mutant: Mutant, tests: list[str], seconds: float, copy: Path) -> Outcome:
    """Makes the change in a copy and runs the tests until one fails."""
    if not tests:
        return Outcome(mutant, "no test")
    file = copy / mutant.path.relative_to(ROOT)
    before = file.read_bytes()
    chosen = copy / "chosen.txt"
    chosen.write_text("\n".join(tests), encoding="utf-8")
    command = [*_PYTEST, "-x", "-p", "no:cov", f"@{chosen}"]
    try:
        file.write_bytes(mutant.changed(before))
        with subprocess.Popen(
            command,
            cwd=copy,
            env=_environment(copy),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        ) as running:
            try:
                output, _ = running.communicate(timeout=30 + 6 * seconds)
            except subprocess.TimeoutExpired:
                os.killpg(running.pid, signal.SIGKILL)
                return Outcome(mutant, "killed")
        if running.returncode == 4:  # a change that breaks the import of a test's module ends so, too
            ran = "ImportError" in output or "Error" in output
            return Outcome(mutant, "killed" if ran else "no test")
        return Outcome(mutant, "killed" if running.returncode else "survived")
    finally:
        file.write_bytes(before)


def _run(chosen: list[Mutant], coverage: Coverage, processes: int) -> list[Outcome]:
    copies: SimpleQueue[Path] = SimpleQueue()
    for number in range(processes):
        copies.put(_copy(number))

    def judged(mutant: Mutant) -> Outcome:
        copy = copies.get()
        try:
            tests = coverage.tests(mutant)
            outcome = _judge(mutant, tests, sum(map(coverage.seconds, tests)), copy)
        finally:
            copies.put(copy)
        print("." if outcome.word == "killed" else "S", end="", flush=True)
        return outcome

    with ThreadPoolExecutor(processes) as pool:
        outcomes = list(pool.map(judged, chosen))
    print()
    return outcomes


def _files(room: str) -> list[Path]:
    module, folder = PACKAGE / f"{room}.py", PACKAGE / room
    files = [module] if module.is_file() else sorted(folder.rglob("*.py"))
    if not files:
        raise SystemExit(f"There is no room «{room}» in {PACKAGE}.")
    return files


def _write(rows: dict[str, str]) -> None:
    """Puts the rows of these rooms into the table of docs/testing.md, and leaves the others."""
    text = PAGE.read_text(encoding="utf-8")
    head, _, rest = text.partition("<!-- mutants -->\n")
    table, _, tail = rest.partition("<!-- end of mutants -->")
    lines = table.strip("\n").split("\n")
    known = {line.split("|")[1].strip(): line for line in lines[2:]} | rows
    body = "\n".join([*lines[:2], *(known[room] for room in sorted(known))])
    PAGE.write_text(f"{head}<!-- mutants -->\n{body}\n<!-- end of mutants -->{tail}", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("rooms", nargs="+", help="folders or modules of src/journeymap")
    parser.add_argument("--sample", type=int, default=40, help="mutants a room (40)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--rerun", action="store_true", help="measure anew which test runs which line")
    parser.add_argument("--tests", nargs="+", default=[], help="only these tests (all quick ones)")
    parser.add_argument("--write", action="store_true", help="put the counts into docs/testing.md")
    options = parser.parse_args()
    coverage = Coverage(options.rerun, options.tests)
    rows = {}
    for room in options.rooms:
        started = time.monotonic()
        every = [mutant for file in _files(room) for mutant in mutants(file)]
        shuffled = random.Random(options.seed).sample(every, len(every))
        chosen = list(islice((mutant for mutant in shuffled if mutant.is_python()), options.sample))
        chosen.sort(key=lambda mutant: (mutant.path, mutant.line, mutant.start))
        outcomes = _run(chosen, coverage, options.processes)
        killed = sum(outcome.word == "killed" for outcome in outcomes)
        share = f"{killed / len(outcomes):.0%}"
        minutes = f"{(time.monotonic() - started) / 60:.1f} min"
        print(f"{room}: {killed} of {len(outcomes)} killed ({share}); {len(every)} are possible; {minutes}")
        for outcome in outcomes:
            if outcome.word != "killed":
                print(f"  {outcome.word}: {outcome.mutant.described(ROOT)}")
        day = date.today().isoformat()
        counts = f"{len(every)} | {len(outcomes)} | {killed} | {share}"
        rows[room] = f"| {room} | {counts} | {options.seed} | {day} |"
        if options.write:
            _write(rows)


if __name__ == "__main__":
    main()
