"""What people write, and what they mean: no cure makes anything else of it, and none loses a word."""

from __future__ import annotations

import re

import pytest

from journeymap.checking.one import load
from journeymap.findings import Severity
from journeymap.fixing import fixed
from tests.reading.test_traps import TRAPS

HEAD = "title: A\npersona: Lina\n"
STAGES = "stages:\n  - title: Interest\n    touchpoints: [Ask friends, Pay]\n"
PATH = "paths:\n  - title: Lina\n    steps:\n"


def _in_stage(text: str) -> str:
    return f"{HEAD}stages:\n  - title: Interest\n    touchpoints:\n{text}"


def _in_path(text: str) -> str:
    return f"{HEAD}{STAGES}{PATH}{text}"


# What is written, and what the fixes make of it
MEANT = {
    "a name is a title": (
        f"{HEAD}stages:\n  - name: Interest\n",
        f"{HEAD}stages:\n  - title: Interest\n",
    ),
    "other words for fields": (
        _in_stage("      - heading: Pay\n        mood: -1\n        thoughts: Why?\n        pains: Slow\n"),
        _in_stage(
            "      - title: Pay\n        emotion: -1\n        thinking: Why?\n        pain_points: Slow\n"
        ),
    ),
    "another name beside the right one stays": (
        _in_stage("      - title: Pay\n        name: Paying\n"),
        _in_stage("      - title: Pay\n        name: Paying\n"),
    ),
    "a word for a list": (
        _in_stage("      - title: Pay\n        steps: [Opens the app]\n"),
        _in_stage("      - title: Pay\n        doing: [Opens the app]\n"),
    ),
    "a field of another part stays": (
        f"{HEAD}stages:\n  - title: Interest\n    emotion: 1\n",
        f"{HEAD}stages:\n  - title: Interest\n    emotion: 1\n",
    ),
    "a text with fields among steps": (
        _in_path("      - pay\n        after: 2d\n"),
        _in_path("      - at: pay\n        after: 2d\n"),
    ),
    "a text with fields among touchpoints": (
        _in_stage("      - Pay\n        channel: web\n"),
        _in_stage("      - title: Pay\n        channel: web\n"),
    ),
    "a text with fields among pain points": (
        _in_stage("      - title: Pay\n        pain_points:\n          - Slow\n            severity: 2\n"),
        _in_stage(
            "      - title: Pay\n        pain_points:\n          - text: Slow\n            severity: 2\n"
        ),
    ),
    "a text with fields among metrics": (
        _in_stage("      - title: Pay\n        metrics:\n          - NPS\n            value: 2\n"),
        _in_stage("      - title: Pay\n        metrics:\n          - name: NPS\n            value: 2\n"),
    ),
    "a text with fields in Persian": (
        _in_stage("      - Pay\n        کانال: web\n"),
        _in_stage("      - title: Pay\n        channel: web\n"),
    ),
    "a list straight below a stage": (
        f"{HEAD}stages:\n  - title: Interest\n    - title: Pay\n      channel: web\n    - title: Go\n",
        f"{HEAD}stages:\n  - title: Interest\n    touchpoints:\n    - title: Pay\n      channel: web\n    - title: Go\n",
    ),
    "texts straight below a stage": (
        f"{HEAD}stages:\n  - title: Interest\n    - Pay\n    - Go\n",
        f"{HEAD}stages:\n  - title: Interest\n    touchpoints:\n    - Pay\n    - Go\n",
    ),
    "a list straight below a path": (
        f"{HEAD}{STAGES}paths:\n  - title: Lina\n    - pay\n    - pay\n",
        f"{HEAD}{STAGES}paths:\n  - title: Lina\n    steps:\n    - pay\n    - pay\n",
    ),
    "a stage's name above its touchpoints": (
        f"{HEAD}stages:\n  - Interest:\n    touchpoints: [Pay]\n",
        f"{HEAD}stages:\n  - title: Interest\n    touchpoints: [Pay]\n",
    ),
    "a stage's name before its touchpoints": (
        f"{HEAD}stages:\n  - Interest: [Pay, Go]\n",
        f"{HEAD}stages:\n  - title: Interest\n    touchpoints: [Pay, Go]\n",
    ),
    "a touchpoint's fields below its name": (
        _in_stage("      - Pay:\n          channel: web\n"),
        _in_stage("      -   title: Pay\n          channel: web\n"),
    ),
    "touchpoints as a group": (
        _in_stage("      Pay:\n        channel: web\n      Go:\n        channel: app\n"),
        _in_stage("      - title: Pay\n        channel: web\n      - title: Go\n        channel: app\n"),
    ),
    "numbers as names of steps": (
        _in_path("      1: ask-friends\n      2: pay\n"),
        _in_path("      - ask-friends\n      - pay\n"),
    ),
    "a visit and its time in a line": (
        _in_path("      - pay, after: 2d\n"),
        _in_path("      - at: pay\n        after: 2d\n"),
    ),
    "a visit and its time in words": (
        _in_path("      - Ask friends\n      - Pay, after 2 days\n      - pay (3 days later)\n"),
        _in_path("      - Ask friends\n      - {at: pay, after: 2d}\n      - {at: pay, after: 3d}\n"),
    ),
    "a visit and its time in brackets": (
        f"{HEAD}{STAGES}paths:\n  - title: Lina\n    steps: [pay, after: 2d]\n",
        f"{HEAD}{STAGES}paths:\n  - title: Lina\n    steps: [{{at: pay, after: 2d}}]\n",
    ),
    "a visit with several fields in a line": (
        _in_path("      - pay, after: 2d, emotion: -1\n"),
        _in_path("      - {at: pay, after: 2d, emotion: -1}\n"),
    ),
    "numbered steps": (
        _in_path("      1. Ask friends\n      2. Pay\n"),
        _in_path("      - Ask friends\n      - Pay\n"),
    ),
    "steps with bullets": (
        _in_path("      • Ask friends\n      • Pay\n"),
        _in_path("      - Ask friends\n      - Pay\n"),
    ),
    "steps with arrows": (
        _in_path("      -> Ask friends\n      -> Pay\n"),
        _in_path("      - Ask friends\n      - Pay\n"),
    ),
    "steps with angles": (
        _in_path("      > Ask friends\n      > Pay\n"),
        _in_path("      - Ask friends\n      - Pay\n"),
    ),
    "steps without dashes": (
        _in_path("      Ask friends\n      Pay\n"),
        _in_path("      - Ask friends\n      - Pay\n"),
    ),
    "prose of two lines stays one text": (
        _in_stage(
            "      - title: Pay\n        pain_points:\n          The form is long\n          and asks twice\n"
        ),
        _in_stage(
            "      - title: Pay\n        pain_points:\n          The form is long\n          and asks twice\n"
        ),
    ),
    "prose with an Arabic comma is one text": (
        _in_stage("      - title: Pay\n        thinking: [چرا این قیمت، آنجا آن قیمت]\n"),
        _in_stage('      - title: Pay\n        thinking: ["چرا این قیمت، آنجا آن قیمت"]\n'),
    ),
    "a real path": (
        f"{HEAD}{STAGES}paths:\n  - title: Lina\n    kind: real\n    steps: [pay]\n",
        f"{HEAD}{STAGES}paths:\n  - title: Lina\n    kind: actual\n    steps: [pay]\n",
    ),
    "a channel whose type its name says": (
        _in_stage("      - {title: Pay, channel: kiosk}\n"),
        _in_stage("      - {title: Pay, channel: kiosk}\n").replace(
            "stages:", "channels:\n  kiosk: place\nstages:"
        ),
    ),
    "a channel beside others": (
        "channels:\n  ota: search\n" + _in_stage("      - {title: Pay, channel: kiosk}\n"),
        "channels:\n  kiosk: place\n  ota: search\n" + _in_stage("      - {title: Pay, channel: kiosk}\n"),
    ),
    "a channel of which nothing is known": (
        _in_stage("      - {title: Pay, channel: Zzzyx}\n"),
        _in_stage("      - {title: Pay, channel: Zzzyx}\n"),
    ),
    "a file to include": (
        f"{HEAD}stages: !include stages.yaml\n",
        f"{HEAD}stages: !include stages.yaml\n",
    ),
    "a stage as a step": (_in_path("      - interest\n"), _in_path("      - interest\n")),
}


