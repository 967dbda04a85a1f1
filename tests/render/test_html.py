"""The page: all that a map says, as text that is safe, readable and reachable."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from datetime import date
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from journeymap.checking.one import load
from journeymap.i18n import words
from journeymap.model import values
from journeymap.model.journey import Journey
from journeymap.model.parts import Part
from journeymap.outline.whole import outline
from journeymap.picture.layout.content import content_of
from journeymap.picture.layout.map import map_scene
from journeymap.picture.scene import Scene
from journeymap.render.html import page
from tests.render.everything import everything, journey, parts
from tests.render.pages import Page

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
PICTURE = Scene(900, 400, "", "", "en", False, [])
ELEMENTS = """
html head meta title link style script body a header footer nav main section aside figure figcaption
blockquote div span p b i small h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tr th
td bdi time code form fieldset legend label input select option button output svg circle path g desc
"""
ATTRIBUTES = """
class id href rel role lang dir scope datetime aria-label aria-labelledby aria-hidden tabindex title hidden type
content name value autocomplete checked http-equiv charset style viewbox xmlns width height r cx cy d
data-theme data-id data-tags data-path data-play data-zoom
direction font-family fill stroke-linecap stroke-linejoin stroke-width
"""
# Fields whose values are words of the format: the page says them in the reader's language.
FORMAT_WORDS = """
kind type phase state status media moment outcome automated severity emotion journeymap
"""
MINIMAL = {"title": "A map", "persona": "Lina", "stages": [{"title": "Awareness"}]}


def told(map: Journey, theme: str | None = None) -> str:
    return page(outline(map), PICTURE, theme)


@pytest.fixture(scope="module")
def whole() -> Page:
    return Page(told(journey()))


def test_everything_sets_every_field() -> None:
    """The map that these tests draw uses all fields of all parts, those to come included."""
    used: dict[type[Part], set[str]] = {}
    for part in parts(journey()):
        used.setdefault(type(part), set()).update(part.model_fields_set & set(type(part).model_fields))
    assert used == {kind: set(kind.model_fields) for kind in used}


def _said(value: Any, name: str = "") -> list[str]:
    if isinstance(value, Part):
        own = {
            field: getattr(value, field) for field in type(value).model_fields if field not in FORMAT_WORDS
        }
        return _said({**own, **(value.model_extra or {})}, "fields")
    if isinstance(value, dict):
        keys = [] if name == "fields" else [str(key) for key in value]
        return keys + [text for one in value.values() for text in _said(one)]
    if isinstance(value, (list, tuple)):
        return [text for one in value for text in _said(one)]
    return [value] if isinstance(value, str) else []


def test_the_page_has_every_text_of_the_map_as_text() -> None:
    """Nothing that the file says is missing, and no text has become markup."""
    map = journey()
    texts = _said(map)
    assert len(texts) > 150 and len([text for text in texts if "<b onclick=x>{{7*7}}" in text]) > 100
    text = Page(told(map)).text
    assert [said for said in texts if said not in text] == []


def test_no_text_of_the_map_becomes_markup(whole: Page) -> None:
    """Only the elements and attributes of the templates are there."""
    assert {tag for tag, _ in whole.elements} <= set(ELEMENTS.split())
    assert {name for _, attrs in whole.elements for name in attrs} <= set(ATTRIBUTES.split())
    assert all("✂" not in value for value in whole.attributes("href") + whole.attributes("class"))


def test_the_picture_on_the_page_is_as_safe() -> None:
    """With the real map in it, the page still has no handler, no other script, no address of its own making."""
    map = journey()
    page_ = Page(page(outline(map), map_scene(content_of(map))))
    names = {name for _, attrs in page_.elements for name in attrs}
    assert not [name for name in names if name.startswith("on") or name in ("src", "xlink:href")]
    assert {tag for tag, _ in page_.elements} <= {*ELEMENTS.split(), "g", "rect", "text", "desc"}
    assert page_.of("script") == [{"type": "application/json", "id": "words"}, {}]


def test_the_format_s_own_words_are_told_in_words(whole: Page) -> None:
    """Choices such as `zmot` are told as people say them."""
    english = words("en")
    for key in ("moment.zmot", "media.earned", "emotion.-2", "emotion.1", "severity.3", "phase.purchase"):
        assert english.get(key) in whole.text
    for key in (
        "progress.planned",
        "outcome.converted",
        "automated.partly",
        "evidence.interview",
        "type.social",
    ):
        assert english.get(key) in whole.text
    for text in ("25 minutes", "2 days", "1 October 2026", "1,234.5", "1,400", "62%", "70%", "3 months"):
        assert text in whole.text


@pytest.mark.parametrize(
    ("group", "choices"),
    [
        ("state", values.State),
        ("status", values.Status),
        ("phase", values.Phase),
        ("media", values.Media),
        ("moment", values.MomentOfTruth),
        ("metric", values.MetricKind),
        ("evidence", values.EvidenceKind),
        ("progress", values.Progress),
        ("automated", values.Automated),
        ("path", values.PathKind),
        ("outcome", values.Outcome),
        ("type", values.ChannelKind),
    ],
)
def test_every_choice_of_the_format_has_words(group: str, choices: Any) -> None:
    """A word added to the format needs words for readers too."""
    for choice in get_args(get_args(choices)[0]):
        assert words("en").get(f"{group}.{choice}")


def test_the_policy_comes_first_and_nothing_is_loaded() -> None:
    """One file: no request, no script but the page's own; the policy stands before all else in head."""
    html = told(journey())
    policy = re.search(r"<head>\s*<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"", html)
    assert policy and policy[1].startswith("default-src 'none'; script-src 'sha256-")
    script = html[html.index("<script>") + 8 : html.rindex("</script>")]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in policy[1] and policy[1].count("unsafe") == 1
    page = Page(html)
    assert page.attributes("src") == []
    assert page.of("link") == [{"rel": "icon", "href": "data:,"}]
    style = html[html.index("<style>") : html.index("</style>")]
    assert "@import" not in style
    addresses = {address[:19] for address in style.split("url(")[1:]}
    assert {address for address in addresses if not address.startswith("%23")} == {'"data:image/svg+xml'}


def test_links_lead_to_safe_places(whole: Page) -> None:
    """Web links tell no referrer; links inside the page find their place; ids are unique."""
    ids = whole.attributes("id")
    assert len(ids) == len(set(ids))
    inner = [link for link in whole.attributes("href") if link.startswith("#")]
    assert len(inner) > 20 and {link[1:] for link in inner} <= set(ids)
    outer = [a for a in whole.of("a") if not (a.get("href") or "#").startswith("#")]
    assert len(outer) > 8
    for link in outer:
        assert link["rel"] == "noreferrer" and re.match("https://|mailto:", link["href"] or "")
    assert set(whole.attributes("aria-labelledby")) <= set(ids)


@pytest.mark.parametrize(
    "ticket", ["javascript:alert(1)", "java\tscript:alert(1)", "//host", "data:text/html,x", "T-7"]
)
def test_a_ticket_that_is_no_web_address_stays_text(ticket: str) -> None:
    """Only http, https and mailto become links."""
    map = everything()
    map["stages"][0]["touchpoints"][0]["opportunities"][0]["ticket"] = ticket
    page = Page(told(Journey.model_validate(map)))
    assert ticket in page.text
    assert not [link for link in page.attributes("href") if ticket in link or "script" in link]


def test_headings_and_landmarks_are_in_order(whole: Page) -> None:
    """One h1, no level skipped; header, nav, main and footer; table headings have a scope."""
    levels = [level for level, _ in whole.outline]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for tag in ("header", "nav", "main", "footer"):
        assert len(whole.of(tag)) == 1
    assert all(th["scope"] in ("col", "row") for th in whole.of("th"))
    assert whole.of("a")[0] == {"class": "skip", "href": "#content"}
    picture = next(attrs for _, attrs in whole.elements if attrs.get("role") == "region")
    assert picture["tabindex"] == "0" and picture["aria-label"]


def test_a_minimal_map_makes_a_page() -> None:
    """A map with only what it must have; an empty stage says so."""
    page = Page(told(Journey.model_validate(MINIMAL)))
    assert [said for _, said in page.outline][:4] == [
        "A map",
        "Persona",
        "Lina",
        "The journey, stage by stage",
    ]
    assert "Nothing here yet." in page.text


@pytest.mark.parametrize(
    ("lang", "direction", "word"),
    [
        ("en", "ltr", "Persona"),
        ("fa", "rtl", "پرسونا"),
        ("ar-EG", "rtl", "الشخصية"),
        ("ro", "ltr", "Etape"),
        ("he", "rtl", "Persona"),
        ("de", "ltr", "Persona"),
    ],
)
def test_the_page_speaks_the_language_of_the_map(lang: str, direction: str, word: str) -> None:
    """Language and direction are those of the map; words that only English has are marked as English."""
    map = Journey.model_validate({**MINIMAL, "lang": lang})
    html = told(map)
    page = Page(html)
    assert page.of("html")[0]["lang"] == lang and page.of("html")[0]["dir"] == direction
    assert word.lower() in page.text.lower() or word == "Etape"
    assert ('<span lang="en" dir="ltr">' in html) == (lang in ("he", "de"))


def test_the_first_sentence_tells_the_wiggle() -> None:
    """Visits, steps back and switches in one sentence that everybody understands."""
    map = load((EXAMPLES[0].parent / "coffee-machine.yaml").read_bytes(), "coffee-machine.yaml").journey
    assert map is not None
    lead = "Lina Haddad visits 13 times, goes back twice, skips stages once and switches channel 9 times."
    text = Page(told(map)).text
    assert text.index(lead) < text.index("Others who take part")


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_the_page_of_an_example_has_all_that_it_says(file: Path) -> None:
    """Each example's texts and dates are on its page, ids of declared channels and teams included."""
    map = load(file.read_bytes(), file.name).journey
    assert map is not None
    page = Page(told(map))
    # A reference may be spelt unlike the entry it means; the entry is told.
    missing = [text for text in _said(map.model_copy(update={"lang": "x"})) if text not in page.text]
    aliases = {step.channel for path in map.paths for step in path.steps} | {
        t.channel for t in map.touchpoints
    }
    aliases |= {campaign.channel for campaign in map.campaigns.values()}
    assert [text for text in missing if text not in {*aliases, "x"}] == []
    days = {day for part in parts(map) for day in vars(part).values() if isinstance(day, date)}
    assert {day.isoformat() for day in days} <= set(page.attributes("datetime")) | _in_periods(map)


def _in_periods(map: Journey) -> set[str]:
    return {day.isoformat() for c in map.campaigns.values() for day in (c.start, c.end) if day}


@pytest.mark.slow
def test_the_same_map_gives_the_same_bytes(tmp_path: Path) -> None:
    """Hash seed, time zone, locale and folder change nothing."""
    code = (
        "import sys; from journeymap.outline.whole import outline; from journeymap.render.html import page;"
        "from journeymap.checking.one import load;"
        "sys.stdout.buffer.write(page(outline(load(open(sys.argv[1],'rb').read(),'m').journey)).encode())"
    )
    made = set()
    for seed, zone, locale, folder in (
        ("1", "UTC", "C", "/"),
        ("2", "Asia/Tehran", "C.UTF-8", str(tmp_path)),
    ):
        path = os.pathsep.join(str(Path(entry or ".").resolve()) for entry in sys.path)
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONPATH": path}
        file = str(EXAMPLES[-1].resolve())
        done = subprocess.run(
            [sys.executable, "-c", code, file], env=env, cwd=folder, capture_output=True, check=True
        )
        made.add(done.stdout)
    assert len(made) == 1 and made.pop().startswith(b"<!doctype html>")


def _colours(html: str, dark: bool) -> dict[str, str]:
    style = html[html.index("<style>") : html.index("</style>")]
    found: dict[str, str] = {}
    for selector in (":root", ':root[data-theme="dark"]')[: 2 if dark else 1]:
        block = style[style.index(selector + " {") :]
        found.update(re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{6})", block[: block.index("}")]))
    return found


