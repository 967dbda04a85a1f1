"""Text: measured as a browser does, wrapped so that it fits, and escaped so that it stays text."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import shutil
import subprocess
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap import escaping
from journeymap.typeset import text
from journeymap.typeset.fonts import FILES

SIZE = 12
PROSE = [
    "Why is it dearer here than in the store?",
    "Țară, Ștefan și înghețată",
    "Покупка кофемашины",
    "می‌خواهم یک دستگاه قهوه‌ساز بخرم: ۱۹۹ یورو",
    "لا الإله إلا الله بالإجازة العربية",
    "میری کافی کہاں ہے؟",
    "שלום עולם, מכונת קפה",
    "★ → ← ✓ ⚑ ● ▲ ▼ ◆ ☆ ↩ ①",
    "Great 🎉 ✅ done",
]
SCRIPTS = st.sampled_from("abc -/.,éاللهقیمت‌می۱٪שלםнаमस्ते买咖。「」ーสวั😀👩‍🦱👍🏽🇷🇴e\u0301\u200b\u00a0")
TEXTS = st.text(SCRIPTS | st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


# --- measuring ---


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("phrase", PROSE)
def test_a_bold_text_is_wider_and_a_longer_one_too(phrase: str, bold: bool) -> None:
    """Widths grow with the size, the length and the weight."""
    assert text.width(phrase, 20, bold) == pytest.approx(2 * text.width(phrase, 10, bold))
    assert text.width(phrase + " " + phrase, SIZE, bold) > 2 * text.width(phrase, SIZE, bold)
    if not text._is_emoji(phrase[-1]) and phrase[-1] not in "①":
        assert text.width(phrase, SIZE, True) > text.width(phrase, SIZE)


def test_arabic_letters_are_measured_joined() -> None:
    """Four beh in a row are narrower than four that stand alone, and lam and alef make one shape."""
    assert text.width("بببب", SIZE) < 4 * text.width("ب", SIZE) * 0.8
    assert text.width("لا", SIZE) < text.width("ل", SIZE) + text.width("ا", SIZE)
    assert text.width("ب\u200cب", SIZE) == pytest.approx(2 * text.width("ب", SIZE))


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("é", "e\u0301"),
        ("👩", "👩‍👩‍👧"),
        ("👍", "👍🏽"),
        ("🇷🇴", "🎉"),
        ("⌚️", "🎉"),
        ("م", "مّ"),
        ("a", "a\u200b"),
    ],
)
def test_marks_and_sequences_add_no_width(one: str, same: str) -> None:
    """Marks, joiners, skin tones and flags take the room of one character."""
    assert text.width(same, SIZE) == pytest.approx(text.width(one, SIZE))


def test_wide_scripts_fill_their_squares() -> None:
    """Chinese, Japanese and Korean characters are one em wide."""
    assert text.width("买咖啡机コーヒー커피", SIZE) == pytest.approx(10 * SIZE)


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
@pytest.mark.parametrize("bold", [False, True])
def test_widths_are_those_of_a_browser(bold: bool, tmp_path: Path) -> None:
    """In the shipped font, what is measured here is at most 3 % off what Chromium measures."""
    font = base64.b64encode(Path(FILES[bold]).read_bytes()).decode()
    page = tmp_path / "page.html"
    script = """document.fonts.ready.then(() => {
        const pen = document.createElement('canvas').getContext('2d'); pen.font = '100px J';
        document.getElementById('o').textContent = JSON.stringify(TEXTS.map(t => pen.measureText(t).width))
        })""".replace("TEXTS", json.dumps(PROSE))
    page.write_text(
        f"<style>@font-face {{font-family: J; src: url(data:font/ttf;base64,{font})}}</style>"
        f'<p style="font: 20px J">x</p><pre id=o></pre><script>{script}</script>'
    )
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()]
    dom = subprocess.run(command, capture_output=True, text=True, timeout=60).stdout
    found = re.search(r'<pre id="o">(\[.*?)</pre>', dom)
    assert found, dom[-500:]
    for phrase, real in zip(PROSE, json.loads(found[1]), strict=True):
        assert text.width(phrase, 100, bold) == pytest.approx(real, rel=0.03), phrase


def test_what_the_shipped_font_covers() -> None:
    """Latin, Greek, Cyrillic, Arabic, Hebrew, signs and common emoji are; Chinese and Thai are not."""
    assert all(text.covered(phrase) for phrase in PROSE)
    assert text.covered("Ελληνικά Đặt “quoted” 1–2 € ♥ ⚙ ≥ ⁧x⁩\n")
    assert not text.covered("买") and not text.covered("สวัสดี") and not text.covered("a🦄")


# --- wrapping ---


def squeezed(words: str) -> str:
    return re.sub(r"[ \t\n\r\f\v\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000]+", "", words)


@given(TEXTS, st.floats(5, 200), st.booleans())
def test_wrapping_loses_nothing_and_fits(words: str, width: float, bold: bool) -> None:
    """The lines joined are the text, and no line is too wide but one that is a single cluster."""
    lines = text.wrap(words, width, SIZE, bold)
    assert squeezed("".join(lines)) == squeezed(words)
    for line in lines:
        assert line == line.strip(" ") and line
        assert text.width(line, SIZE, bold) <= width + 0.01 or len(text.clusters(line)) == 1


@given(TEXTS, st.floats(20, 120), st.integers(1, 4))
def test_a_limit_of_lines_ends_in_an_ellipsis(words: str, width: float, most: int) -> None:
    """At most so many lines; the last ends in an ellipsis exactly where something is missing."""
    lines = text.wrap(words, width, SIZE, max_lines=most)
    whole = text.wrap(words, width, SIZE)
    assert len(lines) <= most
    if len(whole) <= most:
        assert lines == whole
    else:
        assert lines[:-1] == whole[: most - 1] and lines[-1].endswith("…")
        assert text.width(lines[-1], SIZE) <= width


@given(TEXTS)
def test_clusters_join_to_the_text_and_begin_with_no_mark(words: str) -> None:
    """Nothing is lost, and no cluster but the first begins with a combining mark or a joiner."""
    parts = text.clusters(words)
    assert "".join(parts) == words
    assert not any(unicodedata.combining(part[0]) or part[0] in "\u200c\u200d\ufe0f" for part in parts[1:])


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("Compare prices on the phone", 80, ["Compare", "prices on the", "phone"]),
        ("a well-known e-mail and/or letter", 54, ["a well-", "known e-", "mail and/", "or letter"]),
        ("25-34 years", 36, ["25-34", "years"]),
        ("28\u00a0000\u00a0€ a year", 55, ["28\u00a0000\u00a0€", "a year"]),
        ("one\n  two", 200, ["one two"]),
        ("", 50, []),
        ("買う。「新しい」もの", 40, ["買う。", "「新し", "い」も", "の"]),
        ("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 32, ["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]),
        ("e\u0301" * 4, 14, ["e\u0301e\u0301", "e\u0301e\u0301"]),
    ],
)
def test_where_lines_break(words: str, width: float, lines: list[str]) -> None:
    """At spaces, after hyphens and slashes, between Chinese or Japanese characters, never in a cluster."""
    assert text.wrap(words, width, SIZE) == lines


@given(TEXTS, st.floats(15, 100))
def test_an_ellipsis_stands_only_where_text_is_cut(words: str, width: float) -> None:
    """A text that fits is left alone; another keeps its beginning."""
    short = text.ellipsis(words, width, SIZE)
    assert text.width(short, SIZE) <= width
    if short != words:
        assert short[-1] == "…" and words.startswith(short[:-1])


@pytest.mark.parametrize(
    "words", ["x" * 9000, "ب" * 9000, "買" * 9000, "e" + "\u0301" * 9000, "👩\u200d" * 4000]
)
def test_long_words_are_wrapped_in_no_time(words: str) -> None:
    """No word makes wrapping take long (a quadratic way would take minutes here)."""
    assert squeezed("".join(text.wrap(words, 100, SIZE))) == words
    assert len(text.wrap(words, 100, SIZE, max_lines=2)) <= 2


# --- direction ---


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("12 سلام X", "rtl"),
        ("X سلام", "ltr"),
        ("שלום", "rtl"),
        ("«۱۲»", "rtl"),
        ("123 …", "rtl"),
        ("", "rtl"),
    ],
)
def test_the_first_strong_letter_decides_the_direction(words: str, way: str) -> None:
    """A text runs as its first letter does; without one, as its surroundings do."""
    assert text.direction(words, "rtl") == way


@given(TEXTS | st.text("ab\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
def test_isolated_text_cannot_reach_out(words: str) -> None:
    """Every direction control that is opened is closed, and none is closed that was not opened."""
    for base in ("ltr", "rtl"):
        depth = []
        for char in text.isolate(words, base):
            if char in "\u2066\u2067\u2068":
                depth.append("\u2069")
            elif char in "\u202a\u202b\u202d\u202e":
                depth.append("\u202c")
            elif char in "\u2069\u202c":
                assert depth and depth.pop() == char
        assert not depth


# --- escaping ---

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
    """No quote and no backslash of the text gets out of its string."""
    assert re.fullmatch(r'"(?:[^"\\\n]|\\["\\n])*"', escaping.dot(words))


def test_dot_says_what_the_text_says() -> None:
    """Graphviz's own escapes, entities and markup come out as plain text."""
    assert escaping.dot('a "b" \\N &lt; <i>\nc') == r'"a \"b\" \\N &amp;lt; <i>\nc"'


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
