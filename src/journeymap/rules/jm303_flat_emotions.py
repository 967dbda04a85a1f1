"""JM303: an emotion curve that is a flat line."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.sound import SOUND, sound
from journeymap.rules.subject import Subject, place, quoted

RULE = Rule(
    "JM303",
    "flat-emotions",
    Severity.WARNING,
    "The emotions of an actual path differ from one another.",
    "Nobody feels the same all the way. A flat line was filled in, not asked for, and shows neither what to mend nor"
    " what to keep.",
    bad=sound(
        ("        emotion: -2\n", "        emotion: 1\n"), ("        emotion: 0\n", "        emotion: 1\n")
    ),
    good=SOUND,
    source="D. Kahneman, B. Fredrickson, C. Schreiber and D. Redelmeier, When more pain is preferred to less: adding"
    " a better end, Psychological Science 4(6), 1993 (what is remembered are the peak and the end)",
    options=(Option("visits", "number", 4, "Paths with fewer visits of known emotion are not looked at."),),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The actual paths on which all known emotions are the same; all of them at once where none differs."""
    least = max(2, subject.option(RULE, "visits"))
    known = []
    for path, node in subject.actual:
        emotions = [e for visit in subject.journey.visits(path) if (e := visit.get("emotion")) is not None]
        if len(emotions) >= least:
            known.append((path, node, set(emotions)))
    flat = [(path, node, min(emotions)) for path, node, emotions in known if len(emotions) == 1]
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
            f"On the path {quoted([path.title])} all emotions are {emotion}: the customer feels the same all the way.",
            _HELP,
        )


_HELP = "Ask customers which moment was the best and which the worst, and say it there: emotion: 2 and emotion: -2."
