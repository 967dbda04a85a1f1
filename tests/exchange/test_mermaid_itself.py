"""Mermaid's own reading of diagrams with odd characters (mermaid/answers.json, made by answers.mjs) against ours."""

from __future__ import annotations

import html
import json
from pathlib import Path
from typing import Any

import pytest

from journeymap.checking.one import load
from journeymap.errors import ExchangeError
from journeymap.exchange.customers import key
from journeymap.exchange.scores import scale_of
from journeymap.model.journey import Journey, Visit
from tests.exchange.one import convert

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "mermaid" / "answers.json").read_text(encoding="utf-8")
)
READ = [case for case in CASES if not case.get("refused")]
REFUSED = [case for case in CASES if case.get("refused")]


def _said(text: str) -> str:
    """A text of Mermaid's as it is drawn: entities and breaks as their signs, without quotes around the whole."""
    text = " ".join(html.unescape(text).replace("<br/>", "\n").replace("<br>", "\n").split("\n")).strip()
    return text[1:-1] if len(text) > 2 and text[0] == text[-1] and text[0] in "\"'`" else text


# Where we read what is meant, and Mermaid something else: what it is, by a part of the diagram.
MEANT = {
    "Title insurance": [("A", "Title insurance", 2, {"ada"})],
    "12:30": [("A", "Call at 12:30", 4, {"lina"})],
}


@pytest.mark.parametrize("case", READ, ids=lambda case: case["text"][:40])
def test_what_mermaid_reads_we_read(case: dict[str, Any]) -> None:
    """Title, description, sections, and each task with its section, score and people."""
    made = load(convert(case["text"].encode(), "flow.mmd").text.encode(), "made.yaml").journey
    assert made is not None
    meant = next((tasks for part, tasks in MEANT.items() if part in case["text"]), None)
    theirs = meant or [
        (
            _said(section) or case["title"] or "Journey",
            _said(task),
            score,
            {key(_said(name)) for name in people} - {""},
        )
        for section, task, score, people in case["tasks"]
    ]
    visits = made.visits(made.paths[0]) if made.paths else []
    assert [(visit.stage.title, visit.touchpoint.title, *_felt(made, visit)) for visit in visits] == [
        (section, task, *_expected(score, theirs), people or {key(made.persona.name)})
        for section, task, score, people in theirs
    ]
    sections = list(dict.fromkeys(_said(section) for section in case["sections"]))
    assert [stage.title for stage in made.stages if stage.title in sections] == sections
    if case["title"] and meant is None:
        assert made.title == case["title"].strip()
    assert (made.description or "") == case["description"]


def _felt(made: Journey, visit: Visit) -> tuple[int | None, set[str]]:
    actors = {key(made.name("actors", actor)) for actor in visit.get("actor")}
    return visit.get("emotion"), actors or {key(made.persona.name)}


def _expected(score: float | None, theirs: list[Any]) -> tuple[int | None]:
    if score is None:
        return (None,)
    scores = [score for _, _, score, _ in theirs if score is not None]
    return (scale_of(scores, None).emotion(score),)


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["text"][:40])
def test_what_mermaid_refuses_is_a_good_map_or_a_sentence(case: dict[str, Any]) -> None:
    """Mostly it is clear what was meant; where it is not, a sentence says how a journey begins."""
    try:
        made = convert(case["text"].encode(), "flow.mmd")
    except ExchangeError as failed:
        assert failed.line == 1 and "journey" in failed.help
        assert not case["text"].startswith("journey\n")
    else:
        assert load(made.text.encode(), "made.yaml").findings == ()
