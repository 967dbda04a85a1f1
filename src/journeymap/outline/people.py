"""Who the journey is about: the persona, the others, and the kinds of customers."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.model.parts import Actor, Persona
from journeymap.outline.inline import Outliner, anchor, facts
from journeymap.outline.types import Block, Paragraph, Quote, Run, Section

_SHORT = ("age", "gender", "income", "location")
_LISTS = ("goals", "needs", "motivations", "frustrations", "influences")


def persona(outliner: Outliner) -> Section:
    """The customer whose journey it is."""
    who = outliner.journey.persona
    card = Section("persona-card", (Run(who.name),), tuple(_person(outliner, who)), kind="person")
    return Section("persona", (outliner.own("persona"),), sections=(card,))


def actors(outliner: Outliner) -> Iterable[Section]:
    """The others who take part."""
    cards = tuple(
        Section(anchor("actors", id), (Run(who.name),), tuple(_person(outliner, who, id)), kind="card")
        for id, who in outliner.journey.actors.items()
    )
    if cards:
        yield Section("actors", (outliner.own("actors"),), sections=cards, kind="cards")


def _person(outliner: Outliner, who: Persona | Actor, id: str | None = None) -> Iterable[Block]:
    if who.role and who.role != who.name:
        yield Paragraph((Run(who.role),), "role")
    if isinstance(who, Persona):
        yield from facts("small", *(outliner.text(key, getattr(who, key)) for key in _SHORT))
        if who.quote:
            yield Quote((Run(who.quote),))
    if who.description:
        yield Paragraph((Run(who.description),))
    if isinstance(who, Persona):
        lists = [outliner.texts(key, getattr(who, key)) for key in _LISTS]
        yield from facts("grid", *lists, outliner.mapping("traits", who.traits))
    yield from facts("small", outliner.links(who.links), outliner.extras(who), outliner.identity(id))
