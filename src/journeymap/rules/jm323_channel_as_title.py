"""JM323: a touchpoint that is only a channel."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.model.ids import fold
from journeymap.rules.support.everyday_words import everyday
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM323",
    "channel-as-title",
    Severity.WARNING,
    "The title of a touchpoint says what the customer does there, not only on which channel: no «Website».",
    "On a website one looks for a price, complains, and pays. As one touchpoint all of that has one feeling and one pain,"
    " and nobody can tell what there is to be mended.",
    bad=sound(("title: Pay in the web shop", "title: Web shop")),
    good=SOUND,
    spares=("draft",),
    yields_to=("JM311",),
)

_EXAMPLES = {
    "en": "Compare prices on the website",
    "ro": "Compară prețurile pe site",
    "fa": "قیمت‌ها را در سایت مقایسه می‌کند",
    "ar": "يقارن الأسعار في الموقع",
}
# Known names of channels that are something to do as well: «Search», «Chat», «Call», «Order», «Post», «In person».
_ACTS = frozenset(
    map(fold, ("search", "chat", "call", "mail", "post", "print", "event", "friends", "in person", "x"))
)


def check(subject: Subject) -> Iterator[Finding]:
    """The touchpoints whose title is the name of a channel and nothing else."""
    journey = subject.journey
    lists = everyday("channels", journey.lang)
    declared = {fold(name) for id, one in journey.channels.items() for name in (id, one.title or id)}
    example = _EXAMPLES.get(journey.lang.split("-")[0].lower(), _EXAMPLES["en"])
    for touchpoint, _, node in subject.touchpoints:
        title = fold(touchpoint.title)
        known = title in declared or (title not in _ACTS and journey.channel(title) is not None)
        if not known and lists.first(touchpoint.title) is None:
            continue
        channel = "" if touchpoint.channel else ", and write the channel beside it (channel: …)"
        yield RULE.at(
            place(node, "title"),
            f"{quoted(touchpoint.title)} is a channel, not something that a customer does.",
            f"Say in the title what the customer does there, each in a touchpoint of its own{channel}. For example: title:"
            f" {example}",
            about=(touchpoint.id,),
        )
