"""Comments that silence findings."""

import time
from collections import Counter
from datetime import date

import pytest

from journeymap.checking.one import load
from journeymap.fixing import fixed
from journeymap.rules.support.sound import sound

MAP = "title: A map\npersona: Lina\nteams: {a: A}\nstages: [Awareness]\nowner: nobody{}\n"


def codes(comment: str, line: str = "") -> list[str]:
    text = MAP.replace("{}", comment) if not line else MAP.replace("owner: nobody{}", line)
    return [finding.code for finding in load(text.encode(), "x").findings]


@pytest.mark.parametrize(
    "comment",
    [
        "  # journeymap: ignore JM103",
        " #journeymap:ignore jm103",
        "  # TODO # journeymap: ignore JM103",
        "  # journeymap: ignore unknown-team",
        "  # journeymap: ignore JM305, JM103",
        "  # journeymap: ignore JM305,JM103 -- the team is new",
        "  # journeymap: ignore JM103: the team is new",
        "  # Journeymap: Ignore JM103 # and so on",
        "  # journeymap: ignore JM1 -- no teams yet",
        "  # journeymap: ignore JM305 JM103 the team is new",
    ],
)
def test_comments_that_silence(comment: str) -> None:
    """A code or name in a comment on the line silences it there; a reason may follow."""
    assert codes(comment) == []


@pytest.mark.parametrize(
    "comment",
    [
        "",
        "  # ignore JM103",
        "  # journeymap: ignore",
        "  # journeymap: ignore JM102",
        "  # journeymap: disable JM103",
    ],
)
def test_comments_that_do_not(comment: str) -> None:
    """Other comments, other codes, and no code at all silence nothing."""
    assert codes(comment) == ["JM103"]


@pytest.mark.parametrize(
    "line",
    [
        'owner: "nobody # journeymap: ignore JM103"',
        "owner: 'it''s nobody # journeymap: ignore JM103'",
        'owner: "a \\" # journeymap: ignore JM103"',
        "owner: nobody#journeymap: ignore JM103",
        "owner: nobody\n# journeymap: ignore JM103",
    ],
)
def test_texts_are_no_comments(line: str) -> None:
    """What stands in quotes, or has no space before it, or is on another line, silences nothing."""
    assert "JM103" in codes("", line) or "JM004" in codes("", line) or "JM005" in codes("", line)


def test_apostrophe_in_a_plain_text() -> None:
    """An apostrophe in a text without quotes does not hide the comment."""
    assert codes("", "owner: the boys 'n girls  # journeymap: ignore JM103") == []


@pytest.mark.parametrize("code", ["JM101", "JM107", "JM108", "JM021", "JM022"])
def test_what_cannot_be_silenced(code: str) -> None:
    """Errors that make a map impossible to draw stay, whatever the comment says."""
    comment = "  # journeymap: ignore JM101, JM107, JM108, JM021, JM022"
    text = (
        f"title: A map\nstages:  {comment}\n"
        f"  - title: A\n    touchpoints: [a, b, B, {{id: b, title: c}}]{comment}\n"
        f"paths: [{{title: p, steps: [x]}}]{comment}\nnonsense: 1{comment}\n"
    )
    found = [finding.code for finding in load(text.encode(), "x").findings]
    assert code in found


def told(text: str) -> list[tuple[str, int, str]]:
    """Codes, lines and helps of what is found in a map, with all rules."""
    findings = load(text.encode(), "x", date(2026, 11, 21)).findings
    return [(finding.code, finding.place.line, finding.help) for finding in findings]


LIVE = sound(("owner: growth\n", ""))  # JM402, at the title


def test_a_comment_may_stand_above() -> None:
    """On a line of its own it is about the next line; at the top of the file, about the map as a whole too."""
    assert [code for code, _, _ in told(LIVE)] == ["JM402"]
    assert told(LIVE.replace("title: Buying", "# journeymap: ignore JM402 -- in May\ntitle: Buying")) == []
    assert told("# journeymap: ignore no-owner -- in May\n\n" + LIVE) == []
    assert told("# Our map.\n# journeymap: ignore JM4 -- in May\n" + LIVE) == []


@pytest.mark.parametrize(
    ("comment", "help"),
    [
        ("journeymap: ignore JM305", "Take the comment out."),
        ("journeymap: ignore JM305, JM401", "Take JM305 out of the comment."),
        ("journeymap: ignore JM402", "It finds something on line 2"),
        ("journeymap: ignore JM999", "journeymap rules lists them all."),
        ("journeymap: ignore no-ownr", "Did you mean no-owner?"),
        ("journeymap: ignore", "Name the rule: # journeymap: ignore JM305 -- and the reason"),
        ("journeymap: ignroe JM305", "Write ignore: "),
        ("journeymap: disable JM305", "Write ignore: "),
        ("journeymap: ignore JM5 -- later", "Take the comment out, or put it on the line of the finding"),
    ],
)
def test_what_silences_nothing_is_told(comment: str, help: str) -> None:
    """A comment in vain is a finding of its own, and says what to do with it."""
    found = told(LIVE.replace("status: live", f"status: live  # {comment}"))
    unused = [(line, said) for code, line, said in found if code == "JM017"]
    assert unused and all(line == 4 for line, _ in unused) and unused[0][1].startswith(help)
    assert ("JM402", 2) in [(code, line) for code, line, _ in found]


