"""Mending: what findings say how to mend is mended, and everything else in the file stays as it is.

To add a case, put a map into `cases/`. Beside it lie what safe fixes make of it (`.safe.yaml`) and what all
fixes do (`.unsafe.yaml`); `pytest --accept-goldens` writes them.
"""

import os
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.checking.one import load
from journeymap.fixing import Fixed, diff, fixed
from tests.accepting import Goldens

HERE = Path(__file__).parent / "cases"
CASES = sorted(path for path in HERE.glob("*.yaml") if path.suffixes == [".yaml"])
TODAY = date(2026, 11, 21)


def mended(data: bytes, unsafe: bool = False) -> Fixed:
    return fixed(data, "map.yaml", unsafe=unsafe, today=TODAY)


def errors(data: bytes) -> int:
    return sum(finding.severity == "error" for finding in load(data, "map.yaml", TODAY).findings)


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_map_is_mended_as_expected(path: Path, unsafe: bool, goldens: Goldens) -> None:
    """Fixes make exactly the file that lies beside the map, with no more errors; a second time changes nothing."""
    data = path.read_bytes()
    result = mended(data, unsafe)
    goldens.check(path.with_suffix(".unsafe.yaml" if unsafe else ".safe.yaml"), result.data)
    assert errors(result.data) <= errors(data)
    assert bool(result.applied) == (result.data != data)
    assert mended(result.data, unsafe).data == result.data
    assert result.left.source.text.encode() == result.data


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_line_ends_and_byte_order_mark_stay(path: Path) -> None:
    """A file of Windows, with its CRLF and its byte order mark, is mended just the same and keeps both."""
    text = path.read_bytes()
    windows = b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n")
    expected = b"\xef\xbb\xbf" + mended(text, True).data.replace(b"\n", b"\r\n")
    assert mended(windows, True).data == expected


@pytest.mark.parametrize(
    "data",
    [
        b"titel: caf\xe9\npersona: Lina\n",
        "titel: x".encode("utf-16"),
        b"titel: x\0",
        b"\x89PNG\r\n\x1a\n",
        b"",
        b"titel: " + b"x" * (1 << 20),
    ],
    ids=["latin-1", "utf-16", "nul", "picture", "empty", "too large"],
)
def test_a_file_that_is_no_map_stays_as_it_is(data: bytes) -> None:
    """What cannot be read is not touched, and still told."""
    result = mended(data, True)
    assert result.data == data and not result.applied and result.left.findings


def test_only_wanted_findings_are_mended() -> None:
    """What somebody does not want to hear of is not mended either."""
    data = b"titel: A map\npersona: Lina\nowner: growht\nteams: {growth: Growth}\nstages: [A]\n"
    result = fixed(data, "map.yaml", judge=lambda found: [f for f in found if f.code == "JM103"])
    assert result.data == data.replace(b"growht", b"growth")
    assert [finding.code for finding in result.applied] == ["JM103"]


def test_a_silenced_finding_is_not_mended() -> None:
    """A comment that silences a finding keeps its line from being mended."""
    data = b"title: A\npersona: Lina\nteams: {growth: G}\nowner: growht  # journeymap: ignore JM103\nstages: [A]\n"
    assert mended(data, True).data == data


@pytest.mark.parametrize(
    ("owner", "safe"),
    [
        ("custmer-support", True),
        ("cutsomer_suport", True),
        ("sales2026", True),
        ("sign-in", None),
        ("sales-2025", False),
        ("offline-shop", False),
        ("sales-team-2026", None),
    ],
)
def test_only_an_unmistakable_slip_is_safe_to_mend(owner: str, safe: bool | None) -> None:
    """Another number, another word or an opposite may well be another team: it is not mended without asking, and
    what is further away (None) is no slip at all."""
    head = (
        "title: A\npersona: Lina\nteams: {sign-up: S, sales-2026: S, online-shop: O, customer-support: C}\n"
    )
    (finding,) = load(f"{head}owner: {owner}\nstages: [A]\n".encode(), "map.yaml").findings
    assert (finding.fix and finding.fix.safe) is safe


