"""JM301: a persona without goals or needs."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place, whole
from journeymap.rules.support.wording import as_written, quoted

_PERSONA = (
    "persona: {name: Lina, goals: [Good coffee at home], needs: [Advice from someone who does not sell]}"
)

RULE = Rule(
    "JM301",
    "thin-persona",
    Severity.WARNING,
    "The persona says what this customer wants to reach or needs: at least one goal or need.",
    "Only against a goal can one say whether a moment helped or hurt. A name and an age explain no step of the"
    " journey.",
    bad=sound((_PERSONA, "persona: {name: Lina, age: 31}")),
    good=SOUND,
    source="Sarah Gibbons, “Journey Mapping 101”, Nielsen Norman Group, 2018 (actor, scenario and expectations);"
    " Alan Cooper, The Inmates Are Running the Asylum, 1999 (personas are defined by their goals)",
    spares=("draft",),
    yields_to=("JM414",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The persona, where it has neither goals nor needs."""
    persona, node = subject.journey.persona, subject.root.get("persona")
    if node is not None and not persona.goals and not persona.needs:
        fields = "goals: […], needs: […]"
        name = as_written(persona.name)
        how = f"persona: {{name: {name}, {fields}}}" if node.kind == "text" else f"{fields}, beside the name"
        yield RULE.at(
            place(node),
            f"The map does not say what {quoted(persona.name)} wants or needs.",
            f"Write it in the customer's words: {how}",
            about=(whole("persona"),),
        )
