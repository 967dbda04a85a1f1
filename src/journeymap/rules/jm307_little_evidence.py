"""JM307: a map that mostly rests on what the team believes."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Option, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, claims, lacks_evidence, whole
from journeymap.rules.support.wording import evidence

RULE = Rule(
    "JM307",
    "little-evidence",
    Severity.WARNING,
    "At least half of the claims of a map name the evidence for them. Claims are its actual paths, and the touchpoints"
    " that say what customers think, feel, say or suffer from.",
    "Teams know less about their customers than they believe. A claim without a source cannot be checked, and looks"
    " just like one that was.",
    bad=sound((", evidence: interviews}\n", "}\n"), *[("        evidence: interviews\n", "")] * 4),
    good=SOUND,
    source="“Seven common customer journey mapping mistakes to avoid”, MyCustomer, 2020 (building the map on"
    " assumptions rather than research)",
    options=(Option("coverage", "share", 0.5, "The share of the claims that must name evidence."),),
    spares=("draft", "future"),
    yields_to=("JM413", "JM414"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A map where too few claims name evidence."""
    shown = claims(subject)
    covered = sum(shown)
    if covered >= subject.option(RULE, "coverage") * len(shown):
        return
    few = {0: "None", 1: "Only one"}.get(covered, f"Only {covered}")
    few = f"{few} of the {len(shown)} claims" if len(shown) > 1 else "The only claim"
    yield RULE.at(
        subject.top,
        f"{few} of this map {'have' if covered > 1 else 'has'} {'' if len(shown) > 1 else 'no '}evidence. Claims are actual"
        " paths, and touchpoints that say how customers feel, think or suffer.",
        f"Say at the path or touchpoint what shows it: {evidence(subject)}",
        about=(WHOLE, whole("evidence")) if lacks_evidence(subject) else (WHOLE,),
    )
