"""All rules, one file a rule: found by `RULE`, called after its code and slug (`jm101_unknown_touchpoint`).

Here are those that look at a map as a whole; what they share is in `support`. Those about a file and about its fields
are where these are read (`reading.rules`, `model.rules`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from journeymap.findings import Finding, Phase, Rule
from journeymap.registry import registered
from journeymap.suggestions import closest

_HOMES = ("journeymap.reading.rules", "journeymap.model.rules", __name__)

Check = Callable[[Any], "list[Finding]"]


@cache
def known() -> tuple[Rule, ...]:
    """Every rule that journeymap has, in the order of their codes."""
    rules: list[Rule] = [rule for home in _HOMES for rule in registered(home, "RULE").values()]
    return tuple(sorted(rules, key=lambda rule: rule.code))


@cache
def checks(phase: Phase, start: str = "jm") -> tuple[tuple[Rule, Check], ...]:
    """The rules of this folder that are checked in a phase, each with its check, in the order of their codes.

    Only modules whose name begins with `start` are imported.
    """
    found = registered(__name__, "check", start)
    rules = registered(__name__, "RULE", start)
    return tuple((rule, found[name]) for name, rule in rules.items() if rule.phase is phase)


def chosen(wanted: str) -> frozenset[str]:
    """The codes that a code (`JM101`), the start of one (`JM1`) or a slug means, if any."""
    start = wanted.strip().upper()
    if start.startswith("JM"):
        return frozenset(rule.code for rule in known() if rule.code.startswith(start))
    return frozenset(rule.code for rule in known() if rule.slug == start.lower())


def near(word: str) -> str:
    """The rule that a misspelt word most likely means; empty for none. Of codes, which are much alike, only those
    with a letter for a digit (JM3O5)."""
    code = word.strip().upper().translate({ord("O"): "0", ord("I"): "1", ord("L"): "1"})
    if any(rule.code == code for rule in known()):
        return code
    return closest(word, [rule.slug for rule in known()]) or ""
