"""Which format a file is taken for, and what is no file to import."""

from __future__ import annotations

import pytest

from journeymap.errors import ExchangeError
from journeymap.exchange import formats
from tests.exchange.one import convert

JOURNEY = b"journey\nsection A\n"
OJF = b'{"stages": [{"id": "a", "name": "A"}]}'


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [
        (JOURNEY, "a.mmd", "Mermaid journey"),
        (JOURNEY, "a.mermaid", "Mermaid journey"),
        (JOURNEY, "a.txt", "Mermaid journey"),
        (JOURNEY, "-", "Mermaid journey"),
        (b"# Hi\n\n```mermaid\n" + JOURNEY + b"```\n", "README.md", "Mermaid journey"),
        (b"# Hi\n\n::: mermaid\n" + JOURNEY + b":::\n", "wiki.md", "Mermaid journey"),
        (OJF, "a.ojf", "Open Journey Format"),
        (OJF, "a.json", "Open Journey Format"),
        (OJF, "a.mmd", "Open Journey Format"),
        (OJF, "-", "Open Journey Format"),
    ],
)
def test_the_content_tells_the_format(data: bytes, name: str, format: str) -> None:
    """And the ending, where the content does not."""
    assert f"({format}" in convert(data, name).text.split("\n")[0]


def test_every_format_is_found() -> None:
    """A module with a FORMAT is an importer."""
    assert [format.name for format in formats()] == ["Mermaid journey", "Open Journey Format"]


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "a.mmd", "is empty"),
        (b"\xef\xbb\xbf \n", "a.ojf", "is empty"),
        (b"a,b\n1,2\n", "a.csv", "does not know this kind of file"),
        (b"journeymap: 1\ntitle: A\n", "a.yaml", "a journey map already"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a.mmd", "looks like a PNG picture"),
        ("journey\nsection A".encode("utf-16"), "a.mmd", "saved as UTF-16"),
        ("journey\nsection Caf\xe9 A".encode("latin-1"), "a.mmd", "not saved as UTF-8"),
        (b"journey\nsection A\0", "a.mmd", "zero byte"),
        (b"journey\n" + b"x" * (1 << 20), "a.mmd", "1 MiB"),
    ],
)
def test_what_cannot_be_imported(data: bytes, name: str, message: str) -> None:
    """A plain sentence, and what to do."""
    with pytest.raises(ExchangeError, match=message) as failed:
        convert(data, name)
    assert failed.value.help


def test_control_characters_are_removed_and_told() -> None:
    """They would make the map an error."""
    made = convert("journey\nsection A\x07\u202eB\n".encode(), "a.mmd")
    assert "title: AB" in made.text
    assert any("control characters" in note for note in made.notes)


def test_the_folder_makes_no_difference() -> None:
    """The same file gives the same bytes wherever it is."""
    assert convert(JOURNEY, "a.mmd") == convert(JOURNEY, "/x/y/a.mmd") == convert(JOURNEY, r"C:\x\a.mmd")


def test_kinds() -> None:
    """The path is of the kind that was asked for; any other word is refused."""
    assert "kind: ideal" in convert(JOURNEY + b"t: 5", "a.mmd", "ideal").text
    with pytest.raises(ExchangeError, match="no kind of path"):
        convert(JOURNEY, "a.mmd", "real")
