"""Options that no configuration lets through, but that a caller of the Python API may give."""

from datetime import date
from math import inf, nan
from typing import Any

import pytest

from journeymap.checking.one import load
from journeymap.findings import Rule
from journeymap.rules import known

RULES = [rule for rule in known() if any(option.kind != "words" for option in rule.options)]


@pytest.mark.slow
@pytest.mark.parametrize(
    "number", [0, -1, 1e300, -1e300, 1e-300, inf, -inf, nan, 10**400, -(10**400)], ids=lambda n: str(n)[:8]
)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_any_number_will_do(rule: Rule, number: Any) -> None:
    """No number ends in an exception: not in a rule that compares dates, nor where a sentence names the number."""
    options = {rule.code: {option.name: number for option in rule.options if option.kind != "words"}}
    for text in (rule.bad, rule.good):
        for today in (date(2026, 11, 21), date.min, date.max):
            load(text.encode(), "x", today, options)
