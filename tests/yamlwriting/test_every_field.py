"""The writer knows every field of the format: what it writes is read back as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from journeymap.checking.one import load
from journeymap.model import fields
from journeymap.model.journey import Journey
from journeymap.yamlwriting.document import Item, write
from tests.render.everything import everything

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def _data(map: Journey) -> dict[str, Any]:
    return map.model_dump(mode="json", exclude_none=True)


def _read(text: str) -> Journey:
    loaded = load(text.encode(), "map.yaml")
    assert loaded.journey is not None, loaded.findings
    return loaded.journey


def test_a_map_that_says_everything_comes_back() -> None:
    """Every field there is, with odd signs in every text, fields of one's own, and lists of parts in parts."""
    data = everything()
    text = write(Item(data))
    assert _data(_read(text)) == _data(Journey.model_validate(data))
    assert max(map(len, text.split("\n"))) < 200


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_comes_back(example: Path) -> None:
    """With ids, shares, time spans and dates as the model gives them; written twice, it stays the same."""
    map = _read(example.read_text(encoding="utf-8"))
    text = write(Item(_data(map)))
    assert _data(_read(text)) == _data(map)
    assert write(Item(_data(_read(text)))) == text


@pytest.mark.parametrize("part", fields.parts(), ids=lambda part: part.__name__)
def test_fields_stand_in_the_order_of_the_model(part: type[Any]) -> None:
    """In whatever order they come: what a part is called first, one's own fields before the long lists."""
    text = write(Item(everything()))
    order = [name for name in fields.of(part) if name not in ("journeymap",)]
    known, found = set(order), 0
    for data in _groups(yaml.load(text, Loader=yaml.CBaseLoader), Journey, part):
        standing = [name for name in data if name in known]
        assert standing == [name for name in order if name in standing]
        found += len(standing)
    assert found


def _groups(data: Any, part: type[Any], wanted: type[Any]) -> list[dict[str, Any]]:
    """The groups of fields in a map that are such a part."""
    groups = [data] if part is wanted and isinstance(data, dict) else []
    for field in fields.of(part).values():
        value = data.get(field.name) if isinstance(data, dict) else None
        if field.inner and value is not None:
            inner = (
                value.values() if field.holds == "entries" else value if isinstance(value, list) else [value]
            )
            groups += [group for item in inner for group in _groups(item, field.inner, wanted)]
    return groups


def test_how_parts_of_all_kinds_are_written() -> None:
    """Dates and shares bare, names and values below each other, entries in braces where they fit."""
    text = write(
        Item(
            title="A map",
            persona=Item(traits={"Net worth": "a lot", "no": "12:30"}, name="Lina", age="25–34"),
            scope={"goal": ["Sell more"]},
            segments={"new": {"share": 0.5, "title": "Newcomers"}},
            campaigns={
                "autumn": {"message": "Fresh coffee, " * 7 + "tea", "channel": "email", "start": "2026-11-01"}
            },
            stages=[
                {"touchpoints": [{"says": {"price": "9 €"}, "takes": "25min", "title": "Ask"}], "title": "S"}
            ],
            paths=[{"title": "P", "share": "62%", "steps": [{"after": "2d", "at": "ask"}], "x-note": "mine"}],
        )
    )
    assert text == (
        "title: A map\n"
        "\n"
        "scope:\n"
        "  goal: [Sell more]\n"
        "\n"
        "persona:\n"
        "  name: Lina\n"
        "  age: 25–34\n"
        "  traits:\n"
        "    Net worth: a lot\n"
        '    "no": "12:30"\n'
        "\n"
        "segments:\n"
        "  new: {title: Newcomers, share: 0.5}\n"
        "\n"
        "campaigns:\n"
        "  autumn:\n"
        "    start: 2026-11-01\n"
        "    message: >-\n"
        "      Fresh coffee, Fresh coffee, Fresh coffee, Fresh coffee, Fresh coffee, Fresh coffee, Fresh\n"
        "      coffee, tea\n"
        "    channel: email\n"
        "\n"
        "stages:\n"
        "  - title: S\n"
        "    touchpoints:\n"
        "      - title: Ask\n"
        "        takes: 25min\n"
        "        says:\n"
        "          price: 9 €\n"
        "\n"
        "paths:\n"
        "  - title: P\n"
        "    share: 62%\n"
        "    x-note: mine\n"
        "    steps:\n"
        "      - {at: ask, after: 2d}\n"
    )
