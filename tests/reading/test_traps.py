"""YAML's traps: what a marketer types, and what is said about it."""

import pytest

from journeymap.findings import Finding
from journeymap.reading import Document, read

# What stands in line 2 and below, the code, line and column of the finding, and a piece of what it says
TRAPS = [
    ("title: Reviews: good", "JM005", 2, 8, 'Write: title: "Reviews: good"'),
    ("title: 50% off: today only # really", "JM005", 2, 8, '"50% off: today only"'),
    ("title: Reviews:", "JM005", 2, 8, '"Reviews:"'),
    ("goals:\n  - Note: they rang: twice", "JM005", 3, 5, '- "Note: they rang: twice"'),
    ("goals:\n  - title: they rang: twice", "JM005", 3, 12, '- title: "they rang: twice"'),
    ("title: Reviews: good\n  and bad", "JM005", 2, 8, "at its end, in line 3"),
    ("title: Buying\n  the machine: a tale", "JM005", 3, 3, "from line 2 on, in quotes"),
    ("title: Buying\n  owner: growth", "JM006", 3, 3, "«owner» stands under «title»"),
    ("goals:\n  - Why is it\n    dear: really", "JM005", 4, 5, "from line 3 on, in quotes"),
    ("description: one\n  two\n  And three: x", "JM005", 4, 3, "from line 2 on, in quotes"),
    ("title: Reviews #1", "JM013", 2, 16, '"Reviews #1"'),
    ("title: We are # 1", "JM013", 2, 15, '"We are # 1"'),
    ("title: #1", "JM015", 2, 1, '"#1"'),
    ("goals: [Store #1, web]", "JM005", 2, 9, '["Store #1", web]'),
    ("title: one\n  two # really\n  three", "JM005", 4, 3, "ended at the # in line 3"),
    ("title: @home", "JM005", 2, 8, 'title: "@home"'),
    ("title: `code`", "JM005", 2, 8, 'title: "`code`"'),
    ("title: %off", "JM005", 2, 8, 'title: "%off"'),
    ("title: *wow*", "JM005", 2, 8, 'title: "*wow*"'),
    ("title: *wow they said", "JM005", 2, 8, 'title: "*wow they said"'),
    ("title: * wow", "JM005", 2, 8, 'title: "* wow"'),
    ("title: *wow", "JM011", 2, 8, '"*wow"'),
    ("title: & co", "JM005", 2, 8, 'title: "& co"'),
    ("title: &co", "JM005", 2, 8, '"&co"'),
    ("title: &co Marketing", "JM005", 2, 8, '"&co Marketing"'),
    ("goals:\n  - &Partner shop", "JM005", 3, 5, '"&Partner shop"'),
    ("title: !important", "JM010", 2, 8, '"!important"'),
    ("title: !important news", "JM010", 2, 8, '"!important news"'),
    ("title: !!python/object:os.system x", "JM010", 2, 8, "Delete it"),
    ("title: | text", "JM005", 2, 8, 'title: "| text"'),
    ("title: >50% off", "JM005", 2, 8, 'title: ">50% off"'),
    ("title: - text", "JM005", 2, 8, "or start the list on the next line"),
    ("title: ? text", "JM005", 2, 8, 'title: "? text"'),
    ("goals:\n  - ? text", "JM005", 3, 5, '"? text"'),
    ("goals:\n  - ?", "JM005", 3, 5, '- "?"'),
    ("goals: [one, ? چرا, two]", "JM005", 2, 14, '[one, "? چرا", two]'),
    ("goals: [?]", "JM005", 2, 9, '["?"]'),
    ("goals: [!important]", "JM005", 2, 9, '["!important"]'),
    ("goals: [*]", "JM005", 2, 9, '["*"]'),
    ("goals:\n  * one\n  * two: x", "JM004", 3, 3, "Write: - one"),
    ("traits: {patience: low, @acasă: high}", "JM005", 2, 25, '{patience: low, "@acasă": high}'),
    ("traits: {a: b، c: d، e: f}", "JM004", 2, 14, "{a: b, c: d, e: f}"),
    ("```yaml\ntitle: One\n```", "JM004", 2, 1, "belongs to a Markdown page"),
    ("title: ,text", "JM005", 2, 8, 'title: ",text"'),
    ("title: ]text", "JM005", 2, 8, 'title: "]text"'),
    ("@home: x", "JM005", 2, 1, '"@home": x'),
    ("%off: x", "JM005", 2, 1, '"%off": x'),
    ('title: "Great" they said', "JM005", 2, 8, "title: '\"Great\" they said'"),
    ('title: "He said "no" to it"', "JM005", 2, 8, "title: 'He said \"no\" to it'"),
    ("title: 'It's", "JM005", 2, 8, 'title: "It\'s"'),
    ("title: 'It's good'", "JM005", 2, 8, 'title: "It\'s good"'),
    ('title: "unclosed', "JM005", 2, 8, 'title: "unclosed"'),
    ("title: 'unclosed", "JM005", 2, 8, "title: 'unclosed'"),
    ('title: "one\nrole: "two"', "JM005", 2, 8, 'title: "one"'),
    ('"title: Buying', "JM005", 2, 1, '"title": Buying'),
    ('goals: ["one, two]', "JM005", 2, 9, '["one", two]'),
    ('title: "a\\qb"', "JM005", 2, 10, "two backslashes"),
    ('title: "\\uD83D"', "JM002", 2, 9, "character itself"),
    ('title: "a\\0b"', "JM002", 2, 8, "U+0000"),
    ("title: “Reviews: good”", "JM005", 2, 8, 'title: "Reviews: good"'),
    ("title: [unclosed", "JM004", 2, 8, "title: [unclosed]"),
    ("title: {text: unclosed", "JM004", 2, 8, "title: {text: unclosed}"),
    ("goals: [one,\n  two", "JM004", 2, 8, "Write ] at the end of line 3"),
    ("goals: [one, {text: two]", "JM004", 2, 14, "[one, {text: two}]"),
    ("goals: [one}", "JM004", 2, 12, "goals: [one]"),
    ("goals: [one, two]]", "JM004", 2, 18, "goals: [one, two]"),
    ("goals: [one,, two]", "JM004", 2, 13, "comma too many"),
    ('title: "Buying",', "JM004", 2, 16, 'title: "Buying"'),
    ("title: [new] machine", "JM005", 2, 8, 'title: "[new] machine"'),
    ("title: {new} machine", "JM005", 2, 8, 'title: "{new} machine"'),
    ("goals: [one, they rang: again: now]", "JM005", 2, 14, '[one, "they rang: again: now"]'),
    ("goals: {text: they rang: again}", "JM005", 2, 15, '{text: "they rang: again"}'),
    ("goals: [@home]", "JM005", 2, 9, '["@home"]'),
    ("goals: ['It's, b]", "JM005", 2, 9, '["It\'s", b]'),
    ("goals: [Lump (see [1]), b]", "JM005", 2, 9, '["Lump (see [1])", b]'),
    ("scope: {start: Lump found, GP called}", "JM015", 2, 28, 'start: "Lump found, GP called"'),
    ("scope: {start:Lump}", "JM015", 2, 9, "start: Lump"),
    ("goals: [one، two]", "JM014", 2, 9, "one, two"),
    ("goals: [一、二]", "JM014", 2, 9, "一, 二"),
    ("scope: {start: one، end: two}", "JM004", 2, 19, "{start: one, end: two}"),
    ("\ttitle: Buying", "JM006", 2, 1, "two spaces"),
    ("goals:\n\t- one\n\t- two", "JM006", 3, 1, "So does one more line"),
    ("scope:\n\u00a0\u00a0start: one", "JM006", 3, 1, "U+00A0"),
    ("  title: Buying", "JM006", 2, 3, "put no space before it"),
    ("scope:\n  start: one\n   end: two", "JM006", 4, 4, "put 2 spaces before it"),
    ("scope:\n  start: one\n end: two", "JM006", 4, 2, "Put 2 spaces before it instead of 1"),
    ("scope:\n    start: one\n  end: two\n  goal: x", "JM006", 3, 5, "Put 2 spaces before it instead of 4"),
    ("goals:\n    - one\n  - two", "JM006", 4, 3, "Put 4 spaces before it instead of 2"),
    ("goals:\n  - one\n    - two", "JM006", 4, 5, "column 3, with 2 spaces before the dash"),
    ("x:\n  - title: A\n  goal: b", "JM006", 4, 3, "Put 4 spaces before it instead of 2"),
    ("x:\n  - Awareness\n    goal: b", "JM006", 4, 5, "write: - title: Awareness"),
    ("x: |\n    one\n  two: 3", "JM006", 4, 3, "further left than its first line"),
    ("description: one\n  - two", "JM006", 3, 3, "take the text away after «description:»"),
    ("- one", "JM006", 2, 1, "belongs to no field"),
    ("title Buying", "JM004", 2, 1, "title: Buying"),
    ("title:Buying", "JM004", 2, 1, "title: Buying"),
    ("title:\u00a0Buying", "JM004", 2, 1, "A space is missing after the colon"),
    ("title：Buying", "JM004", 2, 1, "title: Buying"),
    ("title = Buying", "JM004", 2, 1, "title: Buying"),
    ("goals:\n  - one\n  -two", "JM004", 4, 3, "- two"),
    ("goals:\n  -one\n  -two", "JM004", 3, 3, "- one"),
    (
        "description: text\nover two lines and more words",
        "JM004",
        3,
        1,
        "If it goes on with the text above",
    ),
    (": x", "JM016", 2, 1, "without the name of a field"),
    ("[a, b]: c", "JM016", 2, 1, "as the name"),
    ("<<: {a: b}", "JM010", 2, 1, "Write the fields out"),
    ("title: one\ntitle: two", "JM009", 3, 1, "already in line 2"),
    ("goals:\n  -\n  - two", "JM015", 3, 3, "empty"),
    ("title: ~", "JM015", 2, 1, "«~» means nothing"),
    ("title: one\n---\ngoals: two", "JM007", 3, 1, "file of its own"),
    ("title: one\n...\ngoals: two", "JM007", 3, 1, "file of its own"),
]

