"""JM422: what was done long ago, and the customer suffers as before."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.findings.wording import clipped
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

_DONE = ("status: planned\n            since: 2026-10-01", "status: done\n            since: 2026-02-01")

RULE = Rule(
    "JM422",
    "done-and-still-low",
    Severity.WARNING,
    "Half a year after an opportunity was done, its moment is no longer a low one, or something else is under way.",
    "Either it helped, and the map is out of date, or it did not, and nobody has looked. Both are worth more than a tick.",
    bad=sound(_DONE),
    good=sound(_DONE, ("emotion: -2", "emotion: 0")),
    options=(
        Option("after", "duration", 180 * 86_400, "How long after it was done the emotion must have risen."),
        Option("at_most", "number", -1, "Emotions of at most so much are low."),
    ),
    spares=("draft", "future"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Touchpoints and steps that are low, where all that was to be done was done a good while ago."""
    after, at_most = subject.option(RULE, "after"), subject.option(RULE, "at_most")
    for moment, touchpoint, _, node in subject.moments:
        done = [one for one in moment.opportunities if one.status == "done"]
        emotion = moment.emotion if moment.emotion is not None else touchpoint.emotion
        if not done or emotion is None or emotion > at_most:
            continue
        ends = [one.since for one in done if one.since]
        if len(ends) < len(done) or any(one.status in ("planned", "doing") for one in moment.opportunities):
            continue
        latest = max(ends)
        if (subject.today - latest).total_seconds() > after:
            what = quoted(*[one.text for one in done])
            yield RULE.at(
                place(node, "opportunities"),
                f"{what} {'are' if len(done) > 1 else 'is'} done since {latest}, and the emotion at"
                f" {quoted(touchpoint.title)} is still {emotion:+d}.",
                f"Ask customers again. If it helped, write the emotion of today at {clipped(touchpoint.id)}; if not, add"
                " another opportunity, or take the pain point as it is: status: dropped",
            )
