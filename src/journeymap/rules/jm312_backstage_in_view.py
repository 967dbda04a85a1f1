"""JM312: work that no customer sees, told as if the customer did it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.phrases import Phrases, literal, with_lists
from journeymap.rules.sound import SOUND, sound
from journeymap.rules.subject import Subject, items, place, quoted, same
from journeymap.rules.voices import moments_at

if TYPE_CHECKING:
    from journeymap.model.journey import Touchpoint
    from journeymap.model.parts import Moment

_SAYS = "        says: {returns: 30 days}\n        frontstage"

RULE = Rule(
    "JM312",
    "backstage-in-view",
    Severity.WARNING,
    "What the customer does is what the customer does; the work of teams and systems stands in `frontstage`, or in"
    " `backstage` where it is out of sight.",
    "The line of visibility parts what customers live through from what makes it happen. Where the two are mixed, the"
    " map shows a process of the company and calls it a journey.",
    bad=sound((_SAYS, "        doing: [Looks the stock up in the ERP]\n" + _SAYS)),
    good=SOUND,
    source="G. Lynn Shostack, Designing Services That Deliver, Harvard Business Review, January 1984 (the line of"
    " visibility)",
)

_BACKSTAGE = "Move it to what is done out of sight: backstage: [{text: …, owner: …}]"


def check(subject: Subject) -> Iterator[Finding]:
    """Actions of the customer that are the company's, work in and out of sight, and teams in the customer's place."""
    words, systems, teams = with_lists("backstage", subject.journey.lang), _systems(subject), _teams(subject)
    for part, touchpoint, node in moments_at(subject):
        behind = (*part.backstage, *touchpoint.backstage)
        backstage = {same(activity.text) for activity in behind} - {""}
        for text, at in zip(part.doing, items(node, "doing"), strict=True):
            if same(text) in backstage:
                yield RULE.at(
                    at.place,
                    f"{quoted([text])} is both what the customer does and what is done out of sight.",
                    "Leave it in one place: doing is the customer's, backstage is yours.",
                )
            elif said := words.first(text) or _unseen(systems.first(text), part, touchpoint, subject):
                yield RULE.at(
                    at.place,
                    f"The customer is said to do {quoted([text])}, but {quoted([said])} is out of the customer's sight.",
                    "Move it to the work that nobody sees: backstage: [{text: …, owner: …}]",
                )
        for activity, at in zip(part.frontstage, items(node, "frontstage"), strict=True):
            if same(activity.text) in backstage:
                yield RULE.at(
                    place(at, "text"),
                    f"{quoted([activity.text])} is both in the customer's sight and out of it.",
                    "Leave it in one place: in frontstage if the customer can see it, else in backstage.",
                )
        if part.actor:
            name = subject.journey.name("actors", part.actor)
            if not teams.isdisjoint((same(part.actor), same(name))):
                yield RULE.at(
                    place(node, "actor"),
                    f"The team {quoted([name])} takes the customer's place at {quoted([touchpoint.title])}.",
                    "Name the team under owner or support, and write here what the customer does.",
                )


def _teams(subject: Subject) -> set[str]:
    teams = subject.journey.teams.items()
    return {same(name) for id, team in teams for name in (id, team.title or "")} - {""}


def _systems(subject: Subject) -> Phrases:
    """The systems that customers never see: those of backstage work that are no channel and in no frontstage.

    A name counts if nothing else can be meant by it: two words or more (Price feed) or capitals (ERP).
    Customers have a bank, a website and Excel of their own.
    """
    parts = [part for part, _, _ in moments_at(subject)]
    named = dict.fromkeys(activity.system for part in parts for activity in part.backstage if activity.system)
    seen = {same(activity.system) for part in parts for activity in part.frontstage if activity.system}
    for id, channel in subject.journey.channels.items():
        seen |= {same(name) for name in (id, channel.title, channel.platform) if name}
    telling = [
        literal(name)
        for name in named
        if same(name) not in seen and (len(name.split()) > 1 or (name.isupper() and name.isascii()))
    ]
    return Phrases("\n".join(telling), subject.journey.lang)


def _unseen(said: str | None, part: Moment, touchpoint: Touchpoint, subject: Subject) -> str | None:
    """The name of a system, unless the customer is there to use it: by the channel or the title."""
    row = subject.journey.channel(part.channel or touchpoint.channel)
    here = f"{touchpoint.title} {row.title} {row.platform}" if row else touchpoint.title
    return said if said and same(said) not in same(here) else None
