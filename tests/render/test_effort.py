"""Pictures that would take minutes or gigabytes are refused before they are begun, and it is said what to do."""

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command_line import GOOD


def paths(number: int, steps: int, kind: str = "expected") -> str:
    """A map with paths that go to and fro."""
    touchpoints = "".join(f"      - {{id: t{i}, title: Touchpoint {i}}}\n" for i in range(steps))
    lines = "".join(
        f"  - title: Path {p}\n    kind: {kind}\n    steps: [{', '.join(f't{(i * 7 + p) % steps}' for i in range(steps))}]\n"
        for p in range(number)
    )
    return f"title: A\npersona: Lina\nstages:\n  - title: S\n    touchpoints:\n{touchpoints}paths:\n{lines}"


def touchpoints(stages: int, each: int) -> str:
    """A map with very many cards."""
    lines = "".join(
        f"  - title: S{s}\n    touchpoints: [{', '.join(f'T{s} {i}' for i in range(each))}]\n"
        for s in range(stages)
    )
    return f"title: A\npersona: Lina\nstages:\n{lines}"


@pytest.mark.slow
@pytest.mark.parametrize("how", [["-f", "png"], ["-f", "pdf"], ["-f", "pdf", "--page", "A4"]])
@pytest.mark.parametrize("text", [paths(200, 90), touchpoints(95, 195)], ids=["paths", "touchpoints"])
def test_no_map_takes_minutes_or_gigabytes(tmp_path: Path, text: str, how: list[str]) -> None:
    """The largest maps are drawn within bounds, or refused with a way out; never without an end."""
    (tmp_path / "map.yaml").write_text(text)
    command = [sys.executable, "-m", "journeymap", "render", "map.yaml", *how]
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=600)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 120
    assert done.returncode in (0, 2)
    if done.returncode:
        assert "too large to be drawn" in done.stderr and "SVG or HTML" in done.stderr
        assert "--path" in done.stderr


def test_a_map_beyond_the_budget_is_refused_at_once(cli, tmp_path: Path) -> None:
    """Exit code 2, a sentence that leads on, no file; and the way out is one."""
    (tmp_path / "map.yaml").write_text(paths(190, 95))
    started = time.process_time()
    result = cli("render", "map.yaml", "-f", "png")
    assert time.process_time() - started < 30
    assert result.code == 2 and not (tmp_path / "map.png").exists()
    assert "error: This map is too large to be drawn as PNG.\nhelp: Draw it as SVG or HTML" in result.err
    assert cli("render", "map.yaml", "-f", "png", "--path", "path-3").code == 0
    assert cli("render", "map.yaml", "-f", "svg").code == 0


def test_a_map_that_takes_a_while_says_so(cli, tmp_path: Path) -> None:
    """A note comes before a long wait; an ordinary map has none."""
    (tmp_path / "map.yaml").write_text(paths(70, 60))
    assert "takes a while. SVG and HTML are faster." in cli("render", "map.yaml", "-f", "png").err
    (tmp_path / "good.yaml").write_text(GOOD)
    assert "a while" not in cli("render", "good.yaml", "-f", "png").err
