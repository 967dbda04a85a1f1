"""Where two rules would tell of one and the same thing, one of them does; the other does where the first is not heard."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import journeymap
from journeymap.checking.one import load
from journeymap.findings import Finding, Rule
from journeymap.findings.precedence import settle
from journeymap.rules import known
from journeymap.rules.support.sound import sound
from tests.rules.finding import TODAY, Change

RULES: dict[str, Rule] = {rule.code: rule for rule in known()}
PAIRS = [(rule.code, stronger) for rule in known() for stronger in rule.yields_to]
STORE = "        says: {returns: 30 days}\n        frontstage"
HURTS = (STORE, "        pain_points: [Nobody knows the machine]\n" + STORE)
UNPLANNED = (
    "[ask-friends, store, web-shop, care]",
    "[ask-friends, web-shop, care]",
)  # compare-prices is worked on
TO_AND_FRO = (
    "      - {at: compare-prices, after: 1h}\n",
    "      - {at: web-shop, after: 1h}\n      - {at: store, after: 1d}\n",
)
NO_EVIDENCE: list[Change] = [
    ("evidence: {interviews: {kind: interview, date: 2026-09-12, sample: 14}}\n", ""),
    (", evidence: interviews}\n", "}\n"),
    (", evidence: interviews}\n        pain", "}\n        pain"),
    *[("        evidence: interviews\n", "")] * 4,
    ("    evidence: interviews\n", ""),
]
SURVEY = ("evidence: {", "evidence: {survey: {kind: survey, date: 2026-09-12, sample: 90}, ")
FILM = "opportunities: [{text: A film"
REVIEW = ("status: live", "status: review")


def radu(outcome: str) -> str:
    """One more path, which ends in the store."""
    return (
        f"  - {{id: radu, title: What Radu does, kind: actual, share: 38%, evidence: interviews, outcome: {outcome},"
        " steps: [ask-friends, compare-prices, store]}\n"
    )


BARE = sound(
    ("owner: growth\n", ""),
    *[("    owner: growth\n", "")] * 2,
    ("purchase\n    owner: retail\n", "purchase\n"),
    ("audience: [New colleagues, Store managers]\n", ""),
    ("reviewed: 2026-11-01\n", ""),
    ("start: The old pot breaks, end: A month with the new machine, ", ""),
    ("goals: [Good coffee at home], needs: [Advice from someone who does not sell]", "age: 31"),
    *NO_EVIDENCE,
)

# For each pair: a map in which both find something, and how often the first does.
MAPS = {
    ("JM204", "JM206"): RULES["JM206"].bad,
    ("JM214", "JM210"): sound(("share: 62%", "share: 80%")) + radu("converted"),
    ("JM205", "JM208"): sound(UNPLANNED) + radu("dropped"),
    ("JM205", "JM305"): sound(UNPLANNED, HURTS),
    ("JM207", "JM208"): sound(TO_AND_FRO) + radu("dropped"),
    ("JM306", "JM205"): sound(UNPLANNED) + radu("converted"),
    ("JM306", "JM208"): sound() + radu("dropped"),
    ("JM306", "JM305"): sound(HURTS) + radu("converted"),
    ("JM307", "JM413"): RULES["JM413"].bad,
    ("JM308", "JM307"): sound(REVIEW, *NO_EVIDENCE),
    ("JM308", "JM413"): sound(*NO_EVIDENCE),
    ("JM312", "JM311"): sound(("title: Pay in the web shop", "title: Sync leads to the CRM")),
    ("JM323", "JM311"): sound(("title: Pay in the web shop", "title: Our website")),
    ("JM403", "JM402"): sound(
        ("owner: growth\n", ""),
        *[("    owner: growth\n", "")] * 2,
        ("purchase\n    owner: retail\n", "purchase\n"),
    ),
    **{
        (code, "JM414"): BARE
        for code in ("JM301", "JM307", "JM308", "JM401", "JM402", "JM403", "JM406", "JM410", "JM413")
    },
    ("JM404", "JM414"): sound(
        ("contributors: [growth, retail]\n", ""), ("audience: [New colleagues, Store managers]\n", "")
    ),
    ("JM421", "JM405"): sound(("reviewed: 2026-11-01", "reviewed: 2026-06-01")),
    ("JM424", "JM423"): sound(
        ("status: planned\n            since: 2026-10-01", "status: idea"),
        (FILM, "opportunities: [{text: A letter, owner: growth, status: idea}, {text: A film"),
    ),
    ("JM425", "JM423"): sound(
        ("status: planned\n            since: 2026-10-01", "status: idea\n            since: 2024-10-01")
    ),
    ("JM429", "JM426"): sound(
        ("value: 41, target: 55", "value: 410, target: 55"), ("name: Opened", "name: Orders")
    ),
    ("JM504", "JM509"): sound(("end: 2027-05-31", "end: 2026-05-30")),
    ("JM506", "JM511"): sound(
        ("channel: facebook-posts, ", ""),
        *[(f"        channel: {channel}\n", "") for channel in ("search", "store", "web-shop", "email")],
    ),
    ("JM512", "JM307"): RULES["JM307"].bad.replace(*SURVEY),
    ("JM512", "JM404"): sound(
        ("retail: Stores}", "retail: Stores, care: Care}"),
        ("contributors: [growth, retail]", "contributors: [growth]"),
    ),
}


def codes(text: str) -> Counter[str]:
    """How often each rule is heard in a map, with nothing left out."""
    return Counter(finding.code for finding in load(text.encode(), "x", TODAY).findings)


def all_found(text: str) -> list[Finding]:
    """What rules find, before it is settled which of them is heard."""
    return list(load(text.encode(), "x", TODAY, judge=list).findings)


def silenced(text: str, code: str) -> str:
    """A map with a comment above each line in which a rule finds something."""
    lines = text.splitlines(keepends=True)
    for number in sorted({f.place.line for f in all_found(text) if f.code == code}, reverse=True):
        indent = lines[number - 1][: len(lines[number - 1]) - len(lines[number - 1].lstrip())]
        lines.insert(number - 1, f"{indent}# journeymap: ignore {code} -- we know\n")
    return "".join(lines)


def configured(folder: Path, text: str, configuration: str) -> Counter[str]:
    """How often each rule is heard under a configuration."""
    (folder / ".git").mkdir(exist_ok=True)
    (folder / ".journeymap.yaml").write_text(configuration)
    (folder / "map.yaml").write_text(text)
    return Counter(finding.code for finding in journeymap.validate(folder / "map.yaml", TODAY))


def test_every_pair_has_a_map() -> None:
    """No rule yields to another one without a map below that shows it."""
    assert sorted(MAPS) == sorted(PAIRS)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_of_two_rules_about_the_same_part_one_is_heard(pair: tuple[str, str]) -> None:
    """Both find something; the one that knows it best is heard."""
    weaker, stronger = pair
    assert {weaker, stronger} <= {finding.code for finding in all_found(MAPS[pair])}
    heard = codes(MAPS[pair])
    assert heard[stronger] and not heard[weaker]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_where_the_stronger_rule_is_left_out_the_other_is_heard(
    pair: tuple[str, str], tmp_path: Path
) -> None:
    """Whether it is not selected, ignored everywhere or in this file: it takes the word from no other."""
    weaker, stronger = pair
    others = [code for code in RULES[weaker].yields_to if code != stronger]
    ignored = ", ".join([stronger, *others])
    for configuration in (
        f"select: {weaker}\n",
        f"ignore: [{ignored}]\n",
        f"per_file_ignores: {{map.yaml: [{ignored}]}}\n",
    ):
        heard = configured(tmp_path, MAPS[pair], configuration)
        assert heard[weaker] and not heard[stronger], configuration
    # What sums up others is heard where all of them would be.
    both = [weaker, *(code for code, other in PAIRS if other == stronger == "JM414"), stronger]
    assert not configured(tmp_path, MAPS[pair], f"select: [{', '.join(both)}]\n")[weaker]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_where_a_comment_silences_the_stronger_rule_the_other_is_heard(pair: tuple[str, str]) -> None:
    """A comment counts as much as a setting, and it is used."""
    weaker, stronger = pair
    text = MAPS[pair]
    for code in RULES[weaker].yields_to:
        text = silenced(text, code)
    heard = codes(text)
    assert heard[weaker] and not heard[stronger] and not heard["JM017"]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_a_comment_about_a_finding_that_yields_is_used(pair: tuple[str, str]) -> None:
    """It silences what would be found without the other rule: nobody is asked to take it out and put it back later."""
    weaker, stronger = pair
    heard = codes(silenced(MAPS[pair], weaker))
    assert not heard[weaker] and not heard["JM017"]
    assert heard[stronger] or stronger == "JM414"
    assert not codes(silenced(silenced(MAPS[pair], weaker), stronger)).keys() & {*pair, "JM017"}


def test_what_a_map_lacks_altogether_is_told_once() -> None:
    """Owner, review, audience and the rest: one finding, with each of them and a line for it."""
    assert codes(BARE) == {"JM414": 1}
    (finding,) = load(BARE.encode(), "x", TODAY).findings
    for line in ("owner: growth", "audience: [Growth team, Stores]", "reviewed: 2026-11-21"):
        assert line in finding.help
    start_and_end = (
        "scope: {start: Ask friends, end: Read how to care for it, goal: [One more repeat buyer in five]}"
    )
    assert f"{start_and_end} (in place of the one there)" in finding.help
    assert "goals: [" in finding.help and "evidence: {interviews: {" in finding.help


def test_what_a_team_ignores_is_not_told_with_others(tmp_path: Path) -> None:
    """Where one of the things is left out, the others are told one by one; alone the rule tells them all."""
    heard = configured(tmp_path, BARE, "ignore: [JM410]\n")
    assert not heard["JM414"] and not heard["JM410"]
    assert {"JM301", "JM401", "JM402", "JM406", "JM413"} == heard.keys()
    assert configured(tmp_path, BARE, "ignore: [JM410]\noptions: {JM414: {without: [audience]}}\n") == {
        "JM414": 1
    }
    assert configured(tmp_path, BARE, "select: JM414\n") == {"JM414": 1}


def test_what_teams_do_without_is_not_missing(tmp_path: Path) -> None:
    """A field that they name as needless does not count; what is asked for it by its own rule they ignore themselves."""
    text = sound(("owner: growth\n", ""), ("audience: [New colleagues, Store managers]\n", ""))
    assert configured(tmp_path, text, "{}\n") == {"JM414": 1}
    assert configured(tmp_path, text, "options: {JM414: {without: [audience]}}\n") == {"JM402": 1, "JM410": 1}


def test_no_error_hides_behind_a_warning(tmp_path: Path) -> None:
    """What a team made an error is one under the name of the rule that tells it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".journeymap.yaml").write_text("severities: {JM410: error}\n")
    (tmp_path / "map.yaml").write_text(BARE)
    (finding,) = journeymap.validate(tmp_path / "map.yaml", TODAY)
    assert (finding.code, str(finding.severity)) == ("JM414", "error")


