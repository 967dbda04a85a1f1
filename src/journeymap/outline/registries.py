"""What the map rests on and who keeps it: evidence, campaigns, channels, segments, teams, scope, review."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.model.parts import Campaign, Evidence
from journeymap.outline.inline import Teller, anchor, contact, entries, facts, linked
from journeymap.outline.lanes import period
from journeymap.outline.types import Badge, Block, Paragraph, Run, Section


def campaigns(teller: Teller) -> Iterable[Section]:
    """Campaigns with their dates."""
    yield from _cards(
        teller,
        "campaigns",
        ((id, c.title, _campaign(teller, id, c)) for id, c in teller.journey.campaigns.items()),
    )


def _campaign(teller: Teller, id: str, campaign: Campaign) -> Iterable[Block]:
    if campaign.message:
        yield Paragraph((Run(campaign.message),), "role")
    if campaign.description:
        yield Paragraph((Run(campaign.description),))
    span = period(teller, campaign)
    channel = (Run(teller.channel(campaign.channel)),) if campaign.channel else None
    yield from facts(
        "small",
        teller.fact("period", (Run(span, said=False),) if span else None),
        teller.fact("channel", channel),
        teller.text("trigger", campaign.trigger),
        teller.refs("segments", "segments", campaign.segments),
        teller.refs("owner", "teams", [campaign.owner]),
        teller.links(campaign.links),
        teller.extras(campaign),
        teller.identity(id),
    )


def research(teller: Teller) -> Iterable[Section]:
    """The evidence."""
    told = ((id, one.title, _evidence(teller, id, one)) for id, one in teller.journey.evidence.items())
    yield from _cards(teller, "evidence", told)


def _evidence(teller: Teller, id: str, one: Evidence) -> Iterable[Block]:
    sample = (Run(teller.words.number(one.sample), said=False),) if one.sample is not None else None
    yield from facts(
        "small",
        teller.choice("kind", "evidence", one.kind),
        teller.fact("date-label", (teller.day(one.date),) if one.date else None),
        teller.fact("sample", sample),
        teller.fact("link", (linked(one.link),) if one.link else None),
        teller.extras(one),
        teller.identity(id),
    )


def segments(teller: Teller) -> Iterable[Section]:
    """Kinds of customers."""

    def told() -> Iterable[tuple[str, str | None, Iterable[Block]]]:
        for id, one in teller.journey.segments.items():
            share = (Run(teller.words.percent(one.share), said=False),) if one.share is not None else None
            text = [Paragraph((Run(one.description),))] if one.description else []
            yield (
                id,
                one.title,
                [
                    *text,
                    *facts(
                        "small",
                        teller.fact("share", share),
                        teller.links(one.links),
                        teller.extras(one),
                        teller.identity(id),
                    ),
                ],
            )

    yield from _cards(teller, "segments", told())


def channels(teller: Teller) -> Iterable[Section]:
    """The channels that the map declares."""

    def told() -> Iterable[tuple[str, str | None, Iterable[Block]]]:
        for id, one in teller.journey.channels.items():
            yield (
                id,
                one.title or teller.channel(id),
                facts(
                    "small",
                    teller.choice("type", "type", one.type),
                    teller.text("platform", one.platform),
                    teller.extras(one),
                    teller.identity(id),
                ),
            )

    yield from _cards(teller, "channels", told())


def teams(teller: Teller) -> Iterable[Section]:
    """The teams, and how to reach them."""

    def told() -> Iterable[tuple[str, str | None, Iterable[Block]]]:
        for id, one in teller.journey.teams.items():
            reach = (contact(one.contact),) if one.contact else None
            yield (
                id,
                one.title,
                facts("small", teller.fact("contact", reach), teller.extras(one), teller.identity(id)),
            )

    yield from _cards(teller, "teams", told())


def about(teller: Teller) -> Section:
    """What the map is for, who keeps it, and how old it is."""
    map = teller.journey
    blocks: list[Block] = []
    if scope := map.scope:
        blocks += facts(
            "grid",
            teller.text("scope.start", scope.start),
            teller.text("scope.end", scope.end),
            teller.texts("goal", scope.goal),
            teller.extras(scope),
        )
    review = [teller.day(map.reviewed)] if map.reviewed else []
    if map.review_every is not None:
        again = teller.words.get("review-every", duration=teller.words.duration(map.review_every))
        review += [Run(" · ", said=False)] if review else []
        review.append(Run(again, said=False))
    blocks += facts(
        "small",
        teller.refs("owner", "teams", [map.owner]),
        teller.refs("contributors", "teams", map.contributors),
        teller.fact("audience", entries(map.audience) if map.audience else None),
        teller.fact("reviewed", tuple(review)),
        teller.choice("state", "state", map.state),
        teller.choice("status", "status", map.status),
        teller.links(map.links),
        teller.fact("language", (Run(map.lang, code=True),)),
        teller.extras(map),
    )
    return Section("about", (teller.own("about"),), tuple(blocks))


def status(teller: Teller) -> tuple[Badge, ...]:
    """Whether the map shows what is or what should be, and how far it is."""
    map, say = teller.journey, teller.words
    told = [Badge(say.get(f"state.{map.state}"), "state")] if map.state else []
    return (*told, *([Badge(say.get(f"status.{map.status}"), "status")] if map.status else []))


def _cards(
    teller: Teller, kind: str, told: Iterable[tuple[str, str | None, Iterable[Block]]]
) -> Iterable[Section]:
    cards = tuple(
        Section(
            anchor(kind, id),
            (Run(title or id),),
            tuple(blocks),
            kind="card",
        )
        for id, title, blocks in told
    )
    if cards:
        yield Section(
            kind, (teller.own(kind),), sections=cards, kind="cards" if kind == "campaigns" else "small-cards"
        )
