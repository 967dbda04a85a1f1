"""What a picture shows: a journey in the words of its language, the paths to draw, and how touchpoints feel."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from journeymap.i18n import Words, words
from journeymap.model.journey import Journey
from journeymap.picture.layout.threads import Thread, threads


@dataclass(frozen=True, slots=True)
class Content:
    """All that the parts of one picture have in common, found out once."""

    journey: Journey
    words: Words
    threads: list[Thread]
    emotions: dict[str, float]


def content_of(journey: Journey, chosen: tuple[str, ...] = ()) -> Content:
    """What a picture of a journey shows; `chosen` names the paths to draw, empty for all.

    Raises KeyError for an unknown path.
    """
    drawn = threads(journey, tuple(_id(journey, path) for path in chosen))
    return Content(journey, words(journey.lang), drawn, _emotions(journey, drawn))


def _id(journey: Journey, reference: str) -> str:
    path = journey.path(reference)
    if path is None:
        raise KeyError(reference)
    return path.id


def _emotions(journey: Journey, drawn: list[Thread]) -> dict[str, float]:
    """The emotion of each touchpoint: its own, else the weighted mean of what steps of the drawn paths say."""
    known: dict[str, float] = {t.id: t.emotion for t in journey.touchpoints if t.emotion is not None}
    felt: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for thread in drawn:
        for visit in thread.visits:
            if visit.step.emotion is not None and visit.touchpoint.id not in known:
                felt[visit.touchpoint.id].append((thread.weight or 1e-9, visit.step.emotion))
    for id, values in felt.items():
        known[id] = sum(w * e for w, e in values) / sum(w for w, _ in values)
    return known
