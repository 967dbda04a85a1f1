"""Safe fixes: the file reads as it was meant once they are in it, or they leave it as it is."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.fixing import fixed
from journeymap.reading import read

# What stands between name and value, and whether a safe fix has to put it right
SEPARATORS = [
    *(
        (sign, True)
        for sign in (" = ", "=", " =", "= ", "  = ", "  =  ", "\t= ", "\t=\t", " =  ", "\u00a0= ")
    ),
    *(
        (sign, True)
        for sign in (" := ", ":=", " :=", ":= ", "：", "： ", " ： ", " ：", "：\u00a0", "\u3000：\u3000")
    ),
    *((sign, True) for sign in (":\u00a0", "\u00a0:\u00a0", ":", " :", ":\u3000", ":\u00a0 ")),
    *((sign, True) for sign in (": ", " : ", "  :  ", ":\t", "\t:\t")),
    *(
        (sign, False)
        for sign in ("؛ ", "；", " ; ", ";", " - ", " – ", " — ", " -> ", "->", " => ", "=>", "==", " = = ")
    ),
    *(
        (sign, False)
        for sign in ("::", ":: ", " :: ", ": : ", ": = ", "：：", ": ：", "：:", ": -", ":\u200b", "\u200b: ")
    ),
    *(
        (sign, False)
        for sign in (" ", "  ", "\t", ",", ", ", " , ", "،", "، ", "、", "，", "∶ ", "꞉ ", "ː ", "﹕ ", "։ ")
    ),
    *((sign, False) for sign in ("\u00a0: ", " \u00a0: ")),
]
VALUES = {
    "Buying": "Buying",
    "Buying a machine": "Buying a machine",
    "Reviews: good": "Reviews: good",
    "@home": "@home",
    '"Buying"': "Buying",
    "'It''s'": "It's",
    "A = b": "A = b",
    "5": "5",
    "-5": "-5",
    "[a, b]": ["a", "b"],
    "50% off": "50% off",
}
DOUBTFUL = ["# 1", "- x", "> x", "= x", ": x", "： x", "status: draft", "“A: b” and c", ">", "#"]
PLACES = ["{}", "stages:\n  - id: a\n    {}", "stages:\n  - {}"]


def _data(text: str) -> object:
    document = read(text.encode(), "map.yaml")
    return None if document.root is None else document.root.data()


def _map(place: str, line: str) -> str:
    return f"persona: Lina\n{place.format(line)}\nscope: A\n"


def _safely_fixed(text: str) -> str:
    return fixed(text.encode(), "map.yaml").data.decode()


@pytest.mark.parametrize(("separator", "sure"), SEPARATORS)
def test_whatever_stands_between_name_and_value_the_fix_is_right_or_not_safe(
    separator: str, sure: bool
) -> None:
    """The field gets the value that was meant; or the safe fixes leave the file as it is."""
    for place, name, value in itertools.product(PLACES, ("title", "owner", "x-note"), VALUES):
        text = _map(place, f"{name}{separator}{value}")
        after = _safely_fixed(text)
        if after != text:
            assert _data(after) == _data(_map(place, f'{name}: "{VALUES[value]}"')) or isinstance(
                VALUES[value], list
            ), (text, after)
    if sure:
        meant = {"persona": "Lina", "title": "Buying a machine", "scope": "A"}
        assert _data(_safely_fixed(_map("{}", f"title{separator}Buying a machine"))) == meant


@pytest.mark.parametrize("value", DOUBTFUL)
@pytest.mark.parametrize("separator", ["=", " = ", ":", " :", "：", " := ", " "])
def test_a_value_that_starts_like_something_else_is_left_to_the_author(separator: str, value: str) -> None:
    """Where two signs stand in a row, nobody knows what the first one was meant to be."""
    text = _map("{}", f"title{separator}{value}")
    after = _safely_fixed(text)
    assert after == text or _data(after) == {"persona": "Lina", "title": "x", "scope": "A"}


# A broken text, and what it is meant to be
BROKEN = [
    ("title: Reviews: good # really", {"title": "Reviews: good"}),
    ("title: 50% off: today", {"title": "50% off: today"}),
    ("title: `code`", {"title": "`code`"}),
    ("title: *wow they said", {"title": "*wow they said"}),
    ("title: * wow", {"title": "* wow"}),
    ("title: & co", {"title": "& co"}),
    ("title: &co Marketing", {"title": "&co Marketing"}),
    ("title: !important news", {"title": "!important news"}),
    ("title: !!str x", {"title": "x"}),
    ("title: % off", {"title": "% off"}),
    ("title: ? text", {"title": "? text"}),
    ('title: "Great" they said', {"title": '"Great" they said'}),
    ('title: "Great" they said "yes"', {"title": '"Great" they said "yes"'}),
    ('title: "He said "no" to it"', {"title": 'He said "no" to it'}),
    ("title: 'It's good'", {"title": "It's good"}),
    ('title: "not closed', {"title": "not closed"}),
    ("title: 'not closed", {"title": "not closed"}),
    ("title: “Reviews: good”", {"title": "Reviews: good"}),
    ('title: "Buying",', {"title": "Buying"}),
    ('title: "\\ud83d\\ude00 smile"', {"title": "😀 smile"}),
    ("title:\n  @home", {"title": "@home"}),
    ("goals: [one}", {"goals": ["one"]}),
    ("goals: [one, two]]", {"goals": ["one", "two"]}),
    ("goals: [one,, two]", {"goals": ["one", "two"]}),
    ("goals: [@home, two]", {"goals": ["@home", "two"]}),
    ("goals:\n  - Note: they rang: twice", {"goals": ["Note: they rang: twice"]}),
    ("goals:\n  - ? why", {"goals": ["? why"]}),
    ("goals:\n  - one\n  -two", {"goals": ["one", "two"]}),
    ("goals:\n  -one\n  -two", {"goals": ["one", "two"]}),
    ("goals:\n  * one\n  * two: x", {"goals": ["one", {"two": "x"}]}),
    ("scope: {start: a، end: b}", {"scope": {"start": "a", "end": "b"}}),
    ("scope: {start: a، b، end: c}", {"scope": {"start": "a، b", "end": "c"}}),
    ("scope: {start:a, end: b}", {"scope": {"start": "a", "end": "b"}}),
    ("scope: {start: Lump found, GP called}", {"scope": {"start": "Lump found, GP called"}}),
    ("scope:\n\tstart: a", {"scope": {"start": "a"}}),
    ("scope:\n\u00a0\u00a0start: a", {"scope": {"start": "a"}}),
    ("```yaml\ntitle: One\n```", {"title": "One"}),
    ("@home: x", {"@home": "x"}),
    ("%off: x", {"%off": "x"}),
    ('"title: Buying', {"title": "Buying"}),
    ("owner growth", {"owner": "growth"}),
]


@pytest.mark.parametrize(("text", "meant"), BROKEN)
def test_a_safe_fix_gives_the_field_and_the_value_that_were_meant(
    text: str, meant: dict[str, object]
) -> None:
    """After the safe fixes, the file holds what was meant, and nothing else has moved."""
    assert _data(_safely_fixed(f"persona: Lina\n{text}\nstages: [A]\n")) == {
        "persona": "Lina",
        **meant,
        "stages": ["A"],
    }


# What can be meant in two ways
AMBIGUOUS = [
    'title: "Buying # or not',
    "title: 'tis the season",
    "title: 'It's",
    "title: 'the users' needs'",
    'title: "say "hi',
    'title: "a"b"',
    '"title" of: x',
    '"title" = x',
    "title: : Buying",
    "title: = Reviews: good",
    "title:: Reviews: good",
    "title: - text",
    "title: [new] machine",
    "title: status: draft",
    "title: “A: b” and more",
    "title: Reviews: good\n  and bad",
    "title",
    "title =",
    "title #",
    "emotion:\n-2",
    "title: Well\n-known machine",
    "goals:\n  - note: they rang: twice",
    "goals:\n  - note:: they rang: twice",
    "goals: [one}, two]",
    "goals: {text: one}]",
    "goals: [one, they rang: again: now]",
    "scope: {start: a، some words: b}",
    "scope: {http://example.com}",
    "scope:\n\u2003start: a",
    "scope:\n    start: one\n  end: two",
    "scope:\n        start: one\n\tend: two",
    "goals:\n  - one\n    - two",
    "```title: One```\ngoals: x",
    "title Buying a machine",
    "title: One\ntext that: goes on",
]


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_what_can_be_meant_in_two_ways_has_no_safe_fix(text: str) -> None:
    """No finding offers a safe fix, and the safe fixes leave the file as it is."""
    whole = f"persona: Lina\n{text}\nstages: [A]\n"
    assert not [f.fix for f in read(whole.encode(), "map.yaml").findings if f.fix is not None and f.fix.safe]


SOUND = {
    "title": "Buying a machine",
    "owner": "growth",
    "scope": {"start": "The pot breaks", "end": "A month later"},
    "goals": ["Good coffee", "Quiet mornings"],
    "stages": [{"title": "Interest", "goal": "One cup"}, {"title": "Action", "goal": "Two cups"}],
}
SOUND_LINES = """\
title: Buying a machine
owner: growth
scope:
  start: The pot breaks
  end: A month later
