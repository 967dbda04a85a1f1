"""The three forms of `journeymap stats`."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import Console

from journeymap import wiggle
from journeymap.building.journey import build
from journeymap.model.journey import Journey
from journeymap.reading import read
from journeymap.stats.csv import as_csv
from journeymap.stats.json import as_json
from journeymap.stats.table import as_table, duration_words

MAP = """
journeymap: 1
title: A pot of coffee
persona: Lina
owner: growth
teams: {growth: Growth team, shop: {title: The shop}}
stages:
  - {id: a, title: Awareness, touchpoints: [
      {id: friends, title: Ask friends, channel: social, takes: 1h, emotion: 1}]}
  - {id: b, title: Interest, touchpoints: [{id: read, title: Read reviews, channel: reviews, takes: 20min}]}
  - {id: c, title: Action, owner: shop, touchpoints: [
      {id: buy, title: Buy it, channel: store, takes: 10min, emotion: -2, effort: {hours_per_week: 4.5}}]}
paths:
  - {id: plan, title: What we assume, kind: expected, steps: [friends, read, buy]}
  - id: lina
    title: What Lina does
    share: 60%
    steps: [friends, {at: buy, after: 17d}, {at: friends, after: 2h}, {at: buy, after: 1d}]
  - {id: radu, title: What Radu does, steps: [buy, friends]}
"""


def journey_of(text: str) -> Journey:
    document = read(text.encode(), "map.yaml")
    assert document.root is not None
    journey, problems = build(document.root)
    assert journey is not None, problems
    return journey


def shown(text: str, width: int = 100, name: str = "map.yaml", **options: Any) -> str:
    """What a console of this width shows."""
    out = io.StringIO()
    Console(file=out, width=width, **options).print(as_table([(name, journey_of(text))]))
    return out.getvalue()


def test_json_has_the_documented_keys_and_values() -> None:
    """Programs read these keys; the values are worked out by hand."""
    document = json.loads(as_json([("maps/pot.yaml", wiggle.of_map(journey_of(MAP)))]))
    assert list(document) == ["version", "maps"]
    assert document["version"] == 1
    (found,) = document["maps"]
    assert list(found) == ["map", "paths", "touchpoints", "transition_entropy", "handovers", "hours_per_week"]
    assert found["map"] == "maps/pot.yaml"
    assert [path["against"] for path in found["paths"][::2]] == [
        None,
        {"path": "plan", "fitness": 0.4, "added": [], "left_out": ["read"]},  # 2·1/(2+3)
    ]
    assert found["paths"][1] == {
        "id": "lina",
        "kind": "actual",
        "visits": 4,
        "distinct_touchpoints": 2,
        "backtracks": 1,
        "backtrack_ratio": 0.3333,
        "skips": 2,
        "skip_ratio": 0.6667,
        "channel_switches": 3,
        "channel_switch_ratio": 1.0,
        "linearity": 0.3333,  # ranks 0 2 0 2: 2 of 6
        "revisit_rate": 0.5,
        "ping_pong": 2,
        "self_loops": 0,
        "duration_seconds": 18 * 86_400 + 2 * 3600 + 2 * 3600 + 2 * 600,
        "duration_partial": False,
        "sales_cycle": "short",
        "lowest_emotion": -2,
        "highest_emotion": 1,
        "peak_emotion": -2,
        "last_emotion": -2,
        "against": {"path": "plan", "fitness": 0.5714, "added": [], "left_out": ["read"]},  # 2·2/(4+3)
    }
    assert found["touchpoints"] == [
        {"id": "friends", "reach": 1.0},
        {"id": "read", "reach": 0.0},
        {"id": "buy", "reach": 1.0},
    ]
    # Weighted moves: friends → buy 2·.6, buy → friends .6 + .4; 2.2 in all.
    assert found["transition_entropy"] == 0.0
    assert found["handovers"] == [
        {"from": "growth", "to": "shop", "stage": "c", "share": 0.5455},
        {"from": "shop", "to": "growth", "stage": "a", "share": 0.4545},
    ]
    assert found["hours_per_week"] == 4.5


def test_json_has_no_negative_zero_and_keeps_every_script() -> None:
    """A path that comes back has linearity 0.0; Persian stays readable."""
    text = MAP.replace("steps: [buy, friends]", "steps: [buy, friends, buy]").replace("id: lina", "id: لینا")
    written = as_json([("نقشه.yaml", wiggle.of_map(journey_of(text)))])
    assert "-0.0" not in written
    assert '"map": "نقشه.yaml"' in written and '"id": "لینا"' in written
    assert written.endswith("}\n")


def test_json_of_no_maps_and_of_a_map_without_paths() -> None:
    """Null where a number does not exist."""
    assert json.loads(as_json([])) == {"version": 1, "maps": []}
    bare = journey_of("title: T\npersona: P\nstages: [{title: A, touchpoints: [One]}]\n")
    (found,) = json.loads(as_json([("m", wiggle.of_map(bare))]))["maps"]
    assert found == {
        "map": "m",
        "paths": [],
        "touchpoints": [{"id": "one", "reach": None}],
        "transition_entropy": None,
        "handovers": [],
        "hours_per_week": None,
    }


def test_csv_has_a_row_for_each_path() -> None:
    """The header has the JSON's keys, `against` flattened; what does not exist is empty."""
    numbers = wiggle.of_map(journey_of(MAP))
    rows = list(csv.DictReader(io.StringIO(as_csv([("a.yaml", numbers), ("b.yaml", numbers)]))))
    assert [(row["map"], row["id"]) for row in rows] == [
        (name, id) for name in ("a.yaml", "b.yaml") for id in ("plan", "lina", "radu")
    ]
    keys = list(json.loads(as_json([("a", numbers)]))["maps"][0]["paths"][0])[:-1]
    flat = ["against.path", "against.fitness", "against.added", "against.left_out"]
    assert list(rows[0]) == ["map", *keys, *flat]
    plan, lina, radu = rows[:3]
    assert [plan[key] for key in flat] == ["", "", "", ""]
    assert (lina["against.fitness"], lina["against.left_out"], lina["duration_partial"]) == (
        "0.5714",
        "read",
        "false",
    )
    assert radu["linearity"] == "-1.0"  # a number, not a text that starts with a dash


