"""docs/format.md as its readers have it: what each field takes, and links that lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeymap.model import fields
from journeymap.model.journey import Step
from journeymap.model.parts import Moment

PAGE = (Path(__file__).parent.parent / "docs" / "format.md").read_text(encoding="utf-8")
SECTIONS = {
    found[1]: found[2]
    for found in re.finditer(r"^## (.+?)\n(.*?)(?=^## |\Z)", PAGE, flags=re.MULTILINE | re.DOTALL)
}
ROW = re.compile(r"^\| `([a-z_]+)` \| (.+?) \| (.+?) \|$", flags=re.MULTILINE)


def _anchor(heading: str) -> str:
    """As GitHub makes it: small letters, no punctuation, dashes for spaces."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_every_link_leads_to_a_heading() -> None:
    """Within the page; there are links, and none of them is empty."""
    targets = re.findall(r"\]\(#([^)]*)\)", PAGE)
    assert len(targets) > 40
    assert set(targets) <= {_anchor(heading) for heading in SECTIONS}


@pytest.mark.parametrize(
    ("section", "field", "takes"),
    [
        ("The map", "journeymap", "version"),
        ("The map", "title", "text"),
        ("The map", "links", "links"),
        ("The map", "lang", "language tag"),
        ("The map", "status", "`draft`, `review`, `live`, `retired`"),
        ("The map", "owner", "id of [a team](#teams)"),
        ("The map", "contributors", "ids of [teams](#teams)"),
        ("The map", "audience", "texts"),
        ("The map", "reviewed", "date"),
        ("The map", "review_every", "time span"),
        ("The map", "persona", "[fields](#persona), or a text"),
        ("The map", "evidence", "[pieces of evidence](#evidence) by their ids"),
        ("The map", "stages", "list of [stages](#stages)"),
        ("`persona`", "age", "number or text"),
        ("`persona`", "traits", "names and values"),
        ("`segments`", "share", "share"),
        ("`evidence`", "sample", "whole number from 0"),
        ("`evidence`", "link", "link"),
        ("`touchpoints`", "id", "id"),
        ("`touchpoints`", "emotion", "-2 … +2"),
        ("`touchpoints`", "moment", "`zmot`, `fmot`, `smot`, `umot`"),
        ("`touchpoints`", "backstage", "list of [backstage items](#frontstage-backstage)"),
        ("`touchpoints`", "effort", "[fields](#effort)"),
        ("`pain_points`", "severity", "1, 2 or 3"),
        ("`opportunities`", "solves", "ids of [pain points](#pain_points)"),
        ("`metrics`", "value", "number"),
        ("`effort`", "hours_per_week", "number from 0"),
        ("`steps`", "at", "id of [a touchpoint](#touchpoints)"),
    ],
)
def test_what_a_field_takes(section: str, field: str, takes: str) -> None:
    """For one field of each kind."""
    assert {name: cell for name, cell, _ in ROW.findall(SECTIONS[section])}[field] == takes


def test_every_kind_of_value_is_explained() -> None:
    """A cell that is neither a link nor a choice is a name of the table at the top."""
    explained = set(re.findall(r"^\| ([^|`]+?) \| .+ \|$", PAGE.split("\n## ")[0], flags=re.MULTILINE))
    plain = {
        cell
        for section in SECTIONS.values()
        for _, cell, _ in ROW.findall(section)
        if not set(cell) & set("`[")
    }
    assert "text" in plain and plain <= explained


def _section_of(part: type) -> str:
    """The section whose heading names the fields that hold such a part."""
    held = [
        field.name for other in fields.parts() for field in fields.of(other).values() if field.inner is part
    ]
    found = [text for heading, text in SECTIONS.items() if held and f"`{held[0]}`" in heading]
    return found[0] if held else SECTIONS["The map"]


@pytest.mark.parametrize("part", fields.parts(), ids=lambda part: part.__name__)
def test_every_field_stands_once_in_its_table(part: type) -> None:
    """In the order in which people write them; a step's table leaves out what a touchpoint's has too."""
    expected = [name for name in fields.of(part) if part is not Step or name not in Moment.model_fields]
    assert [name for name, _, _ in ROW.findall(_section_of(part))] == expected


@pytest.mark.parametrize("part", fields.parts(), ids=lambda part: part.__name__)
def test_a_short_form_is_told(part: type) -> None:
    """A part that may be a bare text says which field that fills; others do not."""
    told = re.findall(r"a bare text is its `(\w+)`", _section_of(part))
    assert told == ([part.short_form] if part.short_form else [])
