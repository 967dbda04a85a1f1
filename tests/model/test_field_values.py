"""Values as people write them: what is taken, and what is said about the rest."""

from __future__ import annotations

import pytest

from journeymap.checking.one import load
from journeymap.findings import Finding
from journeymap.model.journey import Journey

_MAP = """\
title: {title}
{head}persona: Lina
stages:
  - title: One
    touchpoints:
      - id: store
        title: Store
        {field}
paths:
  - title: P
    share: {share}
    steps: [store, {{at: store, after: {after}}}]
"""


def _load(**said: str) -> tuple[Journey | None, list[Finding]]:
    words = {"title": "T", "head": "", "field": "emotion: 1", "share": "1", "after": "2d", **said}
    loaded = load(_MAP.format(**words).encode(), "map.yaml")
    return loaded.journey, list(loaded.findings)


@pytest.mark.parametrize("share", ["62%", "62 %", "۶۲٪", "٪۶۲", "٪ ۶۲", '"%62"', "0.62", "۰٫۶۲"])
def test_shares_are_read_as_they_are_written(share: str) -> None:
    """The sign of the percentage may stand before the digits, as many write it in Persian and Turkish."""
    journey, findings = _load(share=share)
    assert not findings
    assert journey is not None and journey.paths[0].share == 0.62


@pytest.mark.parametrize(
    ("after", "seconds"), [("1h30min", 5400), ("1h 30min", 5400), ("1mo2w", 3_801_600), ("۳d", 259_200)]
)
def test_time_spans_may_have_several_units(after: str, seconds: int) -> None:
    """With a space between the units or without."""
    journey, findings = _load(after=after)
    assert not findings
    assert journey is not None and journey.paths[0].steps[1].after == seconds


@pytest.mark.parametrize(
    ("said", "code", "help"),
    [
        ({"after": "5 minutes"}, "JM027", "Write 5min"),
        ({"after": "۳ روز"}, "JM027", "Write 3d"),
        ({"after": "2 luni"}, "JM027", "Write 2mo"),
        ({"after": '"1,5h"'}, "JM027", "Write 1.5h"),
        ({"share": "62,5%"}, "JM026", "Write a point, not a comma: 62.5%"),
        ({"field": "emotion: –1"}, "JM025", "For a minus, write a plain one: -1."),
        ({"field": "effort: {hours_per_week: '10,5'}"}, "JM025", "a point, not a comma: 10.5"),
        ({"head": "reviewed: 2026-1-5\n"}, "JM028", "Write 2026-01-05"),
        ({"head": "lang: Persian\n"}, "JM032", "Write fa."),
        ({"head": "lang: فارسی\n"}, "JM032", "Write fa."),
        ({"field": 'thinking: [he said "no": x]'}, "JM023", "'he said \"no\": x'"),
        ({"field": "pain_points: [Note: they rang]"}, "JM023", '"Note: they rang"'),
        ({"field": "pain_points: [title: Slow]"}, "JM021", "text"),
        ({"field": "thinking:\n          - Review:"}, "JM023", '"Review:"'),
        ({"field": "thinking: [{name}]"}, "JM023", '"{name}"'),
    ],
)
def test_a_mistake_is_told_with_what_to_write(said: dict[str, str], code: str, help: str) -> None:
    """What was most likely meant is written out, ready to be copied."""
    _, findings = _load(**said)
    helps = [finding.help for finding in findings if finding.code == code]
    assert helps and help in helps[0]


@pytest.mark.parametrize("title", ['"\u200f"', '"\u200c \u2066"', '"\u00ad"'])
def test_a_text_of_invisible_characters_is_empty(title: str) -> None:
    """Joiners and direction marks alone are no title."""
    _, findings = _load(title=title)
    assert [(finding.code, finding.place.line) for finding in findings] == [("JM034", 1)]


def test_a_tag_before_a_text_is_told_once() -> None:
    """`title: !important` is a tag for YAML; that the title is missing too is not said on top."""
    _, findings = _load(title="!important")
    assert [finding.code for finding in findings] == ["JM010"]


def test_the_turkish_dotted_capital_is_an_i() -> None:
    """A step may name «İstanbul mağazası» as everybody types it."""
    text = "title: T\npersona: L\nstages: [{title: S, touchpoints: [İstanbul mağazası]}]\n"
    text += "paths: [{title: P, steps: [istanbul-mağazası]}]\n"
    assert not load(text.encode(), "map.yaml").findings


@pytest.mark.parametrize(
    "steps", ["store, shop", "store -> shop", "(store، shop)", "【store，shop】", "Store → SHOP"]
)
def test_several_touchpoints_in_one_text_are_to_be_a_list(steps: str) -> None:
    """The help says how a list is written."""
    text = "title: T\npersona: L\nstages: [{title: S, touchpoints: [Store, Shop]}]\n"
    text += f"paths:\n  - title: P\n    steps: {steps}\n"
    [finding] = load(text.encode(), "map.yaml").findings
    assert finding.code == "JM101" and finding.help.endswith("[store, shop]")
