"""JM211: weeks in which nothing happens."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.model.quantities import duration_words
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import idea, quoted

RULE = Rule(
    "JM211",
    "long-silence",
    Severity.WARNING,
    "Between two visits of an actual path there are no weeks without any touchpoint.",
    "A wait that nobody explains feels longer, and customers fill it on their own: with doubts, with other offers,"
    " with a call to the support. Or something happened that the map does not know of.",
    bad=sound(("after: 12d", "after: 5w")),
    good=SOUND,
    source="David Maister, “The Psychology of Waiting Lines”, 1985",
    options=(
        Option("at_least", "duration", 14 * 86_400, "Gaps between two visits that are at least so long."),
    ),
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The long gaps of actual paths, unless the step says itself what happens in between, or could."""
    bound = subject.option(RULE, "at_least")
    for path, node in subject.actual:
        for visit, step in list(subject.visits(path, node))[1:]:  # before the first visit there is no gap
            own = visit.step
            if own.after is None or own.after < bound:
                continue
            if own.description or own.pain_points or own.opportunities:
                continue
            after = step.get("after")
            time = duration_words(after.text if after is not None else own.after)
            title = quoted(visit.touchpoint.title)
            yield RULE.at(
                place(step, "after"),
                f"On the path {quoted(path.title)} nothing happens for {time} before {title}.",
                "Ask what customers do in that time and add the visit. Or write at this step what you could do then:"
                f" {idea(subject, 'A short mail in the second week')}",
            )
