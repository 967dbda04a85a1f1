"""Open Journey Format files as maps."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeymap.checking.one import load
from journeymap.errors import ExchangeError
from journeymap.model.journey import Journey, Touchpoint
from tests.exchange.one import convert

LANES = [
    *("User Actions", "Emotional State", "Pain Points", "Digital Touchpoints", "Opportunities", "Tools Used"),
    *("Department", "Customer Quotes", "Frontstage", "Backstage", "Thoughts", "KPIs"),
]


def node(lane: str = "User Actions", stage: str = "s1", **fields: Any) -> dict[str, Any]:
    return {"stageId": stage, "swimlaneId": lane, "title": "Ask", **fields}


def ojf(*nodes: Any, stages: Any = None, **root: Any) -> bytes:
    stages = stages or [
        {"id": "s1", "name": "Discovery"},
        {"id": "s2", "name": "Purchase"},
        {"id": "s3", "name": "Use"},
    ]
    lanes = [{"id": lane, "name": lane} for lane in LANES]
    return json.dumps({"stages": stages, "swimlanes": lanes, "nodes": nodes, **root}).encode()


def journey(data: bytes) -> Journey:
    made = load(convert(data, "file.ojf").text.encode(), "made.yaml")
    assert made.findings == ()
    assert made.journey is not None
    return made.journey


def touchpoint(*nodes: Any) -> Touchpoint:
    return journey(ojf(*nodes)).touchpoints[0]


def notes(data: bytes) -> str:
    return "\n".join(convert(data, "file.ojf").notes)


def test_actions_are_visits_in_reading_order() -> None:
    """Stage by stage, whatever the order of the nodes in the file."""
    made = journey(
        ojf(node(stage="s2", title="b"), node(title="a"), node(stage="s3", title="c"), node(title="d"))
    )
    assert [visit.touchpoint.title for visit in made.visits(made.paths[0])] == ["a", "d", "b", "c"]


@pytest.mark.parametrize(
    ("score", "emotion"),
    [(-5, -2), (-4, -2), (-3, -2), (-2, -1), (-1, -1), (0, 0), (1, 1), (2, 1), (2.6, 2), (3, 2), (5, 2)],
)
def test_scores_are_two_fifths_away_from_nothing(score: float, emotion: int) -> None:
    """From -5…+5 to -2…+2: only a score of 0 says nothing; the original one is kept."""
    made = touchpoint(node(score=score))
    assert made.emotion == emotion
    assert made.model_extra == {"x-score": str(score)}


@pytest.mark.parametrize(
    ("score", "emotion"),
    [("4", 2), ("۴", 2), (99, 2), (-99, -2), *((odd, None) for odd in (None, "", "high", True, [1], {}))],
)
def test_odd_scores(score: object, emotion: int | None) -> None:
    """Out of range is brought into it; what is no number is no emotion."""
    assert touchpoint(node(score=score)).emotion == emotion


def test_a_pain_belongs_to_the_action_before_it() -> None:
    """With its severity; the first action of the stage where none is before it."""
    made = journey(
        ojf(
            node("Pain Points", title="Early", severity="low"),
            node(title="a"),
            node(
                "Pain Points",
                title="Loop",
                description="A bot",
                severity="high",
                score=-3,
                sentiment="annoyed",
            ),
            node(title="b"),
        )
    )
    first, second = made.touchpoints
    assert [(pain.text, pain.severity) for pain in first.pain_points] == [("Early", 1), ("Loop: A bot", 3)]
    assert first.feeling == ("annoyed",)
    assert second.pain_points == ()


def test_a_pain_in_a_lane_of_touchpoints_is_a_touchpoint_with_a_pain() -> None:
    """The lane says what it is, the purpose what else it is."""
    made = touchpoint(
        node(
            "Digital Touchpoints",
            title="Portal",
            description="No order found",
            purpose="bottleneck",
            severity="medium",
        )
    )
    assert made.title == "Portal"
    assert [(pain.text, pain.severity) for pain in made.pain_points] == [("No order found", 2)]


def test_a_gain_in_a_lane_of_actions_is_a_touchpoint() -> None:
    """Something good that happens is a visit, no plan."""
    made = touchpoint(node(title="Device revived", purpose="gain", score=5))
    assert (made.title, made.emotion, made.opportunities) == ("Device revived", 2, ())


@pytest.mark.parametrize(
    ("lane", "purpose"), [("Opportunities", ""), ("Department", "opportunity"), ("Department", "gain")]
)
def test_opportunities(lane: str, purpose: str) -> None:
    """By their lane or by their purpose."""
    made = touchpoint(node(), node(lane, title="One price", description="everywhere", purpose=purpose))
    assert [opportunity.text for opportunity in made.opportunities] == ["One price: everywhere"]


def test_feelings() -> None:
    """The title and the sentiment are feelings, the description is what goes through the head."""
    made = touchpoint(
        node(),
        node("Emotional State", title="Hopeful", description="It moves…", sentiment="relieved", score=3),
    )
    assert (made.feeling, made.thinking, made.emotion) == (("Hopeful", "relieved"), ("It moves…",), 2)


def test_a_stage_with_pains_only_gets_a_touchpoint() -> None:
    """It is called like the stage, and the path goes there."""
    made = journey(ojf(node("Pain Points", title="Silence", score=-4)))
    assert [visit.touchpoint.title for visit in made.visits(made.paths[0])] == ["Discovery"]
    assert made.touchpoints[0].emotion == -2


@pytest.mark.parametrize(
    ("names", "moment"),
    [
        (["Discovery", "Checkout", "Use"], "zmot"),
        (["Purchase", "Use"], "fmot"),
        (["Problem", "Support"], "smot"),
        (["Advocacy"], "umot"),
    ],
)
def test_moments_of_truth_by_their_stage(names: list[str], moment: str) -> None:
    """The format knows one kind only: which of the four it is, the stages tell, and a note says so."""
    data = ojf(
        node(isMomentOfTruth=True), stages=[{"id": f"s{n}", "name": name} for n, name in enumerate(names, 1)]
    )
    assert journey(data).touchpoints[0].moment == moment
    assert "does not say which" in notes(data)


def test_tags_that_name_a_channel_or_a_device() -> None:
    """They become that; the others are kept."""
    made = touchpoint(node(tags=["Mobile", "Website", "Chat", "Trust"]))
    assert (made.device, made.channel, made.model_extra) == ("phone", "web", {"x-tags": ["Chat", "Trust"]})


def test_tools_are_channels() -> None:
    """A tool is declared with a type that its name tells; one that everybody knows needs no declaration."""
    made = journey(
        ojf(
            node(),
            node("Tools Used", title="Conference website"),
            node(stage="s2"),
            node("Tools Used", stage="s2", title="E-mail"),
        )
    )
    assert [touchpoint.channel for touchpoint in made.touchpoints] == ["conference-website", "email"]
    assert {id: channel.type for id, channel in made.channels.items()} == {"conference-website": "product"}


def test_blueprints() -> None:
    """Onstage is frontstage, support is a system in the backstage, and those who act are teams."""
    blueprint = {
        "onstage": [{"actor": "Front desk", "action": "Greets"}],
        "backstage": [{"actor": "Billing", "action": "Checks"}],
        "support": [{"system": "ERP", "description": "Loads"}],
        "evidence": [{"item": "Card", "type": "Physical"}],
    }
    made = journey(ojf(node(blueprint=blueprint)))
    first = made.touchpoints[0]
    assert [(what.text, made.team(what.owner or "")) for what in first.frontstage] == [
        ("Greets", "Front desk")
    ]
    assert [(what.text, what.system) for what in first.backstage] == [("Checks", None), ("Loads", "ERP")]
    assert first.model_extra == {"x-physical-evidence": ["Card (Physical)"]}


def test_persona_and_point_of_view() -> None:
    """A role behind a comma is the role."""
    made = journey(ojf(persona="Sam, Tech-savvy parent", pointOfView="Mending a toy"))
    assert (made.persona.name, made.persona.role, made.description) == (
        "Sam",
        "Tech-savvy parent",
        "Mending a toy",
    )
    assert made.title == "File"


def test_what_has_no_place_is_a_comment_and_a_note() -> None:
    """At the touchpoint it is said of, or at the top."""
    data = ojf(node(duration="5 min"), theme="dark")
    text = convert(data, "file.ojf").text
    assert "# Not taken over, theme: dark" in text
    assert "      # Not taken over from «Ask»: duration: 5 min\n      - Ask\n" in text.replace("title: ", "")
    assert "2 fields have no place in a map and were kept as comments: «theme», «duration of Ask»." in notes(
        data
    )


def test_scores_are_told_where_there_are_some() -> None:
    """Nothing is said about scores that the file does not have."""
    assert "Scores" not in notes(ojf(node()))
    assert "Scores from -5 to 5 became emotions" in notes(ojf(node(score=3)))


@pytest.mark.parametrize("key", ["stageId", "stage_id", "stage"])
@pytest.mark.parametrize("stage", ["s2", "purchase"])
def test_a_stage_may_be_named_otherwise(key: str, stage: str) -> None:
    """By its name, or under another spelling of the field."""
    made = journey(ojf({key: stage, "swimlane": "User Actions", "title": "Pay"}))
    assert [stage.title for stage in made.stages] == ["Discovery", "Purchase", "Use"]
    assert made.stages[1].touchpoints[0].title == "Pay"
    assert not made.stages[1].touchpoints[0].model_extra


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not valid JSON: in line 1, column 2"),
        ('{"stages": [}', "not valid JSON"),
        ('{"stages": []}', "no stages"),
        ('{"stages": "s1"}', "no stages"),
        ('{"nodes": []}', "no stages"),
        ("{}", "no stages"),
        ("[1]", "no stages"),
        ('"text"', "no stages"),
        ('{"a":' * 100_000, "nested too deep"),
        ('{"stages": ' + "[" * 100_000, "nested too deep"),
        ('{"stages": [{"id": 1}], "x": ' + "9" * 5000 + "}", "number too long"),
    ],
)
def test_what_is_no_journey(text: str, message: str) -> None:
    """A plain sentence, and what to do."""
    with pytest.raises(ExchangeError, match=message) as failed:
        convert(text.encode(), "a.ojf")
    assert failed.value.help


def test_a_broken_line_is_named() -> None:
    """JSON's own complaint, with its line."""
    with pytest.raises(ExchangeError) as failed:
        convert(b'{\n"stages": [],\n"nodes": nonsense\n}', "a.ojf")
    assert failed.value.line == 3


