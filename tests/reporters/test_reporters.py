"""Findings as text, JSON and GitHub commands, also for hostile texts."""

import json

from journeymap.findings import Place, Rule, Severity
from journeymap.findings.result import Checked
from journeymap.findings.source import Source
from journeymap.reporters import formats, report, summary

RULE = Rule("JM999", "test", Severity.ERROR, "What.", "Why.")


def told(line: str, column: int, end: int, format: str = "text", end_line: int = 1) -> str:
    place = Place(1, column, end_line, end)
    return report(
        format, [Checked("map.yaml", (RULE.at(place, "Wrong.", "Mend it."),), Source("map.yaml", line))]
    )


def marks(line: str, column: int, end: int, end_line: int = 1) -> tuple[str, str]:
    lines = told(line, column, end, end_line=end_line).split("\n")
    return lines[1].removeprefix("   1 | "), lines[2].removeprefix("     | ")


def test_formats_are_found() -> None:
    """Each module of the folder is a format; text comes first."""
    assert formats()[0] == "text" and {"text", "json", "github"} <= set(formats())


def test_caret_under_plain_text() -> None:
    """The place is underlined, from its column to its end."""
    assert marks("owner: growht", 8, 14) == ("owner: growht", "       ^^^^^^")


def test_caret_at_the_end_of_a_line() -> None:
    """A place without an extent, or behind the line, gets one caret."""
    assert marks("owner", 6, 6) == ("owner", "     ^")
    assert marks("owner:", 3, 3) == ("owner:", "  ^")


def test_caret_over_several_lines() -> None:
    """A place that goes on is underlined to the end of its first line."""
    assert marks("text: one  ", 7, 3, end_line=2) == ("text: one", "      ^^^")


def test_caret_under_wide_and_combined_characters() -> None:
    """Wide characters take two columns, marks and joiners none, and a tab goes to the next stop."""
    assert marks("咖啡: 館x", 5, 6) == ("咖啡: 館x", "      ^^")
    assert marks("é: cafe\u0301 x", 10, 11) == ("é: cafe\u0301 x", "        ^")
    assert marks("می\u200cشود x", 8, 9) == ("می\u200cشود x", "      ^")
    assert marks("a\tb\tc", 5, 6) == ("a   b   c", "        ^")
    assert marks("👩\u200d🚀 x", 5, 6) == ("👩\u200d🚀 x", "   ^")


def test_control_characters_are_shown() -> None:
    """A text cannot command the terminal: controls and hidden direction changes are written out."""
    line, under = marks("a\x1b[2J\u202eb x", 9, 10)
    assert line == "a\\x1b[2J\\u202eb x"
    assert under.index("^") == line.index(" x") + 1
    place = Place(1, 1, 1, 2)
    finding = RULE.at(place, "\x1b]0;title\x07", "\x9b31m")
    text = report("text", [Checked("\x1b[2Jx\n.yaml", (finding,), Source("x", "a"))])
    assert not any((ord(char) < 32 and char != "\n") or 0x7F <= ord(char) < 0xA0 for char in text)
    assert text.count("\n") == 6


def test_long_lines_are_cropped_around_the_place() -> None:
    """Of a very long line the part around the place is shown, with the caret still under it."""
    line, under = marks("x" * 5000 + "HERE" + "y" * 5000, 5001, 5005)
    assert len(line) <= 105 and line.startswith("…") and line.endswith("…")
    assert line[under.index("^") : under.rindex("^") + 1] == "HERE"
    line, under = marks("HERE" + "y" * 5000, 1, 5000)
    assert line.startswith("HERE") and len(under) <= len(line)


def test_summary_counts() -> None:
    """The closing line counts maps, and what was found of each kind."""
    warning = Rule("JM998", "w", Severity.WARNING, "What.", "Why.").at(Place(), "w", "w")
    error = RULE.at(Place(), "e", "e")
    assert summary([Checked("a")] * 3) == "All is well: 3 maps checked."
    files = [Checked("a", (error, error, warning)), Checked("b")]
    assert summary(files) == "2 maps checked: 2 errors, 1 warning"
    assert summary(files, 1) == "1 file could not be read, 2 maps checked: 2 errors, 1 warning"
    assert summary([Checked("a")], 2) == "2 files could not be read, 1 map checked."