def test_csv_cells_are_no_formulas() -> None:
    """A file's name that a spreadsheet would run is a text; lists of ids are separated by spaces."""
    text = MAP.replace("steps: [buy, friends]", "steps: [buy]")
    rows = list(csv.reader(io.StringIO(as_csv([("=cmd(),x\n.yaml", wiggle.of_map(journey_of(text)))]))))
    assert rows[1][0] == "'=cmd(),x\n.yaml"
    assert rows[3][-1] == "friends read"


def test_the_table_tells_a_team_what_happens() -> None:
    """Fitness first, plain words, percentages, readable times, then moments, handovers and hours."""
    seen = shown(MAP)
    lines = [re.sub(r"\s{2,}", " | ", line.strip()) for line in seen.splitlines()]
    assert lines[0] == "A pot of coffee | map.yaml"
    start = lines.index("path | What we assume | What Lina does | What Radu does")
    assert lines[start + 2 : start + 4] == ["fitness | – | 57% | 40%", "kind | expected | actual | actual"]
    for line in (
        "back-steps | 0 (0%) | 1 (33%) | 1 (100%)",
        "channel switches | 2 (100%) | 3 (100%) | 1 (100%)",
        "linearity | 1.00 | 0.33 | -1.00",
        "revisits | 0 (0%) | 2 (50%) | 0 (0%)",
        "time | 1 h 30 min or more | 18 d 4 h | 1 h 10 min or more",
        "sales cycle | instant or longer | short | instant or longer",
        "last emotion | -2 | -2 | +1",
        "held against | – | What we assume | What we assume",
        "100% | Ask friends",
        "55% | Growth team → The shop, in Action",
        "Work by hand: 4.5 hours a week",
    ):
        assert line in lines
    assert "\x1b" not in seen  # no colour where it is no terminal