def test_other_comments_are_left_alone() -> None:
    """A comment that only mentions the program, or a key that is commented out, is none of its business."""
    for comment in ("# journeymap: 1", "# journeymap: see the wiki", "# checked by journeymap: yes"):
        assert told(sound(("status: live", f"status: live  {comment}"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "|\n  one # journeymap: ignore JM305 -- text\n  # journeymap: ignore JM305\n\n  # journeymap: ignore JM305",
        ">-\n  # journeymap: ignore JM305",
        "&name |\n  # journeymap: ignore JM305\nx-name: *name",
        '"one # journeymap: ignore JM305\n  # journeymap: ignore JM305\n  two # journeymap: ignore JM305"',
        "'it''s # journeymap: ignore JM305\n  # journeymap: ignore JM305'",
        "'one\n  # journeymap: ignore JM305'  # and a comment",
        '\n  "one\n  # journeymap: ignore JM305"',
    ],
)
def test_texts_of_several_lines_are_no_comments(text: str) -> None:
    """What looks like a comment within a text of several lines is told by nobody, and not mended away."""
    data = f"title: A map\nstatus: draft\npersona: Lina\ndescription: {text}\nstages: [A]\n"
    assert told(data) == []
    assert fixed(data.encode(), "x", unsafe=True, today=date(2026, 11, 21)).data == data.encode()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("|  # journeymap: ignore JM305\n  one", 4),
        ("|\n  one\n# journeymap: ignore JM305", 6),
        ("|\n  one\n\n # journeymap: ignore JM305", 7),
        ("'one\n  it''s two'  # journeymap: ignore JM305", 5),
        ('"one\n  # journeymap: no" # it\'s # journeymap: ignore JM305', 5),
        ("one\n  two # journeymap: ignore JM305", 5),
    ],
)
def test_comments_beside_texts_of_several_lines_are_heeded(text: str, line: int) -> None:
    """Behind the | of a text, behind its closing quote and below it, a comment is one."""
    data = f"title: A map\nstatus: draft\npersona: Lina\ndescription: {text}\nstages: [A]\n"
    assert [(code, at) for code, at, _ in told(data)] == [("JM017", line)]
    mended = fixed(data.encode(), "x", today=date(2026, 11, 21)).data.decode()
    assert told(mended) == [] and "ignore" not in mended


HEAD = "title: A map\nstatus: draft\npersona: Lina\nowner: nobody\nteams: {a: A}\nstages: [A]\n"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("comments", "count"),
    [
        ("# journeymap: ignore JM204\n" * 36_000, 1001),  # a thousand, and that there are more
        ("# journeymap: ignore " + "bogus-x," * 120_000, 2),
        ("# journeymap: ignore " + ", ".join(f"unused-silencr-{n}" for n in range(40_000)), 21),
        ("".join(f"# journeymap: ignor{chr(0x4E00 + n)} JM204\n" for n in range(20_000)), 1001),
        ("x-a: x '" + " # journeymap: ignore x '" * 40_000, 1),
    ],
    ids=["comments", "words", "names", "orders", "quotes"],
)
def test_many_comments_take_little_time(comments: str, count: int) -> None:
    """Comments by the ten thousand are read in a moment; the first thousand count, and that is told once."""
    start = time.process_time()
    found = told(HEAD + comments + "\n")
    assert time.process_time() - start < 5  # it would take from 10 s to minutes
    assert Counter(code for code, _, _ in found) == {"JM017": count, "JM103": 1}


def test_a_thousand_comments_count() -> None:
    """Each of the first thousand silences what it should, and the one after them is the first that does not."""
    titles = [f"- title: S{n}\n  owner: nobody  # journeymap: ignore JM103\n" for n in range(99)]
    lines = "".join(titles) + "# journeymap: ignore JM204\n" * 901
    text = HEAD.replace("owner: nobody\n", "").replace(" [A]\n", "\n") + lines
    found = told(text + "x-a: 1  # journeymap: ignore JM204\n")
    assert "JM103" not in [code for code, _, _ in found]
    last = [line for code, line, _ in found if code == "JM017"]
    assert len(last) == 902 and last[-1] == text.count("\n") + 1


def test_a_comment_names_up_to_twenty_rules() -> None:
    """Of more, the first twenty are heeded, and that is told."""
    names = ", ".join(f"JM{n}" for n in range(301, 320))
    assert "JM103" not in [
        code for code, _, _ in told(HEAD.replace("nobody", f"nobody # journeymap: ignore {names}, JM103"))
    ]
    found = told(HEAD.replace("nobody", f"nobody # journeymap: ignore {names}, JM320, JM103"))
    assert ("JM103", 4) in [(code, line) for code, line, _ in found]
    assert any(help.startswith("Name a group of rules") for _, _, help in found)
