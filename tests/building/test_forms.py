"""Short forms of whole parts: what they stand for, and what is told of what stands inside them."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.checking.one import Loaded, load
from journeymap.drawing import render
from journeymap.model.ids import is_id, make_id
from journeymap.model.journey import Journey

TODAY = date(2026, 11, 21)
FORMATS = Path(__file__).parents[2] / "docs" / "format.md"

# What is short, and the same map written out.
PAIRS = {
    "stages by their titles": (
        "stages:\n  Null: [No news]\n  Awareness: [Ask friends on Facebook]\n  Interest:\n    goal: Find out\n    id: look\n"
        "    touchpoints: [Read reviews]\n  Wait:\n  Action: Pay\n",
        "stages:\n  - {title: 'Null', touchpoints: [No news]}\n"
        "  - {title: Awareness, touchpoints: [Ask friends on Facebook]}\n"
        "  - {id: look, title: Interest, goal: Find out, touchpoints: [Read reviews]}\n"
        "  - title: Wait\n  - {title: Action, touchpoints: [Pay]}\n",
    ),
    "paths by their ids": (
        "stages: [{title: S, touchpoints: [Ask, Pay]}]\n"
        "paths:\n  plan: {kind: expected, steps: [Ask, Pay]}\n  lina: [ask, pay]\n  hers: {title: Hers, steps: pay}\n",
        "stages: [{title: S, touchpoints: [Ask, Pay]}]\n"
        "paths:\n  - {id: plan, title: plan, kind: expected, steps: [ask, pay]}\n"
        "  - {id: lina, title: lina, steps: [ask, pay]}\n  - {id: hers, title: Hers, steps: [pay]}\n",
    ),
    "paths by their titles": (
        "stages: [{title: S, touchpoints: [Pay]}]\npaths: {What Lina does: [pay]}\n",
        "stages: [{title: S, touchpoints: [Pay]}]\npaths: [{title: What Lina does, steps: [pay]}]\n",
    ),
    "keys that are titles": (
        "channels: {Call centre: phone, Front desk: {type: place}}\nteams: {Growth team: , Retail: Shops}\n"
        "segments: {New hires: {share: 70%}}\nevidence: {Talks in May: {kind: interview}}\n"
        "campaigns: {Autumn mails: {channel: email}}\nactors: {Her sister: {role: Cook}, radu: Radu, mum: }\n"
        "owner: Growth team\n"
        "stages: [{title: S, touchpoints: [{title: Ask, channel: Call centre, actor: Her sister}]}]\n",
        "channels: {call-centre: {title: Call centre, type: direct}, front-desk: {title: Front desk, type: place}}\n"
        "teams: {growth-team: {title: Growth team}, Retail: {title: Shops}}\n"
        "segments: {new-hires: {title: New hires, share: 70%}}\n"
        "evidence: {talks-in-may: {title: Talks in May, kind: interview}}\n"
        "campaigns: {autumn-mails: {title: Autumn mails, channel: email}}\n"
        "actors: {her-sister: {name: Her sister, role: Cook}, radu: {name: Radu}, mum: {name: mum}}\n"
        "owner: growth-team\n"
        "stages: [{title: S, touchpoints: [{title: Ask, channel: call-centre, actor: [her-sister]}]}]\n",
    ),
    "ids that serve as titles": (
        "stages: [{id: Awareness, touchpoints: [{id: Ask-friends}]}]\npaths: [{id: lina, steps: [ask-friends]}]\n",
        "stages: [{id: Awareness, title: Awareness, touchpoints: [{id: Ask-friends, title: Ask-friends}]}]\n"
        "paths: [{id: lina, title: lina, steps: [Ask-friends]}]\n",
    ),
    "paths without a name": (
        "segments: {new: {title: New ones}}\nactors: {radu: Radu}\nstages: [{title: S, touchpoints: [Pay]}]\n"
        "paths:\n  - {steps: [pay], segment: new}\n  - {steps: [pay], actor: [radu]}\n  - steps: [pay]\n"
        "  - {steps: [pay], kind: expected}\n  - {id: actual-4, steps: [pay]}\n  - steps: [pay]\n",
        "segments: {new: {title: New ones}}\nactors: {radu: {name: Radu}}\nstages: [{title: S, touchpoints: [Pay]}]\n"
        "paths:\n  - {id: actual, title: New ones, steps: [pay], segment: new}\n"
        "  - {id: actual-2, title: Radu, steps: [pay], actor: radu}\n"
        "  - {id: actual-3, title: Actual path 3, steps: [pay]}\n"
        "  - {id: expected, title: Expected path, steps: [pay], kind: expected}\n"
        "  - {id: actual-4, title: actual-4, steps: [pay]}\n  - {id: actual-5, title: Actual path 5, steps: [pay]}\n",
    ),
    "values with their units": (
        "stages:\n  - title: S\n    metrics:\n      - {name: A, value: 23%, target: 45%}\n"
        "      - {name: B, value: 4.2/5, target: 4.5 / 5}\n      - {name: C, value: € 12, target: 15 €}\n"
        "      - {name: D, value: ۲۳٪}\n      - {name: E, value: 3 days, target: 2 days}\n"
        '      - {name: F, target: 5%}\n      - {name: G, value: "23%", unit: "%", target: 45}\n'
        "      - {name: H, value: USD 12}\n",
        "stages:\n  - title: S\n    metrics:\n      - {name: A, value: 23, target: 45, unit: '%'}\n"
        "      - {name: B, value: 4.2, target: 4.5, unit: /5}\n      - {name: C, value: 12, target: 15, unit: €}\n"
        "      - {name: D, value: 23, unit: '%'}\n      - {name: E, value: 3, target: 2, unit: days}\n"
        "      - {name: F, target: 5, unit: '%'}\n      - {name: G, value: 23, unit: '%', target: 45}\n"
        "      - {name: H, value: 12, unit: USD}\n",
    ),
    "other letters": (
        "state: Current\nstatus: LIVE\nstages: [{title: S, phase: Pre purchase, touchpoints: [{title: T, emotion: '1',"
        " media: Owned, opportunities: [{text: X, status: Planned}]}]}]\n",
        "state: current\nstatus: live\nstages: [{title: S, phase: pre-purchase, touchpoints: [{title: T, emotion: 1,"
        " media: owned, opportunities: [{text: X, status: planned}]}]}]\n",
    ),
}


def _load(text: str, persona: str = "persona: Lina\n", today: date | None = None) -> Loaded:
    return load(f"title: A map\n{persona}{text}".encode(), "map.yaml", today)


def _data(loaded: Loaded) -> object:
    assert loaded.journey is not None, loaded.findings
    return json.loads(render(loaded.journey, "json"))


@pytest.mark.parametrize("name", PAIRS)
def test_a_short_form_is_the_long_one(name: str) -> None:
    """Without a finding, and the same JSON comes out."""
    short, long = map(_load, PAIRS[name])
    assert not short.findings and not long.findings
    assert _data(short) == _data(long)


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("format", ["html", "svg", "graph"])
def test_a_short_form_is_drawn_as_the_long_one(name: str, format: str) -> None:
    """In every view, to the last byte."""
    short, long = (_load(text).journey for text in PAIRS[name])
    assert isinstance(short, Journey) and isinstance(long, Journey)
    if format == "graph":
        assert render(short, "svg", view="graph") == render(long, "svg", view="graph")
    else:
        assert render(short, format) == render(long, format)


def test_what_the_documentation_calls_short_is_so() -> None:
    """Each row of its table holds two ways to write the same."""
    table = FORMATS.read_text(encoding="utf-8").split("## Short forms")[1].split("Each kind")[0]
    rows = re.findall(r"^\| `(.+?)` \| `(.+?)` \|$", table, re.MULTILINE)
    assert len(rows) >= 10
    for one, other in rows:
        texts = []
        for text in (one, other):
            if text.startswith("- "):
                text = f"stages: [{{title: S, touchpoints: [{text[2:]}]}}]"
            elif text.startswith("{name"):
                text = f"stages: [{{title: S, metrics: [{text}]}}]"
            elif not text.startswith("stages"):
                text += "\nstages: [{title: S, touchpoints: [Store, Pay]}]"
            texts.append(_data(_load(text + "\n")))
        assert texts[0] == texts[1], one


@pytest.mark.parametrize(
    ("lang", "title"),
    [("en", "Actual path"), ("ro", "Parcurs real"), ("fa", "مسیر واقعی"), ("ar", "المسار الفعلي")],
)
def test_a_nameless_path_is_called_in_the_language_of_the_map(lang: str, title: str) -> None:
    """As its kind is."""
    loaded = _load(f"lang: {lang}\nstages: [{{title: S, touchpoints: [Pay]}}]\npaths: [{{steps: [pay]}}]\n")
    assert loaded.journey is not None and [path.title for path in loaded.journey.paths] == [title]


def test_a_persona_may_have_a_role_alone() -> None:
    """It is drawn once; with neither name nor role, the error says what to write."""
    loaded = _load("stages: [S]\n", "persona: {role: Freelance designer}\n")
    assert loaded.journey is not None and loaded.journey.persona.name == "Freelance designer"
    page = render(loaded.journey, "svg").decode()
    assert page.count(">Freelance designer</text>") == 1
    (finding,) = _load("stages: [S]\n", "persona: {age: 31}\n").findings
    assert (finding.code, finding.help) == ("JM022", "Add name: …, or role: …")


def test_of_several_actors_the_first_acts() -> None:
    """All are in the JSON, and each has to be known."""
    text = "actors: {radu: Radu, mum: Mum}\nstages: [{title: S, touchpoints: [{title: Pay, actor: [radu, mum]}]}]\n"
    text += "paths: [{title: P, steps: [pay]}]\n"
    loaded = _load(text)
    assert loaded.journey is not None
    (path,) = loaded.journey.paths
    assert loaded.journey.actor_of(path, *loaded.journey.visits(path)) == "Radu"
    data = _data(loaded)
    assert isinstance(data, dict) and data["stages"][0]["touchpoints"][0]["actor"] == ["radu", "mum"]
    (finding,) = _load(text.replace("[radu, mum]", "[radu, mun]")).findings
    assert finding.code == "JM109"


_WORDS = st.sampled_from(
    [
        "Ask",
        "Ask friends",
        "Read, then pay",
        "متجر",
        "خرید از فروشگاه",
        "Plată",
        "x-ray",
        "no",
        "12:30",
        "1",
        "Title",
        "null",
    ]
)
_TITLES = st.lists(_WORDS, min_size=1, max_size=5, unique_by=make_id)


@given(st.data())
def test_any_mapping_is_the_list_it_stands_for(data: st.DataObject) -> None:
    """Whatever the titles are: stages and paths under their names give the journey of the long form."""
    titles = data.draw(_TITLES)
    parts = {
        title: [f"{title} {number}" for number in range(data.draw(st.integers(0, 3)))] for title in titles
    }
    known = [one for several in parts.values() for one in several] or ["Pay"]
    parts = parts if any(parts.values()) else {**parts, "Last": ["Pay"]}
    walks = st.lists(st.sampled_from(known), min_size=1, max_size=4)
    paths = {name: data.draw(walks) for name in data.draw(_TITLES)}
    in_full = data.draw(st.booleans())
    short = {
        "stages": {
            title: ({"touchpoints": several} if in_full else several) if several else None
            for title, several in parts.items()
        },
        "paths": {name: {"steps": steps} if in_full else steps for name, steps in paths.items()},
    }
    long = {
        "stages": [
            {"title": title, "touchpoints": [{"title": one} for one in several]}
            for title, several in parts.items()
        ],
        "paths": [
            {
                "id": name if is_id(name) else make_id(name),
                "title": name,
                "steps": [make_id(one) for one in steps],
            }
            for name, steps in paths.items()
        ],
    }
    texts = [
        "".join(f"{key}: {json.dumps(it, ensure_ascii=False)}\n" for key, it in form.items())
        for form in (short, long)
    ]
    one, other = map(_load, texts)
    assert not one.findings and not other.findings
    assert _data(one) == _data(other)


MISTAKES = {
    "a title inside a stage": (
        "stages:\n  Awareness:\n    title: Interest\n    touchpoints: [Ask]\n",
        [
            (
                "JM035",
                5,
                "The title of this stage is «Awareness», which it stands under; inside, it is «Interest».",
            )
        ],
    ),
    "an id inside a path": (
        "stages: {S: [Ask]}\npaths:\n  lina: {id: other, steps: [ask]}\n",
        [("JM035", 5, "The id of this path is «lina», which it stands under; inside, it is «other».")],
    ),
    "all that is wrong inside": (
        "stages:\n  One: [{title: A, emotion: 7}]\n  Two:\n    phase: never\n    touchpoints: [{title: B, channel: nope}]\n"
        "paths:\n  p: [a, c]\n  q: {share: 200%, steps: [b]}\n",
        [
            ("JM025", 4, "«7» is not a whole number from -2 to +2."),
            ("JM024", 6, "«never» is not among the words this field knows."),
            ("JM102", 7, "There is no channel with the id «nope»."),
            ("JM101", 9, "There is no touchpoint with the id «c»."),
            ("JM026", 10, "A share of 200% is not possible."),
        ],
    ),
    "a path without steps": (
        "stages: {S: [Ask]}\npaths:\n  lina:\n  plan: {kind: expected}\n",
        [("JM022", 5, "steps is missing in a path."), ("JM022", 6, "steps is missing in a path.")],
    ),
    "titles that give the same id": (
        "channels: {Call centre: phone, Call-centre!: place}\nstages: [S]\n",
        [
            (
                "JM108",
                3,
                "The channel «Call-centre!» gets the id call-centre from its title, and so does the one on line 3.",
            )
        ],
    ),
    "a title and an id that are the same": (
        "teams: {growth-team: A, Growth team: }\nstages: [S]\n",
        [
            (
                "JM107",
                3,
                "The title «Growth team» gives the id growth-team, which the team on line 3 has already.",
            )
        ],
    ),
    "a channel without a type": (
        "channels:\n  pigeon:\n  owl: {title: Owl}\n  email:\nstages: [S]\n",
        [("JM022", 4, "The channel «pigeon» has no type."), ("JM022", 5, "The channel «owl» has no type.")],
    ),
    "a touchpoint without id and title": (
        "stages:\n  - title: S\n    touchpoints:\n      - {channel: email}\n",
        [("JM022", 6, "title is missing in a touchpoint.")],
    ),
    "a title where there is an id": (
        "stages: {S: [{id: ask, title: Ask a friend}]}\npaths: {p: [Ask a friend]}\n",
        [("JM101", 4, "There is no touchpoint with the id «Ask a friend».")],
    ),
    "units that differ": (
        "stages:\n  - title: S\n    metrics:\n      - {name: A, value: 23%, target: 3/5}\n"
        "      - {name: B, value: 23, target: 4%}\n"
        "      - {name: C, value: 5%, unit: points}\n      - {name: D, value: 12k}\n",
        [
            ("JM025", 6, "«3/5» is not in the unit of the value, which is %."),
            ("JM025", 7, "The target has the unit %, and the value has none."),
            ("JM025", 8, "«5%» is not in the unit of this metric, which is points."),
            ("JM025", 9, "«12k» is not a number."),
        ],
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistakes_in_short_forms_are_told_in_one_run(name: str) -> None:
    """Each at its own line, and nothing besides."""
    text, expected = MISTAKES[name]
    loaded = _load(text)
    assert [(it.code, it.place.line, it.message) for it in loaded.findings] == expected
    assert loaded.journey is None
    lines = loaded.source.lines
    for finding in loaded.findings:
        assert 1 <= finding.place.column <= finding.place.end_column <= len(lines[finding.place.line - 1]) + 1


def test_no_fix_is_put_where_a_key_stands_for_a_part() -> None:
    """Two stages of one title: an id cannot go before the key."""
    for text in ("stages: {A: [X], a: [Y]}\n", "stages:\n  A: [X]\n  A!:\n    goal: G\n"):
        (finding,) = _load(text).findings
        assert finding.code == "JM108"
        if finding.fix is not None:
            (edit,) = finding.fix.edits
            assert (edit.place.line, edit.text) == (6, "id: a-2\n    ")


def test_a_target_without_its_unit_is_mended_to_have_it() -> None:
    """But not unasked: it may be of another unit."""
    (finding,) = _load("stages: [{title: S, metrics: [{name: A, value: 4.2/5, target: 4.5}]}]\n").findings
    assert finding.fix is not None and not finding.fix.safe
    assert [edit.text for edit in finding.fix.edits] == ["4.5/5"]


def test_keys_of_ones_own_are_allowed_in_mappings() -> None:
    """They make no stage and no path."""
    loaded = _load("stages:\n  x-source: a workshop\n  S: [Ask]\npaths:\n  x-note: draft\n  p: [ask]\n")
    assert not loaded.findings and loaded.journey is not None
    assert [stage.title for stage in loaded.journey.stages] == ["S"]


def test_silencing_works_inside_short_forms() -> None:
    """A comment on the line of a key counts for what is found there."""
    text = "status: live\nstages:\n  S: [Ask]\n  Empty:  # journeymap: ignore JM206\npaths:\n  p: [ask]\n"
    codes = {finding.code for finding in _load(text, today=TODAY).findings}
    assert "JM206" in {
        it.code for it in _load(text.replace("  # journeymap: ignore JM206", ""), today=TODAY).findings
    }
    assert "JM206" not in codes and "JM017" not in codes
