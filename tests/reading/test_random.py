"""Random bytes and random damage: findings or a tree, never an exception, and places within the text."""

from hypothesis import example, given
from hypothesis import strategies as st

from journeymap.reading import Document, read

MAP = """\
title: Buying a coffee machine   # a comment
persona: {name: Lina, goals: [Good coffee, "Advice: honest"]}
teams:
  growth: &team Growth team
stages:
  - title: Awareness
    owner: *team
    touchpoints:
      - {id: ask, title: Ask friends, emotion: -1}
      - Read reviews
  - title: Action
    description: |
      Two lines
      of text
    touchpoints:
      - id: shop
        thinking:
          - 'It''s dear'
paths:
  - kind: actual
    steps: [ask, read-reviews,
            shop]
"""
PIECES = [
    *"[]{}:,#&*!|>'\"%@`?-\t\\\n ~=",
    *(
        "- ",
        ": ",
        " #",
        "---\n",
        "<<: ",
        "<<<<<<< a\n",
        "“",
        "：",
        "،",
        "\u00a0",
        "\r",
        "\x07",
        "\u2028",
        "\ufeff",
        "&a ",
        "*a",
    ),
    *("? ", "|\n", '"\\u', "%TAG ! x\n", "\U0010f03a", "😀", "text: more"),
]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """The map with some pieces put in, taken out or copied elsewhere."""
    text = MAP
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(text)))
        length = draw(st.integers(0, 12))
        piece = draw(st.sampled_from(PIECES) | st.just(text[length : 3 * length]))
        text = text[:at] + piece + text[at + length * draw(st.booleans()) :]
    return text


def _check(document: Document) -> None:
    lines = document.source.lines
    for finding in document.findings:
        place = finding.place
        assert len(lines) >= place.end_line >= place.line >= 1
        assert len(lines[place.line - 1]) + 1 >= place.column >= 1
        assert len(lines[place.end_line - 1]) + 1 >= place.end_column >= 1
        assert (place.line, place.column) <= (place.end_line, place.end_column)
        assert finding.message and finding.help
    if document.root is None:
        assert any(finding.severity == "error" for finding in document.findings)


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    """Whatever the bytes are: findings with good places, or a tree."""
    _check(read(data, "map.yaml"))


@given(mutated())
@example("a: {b\n")
@example('- "\n  c: d')
@example(" a\n- b: c\nd")
def test_any_damage_to_a_map_is_told(text: str) -> None:
    """A damaged map gives findings with good places, or still a tree; and twice the same."""
    document = read(text.encode("utf-8", "replace"), "map.yaml")
    _check(document)
    assert read(text.encode("utf-8", "replace"), "map.yaml").findings == document.findings


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    """Any text as a value, and as a whole file."""
    for whole in (text, f"title: {text}", f"goals: [{text}]", f"title: |\n  {text}"):
        _check(read(whole.encode("utf-8", "replace"), "map.yaml"))
