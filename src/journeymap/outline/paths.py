"""The paths: each as a sentence, and visit by visit."""

from __future__ import annotations

from itertools import pairwise

from journeymap.model.journey import Path, Visit
from journeymap.outline.inline import Teller, anchor, facts
from journeymap.outline.moments import badges, company, experience, small_facts
from journeymap.outline.types import Badge, Block, Entries, Entry, Paragraph, Piece, Run, Section
from journeymap.wiggle import MapNumbers, PathNumbers


def paths(teller: Teller, numbers: MapNumbers) -> tuple[Section, ...]:
    """All paths, in the order of the file."""
    told = tuple(_path(teller, *both) for both in zip(teller.journey.paths, numbers.paths, strict=True))
    return (Section("paths", (teller.own("paths"),), sections=told, kind="paths"),) if told else ()


def sentence(teller: Teller, path: Path, numbers: PathNumbers) -> str:
    """«Lina visits 13 times, goes back twice and switches channel 9 times. That is a 71% match with …»"""
    say = teller.words
    parts = [say.count("tell.visits", numbers.visits)]
    if numbers.visits > 1:
        parts.append(say.count("tell.back", numbers.backtracks))
    if numbers.skips:
        parts.append(say.count("tell.skip", numbers.skips))
    rows = [teller.journey.channel(visit.get("channel")) for visit in teller.journey.visits(path)]
    if numbers.channel_switches or (len(rows) > 1 and all(rows)):
        parts.append(say.count("tell.switch", numbers.channel_switches))
    if path.kind == "actual":
        who = teller.journey.name("actors", path.actor) if path.actor else teller.journey.persona.name
        told = [say.get("tell", name=who, parts=say.listing(parts))]
    else:
        told = [say.get(f"tell.{path.kind}", parts=say.listing(parts))]
    if numbers.against:
        share = say.percent(numbers.against.fitness)
        against = teller.journey.path(numbers.against.path)
        ideal = against is not None and against.kind == "ideal"
        told.append(say.get("tell.fitness-ideal" if ideal else "tell.fitness", share=share))
    if numbers.duration_seconds:
        key = "tell.takes-at-least" if numbers.duration_partial else "tell.takes"
        told.append(say.get(key, duration=say.duration(numbers.duration_seconds)))
    return " ".join(told)


def difference(teller: Teller, numbers: PathNumbers) -> tuple[Block, ...]:
    """What the plan and the path do not have in common."""
    against = numbers.against
    if against is None:
        return ()
    both = (("nobody-planned-for", against.added), ("planned-only", against.left_out))
    told = (teller.fact(key, teller.separated(teller.touchpoint(ref) for ref in refs)) for key, refs in both)
    return facts("small", *told)


def _path(teller: Teller, path: Path, numbers: PathNumbers) -> Section:
    own = teller.words.get
    marks = [Badge(own(f"path.{path.kind}"), "kind")]
    if path.share is not None:
        marks.append(Badge(teller.words.percent(path.share), "share"))
    if path.outcome:
        marks.append(Badge(own(f"outcome.{path.outcome}"), "outcome"))
    blocks: list[Block] = [Paragraph((Run(sentence(teller, path, numbers), said=False),), "lead")]
    if path.description:
        blocks.append(Paragraph((Run(path.description),)))
    blocks += facts(
        "small",
        teller.refs("segment", "segments", [path.segment]),
        teller.refs("actor", "actors", [path.actor]),
        teller.refs("evidence", "evidence", path.evidence),
        teller.links(path.links),
        teller.identity(path.id),
        teller.extras(path),
    )
    visits = teller.journey.visits(path)
    before = [None, *(one for one, _ in pairwise(visits))]
    told = tuple(_visit(teller, *both) for both in zip(visits, before, strict=True))
    blocks.append(Entries(told, ordered=True, kind="visits"))
    title = (Run(path.title),)
    id = anchor("path", path.id)
    return Section(id, title, tuple(blocks), badges=tuple(marks), kind="path", ref=path.id)


def _visit(teller: Teller, visit: Visit, before: Visit | None) -> Entry:
    step = visit.step
    text: list[Piece] = []
    if step.after is not None:
        text.append(Badge(teller.words.get("later", duration=teller.words.duration(step.after)), "after"))
    text.append(Run(visit.touchpoint.title, to=anchor("touchpoint", visit.touchpoint.id)))
    place = [visit.stage.title]
    if visit.get("channel"):
        place.append(teller.channel(visit.get("channel")))
    back = before is not None and visit.rank < before.rank
    text += (Run(" ", said=False), Run(" · ".join(place), soft=True))
    if back:
        text.append(Badge(teller.words.get("step-back"), "back"))
    if step.emotion is None and visit.get("emotion") is not None:
        text.append(teller.emotion(visit.get("emotion")))
    text += (mark for mark in badges(teller, step) if mark.kind != "channel")  # the place says it
    # What a step says itself holds for this visit only.
    more = (
        *experience(teller, step),
        *company(teller, step),
        *facts("inline", *small_facts(teller, step), teller.extras(step)),
    )
    return Entry(tuple(text), more, "back" if back else "")
