"""Accepted files: what differs fails and is shown, and one switch accepts it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.accepting import Goldens


def test_the_same_bytes_pass(tmp_path: Path) -> None:
    """Nothing fails and nothing is written where a test makes what was accepted."""
    (tmp_path / "a.txt").write_bytes(b"one\n")
    Goldens(False, tmp_path / "build").check(tmp_path / "a.txt", b"one\n")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize(
    ("name", "old", "new", "seen"),
    [
        ("a.txt", b"one\ntwo\n", b"one\n<three>\n", ["two", "&lt;three&gt;"]),
        ("a.svg", b"<svg/>", b"<svg>1</svg>", ["PHN2Zy8+", "PHN2Zz4xPC9zdmc+", "Difference"]),
    ],
)
def test_what_differs_is_shown_side_by_side(
    name: str, old: bytes, new: bytes, seen: list[str], tmp_path: Path
) -> None:
    """The failure names a page with the old and the new one, and the accepted file stays."""
    (tmp_path / name).write_bytes(old)
    page = tmp_path / "build" / f"{name}.html"
    with pytest.raises(pytest.fail.Exception, match="is not as it was accepted") as failed:
        Goldens(False, tmp_path / "build").check(tmp_path / name, new)
    assert str(page) in str(failed.value)
    assert all(part in page.read_text(encoding="utf-8") for part in seen)
    assert (tmp_path / "build" / name).read_bytes() == new
    assert (tmp_path / name).read_bytes() == old


def test_what_was_never_accepted_fails(tmp_path: Path) -> None:
    """A new case has to be looked at once."""
    with pytest.raises(pytest.fail.Exception, match="was never accepted"):
        Goldens(False, tmp_path / "build").check(tmp_path / "a.txt", b"")


def test_one_switch_accepts(tmp_path: Path) -> None:
    """The new file takes the place of the old one, or stands where none was."""
    for made in (b"one\n", b"two\n"):
        Goldens(True, tmp_path / "build").check(tmp_path / "a.txt", made)
        assert (tmp_path / "a.txt").read_bytes() == made
