"""What the rules about paths and the wiggle (JM2xx) find in a map, and what they leave alone.

In these maps `⟦JM206 Recommend⟧` stands for the text `Recommend` and the finding that is to point at it. Each map
is to give the findings marked in it and no other of the family.
"""

import re
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journeymap.checking.one import load
from journeymap.findings import Finding
from journeymap.rules.support.sound import sound

TODAY = date(2026, 11, 21)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
_MARK = re.compile(r"⟦(JM\d+) ([^⟧]*)⟧")


def weak(text: str, options: Any = None) -> list[Finding]:
    """The findings about paths in a map that is otherwise in order."""
    loaded = load(text.encode(), "map.yaml", TODAY, options)
    assert not [one for one in loaded.findings if one.code < "JM2"], loaded.findings
    return [one for one in loaded.findings if one.code.startswith("JM2")]


def check(marked: str, options: Any = None) -> list[Finding]:
    """Asserts that a map gives just the findings marked in it."""
    wanted = []
    for number, line in enumerate(marked.splitlines(), 1):
        while mark := _MARK.search(line):
            wanted.append((mark[1], number, mark.start() + 1, mark.start() + 1 + len(mark[2])))
            line = line[: mark.start()] + mark[2] + line[mark.end() :]
    found = weak(_MARK.sub(r"\2", marked), options)
    assert [(f.code, f.place.line, f.place.column, f.place.end_column) for f in found] == wanted, found
    assert all(f.message.endswith(".") and f.help for f in found)
    return found


def journey(paths: str, stages: str = "", head: str = "") -> str:
    """A map with four stages (two touchpoints in the first, one in each other) and these paths."""
    stages = stages or (
        "  - {title: Want, touchpoints: [{id: ad, title: See an ad}, {id: ask, title: Read a test}]}\n"
        "  - {title: Choose, touchpoints: [{id: shop, title: Try one}]}\n"
        "  - {title: Buy, touchpoints: [{id: pay, title: Pay}]}\n"
        "  - {title: Use, touchpoints: [{id: care, title: Care for it}]}\n"
    )
    return f"journeymap: 1\ntitle: A machine\npersona: Lina\n{head}stages:\n{stages}{paths}"


def actual(steps: str, more: str = "outcome: converted", title: str = "Lina") -> str:
    """A line for an actual path; its steps are those of a list in brackets."""
    return f"  - {{title: {title}, kind: actual, {more}, steps: [{steps}]}}\n"


PLAN = "paths:\n  - {title: Plan, kind: expected, steps: [ad, ask, shop, pay, care]}\n"
ROUND = actual("ad, ask, shop, ask, pay, care")  # an actual path that no rule has a word about

