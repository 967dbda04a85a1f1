"""JM201: a map without what customers really do."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place

RULE = Rule(
    "JM201",
    "no-actual-path",
    Severity.WARNING,
    "A map has at least one actual path: what customers really do, beside what the team expects.",
    "A map of nothing but assumptions shows the company its own plan, and every decision taken from it is a"
    " guess. The difference between the plan and what customers do is where the work is.",
    bad=sound(("kind: actual", "kind: ideal")),
    good=SOUND,
    source="“Journey-Mapping Approaches: 2 Critical Decisions To Make Before You Begin”, Nielsen Norman Group;"
    " “Seven common customer journey mapping mistakes to avoid”, MyCustomer, 2020",
    spares=("draft", "future"),
)

_HELP = (
    "Follow a few customers from beginning to end, and add a path with the visits that they really make,"
    " returns and detours too: {title: What Lina does, kind: actual, steps: [store, web-shop, store]}"
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for a map without an actual path."""
    if not subject.paths:
        yield RULE.at(subject.top, "The map has no path: it does not say what customers do.", _HELP)
    elif not subject.actual:
        yield RULE.at(
            place(subject.paths[0][1], "kind"),
            "No path of this map tells what customers really do: all are expected or ideal.",
            _HELP,
        )
