"""What help lines propose is of the map that they are about: ids that it has, or that the same line introduces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from journeymap.checking.one import load
from journeymap.findings import Finding
from journeymap.model.channels import WELL_KNOWN
from journeymap.model.ids import fold
from journeymap.model.journey import Journey
from journeymap.rules import known
from journeymap.rules.support.sound import SOUND
from tests.rules.changes import WEAK
from tests.rules.changing import NAMES, Map

TODAY = date(2026, 11, 21)
TESTS = Path(__file__).parents[1]
FILES = sorted([*TESTS.rglob("*.yaml"), *(TESTS.parent / "examples").glob("*.yaml")])
# Lines that careless people leave out, all of a kind at once.
LINES = [
    r"^(evidence: \{.*|evidence:\n(  .*\n)+)",
    r"^ +evidence: .*\n",
    r",? evidence: (\[[^\]]*\]|[\w-]+)",
    r"^owner: .*\n",
    r"^ +owner: .*\n",
    r",? owner: [\w-]+",
    r"^(teams: \{.*|teams:\n(  .*\n)+)",
    r"^contributors: .*\n",
    r"^(audience|reviewed|scope): .*\n(  .*\n)*",
    r"^ +(opportunities|media|emotion): .*\n",
    r",? (status|ticket|metric|target): [^,}\n]+",
]


def corpus() -> Iterator[str]:
    """Maps, each as it is and with all lines of some kind left out."""
    texts = [*(rule.bad for rule in known() if rule.bad), *(str(Map(name)) for name in NAMES)]
    for path in FILES:
        text = path.read_bytes().decode("utf-8", "replace")
        if text.startswith("journeymap: 1"):
            texts.append(text)
    for change in WEAK:
        m = Map("grocery.fa" if len(change.name) % 2 else "mortgage.en")
        change.do(m)
        texts.append(str(m))
    yield from texts
    rich = [SOUND, *(str(Map(name)) for name in NAMES)]
    rich += [text for text in texts if text not in rich and len(text) > 3_000][:4]
    for text in rich:
        for pattern in LINES:
            yield re.sub(pattern, "", text, flags=re.M)
        yield re.sub("|".join(LINES[:3]), "", text, flags=re.M)
        yield re.sub("|".join(LINES[:8]), "", text, flags=re.M)


def found() -> Iterator[tuple[Journey, Finding]]:
    """All findings about weak maps of the corpus, each with its map."""
    for text in corpus():
        loaded = load(text.encode(), "x", TODAY)
        if loaded.journey is not None:
            yield from ((loaded.journey, finding) for finding in loaded.findings if finding.code >= "JM2")


def proposed(help: str, field: str) -> set[str]:
    """The ids that a help line writes behind a field, one or a list; not what an ellipsis leaves to the reader."""
    ids: set[str] = set()
    for one in re.findall(rf"(?<!\w){field}: (\[[^\]]*\]|[\w\u200c-]+)", help):
        ids |= {fold(id.strip()) for id in one.strip("[]").split(",")}
    return ids - {"", fold("…")}


def has(journey: Journey, field: str) -> set[str] | None:
    """The ids that a field may name in this map; None where it may name anything."""
    if field == "evidence":
        return {fold(id) for id in journey.evidence}
    if field in ("owner", "contributors"):
        return {fold(id) for id in journey.teams} or None
    if field == "channel":
        return {fold(id) for id in (*journey.channels, *WELL_KNOWN)}
    if field == "solves":
        pains = [pain for at in journey.touchpoints for pain in at.pain_points]
        return {fold(name) for pain in pains for name in (pain.id, pain.text) if name}
    return {fold(at.id) for at in journey.touchpoints}


FIELDS = ("evidence", "owner", "contributors", "channel", "solves", "at", "steps")


def test_every_id_that_a_help_proposes_is_in_the_map_or_introduced_beside_it() -> None:
    """Nobody is sent to write the id of another map into this one, where it would be the next error."""
    seen: dict[str, int] = {}
    for journey, finding in found():
        for field in FIELDS:
            ids, may = proposed(finding.help, field), has(journey, field)
            introduced = {fold(id) for id in re.findall(r"([\w\u200c-]+): [{A-Z]", finding.help)}
            if may is not None:
                assert ids <= may | introduced, (finding.code, field, ids, finding.help)
            seen[field] = seen.get(field, 0) + len(ids)
    assert all(seen[field] for field in FIELDS if field not in ("solves", "at")), seen


@pytest.mark.parametrize("code", ["JM307", "JM308", "JM310"])
def test_evidence_of_this_map_is_proposed(code: str) -> None:
    """The rules about evidence propose what the map has, under the name that it has there."""
    (rule,) = [rule for rule in known() if rule.code == code]
    (finding,) = load(rule.bad.replace("interviews", "گفتگوها").encode(), "x", TODAY).findings
    assert proposed(finding.help, "evidence") == {fold("گفتگوها")}


def test_what_evidence_can_be_is_shown_to_maps_that_have_none() -> None:
    """The line for the top of the map and the one that refers to it, which together are in order."""
    plan = "steps: [ask-friends, store, web-shop, care]}"
    text = re.sub(r"^evidence: .*\n|^ +evidence: .*\n|, evidence: interviews", "", SOUND, flags=re.M)
    text = text.replace(plan, plan.replace("care]", "{at: care, emotion: 2}]"))
    (help,) = [f.help for f in load(text.encode(), "x", TODAY).findings if f.code == "JM310"]
    reference, _, top = help.partition("shows it: ")[2].partition(
        ", and at the top of the map what that is: "
    )
    mended = text.replace("emotion: 2}]", f"emotion: 2, {reference}}}]").replace(
        "stages:", f"{top}\nstages:", 1
    )
    assert not {"JM104", "JM310"} & {f.code for f in load(mended.encode(), "x", TODAY).findings}


# Fields of the head as the helps of their rules write them.
PASTED = {
    "JM401": r"scope: \{.*\}",
    "JM402": r"owner: [\w-]+",
    "JM404": r"contributors: \[.*\]",
    "JM406": r"reviewed: [\d-]+",
    "JM410": r"audience: \[.*\]",
    "JM413": r"evidence: \{.*\}\}",
}


@pytest.mark.parametrize("code", PASTED)
@pytest.mark.parametrize("name", NAMES)
def test_fields_of_the_head_can_be_pasted_as_they_stand(code: str, name: str) -> None:
    """A line of the help, put at the top of the map, takes its finding away and brings no error."""
    for change in (change for change in WEAK if change.code == code):
        m = Map(name)
        change.do(m)
        (finding,) = load(str(m).encode(), "x", TODAY).findings
        line = re.search(PASTED[code], finding.help)
        assert line, finding.help
        field = line[0].partition(":")[0]
        if any(other.startswith(f"{field}:") for other in m.lines):
            m.drop(field)
        m.lines.insert(2, line[0])
        after = load(str(m).encode(), "x", TODAY)
        assert not after.has_errors and code not in {f.code for f in after.findings}, finding.help


@pytest.mark.parametrize("name", NAMES)
def test_the_head_that_a_map_lacks_can_be_pasted_as_it_stands(name: str) -> None:
    """All lines of the one finding that names what is missing, in every language."""
    m = Map(name).drop("owner", "contributors", "audience", "reviewed", "scope")
    (finding,) = load(str(m).encode(), "x", TODAY).findings
    lines = finding.help.partition("each on a line of its own: ")[2].split(" · ")
    assert finding.code == "JM414" and len(lines) == 5
    m.lines[2:2] = lines
    # A team that had no other part in the map is not named by the lines: whether it took part, the team knows.
    assert {f.code for f in load(str(m).encode(), "x", TODAY).findings} <= {"JM512"}