def test_duplicate_keys_are_told() -> None:
    """The last one counts, the first one is a comment."""
    made = convert(b'{"persona": "A", "persona": "B", "stages": [{"name": "S"}]}', "a.ojf")
    assert "persona: B" in made.text
    assert "# Not taken over, a second persona: A" in made.text
    assert "there twice in one group: the last one counts: «persona»." in made.notes[0]


ODD = st.recursive(
    st.one_of(
        *(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
        st.sampled_from(["s1", "pain", "l", "4"]),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(
    [
        *("id", "stageId", "swimlaneId", "title", "description", "severity", "score", "sentiment", "purpose"),
        *(
            "tags",
            "isMomentOfTruth",
            "icon",
            "blueprint",
            "name",
            "overrideEmotion",
            "onstage",
            "support",
            "x",
        ),
    ]
)
GROUP = st.dictionaries(
    KEYS,
    ODD
    | st.dictionaries(KEYS, ODD, max_size=3)
    | st.lists(st.dictionaries(KEYS, ODD, max_size=3), max_size=2),
)
ROOT = st.fixed_dictionaries(
    {"stages": st.lists(GROUP | ODD, min_size=1, max_size=3) | GROUP},
    optional={
        "nodes": st.lists(GROUP | ODD, max_size=5) | ODD,
        "swimlanes": st.lists(GROUP | ODD, max_size=3) | ODD,
        "metadata": GROUP | ODD,
        "persona": GROUP | ODD,
        "pointOfView": ODD,
        "version": ODD,
        "title": ODD,
        "x": ODD,
    },
)


@pytest.mark.slow
@given(ROOT)
def test_odd_shapes_give_a_good_map(root: dict[str, Any]) -> None:
    """Whatever stands where: a map without findings, or a sentence."""
    try:
        made = convert(json.dumps(root).encode(), "a.ojf")
    except ExchangeError as failed:
        assert "would not be valid" not in failed.message
        return
    assert load(made.text.encode(), "a.yaml").findings == ()


TITLES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60)


@given(st.lists(st.tuples(TITLES, TITLES), min_size=1, max_size=5))
@example([("\xad", "0")])
@example([("0", "\xad"), ("\u200e\u2060", "\u200d \u3000"), ("\xad", "a  b")])
def test_any_words_survive(words: list[tuple[str, str]]) -> None:
    """Titles and descriptions come back as they are; where nothing of a title can be seen, the description is it."""
    nodes = [node(title=title, description=description) for title, description in words]
    made = journey(ojf(*nodes))
    for touchpoint, (title, description) in zip(made.touchpoints, words, strict=True):
        if _typed(title):
            assert touchpoint.title == _typed(title)
            assert touchpoint.description == (_typed(description) or None)
        else:
            assert touchpoint.title == (" ".join(_typed(description).split()) or "Untitled")
            assert touchpoint.description is None


def _typed(text: str) -> str:
    hidden = ("\ufeff", "\ufffe", "\uffff", *map(chr, range(0x202A, 0x202F)))
    typed = "".join(char for char in text if char not in hidden).strip()
    return typed if any(unicodedata.category(char) not in ("Cf", "Zs") for char in typed) else ""
