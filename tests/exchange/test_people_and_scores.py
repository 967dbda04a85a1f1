"""Who is the customer of an imported journey, how it felt, and in which language it is told."""

from __future__ import annotations

import pytest

from journeymap.checking.one import load
from journeymap.errors import ExchangeError
from journeymap.model.journey import Journey
from tests.exchange.one import convert


def diagram(*tasks: str) -> bytes:
    return ("journey\ntitle T\nsection A\n" + "\n".join(tasks) + "\n").encode()


def journey(data: bytes, persona: str = "", scale: float | None = None) -> Journey:
    made = load(convert(data, "flow.mmd", persona=persona, scale=scale).text.encode(), "made.yaml")
    assert made.findings == ()
    assert made.journey is not None
    return made.journey


def people(made: Journey) -> list[list[str]]:
    """Who takes part in each visit."""
    return [
        [made.name("actors", actor) for actor in visit.get("actor")] or [made.persona.name]
        for visit in made.visits(made.paths[0])
    ]


def test_all_who_take_part_are_actors() -> None:
    """The persona first, where she is among them: the first is who acts."""
    made = journey(diagram("a: 3: Clerk, Lina", "b: 3: Lina", "c: 3: Clerk, Courier"))
    assert made.persona.name == "Lina"
    assert people(made) == [["Lina", "Clerk"], ["Lina"], ["Clerk", "Courier"]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("User (new)", "User new", False),
        ("C++", "C", False),
        ("A.B.", "AB", False),
        ("ada", "Ada", True),
        ("Ada  Lovelace", "Ada Lovelace", True),
        ("علي", "علی", True),
    ],
)
def test_who_is_the_same(one: str, other: str, same: bool) -> None:
    """Signs tell people apart; case, spaces and look-alike letters do not."""
    made = journey(diagram(f"a: 3: {one}", f"b: 3: {other}", f"c: 3: {one}"))
    assert len({names[0] for names in people(made)}) == (1 if same else 2)
    assert {one} <= {made.persona.name} | {actor.name for actor in made.actors.values()}


def test_a_persona_without_letters() -> None:
    """A face can be a persona too, also where others take part."""
    assert people(journey(diagram("a: 3: 🙂", "b: 3: 🙂, Bo"))) == [["🙂"], ["🙂", "Bo"]]


@pytest.mark.parametrize(
    ("tasks", "persona"),
    [
        (["Copilot", "Copilot", "Copilot", "Developer", "Developer"], "Developer"),
        (["System", "System", "Customer"], "Customer"),
        (["Clerk", "Clerk", "Clerk", "Patient", "Patient"], "Patient"),
        (["Customer support", "Customer support", "Lina"], "Lina"),
        (["DarkoobAPI", "App user"], "App user"),
        (["سیستم", "سیستم", "مشتری"], "مشتری"),
        (["sistem", "sistem", "clientul"], "clientul"),
        (["API", "Server"], "Customer"),
        (["A", "B", "C", "D", "E"], "Customer"),
        (["", "", "", "", "Lina"], "Customer"),
        (["Lina"], "Lina"),
        (["Ops", "Ops", "Ops", "Bot"], "Ops"),
    ],
)
def test_the_persona_is_a_customer(tasks: list[str], persona: str) -> None:
    """Neither a machine nor staff, if there is somebody else; and nobody where nobody is named much."""
    made = journey(diagram(*(f"t{n}: 3: {name}" for n, name in enumerate(tasks))))
    assert made.persona.name == persona
    assert {name for name in tasks if name} <= {name for names in people(made) for name in names}


def test_the_user_names_the_persona() -> None:
    """One of those in the file, or somebody else; in every format."""
    data = diagram("a: 3: Lina", "b: 3: Lina", "c: 3: Clerk")
    made = journey(data, persona="Clerk")
    assert (made.persona.name, people(made)) == ("Clerk", [["Lina"], ["Lina"], ["Clerk"]])
    made = journey(data, persona="Sara")
    assert (made.persona.name, people(made)) == ("Sara", [["Lina"], ["Lina"], ["Clerk"]])
    text = convert(
        b'{"persona": {"name": "A", "age": 31}, "stages": [{"name": "S"}]}', "a.ojf", persona="B"
    ).text
    assert "name: B\n  age: 31" in text and "# The persona of the original: A" in text