def test_rows_without_any_number_are_left_out() -> None:
    """A map without times and emotions is not told that it has none, six times."""
    seen = shown(
        "title: T\npersona: P\nstages: [{title: A, touchpoints: [One]}]\npaths: [{title: X, steps: [one]}]\n"
    )
    assert "visits" in seen
    for word in ("time", "sales cycle", "emotion", "held against", "Work by hand", "nobody planned"):
        assert word not in seen


def test_a_map_without_paths_says_what_to_add() -> None:
    """No empty table."""
    seen = shown("title: T\npersona: P\nstages: [{title: A, touchpoints: [One]}]\n")
    assert "no paths yet" in seen and "fitness" not in seen


def test_a_moment_that_nobody_planned_is_named() -> None:
    """With the share of customers whom it reaches; long lists are cut, and say so."""
    touchpoints = ", ".join(f"{{id: t{i}, title: Moment {i}}}" for i in range(30))
    ids = ", ".join(f"t{i}" for i in range(30))
    text = f"""
title: T
persona: P
stages: [{{title: A, touchpoints: [{touchpoints}]}}]
paths:
  - {{id: plan, title: Plan, kind: expected, steps: [t0]}}
  - {{id: many, title: Many, share: 25%, steps: [{ids}]}}
  - {{id: few, title: Few, share: 75%, steps: [t0]}}
"""
    seen = shown(text)
    unplanned = seen.partition("Moments that nobody planned")[2]
    assert re.search(r"25%  Moment 1\b", unplanned)
    assert "and 17 more" in unplanned and "Moment 13" not in unplanned
    assert not re.search(r"Moment 0\b", unplanned)


@pytest.mark.parametrize("width", [24, 60, 80, 200])
@pytest.mark.parametrize(
    "title", ["[/x] [bold]", "مسیر نیلوفر در دوره‌ی دیجیتال مارکتینگ", "購買咖啡機的旅程" * 3]
)
def test_titles_of_any_kind_fit_any_terminal(title: str, width: int) -> None:
    """No line is wider than the terminal, no markup is obeyed, and the whole title can be read."""
    quoted = json.dumps(title, ensure_ascii=False)
    seen = shown(
        f"title: T\npersona: P\nstages: [{{title: A, touchpoints: [{{id: one, title: {quoted}}}]}}]\n"
        f"paths: [{{id: p, title: {quoted}, steps: [one]}}]\n",
        width,
    )
    assert max(cell_len(line) for line in seen.splitlines()) <= width
    read_on = re.sub(r"[\s\u2067\u2069]|path", "", seen)
    assert read_on.count(re.sub(r"\s", "", title)) == 2  # the path, and the moment


def test_a_right_to_left_title_stays_in_its_column() -> None:
    """Each of its lines is isolated, so that it does not turn the columns beside it."""
    title = "آن‌که سبد را می‌بندد و می‌رود و باز می‌گردد"
    seen = shown(MAP.replace("What Lina does", title).replace("What Radu does", title), 60)
    for line in seen.splitlines():
        assert line.count("\u2067") == line.count("\u2069")


def test_control_characters_in_a_file_name_are_shown() -> None:
    """A file's name does not command the terminal."""
    seen = shown(MAP, name="\x1b[2Jmap.yaml")
    assert "\x1b" not in seen and "[2Jmap.yaml" in seen


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (90, "1 min 30 s"),
        (3569, "59 min 29 s"),
        (3599, "1 h"),
        (86_399, "1 d"),
        (17 * 86_400 + 3 * 3600, "17 d 3 h"),
        (17 * 86_400 + 3 * 3600 + 1800, "17 d 4 h"),
        (100 * 365 * 86_400, "36,500 d"),
    ],
)
def test_durations_in_words(seconds: int, words: str) -> None:
    """The two largest units, rounded to the smaller one."""
    assert duration_words(seconds) == words
