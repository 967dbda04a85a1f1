"""References in trees of any shape."""

import re
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.checking.one import load
from journeymap.findings import Place
from journeymap.reading.node import Node
from journeymap.rules.support import references

CASES = Path(__file__).parent.parent / "cases"


def found(text: str) -> list[tuple[str, str]]:
    """The codes of the errors, each with the text at its place."""
    loaded = load(text.encode(), "x")
    return [
        (
            finding.code,
            loaded.source.line(finding.place.line)[finding.place.column - 1 : finding.place.end_column - 1],
        )
        for finding in loaded.findings
        if finding.severity == "error"
    ]


def test_every_reference_field_is_checked() -> None:
    """In a map where each referring field refers to «gone», each of them is found at its place."""
    text = (CASES / "good" / "references.yaml").read_text(encoding="utf-8")
    assert found(text) == []
    refer = re.compile(
        r"(?<![^ {])(owner|support|contributors|channel|actor|evidence|campaigns|segments?|solves|at): "
        r"(\[[^\]]*\]|[^\s,{}]+)"
    )
    uses = list(refer.finditer(text))
    assert len(uses) > 25
    for use in uses:
        broken = text[: use.start(2)] + "gone-for-good" + text[use.end(2) :]
        assert [named for _, named in found(broken)] == ["gone-for-good"], use[0]


def test_a_wrong_field_hides_no_reference() -> None:
    """References are checked even where a field is wrong."""
    text = (
        "title: A map\npersona: Lina\nstages:\n  - {title: A, goal: [x], touchpoints: [a]}\n"
        "paths: [{title: p, steps: [b]}]\n"
    )
    assert {code for code, _ in found(text)} >= {"JM023", "JM101"}


def test_what_is_misspelt_is_not_unknown_too() -> None:
    """A misspelt `touchpoints` or `id` is told once; the steps to it are fine."""
    text = (
        "title: A\npersona: L\nstages:\n  - title: A\n    touchponits: [{titel: B}, c]\n"
        "paths: [{title: p, steps: [b, c]}]\n"
    )
    assert "JM101" not in {code for code, _ in found(text)}


def test_no_teams_declared_means_any_team() -> None:
    """Unknown teams are errors only where teams are declared."""
    text = "title: A\npersona: L\nowner: anybody\nstages: [{title: A, owner: x, support: [y]}]\n"
    assert found(text) == []
    assert found(text + "teams:\n  a: A\n") == [("JM103", "anybody"), ("JM103", "x"), ("JM103", "y")]


def test_folding() -> None:
    """References are compared without case, invisible characters, and the keyboard that wrote ی and ک."""
    text = (
        "title: A\npersona: L\nstages:\n  - {title: A, touchpoints: [{id: می‌کند, title: B}, Ask a Friend]}\n"
        "paths:\n  - {title: p, steps: [ميكند, Ask-A-friend, ask a friend]}\n"
    )
    assert found(text) == []


def test_pain_points_without_id_are_named_by_their_text() -> None:
    """`solves` may hold the text of a pain point that has no id; the same text may come twice."""
    text = (
        "title: A\npersona: L\nstages:\n  - title: A\n    touchpoints:\n"
        "      - {title: B, pain_points: Too dear!, opportunities: [{text: Cut it, solves: too dear}]}\n"
        "      - {title: C, pain_points: [Too dear!, {id: slow, text: Takes long}]}\n"
    )
    assert found(text) == []
    assert found(text.replace("solves: too dear", "solves: slow")) == []
    assert found(text.replace("solves: too dear", "solves: fast")) == [("JM106", "fast")]


@pytest.mark.parametrize(
    ("used", "help"),
    [
        ("stoer", "Did you mean store?"),
        ("Try one in a store", "Did you mean store?"),
        ("Try one in the store", "Did you mean store?"),
        ("desire", "«Desire» is a stage, and a step names a touchpoint. This stage has: store"),
        ("zzzzzz", "The map has: store. To add one, write it under touchpoints of a stage."),
    ],
)
def test_suggestions(used: str, help: str) -> None:
    """A close id or title is suggested; else what exists is listed."""
    text = (
        "title: A\npersona: L\nstages:\n"
        "  - {title: Desire, touchpoints: [{id: store, title: Try one in a store}]}\n"
        f"paths: [{{title: p, steps: [{used}]}}]\n"
    )
    assert load(text.encode(), "x").findings[0].help == help


def test_long_lists_are_cut() -> None:
    """Of many ids the first eight are listed."""
    teams = ", ".join(f"t{n}: T" for n in range(30))
    text = f"title: A\npersona: L\nteams: {{{teams}}}\nowner: xyz\nstages: [A]\n"
    help = load(text.encode(), "x").findings[0].help
    assert "t7 and 22 more." in help and "t8" not in help


