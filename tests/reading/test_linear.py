"""The time that a stranger's line takes grows with its length, and not with the square of it."""

import gc
import time

import pytest

from journeymap.reading import read
from journeymap.reading.traps import MAX_LINE

FILLERS = [
    *('"', "'", " ", "\u00a0", "[", "]", "{", "}", ":", ": ", "-", "- ", "\t", "a", "&", "*", "%", "\r"),
    *(",", "? ", " #", "،", "a: b،", "=", "\\", "：", "@", "“"),
]
FRAMES = [
    *("{}", "title: {}", 'title: "aaa{}', "title: {}: b", "title: [{}", "title: [{}]", "title: x # {}: b: c"),
    *("title {}", "title{}: b", "- {}: c: d", "title = {}", 'title: "{}" x', "  {}x\na: b"),
]
SHORTEST = 1 << 15
FLOOR = 0.03  # seconds below which a ratio says nothing
GROWTH = 9  # four times the length takes four times the time, and sixteen times if it grows with the square


def _seconds(frame: str, filler: str, length: int) -> float:
    text = frame.replace("{}", filler * (length // len(filler)))
    data = f"persona: x\n{text}\nstages: [a]\n".encode()
    gc.collect()
    begin = time.process_time()
    read(data, "map.yaml")
    return time.process_time() - begin


@pytest.mark.slow
@pytest.mark.parametrize("frame", FRAMES)
def test_time_grows_with_the_length_of_a_line(frame: str) -> None:
    """For each sign that a line may be full of: the CPU time for four times the length, against that for the length."""
    for filler in FILLERS:
        before = _seconds(frame, filler, SHORTEST)
        if before < FLOOR:
            continue
        if _seconds(frame, filler, 4 * SHORTEST) > GROWTH * before:
            # The best of several, since others use the machine too.
            before = min(_seconds(frame, filler, SHORTEST) for _ in range(3))
            now = min(_seconds(frame, filler, 4 * SHORTEST) for _ in range(3))
            assert now < GROWTH * before, filler


def test_a_line_that_is_too_long_is_left_aside_unread() -> None:
    """Up to the limit the heuristics look at a line; one sign more, and only the parser's word counts."""
    for length, code in ((MAX_LINE, "JM005"), (MAX_LINE + 1, "JM004")):
        line = "title: @" + "a" * (length - 8)
        assert read(f"{line}\nowner: b\n".encode(), "map.yaml").findings[0].code == code