NO_PATH = """\
journeymap: 1
title: ⟦JM201 Un aparat⟧
persona: Ioana
stages: [{title: Vrea, touchpoints: [Vede reclama]}]
"""
ROMANIAN = """\
journeymap: 1
title: Un aparat
lang: ro
persona: Ioana
stages:
  - {title: Descoperă, touchpoints: [Întreabă prietenii, ⟦JM204 Vede reclama⟧]}
  - {title: ⟦JM206 Hotărăște⟧, touchpoints: [Plătește]}
  - {title: Folosește, touchpoints: [Sună la suport]}
paths:
  - title: Ioana
    outcome: completed
    steps:
      - întreabă-prietenii
      - {at: ⟦JM212 sună-la-suport⟧, after: 3d}
"""
ROMANIAN_QUIET = """\
journeymap: 1
title: Un aparat
lang: ro
persona: Ioana
stages:
  - {title: Descoperă, touchpoints: [Întreabă prietenii]}
  - {title: Pauză}
  - {title: Folosește, touchpoints: [Sună la suport]}
paths:
  - {title: Plan, kind: ideal, steps: [întreabă-prietenii]}
  - {title: Ioana, outcome: completed, steps: [întreabă-prietenii, {at: sună-la-suport, opportunities: [Un ghid]}]}
"""
PERSIAN = """\
journeymap: 1
title: خرید یک دستگاه
lang: fa
persona: نیلوفر
segments: {تازه‌کار: {share: ۷۰٪}, حرفه‌ای: {share: ۳۰٪}}
stages:
  - {title: نیاز, touchpoints: [خواندن آزمون]}
  - {title: انتخاب, touchpoints: [خواندن نظرها]}
  - {title: خرید, touchpoints: [{id: پرداخت, title: ⟦JM208 پرداخت در سایت⟧}]}
paths:
  - {title: فرض ما, kind: expected, steps: [خواندن-آزمون, خواندن-نظرها, پرداخت]}
  - title: نیلوفر
    segment: تازه‌کار
    share: ۸۰٪
    outcome: converted
    steps:
      - خواندن-آزمون
      - خواندن-نظرها
      - {at: پرداخت, after: ⟦JM211 ۳w⟧}
      - {at: ⟦JM209 خواندن-آزمون⟧, after: ۱۳d}
      - پرداخت
  - title: سارا
    segment: حرفه‌ای
    share: ۵۰٪
    outcome: dropped
    steps: [خواندن-نظرها, پرداخت]
"""
ARABIC = """\
journeymap: 1
title: شراء آلة
lang: ar
persona: سلمى
stages:
  - {title: الحاجة, touchpoints: [سؤال الأصدقاء, ⟦JM205 قراءة الآراء⟧]}
  - {title: الشراء, touchpoints: [{id: دفع, title: الدفع, opportunities: [خطوة واحدة]}]}
paths:
  - {title: ما نفترضه, kind: expected, steps: [سؤال-الأصدقاء, دفع]}
  - {title: ⟦JM203 سلمى⟧, share: ٦٠٪, steps: [سؤال-الأصدقاء, قراءة-الآراء, دفع]}
  - {title: نورة, share: ⟦JM210 ٤٠٫٥٪⟧, outcome: dropped, steps: [سؤال-الأصدقاء, دفع]}
"""