def _contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_all_text_has_enough_contrast(dark: bool) -> None:
    """WCAG AA: at least 4.5 to 1 for each ink on each ground it stands on, by day and by night."""
    colours = _colours(told(Journey.model_validate(MINIMAL), "dark" if dark else "light"), dark)
    grounds = {
        "paper": "ink muted accent",
        "card": "ink muted accent pain gain moment back e-2 e-1 e0 e1 e2",
        "chip": "ink muted accent",
        "soft": "accent",
        "pain-soft": "ink muted accent pain",
        "gain-soft": "ink muted accent gain",
        "moment-soft": "moment",
        "back-soft": "back",
    }
    weak = [
        (ink, ground, round(_contrast(colours[ink], colours[ground]), 2))
        for ground, inks in grounds.items()
        for ink in inks.split()
        if _contrast(colours[ink], colours[ground]) < 4.5
    ]
    assert weak == []
    assert _contrast(colours["card"], colours["accent"]) >= 4.5  # numbers of visits, the skip link


def _section(html: str, id: str) -> str:
    """The text of a top-level section of a page."""
    start = html.index(f'id="{id}"')
    end = html.index("aria-labelledby=", start + 80)
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html[html.index(">", start) + 1 : end])))


TEAMS = {
    **MINIMAL,
    "teams": {"growth": "Growth", "retail": "Stores"},
    "stages": [
        {"title": "Look", "owner": "growth", "touchpoints": [
            {"id": "ad", "title": "See an ad"},
            {"id": "read", "title": "Read reviews", "thinking": ["Is it good?"], "support": ["retail"]},
        ]},
        {"title": "Buy", "owner": "retail", "touchpoints": [
            {"id": "shop", "title": "Go to the shop", "effort": {"hours_per_week": 7}},
            {"id": "pay", "title": "Pay", "backstage": [{"text": "Check the card", "owner": "growth"}]},
        ]},
    ],
    "paths": [
        {"id": "plan", "title": "The plan", "kind": "expected", "steps": ["ad", "shop", "pay"]},
        {"id": "real", "title": "Real life", "steps": ["read", "shop", "read", "pay"]},
    ],
}  # fmt: skip