def test_github_commands_cannot_be_forged() -> None:
    """Line feeds, percent signs and commas of a map stay within their command."""
    finding = RULE.at(Place(3, 5, 3, 9), "a\n::error::b%0A\r", "help")
    out = report("github", [Checked("a,b:c\n.yaml", (finding,), None)])
    assert out == (
        "::error file=a%2Cb%3Ac%0A.yaml,line=3,endLine=3,col=5,endColumn=8,title=JM999 test"
        "::a%0A::error::b%250A%0D%0Ahelp\n1 map checked: 1 error\n"
    )
    several = RULE.at(Place(3, 5, 4, 1), "a", "")
    assert "col=" not in report("github", [Checked("a", (several,))])


def test_json_holds_any_text() -> None:
    """JSON keeps every text as it is."""
    finding = RULE.at(Place(1, 2, 3, 4), 'a"\\\x1b\u2028é\n', "ß")
    document = json.loads(report("json", [Checked("x", (finding,))]))
    assert document["findings"][0]["message"] == 'a"\\\x1b\u2028é\n'
    assert document["findings"][0]["end_line"] == 3


def findings_of(*wanted: tuple[int, int, str, str]) -> tuple:
    """Findings at a line and column, with a code and a help."""
    return tuple(
        Rule(code, "test", Severity.ERROR, "What.", "Why.").at(
            Place(line, column, line, column + 1), "Wrong.", help
        )
        for line, column, code, help in wanted
    )


def test_a_help_is_said_once_in_a_file() -> None:
    """Further down, the line of the first one stands behind the marks; a line is shown once; no place is lost."""
    found = findings_of((1, 1, "JM998", "Mend it."), (1, 3, "JM998", "Mend it."), (2, 1, "JM998", "Mend it."))
    other = findings_of((2, 1, "JM999", "Mend it."), (3, 1, "JM998", "Or so."))
    text = report("text", [Checked("map.yaml", (*found, *other), Source("map.yaml", "a b\nc\nd"))])
    assert text == (
        "map.yaml:1:1: error JM998 test: Wrong.\n"
        "   1 | a b\n"
        "     | ^\n"
        " help: Mend it.\n"
        "map.yaml:1:3: error JM998 test: Wrong.\n"
        "     |   ^\n"
        "map.yaml:2:1: error JM998 test: Wrong.\n"
        "   2 | c\n"
        "     | ^ (help: line 1)\n"
        "map.yaml:2:1: error JM999 test: Wrong.\n"
        " help: Mend it.\n"
        "map.yaml:3:1: error JM998 test: Wrong.\n"
        "   3 | d\n"
        "     | ^\n"
        " help: Or so.\n"
        "\n"
        "1 map checked: 5 errors\n"
    )


def test_several_files_have_headings() -> None:
    """Each file with findings says how many there are; helps of one file are not those of the next."""
    found = findings_of((1, 1, "JM998", "Mend it."))
    files = [Checked(name, found, Source(name, "a")) for name in ("a.yaml", "b.yaml")]
    text = report("text", [*files, Checked("c.yaml")])
    assert [line for line in text.split("\n") if not line.startswith(" ")] == [
        "a.yaml: 1 error",
        "a.yaml:1:1: error JM998 test: Wrong.",
        "",
        "b.yaml: 1 error",
        "b.yaml:1:1: error JM998 test: Wrong.",
        "",
        "3 maps checked: 2 errors",
        "",
    ]
    assert text.count(" help: Mend it.") == 2


def test_concise_is_one_line_a_finding() -> None:
    """File, line, column, severity, code, message; nothing else, and nothing where nothing is found."""
    found = findings_of((1, 1, "JM998", "Mend it."), (2, 3, "JM999", "Mend it."))
    hostile = RULE.at(Place(3, 1, 3, 2), "a\nmap.yaml:1:1: error JM998 b", "help")
    text = report("concise", [Checked("map.yaml", (*found, hostile)), Checked("fine.yaml")])
    assert text == (
        "map.yaml:1:1: error JM998 Wrong.\n"
        "map.yaml:2:3: error JM999 Wrong.\n"
        "map.yaml:3:1: error JM999 a\\nmap.yaml:1:1: error JM998 b\n"
    )
    assert report("concise", [Checked("fine.yaml")]) == ""