@pytest.mark.parametrize(("written", "meant"), MEANT.values(), ids=MEANT.keys())
def test_what_is_written_becomes_what_is_meant(written: str, meant: str) -> None:
    """The fixes, unsafe ones too, make of a text what its author had in mind, or leave it alone."""
    assert fixed(written.encode(), "map.yaml", unsafe=True).data.decode() == meant


@pytest.mark.parametrize(("written", "meant"), MEANT.values(), ids=MEANT.keys())
def test_one_slip_is_told_once(written: str, meant: str) -> None:
    """There is an error where the author meant something else, and a map as it is meant has none of it."""
    told = [one for one in load(written.encode(), "map.yaml").findings if one.severity is Severity.ERROR]
    assert len(told) <= max(
        1, sum(a != b for a, b in zip(written.split("\n"), meant.split("\n"), strict=False))
    )


# Words that go with a fix since they say nothing: a tag, a name of YAML's own, a line that means nothing at all.
_LOST = {"python", "object", "os", "system", "yaml", "null"}


@pytest.mark.parametrize("text", [trap[0] for trap in TRAPS] + [written for written, _ in MEANT.values()])
def test_a_fix_loses_no_word(text: str) -> None:
    """Every word of a text that is broken in whatever way is there after all fixes, but for other names of fields."""
    whole = text if text.startswith("title: A\n") else f"journeymap: 1\n{text}\n"
    after = fixed(whole.encode(), "map.yaml", unsafe=True).data.decode()
    lost = set(re.findall(r"[^\W\d_]{2,}", whole)) - set(re.findall(r"[^\W\d_]{2,}", after)) - _LOST
    names = {"name", "heading", "mood", "thoughts", "pains", "steps", "real", "days", "later", "کانال"}
    assert not lost - names


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("journey: 1\n", "journeymap"),
        ("tags: [a]\n", "stages"),
        ("pains: [a]\n", "campaigns"),
        (_in_stage("      - {title: Pay, channel: POS}\n"), "post"),
        (_in_stage("      - {title: Pay, channel: Google Ads}\n"), "mean google"),
        (_in_stage("      - {title: Pay, channel: Instagram DM}\n"), "mean instagram"),
        (f"{HEAD}{STAGES}paths:\n  - title: Lina\n    kind: real\n    steps: [pay]\n", "ideal"),
    ],
)
def test_what_is_far_away_is_no_guess(written: str, wrong: str) -> None:
    """Names that share some letters and mean something else are not offered."""
    helps = [one.help for one in load(written.encode(), "map.yaml").findings]
    assert helps
    assert not [help for help in helps if f"mean {wrong}" in help or help.endswith(f": {wrong}")]


