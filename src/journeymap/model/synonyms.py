"""What other tools, and people, call the fields and words of a map: one table in four languages.

It is asked before any guess by the letters: `name` is no slip for `title`, it is another word for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from journeymap.model import fields
from journeymap.model.bare import bare
from journeymap.model.journey import Journey, Path, Stage, Step, Touchpoint
from journeymap.model.parts import Channel, Effort, Evidence, Metric, Opportunity, Part, Persona
from journeymap.model.quantities import latin_digits
from journeymap.model.words import EMOTIONS, FIELDS, SEVERITIES, UNSURE, VALUES

_GRADE = re.compile(r"(\d{1,2})\s*(?:/|of|out of|din|از|من)\s*(3|5|10)")
# Where a word means something else than in the other parts that have a field for it.
_OWN: Mapping[type[Part], Mapping[str, tuple[str, ...]]] = {
    Journey: {"team": ("owner", "teams"), "steps": ("stages",)},
    Stage: {"steps": ("touchpoints",), "activities": ("touchpoints",), "actions": ("touchpoints",)},
    Touchpoint: {
        "steps": ("doing",),
        "touchpoint": ("title",),
        "emotions": ("emotion", "feeling"),
        "feelings": ("feeling", "emotion"),
        "احساس": ("emotion", "feeling"),
        "الشعور": ("emotion", "feeling"),
        "المشاعر": ("emotion", "feeling"),
    },
    Step: {
        "emotions": ("emotion", "feeling"),
        "feelings": ("feeling", "emotion"),
        "احساس": ("emotion", "feeling"),
        "touchpoint": ("at",),
        "title": ("at",),
        "name": ("at",),
        "id": ("at",),
    },
    Path: {"persona": ("actor",), "who": ("actor",), "touchpoints": ("steps",), "stages": ("steps",)},
    Persona: {"title": ("name", "role"), "pain points": ("frustrations",), "pains": ("frustrations",)},
    Metric: {"goal": ("target",), "type": ("kind",), "score": ("value",)},
    Evidence: {"type": ("kind",), "name": ("title",), "source": ("link", "title")},
    Channel: {"kind": ("type",), "name": ("title",)},
    Opportunity: {"issue": ("ticket",), "jira": ("ticket",), "kpi": ("metric",)},
    Effort: {"hours": ("hours_per_week",), "hours a week": ("hours_per_week",)},
}


def candidates(part: type[Part], name: str) -> tuple[str, ...]:
    """The fields of a part that a word may be another name for, the likeliest first."""
    return _words_of(part).get(bare(name), ())


def is_sure(name: str) -> bool:
    """Whether a word that stands for one field only can mean nothing else."""
    return bare(name) not in _unsure()


def value(words: Iterable[str], text: str) -> str | None:
    """Which of the words that a field knows another word for it means; None where that is not known."""
    known = _values(frozenset(words))
    return known.get(bare(text))


def emotion(text: str) -> tuple[int, bool] | None:
    """The emotion that a word, a face or a grade means, and whether nothing else can be meant."""
    grade = _GRADE.fullmatch(latin_digits(text))
    text = f"{grade[1]}/{grade[2]}" if grade else "".join(text.split()) if not bare(text) else text
    for number, (sure, likely) in EMOTIONS.items():
        if _stands_in(text, sure):
            return number, True
        if _stands_in(text, likely):
            return number, False
    return None


def severity(text: str) -> int | None:
    """How bad a word such as «high» is, from 1 to 3."""
    return next((number for number, words in SEVERITIES.items() if _stands_in(text, words)), None)


def parts_with(name: str) -> tuple[tuple[type[Part], str], ...]:
    """The parts that have a field of this name, or of which it is another name, with the field."""
    found = []
    for part in fields.parts():
        if name in fields.of(part):
            found.append((part, name))
        elif (others := candidates(part, name)) and len(others) == 1:
            found.append((part, others[0]))
    return tuple(found)


@cache
def _words_of(part: type[Part]) -> Mapping[str, tuple[str, ...]]:
    known = fields.of(part)
    found: dict[str, tuple[str, ...]] = {}
    for field, words in FIELDS.items():
        if field in known:
            for word in _split(words):
                if bare(word) != bare(field):
                    found[bare(word)] = (*found.get(bare(word), ()), field)
    own = {bare(word): meant for word, meant in _OWN.get(part, {}).items()}
    return {word: meant for word, meant in {**found, **own}.items() if word}


@cache
def _values(words: frozenset[str]) -> Mapping[str, str]:
    """The other words for those of a field, of the table that knows all of them."""
    for table in VALUES:
        if words <= table.keys():
            return {bare(other): word for word in words for other in _split(table[word])}
    return {}


@cache
def _unsure() -> frozenset[str]:
    return _bare_words(UNSURE)


@cache
def _bare_words(words: str) -> frozenset[str]:
    return frozenset(bare(word) for word in _split(words) if bare(word) and not _GRADE.fullmatch(word))


def _stands_in(text: str, words: str) -> bool:
    """Whether a text is one of the words; faces and grades have to be the very same."""
    return text in _split(words) or (not _GRADE.fullmatch(text) and bare(text) in _bare_words(words))


@cache
def _split(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(","))