def test_a_fix_that_brings_other_errors_is_taken_back() -> None:
    """`channel` in the map is near to `channels`, but its value does not fit there: it stays, without a promise."""
    data = b"title: A\npersona: Lina\nchannel: email\nowenr: growth\nstages: [A]\n"
    result = mended(data, True)
    assert result.data == data.replace(b"owenr", b"owner")
    left = [finding for finding in result.left.findings if finding.code == "JM021"]
    assert len(left) == 1 and left[0].fix is None


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize(
    "text",
    [
        "stages:\n- &s\n  title: A\n  touchpoints: [T]\n- *s\n",
        "stages:\n- title: A\n  touchpoints: [&t {id: t, title: T}, *t]\n",
        "stages:\n- title: A\n  touchpoints: [&t Try it, *t]\n",
        "teams: {growth: G}\nowner: &o growht\nstages: [{title: A, owner: *o}]\n",
        "stages: [{title: A, touchpoints: &all [{titel: T}]}, {title: B, x-touchpoints: *all}]\n",
    ],
)
def test_a_part_that_stands_in_two_places_is_left_alone(text: str, unsafe: bool) -> None:
    """What is changed in a part with a name (&s) changes in all places: no fix is offered anywhere in it."""
    data = f"title: A\npersona: Lina\n{text}".encode()
    findings = load(data, "map.yaml").findings
    assert findings and all(finding.fix is None for finding in findings)
    result = mended(data, unsafe)
    assert result.data == data and not result.applied


def test_what_stands_beside_a_shared_part_is_mended() -> None:
    """A name that nothing refers to, and a fix outside of what is named, keep nothing from being mended."""
    data = b"title: A\npersona: Lina\nowenr: g\nstages: [&a {titel: A}, &b B, {titel: C, x-b: *b}]\n"
    assert mended(data).data == data.replace(b"owenr", b"owner").replace(b"titel", b"title")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("'it''s", "'it''s'"),
        ('\'they said "no"', "'they said \"no\"'"),
        ('"a \\"b\\" c', '"a \\"b\\" c"'),
        ("'plain", "'plain'"),
        ("'It's Anna''s'", "\"It's Anna's\""),
    ],
)
def test_a_quote_that_is_not_closed_keeps_its_sign(text: str, whole: str) -> None:
    """Escapes within the text mean what they meant."""
    data = "title: A\npersona: Lina\ndescription: {}\nstages: [A]\n"
    assert mended(data.format(text).encode(), True).data.decode() == data.format(whole)


def test_mistakes_that_a_misspelt_name_hid_are_mended_too() -> None:
    """What stands in a misspelt field is unseen at first: the next round mends it, however much it is."""
    data = b"title: A\npersona: Lina\nstagess:\n  - titel: One\n    touchpionts: [{titel: Two, emotoin: 1}]\n"
    result = mended(data)
    assert errors(result.data) == 0 and len(result.applied) == 5


def test_mistakes_that_stop_the_reader_again_and_again_are_mended_all() -> None:
    """YAML's traps are told up to a bound; those below it come to light when the first ones are mended."""
    traps = "".join(f"x-{n}: one: two\n" for n in range(60))
    result = mended(f"title: A\npersona: Lina\n{traps}stages: [A]\n".encode())
    assert len(result.applied) == 60 and errors(result.data) == 0


def test_many_mistakes_are_mended_in_one_go() -> None:
    """Many mistakes, and as many that cannot be mended, are no trouble."""
    lines = "".join(f"  - {{titel: Stage {n}, owner: teem-{n}}}\n" for n in range(90))
    data = f"title: A\npersona: Lina\nteams: {{team-x: T}}\nstages:\n{lines}".encode()
    result = mended(data)
    assert len(result.applied) == 90 and b"titel" not in result.data


# --- diffs --------------------------------------------------------------------------------------------------

OLD = "title: A\npersona: Lina\nstages: [A]"