MAPS = {
    "no path at all": NO_PATH,
    "only a plan": journey(
        "paths:\n  - {title: P, kind: ⟦JM201 expected⟧, steps: [ad, ask, shop, pay, care]}\n"
    ),
    "only a wish": journey(
        "paths:\n  - {title: P, kind: ⟦JM201 ideal⟧, steps: [ad, ask, shop, pay, care]}\n"
    ),
    "a path without a kind is actual": journey(
        "paths:\n  - {title: P, outcome: converted, steps: [ad, ask, shop, ask, pay, care]}\n"
    ),
    "the map read aloud": journey(
        "paths:\n" + actual("ad, ask, shop, pay, care", title="⟦JM213 P⟧"), head="status: draft\n"
    ),
    "out of order": journey("paths:\n" + actual("ask, ad, shop, pay, care")),
    "once and once more": journey("paths:\n" + actual("ad, ask, shop, pay, care, care")),
    "straight in evidence": journey(
        "paths:\n" + actual("ad, ask, shop, pay, care", "outcome: converted, evidence: talks"),
        head="evidence: {talks: {}}\n",
    ),
    "straight in the evidence of a step": journey(
        "paths:\n" + actual("ad, ask, {at: shop, quote: {text: Nice, evidence: talks}}, pay, care"),
        head="evidence: {talks: {}}\n",
    ),
    "straight in the evidence of a touchpoint": journey(
        "paths:\n" + actual("ad, ask, shop, pay, care"), head="evidence: {talks: {}}\n"
    ).replace("title: Pay", "title: Pay, evidence: talks"),
    "two straight ones": journey(
        "paths:\n" + actual("ad, ask, shop, pay, care") + actual("ad, ask, shop, pay, care", title="R")
    ),
    "too short to be crooked": journey(
        "paths:\n" + actual("a, b, c, d"), "  - {title: Buy, touchpoints: [a, b, c, d]}\n"
    ),
    "a stretch of the map": journey("paths:\n" + actual("ad, ask, shop, pay, pay"), head="status: draft\n"),
    "a good map": journey(PLAN + ROUND),
    "as planned": journey(PLAN + actual("ad, ask, shop, pay, care", title="⟦JM202 Lina⟧")),
    "all as planned": journey(
        PLAN
        + actual("ad, ask, shop, pay, care", title="⟦JM202 L⟧")
        + actual("ad, ask, shop, pay, care", title="R")
    ),
    "one of two as planned": journey(PLAN + ROUND + actual("ad, ask, shop, pay, care", title="Radu")),
    "as planned, on another channel": journey(
        PLAN + actual("ad, ask, {at: shop, channel: phone}, pay, care")
    ),
    "no outcome": journey(PLAN + ROUND + actual("shop, pay", "share: 0.1", "⟦JM203 Radu⟧")),
    "no outcome anywhere": journey(
        PLAN + actual("ask, shop, pay", "share: 0.1", "⟦JM203 R⟧") + actual("shop, pay", "share: 0.1", "Z")
    ),
    "a touchpoint beside": journey(
        "paths:\n" + actual("shop, pay"),
        "  - {title: Want, touchpoints: [{id: ad, title: ⟦JM204 See an ad⟧}, shop]}\n  - {title: Buy, touchpoints: [pay]}\n",
    ),
    "most of the map beside": journey(
        "⟦JM204 paths⟧:\n" + actual("pay"), "  - {title: Buy, touchpoints: [Ask, Look, Pay, Call]}\n"
    ),
    "half of the map beside": journey(
        "paths:\n" + actual("pay, ask"),
        "  - {title: Buy, touchpoints: [Ask, ⟦JM204 Look⟧, Pay, ⟦JM204 Call⟧]}\n",
    ),
    "an empty stage": journey(
        "paths:\n" + actual("pay"), "  - {title: Buy, touchpoints: Pay}\n  - ⟦JM206 Use⟧\n"
    ),
    "most stages left out": journey(
        "⟦JM206 paths⟧:\n" + actual("pay"), "  - {title: Buy, touchpoints: Pay}\n  - Use\n  - Recommend\n"
    ),
    "half of the stages left out": journey(
        "paths:\n" + actual("ask, pay"),
        "  - {title: Want, touchpoints: [Ask]}\n  - {title: Buy, touchpoints: [Pay]}\n  - ⟦JM206 Use⟧\n  - ⟦JM206 Tell⟧\n",
    ),
    "no path has nothing to leave out": journey(
        "", "  - {title: Buy, touchpoints: Pay}\n  - Use\n", "state: future\n"
    ),
    "family's and friends' talk": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, shop, pay, care]}\n"
        + actual("ad, ask, shop, pay, care")
    ).replace("Read a test", "Ask her sister"),
    "half of the customers": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, shop, pay, care]}\n"
        + actual("ad, ask, shop, pay, care", "share: 50%, outcome: converted")
        + actual("ad, shop, pay, care", "share: 50%, outcome: completed", "Radu")
    ),
    "more than half of them": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, shop, pay, care]}\n"
        + actual("ad, ask, shop, pay, care", "share: 51%, outcome: converted")
        + actual("ad, shop, pay, care", "share: 49%, outcome: completed", "Radu")
    ).replace("Read a test", "⟦JM205 Read a test⟧"),
    "customers who are not known do not count": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, shop, pay, care]}\n"
        + actual("ad, ask, shop, pay, care", "share: 30%, outcome: converted")
    ),
    "most of a small segment": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, shop, pay, care]}\n"
        + actual("ad, ask, shop, pay, care", "segment: new, share: 90%, outcome: converted"),
        head="segments: {new: {share: 40%}, old: {share: 60%}}\n",
    ),
    "lost at the moment": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, shop, pay, care]}\n"
        + actual("ad, shop, ask", "outcome: dropped")
    ).replace("Read a test", "⟦JM208 Read a test⟧"),
    "hurt at the moment": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, shop, pay, care]}\n"
        + actual("ad, {at: ask, pain_points: [They laugh]}, shop, pay, care")
    ),
    "an idea for the moment, at a step": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, shop, pay, care]}\n"
        + actual("ad, {at: ask, opportunities: [A card to show]}, shop, pay, care")
    ),
    "an idea that was dropped": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, shop, pay, care]}\n"
        + actual("ad, {at: ask, opportunities: [{text: A card, status: dropped}]}, shop, pay, care")
    ).replace("Read a test", "⟦JM205 Read a test⟧"),
    "held against the wish where nothing is expected": journey(
        "paths:\n  - {title: P, kind: ideal, steps: [ad, shop, pay, care]}\n"
        + actual("ad, ask, shop, pay, care")
    ).replace("Read a test", "⟦JM205 Read a test⟧"),
    "two that nobody planned": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, pay, care]}\n"
        + actual("ad, ask, shop, pay, care")
    )
    .replace("Read a test", "⟦JM205 Read a test⟧")
    .replace("Try one", "⟦JM205 Try one⟧"),
    "a plan of next to nothing": journey(
        "⟦JM205 paths⟧:\n  - {title: P, kind: expected, steps: [pay]}\n" + actual("ad, ask, shop, pay, care")
    ),
    "there and back": journey(PLAN + actual("ad, shop, ad, ask, shop, pay, care")),
    "there and back again": journey(PLAN + actual("ad, shop, ad, ⟦JM207 shop⟧, ad, ask, shop, pay, care")),
    "there and back again, and lost": journey(
        PLAN + actual("ad, shop, ad, ask, shop, ask, shop", "outcome: dropped")
    ).replace("Try one", "⟦JM208 Try one⟧"),
    "two rounds": journey(
        PLAN
        + actual("ad, ask, ad, ⟦JM207 ask⟧, shop, pay, shop, ⟦JM207 pay⟧, {at: shop, device: PC}, pay, care")
    ),
    "a round between three": journey(PLAN + actual("ad, ask, shop, ad, ask, shop, pay, care")),
    "one and the same again": journey(PLAN + actual("ad, ad, ad, ad, ask, shop, pay, care")),
    "an idea for the way back and forth": journey(
        PLAN + actual("ad, ask, {at: ad, opportunities: [Say more]}, ask, shop, pay, care")
    ),
    "a plan may go back and forth": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, ask, ad, ask, shop, pay, care]}\n" + ROUND
    ),
    "the only path is lost": journey(PLAN + actual("ask, shop, pay", "outcome: dropped")).replace(
        "title: Pay", "title: ⟦JM208 Pay⟧"
    ),
    "one in ten is lost": journey(
        PLAN
        + actual("ask, ad, shop, pay, care", "share: 90%, outcome: converted")
        + actual("ask, shop, pay", "share: 7%, outcome: dropped", "Radu")
        + actual("shop, pay", "share: 3%, outcome: dropped", "Sorin")
    ).replace("title: Pay", "title: ⟦JM208 Pay⟧"),
    "fewer than one in ten are lost": journey(
        PLAN
        + actual("ask, ad, shop, pay, care", "share: 91%, outcome: converted")
        + actual("ask, shop, pay", "share: 9%, outcome: dropped", "Radu")
    ),
    "a few of those who are known": journey(
        PLAN + actual("ask, shop, pay", "share: ⟦JM215 5%⟧, outcome: dropped")
    ),
    "an idea for the lost": journey(
        PLAN + actual("ask, shop, {at: pay, opportunities: [Pay later]}", "outcome: dropped")
    ),
    "back over two stages": journey(
        PLAN + actual("ad, ask, shop, pay, {at: ⟦JM209 ask⟧, after: 1d}, shop, pay, care")
    ),
    "back over one stage": journey(PLAN + actual("ad, ask, shop, ask, pay, shop, care")),
    "back with a reason before": journey(
        PLAN + actual("ad, ask, shop, {at: pay, pain_points: [Dear]}, ask, shop, pay, care")
    ),
    "back with a reason after": journey(
        PLAN + actual("ad, ask, shop, pay, {at: ask, pain_points: [Alone with it]}, shop, pay, care")
    ),
    "back twice, in a map without pain": journey(
        PLAN + actual("ad, ask, shop, pay, ⟦JM209 ask⟧, shop, pay, care, shop, pay, care")
    ),
    "back twice, in a map with some pain": journey(
        PLAN
        + actual(
            "{at: ad, pain_points: Loud}, ask, shop, pay, ⟦JM209 ask⟧, shop, pay, care, ⟦JM209 shop⟧, pay"
        )
    ),
    "shares up to all": journey(
        PLAN
        + actual("ask, shop, pay", "share: 10%, outcome: converted")
        + actual("shop, pay", "share: 0.2, outcome: converted", "B")
        + actual("shop, pay, care", "share: 70%, outcome: completed", "C")
    ),
    "shares over all": journey(
        PLAN
        + actual("ask, shop, pay", "share: 60%, outcome: converted")
        + actual("shop, pay", "share: ⟦JM210 40.5%⟧, outcome: converted", "B")
        + actual("shop, pay, care", "share: 5%, outcome: converted", "C")
    ),
    "shares of plans and wishes are not counted": journey(
        "paths:\n  - {title: P, kind: expected, share: 90%, steps: [ad, ask, shop, pay, care]}\n"
        + actual("ask, shop, pay", "share: 60%, outcome: converted")
    ),
    "shares over a segment": journey(
        PLAN
        + actual("ask, shop, pay", "segment: new, share: 60%, outcome: converted")
        + actual("shop, pay", "segment: old, share: 60%, outcome: converted", "B")
        + actual("shop, pay, care", "segment: New, share: ⟦JM210 41%⟧, outcome: converted", "C"),
        head="segments: {new: First, old: {title: Second, share: 80%}}\n",
    ),
    "segments over all": journey(
        PLAN + actual("ask, shop, pay", "segment: new, share: 60%, outcome: converted"),
        head="segments: {new: {share: 60%}, old: {share: ⟦JM210 60%⟧}}\n",
    ),
    "a segment and the rest over all": journey(
        PLAN
        + actual("ask, shop, pay", "segment: new, share: 90%, outcome: converted")
        + actual("shop, pay", "share: ⟦JM210 40%⟧, outcome: converted", "B"),
        head="segments: {new: {share: 70%}}\n",
    ),
    "a segment and the rest": journey(
        PLAN
        + actual("ask, shop, pay", "segment: new, share: 90%, outcome: converted")
        + actual("shop, pay", "share: 30%, outcome: completed", "B"),
        head="segments: {new: {share: 70%}}\n",
    ),
    "two weeks": journey(
        PLAN + actual("ask, {at: shop, after: 13d 23h}, {at: pay, after: ⟦JM211 14d⟧}, care")
    ),
    "once a pair, at the longest": journey(
        PLAN
        + actual("ask, {at: shop, after: 3w}, pay, care")
        + actual("ad, ask, {at: shop, after: ⟦JM211 4w⟧}, pay, care", title="Radu")
        + actual("ask, {at: shop, after: 2w}, pay, care", "outcome: completed", "Sorin")
    ),
    "a wait like the others of its path": journey(
        PLAN + actual("ad, {at: ask, after: 20d}, {at: shop, after: 30d}, {at: pay, after: 50d}")
    ),
    "three times as long as the others": journey(
        PLAN + actual("ad, {at: ask, after: 8d}, {at: shop, after: 7d}, {at: pay, after: ⟦JM211 24d⟧}")
    ),
    "less than three times as long": journey(
        PLAN + actual("ad, {at: ask, after: 8d}, {at: shop, after: 9d}, {at: pay, after: 24d}")
    ),
    "weeks before what hurts": journey(
        PLAN + actual("ad, ask, shop, pay, {at: care, after: 9w}, shop")
    ).replace("title: Care for it", "title: Care for it, pain_points: [Nobody says when it comes]"),
    "weeks after what is worked on": journey(PLAN + actual("ad, ask, shop, {at: pay, after: 9w}")).replace(
        "title: Try one", "title: Try one, opportunities: [A call a week later]"
    ),
    "before the first visit": journey(PLAN + actual("{at: ask, after: ⟦JM217 3mo⟧}, shop, pay, care")),
    "weeks that are told of": journey(
        PLAN
        + actual(
            "ask, {at: shop, after: 2mo, description: She saves for it}, {at: pay, after: 3w, pain_points: No word}"
        )
    ),
    "weeks in a plan": journey(
        "paths:\n  - {title: P, kind: expected, steps: [ad, ask, shop, pay, {at: care, after: 1y}]}\n" + ROUND
    ),
    "a jump": journey(PLAN + actual("ad, ⟦JM212 pay⟧, care")),
    "two jumps": journey(PLAN + actual("ad, ⟦JM212 pay⟧, {at: ad, pain_points: Dear}, care")),
    "a jump that is described": journey(
        PLAN + actual("ad, pay, care", "outcome: converted, description: In a hurry")
    ),
    "a jump over what is already done": journey(
        PLAN + actual("ad, shop, pay, {at: ask, pain_points: [Not sure]}, pay, care")
    ),
    "a jump over an empty stage": journey(
        "paths:\n  - {title: P, kind: ideal, steps: [ask, pay]}\n" + actual("ask, pay, ask"),
        "  - {title: A, touchpoints: [{title: Ask, pain_points: x}]}\n  - ⟦JM206 B⟧\n  - {title: C, touchpoints: Pay}\n",
    ),
    "to begin in the middle": journey(PLAN + actual("pay, care")),
    "in Romanian": ROMANIAN,
    "in Romanian, silent": ROMANIAN_QUIET.replace("Pauză", "⟦JM206 Pauză⟧"),
    "in Persian": PERSIAN,
    "in Arabic": ARABIC,
}