FINE = [
    "title: Reviews # a comment",
    "title: Reviews   #1",
    "title: Reviews # journeymap: ignore JM305",
    "title: a#b",
    "title: http://example.com/a:b?c#d",
    "title: It's -5 degrees & rising! @home 100% *wow* [really]?",
    "title: -text",
    "emotion:\n  -2",
    "goals: [Why is it dearer?, What now?]",
    "goals: [one, two,\n  three]",
    'title: "Reviews: good"',
    'title: "one\n  two: three"',
    "title: |\n  one: two\n  - three # four",
    "title: 'It''s'",
    "title: “Good”",
    "goals: [a b c, {text: x, evidence: [e]}]",
    "title: 12:30",
    "title: می‌خواهم",
    "goals:\n- one\n- two",
    "x: &a {b: c}\ny: *a",
    "x: &a text\ny: *a",
]


def _read(text: str) -> Document:
    return read(f"persona: Lina\n{text}\nstages: [Awareness]\nowner: growth\n".encode(), "map.yaml")


def _shown(finding: Finding) -> str:
    return f"{finding.message}\n{finding.help}"


@pytest.mark.parametrize(("text", "code", "line", "column", "said"), TRAPS, ids=[trap[0] for trap in TRAPS])
def test_a_trap_is_told_once_with_its_place_and_what_to_write(
    text: str, code: str, line: int, column: int, said: str
) -> None:
    """Each trap gives a finding at its place that says what to write, and no other about that line."""
    findings = _read(text).findings
    first = findings[0]
    assert (first.code, first.place.line, first.place.column) == (code, line, column), findings
    assert said in _shown(first)
    others = [finding for finding in findings[1:] if finding.place.line == line]
    assert not others


