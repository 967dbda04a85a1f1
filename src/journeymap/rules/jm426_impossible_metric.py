"""JM426: a number that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.scales import scale
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM426",
    "impossible-metric",
    Severity.WARNING,
    "The value and the target of a metric lie where its kind can be: a rate up to 100%, an NPS up to 100.",
    "A number that cannot be is a slip, another kind of number, or one of another scale. Whoever sees one doubts all the"
    " others.",
    bad=sound(("value: 41, target: 55", "value: 410, target: 55")),
    good=SOUND,
    source="Frederick F. Reichheld, “The One Number You Need to Grow”, Harvard Business Review, 2003 (NPS: promoters less"
    " detractors, in percent)",
)


def check(subject: Subject) -> Iterator[Finding]:
    """The values and targets that are off the scale of their kind."""
    for metric, node in subject.metrics:
        bounds = scale(metric, subject.journey.lang)
        if bounds is None:
            continue
        for field, number in (("value", metric.value), ("target", metric.target)):
            if number is None or bounds.least <= number <= bounds.most:
                continue
            yield RULE.at(
                place(node, field),
                f"The {field} of {quoted(metric.name)} is {number:g}: {bounds.called}.",
                "Write the right number, or, if it is another kind of number, say which: kind: other, with its unit",
                about=(metric.name,),
            )
            break