@pytest.mark.parametrize("name", MAPS)
def test_map_gives_the_findings_that_are_marked_in_it_and_no_other(name: str) -> None:
    """Each weakness is told once, where it is to be mended; what is in order is not spoken of."""
    check(MAPS[name])


@pytest.mark.parametrize(
    ("code", "options", "name"),
    [
        ("JM205", {"reach": 0.6}, "more than half of them"),
        ("JM207", {"returns": 4}, "there and back again"),
        ("JM207", {"returns": 5}, "two rounds"),
        ("JM208", {"share": 0.11}, "one in ten is lost"),
        ("JM209", {"stages": 3}, "back over two stages"),
        ("JM211", {"at_least": 30 * 86_400}, "two weeks"),
        ("JM211", {"times": 4}, "three times as long as the others"),
        ("JM213", {"visits": 6}, "the map read aloud"),
    ],
)
def test_teams_can_ask_for_less(code: str, options: dict[str, float], name: str) -> None:
    """With a wider threshold in the configuration, a finding of the default one is gone."""
    text = _MARK.sub(r"\2", MAPS[name])
    assert weak(text) and not weak(text, {code: options})


@pytest.mark.parametrize(
    ("code", "options", "name"),
    [
        ("JM205", {"reach": 0.4}, "half of the customers"),
        ("JM207", {"returns": 1}, "there and back"),
        ("JM208", {"share": 0.09}, "fewer than one in ten are lost"),
        ("JM209", {"stages": 1}, "back over one stage"),
        ("JM211", {"at_least": 7 * 86_400}, "two weeks"),
        ("JM213", {"visits": 4}, "too short to be crooked"),
    ],
)
def test_teams_can_ask_for_more(code: str, options: dict[str, float], name: str) -> None:
    """With a narrower threshold in the configuration, there is more to find."""
    text = _MARK.sub(r"\2", MAPS[name])
    more = [f.code for f in weak(text, {code: options})]
    assert set(more) == {code} and len(more) > len(weak(text))


