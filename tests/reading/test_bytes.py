"""Bytes that are no text, texts that are no map, and what is invisible."""

import pytest

from journeymap.reading import read

MAP = "title: Größe\npersona: Lina\n"

UNREADABLE = {
    "PNG": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 1, "a PNG picture"),
    "JPEG": (b"\xff\xd8\xff\xe0\0\x10JFIF", 1, "a JPEG picture"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", 1, "a PDF document"),
    "Word": (b"PK\x03\x04\x14\0\x06\0", 1, "Word, Excel"),
    "UTF-16": (MAP.encode("utf-16"), 1, "saved as UTF-16"),
    "UTF-16 without mark": (MAP.encode("utf-16-le"), 1, "saved as UTF-16"),
    "UTF-32": (MAP.encode("utf-32"), 1, "saved as UTF-32"),
    "UTF-32 without mark": (MAP.encode("utf-32-be"), 1, "saved as UTF-32"),
    "NUL": (b"title: A\npersona: \0\n", 2, "line 2 holds a zero byte"),
    "Windows-1252": (b"title: A\r\npersona: Gr\xf6\xdfe\r\n", 2, "«ö»"),
    "cut": ("title: A\npersona: ö".encode()[:-1], 2, "ends in the middle of a character"),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_is_no_utf8_text_is_named(case: str) -> None:
    """A file that is no UTF-8 text gets one finding that says what it is, in the right line."""
    data, line, said = UNREADABLE[case]
    document = read(data, "map.yaml")
    assert document.root is None
    (finding,) = document.findings
    assert (finding.code, finding.place.line) == ("JM001", line)
    assert said in finding.message


def test_the_first_bad_byte_is_pointed_at() -> None:
    """The column of the first byte that is not UTF-8 counts characters, not bytes."""
    (finding,) = read("title: ö ".encode() + b"\xe9t\xe9\n", "map.yaml").findings
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (1, 10, 11)


@pytest.mark.parametrize("text", ["", "\n\n", "  \n", "# only a comment\n", "---\n", "~\n", "\ufeff"])
def test_a_file_without_content_is_told(text: str) -> None:
    """Nothing, spaces and comments: JM003, and no tree."""
    document = read(text.encode(), "map.yaml")
    assert [finding.code for finding in document.findings] == ["JM003"]
    assert document.root is None


@pytest.mark.parametrize("char", "\x07\x08\x1b\x7f\x85\x9b\u2028\u2029\u202a\u202e\ufffe\uffff")
def test_control_characters_are_shown_and_the_rest_is_read(char: str) -> None:
    """Each control character has its place; lines are those of an editor, and the file is read on."""
    document = read(f"title: One{char} two\npersona: @lina\n".encode(), "map.yaml")
    assert [(f.code, f.place.line, f.place.column) for f in document.findings] == [
        ("JM002", 1, 11),
        ("JM005", 2, 10),
    ]
    assert f"U+{ord(char):04X}" in document.findings[0].message
    assert document.root is not None
    assert document.root.data() == {"title": "One\ufffd two", "persona": "@lina"}


@pytest.mark.parametrize("char", "\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\u00ad\u00a0\U0001f600")
def test_joiners_marks_and_isolates_are_text(char: str) -> None:
    """What Persian, Arabic and emoji need is kept as it is."""
    document = read(f"title: a{char}b\n".encode(), "map.yaml")
    assert document.findings == []
    assert document.root is not None and document.root.data() == {"title": f"a{char}b"}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_breaks_of_all_systems_and_a_byte_order_mark_are_fine(newline: str) -> None:
    """CRLF, CR and a BOM change neither the tree nor any place."""
    text = "\ufeff" + "title: One\npersona:\n  name: Lina\n".replace("\n", newline)
    document = read(text.encode(), "map.yaml")
    assert document.findings == []
    assert document.root is not None
    assert document.root.data() == {"title": "One", "persona": {"name": "Lina"}}
    assert document.root.place == read(b"title: One\npersona:\n  name: Lina\n", "map.yaml").root.place  # type: ignore[union-attr]
    assert document.source.lines == ("title: One", "persona:", "  name: Lina", "")
