"""The rules that look at a map as a whole: one file a rule, found by its name.

A rule's module is called after its code and slug (`jm101_unknown_touchpoint`) and holds `RULE` and `check`.
The rules about the file (`reading.problems`) and about its fields (`model.problems`) are checked where those
are read.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from journeymap.findings import Rule
from journeymap.suggestions import closest


@cache
def modules(family: str) -> tuple[ModuleType, ...]:
    """The modules of the rules whose code starts like this (`JM1`), in the order of their codes."""
    return tuple(
        importlib.import_module(f"{__name__}.{name}") for name in _names() if name.startswith(family.lower())
    )


@cache
def _names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


@cache
def known() -> tuple[Rule, ...]:
    """Every rule that journeymap has, in the order of their codes."""
    from journeymap.findings.suppressions import RULE as unused_silencer
    from journeymap.model import problems as fields
    from journeymap.reading import problems as files

    rules = [
        *files.RULES,
        unused_silencer,
        *fields.RULES.values(),
        *(module.RULE for module in modules("JM")),
    ]
    return tuple(sorted(rules, key=lambda rule: rule.code))


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
