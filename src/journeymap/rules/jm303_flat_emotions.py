"""JM303: an emotion curve that is a flat line, or that is never low."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM303",
    "flat-emotions",
    Severity.WARNING,
    "The emotions of an actual path differ from one another, and on a long one some moment is less than content.",
    "Hardly anybody feels the same all the way, or is glad all the way. Such a line was mostly filled in, not asked for,"
    " and shows neither what to mend nor what to keep.",
    bad=sound(
        ("        emotion: -2\n", "        emotion: 1\n"), ("        emotion: 0\n", "        emotion: 1\n")
    ),
    good=sound(
        ("        emotion: 0\n", "        emotion: 1\n"),
        ("sample: 14}}", "sample: 14}, worst-moments: {kind: interview, date: 2026-11-12, sample: 7}}"),
        ("\n        evidence: interviews\n", "\n        evidence: [interviews, worst-moments]\n"),
    ),
    source="Daniel Kahneman et al., “When more pain is preferred to less: adding a better end”, Psychological"
    " Science 4(6), 1993 (why the peak and the end are worth knowing; that a flat line was not asked for is our own"
    " experience)",
    options=(
        Option("visits", "number", 4, "Paths with fewer visits of known emotion are not looked at."),
        Option(
            "glad_visits", "number", 6, "Paths with fewer visits of known emotion may be glad all the way."
        ),
    ),
    spares=("future",),
)

_HELP = "Ask customers which moment was the best and which the worst, and say it there: emotion: 2 and emotion: -2"
_LOW = "Ask customers where they waited, doubted or nearly gave up, and say it there: emotion: -1"


def check(subject: Subject) -> Iterator[Finding]:
    """The actual paths whose known emotions are all the same, or all above 0; where all paths are so, all at once."""
    least = max(2, subject.option(RULE, "visits"))
    known = []
    for path, node in subject.actual:
        emotions = [e for visit in subject.journey.visits(path) if (e := visit.get("emotion")) is not None]
        if len(emotions) >= least:
            known.append((path, node, emotions))
    flat = [(path, node, emotions[0]) for path, node, emotions in known if len(set(emotions)) == 1]
    if len(flat) > 1 and len(flat) == len(known) and len({emotion for _, _, emotion in flat}) == 1:
        yield RULE.at(
            subject.top,
            f"On every actual path all emotions are {flat[0][2]}: the customer feels the same all the way.",
            _HELP,
        )
        return
    for path, node, emotion in flat:
        yield RULE.at(
            place(node),
            f"On the path {quoted(path.title)} all emotions are {emotion}: the customer feels the same all the way.",
            _HELP,
        )
    if subject.journey.status == "draft":
        return  # the low moments may still come
    least = max(2, subject.option(RULE, "glad_visits"))
    glad = [
        (path, node)
        for path, node, emotions in known
        if len(emotions) >= least and min(emotions) > 0 and len(set(emotions)) > 1
    ]
    if len(glad) > 1 and len(glad) == len(known):
        yield RULE.at(subject.top, "On no actual path is the customer ever less than content.", _LOW)
        return
    for path, node in glad:
        yield RULE.at(
            place(node), f"On the path {quoted(path.title)} the customer is never less than content.", _LOW
        )
