"""Maps that people wrote in earnest: what is found in them was read, one by one, and is worth reading."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from journeymap.checking.one import load

MAPS = Path(__file__).parent / "maps"
TODAY = date(2026, 11, 21)

# What a colleague would say too: moments that most customers come to and no plan has, a month of waiting unexplained.
WORTH_READING = {
    "hearing.en": {
        ("JM205", "«Ask her doctor», «Ring the aftercare line» and «Have them adjusted»"),
        ("JM211", "4 weeks before «Have her ears measured»"),
    },
    "flat.fa": set(),
}


@pytest.mark.parametrize("name", WORTH_READING)
def test_earnest_maps_are_told_what_is_worth_reading_and_nothing_else(name: str) -> None:
    """Nothing of waits that are known or usual, of what a sister says, of a way back to her."""
    found = load((MAPS / f"{name}.yaml").read_bytes(), name, TODAY).findings
    assert len(found) == len(WORTH_READING[name]), found
    for code, words in WORTH_READING[name]:
        assert any(finding.code == code and words in finding.message for finding in found), found
