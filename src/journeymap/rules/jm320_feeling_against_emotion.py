"""JM320: words and number of a feeling that do not agree."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.everyday_words import everyday
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

_EMOTION = "emotion: 1\n        says"

RULE = Rule(
    "JM320",
    "feeling-against-emotion",
    Severity.WARNING,
    "What a moment says of a feeling in words (feeling) and as a number (emotion) agree: nobody is anxious at +2.",
    "The curve is drawn from the number and read with the words. Where they contradict each other, one of them is wrong,"
    " and the lowest point of the map may be one that is drawn as a high.",
    bad=sound((_EMOTION, "emotion: 1\n        feeling: anxious\n        says")),
    good=sound(
        (
            _EMOTION,
            "emotion: -1\n        feeling: anxious\n"
            "        pain_points: [{text: Nobody knows the machine, evidence: interviews}]\n"
            "        opportunities: [{text: Train two people in each store, owner: retail, status: idea}]\n"
            "        says",
        )
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The touchpoints and steps that say both, when all words mean the other sign and nothing turns them round."""
    lang = subject.journey.lang
    bad, good, turned = (everyday(kind, lang) for kind in ("bad feelings", "good feelings", "turned"))
    for moment, touchpoint, _, node in subject.moments:
        if not moment.emotion or not moment.feeling:
            continue
        text = " · ".join(moment.feeling)
        against, along = (bad, good) if moment.emotion > 0 else (good, bad)
        word = against.first(text)
        if word is None or along.first(text) or turned.first(text):
            continue
        sign = "good" if moment.emotion > 0 else "bad"
        yield RULE.at(
            place(node, "emotion"),
            f"The customer is {quoted(word)} at {quoted(touchpoint.title)}, and the emotion is {moment.emotion:+d}: a {sign}"
            " one.",
            f"If the word is right, write the number for it: emotion: {-moment.emotion}. If the number is, change the"
            " word.",
        )
