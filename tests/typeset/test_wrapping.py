"""Texts are broken into lines that fit, and lose nothing but what an ellipsis stands for."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.typeset import measuring
from journeymap.typeset.measuring import clusters
from journeymap.typeset.wrapping import ellipsis, wrap
from tests.typeset.words import SIZE, TEXTS


def squeezed(words: str) -> str:
    return re.sub(r"[ \t\n\r\f\v\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000]+", "", words)


@given(TEXTS, st.floats(5, 200), st.booleans())
def test_wrapping_loses_nothing_and_fits(words: str, width: float, bold: bool) -> None:
    """The lines joined are the text, and no line is too wide but one that is a single cluster."""
    lines = wrap(words, width, SIZE, bold)
    assert squeezed("".join(lines)) == squeezed(words)
    for line in lines:
        assert line == line.strip(" ") and line
        assert measuring.width(line, SIZE, bold) <= width + 0.01 or len(clusters(line)) == 1


@given(TEXTS, st.floats(20, 120), st.integers(1, 4))
def test_a_limit_of_lines_ends_in_an_ellipsis(words: str, width: float, most: int) -> None:
    """At most so many lines; the last ends in an ellipsis exactly where something is missing."""
    lines = wrap(words, width, SIZE, max_lines=most)
    whole = wrap(words, width, SIZE)
    assert len(lines) <= most
    if len(whole) <= most:
        assert lines == whole
    else:
        assert lines[:-1] == whole[: most - 1] and lines[-1].endswith("…")
        assert measuring.width(lines[-1], SIZE) <= width


@given(TEXTS)
def test_clusters_join_to_the_text_and_begin_with_no_mark(words: str) -> None:
    """Nothing is lost, and no cluster but the first begins with a combining mark or a joiner."""
    parts = clusters(words)
    assert "".join(parts) == words
    assert not any(unicodedata.combining(part[0]) or part[0] in "\u200c\u200d\ufe0f" for part in parts[1:])


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("Compare prices on the phone", 80, ["Compare", "prices on the", "phone"]),
        ("a well-known e-mail and/or letter", 54, ["a well-", "known e-", "mail and/", "or letter"]),
        ("25-34 years", 36, ["25-34", "years"]),
        ("28\u00a0000\u00a0€ a year", 55, ["28\u00a0000\u00a0€", "a year"]),
        ("one\n  two", 200, ["one two"]),
        ("", 50, []),
        ("買う。「新しい」もの", 40, ["買う。", "「新し", "い」も", "の"]),
        ("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 32, ["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]),
        ("e\u0301" * 4, 14, ["e\u0301e\u0301", "e\u0301e\u0301"]),
    ],
)
def test_where_lines_break(words: str, width: float, lines: list[str]) -> None:
    """At spaces, after hyphens and slashes, between Chinese or Japanese characters, never in a cluster."""
    assert wrap(words, width, SIZE) == lines


@given(TEXTS, st.floats(15, 100))
def test_an_ellipsis_stands_only_where_text_is_cut(words: str, width: float) -> None:
    """A text that fits is left alone; another keeps its beginning."""
    short = ellipsis(words, width, SIZE)
    assert measuring.width(short, SIZE) <= width
    if short != words:
        assert short[-1] == "…" and words.startswith(short[:-1])


@pytest.mark.parametrize(
    "words", ["x" * 9000, "ب" * 9000, "買" * 9000, "e" + "\u0301" * 9000, "👩\u200d" * 4000]
)
def test_long_words_are_wrapped_in_no_time(words: str) -> None:
    """No word makes wrapping take long (a quadratic way would take minutes here)."""
    assert squeezed("".join(wrap(words, 100, SIZE))) == words
    assert len(wrap(words, 100, SIZE, max_lines=2)) <= 2
