"""Mermaid `journey` diagrams as maps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.checking.one import load
from journeymap.errors import ExchangeError
from journeymap.exchange.customers import key
from journeymap.model.journey import Journey
from journeymap.model.validators import is_visible
from tests.exchange.one import convert


def journey(text: str, name: str = "flow.mmd", kind: str = "actual") -> Journey:
    made = load(convert(text.encode(), name, kind).text.encode(), "made.yaml")
    assert made.findings == ()
    assert made.journey is not None
    return made.journey


def notes(text: str) -> str:
    return "\n".join(convert(text.encode(), "flow.mmd").notes)


def visits(text: str) -> list[tuple[str, str]]:
    made = journey(text)
    return [(visit.stage.title, visit.touchpoint.title) for visit in made.visits(made.paths[0])]


def emotions(*tasks: str) -> list[int | None]:
    made = journey("journey\nsection A\n" + "\n".join(tasks))
    return [visit.get("emotion") for visit in made.visits(made.paths[0])]


def test_tasks_are_visits_in_the_order_of_the_diagram() -> None:
    """Sections are stages, tasks are touchpoints that one path visits."""
    text = "journey\n title T\n section A\n  one: 5: Me\n  two: 3: Me\n section B\n  three: 1: Me\n"
    assert visits(text) == [("A", "one"), ("A", "two"), ("B", "three")]


def test_a_section_that_comes_back_is_a_step_back() -> None:
    """The second «A» is no stage of its own."""
    text = "journey\nsection A\none: 5\nsection B\ntwo: 3\nsection A\nthree: 4\n"
    assert visits(text) == [("A", "one"), ("B", "two"), ("A", "three")]
    assert [stage.title for stage in journey(text).stages] == ["A", "B"]


def test_a_task_that_comes_back_is_a_revisit() -> None:
    """The same task in the same section is one touchpoint; what is different is said at the step."""
    made = journey("journey\nsection A\none: 5: Me\ntwo: 3: Me\none: 1: Me, Cat\n")
    assert [touchpoint.title for touchpoint in made.touchpoints] == ["one", "two"]
    assert [visit.get("emotion") for visit in made.visits(made.paths[0])] == [2, 0, -2]


def test_a_task_in_two_sections_is_two_touchpoints() -> None:
    """Each section has its own, with an id that tells them apart."""
    made = journey("journey\nsection Onboarding\nBrowse: 3\nsection Use\nBrowse: 4\n")
    assert [touchpoint.id for touchpoint in made.touchpoints] == ["browse", "browse-use"]


def test_scores_become_emotions() -> None:
    """1 to 5 are -2 to 2, in Persian digits too; half points are rounded up."""
    assert emotions("a: 1", "b: 2", "c: 3", "d: 4", "e: 5", "f: ۵", "g: 3.5") == [-2, -1, 0, 1, 2, 2, 1]


@pytest.mark.parametrize(
    ("task", "emotion", "told"),
    [
        ("a: 9: Me", 2, "scores from 1 to 10"),
        ("a: 0: Me", -2, "A score is not within 1 to 5, and was brought into it: «0» (line 3)."),
        ("a: -3: Me", -2, "brought into it: «-3» (line 3)"),
        ("a: 2rem", None, "A score is no number, so its task has no emotion: «2rem» (line 3)."),
        ("a: five: Me", None, "no emotion: «five» (line 3)"),
        ("a", None, "A line has no score; it was taken as a task all the same: «a» (line 3)."),
        ("a:", None, ""),
        ("a: 5:", 2, ""),
        ("a :5 :Me", 2, ""),
        ("a:: Me", None, ""),
        ("a: Me", None, ""),
    ],
)
def test_scores_that_are_missing_or_odd(task: str, emotion: int | None, told: str) -> None:
    """What is out of range is brought into it, what is no number is left out, and both are told."""
    assert emotions(task) == [emotion]
    assert told in notes(f"journey\nsection A\n{task}")


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("Make tea: 5: Me # a comment", ["Make tea"]),
        ("Make tea: 5: Me %% a comment", ["Make tea"]),
        ("%% only a comment", []),
        ("# only a comment", []),
        ("one: 5: Me; two: 3; three: 4", ["one", "two", "three"]),
        ("Call at 12:30: 4: Me", ["Call at 12:30"]),
        ("Ask: why so dear?: 2: Me", ["Ask: why so dear?"]),
        ("Task #35;1: 4: Me", ["Task #1"]),
        ("Task #1: 4: Me", ["Task #1"]),
        ("Tea #amp; cake #quot;now#quot;: 4", ['Tea & cake "now"']),
        ("Tea &amp; cake &quot;now&quot;: 4", ['Tea & cake "now"']),
        ("It&#39;s &#x62;ad: 1: Me; two: 3", ["It's bad", "two"]),
        ("R&D; more: 3", ["R&D", "more"]),
        ("Look<br/>around: 4", ["Look around"]),
        ("click Foo call now: 5: Me", ["click Foo call now"]),
        ('click Foo "https://example.com"', []),
        ("style a fill:#f9f", []),
        ("Journey planning: 5: Me", ["Journey planning"]),
        ("Titles: 5: Me", ["Titles"]),
    ],
)
def test_lines(line: str, titles: list[str]) -> None:
    """Comments, separators, entities, colons in titles, and lines of other diagrams."""
    made = journey(f"journey\nsection A\n{line}\nsection B\n")
    assert [touchpoint.title for touchpoint in made.touchpoints] == titles


def test_comments_are_kept() -> None:
    """What somebody wrote beside the diagram is beside the map, at the same place."""
    text = "journey\nsection A\n%% ask Lina\none: 5\ntwo: 5 # really?\n%% the end"
    made = convert(text.encode(), "flow.mmd").text
    assert "      # ask Lina\n      - title: one\n" in made
    assert "      # really?\n      - title: two\n" in made
    assert "# the end\n" in made


def test_comments_cannot_switch_off_findings() -> None:
    """A comment of the diagram never becomes an order to journeymap."""
    made = convert(
        b"journey\nsection A\n%% journeymap: ignore JM305\n%% # journeymap:ignore all\none: 5", "a.mmd"
    ).text
    assert "journeymap: ignore" not in made
    assert "journeymap:ignore" not in made


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Tea\n---\njourney\nsection A",
        "\n  ---\n  title: 'Tea'\n  config:\n    journey:\n      width: 3\n  ---\n  journey\n  section A",
        "journey\ntitle Tea\nsection A",
        "journey\n  TITLE   Tea  \n  SECTION A",
        "%%{init: {'theme': 'dark'}}%%\n%% hello\njourney\n title Tea\n section A",
        "%%{init: {\n'theme': 'dark'\n}}%%\njourney; title Tea; section A",
        "---\ntitle: Coffee\n---\njourney\ntitle Tea\nsection A",
        "journey\naccTitle: Tea\nsection A",
        "\ufeffjourney\r\n    title Tea\r\n    section A\r\n",
    ],
)
def test_titles(text: str) -> None:
    """The title is that of the diagram, else that of the front matter, else the accessible one."""
    assert journey(text).title == "Tea"
    assert [stage.title for stage in journey(text).stages] == ["A"]


def test_without_a_title_the_file_gives_it() -> None:
    """The name of the file, as words."""
    assert journey("journey\nsection A", "docs/make-tea_now.mmd").title == "Make tea now"


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("accDescr: One line; with a # in it", "One line; with a # in it"),
        ("accDescr {\n One\n two\n}", "One\ntwo"),
        ("accDescr { One }title T", "One"),
    ],
)
def test_accessible_descriptions(text: str, description: str) -> None:
    """They are the description of the map."""
    assert journey(f"journey\n{text}\nsection A").description == description


def test_the_one_who_does_most_is_the_persona() -> None:
    """The others are actors, named where the persona takes no part; nobody gets lost."""
    made = journey("journey\nsection A\none: 5: Cat\ntwo: 3: Me, Cat\nthree: 3: Me\nfour: 1: Me")
    assert made.persona.name == "Me"
    assert {id: actor.name for id, actor in made.actors.items()} == {"cat": "Cat"}
    assert [made.actor_of(made.paths[0], visit) for visit in made.visits(made.paths[0])] == [
        "Cat",
        "Me",
        "Me",
        "Me",
    ]
    assert made.touchpoints[1].actor == ("Me", "cat")
    assert made.touchpoints[2].actor == ()


def test_a_revisit_by_somebody_else() -> None:
    """The touchpoint says nothing about who, so that the persona's visit is the persona's."""
    made = journey("journey\nsection A\none: 5: Cat\none: 3: Me\ntwo: 3: Me")
    assert [made.actor_of(made.paths[0], visit) for visit in made.visits(made.paths[0])] == [
        "Cat",
        "Me",
        "Me",
    ]


def test_stages_without_tasks_are_a_map_without_a_path() -> None:
    """An unfinished diagram is a start."""
    assert journey("journey\nsection A").paths == ()


def test_tasks_before_the_first_section() -> None:
    """They get a stage of their own."""
    assert visits("journey\ntitle T\none: 5\nsection B\ntwo: 3") == [("T", "one"), ("B", "two")]


@pytest.mark.parametrize(
    ("letters", "lang"),
    [
        ("خرید قهوه", "fa"),
        ("شراء القهوة", "ar"),
        ("קניית קפה", "he"),
        ("コーヒーを買う", "ja"),
        ("购买咖啡机", "zh"),
        ("커피 사기", "ko"),
        ("Cumpăr o cafetieră și", "ro"),
        ("Buy coffee", "en"),
    ],
)
def test_the_letters_tell_the_language(letters: str, lang: str) -> None:
    """So a Persian map runs from right to left at once."""
    assert journey(f"journey\ntitle {letters}\nsection {letters}\n {letters}: 3").lang == lang


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("flowchart LR\nA-->B", "of the type «flowchart»", 1),
        ("journey", "no sections and no tasks", 1),
        ("journey\n%% nothing", "no sections and no tasks", 1),
        ("---\ntitle: x", "no Mermaid journey", None),
        ("# Hello\n```mermaid\ngantt\n```", "of the type «gantt»", 3),
        (" \n ", "is empty", None),
        ("title A\nsection B\n Task: 3", "The line «journey» is missing", 1),
    ],
)
def test_no_journey(text: str, message: str, line: int | None) -> None:
    """A sentence says what the file is instead."""
    with pytest.raises(ExchangeError, match=message) as failed:
        convert(text.encode(), "a.mmd")
    assert failed.value.line == line
    assert failed.value.help


def test_more_than_a_map_holds() -> None:
    """The bounds of maps are told in a sentence."""
    text = "journey\n" + "".join(f"section S{n}\n" for n in range(101))
    with pytest.raises(ExchangeError, match=r"101 entries; the bound is 100"):
        convert(text.encode(), "a.mmd")


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "journey\nsection A\n" + "a" * 500_000 + ": 5",
        "journey\nsection " + "x y " * 100_000,
        "journey\n" + "\n" * 1_000_000,
        "journey\nsection A\n" + ";" * 900_000,
        "journey\nsection A\nx: " + "1" * 100_000,
        "journey\nsection A\n" + "#35;" * 200_000,
        "journey\nsection A\n" + "%%{init}%%" * 50_000,
        "---\n" + "a: [" * 100_000 + "\n---\njourney\nsection A",
        "journey\naccDescr {" + "{" * 500_000,
        "journey\nsection A\na: 5: " + "b," * 300_000,
        "journey\nsection A\n" + "<br" * 300_000,
        "```mermaid\n" * 80_000,
        "```a\n" * 200_000,
        "---\ntitle: " + " " * 900_000 + ": b\n---\njourney\nsection A",
        '---\ntitle: "' + "a" * 900_000 + "\n---\njourney\nsection A",
        "journey\nsection A\n" + "accDescr {\na: 1\n" * 60_000,
        "journey\nsection A\n" * 58_000,
        "journey\nsection A\n" + "a: 3: Me\n" * 100_000,
        "journey\nsection A\na: 3: " + ",".join(f"a{'!' * (n % 99)}{n}?" for n in range(60_000)),
        "journey\nsection A\n" + "".join(f"a{'!?'[n % 2]}{'?!'[n // 2 % 2] * (n % 700)}: 3\n" for n in range(2_000)),
        "journey\nsection A\n" + "\x01" * 1_000_000,
        "<pre " * 200_000,
        "{{< " * 250_000,
        ".. mermaid::\n" * 80_000,
        "> " * 500_000,
        "- " * 500_000 + "```mermaid",
    ],
)  # fmt: skip
def test_huge_lines_end_soon(text: str) -> None:
    """Whatever comes of it, it comes without a crash."""
    try:
        convert(text.encode(), "a.mmd")
    except ExchangeError as failed:
        assert failed.message.endswith(".")


# Everything that can be typed on a line, but what separates in Mermaid.
WORDS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Co", "Cn"), exclude_characters="#:;%<\ufeff"),
    min_size=1,
    max_size=40,
).map(str.strip)
NASTY = st.sampled_from(
    [
        *(
            "no",
            "~",
            "- a",
            "a, b",
            "{a}",
            "[a]",
            '"',
            "'",
            "\\",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "@",
            "`",
            "? a",
        ),
        *(
            "010",
            "1e3",
            "0x1F",
            "2026-01-01",
            "null",
            "=",
            "a\\",
            "'a' b",
            '"a" b',
            "، و",
            "...",
            "---",
            "🚀",
        ),
        "مشتری‌ها",
    ]
)


def _sayable(title: str) -> bool:
    first = title.split(maxsplit=1)[0].lower() if title.split() else ""
    return bool(first) and first not in (
        *(
            "journey",
            "title",
            "section",
            "click",
            "href",
            "classdef",
            "class",
            "style",
            "linkstyle",
            "direction",
        ),
        *("init", "accdescr", "accdescr{"),
    )


def _typed(title: str) -> str:
    """As the importer hands on a title: directions are never switched."""
    title = "".join(char for char in title if not "\u202a" <= char <= "\u202e").strip()
    return title if is_visible(title) else ""


TITLES = (
    (WORDS | NASTY)
    .map(_typed)
    .filter(_sayable)
    .filter(lambda title: len(title) < 3 or title[-1] not in "\"'`»”“’」")
)


@pytest.mark.slow
@given(
    TITLES,
    st.lists(
        st.tuples(TITLES, st.lists(st.tuples(TITLES, st.integers(1, 5)), max_size=4)), min_size=1, max_size=4
    ),
)
def test_any_title_survives(title: str, sections: list[tuple[str, list[tuple[str, int]]]]) -> None:
    """Whatever titles and tasks are called, the map says the same, in the same order."""
    text = f"journey\ntitle {title}\n"
    for section, tasks in sections:
        text += f"section {section}\n" + "".join(f"  {task}: {score}: Lina\n" for task, score in tasks)
    made = journey(text)
    assert made.title == title
    assert [stage.title for stage in made.stages] == list(dict.fromkeys(section for section, _ in sections))
    if made.paths:
        told = [
            (visit.stage.title, visit.touchpoint.title, visit.get("emotion"))
            for visit in made.visits(made.paths[0])
        ]
        assert told == [(section, task, score - 3) for section, tasks in sections for task, score in tasks]


@pytest.mark.slow
@given(st.lists(TITLES.filter(lambda name: not set(name) & set(",،、，")), min_size=1, max_size=5))
def test_any_actor_survives(names: list[str]) -> None:
    """Everybody who takes part is the persona or an actor; where nobody is named much, the persona is nobody of them."""
    made = journey("journey\nsection A\n" + "".join(f"t{n}: 3: {name}\n" for n, name in enumerate(names)))
    people = {made.persona.name, *(actor.name for actor in made.actors.values())}
    assert {key(name) for name in people} - {"customer", "client", "مشتری"} <= {key(name) for name in names}
    assert {key(name) for name in names} <= {key(name) for name in people}


@pytest.mark.slow
@given(st.text(st.sampled_from("journey\n\t :;#%{}titlesection`~-<>!,5accDescr\"'[]۵،")) | st.text())
def test_no_text_is_too_odd(text: str) -> None:
    """Any text gives a good map or a sentence, never a traceback."""
    for start in ("", "journey\n", "journey\nsection A\n", "---\n", "```mermaid\njourney\n"):
        try:
            convert((start + text).encode(errors="replace"), "a.mmd")
        except ExchangeError as failed:
            assert failed.message