@pytest.mark.parametrize(
    ("word", "emotion"),
    [
        ("happy", 1),
        ("neutral", 0),
        ("3/5", 0),
        ("۳ از ۵", 0),
        (":)", 1),
        ("fericit", 1),
        ("خوشحال", 1),
        ("غاضب", -2),
        ("★☆☆☆☆", -2),
    ],
)
def test_an_emotion_in_words_is_told_with_its_number(word: str, emotion: int) -> None:
    """Words, faces and grades get the number to paste."""
    text = _in_stage(f"      - title: Pay\n        emotion: {word}\n")
    (finding,) = load(text.encode(), "map.yaml").findings
    assert finding.help.startswith(f"Write: emotion: {emotion}")


@pytest.mark.parametrize(
    ("channel", "line"),
    [
        ("OTA", "OTA: search"),
        ("reception", "reception: place"),
        ("WhatsApp group", "whatsapp-group: {title: WhatsApp group, type: community}"),
        ("call centre", "call-centre: {title: call centre, type: direct}"),
        ("campus", "campus: place"),
        ("secretariat", "secretariat: place"),
        ("acasă", "acasă: place"),
    ],
)
def test_an_unknown_channel_is_told_with_the_line_that_declares_it(channel: str, line: str) -> None:
    """The line has the type that the name speaks for, and the map is sound once it is there."""
    text = _in_stage(f"      - {{title: Pay, channel: {channel}}}\n")
    (finding,) = load(text.encode(), "map.yaml").findings
    assert finding.help == f"Write above stages: channels: {{{line}}}"
    assert not load(f"channels: {{{line}}}\n{text}".encode(), "map.yaml").findings


def test_one_touchpoint_has_one_channel() -> None:
    """A list of channels is told as that, with one of them to paste."""
    text = _in_stage("      - {title: Pay, channel: [web, app]}\n")
    (finding,) = load(text.encode(), "map.yaml").findings
    assert finding.help.startswith("Write: channel: web")


def test_a_time_among_the_fields_of_a_touchpoint_belongs_in_a_step() -> None:
    """It is said where it belongs, with the visit to paste."""
    text = _in_stage("      - {title: Pay, after: 2d}\n")
    (finding,) = load(text.encode(), "map.yaml").findings
    assert "belongs in a step of a path" in finding.help
    assert "- {at: Pay, after: 2d}" in finding.help
