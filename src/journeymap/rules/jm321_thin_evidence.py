"""JM321: evidence that carries little."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

_INTERVIEWS = "{kind: interview, date: 2026-09-12, sample: 14}"

RULE = Rule(
    "JM321",
    "thin-evidence",
    Severity.WARNING,
    "Evidence says what it is, and is more than a workshop of the team or the word of a customer or two.",
    "A workshop gathers what colleagues believe, and one customer may be like no other. Evidence that is only a title can"
    " be neither found nor judged.",
    bad=sound((_INTERVIEWS, "{kind: interview, date: 2026-09-12, sample: 1}")),
    good=SOUND,
    source="Sarah Gibbons, “Journey Mapping 101”, Nielsen Norman Group, 2018 (maps should come from research)",
    options=(
        Option("fewest", "number", 3, "How many people, answers or records evidence rests on at least."),
    ),
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Evidence that is a title alone or rests on too few; and a map that has nothing but workshops."""
    evidence = subject.journey.evidence
    fewest = subject.option(RULE, "fewest")
    if evidence and all(one.kind == "workshop" for one in evidence.values()):
        what = "a workshop" if len(evidence) == 1 else "workshops"
        yield RULE.at(
            place(subject.root, "evidence"),
            f"All that this map rests on is {what}: what the team believes about its customers.",
            "Ask or watch a few customers, and name it here: interviews:"
            f" {{kind: interview, date: {subject.today}, sample: 8}}",
        )
    for id, one, key, node in subject.entries("evidence"):
        name = quoted(one.title or id)
        if one.sample is not None and one.sample < fewest and one.kind != "workshop":
            yield RULE.at(
                place(node, "sample"),
                f"The evidence {name} rests on {_people(one.sample)}.",
                "Ask more, or look for the same in what the company knows anyway: reviews, calls, numbers. Write how many"
                " it is from: sample: 8",
            )
        elif one.kind == "other" and one.date is None and one.sample is None and one.link is None:
            yield RULE.at(
                key.place,
                f"Of the evidence {name} the map says nothing but a name.",
                f"Write what it is, of when, and from how many: {clipped(id)}: {{kind: interview, date: {subject.today},"
                " sample: 8}, with your own facts",
            )


def _people(sample: float) -> str:
    return {0: "nobody at all", 1: "a single person or record"}.get(
        int(sample), f"{sample:g} people or records"
    )