SPARED = {
    "draft": {
        "JM201",
        "JM203",
        "JM204",
        "JM205",
        "JM206",
        "JM207",
        "JM208",
        "JM209",
        "JM211",
        "JM212",
        "JM214",
        "JM215",
    },
    "review": set(),
    "future": {"JM201", "JM202", "JM203", "JM213", "JM214", "JM215"},
    "retired": {f"JM{code}" for code in range(201, 218)},
}


@pytest.mark.parametrize("state", SPARED)
def test_a_map_is_not_asked_for_what_it_cannot_have_yet(state: str) -> None:
    """A draft may lack things, but not contradict itself; a future map has no actual paths; a retired one rests."""
    field = "state" if state == "future" else "status"
    for marked in MAPS.values():
        text = _MARK.sub(r"\2", marked)
        if "state:" in text or "status:" in text:
            continue
        told = text.replace("persona:", f"{field}: {state}\npersona:", 1)
        kept = [f.code for f in weak(text) if f.code not in SPARED[state]]
        # What it must not have is an actual path, and those of these maps are actual ones.
        assert [f.code for f in weak(told) if f.code != "JM216"] == kept


def test_findings_name_titles_and_what_was_written() -> None:
    """A finding speaks of the map's own words: titles instead of ids, a gap as it was written."""
    told = [f.message for f in check(PERSIAN)]
    assert told[1].startswith("On the path «نیلوفر» nothing happens for 3 weeks before «پرداخت در سایت»")
    (over,) = check(MAPS["shares over a segment"])
    assert (
        over.message
        == "The shares of the actual paths of the segment «First» come to 101%, which is more than everybody."
    )
    (beside,) = check(MAPS["most of the map beside"])
    assert beside.message.endswith("no path visits «Ask», «Look» and «Call».")
    (moment,) = check(MAPS["held against the wish where nothing is expected"])
    assert (
        moment.message
        == "Most customers come to «Read a test», which «P» leaves out, and no opportunity says what you do there."
    )
    (many,) = check(MAPS["a plan of next to nothing"])
    assert (
        many.message
        == "«P» leaves out what most customers do, and no opportunity says what you do there: «See an ad», «Read a test»,"
        " «Try one» and 1 more."
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("21d", "21 days"),
        ("1mo", "1 month"),
        ("۲w 12h", "2 weeks and 12 hours"),
        ("1y 2mo 3d", "1 year, 2 months and 3 days"),
    ],
)
def test_a_gap_is_told_in_words(written: str, told: str) -> None:
    """How long nothing happens is said in the units of the map, whatever its digits."""
    (finding,) = check(journey(PLAN + actual(f"ask, shop, {{at: pay, after: ⟦JM211 {written}⟧}}, care")))
    assert finding.message == f"On the path «Lina» nothing happens for {told} before «Pay»."


