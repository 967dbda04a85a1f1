"""How a drafted map is written: any YAML program reads the same texts back, and a person likes to read it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from journeymap.yamlwriting.document import Item, write

TEXTS = st.text(
    st.sampled_from("ab :#,-?[]{}&*!|>'\"%@`\\~=.…،：0۵é中🚀")
    | st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")),
    min_size=1,
    max_size=150,
).map(lambda text: text.replace("\ufeff", "").replace("\ufffe", "").replace("\uffff", "").strip() or "x")
ODD = [
    "no",
    "Yes",
    "~",
    "null",
    "010",
    "1e3",
    "12:30",
    "2026-01-01",
    ".5",
    "ends with:",
    "a: b",
    "a #b",
    "a, b",
    "[",
    "- a",
    "=",
]


def drafted(text: str) -> Item:
    """A map with the text in every kind of place."""
    touchpoint = Item({"title": text, "description": text, "feeling": [text], "thinking": [text, "more"]})
    touchpoint.update(
        {"x-tags": [text, "b"], "pain_points": [Item(text=text)], "backstage": [Item(text=text, owner="a")]}
    )
    steps = [Item(at=text), Item(at=text, emotion=-1)]
    return Item(
        title=text,
        persona=Item(name=text, role=text),
        actors=Item({text: Item(name=text)}),
        channels=Item({text: Item(title=text, type="product")}),
        stages=[Item(title="A", touchpoints=[Item(title=text), touchpoint])],
        paths=[Item(id="a", steps=steps), Item(id="b", steps=steps[:1])],
    )


@given(TEXTS)
@example("ends with:")
@example("a, b")
@example("a} b")
def test_every_text_comes_back_from_every_place(text: str) -> None:
    """Read as plain YAML, without any meaning of words."""
    made: Any = yaml.load(write(drafted(text)), Loader=yaml.CBaseLoader)
    assert made["title"] == text
    assert made["persona"] == {"name": text, "role": text}
    assert made["actors"] == {text: text}
    assert made["channels"] == {text: {"title": text, "type": "product"}}
    short, long = made["stages"][0]["touchpoints"]
    assert short == text
    assert (long["title"], long["description"], long["feeling"]) == (text, text, text)
    assert (long["thinking"], long["x-tags"]) == ([text, "more"], [text, "b"])
    assert (long["pain_points"], long["backstage"]) == ([text], [{"text": text, "owner": "a"}])
    assert made["paths"][0]["steps"] == [text, {"at": text, "emotion": "-1"}]
    assert made["paths"][1]["steps"] == [text]


@pytest.mark.parametrize("text", ODD)
def test_no_program_takes_a_text_for_something_else(text: str) -> None:
    """Also not those that still read YAML 1.1, where `no` is a boolean."""
    made = yaml.load(write(drafted(text)), Loader=yaml.CSafeLoader)
    assert made["title"] == text
    assert made["stages"][0]["touchpoints"][1]["x-tags"] == [text, "b"]


def test_texts_of_several_lines_keep_them() -> None:
    """Long lines are folded, line breaks are kept."""
    several, long = "One: two\n\n  three # four", "word " * 60 + "end"
    made = write(Item(title="A", description=several, stages=[Item(title="S", goal=long)]))
    read = yaml.load(made, Loader=yaml.CBaseLoader)
    assert (read["description"], read["stages"][0]["goal"]) == (several, long)
    assert max(len(line) for line in made.split("\n")) <= 100


def test_it_looks_like_written_by_hand() -> None:
    """Fields in the order of the documentation, short forms, quotes only where needed, comments above."""
    visit = Item(title="Ask", emotion=2, channel="web", feeling=["glad"])
    visit.comments.append("told by Lina")
    paths = [Item(steps=[Item(at="ask"), Item(at="ask")], kind="actual", id="p")]
    made = write(
        Item(
            stages=[Item(touchpoints=[visit, Item(title="Pay: now")], title="Buying")],
            persona=Item(name="Lina"),
            paths=paths,
            title="A map",
            description="",
            journeymap=1,
        )
    )
    assert made == (
        "journeymap: 1\n"
        "title: A map\n"
        "persona: Lina\n"
        "\n"
        "stages:\n"
        "  - title: Buying\n"
        "    touchpoints:\n"
        "      # told by Lina\n"
        "      - title: Ask\n"
        "        channel: web\n"
        "        feeling: glad\n"
        "        emotion: 2\n"
        '      - "Pay: now"\n'
        "\n"
        "paths:\n"
        "  - id: p\n"
        "    kind: actual\n"
        "    steps: [ask, ask]\n"
    )