def test_assumed_and_actual_stand_side_by_side() -> None:
    """A sentence counts what was kept, added and left out; the rows pair the visits of both."""
    html = told(Journey.model_validate(TEAMS))
    text = _section(html, "compare")
    assert "2 of 3 planned touchpoints are visited, 1 more was planned by nobody and 1 is left out." in text
    assert "57% fitness" in text
    rows = re.findall(r"<tr>(<td.*?)</tr>", html[html.index('class="table beside"') :])[:5]
    pairs = [
        tuple(re.findall(r'href="#touchpoint-(\w+)"', cell) for cell in row.split("</td>")[:2])
        for row in rows
    ]
    assert pairs == [(["ad"], []), ([], ["read"]), (["shop"], ["shop"]), ([], ["read"]), (["pay"], ["pay"])]


def test_the_matrix_tells_who_steps_in_where() -> None:
    """A row for each team with what it does in each stage, and from whom it takes over."""
    html = told(Journey.model_validate(TEAMS))
    text = _section(html, "matrix")
    growth = "Growth leads 2 touchpoints takes over from Stores (33% of moves) works behind 1 touchpoint"
    stores = "Stores helps at 1 touchpoint leads 2 touchpoints takes over from Growth (67% of moves)"
    assert growth in text and stores in text


