"""Who the journey is about: the persona, the others, and the kinds of customers."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.model.parts import Actor, Persona
from journeymap.outline.inline import Teller, anchor, facts
from journeymap.outline.types import Block, Paragraph, Quote, Run, Section

_SHORT = ("age", "gender", "income", "location")
_LISTS = ("goals", "needs", "motivations", "frustrations", "influences")


def persona(teller: Teller) -> Section:
    """The customer whose journey it is."""
    who = teller.journey.persona
    card = Section("persona-card", (Run(who.name),), tuple(_person(teller, who)), kind="person")
    return Section("persona", (teller.own("persona"),), sections=(card,))


def actors(teller: Teller) -> Iterable[Section]:
    """The others who take part."""
    cards = tuple(
        Section(anchor("actors", id), (Run(who.name),), tuple(_person(teller, who, id)), kind="card")
        for id, who in teller.journey.actors.items()
    )
    if cards:
        yield Section("actors", (teller.own("actors"),), sections=cards, kind="cards")


def _person(teller: Teller, who: Persona | Actor, id: str | None = None) -> Iterable[Block]:
    if who.role:
        yield Paragraph((Run(who.role),), "role")
    if isinstance(who, Persona):
        yield from facts("small", *(teller.text(key, getattr(who, key)) for key in _SHORT))
        if who.quote:
            yield Quote((Run(who.quote),))
    if who.description:
        yield Paragraph((Run(who.description),))
    if isinstance(who, Persona):
        lists = [teller.texts(key, getattr(who, key)) for key in _LISTS]
        yield from facts("grid", *lists, teller.mapping("traits", who.traits))
    yield from facts("small", teller.links(who.links), teller.extras(who), teller.identity(id))
