"""Every output has its escaping: whatever a text holds, it stays text."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from html.parser import HTMLParser
from xml.etree import ElementTree

import graphviz
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap import escaping

ANYTHING = st.text(st.characters() | st.sampled_from("<>&\"'\\]%:,\r\n\t\x1b=+-@`*_[]()#|~!"))


@given(ANYTHING)
def test_xml_holds_any_text(words: str) -> None:
    """An XML parser reads back the text, less what XML cannot hold, from an element and an attribute."""
    escaped = escaping.xml(words)
    element = ElementTree.fromstring(f"<a b='{escaped}' c=\"{escaped}\">{escaped}</a>".replace("\r", "&#13;"))
    legal = "".join(
        c
        for c in words
        if c in "\t\n\r" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
    )
    assert (element.text or "") == legal
    assert element.get("b") == element.get("c") == re.sub("[\t\n]", " ", legal)


@given(ANYTHING)
def test_html_holds_any_text(words: str) -> None:
    """An HTML parser finds no element and no comment in escaped text."""
    seen = []

    class Reader(HTMLParser):
        handle_starttag = handle_endtag = handle_comment = handle_decl = handle_pi = lambda self, *found: (
            seen.append(found)
        )

    Reader().feed(escaping.xml(words))
    assert not seen


@given(ANYTHING)
def test_dot_strings_stay_closed(words: str) -> None:
    """No quote, no backslash and no `<` of the text gets out of the string that the writer of DOT makes of it."""
    source = graphviz.Digraph(graph_attr={"label": graphviz.nohtml(escaping.dot(words))}).source
    value = re.fullmatch(r"digraph \{\n\tgraph \[label=(.*)\]\n\}\n", source, re.DOTALL)
    assert value and re.fullmatch(r'"(?:[^"\\\n]|\\["\\n])*"|[-.\w]+', value[1])


def test_dot_says_what_the_text_says() -> None:
    """Graphviz's own escapes, entities and markup come out as plain text."""
    assert escaping.dot('a "b" \\N &lt; <i>\nc') == r'a "b" \\N &amp;lt; <i>\nc'


@given(ANYTHING)
def test_csv_cells_are_no_formulas_and_come_back(words: str) -> None:
    """A cell never begins as a formula does, and is read back as it was, through a real CSV file."""
    file = io.StringIO(newline="")
    csv.writer(file).writerow([escaping.csv_cell(words)])
    file.seek(0)
    (row,) = csv.reader(file) if "\0" not in words else [[escaping.csv_cell(words)]]
    assert not row[0].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert escaping.csv_text(row[0]) == words


@given(ANYTHING)
def test_terminal_text_is_one_visible_line(words: str) -> None:
    """No control character, no hidden change of direction and nothing unprintable gets to a terminal."""
    shown = escaping.terminal(words)
    shown.encode("utf-8")
    assert not any(unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cs") or c in "\u202e\u2067" for c in shown)


def test_terminal_shows_what_it_hides() -> None:
    """Escapes are readable; joiners that Persian needs stay."""
    assert escaping.terminal("[/x]\x1b[2J\u202eمی‌شود\n") == "[/x]\\x1b[2J\\u202eمی‌شود\\n"


def test_github_commands_cannot_be_forged() -> None:
    """Line breaks, colons and commas of a text cannot end a workflow command or a property."""
    assert escaping.github("50%\r\n::error::x, y") == "50%25%0D%0A::error::x, y"
    assert escaping.github("a:b,c%\n", property=True) == "a%3Ab%2Cc%25%0A"


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("a_b *c* `d` [e](f) <g> &amp; #h | i", r"a\_b \*c\* \`d\` \[e\](f) \<g\> \&amp; \#h \| i"),
        ("1. one", r"1\. one"),
        ("- a\n- b", r"\- a - b"),
        ("=== x", r"\=== x"),
        ("well-known (x)", "well-known (x)"),
    ],
)
def test_markdown_shows_the_text_as_it_is(words: str, escaped: str) -> None:
    """Nothing in a text becomes markup, HTML, a list or another table cell."""
    assert escaping.markdown(words) == escaped


NO_LINKS = """javascript:x java\tscript:x \x01javascript:x data:text/html,x //host/x file:///etc x https: https://
http:\\\\x mailto: https://[::1 JAVASCRIPT:x \u202ejavascript:x vbscript:x"""


@pytest.mark.parametrize("url", ["", " ", "java\nscript:x", *NO_LINKS.replace("\n", " ").split(" ")])
def test_only_web_and_mail_addresses_are_links(url: str) -> None:
    """Anything but http, https and mailto is no link, however it is disguised."""
    assert escaping.link(url) is None


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.com/a?b=c&d=e#f", "https://example.com/a?b=c&d=e#f"),
        (" HTTPS://example.com/a b\"'<x>\n", "HTTPS://example.com/a%20b%22%27%3Cx%3E"),
        ("https://example.com/قیمت", "https://example.com/قیمت"),
        ("mailto:a@example.com", "mailto:a@example.com"),
    ],
)
def test_links_are_kept_and_made_safe(url: str, safe: str) -> None:
    """Good addresses stay; what could end an attribute is encoded."""
    assert escaping.link(url) == safe


@pytest.mark.parametrize(
    "command", ["::error file=a::forged", "\t ::add-mask::x", "\u00a0::stop-commands::x"]
)
def test_a_line_that_starts_with_a_text_is_no_command(command: str) -> None:
    """What GitHub obeys at the start of a line is broken there, and stays readable."""
    shown = escaping.terminal(command)
    assert not shown.lstrip().startswith("::") and "\\x3a:" in shown
    assert escaping.terminal(f"a {command}").count("::") == command.count("::")


@pytest.mark.parametrize(
    "command", ["##[error]forged", "a ##vso[task.setvariable variable=x]y", "###[group]"]
)
def test_older_commands_are_broken_wherever_they_stand(command: str) -> None:
    """What a runner obeys in the middle of a line is broken there too; a heading or a comment is not."""
    assert not re.search(r"##\w*\[", escaping.terminal(command))
    assert escaping.terminal("## [a] ##") == "## [a] ##"


@given(ANYTHING, st.integers(1, 9))
def test_a_folded_text_starts_no_line_with_a_command(words: str, width: int) -> None:
    """Wherever a table breaks a text, no line of it starts with two colons."""
    shown = escaping.terminal(words, folded=True)
    assert "::" not in shown


def test_names_of_files_hide_nothing_from_github() -> None:
    """Control characters and changes of direction are written out in a workflow command."""
    assert escaping.github("a\x1b[2J\u202eb.yaml", property=True) == "a\\x1b[2J\\u202eb.yaml"


@pytest.mark.parametrize(
    "url",
    [
        "https://a b",
        "https://a b/path",
        "https://example.com:99999/",
        "https://exa\nmple.com/",
        "https://example.com/a\nb",
        "https://example.com/\u202ecod",
        "https://<b>/",
        "https://a%zz/",
    ],
)
def test_addresses_that_no_browser_opens_are_no_links(url: str) -> None:
    """A space or a sign in the name of the machine, a port that is none, a line break: no link."""
    assert escaping.link(url) is None