@pytest.mark.parametrize("text", [trap[0] for trap in TRAPS])
def test_a_trap_hides_nothing_below_it(text: str) -> None:
    """The trap is mended in memory: the fields around it are read, with their places in the file."""
    document = _read(text)
    assert document.root is not None
    assert document.root.get("persona") is not None
    stages = document.root.get("stages")
    assert stages is not None and stages.data() == ["Awareness"]
    assert document.source.line(stages.line).index("[") + 1 == stages.column


@pytest.mark.parametrize("text", FINE)
def test_what_is_fine_gives_no_finding(text: str) -> None:
    """YAML that means what it says is left alone."""
    assert _read(text).findings == []


def test_all_traps_of_a_file_come_out_in_one_run() -> None:
    """Six mistakes of six kinds in one file: six findings, and the tree holds what was meant."""
    text = (
        "title: Reviews: good\npersona: @lina\nstages:\n  - title: Awareness\n\tgoal: a tab\n"
        "    touchpoints: [One: two: three, b]\n  - title: 'It's'\n    owner growth\n"
    )
    document = read(text.encode(), "map.yaml")
    assert [(f.code, f.place.line) for f in sorted(document.findings, key=lambda f: f.place)] == [
        ("JM005", 1),
        ("JM005", 2),
        ("JM006", 5),
        ("JM005", 6),
        ("JM005", 7),
        ("JM004", 8),
    ]
    assert document.root is not None
    assert document.root.data() == {
        "title": "Reviews: good",
        "persona": "@lina",
        "stages": [
            {"title": "Awareness", "goal": "a tab", "touchpoints": ["One: two: three", "b"]},
            {"title": "'It's'", "owner": "growth"},
        ],
    }


