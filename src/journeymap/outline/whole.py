"""Journey → Outline: all that a map says, told as titled text."""

from __future__ import annotations

from journeymap.model.journey import Journey
from journeymap.outline.compare import compare
from journeymap.outline.filters import filters
from journeymap.outline.guide import guide
from journeymap.outline.inline import Outliner
from journeymap.outline.matrix import matrix
from journeymap.outline.matters import matters
from journeymap.outline.measured import measured
from journeymap.outline.paths import paths, sentence
from journeymap.outline.people import actors, persona
from journeymap.outline.registries import about, campaigns, channels, research, segments, status, teams
from journeymap.outline.stages import stages
from journeymap.outline.types import Block, Outline, Paragraph, Run
from journeymap.wiggle import MapNumbers, of_map, weights


def outline(journey: Journey, numbers: MapNumbers | None = None) -> Outline:
    """The whole map as titled text, with the numbers of its paths (made here if not given)."""
    numbers = numbers or of_map(journey)
    outliner = Outliner(journey)
    chosen, tags = filters(outliner)
    first: list[Block] = []
    if journey.description:
        first.append(Paragraph((Run(journey.description),), "description"))
    weight = weights(journey)
    weighed = [both for both in zip(journey.paths, numbers.paths, strict=True) if both[0].id in weight]
    if weighed:  # the path that most customers take says most about the journey
        path, of_path = max(weighed, key=lambda both: weight[both[0].id])
        first.append(Paragraph((Run(sentence(outliner, path, of_path), authored=False),), "lead"))
    return Outline(
        journey.title,
        journey.lang,
        journey.rtl,
        outliner.words.lang,
        status(outliner),
        tuple(first),
        (
            persona(outliner),
            *actors(outliner),
            *segments(outliner),
            *compare(outliner, numbers),
            *matters(outliner, numbers),
            *matrix(outliner, numbers),
            *measured(outliner, numbers),
            stages(outliner, numbers, tags),
            *paths(outliner, numbers),
            *campaigns(outliner),
            *channels(outliner),
            *research(outliner),
            *teams(outliner),
            about(outliner),
        ),
        guide(outliner, numbers, chosen),
    )
