"""The changes that tools/mutate.py makes: small, valid, and only to what runs."""

from __future__ import annotations

import runpy
from pathlib import Path

MUTANTS = runpy.run_path(str(Path(__file__).parents[1] / "tools" / "mutants.py"))["mutants"]
SOURCE = '''\
"""A module: 1 < 2."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from a import b

LIMIT: int = 80


def part(known: list[int], most: int = 3) -> float:
    """One part of 1 / n, «é»."""
    if len(known) <= most and known:
        return 1 / len(known)
    known.append(0)
    return 0.0
'''


def test_each_change_is_one_that_a_careless_hand_makes(tmp_path: Path) -> None:
    """Comparisons, arithmetic, conditions, numbers, returns and calls are changed; docstrings and types are not."""
    path = tmp_path / "part.py"
    path.write_text(SOURCE, encoding="utf-8")
    assert [(one.line, one.old, one.new) for one in MUTANTS(path)] == [
        (8, "80", "79"),
        (8, "80", "81"),
        (11, "3", "2"),
        (11, "3", "4"),
        (13, "len(known) <= most and known", "not (len(known) <= most and known)"),
        (13, "<=", "<"),
        (13, "<=", ">="),
        (13, "and", "or"),
        (14, "1", "0"),
        (14, "1", "2"),
        (14, "1 / len(known)", "None"),
        (14, "/", "*"),
        (15, "known.append(0)", "None"),
        (15, "append", "count"),
        (15, "0", "1"),
        (16, "0.0", "1.0"),
        (16, "0.0", "None"),
    ]


def test_a_change_touches_nothing_else(tmp_path: Path) -> None:
    """The file differs in that place alone, and is still Python."""
    path = tmp_path / "part.py"
    path.write_text(SOURCE, encoding="utf-8")
    (change,) = (one for one in MUTANTS(path) if one.old == "/")
    assert change.is_python()
    assert change.changed(SOURCE.encode()).decode() == SOURCE.replace("return 1 / len", "return 1 * len")
    assert change.described(tmp_path) == "part.py:14  /  →  *"