def test_a_comment_in_the_wrong_place_is_not_sent_to_a_finding_that_yields() -> None:
    """What is not heard cannot be what the comment is for."""
    text = MAPS["JM306", "JM305"].replace("status: live", "status: live  # journeymap: ignore JM306")
    (unused,) = [f for f in load(text.encode(), "x", TODAY).findings if f.code == "JM017"]
    assert unused.help == "Take the comment out."


def test_rules_yield_to_rules_that_there_are_and_never_in_a_circle() -> None:
    """A rule yields to others only, and none of those in the end to it."""

    def reached(code: str, seen: tuple[str, ...] = ()) -> set[str]:
        assert code not in seen, seen
        return {code}.union(*(reached(other, (*seen, code)) for other in RULES[code].yields_to))

    for code in RULES:
        assert reached(code) <= RULES.keys()


def test_only_what_is_about_the_same_part_yields() -> None:
    """A pain point without an answer hides the end of a path there, and not the one at another touchpoint."""
    text = sound(HURTS, (FILM, ""))
    assert codes(text + radu("completed")) == {"JM305": 1, "JM306": 1}
    (end,) = [f for f in load((text + radu("completed")).encode(), "x", TODAY).findings if f.code == "JM306"]
    assert "«Read how to care for it»" in end.message


