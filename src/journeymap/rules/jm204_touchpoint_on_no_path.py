"""JM204: a touchpoint that no path visits."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

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
    yields_to=("JM206",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The touchpoints on no path; one finding if they are most of the map's."""
    if not subject.paths:
        return
    touchpoints, contested = subject.visitors, subject.contested(RULE)
    found = [at for at in subject.touchpoints if at.touchpoint.id not in touchpoints]
    together = [at for at in found if at.stage.id not in contested]
    if len(together) > 1 and 2 * len(touchpoints) < len(subject.touchpoints):
        titles = quoted(*[at.touchpoint.title for at in together])
        yield RULE.at(
            place(subject.root, "paths"),
            f"Most of this map lies beside its paths: no path visits {titles}.",
            "Write the paths out to their ends, and split what belongs to another journey into a map of its own.",
        )
        found = [at for at in found if at.stage.id in contested]
    for at in found:
        message = f"No path visits {quoted(at.touchpoint.title)}."
        id = clipped(at.touchpoint.id)
        help = (
            f"Add it to the steps of the path that visits it ({id}), or take the touchpoint out of the map."
        )
        yield RULE.at(place(at.node, "title"), message, help, about=(at.stage.id,))
