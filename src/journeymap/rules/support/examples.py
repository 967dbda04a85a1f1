"""Examples in help lines that are made of what the map has."""

from __future__ import annotations

from journeymap.findings.wording import clipped
from journeymap.rules.support.subject import Subject

_MOST = 3


def first_steps(subject: Subject) -> str:
    """The steps that a new path may begin with, as a list: the first touchpoints of the first actual path, but for
    its last one."""
    path = subject.actual[0][0]
    ids = list(dict.fromkeys(visit.touchpoint.id for visit in subject.journey.visits(path)))
    return f"[{', '.join(map(clipped, ids[: max(1, min(_MOST, len(ids) - 1))]))}]"