ANSWER = """\
        opportunities:
          - text: One price everywhere
            solves: price-gap
            owner: retail
            status: planned
            since: 2026-10-01
            ticket: T-7
            metric: Complaints about prices
"""
PAIN = "        pain_points: [{id: price-gap, text: Every price leaves something out, severity: 3}]\n"
FILM = "        opportunities: [{text: A film of one minute, owner: growth, status: idea}]\n"


def test_what_is_told_in_one_sentence_leaves_out_what_another_rule_tells(tmp_path: Path) -> None:
    """The store is unplanned too, but customers are lost there: it is not in the sentence, and told where that is not."""
    text = sound(
        ("[ask-friends, store, web-shop, care]", "[ask-friends]"), (ANSWER, ""), (PAIN, ""), (FILM, "")
    ) + radu("dropped")
    (together,) = [f for f in load(text.encode(), "x", TODAY).findings if f.code == "JM205"]
    assert "«Compare prices», «Pay in the web shop» and «Read how to care for it»." in together.message
    assert configured(tmp_path, text, "ignore: JM208\n")["JM205"] == 2


def test_stages_that_are_left_out_take_their_touchpoints_with_them(tmp_path: Path) -> None:
    """Where most of a map lies beside its paths, touchpoints of stages on no path are told by the rule about stages."""
    more = "".join(
        f"  - {{title: More {n}, phase: post-purchase, owner: growth, touchpoints: [Even more {n}, Most {n}]}}\n"
        for n in range(4)
    )
    beside = "".join(f"      - {{id: b-{n}, title: Beside {n}}}\n" for n in range(5))
    text = sound(("paths:\n", f"{beside}{more}paths:\n"))
    findings = load(text.encode(), "x", TODAY).findings
    assert sum("«Beside 0», «Beside 1», «Beside 2» and 2 more" in f.message for f in findings) == 1
    assert not any("Even more" in f.message for f in findings)
    assert configured(tmp_path, text, "ignore: JM206\n")["JM204"] == 1 + 8