KEYS = (
    "title persona stages touchpoints paths steps at id teams owner channels channel evidence campaigns"
    " actors actor segments segment pain_points opportunities solves quote backstage titel touchpoint x-y"
)


def _text(text: str, plain: bool = True) -> Node:
    return Node("text", 1, 1, 1, 2, text=text, plain=plain)


def _parts(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    keys = st.sampled_from(KEYS.split()).map(_text)
    entries = st.lists(st.tuples(keys, inner), max_size=6)
    return st.lists(inner, max_size=4).map(_list) | entries.map(_map)


def _list(items: list[Node]) -> Node:
    node = Node("list", 1, 1, 1, 2)
    node.items.extend(items)
    return node


def _map(entries: list[tuple[Node, Node]]) -> Node:
    node = Node("map", 1, 1, 1, 2)
    node.entries.extend(entries)
    return node


WORDS = st.sampled_from(["", "a", "A", "null", "b c", "é", "!", "ك", "\u200c"])
LEAVES = st.builds(_text, WORDS, st.booleans())
TREES = st.recursive(LEAVES, _parts, max_leaves=40)


@pytest.mark.slow
@given(TREES)
@settings(max_examples=300, deadline=None)
def test_any_tree_is_checked_without_fail(tree: Node) -> None:
    """Whatever the shape of a file, the references are checked and nothing is raised."""
    for finding in references.check(tree):
        assert finding.code.startswith("JM1") and finding.place == Place(1, 1, 1, 2)
        assert finding.message.endswith(".") and finding.help


HEAD = "title: A map\npersona: Lina\n"


def _steps(touchpoints: Iterable[str], steps: list[str]) -> str:
    """A map with these ids, and paths of up to 900 steps each."""
    ids = ", ".join(f"{{id: {id}, title: T}}" for id in touchpoints)
    paths = [steps[n : n + 900] for n in range(0, len(steps), 900)]
    return f"{HEAD}stages: [{{title: A, touchpoints: [{ids}]}}]\npaths:\n" + "".join(
        f"- {{title: P, steps: [{', '.join(path)}]}}\n" for path in paths
    )


def _pain_points(width: int) -> str:
    """2,800 pain points, and as many opportunities that solve something of nearly that id."""
    pad, parts = "z" * width, []
    for n in range(4):
        ids = ", ".join(f"p{n}x{k}{pad}" for k in range(700))
        uses = ", ".join(f"{{text: o, solves: q{n}x{k}{pad}}}" for k in range(700))
        parts.append(f"{{title: T{n}, pain_points: [{ids}], opportunities: [{uses}]}}")
    return f"{HEAD}stages: [{{title: A, touchpoints: [{', '.join(parts)}]}}]\n"


SLOW = {
    "pain points": lambda: _pain_points(40),
    "long pain points": lambda: _pain_points(110),
    "steps": lambda: _steps(
        [f"touchpoint-{n}" for n in range(900)], [f"tuochpiont-{n}y" for n in range(9900)]
    ),
    "few long touchpoints": lambda: _steps([f"{'x' * 75}{n}a" for n in range(3)], [f"{'x' * 75}b"] * 9900),
    "an endless id": lambda: _steps([f"'{'x y ' * 2400}'"], ["T"] * 9900),
    "spaces": lambda: _steps(["a"], [f"'a{' ' * 9900}b'"] * 100),
    "fields": lambda: HEAD + "".join(f"desription{n}: x\n" for n in range(9000)) + "stages: [A]\n",
    "items": lambda: f"{HEAD}links: [{'ftp://x, ' * 15_000}a]\nstages: [A]\n",
    "teams": lambda: f"{HEAD}teams: {{{', '.join(f't{n}: [x]' for n in range(6000))}}}\nstages: [A]\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("case", SLOW)
def test_thousands_of_wrong_words_take_little_time(case: str) -> None:
    """Each is told; what may be meant is told as long as that takes no more than a moment."""
    data = SLOW[case]().encode()
    start = time.process_time()
    findings = load(data, "x").findings
    assert time.process_time() - start < 5
    assert findings and not any(finding.code == "JM012" for finding in findings)
    assert sum(len(finding.help) for finding in findings) < 8_000_000


@pytest.mark.slow
def test_a_hundred_slips_in_a_big_map_get_their_hints() -> None:
    """The bound on comparisons is far from what a map of people comes to."""
    ids = [f"{word}-touchpoint-{n}" for n, word in enumerate(["shop", "phone", "mail", "visit"] * 50)]
    findings = load(_steps(ids, [id.replace("touch", "tuoch") for id in ids[:100]]).encode(), "x").findings
    slips = [finding for finding in findings if finding.code == "JM101"]
    assert len(slips) == 100 and all(finding.help.startswith("Did you mean") for finding in slips)
