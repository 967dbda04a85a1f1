"""JM204: a touchpoint that no path visits."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.jm206_unvisited_stage import visited
from journeymap.rules.sound import SOUND, sound
from journeymap.rules.subject import Subject, place
from journeymap.rules.wording import quoted

_CALL = "{id: help-line, title: Call the help line, channel: phone, media: owned, emotion: 0, evidence: interviews}"

RULE = Rule(
    "JM204",
    "touchpoint-on-no-path",
    Severity.WARNING,
    "Every touchpoint is visited by some path, in a map that has paths.",
    "A touchpoint on no path is either one that customers do not need, or a piece of their journey that the map"
    " does not know. Both are worth knowing before money goes there.",
    bad=sound(("paths:\n", f"      - {_CALL}\npaths:\n")),
    good=SOUND,
    spares=("draft",),
)

_HELP = "Add its id to the steps of the path that visits it, or take the touchpoint out of the map."


def check(subject: Subject) -> Iterator[Finding]:
    """The touchpoints on no path, in stages that some path visits; one finding if they are most of the map's.

    The others are those of a stage that no path visits, and JM206 tells of it.
    """
    if not subject.paths:
        return
    touchpoints, stages = subject.visitors, visited(subject)
    found = [
        at for at in subject.touchpoints if at.touchpoint.id not in touchpoints and at.stage.id in stages
    ]
    if len(found) > 1 and 2 * len(touchpoints) < len(subject.touchpoints):
        yield RULE.at(
            place(subject.root, "paths"),
            f"Most of this map lies beside its paths: no path visits {quoted(*[at.touchpoint.title for at in found])}.",
            "Write the paths out to their ends, and split what belongs to another journey into a map of its own.",
        )
        return
    for at in found:
        yield RULE.at(place(at.node, "title"), f"No path visits {quoted(at.touchpoint.title)}.", _HELP)