@pytest.mark.parametrize(
    ("head", "idea"),
    [
        ("", "owner: growth, status: idea}]"),
        ("owner: care\n", "owner: care, status: idea}]"),
        ("teams: {shops: Shops}\n", "owner: shops, status: idea}]"),
        ("teams: {shops: S, care: C}\n", "owner: shops, status: idea}] (or owner: care)"),
    ],
)
def test_help_shows_a_whole_opportunity_with_a_team_of_the_map(head: str, idea: str) -> None:
    """What a help line offers can be copied as it is: it gives no finding of another rule."""
    text = journey(PLAN + actual("ask, shop, pay", "outcome: dropped"), head=head)
    (finding,) = weak(text)
    assert finding.help.endswith(idea)
    copied = finding.help.partition("opportunities: ")[2].partition(" (")[0]
    mended = load(
        text.replace("title: Pay}", f"title: Pay, opportunities: {copied}}}").encode(), "map.yaml", TODAY
    )
    assert not {"JM208", "JM407"}.intersection(f.code for f in mended.findings)


def test_finding_is_silenced_where_it_points() -> None:
    """A comment on the line of a finding silences it."""
    text = sound(
        ("      - {at: compare-prices, after: 1h}\n", ""), ("web-shop, after: 1d}", "web-shop, after: 5w}")
    )
    assert [f.code for f in weak(text)] == ["JM211"]
    assert not weak(
        text.replace("after: 5w}", "after: 5w}  # journeymap: ignore JM211 -- the beans come from afar")
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_in_order(example: Path) -> None:
    """The maps that newcomers read give no finding about their paths."""
    assert not weak(example.read_text(encoding="utf-8"))


def test_steps_that_share_an_anchor_are_each_looked_at() -> None:
    """A list of steps that is written once and used twice is checked as two paths."""
    text = journey(
        PLAN
        + "  - {title: A, outcome: converted, steps: &way [ad, {at: pay, after: 3w}, care]}\n"
        + "  - {title: B, outcome: converted, steps: *way}\n"
    )
    assert {f.code for f in weak(text)} == {"JM211", "JM212"}


@pytest.mark.slow
def test_large_maps_are_checked_quickly() -> None:
    """600 touchpoints and 50 long paths full of returns and jumps take no more than a moment."""
    stages = "".join(
        f"  - {{title: S{s}, touchpoints: [{', '.join(f'T{s}-{t}' for t in range(20))}]}}\n"
        for s in range(30)
    )
    walk = ", ".join(f"t{(i * 7) % 30}-{(i // 2) % 2}" for i in range(200))
    paths = "".join(actual(walk, "outcome: dropped", f"P{p}") for p in range(50))
    loaded = load(journey("paths:\n" + paths, stages).encode(), "map.yaml")
    assert loaded.journey is not None
    start = time.process_time()
    plain = load(journey("paths:\n" + paths, stages).encode(), "map.yaml")
    middle = time.process_time()
    found = weak(journey("paths:\n" + paths, stages))
    assert plain.journey is not None and found
    assert time.process_time() - middle < 3 * (middle - start) + 1