@pytest.mark.parametrize(
    "name", ["map.yaml", "a folder/my map.yaml", "نقشه.yaml", 'a"b.yaml', "tab\there.yaml"]
)
@pytest.mark.parametrize("end", ["", "\n", "\r\n"], ids=["no end", "lf", "crlf"])
def test_git_applies_a_diff(tmp_path: Path, name: str, end: str) -> None:
    """git apply turns the old file into the new one, whatever its name, its line ends and its last line."""
    git = shutil.which("git")
    if not git or os.name == "nt":
        pytest.skip("needs git, and a system that allows such names")
    text = (OLD if not end else OLD.replace("\n", end) + end).encode()
    new = text.replace(b"stages", b"# a comment\nstages").replace(b"Lina", b"Lina Haddad")
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text)
    change = diff(name, text, new).encode()
    done = subprocess.run([git, "apply", "-"], cwd=tmp_path, input=change, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert file.read_bytes() == new


def test_a_diff_shows_what_changes_around_it_what_stays() -> None:
    """A diff is the one that everybody knows; there is none where nothing changes."""
    new = OLD.replace("Lina", "Radu")
    assert diff("maps/a.yaml", OLD.encode(), new.encode()) == (
        "--- a/maps/a.yaml\n+++ b/maps/a.yaml\n@@ -1,3 +1,3 @@\n title: A\n-persona: Lina\n+persona: Radu\n"
        " stages: [A]\n\\ No newline at end of file\n"
    )
    assert diff("a.yaml", OLD.encode(), OLD.encode()) == ""


# --- anything -----------------------------------------------------------------------------------------------

MAP = (Path(__file__).parent / "cases" / "sound.txt").read_text(encoding="utf-8")
_WORD = re.compile(r"[^\W\d_]{4,}")


@st.composite
def misspelt(draw: st.DrawFn) -> str:
    """The map with some of its words misspelt: a letter swapped, doubled, lost or capital."""
    text = MAP
    words = [match.span() for match in _WORD.finditer(text) if not in_comment(text, match.start())]
    chosen = draw(st.lists(st.sampled_from(words), min_size=1, max_size=8, unique=True))
    for start, end in sorted(chosen, reverse=True):
        at = draw(st.integers(start, end - 2))
        here, there = text[at], text[at + 1]
        slip = draw(st.sampled_from([there + here, here + here + there, here, there, here.upper() + there]))
        text = text[:at] + slip + text[at + 2 :]
    return text


def in_comment(text: str, at: int) -> bool:
    return "#" in text[text.rfind("\n", 0, at) + 1 : at]


def comments(text: str) -> list[str]:
    return [line[line.index("#") :] for line in text.split("\n") if "#" in line]


@pytest.mark.slow
@given(misspelt(), st.booleans())
def test_random_slips_are_mended_or_left_alone(text: str, unsafe: bool) -> None:
    """No comment gets lost, no line changes without a finding, no error is added, and once is enough."""
    data = text.encode()
    result = mended(data, unsafe)
    new = result.data.decode()
    assert comments(new) == comments(text)
    # A field whose name was misspelt may hold mistakes that nobody could see before.
    assert errors(result.data) <= errors(data) or "JM021" in {finding.code for finding in result.applied}
    assert mended(result.data, unsafe).data == result.data
    told = {finding.place.line for finding in result.applied}
    for number, (before, after) in enumerate(zip(text.split("\n"), new.split("\n"), strict=True), 1):
        assert before == after or number in told


@pytest.mark.slow
@given(
    misspelt(),
    st.integers(0, len(MAP)),
    st.sampled_from([*"[]{}:,#&*!|>'\"%@`?-\t\n،", ": ", " #", "- ", "“"]),
)
def test_anything_can_be_mended_without_harm(text: str, at: int, piece: str) -> None:
    """A damaged file never raises, gets no worse, and comes to rest; safe fixes keep its comments."""
    data = (text[:at] + piece + text[at:]).encode()
    for unsafe in (False, True):
        result = mended(data, unsafe)
        again = mended(result.data, unsafe)
        assert again.data == result.data
