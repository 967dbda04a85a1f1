"""Rules that are left out on the command line take the word from no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.rules.support.sound import sound
from tests.command_line import Result

TODAY = ("--today", "2026-11-21")
ANSWER = """\
        opportunities:
          - text: One price everywhere
            solves: price-gap
            owner: retail
            status: planned
            since: 2026-10-01
            ticket: T-7
            metric: Complaints about prices
"""


@pytest.fixture
def unanswered(tmp_path: Path) -> Path:
    """A map with a pain point at compare-prices, its strongest moment, and no opportunity there."""
    plan = ("[ask-friends, store, web-shop, care]", "[ask-friends, compare-prices, store, web-shop, care]")
    path = tmp_path / "map.yaml"
    path.write_text(sound((ANSWER, ""), plan), encoding="utf-8")
    return path


def heard(result: Result) -> set[str]:
    """The two rules about the moment at compare-prices, as far as they are in a report."""
    return {
        code for code in ("JM305", "JM306") if f"[{code}" in result.out + result.err or code in result.out
    }


def test_an_ignored_rule_hides_no_other(cli: Callable[..., Result], unanswered: Path) -> None:
    """With --ignore JM305, JM306 tells of the strongest moment; so it does where JM305 is not selected."""
    assert heard(cli("validate", unanswered, *TODAY)) == {"JM305"}
    assert heard(cli("validate", unanswered, *TODAY, "--ignore", "JM305")) == {"JM306"}
    assert heard(cli("validate", unanswered, *TODAY, "--select", "JM306")) == {"JM306"}
    assert heard(cli("validate", unanswered, *TODAY)) == {
        "JM305"
    }  # from the cache, whatever was left out before


def test_mending_tells_what_validating_tells(cli: Callable[..., Result], unanswered: Path) -> None:
    """--fix of the standard input reports what is left by the same rules, and so it does for files."""
    data = unanswered.read_bytes()
    ignored = cli("validate", "-", "--fix", *TODAY, "--ignore", "JM305", stdin=data)
    assert "JM306" in ignored.err and "JM305" not in ignored.err
    both = cli("validate", "-", "--fix", *TODAY, stdin=data)
    assert "JM305" in both.err and "JM306" not in both.err
    assert heard(cli("validate", unanswered, "--fix", *TODAY, "--ignore", "JM305")) == {"JM306"}


def test_a_baseline_that_accepts_a_finding_does_not_bring_up_another(
    cli: Callable[..., Result], unanswered: Path
) -> None:
    """What a team accepts for now is known, and not left out: what yields to it stays quiet."""
    cli("validate", unanswered, *TODAY, "--baseline", "b.json", "--update-baseline")
    assert heard(cli("validate", unanswered, *TODAY, "--baseline", "b.json")) == set()
