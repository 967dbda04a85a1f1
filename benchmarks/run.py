"""Measures whole commands as ratios against a peer in the same run, and prints the table of docs/benchmarks.md.

    python benchmarks/run.py            everything (about five minutes; check-jsonschema is the slow part)
    python benchmarks/run.py startup    one part: startup, large or many

Each pair runs in turn, A B A B …, after a warm-up; figures are medians of wall time. Nothing here passes or fails:
machines differ, ratios say more than seconds.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "coffee-machine.yaml"
PYTHON = sys.executable
JOURNEYMAP = [str(Path(PYTHON).with_name("journeymap"))]
Command = list[str]


def seconds(command: Command, forget: bool = False) -> float:
    """The wall time of one run; `forget`: with an empty cache."""
    if forget:
        shutil.rmtree(os.environ["JOURNEYMAP_CACHE"], ignore_errors=True)
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    took = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"{shlex.join(command)} failed:\n{done.stderr.decode()}")
    return took


def compare(
    what: str, command: Command, peer_name: str, peer: Command, runs: int = 9, forget: bool = False
) -> None:
    """Runs both in turn and prints a row: medians and the median of the ratios, pair by pair."""
    for warm_up in (command, peer):
        seconds(warm_up)
    pairs = [(seconds(command, forget), seconds(peer)) for _ in range(runs)]
    ours, theirs = median(a for a, _ in pairs), median(b for _, b in pairs)
    ratio = median(a / b for a, b in pairs)
    print(f"| {what} | {ours:.3f} s | {peer_name} | {theirs:.3f} s | {ratio:.2f} |", flush=True)


def startup() -> None:
    bare = [PYTHON, "-c", "pass"]
    libraries = [PYTHON, "-c", "import typer, yaml; from pydantic import BaseModel"]
    example = str(EXAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "map.svg")
        compare("`journeymap --version`", [*JOURNEYMAP, "--version"], "`python -c pass`", bare)
        check = [*JOURNEYMAP, "validate", example]
        compare(
            "`validate` of the coffee machine, the first time",
            check,
            "importing typer, yaml, pydantic",
            libraries,
            forget=True,
        )
        compare("the same, unchanged since", check, "importing typer, yaml, pydantic", libraries)
        compare(
            "`render -f svg` of it",
            [*JOURNEYMAP, "render", example, "-o", out],
            "importing typer, yaml, pydantic",
            libraries,
        )
        page = str(Path(folder) / "map.html")
        compare(
            "`render` (the page) of it",
            [*JOURNEYMAP, "render", example, "-o", page],
            "importing typer, yaml, pydantic",
            libraries,
        )


def large() -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "large.yaml"
        source.write_bytes(subprocess.check_output([PYTHON, str(HERE / "generate.py"), "600", "50"]))
        small = [*JOURNEYMAP, "render", str(EXAMPLE), "-o", str(Path(folder) / "small.svg")]
        out = str(Path(folder) / "large.svg")
        compare(
            "600 touchpoints, 50 paths: `render -f svg`",
            [*JOURNEYMAP, "render", str(source), "-o", out],
            "the coffee machine’s",
            small,
            5,
        )
        graph = [*JOURNEYMAP, "render", str(source), "--view", "graph", "-o", out]
        compare("600 touchpoints, 50 paths: `--view graph`", graph, "the coffee machine’s `-f svg`", small, 5)


def many() -> None:
    with tempfile.TemporaryDirectory() as folder:
        maps = Path(folder) / "maps"
        subprocess.check_call([PYTHON, str(HERE / "generate.py"), "--many", "1000", str(maps)])
        schema = Path(folder) / "schema.json"
        made = "from journeymap.model.journey import Journey; import json; print(json.dumps(Journey.model_json_schema()))"
        schema.write_bytes(subprocess.check_output([PYTHON, "-c", made]))
        json.loads(schema.read_text())
        files = sorted(str(path) for path in maps.iterdir())
        lines = sum(len(path.read_text().splitlines()) for path in maps.iterdir()) // len(files)
        checker = [str(Path(PYTHON).with_name("check-jsonschema")), "--schemafile", str(schema), *files]
        ours = [*JOURNEYMAP, "validate", str(maps)]
        what = f"`validate` of 1,000 maps of {lines} lines"
        compare(what, ours, "check-jsonschema with our schema", checker, 3, forget=True)
        sound = Path(folder) / "sound"
        sound.mkdir()
        text = EXAMPLE.read_text(encoding="utf-8")
        for number in range(1000):
            (sound / f"{number:03}.yaml").write_text(text.replace("Lina", f"Lina {number}"), encoding="utf-8")
        ours = [*JOURNEYMAP, "validate", str(sound)]
        checker[3:] = sorted(str(path) for path in sound.iterdir())
        what = f"`validate` of 1,000 sound maps of {len(text.splitlines())} lines"
        compare(what, ours, "check-jsonschema with our schema", checker, 3, forget=True)
        fresh = [*ours, "--no-cache"]
        what = f"1,000 sound maps of {len(text.splitlines())} lines, unchanged since"
        compare(what, ours, "the first time (`--no-cache`)", fresh, 5)
        bound = "import os, sys; os.sched_setaffinity(0, [0]); os.execv(sys.argv[1], sys.argv[1:])"
        compare(
            "the first time, on two processors", fresh, "on one processor", [PYTHON, "-c", bound, *fresh], 5
        )


def main() -> None:
    os.environ["NO_COLOR"] = "1"
    cache = tempfile.TemporaryDirectory()
    os.environ["JOURNEYMAP_CACHE"] = str(Path(cache.name) / "cache")
    parts = {"startup": startup, "large": large, "many": many}
    chosen = sys.argv[1:] or list(parts)
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, medians\n")
    print("| what | median | peer | median | ratio |\n|---|---|---|---|---|", flush=True)
    for name in chosen:
        parts[name]()


if __name__ == "__main__":
    main()
