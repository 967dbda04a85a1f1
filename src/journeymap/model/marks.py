"""What the types of fields tell besides what they hold: marks on their annotations, which `model.fields` reads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Takes:
    """What a field takes: what the documentation calls it, and how it is written."""

    name: str
    written: str


@dataclass(frozen=True, slots=True)
class Refers:
    """The field names things of this kind that are declared elsewhere in the map."""

    kind: str


@dataclass(frozen=True, slots=True)
class Lacking:
    """How the help goes on after `Add title: …` where the field is missing."""

    text: str
