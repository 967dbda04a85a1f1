"""Any sound map can be looked at for weaknesses: no crash, no other answer the second time, no finding out of place."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.checking.one import Loaded, load
from journeymap.findings import Finding
from journeymap.rules import known
from journeymap.rules.support.sound import SOUND
from tests.picture.journeys import WORDS, titles
from tests.render.everything import everything

TODAY = date(2026, 11, 21)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
BAD = [rule.bad for rule in known() if rule.bad and rule.code >= "JM2"]

CHANNELS = ["email", "e-mail", "sms", "phone", "store", "web-shop", "own-one", "کانال", "search", "chat"]
DAYS = st.sampled_from(["0001-01-01", "2020-02-29", "2026-11-20", "2026-11-21", "2026-11-23", "9999-12-31"])
TIMES = st.sampled_from(["0s", "30s", "3d", "30d", "10mo", "100y"])
VALUES = st.sampled_from(
    ["199 €", "۱۹۹ €", "1.900", "30 days, free", "-", "½", "١٤ يومًا", "1,2,3", "+40 700 000 000", "²"]
)
KEYS = st.sampled_from(["price", "Price", "بازگشت", "!"])
EVIDENCE = st.sampled_from(["talks", "Survey", "log"])
TEAMS = st.sampled_from(["growth", "Retail", "care"])
CAMPAIGNS = st.sampled_from(["spring", "Spring", "تخفیف", "third"])


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with any of these fields."""
    return st.fixed_dictionaries({}, optional=fields)