def test_a_map_without_any_opportunity_hears_of_pain_before_it_hears_of_memories(tmp_path: Path) -> None:
    """Without the rule about pain points the moment is told as one that nobody planned, and at last as the strongest."""
    text = sound((ANSWER, ""), (FILM, ""))
    rules = ("JM305", "JM205", "JM306")
    assert [codes(text)[code] for code in rules] == [1, 0, 0]
    fewer = configured(tmp_path, text, "ignore: JM305\n")
    assert [fewer[code] for code in rules] == [0, 1, 0]
    fewer = configured(tmp_path, text, "ignore: [JM305, JM205]\n")
    assert [fewer[code] for code in rules] == [0, 0, 1]


def test_a_finding_yields_to_none_that_yields_itself() -> None:
    """The strongest is heard, and what yields to a rule that is not heard any more stays."""
    one, two, three = (
        Rule("JM901", "one", RULES["JM305"].severity, "One.", "Because."),
        Rule("JM902", "two", RULES["JM305"].severity, "Two.", "Because.", yields_to=("JM901",)),
        Rule("JM903", "three", RULES["JM305"].severity, "Three.", "Because.", yields_to=("JM902",)),
    )
    place = load(b"title: x\n", "x").findings[0].place
    first, second, third = (
        one.at(place, "A.", "Do.", about=("a",)),
        two.at(place, "B.", "Do.", about=("a", "b")),
        three.at(place, "C.", "Do.", about=("b",)),
    )
    assert [f.message for f in settle([third, second, first])] == ["C.", "A."]
    assert [f.message for f in settle([third, second])] == ["B."]


def test_what_findings_are_about_is_no_part_of_them_for_readers() -> None:
    """Two findings that say the same of the same place are one, whatever parts they were found for."""
    rule = RULES["JM305"]
    place = load(b"title: x\n", "x").findings[0].place
    twice = settle([rule.at(place, "A.", "Do.", about=(part,)) for part in ("a", "b")])
    assert twice == [rule.at(place, "A.", "Do.")]
