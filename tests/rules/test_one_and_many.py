"""Where rules count: one thing is told as one, several as several, and what is excused excuses nothing after it."""

from __future__ import annotations

from journeymap.checking.one import load
from journeymap.rules.support.sound import SOUND
from tests.rules.finding import TODAY, found

_HEAD = "journeymap: 1\ntitle: A map\nstatus: review\npersona: {name: Lina, goals: [Coffee]}\n"


def _messages(text: str, code: str) -> list[str]:
    """What a rule finds, whatever is told in its place."""
    return [f.message for f in load(text.encode(), "x", TODAY, judge=list).findings if f.code == code]


def test_a_path_that_says_why_excuses_no_other_one() -> None:
    """Of two paths that leave out a stage, the one that does not say why is told, wherever it stands."""
    jumps = "  - {{id: {0}, title: {0}, kind: actual, {1}steps: [ask-friends, care]}}\n"
    text = SOUND + jumps.format("told", "description: She had one already, ") + jumps.format("untold", "")
    assert found(text, family="JM212") == [("JM212", "care")]
    assert "«untold»" in _messages(text, "JM212")[0]


def test_claims_without_evidence_are_counted() -> None:
    """The only claim of a map, and one of several with evidence, are each told as that."""
    one = _HEAD + "stages: [{title: A, touchpoints: [{id: a, title: A, emotion: -1}]}]\n"
    assert _messages(one, "JM307")[0].startswith("The only claim of this map has no evidence.")
    several = one.replace(
        "[{id: a, title: A, emotion: -1}]",
        "[{id: a, title: A, emotion: -1}, {id: b, title: B, emotion: 1}, {id: c, title: C, feeling: glad}]",
    )
    assert _messages(several, "JM307")[0].startswith("None of the 3 claims of this map has evidence.")


def test_all_quotes_without_a_source_are_one_finding() -> None:
    """Touchpoints that quote nobody do not count; one quote is told at its place."""
    quote = "stages: [{title: A, touchpoints: [{id: a, title: A}, {id: b, title: B, quote: One}, {id: c, title: C%s}]}]\n"
    evidence = "evidence: {talks: {kind: interview, title: Talks, date: 2026-09-12, sample: 14}}\n"
    assert _messages(_HEAD + evidence + quote % ", quote: Two", "JM308") == [
        "None of the 2 quotes of this map says where it is from."
    ]
    assert found(_HEAD + evidence + quote % "", family="JM308") == [("JM308", "One")]


def test_one_opportunity_is_not_none_of_them() -> None:
    """A single idea without owner and status is told at its place; of two, the map as a whole is asked to choose."""
    text = _HEAD + "stages: [{title: A, touchpoints: [{id: a, title: A, opportunities: [%s]}]}]\n"
    assert [at for _, at in found(text % "A letter", family="JM407")] == ["A letter"]
    assert _messages(text % "A letter, A film", "JM407") == [
        "None of the 2 opportunities of this map has an owner or a status."
    ]