def few(one: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(one, min_size=1, max_size=3)


METRIC = some(
    kind=st.sampled_from(["nps", "rate"]),
    value=st.integers(-100, 100),
    target=st.floats(-5, 5),
    date=DAYS,
).map(lambda metric: {"name": "NPS", **metric})
OPPORTUNITY = some(
    owner=TEAMS,
    status=st.sampled_from(["idea", "planned", "doing", "done", "dropped"]),
    since=DAYS,
    ticket=WORDS,
    metric=WORDS,
    solves=st.just("It hurts"),
).map(lambda opportunity: {"text": "Mend it", **opportunity})
PAIN = some(severity=st.integers(1, 3), evidence=EVIDENCE).map(lambda pain: {"text": "It hurts", **pain})
ACTIVITY = some(owner=TEAMS, system=WORDS, takes=TIMES).map(
    lambda activity: {"text": "CRM entry", **activity}
)
MOMENT: dict[str, st.SearchStrategy[Any]] = {
    "channel": st.sampled_from(CHANNELS),
    "media": st.sampled_from(["paid", "owned", "earned", "shared"]),
    "actor": st.just("partner"),
    "doing": few(WORDS),
    "thinking": WORDS,
    "feeling": WORDS,
    "emotion": st.integers(-2, 2),
    "takes": TIMES,
    "quote": WORDS | some(evidence=EVIDENCE).map(lambda quote: {"text": "Ah", **quote}),
    "pain_points": st.just("It hurts") | few(PAIN),
    "opportunities": WORDS | few(OPPORTUNITY),
    "owner": TEAMS,
    "support": few(TEAMS),
    "frontstage": WORDS | few(ACTIVITY),
    "backstage": few(ACTIVITY),
    "metrics": few(METRIC),
    "campaigns": CAMPAIGNS | few(CAMPAIGNS),
    "says": st.dictionaries(KEYS, VALUES, max_size=3),
    "evidence": EVIDENCE | few(EVIDENCE),
}
EFFORT = some(hours_per_week=st.integers(0, 80), automated=st.sampled_from(["no", "partly", "fully"]))
CAMPAIGN = some(
    title=titles(),
    owner=TEAMS,
    start=DAYS,
    end=DAYS,
    message=WORDS,
    channel=st.sampled_from(CHANNELS),
    segments=st.just("new"),
)
HEAD = some(
    lang=st.sampled_from(["en", "fa", "ar", "ro", "de-CH"]),
    state=st.sampled_from(["current", "future"]),
    status=st.sampled_from(["draft", "review", "live"]),
    owner=TEAMS,
    contributors=few(TEAMS),
    audience=WORDS,
    reviewed=DAYS,
    review_every=TIMES,
    scope=WORDS | some(start=WORDS, end=WORDS, goal=few(titles())),
)
PERSONA = some(goals=few(WORDS), needs=WORDS, quote=WORDS)
REGISTRIES = {
    "actors": {"partner": "Radu"},
    "segments": {"new": {"share": "70%"}, "old": "Old ones"},
    "teams": {"growth": "Growth", "retail": "Retail", "care": "Care"},
    "channels": {"own-one": {"title": "Ours", "type": "direct"}, "کانال": "social", "unused": "place"},
}


@st.composite
def weak_maps(draw: st.DrawFn) -> dict[str, Any]:
    """A map that may be weak in every way there is, with all its references in order."""
    count = draw(st.integers(0, 8))
    fields = {**MOMENT, "effort": EFFORT, "title": titles()}
    stages: list[dict[str, Any]] = [
        {
            "id": f"s{i}",
            "title": draw(titles()),
            **draw(
                some(
                    phase=st.sampled_from(["pre-purchase", "purchase", "post-purchase"]),
                    owner=TEAMS,
                    metrics=few(METRIC),
                )
            ),
            "touchpoints": [],
        }
        for i in range(draw(st.integers(1, 9)))
    ]
    for i in range(count):
        stage = stages[draw(st.integers(0, len(stages) - 1))]
        solved = {"pain_points": "It hurts"} if i == 0 else {}  # opportunities refer to it
        stage["touchpoints"].append({"id": f"t{i}", "title": "T", **draw(some(**fields)), **solved})
    ids = st.integers(0, count - 1).map("t{}".format)
    step = ids | st.tuples(ids, some(**MOMENT, after=TIMES)).map(lambda pair: {"at": pair[0], **pair[1]})
    path = some(
        actor=st.just("partner"),
        segment=st.sampled_from(["new", "old"]),
        share=st.sampled_from([0, 0.3, 0.62, 1]),
        evidence=EVIDENCE,
        outcome=st.sampled_from(["converted", "completed", "dropped", "ongoing"]),
        kind=st.sampled_from(["actual", "expected", "ideal"]),
    )
    paths = [
        {
            "id": f"p{i}",
            "title": draw(titles()),
            **draw(path),
            "steps": draw(st.lists(step, min_size=1, max_size=8)),
        }
        for i in range(draw(st.integers(0, 4)) if count else 0)
    ]
    names = ["talks", "survey", "log"]
    evidence = some(kind=st.sampled_from(["interview", "survey"]), date=DAYS, sample=st.integers(0, 9))
    return {
        "title": draw(titles()),
        **draw(HEAD),
        "persona": {"name": "Lina", **draw(PERSONA)},
        **REGISTRIES,
        "evidence": {name: {"title": "E", **draw(evidence)} for name in names},
        "campaigns": {name: {"title": "C", **draw(CAMPAIGN)} for name in ("spring", "تخفیف", "third")},
        "stages": stages,
        "paths": paths,
    }


def written(data: dict[str, Any], flow: bool | None = False) -> bytes:
    """The map as a file: in block style, in brackets, or mixed (None)."""
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=flow).encode()


def told(finding: Finding) -> list[object]:
    """All that is told of a finding."""
    place = finding.place
    where = [place.line, place.column, place.end_line, place.end_column]
    return [finding.code, str(finding.severity), finding.message, finding.help, *where]


