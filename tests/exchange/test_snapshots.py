"""Whole files in, whole maps out: every file in `inputs` against the map and the notes beside it.

To accept what has changed, run `pytest --accept-goldens` and read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap import draw, validate
from journeymap.checking.one import load
from journeymap.escaping import xml
from journeymap.exchange import Options, convert
from tests.accepting import Goldens

INPUTS = Path(__file__).parent / "inputs"
FOREIGN = sorted(path for path in INPUTS.iterdir() if path.suffix not in (".yaml", ".txt"))
SHARED = Path(__file__).resolve().parents[3] / "shared" / "inputs"
OTHERS = sorted(path for path in SHARED.glob("*/*") if path.suffix in (".mmd", ".ojf"))


@pytest.mark.parametrize("path", FOREIGN, ids=lambda path: path.name)
def test_what_becomes_of_a_file(path: Path, goldens: Goldens) -> None:
    """The map and the notes are what somebody once read and found good."""
    made = convert(path.read_bytes(), f"some/folder/{path.name}")
    maps = "---\n".join(map.text for map in made)
    notes = "---\n".join("".join(f"{note}\n" for note in map.notes) for map in made)
    for ending, text in ((".yaml", maps), (".txt", notes)):
        goldens.check(path.with_name(path.name + ending), text.encode())


@pytest.mark.parametrize("path", FOREIGN + OTHERS, ids=lambda path: path.name)
@pytest.mark.parametrize("kind", ["expected", "actual", "ideal"])
def test_what_comes_out_is_a_good_map(path: Path, kind: str) -> None:
    """No finding at all, not even a warning, and a path of the kind that was asked for."""
    for made in convert(path.read_bytes(), path.name, Options(kind)):
        loaded = load(made.text.encode(), made.name)
        assert [finding.message for finding in loaded.findings] == []
        assert loaded.journey is not None
        assert {found.kind for found in loaded.journey.paths} <= {kind}


@pytest.mark.parametrize("path", FOREIGN + OTHERS, ids=lambda path: path.name)
def test_what_comes_out_can_be_checked_and_drawn(path: Path) -> None:
    """No rule finds an error, and the picture has the title of every stage."""
    for made in convert(path.read_bytes(), path.name):
        data = made.text.encode()
        assert [finding.message for finding in validate(data) if finding.severity == "error"] == []
        journey = load(data, made.name).journey
        assert journey is not None
        drawn = draw(journey, "svg").decode()
        for stage in journey.stages:
            assert xml(stage.title).split()[0] in drawn


@pytest.mark.skipif(not OTHERS, reason="the collection of other people's journeys is not here")
def test_journeys_of_others_keep_all_they_say() -> None:
    """Every title and description in the Open Journey Format files is in the map that is made of them."""
    import json

    for path in SHARED.glob("ojf/*.ojf"):
        made = " ".join(convert(path.read_bytes(), path.name)[0].text.replace(">-", "").split())
        for node in json.loads(path.read_text(encoding="utf-8"))["nodes"]:
            for key in ("title", "description", "sentiment"):
                if (
                    key == "title"
                    and node.get("purpose") == "pain-point"
                    and node["title"].lower() in made.lower()
                ):
                    continue
                assert node.get(key, "").lower() in made.lower(), (path.name, node)
