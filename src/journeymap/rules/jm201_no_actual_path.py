"""JM201: a map without what customers really do."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import as_written

_PLAN = "steps: [ask-friends, compare-prices, store, web-shop, care]}\n"
_LINA = """\
  - id: lina
    title: What Lina does
    kind: actual
    share: 62%
    evidence: interviews
    outcome: converted
    steps: [ask-friends, compare-prices, store, compare-prices, web-shop, care]
"""

RULE = Rule(
    "JM201",
    "no-actual-path",
    Severity.WARNING,
    "A map has at least one actual path: what customers really do, beside what the team expects.",
    "A map of nothing but assumptions shows the company its own plan, and every decision taken from it is a"
    " guess. The difference between the plan and what customers do is where the work is.",
    bad=sound(("steps: [ask-friends, store, web-shop, care]}\n", _PLAN)).partition(_PLAN)[0] + _PLAN,
    good=sound(("steps: [ask-friends, store, web-shop, care]}\n", _PLAN)).partition(_PLAN)[0] + _PLAN + _LINA,
    source="“Journey-Mapping Approaches: 2 Critical Decisions To Make Before You Begin”, Nielsen Norman Group;"
    " “Seven common customer journey mapping mistakes to avoid”, MyCustomer, 2020",
    spares=("draft", "future"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for a map without an actual path."""
    ids = [clipped(at.touchpoint.id) for at in subject.touchpoints[:2]]
    steps = f"[{', '.join([*ids, ids[0]] if len(ids) > 1 else ids)}]"
    title = as_written(f"What {subject.journey.persona.name} does")
    help = (
        "Follow a few customers from beginning to end, and add a path with the visits that they really make,"
        f" returns and detours too: {{title: {title}, kind: actual, steps: {steps}}}"
    )
    if not subject.paths:
        yield RULE.at(subject.top, "The map has no path: it does not say what customers do.", help)
    elif not subject.actual:
        yield RULE.at(
            place(subject.paths[0][1], "kind"),
            "No path of this map tells what customers really do: all are expected or ideal.",
            help,
        )