def in_place(loaded: Loaded) -> None:
    """Asserts that each finding stands inside the file and can be read on one line."""
    lines = loaded.source.text.count("\n") + 1
    for finding in loaded.findings:
        place = finding.place
        assert 1 <= place.line <= place.end_line <= lines, finding
        assert (place.line, place.column) < (place.end_line, place.end_column), finding
        assert 1 <= place.column <= len(loaded.source.line(place.line)), finding
        assert 1 <= place.end_column <= len(loaded.source.line(place.end_line)) + 1, finding
        for text in (finding.message, finding.help):
            assert text.splitlines() == [text] and "None" not in text[1:], finding
        assert finding.message.endswith((".", "?")), finding


@pytest.mark.slow
@settings(max_examples=150)
@given(weak_maps(), st.sampled_from([False, True, None]), st.sampled_from([date.min, TODAY, TODAY, date.max]))
def test_any_sound_map_is_looked_at(data: dict[str, Any], flow: bool | None, today: date) -> None:
    """Whatever a sound map says or leaves out, on any day: it is looked at, and each finding is in place."""
    text = written(data, flow)
    loaded = load(text, "map.yaml", today)
    assert [told(one) for one in loaded.findings] == [
        told(one) for one in load(text, "map.yaml", today).findings
    ]
    assert all(finding.code >= "JM2" or finding.severity != "error" for finding in loaded.findings)
    in_place(loaded)


@pytest.mark.slow
@settings(max_examples=30)
@given(weak_maps())
def test_nothing_is_asked_of_a_retired_map(data: dict[str, Any]) -> None:
    """A retired map is history: whatever is weak in it, nothing is found."""
    assert [
        one for one in load(written({**data, "status": "retired"}), "x", TODAY).findings if one.code >= "JM2"
    ] == []


@pytest.mark.parametrize("text", BAD, ids=lambda text: "")
def test_what_is_weak_in_a_live_map_is_not_in_a_retired_one(text: str) -> None:
    """The bad example of each rule about weak maps is fine as soon as it is retired."""
    assert any(finding.code >= "JM2" for finding in load(text.encode(), "x", TODAY).findings)
    retired = re.sub(r"(?m)^status: .*\n", "", text) + "status: retired\n"
    assert load(retired.encode(), "x", TODAY).findings == ()


def test_every_field_may_be_there() -> None:
    """A map that says something in every field there is can be looked at."""
    for status in ("draft", "review", "live"):
        loaded = load(written(everything(status=status)), "map.yaml", TODAY)
        assert not loaded.has_errors
        in_place(loaded)


def test_parts_may_be_shared_by_an_alias() -> None:
    """What is written once and used twice is looked at in both places."""
    text = SOUND.replace("says: {returns: 30 days}", "says: &terms {returns: 30 days}", 1)
    text = text.replace("says: {returns: 30 days}", "says: *terms", 1)
    assert load(text.encode(), "x", TODAY).findings == ()


_SCRIPT = """
import json, sys
from datetime import date
from journeymap.checking.one import load
from tests.rules.test_weak_maps import told
maps = json.load(sys.stdin)
json.dump([[told(f) for f in load(text.encode(), "x", date(2026, 11, 21)).findings] for text in maps], sys.stdout)
"""


@pytest.mark.slow
def test_another_hash_seed_finds_the_same() -> None:
    """The findings, their order and their words do not hang on the order of sets."""
    many = [*BAD, *(path.read_text(encoding="utf-8").replace("status:", "x-status:") for path in EXAMPLES)]
    many.append(written(everything()).decode())
    # What is weak in many ways at once: a map of which half the lines of a kind are gone.
    many += [
        "".join(line for line in SOUND.splitlines(True) if field not in line)
        for field in ("owner:", "evidence: ", "media:", "emotion:", "phase:", "after:")
    ]

    def run(seed: str) -> list[list[object]]:
        done = subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            input=json.dumps(many),
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        )
        found: list[list[object]] = json.loads(done.stdout)
        return found

    first, second = run("1"), run("4711")
    assert first == second
    assert sum(map(len, first)) > len(BAD)
