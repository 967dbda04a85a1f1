"""What numbers of a kind can be, and whether more of them is better."""

from __future__ import annotations

import re
from typing import NamedTuple

from journeymap.model.parts import Metric
from journeymap.rules.support.everyday_words import everyday
from journeymap.rules.support.phrases import words

_ALL_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_PERCENT = re.compile(r"%|٪|per ?cent|procent|la sută|درصد|بالمئة|بالمائة|في المئة", re.IGNORECASE)
_OUT_OF = re.compile(r"(?:/|of|din|از|من)\s*(\d{1,3})\b")
_LONGEST_UNIT = 40
_SHORT = 3  # words; of «Complaints that the survey had too» the first one does not say which way is better


class Scale(NamedTuple):
    """The least and the most that a number can be, and what that scale is called in a sentence."""

    least: float
    most: float
    called: str


def scale(metric: Metric, lang: str) -> Scale | None:
    """Between what the value and the target of a metric have to lie; None where that cannot be known."""
    unit = (metric.unit or "")[:_LONGEST_UNIT].translate(_ALL_DIGITS)
    percent = _PERCENT.search(unit)
    out_of = _OUT_OF.search(unit)
    if metric.kind == "nps":
        return Scale(-100, 100, "an NPS goes from -100 to 100")
    if metric.kind in ("csat", "ces"):
        name = metric.kind.upper()
        if out_of:
            return Scale(0, float(out_of[1]), f"this {name} is one out of {out_of[1]}")
        if percent or metric.kind == "csat":
            return Scale(0, 100, f"a {name} goes up to 100%")
        return Scale(0, 10, "a CES is on a scale up to 5, 7 or 10")
    if (
        metric.kind == "rate"
        and (percent or not unit.strip())
        and not everyday("growth", lang).first(metric.name)
    ):
        return Scale(0, 100, "a rate goes from 0 to 100%")
    if metric.kind in ("count", "time") and not everyday("growth", lang).first(metric.name):
        return Scale(0, float("inf"), f"a {metric.kind} is never less than 0")
    return None


def is_met(metric: Metric, lang: str, margin: float) -> bool:
    """Whether a metric is exactly at its target, or beyond it by a part of the target, where its kind or name tells
    which way that is."""
    value, target = metric.value, metric.target
    if value is None or target is None:
        return False
    if value == target:
        return True
    more = metric.kind in ("nps", "csat")
    less = False
    if not more and len(words(metric.name)) <= _SHORT:
        more = everyday("more is better", lang).first(metric.name) is not None
        less = everyday("less is better", lang).first(metric.name) is not None
    beyond = (value - target) * (1 if more else -1)
    return more is not less and beyond > 0 and beyond >= margin * abs(target)
