"""The paths: each as a sentence, and visit by visit."""

from __future__ import annotations

from itertools import pairwise

from journeymap.model.journey import Path, Visit
from journeymap.outline.inline import Outliner, anchor, facts
from journeymap.outline.moments import badges, company, experience, small_facts
from journeymap.outline.types import Badge, Block, Entries, Entry, Paragraph, Piece, Run, Section
from journeymap.wiggle import MapNumbers, PathNumbers


def paths(outliner: Outliner, numbers: MapNumbers) -> tuple[Section, ...]:
    """All paths, in the order of the file."""
    sections = tuple(
        _path(outliner, *both) for both in zip(outliner.journey.paths, numbers.paths, strict=True)
    )
    return (Section("paths", (outliner.own("paths"),), sections=sections, kind="paths"),) if sections else ()


def sentence(outliner: Outliner, path: Path, numbers: PathNumbers) -> str:
    """«Lina visits 13 times, goes back twice and switches channel 9 times. That is a 71% match with …»"""
    say = outliner.words
    parts = [say.count("tell.visits", numbers.visits)]
    if numbers.visits > 1:
        parts.append(say.count("tell.back", numbers.backtracks))
    if numbers.skips:
        parts.append(say.count("tell.skip", numbers.skips))
    rows = [outliner.journey.channel(visit.get("channel")) for visit in outliner.journey.visits(path)]
    if numbers.channel_switches or (len(rows) > 1 and all(rows)):
        parts.append(say.count("tell.switch", numbers.channel_switches))
    if path.kind == "actual":
        who = outliner.journey.name("actors", path.acts) if path.acts else outliner.journey.persona.name
        sentences = [say.get("tell", name=who, parts=say.listing(parts))]
    else:
        sentences = [say.get(f"tell.{path.kind}", parts=say.listing(parts))]
    if numbers.against:
        share = say.percent(numbers.against.fitness)
        against = outliner.journey.path(numbers.against.path)
        ideal = against is not None and against.kind == "ideal"
        sentences.append(say.get("tell.fitness-ideal" if ideal else "tell.fitness", share=share))
    if numbers.duration_seconds:
        key = "tell.takes-at-least" if numbers.duration_partial else "tell.takes"
        sentences.append(say.get(key, duration=say.duration(numbers.duration_seconds)))
    return " ".join(sentences)


def difference(outliner: Outliner, numbers: PathNumbers) -> tuple[Block, ...]:
    """What the plan and the path do not have in common."""
    against = numbers.against
    if against is None:
        return ()
    both = (("nobody-planned-for", against.added), ("planned-only", against.left_out))
    differences = (
        outliner.fact(key, outliner.separated(outliner.touchpoint(ref) for ref in refs)) for key, refs in both
    )
    return facts("small", *differences)


def _path(outliner: Outliner, path: Path, numbers: PathNumbers) -> Section:
    own = outliner.words.get
    marks = [Badge(own(f"path.{path.kind}"), "kind")]
    if path.share is not None:
        marks.append(Badge(outliner.words.percent(path.share), "share"))
    if path.outcome:
        marks.append(Badge(own(f"outcome.{path.outcome}"), "outcome"))
    blocks: list[Block] = [Paragraph((Run(sentence(outliner, path, numbers), authored=False),), "lead")]
    if path.description:
        blocks.append(Paragraph((Run(path.description),)))
    blocks += facts(
        "small",
        outliner.refs("segment", "segments", [path.segment]),
        outliner.refs("actor", "actors", path.actor),
        outliner.refs("evidence", "evidence", path.evidence),
        outliner.links(path.links),
        outliner.identity(path.id),
        outliner.extras(path),
    )
    visits = outliner.journey.visits(path)
    before = [None, *(one for one, _ in pairwise(visits))]
    entries = tuple(_visit(outliner, *both) for both in zip(visits, before, strict=True))
    blocks.append(Entries(entries, ordered=True, kind="visits"))
    title = (Run(path.title),)
    id = anchor("path", path.id)
    return Section(id, title, tuple(blocks), badges=tuple(marks), kind="path", ref=path.id)


def _visit(outliner: Outliner, visit: Visit, before: Visit | None) -> Entry:
    step = visit.step
    text: list[Piece] = []
    if step.after is not None:
        text.append(Badge(outliner.words.get("later", duration=outliner.words.duration(step.after)), "after"))
    text.append(Run(visit.touchpoint.title, to=anchor("touchpoint", visit.touchpoint.id)))
    place = [visit.stage.title]
    if visit.get("channel"):
        place.append(outliner.channel(visit.get("channel")))
    back = before is not None and visit.rank < before.rank
    text += (Run(" ", authored=False), Run(" · ".join(place), soft=True))
    if back:
        text.append(Badge(outliner.words.get("step-back"), "back"))
    if step.emotion is None and visit.get("emotion") is not None:
        text.append(outliner.emotion(visit.get("emotion")))
    text += (mark for mark in badges(outliner, step) if mark.kind != "channel")  # the place says it
    # What a step says itself holds for this visit only.
    more = (
        *experience(outliner, step),
        *company(outliner, step),
        *facts("inline", *small_facts(outliner, step), outliner.extras(step)),
    )
    return Entry(tuple(text), more, "back" if back else "")