def test_the_moments_that_matter_say_why() -> None:
    """What reaches nearly everyone, what nobody planned, what is done by hand; nothing else is listed."""
    text = _section(told(Journey.model_validate(TEAMS)), "matters")
    assert text.index("Go to the shop") < text.index("Read reviews")  # two reasons against one and more
    assert "nobody planned it" in text and "done by hand" in text and "nearly everyone comes here" in text
    assert "See an ad" not in text


def test_lanes_are_aligned_with_the_stages_and_only_there_when_needed() -> None:
    """A column for each stage with the widths of the picture; no lane that has nothing to say."""
    map = Journey.model_validate(TEAMS)
    html = page(outline(map), map_scene(content_of(map), titled=False))
    assert re.findall(r'<tr class="lane (\w+)">', html) == ["thinking", "owners", "backstage"]
    columns = [float(part) for part in re.findall(r'<col style="width:([0-9.]+)%">', html)]
    assert len(columns) == 4 and sum(columns) == pytest.approx(100, abs=0.01)
    natural = float(re.findall(r'<svg [^>]*width="([0-9.]+)"', html)[0])
    places = [float(x) for x in re.findall(r'data-rank="\d" data-x="([0-9.]+)"', html)]
    assert places == pytest.approx(
        [columns[0] * natural / 100, (columns[0] + columns[1]) * natural / 100], abs=0.1
    )


def test_a_map_without_paths_teams_and_lanes_has_no_empty_parts() -> None:
    """No comparison, no matrix, no moments, no lanes, no legend, where there is nothing to tell."""
    map = Journey.model_validate(MINIMAL)
    html = page(outline(map), map_scene(content_of(map), titled=False))
    ids = Page(html).attributes("id")
    assert not {"compare", "matrix", "matters", "numbers"} & set(ids)
    assert "<table" not in html and "<fieldset" not in html


def test_each_touchpoint_answers_to_its_filters() -> None:
    """Channel, team, media, moment and pain points; what only a step says counts too; one choice is none."""
    map = everything()
    html = told(Journey.model_validate(map))
    chosen = dict(re.findall(r'<option value="(\w+)"[^>]*>([^<]*)', html))
    tags = re.search(r'id="touchpoint-first-touch"[^>]*data-tags="([^"]*)"', html)
    assert tags and set(tags[1].split()) <= set(chosen)
    assert "with pain points" in {chosen[tag] for tag in tags[1].split()}


def test_the_script_gets_its_words_in_the_language_of_the_map() -> None:
    """Digits, and a form for each number of matches, as the language has them."""
    html = told(Journey.model_validate({**TEAMS, "lang": "ar"}))
    texts = json.loads(html[html.index('id="words">') + 11 : html.index("</script>")])
    assert texts["digits"][3] == "٣" and len(texts["form"]) == 5
    assert texts["forms"][texts["form"][3]].startswith("{n} ")
    assert texts["forms"][texts["form"][2]].startswith("نقطتا")
