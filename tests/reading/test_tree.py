"""The tree: values, places, aliases, limits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.findings import Place
from journeymap.reading import Document, read
from journeymap.reading.node import Node, Plain

ROOT = Path(__file__).parents[2]


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for item in node.items:
        yield from _nodes(item)
    for key, value in node.entries:
        yield from _nodes(key)
        yield from _nodes(value)


def _text_at(document: Document, node: Node) -> str:
    lines = [document.source.line(number) for number in range(node.line, node.end_line + 1)]
    lines[-1] = lines[-1][: node.end_column - 1]
    lines[0] = lines[0][node.column - 1 :]
    return "\n".join(lines)


def _check_places(document: Document) -> None:
    assert document.root is not None
    for node in _nodes(document.root):
        if node.kind == "text" and node.plain and node.line == node.end_line:
            assert _text_at(document, node) == node.text
        if node.flow:
            assert _text_at(document, node)[0] + _text_at(document, node)[-1] in ("[]", "{}")
        children = [*node.items, *(part for entry in node.entries for part in entry)]
        if children and not node.flow:
            assert (node.end_line, node.end_column) == (children[-1].end_line, children[-1].end_column)


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.yaml")), ids=lambda path: path.name)
def test_every_value_of_the_examples_stands_where_its_place_says(path: Path) -> None:
    """A place cuts exactly the value out of the file; lists and maps end with their last content."""
    document = read(path.read_bytes(), path.name)
    assert document.findings == []
    _check_places(document)


WORDS = st.text("abcdefghij ä中ش😀'\"-?!.,#:@&*%", min_size=1, max_size=12)


def _plain_or_quoted(word: str) -> str:
    simple = word.strip() == word and all(sign not in word for sign in ":#'\"-?!,@&*%")
    return word if simple else "'" + word.replace("'", "''") + "'"


VALUES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4) | st.dictionaries(WORDS, inner, min_size=1, max_size=4)
    ),
    max_leaves=20,
)


def _block(value: object, indent: int) -> str:
    space = " " * indent
    if isinstance(value, str):
        return f"{_plain_or_quoted(value)}\n"
    if isinstance(value, list):
        return "\n" + "".join(f"{space}- {_block(item, indent + 2)}" for item in value)
    assert isinstance(value, dict)
    return "\n" + "".join(f"{space}{_plain_or_quoted(k)}: {_block(v, indent + 2)}" for k, v in value.items())


@given(VALUES)
def test_what_is_written_is_read_and_every_place_is_right(value: object) -> None:
    """Any tree of texts, lists and maps is read as it is, and each value stands where its place says."""
    document = read(f"x-all: {_block(value, 2)}".encode(), "map.yaml")
    assert [f for f in document.findings if f.severity == "error"] == []
    assert document.root is not None
    assert document.root.data() == {"x-all": value}
    _check_places(document)


def test_words_keep_what_the_author_wrote_and_whether_it_was_quoted() -> None:
    """no, 010, 12:30, 1e3 stay texts; without quotes they may mean a number later, in quotes they cannot."""
    document = read(b"a: no\nb: 010\nc: 12:30\nd: '7'\ne: \"on\"\nf: 2024-13-45\n", "map.yaml")
    assert document.root is not None
    data = document.root.data()
    assert data == {"a": "no", "b": "010", "c": "12:30", "d": "7", "e": "on", "f": "2024-13-45"}
    assert isinstance(data, dict)
    assert [isinstance(value, Plain) for value in data.values()] == [True, True, True, False, False, True]


def test_a_text_after_a_bar_ends_with_its_last_line() -> None:
    """The place of a block text spans its own lines, without the empty ones below or the comment after it."""
    document = read(b"a: |\n  one\n  two\n\n\n# comment\nb: >-\n  three\n", "map.yaml")
    assert document.root is not None
    first, second = document.root.get("a"), document.root.get("b")
    assert first is not None and second is not None
    assert (first.text, first.line, first.end_line, first.end_column) == ("one\ntwo\n", 1, 3, 6)
    assert (second.text, second.end_line, second.end_column) == ("three", 8, 8)


def test_the_place_of_a_named_value_is_the_value() -> None:
    """An anchor before a text is not a part of it."""
    document = read(b"a: &name some text\nb: *name\n", "map.yaml")
    assert document.root is not None
    value = document.root.get("a")
    assert value is not None and value is document.root.get("b")
    assert _text_at(document, value) == value.text == "some text"


def test_fields_that_stand_twice_are_both_checked() -> None:
    """The second one is told with the line of the first; the items of both lists are read."""
    document = read(b"stages:\n  - one\ntitle: A\nstages:\n  - two\n", "map.yaml")
    (finding,) = document.findings
    assert (finding.code, finding.place) == ("JM009", Place(4, 1, 4, 7))
    assert "line 1" in finding.message
    assert document.root is not None and document.root.data() == {"stages": ["one", "two"], "title": "A"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x: " + "[" * 30 + "]" * 30, "JM012"),
        ("x: " + "[" * 200, "JM012"),
        ("".join("  " * depth + "a:\n" for depth in range(25)), "JM012"),
        ("x: [" + "a, " * 20_000 + "]", "JM012"),
        ("x: " + "a" * 10_001, "JM012"),
        ("k" * 201 + ": a", "JM012"),
        ("k" * 2000 + ": a\nb: c", "JM012"),
        ("x: &x [*x]", "JM011"),
        ("x: &x {a: {b: *x}}", "JM011"),
        ("a: &a [[[[[[[[[[[[1]]]]]]]]]]]]\nb: [[[[[[[[[[*a]]]]]]]]]]", "JM012"),
        ("a: &a " + "x" * 9000 + "\nb: [" + "*a, " * 600 + "]", "JM012"),
        ("# " + "x" * (1 << 20), "JM012"),
    ],
)
def test_limits_are_told(text: str, code: str) -> None:
    """Too deep, too many, too long, too big, a reference into itself: one finding."""
    document = read(text.encode(), "map.yaml")
    assert [finding.code for finding in document.findings] == [code]


def test_what_is_within_the_limits_is_fine() -> None:
    """20 levels, 19,000 values, 10,000 characters, a name of 200."""
    text = (
        "x-a: "
        + "[" * 19
        + "]" * 19
        + "\nx-b: ["
        + "a, " * 19_000
        + "]\nx-c: "
        + "a" * 10_000
        + "\n"
        + "k" * 200
        + ": 1\n"
    )
    document = read(text.encode(), "map.yaml")
    assert document.findings == []
    assert document.root is not None


def test_aliases_count_with_all_they_stand_for() -> None:
    """A bomb of ten lines is refused; small reuse is not."""
    bomb = "x-0: &a0 [a, a, a, a, a, a, a, a, a]\n"
    bomb += "".join(f"x-{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    document = read(bomb.encode(), "map.yaml")
    assert [finding.code for finding in document.findings] == ["JM012"]
    assert document.root is None
    document = read("\n".join(bomb.split("\n")[:3]).encode(), "map.yaml")
    assert document.findings == []
