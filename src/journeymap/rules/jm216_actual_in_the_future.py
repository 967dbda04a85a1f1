"""JM216: customers who walk a journey that does not exist yet."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM216",
    "actual-in-the-future",
    Severity.WARNING,
    "A future map has no actual path: nobody has walked it yet.",
    "An actual path is what customers were seen to do. On a journey that is still to come it is a wish that is drawn and"
    " counted like a fact.",
    bad=sound(("state: current", "state: future")),
    good=sound(("state: current", "state: future"), ("kind: actual", "kind: ideal")),
    source="“Journey-Mapping Approaches: 2 Critical Decisions To Make Before You Begin”, Nielsen Norman Group (current"
    " state against future state)",
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for all actual paths of a future map."""
    paths = subject.actual
    if subject.journey.state != "future" or not paths:
        return
    node = paths[0][1]
    names = quoted(*[path.title for path, _ in paths])
    unsaid = "" if node.get("kind") is not None else " (a path is actual unless it says otherwise)"
    yield RULE.at(
        place(node, "kind"),
        f"The map is about the future, and {names} {'are actual paths' if len(paths) > 1 else 'is an actual path'}"
        f"{unsaid}: nobody can have walked there yet.",
        "Write what it is to be like as kind: ideal or, if the team counts on it, kind: expected. What customers do today"
        " belongs in a map with state: current.",
    )
