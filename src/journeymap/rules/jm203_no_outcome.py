"""JM203: an actual path that ends without an outcome."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM203",
    "no-outcome",
    Severity.WARNING,
    "Every actual path says how it ends: converted, completed, dropped or ongoing.",
    "Without its end, nobody can tell whether a path is one to copy or one to mend, nor how many customers are"
    " lost on the way.",
    bad=sound(("    outcome: converted\n", "")),
    good=SOUND,
    spares=("draft", "future"),
)

_HELP = "Write how it ends: outcome: converted, completed, dropped or ongoing"


def check(subject: Subject) -> Iterator[Finding]:
    """The actual paths without an outcome; one finding where no actual path has one."""
    lacking = [(path, node) for path, node in subject.actual if path.outcome is None]
    if len(lacking) > 1 and len(lacking) == len(subject.actual):
        names = quoted(*[path.title for path, _ in lacking])
        yield RULE.at(place(lacking[0][1], "title"), f"No actual path says how it ends: {names}.", _HELP)
        return
    for path, node in lacking:
        message = f"The actual path {quoted(path.title)} does not say how it ends."
        yield RULE.at(place(node, "title"), message, _HELP)