def test_a_finding_covers_what_it_is_about() -> None:
    """The place of a finding is the text that needs quotes, to its end and without the comment behind it."""
    place = _read("title: Reviews: good   # really").findings[0].place
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 8, 2, 21)


def test_a_name_that_comes_again_may_lack_the_dash_of_another_item() -> None:
    """A second title in an item of a list: most likely the dash of the next item was forgotten."""
    text = b"stages:\n  - title: One\n    goal: a\n    title: Two\n    goal: b\n"
    first, second = read(text, "map.yaml").findings
    assert (first.code, first.place.line) == ("JM009", 4) and "write a dash before it: - title" in first.help
    assert (second.code, second.place.line) == ("JM009", 5) and "dash" not in second.help


def test_wide_spaces_count_as_indentation() -> None:
    """Lines indented with ideographic spaces are one finding, and are read as they look."""
    text = "stages:\n　- title: One\n　　goal: a\n　　touchpoints:\n　　　- A\n"
    document = read(text.encode(), "map.yaml")
    assert [(f.code, f.place.line) for f in document.findings] == [("JM006", 2)]
    assert document.root is not None
    assert document.root.data() == {"stages": [{"title": "One", "goal": "a", "touchpoints": ["A"]}]}


def test_a_merge_conflict_is_told_and_one_side_is_read() -> None:
    """A conflict is one finding over its lines; what stands around it is still checked."""
    text = (
        "<<<<<<< HEAD\ntitle: One\n||||||| base\ntitle: Zero\n=======\ntitle: Two\n>>>>>>> branch\n"
        "persona: @lina\n"
    )
    document = read(text.encode(), "map.yaml")
    assert [(f.code, f.place.line, f.place.end_line) for f in document.findings] == [
        ("JM008", 1, 7),
        ("JM005", 8, 8),
    ]
    assert document.root is not None and document.root.data() == {"title": "One", "persona": "@lina"}


def test_a_second_map_below_three_dashes_is_left_aside() -> None:
    """Two whole maps in a file: one finding, and the first map is what is read."""
    document = read(b"title: One\npersona: A\n---\ntitle: Two\npersona: B\n", "map.yaml")
    assert [f.code for f in document.findings] == ["JM007"]
    assert document.root is not None and document.root.data() == {"title": "One", "persona": "A"}


@pytest.mark.parametrize(
    "text",
    ["---\ntitle: One\n", "title: One\n---\n", "title: One\n...\n# end\n", "%YAML 1.2\n---\ntitle: One\n"],
)
def test_marks_around_a_single_document_are_fine(text: str) -> None:
    """Three dashes at the top or at the end make no second map."""
    document = read(text.encode(), "map.yaml")
    assert document.findings == []
    assert document.root is not None and document.root.data() == {"title": "One"}
