"""JM413: a map in use that rests on nothing."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, lacks_evidence, place, whole
from journeymap.rules.support.wording import new_evidence

RULE = Rule(
    "JM413",
    "live-on-nothing",
    Severity.WARNING,
    "A live map names some evidence: interviews, numbers, a support log.",
    "What a team believes about its customers, drawn nicely, looks like knowledge, and money is spent on it.",
    source="Smaply, the ten most common customer journey mapping mistakes (mapping without customer research),"
    " https://www.smaply.com/blog/journey-mapping-mistakes",
    bad=sound(
        ("evidence: {interviews: {kind: interview, date: 2026-09-12, sample: 14}}\n", ""),
        (", evidence: interviews}\n", "}\n"),
        ('        quote: {text: "Five tabs, five prices.", evidence: interviews}\n', ""),
        *[("        evidence: interviews\n", "")] * 4,
        ("    evidence: interviews\n", ""),
    ),
    good=SOUND,
    spares=("future",),
    yields_to=("JM414",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A live map without any evidence, declared or referred to."""
    if subject.journey.status == "live" and lacks_evidence(subject):
        yield RULE.at(
            place(subject.root, "status"),
            "The map is live and names no evidence at all.",
            f"Say what it rests on ({new_evidence(subject)}), or write status: draft",
            about=(WHOLE, whole("evidence")),
        )
