"""Good maps in four languages are met with silence; one weakness more, and its rule alone speaks."""

from datetime import date
from typing import Any

import pytest

from journeymap.checking.one import load
from journeymap.findings import Finding
from journeymap.rules import known
from tests.rules.changes import HARMLESS, WEAK, Change
from tests.rules.changing import NAMES, Map

TODAY = date(2026, 11, 21)


def found(m: Map) -> tuple[Finding, ...]:
    return load(str(m).encode(), "map.yaml", TODAY).findings


def told(findings: tuple[Finding, ...]) -> str:
    return "\n".join(f"{it.code} in line {it.place.line}: {it.message}" for it in findings)


def each(changes: list[Change]) -> list[Any]:
    """Every change in every language."""
    return [
        pytest.param(name, change, id=f"{change.code} {change.name}-{name}".strip().replace(" ", "-"))
        for change in changes
        for name in NAMES
    ]


@pytest.mark.parametrize("name", NAMES)
def test_good_maps_are_met_with_silence(name: str) -> None:
    """A rich map that a careful person wrote has no finding, not even a hint."""
    assert not told(found(Map(name)))


@pytest.mark.parametrize(("name", "change"), each(WEAK))
def test_one_weakness_is_told_once_by_its_rule(name: str, change: Change) -> None:
    """A good map with one weakness gives one finding, of the rule for it, at the place where it is."""
    m = Map(name)
    change.do(m)
    findings = found(m)
    assert [it.code for it in findings] == [change.code], told(findings)
    place = m.at(change.at.format_map(m.names))
    assert place.start < findings[0].place.line <= place.stop, told(findings)


@pytest.mark.parametrize(("name", "change"), each(HARMLESS))
def test_what_does_no_harm_is_not_told(name: str, change: Change) -> None:
    """A change that careful people make gives no finding."""
    m = Map(name)
    before = str(m)
    change.do(m)
    assert str(m) != before
    assert not told(found(m))


def test_each_weakness_has_a_change() -> None:
    """No rule about weak maps is left out here."""
    assert {rule.code for rule in known() if rule.code >= "JM2"} == {change.code for change in WEAK}
