"""The colours can be read: contrast by WCAG 2.2, and told apart with the three colour-vision deficiencies."""

from __future__ import annotations

from itertools import combinations

import pytest
from coloraide import Color

from journeymap.render.themes import THEMES

PICTURES = ["light", "dark", "print"]
GROUNDS = ["paper", "card", *(f"stage-{i}-soft" for i in range(7))]
EMOTIONS = ["emotion+2", "emotion+1", "emotion+0", "emotion-1", "emotion-2"]
PATHS = [f"path-{i}" for i in range(6)]


def contrast(theme: str, ink: str, ground: str) -> float:
    return Color(THEMES[theme][ink]).contrast(THEMES[theme][ground], method="wcag21")


@pytest.mark.parametrize("theme", PICTURES)
def test_texts_have_contrast(theme: str) -> None:
    """Every text has at least 4.5:1 against what it stands on (WCAG 2.2, 1.4.3)."""
    pairs = [(ink, ground) for ink in ("ink", "muted") for ground in [*GROUNDS, "chip"]]
    pairs += [
        ("on-path", path) for path in [*PATHS, "expected", "ideal", "bundle"] if path.startswith("path")
    ]
    pairs += [("on-emotion", emotion) for emotion in EMOTIONS]
    pairs += [(f"{emotion}-ink", "paper") for emotion in EMOTIONS]
    poor = {pair: round(contrast(theme, *pair), 2) for pair in pairs if contrast(theme, *pair) < 4.5}
    assert not poor


@pytest.mark.parametrize("theme", PICTURES)
def test_lines_and_signs_have_contrast(theme: str) -> None:
    """Every line and sign that means something has at least 3:1 against its ground (WCAG 2.2, 1.4.11)."""
    lines = [*PATHS, "back", "expected", "ideal", "bundle", "emotion-line"]
    pairs = [(line, ground) for line in lines for ground in GROUNDS]
    pairs += [(sign, "card") for sign in ("moment", "pain", "golden", *EMOTIONS)]
    poor = {pair: round(contrast(theme, *pair), 2) for pair in pairs if contrast(theme, *pair) < 3}
    assert not poor


@pytest.mark.parametrize("deficiency", [None, "protan", "deutan", "tritan"])
@pytest.mark.parametrize("theme", PICTURES)
def test_the_first_paths_can_be_told_apart(theme: str, deficiency: str | None) -> None:
    """The numbered paths differ from each other and from a step back, whatever colours a reader sees (ΔE2000 ≥ 10)."""
    seen = {}
    for name in [*PATHS[:3], "back"]:
        colour = Color(THEMES[theme][name])
        seen[name] = colour.filter(deficiency) if deficiency else colour
    close = {
        (a, b): round(seen[a].delta_e(seen[b], method="2000"), 1)
        for a, b in combinations(seen, 2)
        if seen[a].delta_e(seen[b], method="2000") < 10
    }
    assert not close


@pytest.mark.parametrize("deficiency", ["protan", "deutan", "tritan"])
@pytest.mark.parametrize("theme", PICTURES)
def test_good_and_bad_can_be_told_apart(theme: str, deficiency: str) -> None:
    """Delight and frustration differ for every reader, besides face and position (ΔE2000 ≥ 10)."""
    good, bad = (Color(THEMES[theme][name]).filter(deficiency) for name in ("emotion+2", "emotion-2"))
    assert good.delta_e(bad, method="2000") >= 10
