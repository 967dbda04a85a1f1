"""Misspelt words: the table by which the bar of a guess was chosen, and how much work a guess may be."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from journeymap.checking.one import load
from journeymap.model import fields
from journeymap.model.channels import ALIASES, WELL_KNOWN
from journeymap.model.journey import Journey, Path, Stage, Touchpoint
from journeymap.model.parts import Persona, Quote
from journeymap.suggestions import Words, closest, did_you_mean

PARTS = {
    "map": Journey,
    "touchpoint": Touchpoint,
    "stage": Stage,
    "path": Path,
    "persona": Persona,
    "quote": Quote,
}
KNOWN = {
    **{name: list(fields.of(part)) for name, part in PARTS.items()},
    "channels": [*WELL_KNOWN, *ALIASES],
    "formats": ["text", "json", "github", "gitlab", "junit", "sarif"],
    "views": ["map", "graph", "wiggle"],
    "commands": ["validate", "render", "rules", "stats", "import", "init", "config"],
    "kinds of paths": ["expected", "actual", "ideal"],
    "statuses": ["draft", "review", "live", "retired"],
    "phases": ["pre-purchase", "purchase", "post-purchase"],
    "names": "store newcomers compare-prices read-reviews ask-friends try-one-in-a-store sales-2026 unknown-touchpoint"
    " no-owner what-lina-does interview-2026 customer-support sign-up log-out pay-later".split(),
}

SLIPS = {
    "map": "titel:title tilte:title titles:title Title:title TITLE:title personna:persona persons:persona"
    " pesrona:persona descripton:description desription:description discription:description stage:stages"
    " stagess:stages satges:stages chanels:channels campaign:campaigns campagins:campaigns ownr:owner onwer:owner"
    " owners:owner path:paths actor:actors acotrs:actors team:teams taems:teams link:links lnks:links"
    " contributers:contributors reviewd:reviewed review-evry:review_every review-every:review_every"
    " reviewEvery:review_every scop:scope audiance:audience",
    "touchpoint": "chanel:channel channnel:channel emoton:emotion emotions:emotion emotoin:emotion"
    " painpoints:pain_points pain-points:pain_points pain-point:pain_points opportunites:opportunities"
    " oportunities:opportunities opportunity:opportunities thinkng:thinking feelings:feeling feling:feeling"
    " evidance:evidence evidences:evidence front-stage:frontstage Back_Stage:backstage backstge:backstage"
    " metric:metrics quotes:quote qoute:quote suport:support doin:doing take:takes",
    "stage": "touchpoint:touchpoints touchponits:touchpoints touch-points:touchpoints toucpoints:touchpoints",
    "path": "segement:segment segments:segment step:steps setps:steps outcom:outcome shares:share kinds:kind knd:kind",
    "persona": "nam:name naem:name gols:goals needss:needs locaton:location",
    "quote": "txt:text tex:text",
    "formats": "jsn:json JSON:json sarfi:sarif",
    "views": "grpah:graph mpa:map maap:map",
    "commands": "valdate:validate rulse:rules",
    "kinds of paths": "actaul:actual Actual:actual",
    "statuses": "lvie:live",
    "phases": "ppurchase:purchase pre-pruchase:pre-purchase prepurchase:pre-purchase post_purchase:post-purchase",
    "channels": "emial:email e-mial:e-mail fecebook:facebook instgram:instagram whatsap:whatsapp web-shp:web-shop"
    " youtub:youtube newsleter:newsletter",
    "names": "stor:store stoer:store newco-mers:newcomers compare-prizes:compare-prices ask-freinds:ask-friends"
    " try-one-in-the-store:try-one-in-a-store sales2026:sales-2026 unknown-touchpoints:unknown-touchpoint"
    " no-ownr:no-owner what-lina-dos:what-lina-does interviews-2026:interview-2026 cutsomer_suport:customer-support",
}
OTHER_WORDS = {
    "map": "journey journeys tags pains kpis mood name author version date goal customer user users phases map"
    " summary legend theme data meta tools touchpoints subtitle company product project",
    "touchpoint": "tags pain pains gains kpis mood note notes label type role priority persona goal goals needs time"
    " color score rating text step status team tasks action actions acts image icon sentiment activity duration",
    "stage": "kind notes",
    "path": "purpose goal",
    "kinds of paths": "real planned",
    "statuses": "open final",
    "channels": "google-ads kiosk partner branch fax crm seo sea pink erp cafe hotline app-store ip b2b",
    "names": "sign-in log-in pay-now sales-team-2026",
}


@pytest.mark.parametrize("where", SLIPS)
def test_a_slip_is_recognised(where: str) -> None:
    """Letters swapped, missing, doubled or wrong, plural for singular, another case, other joints."""
    slips = dict(slip.split(":") for slip in SLIPS[where].split())
    assert {slip: closest(slip, KNOWN[where]) for slip in slips} == slips


@pytest.mark.parametrize("where", OTHER_WORDS)
def test_another_word_gets_no_guess(where: str) -> None:
    """A word that means something of its own is not held for a slip of one that looks a little like it."""
    assert {word: closest(word, KNOWN[where]) for word in OTHER_WORDS[where].split()} == dict.fromkeys(
        OTHER_WORDS[where].split()
    )


@pytest.mark.parametrize("field", ["channel: POS", "channel: Google Ads", "mood: 1", "kpis: x", "pains: x"])
def test_a_map_with_words_of_its_own_is_not_told_what_it_meant(field: str) -> None:
    """`POS` is no slip for `post`, nor are Google's advertisements its search."""
    text = f"title: T\npersona: L\nstages: [{{title: S, touchpoints: [{{title: A, {field}}}]}}]\n"
    (finding,) = load(text.encode(), "map.yaml").findings
    assert finding.help and "Did you mean" not in finding.help