def felt(made: Journey) -> list[tuple[int | None, object]]:
    return [
        (visit.get("emotion"), (visit.touchpoint.model_extra or {}).get("x-score"))
        for visit in made.visits(made.paths[0])
    ]


@pytest.mark.parametrize(
    ("scores", "scale", "emotions"),
    [
        ("1 2 3 4 5", None, [(-2, None), (-1, None), (0, None), (1, None), (2, None)]),
        ("1 5 6 10", None, [(-2, "1"), (0, "5"), (0, "6"), (2, "10")]),
        ("0 5 10", None, [(-2, "0"), (0, "5"), (2, "10")]),
        ("0 20 50 80 100", None, [(-2, "0"), (-1, "20"), (0, "50"), (1, "80"), (2, "100")]),
        ("1 4 7", 7, [(-2, "1"), (0, "4"), (2, "7")]),
        ("1 4 5", 10, [(-2, "1"), (-1, "4"), (0, "5")]),
        ("5 3 9", 5, [(2, None), (0, None), (2, "9")]),
        ("1 2 3 4 5 4 3 2 50", None, [*[(n, None) for n in (-2, -1, 0, 1, 2, 1, 0, -1)], (2, "50")]),
    ],
)  # fmt: skip
def test_scales(scores: str, scale: float | None, emotions: list[tuple[int, str | None]]) -> None:
    """Above 5 the scale is 10 or 100, or what --scale says; linear, the middle is 0; the original is kept."""
    data = diagram(*(f"t{n}: {score}: Me" for n, score in enumerate(scores.split())))
    assert felt(journey(data, scale=scale)) == emotions
    (note,) = (note for note in convert(data, "a.mmd", scale=scale).notes if "became emotions" in note)
    assert ("x-score" in note) == (scale != 5 and emotions[0][1] is not None)


def test_scores_of_a_revisit_stay_with_it() -> None:
    """Where two visits felt alike and were scored otherwise, each keeps its own score."""
    text = convert(diagram("a: 9: Me", "a: 10: Me"), "a.mmd").text
    assert "emotion: 2\n        x-score: 9" in text
    assert "{at: a, emotion: 2, x-score: 10}" in text


@pytest.mark.parametrize("scale", [0, -5, 1e9, float("nan")])
def test_odd_scales(scale: float) -> None:
    """A sentence says what a scale is."""
    with pytest.raises(ExchangeError, match="scale of scores"):
        convert(diagram("a: 3"), "a.mmd", scale=scale)


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("Comprar el café en la tienda", "es"),
        ("Acheter une machine et payer la commande", "fr"),
        ("Comprar o café e pagar na loja com cartão", "pt"),
        ("Mua cà phê và thanh toán", "vi"),
        ("Den Kaffee kaufen und bezahlen", "de"),
        ("Comprare il caffè e pagare nel negozio", "it"),
        ("Cauta magazinul din oraș și plătește", "ro"),
        ("Купить кофе и выбрать цены", "ru"),
        ("Buy the coffee and pay", "en"),
        ("Xqz wvut", "en"),
    ],
)
def test_the_words_tell_the_language(words: str, lang: str) -> None:
    """A guess is told, and so is where there is none."""
    data = f"journey\ntitle {words}\nsection {words}\n{words}: 3\n".encode()
    assert journey(data).lang == lang
    told = "\n".join(convert(data, "a.mmd").notes)
    assert (f"taken to be «{lang}»" in told) == (lang != "en")
    assert ("could not be told" in told) == words.startswith("Xqz")