goals:
  - Good coffee
  - Quiet mornings
stages:
  - title: Interest
    goal: One cup
  - title: Action
    goal: Two cups
""".split("\n")

WAYS = [
    (r": (?=\S)", [sign for sign, _ in SEPARATORS]),  # another separator
    (r": (?=\S)", [': "', ": '", ": “", ": [", ": {"]),  # something opened and not closed
    (r"$", ['"', ",", "]", "}", " #", "\u00a0", "\t"]),  # something too many at the end
    (
        r"^ {2}",
        ["\t", "\u00a0\u00a0", "\u3000", " ", "   ", "", "\u00a0 ", "\ufeff  "],
    ),  # another indentation
    (r"- ", ["-", "* ", "-\u00a0", "– ", "— ", "-  "]),  # another dash
    (r":$", ["", " =", "：", " ", ";"]),  # a colon that is missing
]


@st.composite
def broken_maps(draw: st.DrawFn) -> str:
    """The sound map with one line broken in one of the known ways."""
    pattern, signs = draw(st.sampled_from(WAYS))
    numbers = [number for number, line in enumerate(SOUND_LINES) if line and re.search(pattern, line)]
    number = draw(st.sampled_from(numbers))
    sign = draw(st.sampled_from(signs))
    lines = list(SOUND_LINES)
    lines[number] = re.sub(pattern, lambda match: sign, lines[number], count=1)
    return "\n".join(lines)


@given(broken_maps())
def test_a_line_broken_in_one_of_the_known_ways_is_put_right_or_left_alone(text: str) -> None:
    """What the safe fixes change reads as the sound map does."""
    after = _safely_fixed(text)
    if after != text and not [f for f in read(text.encode(), "map.yaml").findings if f.severity == "warning"]:
        assert _data(after) == SOUND, after
