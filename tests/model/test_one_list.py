"""To add a field to the format, one line in the model is enough: all that knows fields finds it there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from journeymap.model import fields
from journeymap.model.journey import Journey

ROOT = Path(__file__).parents[2]
LINE = '    handover: TeamRef | None = Field(None, description="The team that goes on with it.")\n'
BEFORE = '    takes: Duration | None = Field(None, description="How long it takes.")\n'
MAP = """\
title: A map
persona: Lina
teams: {growth: Growth, retail: Retail}
stages:
  - title: Buying
    touchpoints:
      - title: Pay
        backstage:
          - text: Book it
            handover: retail
"""
SCRIPT = """\
import json, sys
import journeymap
from format_page import format_page
from journeymap.checking.one import load
from journeymap.drawing import render
from journeymap.yamlwriting.document import Item, write

def told(text):
    return [(finding.code, finding.message, finding.help) for finding in load(text.encode(), "map.yaml").findings]

text = sys.stdin.read()
journey = load(text.encode(), "map.yaml").journey
data = json.loads(render(journey, "json"))
print(json.dumps({
    "package": journeymap.__file__,
    "read": journey.stages[0].touchpoints[0].backstage[0].handover,
    "json": data["stages"][0]["touchpoints"][0]["backstage"][0],
    "written": write(Item(data)),
    "misspelt": told(text.replace("handover", "hadnover")),
    "unknown": told(text.replace("retail\\n", "nobody\\n")),
    "no colon": told(text.replace("handover:", "handover")),
    "page": format_page(),
}))
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a journeymap with one more field makes of it."""
    copy = tmp_path_factory.mktemp("one-more-field")
    shutil.copytree(
        ROOT / "src" / "journeymap", copy / "journeymap", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "tools" / "format_page.py", copy)
    model = copy / "journeymap" / "model" / "parts.py"
    source = model.read_text(encoding="utf-8")
    assert source.count(BEFORE) == 1
    model.write_text(source.replace(BEFORE, LINE + BEFORE), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        input=MAP,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    answers: dict[str, Any] = json.loads(done.stdout)
    assert answers["package"].startswith(str(copy))
    return answers


def test_it_is_read(found: dict[str, Any]) -> None:
    """And given out as JSON."""
    assert found["read"] == found["json"]["handover"] == "retail"


def test_it_is_written_where_the_model_has_it(found: dict[str, Any]) -> None:
    """Between `system` and `takes`."""
    assert "backstage:\n          - {text: Book it, handover: retail}\n" in found["written"]


def test_a_misspelt_one_is_recognised(found: dict[str, Any]) -> None:
    """With the sentence that says where it stands."""
    place = "journeymap does not know the field «hadnover» in a backstage item."
    assert found["misspelt"] == [["JM021", place, "Did you mean handover?"]]


def test_what_it_refers_to_has_to_exist(found: dict[str, Any]) -> None:
    """The type of the field says that it names a team."""
    assert [finding[:2] for finding in found["unknown"]] == [
        ["JM103", "There is no team with the id «nobody»."]
    ]


def test_its_name_is_known_where_a_colon_is_missing(found: dict[str, Any]) -> None:
    """A sentence without a colon would be told otherwise."""
    (finding,) = found["no colon"]
    assert "handover: retail" in finding[2]


def test_it_is_documented(found: dict[str, Any]) -> None:
    """In the table of its part, with what it takes."""
    section = found["page"].split("## `frontstage`, `backstage`")[1].split("\n## ")[0]
    assert "| `handover` | id of [a team](#teams) | The team that goes on with it. |" in section


def test_every_field_says_what_it_takes() -> None:
    """It has words to choose from, parts, or a kind of value that the documentation explains."""
    for part in fields.parts():
        for field in fields.of(part).values():
            assert bool(field.words) + (field.inner is not None) + (field.takes is not None) == 1, field
            assert field.description.endswith("."), field


def test_every_reference_has_something_to_refer_to() -> None:
    """Each kind that a field names is that of one part; each part but the map has a name for sentences."""
    kinds = [part.kind_of_reference for part in fields.parts() if part.kind_of_reference]
    used = {kind for part in fields.parts() for kind in fields.references(part).values()}
    assert len(kinds) == len(set(kinds)) and used <= set(kinds)
    names = [part.called for part in fields.parts()]
    assert len(set(names)) == len(names) and "a part" not in names


def test_an_entry_may_be_called_like_a_field() -> None:
    """What stands under an id is that part, whatever the id is: `teams: {title: {contact: …}}`."""
    names = [field.name for field in fields.on_the_way(("teams", "title", "contact"))]
    assert names == ["teams", "contact"]
    assert fields.part_at(("stages", 0, "touchpoints", 1, "quote")).called == "a quote"  # type: ignore[union-attr]
    assert fields.part_at(()) is Journey and fields.part_at(("title",)) is None