def test_the_sentence() -> None:
    """«Did you mean …?» where one word is close, what else there is to say where none is."""
    assert did_you_mean("titel", KNOWN["map"], "No idea.") == "Did you mean title?"
    assert did_you_mean("kpis", KNOWN["map"], "No idea.") == "No idea."
    assert did_you_mean("kpis", KNOWN["map"]) == ""


@pytest.mark.parametrize(
    ("word", "known", "sure"),
    [
        ("titel", ["title", "lang"], True),
        ("titl", ["title", "titles"], True),
        ("title", ["titles", "titlee"], False),  # both as close
        ("lin", ["link", "line"], False),
        ("phone-2", ["phone-1"], False),
        ("segment-a", ["segment-b"], False),
    ],
)
def test_sure_is_only_what_nothing_else_can_be(word: str, known: list[str], sure: bool) -> None:
    """Another word as close, another number or another letter alone leave a doubt."""
    guess = Words(known).guess(word, vocabulary=True)
    assert guess is not None and guess.sure is sure


def test_several_words_for_one_thing_are_no_rivals() -> None:
    """An id and the title of the same touchpoint may both be close."""
    words = {"shopping": "shop", "shoppings": "shop"}
    guess = Words(words, words).guess("shoping", vocabulary=True)
    assert guess == ("shop", True)


def test_no_guess_for_endless_words() -> None:
    """What a word costs to compare grows with its length: of those over 200 signs none is guessed."""
    assert closest("x" * 200, ["x" * 199 + "y"]) == "x" * 199 + "y"
    assert closest("x" * 201, ["x" * 200 + "y"]) is None
    assert closest("x" * 200, ["x" * 200 + "y"]) is None


def _keys(count: int) -> str:
    return "".join(f"desription{n}: x\n" for n in range(count)) + "stages: [A]\n"


def _steps(count: int) -> str:
    ids = ", ".join(f"{{id: touchpoint-{n}, title: T}}" for n in range(100))
    paths = (
        f"- {{title: P{n}, steps: [{', '.join(f'tuochpiont-{n}x{k}' for k in range(500))}]}}\n"
        for n in range(count // 500)
    )
    return f"stages: [{{title: A, touchpoints: [{ids}]}}]\npaths:\n{''.join(paths)}"


def _cost(text: str, findings: int) -> float:
    """The processor time that a map takes in which so many words are wrong."""
    measured = []
    for _ in range(3):
        start = time.process_time()
        found = load(f"title: A\npersona: L\n{text}".encode(), "map.yaml").findings
        measured.append(time.process_time() - start)
        assert len(found) >= findings
    return min(measured)


@pytest.mark.parametrize("wrong", [_keys, _steps])
def test_the_work_grows_with_the_wrong_words_and_no_faster(wrong: Callable[[int], str]) -> None:
    """Eight thousand wrong keys, or ids over a hundred names, cost about four times what a quarter of them does."""
    assert _cost(wrong(8_000), 8_000) < 9 * _cost(wrong(2_000), 2_000)


def test_nothing_is_loaded_for_a_map_without_slips() -> None:
    """What compares words is imported only where one is misspelt."""
    code = (
        "import sys; from journeymap.checking.one import load\n"
        "load(b'title: T\\npersona: L\\nstages: [A]\\n', 'map.yaml'); print('rapidfuzz' in sys.modules)\n"
        "load(b'titel: T\\npersona: L\\nstages: [A]\\n', 'map.yaml'); print('rapidfuzz' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def test_the_same_word_in_other_letters_wins_over_a_near_one() -> None:
    """What differs in capitals, spaces or dashes only is meant, whatever stands near, and without a doubt."""
    for word in ("APP", "App", "app "):
        assert Words(["apps", "ap", "app", "appp"]).guess(word) == ("app", True)
    assert Words(["sign-ups", "Sign up", "sign-in"]).guess("SIGN_UP") == ("Sign up", True)
