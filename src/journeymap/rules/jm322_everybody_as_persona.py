"""JM322: a persona that is everybody."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.everyday_words import everyday
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM322",
    "everybody-as-persona",
    Severity.WARNING,
    "The persona is somebody: a kind of customer with a name, not «all our customers».",
    "Everybody has no goal, no phone in the hand and no bad day. A map for all customers shows a journey that none of them"
    " makes.",
    bad=sound(("name: Lina", "name: All our customers")),
    good=SOUND,
    source="Alan Cooper, The Inmates Are Running the Asylum, 1999 (design for one person; the «elastic user»)",
    spares=("draft",),
)

_EXAMPLES = {
    "en": "Lina, who has little time",
    "ro": "Ioana, care are puțin timp",
    "fa": "نرگس، که وقت کم دارد",
    "ar": "سامر، الذي وقته قليل",
}


def check(subject: Subject) -> Iterator[Finding]:
    """A persona whose name is a word for all customers."""
    lang, name = subject.journey.lang, subject.journey.persona.name
    node = subject.root.get("persona")
    if node is None or everyday("everybody", lang).first(name) is None:
        return
    example = _EXAMPLES.get(lang.split("-")[0].lower(), _EXAMPLES["en"])
    yield RULE.at(
        place(node, "name"),
        f"The persona is {quoted(name)}: that is everybody, and so nobody.",
        f'Choose one kind of customer and give it a name: name: "{example}". Those who go another way get a path, a'
        " segment or a map of their own.",
    )
