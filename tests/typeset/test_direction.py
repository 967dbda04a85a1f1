"""Which way texts run, and that none turns the text around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.typeset.direction import direction, isolate
from tests.typeset.words import TEXTS


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("12 سلام X", "rtl"),
        ("X سلام", "ltr"),
        ("שלום", "rtl"),
        ("«۱۲»", "rtl"),
        ("123 …", "rtl"),
        ("", "rtl"),
    ],
)
def test_the_first_strong_letter_decides_the_direction(words: str, way: str) -> None:
    """A text runs as its first letter does; without one, as its surroundings do."""
    assert direction(words, "rtl") == way


@given(TEXTS | st.text("ab\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
def test_isolated_text_cannot_reach_out(words: str) -> None:
    """Every direction control that is opened is closed, and none is closed that was not opened."""
    for base in ("ltr", "rtl"):
        depth = []
        for char in isolate(words, base):
            if char in "\u2066\u2067\u2068":
                depth.append("\u2069")
            elif char in "\u202a\u202b\u202d\u202e":
                depth.append("\u202c")
            elif char in "\u2069\u202c":
                assert depth and depth.pop() == char
        assert not depth
