"""Where in a file journeys are found, and what is no journey."""

from __future__ import annotations

import pytest

from journeymap import exchange
from journeymap.errors import ExchangeError
from tests.exchange.one import convert

BODY = "journey\n  title Tea\n  section Kitchen\n    Make tea: 5: Me\n"


@pytest.mark.parametrize(
    "text",
    [
        f"```mermaid\n{BODY}```\n",
        f"~~~ mermaid\n{BODY}~~~\n",
        f"``` {{.mermaid width=100}}\n{BODY}```\n",
        f"```{{mermaid}}\n{BODY}```\n",
        f"``` {{#fig-1 .mermaid}}\n{BODY}```\n",
        f"```mermaidjs\n{BODY}```\n",
        f"```mmd\n{BODY}```\n",
        f"```Mermaid title=\"Tea\"\n{BODY}```\n",
        f"::: mermaid\n{BODY}:::\n",
        f":::note\n```mermaid\n{BODY}```\n:::\n",
        f"<pre class=\"mermaid\">\n{BODY}</pre>\n",
        f"<div id='a' class='chart mermaid'>{BODY}</div>\n",
        f"<div\tclass=mermaid>\n{BODY}\n</div>\n",
        f"<pre><code class=\"language-mermaid\">{BODY}</code></pre>\n",
        f"{{{{< mermaid align=\"left\" >}}}}\n{BODY}{{{{< /mermaid >}}}}\n",
        f"{{{{<mermaid>}}}}\n{BODY}{{{{</mermaid>}}}}\n",
        f"{{{{% mermaid %}}}}\n{BODY}{{{{% /mermaid %}}}}\n",
        f"{{% mermaid %}}\n{BODY}{{% endmermaid %}}\n",
        f"[mermaid]\n----\n{BODY}----\n",
        f"[mermaid, tea, svg]\n.How tea is made\n....\n{BODY}....\n",
        f"[source,mermaid]\n{BODY}\nMore: 3\n",
        ".. mermaid::\n   :align: center\n\n" + "".join(f"   {line}\n" for line in BODY.split("\n")) + "\nMore: 3\n",
        "> ```mermaid\n" + "".join(f"> {line}\n" for line in BODY.split("\n")) + "> ```\n",
        "- ```mermaid\n" + "".join(f"  {line}\n" for line in BODY.split("\n")) + "  ```\n",
        "1. ```mermaid\n" + "".join(f"   {line}\n" for line in BODY.split("\n")) + "   ```\n",
        f"````markdown\n```mermaid\n{BODY}```\n````\n",
    ],
)  # fmt: skip
def test_where_diagrams_stand(text: str) -> None:
    """In fences, HTML, shortcodes, AsciiDoc and reStructuredText, in lists and quotes; what stands around is not read."""
    made = convert(f"Some words: 3\n\n{text}\nOther words: 2\n".encode(), "notes.md")
    assert "title: Tea" in made.text
    assert "steps: [make-tea]" in made.text
    assert "words" not in made.text.lower()


def test_an_example_in_a_fence_is_none_of_the_journeys() -> None:
    """A diagram that another fence shows as text counts where there is no other one."""
    shown = "````markdown\n```mermaid\njourney\nsection Shown\n```\n````\n"
    assert "Kitchen" in convert(f"{shown}\n```mermaid\n{BODY}```\n".encode(), "a.md").text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"# Hi\n```mermaid\n{BODY}", "The fence ``` before line 3 is not closed"),
        (f'<div class="mermaid">\n{BODY}', '<div class="mermaid"> before line 1 is not closed'),
        (f"[mermaid]\n----\n{BODY}", "The block ---- before line 3 is not closed"),
    ],
)
def test_a_block_that_is_not_closed_is_told(text: str, told: str) -> None:
    """And read to the end."""
    made = convert(text.encode(), "a.md")
    assert told in "\n".join(made.notes)
    assert "Make tea" in made.text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "journey to the west\nsection 3: 4\n"),
        ("a.txt", "Journey\nsection A\n  a: 3: me\n"),
        ("a.txt", "journey\n\nIt was a long one, and nobody counted: all were tired.\n"),
        ("a.py", "journey = Journey()\nsection = 3\nprint(f'a: 3: {journey}')\n"),
        ("a.py", "import journey\n\nsection A\n"),
        ("a.rst", "Journey\n=======\n\nsection A: 3\n"),
        ("a.rst", "journey\n=======\n\nWords of all kinds.\n"),
        ("a.yaml", "journey: 3\nsection: 4\n"),
        ("a.csv", "journey,section\na: 3,4\n"),
    ],
)
def test_what_only_looks_like_one(name: str, text: str) -> None:
    """Prose, Python, reStructuredText and tables become no maps."""
    with pytest.raises(ExchangeError, match="does not know this kind of file"):
        convert(text.encode(), name)


