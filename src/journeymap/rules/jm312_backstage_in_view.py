"""JM312: work that no customer sees, told as if the customer did it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.phrases import Phrases, literal, with_lists
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, items, place, same
from journeymap.rules.support.wording import as_written, quoted, some_team

if TYPE_CHECKING:
    from journeymap.model.journey import Touchpoint
    from journeymap.model.parts import Moment
    from journeymap.reading.node import Node

_SAYS = "        says: {returns: 30 days}\n        frontstage"

RULE = Rule(
    "JM312",
    "backstage-in-view",
    Severity.WARNING,
    "Touchpoints, and what is done there, are the customer's. The work of teams and systems stands in `frontstage`,"
    " or in `backstage` where it is out of sight.",
    "The line of visibility parts what customers live through from what makes it happen. Where the two are mixed, the"
    " map shows a process of the company and calls it a journey.",
    bad=sound((_SAYS, "        doing: [Looks the stock up in the ERP]\n" + _SAYS)),
    good=SOUND,
    source="G. Lynn Shostack, “Designing Services That Deliver”, Harvard Business Review, January 1984 (the line of"
    " visibility)",
    yields_to=("JM311",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Actions of the customer that are the company's, work in and out of sight, and teams in the customer's place."""
    titles = list(_titles(subject))
    yield from (finding for _, finding in titles)
    contested = subject.contested(RULE)
    yield from _machines(subject, {id for id, finding in titles if contested.isdisjoint(finding.about)})
    words, systems, teams = with_lists("backstage", subject.journey.lang), _systems(subject), _teams(subject)
    for part, touchpoint, _, node in subject.moments:
        behind = (*part.backstage, *touchpoint.backstage)
        backstage = {same(activity.text) for activity in behind} - {""}
        for text, at in zip(part.doing, items(node, "doing"), strict=True):
            if same(text) in backstage:
                yield RULE.at(
                    at.place,
                    f"{quoted(text)} is both what the customer does and what is done out of sight.",
                    "Leave it in one place: doing is the customer's, backstage is yours.",
                )
            elif work := words.first(text) or _unseen(systems.first(text), part, touchpoint, subject):
                yield RULE.at(
                    at.place,
                    f"The customer is said to do {quoted(text)}, but {quoted(work)} is out of the customer's sight.",
                    f"Move it to the work that nobody sees: {_behind(subject, text)}",
                )
        for activity, at in zip(part.frontstage, items(node, "frontstage"), strict=True):
            if same(activity.text) in backstage:
                yield RULE.at(
                    place(at, "text"),
                    f"{quoted(activity.text)} is both in the customer's sight and out of it.",
                    "Leave it in one place: in frontstage if the customer can see it, else in backstage.",
                )
        if part.acts:
            name = subject.journey.name("actors", part.acts)
            if not teams.isdisjoint((same(part.acts), same(name))):
                yield RULE.at(
                    place(node, "actor"),
                    f"The team {quoted(name)} takes the customer's place at {quoted(touchpoint.title)}.",
                    "Name the team under owner or support, and write here what the customer does.",
                )


def _titles(subject: Subject) -> Iterator[tuple[str, Finding]]:
    """Touchpoints that are called like work out of sight, by id."""
    lang = subject.journey.lang
    for touchpoint, _, node in subject.touchpoints:
        title = touchpoint.title
        work = with_lists("backstage", lang).first(title)
        about: tuple[str, ...] = ()
        if any(same(activity.text) == same(title) != "" for activity in touchpoint.backstage):
            why = "is called like what is done there out of the customer's sight"
        elif work:
            why = "is work" if work == title else f"speaks of work ({quoted(work)})"
            why += " that is out of the customer's sight"
            about = (touchpoint.id,)  # if these are the company's words, that is one thing to mend, not two
        else:
            continue
        message = f"The touchpoint {quoted(title)} {why}."
        yield touchpoint.id, RULE.at(place(node, "title"), message, _help(subject, title), about=about)


def _machines(subject: Subject, but_for: Collection[str]) -> Iterator[Finding]:
    """Systems that do what nobody else does, but for these touchpoints; each system once."""
    machines = with_lists("machines", subject.journey.lang)
    with_others = {
        id for id, visits in subject.visitors.items() if any(visit.step.acts for _, visit, _ in visits)
    }
    found: dict[str, list[tuple[str, Node]]] = {}
    for touchpoint, _, node in subject.touchpoints:
        if len(touchpoint.actor) != 1 or touchpoint.id in with_others or touchpoint.id in but_for:
            continue
        name = subject.journey.name("actors", touchpoint.actor[0])
        if machines.first(name):
            found.setdefault(name, []).append((touchpoint.title, node))
    for name, done in found.items():
        yield RULE.at(
            place(done[0][1], "actor"),
            f"{quoted(*[title for title, _ in done])} {'is' if len(done) == 1 else 'are'} done by {quoted(name)},"
            " which no customer sees.",
            _help(subject, done[0][0]),
        )


def _help(subject: Subject, title: str) -> str:
    """What to do about a touchpoint that is work."""
    return (
        "Say what the customer does or gets there, and move the work to what nobody sees:"
        f" {_behind(subject, title)}"
    )


def _behind(subject: Subject, text: str) -> str:
    """A text as work out of sight."""
    return f"backstage: [{{text: {as_written(text)}, owner: {some_team(subject)}}}]"


def _teams(subject: Subject) -> set[str]:
    teams = subject.journey.teams.items()
    return {same(name) for id, team in teams for name in (id, team.title or "")} - {""}


def _systems(subject: Subject) -> Phrases:
    """The systems that customers never see: those of backstage work that are no channel and in no frontstage.

    A name counts if nothing else can be meant by it: two words or more (Price feed) or capitals (ERP).
    Customers have a bank, a website and Excel of their own.
    """
    parts = [one.moment for one in subject.moments]
    systems = dict.fromkeys(
        activity.system for part in parts for activity in part.backstage if activity.system
    )
    seen = {same(activity.system) for part in parts for activity in part.frontstage if activity.system}
    for id, channel in subject.journey.channels.items():
        seen |= {same(name) for name in (id, channel.title, channel.platform) if name}
    telling = [
        literal(name)
        for name in systems
        if same(name) not in seen and (len(name.split()) > 1 or (name.isupper() and name.isascii()))
    ]
    return Phrases("\n".join(telling), subject.journey.lang)


def _unseen(system: str | None, part: Moment, touchpoint: Touchpoint, subject: Subject) -> str | None:
    """The name of a system, unless the customer is there to use it: by the channel or the title."""
    row = subject.journey.channel(part.channel or touchpoint.channel)
    here = f"{touchpoint.title} {row.title} {row.platform}" if row else touchpoint.title
    return system if system and same(system) not in same(here) else None
