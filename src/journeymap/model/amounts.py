"""Numbers that are written with their unit: `23%`, `4.2/5`, `€ 12`."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from journeymap.model.misfits import Misfit
from journeymap.model.plain import Plain
from journeymap.model.quantities import latin_digits

_MOST_SIGNS = 60
_NUMBER = r"[+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
_BEFORE = re.compile(rf"([^\s0-9.,+/-]{{1,3}})\s*({_NUMBER})")
_AFTER = re.compile(rf"({_NUMBER})\s*(/\s*[0-9]+|[^\s0-9.,+-][^0-9]*)")
# `12k` and `3 mil.` are numbers that stand for others.
_THOUSANDS = re.compile(r"(?:k|m|mn|mio|mln|mil|b|bn|thousand|million|billion|mii|milioane|milion)\b", re.I)


def split(value: Any) -> tuple[str, str] | None:
    """The number and the unit of a text that has both; None for all else."""
    if not isinstance(value, str) or len(value) > _MOST_SIGNS:
        return None
    words = latin_digits(value)
    if match := _AFTER.fullmatch(words):
        number, unit = match[1], match[2].strip()
        if unit[0] == "/":
            return number, unit.replace(" ", "")
        sign = unit[0].isalpha() or unicodedata.category(unit[0]) in ("Sc", "So") or unit[0] in "%‰°"
        return (number, unit) if sign and not _THOUSANDS.match(unit) else None
    if match := _BEFORE.fullmatch(words):
        unit, number = match[1], match[2]
        code = len(unit) == 3 and unit.isascii() and unit.isupper()
        if code or unit == "%" or all(unicodedata.category(sign) == "Sc" for sign in unit):
            return number, unit
    return None


def with_unit(metric: dict[str, Any]) -> dict[str, Any]:
    """A metric with the unit of its value and its target in a field of its own, where these are written with it."""
    value, target = split(metric.get("value")), split(metric.get("target"))
    if value is None and target is None:
        return metric
    own = metric.get("unit")
    unit = own.strip() if isinstance(own, str) else ""
    result = dict(metric)
    if value:
        number, its = value
        result["value"] = (
            Plain(number) if _fits(its, unit) else _other(metric["value"], unit, "unit of this metric")
        )
        unit = unit or its
    if target:
        number, its = target
        if unit or metric.get("value") is None:
            fits = _fits(its, unit)
            result["target"] = Plain(number) if fits else _other(metric["target"], unit, "unit of the value")
            unit = unit or its
        else:
            result["target"] = Misfit.of(
                metric["target"],
                f"The target has the unit {its}, and the value has none.",
                f"Write the value with its unit too: {metric['value']}{_joined(its)}",
            )
    elif not own and isinstance(bare := metric.get("target"), str):
        result["target"] = _bare(bare, unit)
    return {**result, "unit": unit} if unit else result


def _fits(its: str, unit: str) -> bool:
    return not unit or its.casefold() == unit.casefold()


def _joined(unit: str) -> str:
    """A unit as it stands behind a number."""
    return f" {unit}" if unit[0].isalpha() else unit


def _other(written: str, unit: str, whose: str) -> Misfit:
    message = f"«{written}» is not in the {whose}, which is {unit}."
    return Misfit.of(written, message, "Write value and target in the same unit.")


def _bare(written: str, unit: str) -> str:
    """A target without the unit that its value has."""
    if not re.fullmatch(_NUMBER, latin_digits(written)):
        return written
    meant = f"{written.strip()}{_joined(unit)}"
    return Misfit.of(
        written,
        f"The value has the unit {unit}, and the target has none.",
        f"Write it there too: {meant}",
        meant,
    )