def test_quotes_around_a_whole_name_go() -> None:
    """And stay within a name."""
    made = journey(
        b'journey\ntitle "My day"\nsection \xc2\xabGo\xc2\xbb\n"Make tea": 3: "Me", \'Cat\'\nSay "hi": 3: Me\n'
    )
    assert (made.title, made.stages[0].title, made.persona.name) == ("My day", "Go", "Me")
    assert [touchpoint.title for touchpoint in made.touchpoints] == ["Make tea", 'Say "hi"']
    assert people(made)[0] == ["Me", "Cat"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Title insurance: 2: Ada", "Title insurance"),
        ("title insurance: 2: Ada", "title insurance"),
        ("Section 8 housing: 4: Ada", "Section 8 housing"),
        ("Section 8: 4", "Section 8"),
    ],
)
def test_tasks_that_begin_like_a_title(line: str, title: str) -> None:
    """Among tasks, what ends like a task is one, and this is told."""
    made = journey(diagram("a: 3: Ada", line))
    assert (made.title, made.touchpoints[1].title) == ("T", title)
    assert "ends like a task" in "\n".join(convert(diagram("a: 3", line), "a.mmd").notes)


def test_titles_that_end_like_a_task() -> None:
    """Above all tasks a title is one, and a section stays one."""
    made = journey(b"journey\ntitle Release 2: 5\nsection Week: 3\na: 3: Me\n")
    assert (made.title, made.stages[0].title) == ("Release 2: 5", "Week: 3")


def test_front_matter_is_kept() -> None:
    """Lists and groups too."""
    text = convert(
        b"---\ntitle: T\ntags: [a, b]\nauthor:\n  name: X\n  at: [y]\n---\njourney\nsection A\n", "a.mmd"
    ).text
    assert "# Front matter: tags: [a, b]\n" in text
    assert "# Front matter: author: {name: X, at: [y]}\n" in text


def test_front_matter_that_is_no_yaml_is_kept() -> None:
    """As it stands."""
    assert "# Front matter: a: [b" in convert(b"---\na: [b\n---\njourney\nsection A\n", "a.mmd").text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("journey\naccTitle: A\x07B\x9b\ntitle T\nsection S\n", "line 2"),
        ("journey\nsection S\na: 3\x1b[31m: Me\n", "line 3"),
        ("journey\nsection S\na: fi\x00ve: Me\n".replace("\x00", "\x08"), "line 3"),
        ("---\nx: a\x7f\n---\njourney\n%% c\x85d\nsection\u202e S\n", "lines 2, 5, 6"),
    ],
)
def test_control_characters_go_wherever_they_stand(text: str, lines: str) -> None:
    """From the map and from the notes; where they were in the input is told."""
    made = convert(text.encode(), "a.mmd")
    assert f"Invisible control characters were removed: {lines}." in made.notes
    for part in (made.text, *made.notes):
        assert not any(
            (ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160 or char == "\u202e" for char in part
        )


def test_much_of_the_same_is_one_note() -> None:
    """With its number, and the first of them with their lines."""
    told = convert(diagram(*(f"task {n}: bad{n}: Me" for n in range(30))), "a.mmd").notes
    (note,) = (note for note in told if "no numbers" in note)
    assert note.startswith(
        "30 scores are no numbers, so their tasks have no emotion: «bad0» (line 4), «bad1» (line 5)"
    )
    assert note.endswith("and 25 more.")
    assert len(told) < 6


def test_a_description_that_is_not_closed_is_told() -> None:
    """It ends where the diagram goes on."""
    data = b"journey\naccDescr {\n One\n two\n section A\n a: 3: Me\n"
    made = journey(data)
    assert (made.description, made.stages[0].title, len(made.touchpoints)) == ("One\ntwo", "A", 1)
    assert "opens on line 2 (accDescr with a brace) is not closed" in "\n".join(convert(data, "a.mmd").notes)


def test_a_single_percent_sign_begins_a_comment() -> None:
    """Where a line begins with it, as in Mermaid; elsewhere it is a sign."""
    made = convert(diagram("% ask Lina: 3: Me", "20% off: 3: Me", "  %x: 1"), "a.mmd").text
    assert "# ask Lina: 3: Me" in made and "title: 20% off" in made and "# x: 1" in made
