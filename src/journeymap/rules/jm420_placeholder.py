"""JM420: a text that is still to be written."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.reading.node import Node
from journeymap.rules.support.placeholders import placeholder
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM420",
    "placeholder",
    Severity.WARNING,
    "In a map that is no draft, no text is still to be written: no TODO, TBD, xxx, ??? or lorem ipsum.",
    "What was to be filled in later is read, drawn and shown to others as if it were finished.",
    bad=sound(("text: Nightly price feed", "text: TBD")),
    good=SOUND,
    spares=("draft",),
)
_MOST = 3  # texts that are told one by one
# What is no text: what refers to something, numbers and choices, and what programs read.
_NO_TEXTS = frozenset(
    "id at after takes emotion share severity kind status media moment phase channel date since lang unit state"
    " outcome type automated value target image link links events journeymap reviewed".split()
)
# What is a list of ids, or of parts with some texts of their own.
_IDS = frozenset(("steps", "evidence", "solves", "campaigns", "segments"))


def check(subject: Subject) -> Iterator[Finding]:
    """The texts that are placeholders; one finding where there are many."""
    found = list(_placeholders(subject.root, subject.journey.lang))
    if len(found) > _MOST:
        lines = list(dict.fromkeys(str(node.line) for node, _ in found))
        listed = f"{', '.join(lines[:8])}{' and more' if len(lines) > 8 else ''}"
        yield RULE.at(
            found[0][0].place,
            f"{len(found)} texts of this map are still to be written (lines {listed}), the first one {quoted(found[0][1])}.",
            "Write them, take out the fields that nobody can fill, or say that it is not finished yet: status: draft",
        )
        return
    for node, words in found:
        yield RULE.at(
            node.place,
            f"This text is still to be written: {quoted(words)}.",
            "Write it, take the field out, or say that the map is not finished yet: status: draft",
        )


def _placeholders(root: Node, lang: str) -> Iterator[tuple[Node, str]]:
    """The texts of the file that are placeholders, in its order."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.kind == "text":
            if not node.is_null and (words := placeholder(node.text, lang)) is not None:
                yield node, words
        elif node.kind == "list":
            waiting += reversed(node.items)
        else:
            for key, value in reversed(node.entries):
                if key.text in _IDS and value.kind != "map":
                    waiting += [item for item in reversed(value.items) if item.kind == "map"]
                elif key.text not in _NO_TEXTS and not key.text.startswith("x-"):
                    waiting.append(value)
