"""What the map rests on and who keeps it: evidence, campaigns, channels, segments, teams, scope, review."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.model.parts import Campaign, Evidence
from journeymap.outline.inline import Outliner, anchor, contact, entries, facts, linked
from journeymap.outline.lanes import period
from journeymap.outline.types import Badge, Block, Paragraph, Run, Section


def campaigns(outliner: Outliner) -> Iterable[Section]:
    """Campaigns with their dates."""
    yield from _cards(
        outliner,
        "campaigns",
        ((id, c.title, _campaign(outliner, id, c)) for id, c in outliner.journey.campaigns.items()),
    )


def _campaign(outliner: Outliner, id: str, campaign: Campaign) -> Iterable[Block]:
    if campaign.message:
        yield Paragraph((Run(campaign.message),), "role")
    if campaign.description:
        yield Paragraph((Run(campaign.description),))
    span = period(outliner, campaign)
    channel = (Run(outliner.channel(campaign.channel)),) if campaign.channel else None
    yield from facts(
        "small",
        outliner.fact("period", (Run(span, authored=False),) if span else None),
        outliner.fact("channel", channel),
        outliner.text("trigger", campaign.trigger),
        outliner.refs("segments", "segments", campaign.segments),
        outliner.refs("owner", "teams", [campaign.owner]),
        outliner.links(campaign.links),
        outliner.extras(campaign),
        outliner.identity(id),
    )


def research(outliner: Outliner) -> Iterable[Section]:
    """The evidence."""
    cards = ((id, one.title, _evidence(outliner, id, one)) for id, one in outliner.journey.evidence.items())
    yield from _cards(outliner, "evidence", cards)


def _evidence(outliner: Outliner, id: str, one: Evidence) -> Iterable[Block]:
    sample = (Run(outliner.words.number(one.sample), authored=False),) if one.sample is not None else None
    yield from facts(
        "small",
        outliner.choice("kind", "evidence", one.kind),
        outliner.fact("date-label", (outliner.day(one.date),) if one.date else None),
        outliner.fact("sample", sample),
        outliner.fact("link", (linked(one.link),) if one.link else None),
        outliner.extras(one),
        outliner.identity(id),
    )


def segments(outliner: Outliner) -> Iterable[Section]:
    """Kinds of customers."""

    def cards() -> Iterable[tuple[str, str | None, Iterable[Block]]]:
        for id, one in outliner.journey.segments.items():
            share = (
                (Run(outliner.words.percent(one.share), authored=False),) if one.share is not None else None
            )
            text = [Paragraph((Run(one.description),))] if one.description else []
            yield (
                id,
                one.title,
                [
                    *text,
                    *facts(
                        "small",
                        outliner.fact("share", share),
                        outliner.links(one.links),
                        outliner.extras(one),
                        outliner.identity(id),
                    ),
                ],
            )

    yield from _cards(outliner, "segments", cards())


def channels(outliner: Outliner) -> Iterable[Section]:
    """The channels that the map declares."""

    def cards() -> Iterable[tuple[str, str | None, Iterable[Block]]]:
        for id, one in outliner.journey.channels.items():
            yield (
                id,
                one.title or outliner.channel(id),
                facts(
                    "small",
                    outliner.choice("type", "type", one.type),
                    outliner.text("platform", one.platform),
                    outliner.extras(one),
                    outliner.identity(id),
                ),
            )

    yield from _cards(outliner, "channels", cards())


def teams(outliner: Outliner) -> Iterable[Section]:
    """The teams, and how to reach them."""

    def cards() -> Iterable[tuple[str, str | None, Iterable[Block]]]:
        for id, one in outliner.journey.teams.items():
            reach = (contact(one.contact),) if one.contact else None
            yield (
                id,
                one.title,
                facts("small", outliner.fact("contact", reach), outliner.extras(one), outliner.identity(id)),
            )

    yield from _cards(outliner, "teams", cards())


def about(outliner: Outliner) -> Section:
    """What the map is for, who keeps it, and how old it is."""
    map = outliner.journey
    blocks: list[Block] = []
    if scope := map.scope:
        blocks += facts(
            "grid",
            outliner.text("scope.start", scope.start),
            outliner.text("scope.end", scope.end),
            outliner.texts("goal", scope.goal),
            outliner.extras(scope),
        )
    review = [outliner.day(map.reviewed)] if map.reviewed else []
    if map.review_every is not None:
        again = outliner.words.get("review-every", duration=outliner.words.duration(map.review_every))
        review += [Run(" · ", authored=False)] if review else []
        review.append(Run(again, authored=False))
    blocks += facts(
        "small",
        outliner.refs("owner", "teams", [map.owner]),
        outliner.refs("contributors", "teams", map.contributors),
        outliner.fact("audience", entries(map.audience) if map.audience else None),
        outliner.fact("reviewed", tuple(review)),
        outliner.choice("state", "state", map.state),
        outliner.choice("status", "status", map.status),
        outliner.links(map.links),
        outliner.fact("language", (Run(map.lang, code=True),)),
        outliner.extras(map),
    )
    return Section("about", (outliner.own("about"),), tuple(blocks))


def status(outliner: Outliner) -> tuple[Badge, ...]:
    """Whether the map shows what is or what should be, and how far it is."""
    map, say = outliner.journey, outliner.words
    badges = [Badge(say.get(f"state.{map.state}"), "state")] if map.state else []
    return (*badges, *([Badge(say.get(f"status.{map.status}"), "status")] if map.status else []))


def _cards(
    outliner: Outliner, kind: str, parts: Iterable[tuple[str, str | None, Iterable[Block]]]
) -> Iterable[Section]:
    cards = tuple(
        Section(
            anchor(kind, id),
            (Run(title or id),),
            tuple(blocks),
            kind="card",
        )
        for id, title, blocks in parts
    )
    if cards:
        yield Section(
            kind,
            (outliner.own(kind),),
            sections=cards,
            kind="cards" if kind == "campaigns" else "small-cards",
        )