@pytest.mark.parametrize(
    "head",
    [
        "journey",
        "  journey  ",
        "journey;",
        "journey title Tea",
        "journey section Kitchen",
        "journey # mine",
        "JOURNEY",
    ],
)
def test_how_a_journey_begins(head: str) -> None:
    """The word alone on a line, or with a semicolon, title, section or comment after it."""
    assert "Make tea" in convert(f"{head}\nsection Kitchen\nMake tea: 5: Me\n".encode(), "a.mmd").text


@pytest.mark.parametrize("head", ["journey LR", "journey: Tea", "journey of tea", "journey-beta"])
def test_how_no_journey_begins(head: str) -> None:
    """Anything else after the word is told, with its line."""
    with pytest.raises(ExchangeError, match="journey") as failed:
        convert(f"%% hello\n{head}\nsection Kitchen\nMake tea: 5: Me\n".encode(), "a.mmd")
    assert failed.value.line == 1


def test_all_journeys_of_a_file() -> None:
    """Each becomes a map of its own, numbered in the order of the file; other diagrams are passed over."""
    text = f"```mermaid\n{BODY}```\n```mermaid\npie\n```\n```mermaid\n{BODY.replace('Tea', 'Coffee')}```\n"
    made = exchange.convert(text.encode(), "docs/notes.md")
    assert [(map.name, map.title) for map in made] == [("notes-1.yaml", "Tea"), ("notes-2.yaml", "Coffee")]
    assert "journey 2 of 2, line 11" in made[1].text.split("\n")[0]
    assert "journeymap validate notes-2.yaml" in made[1].text.split("\n")[1]


def test_journeys_one_after_the_other() -> None:
    """A file of several diagrams without fences, also with front matter of their own."""
    text = (
        f"{BODY}\n---\ntitle: Second\n---\njourney\nsection B\n x: 1: Me\njourney\ntitle Third\nsection C\n"
    )
    assert [map.title for map in exchange.convert(text.encode(), "a.mmd")] == ["Tea", "Second", "Third"]


def test_a_journey_without_anything_is_left_out_and_told() -> None:
    """The others become maps."""
    text = f"```mermaid\n{BODY}```\n```mermaid\njourney\n```\n"
    (made,) = exchange.convert(text.encode(), "a.md")
    assert made.name == "a-1.yaml"
    assert "The journey on line 8 was left out. This journey has no sections and no tasks." in made.notes


@pytest.mark.parametrize(("which", "title"), [("2", "Coffee"), ("Tea", "Tea"), ("coffee", "Coffee")])
def test_one_of_several(which: str, title: str) -> None:
    """Chosen by number or title."""
    text = f"{BODY}{BODY.replace('Tea', 'Coffee')}"
    assert [map.title for map in exchange.convert(text.encode(), "a.mmd", journey=which)] == [title]
    with pytest.raises(ExchangeError, match=r"no journey «7» in this file, which has 2") as failed:
        exchange.convert(text.encode(), "a.mmd", journey="7")
    assert "1 «Tea», 2 «Coffee»" in failed.value.help
