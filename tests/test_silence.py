"""Comments that silence findings."""

import pytest

from journeymap.loading import load

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
        "  # journeymap: ignore JM1",
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
